// The tables below a record and beside a list: their columns, the most wanted first. Of the columns
// that are named here a table has those which its rows have; what is not named here is shown by
// --wide and --json alone. A kind of rows without an entry shows what its rows have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amani::cli {

[[nodiscard]] std::vector<std::string> columns_below(std::string_view rows);

}  // namespace amani::cli
