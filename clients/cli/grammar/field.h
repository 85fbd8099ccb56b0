// The dictionary of member names: what a column is called in both languages, and how its values are
// written. A member that is not here still prints, under its own name, its format guessed.
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

// Nothing when the dictionary lacks it.
[[nodiscard]] const Field* find_field(std::string_view name);
[[nodiscard]] Format format_of(std::string_view name);
[[nodiscard]] std::string heading_of(std::string_view name, const Speech& speech);
// The flag that filters a list by this column: "--site" for site_code, "--admitted-day".
[[nodiscard]] std::string filter_flag(std::string_view column);
// The heading with the side its numbers stand at.
[[nodiscard]] Heading column_heading(std::string_view name, const Speech& speech);

}  // namespace amani::cli
