// A list of short texts in one column of a view: a line each. The texts are codes and serials, none
// of which is empty or breaks a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amani::views {

[[nodiscard]] std::string joined_lines(const std::vector<std::string>& texts);
[[nodiscard]] std::vector<std::string> lines_in(std::string_view joined);

}  // namespace amani::views
