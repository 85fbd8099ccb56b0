// The dictionary of member names: a column's heading in both languages, and how its values are
// written. A member that is not here is still printed, under its own name, in a guessed format.
#pragma once

#include "clients/cli/text/language.h"
#include "clients/cli/text/sheet.h"
#include "clients/cli/text/value.h"

#include <string>
#include <string_view>

namespace amani::cli {

struct Field {
    std::string_view name;
    Text heading;
    Format format = Format::text;
};

// Null when the dictionary lacks the name.
[[nodiscard]] const Field* find_field(std::string_view name);
[[nodiscard]] Format format_of(std::string_view name);
[[nodiscard]] std::string heading_of(std::string_view name, const Speech& speech);
// The flag that filters a list by this column: "--site" for site_code, "--admitted-day".
[[nodiscard]] std::string filter_flag(std::string_view column);
// The heading of a column, with the side at which its values are aligned.
[[nodiscard]] Heading column_heading(std::string_view name, const Speech& speech);

}  // namespace amani::cli
