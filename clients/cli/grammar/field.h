// A column's heading and how its values are written, from the words of members that everything
// shares. A member without a word is still printed, under its own name, in a guessed format.
#pragma once

#include "clients/cli/consoles/command.h"
#include "clients/cli/text/language.h"
#include "clients/cli/text/sheet.h"
#include "clients/cli/text/value.h"

#include <string>
#include <string_view>

namespace amani::cli {

[[nodiscard]] Format format_of(std::string_view name);
[[nodiscard]] std::string heading_of(std::string_view name, const Speech& speech);
// What a flag asks for, in a sentence of help.
[[nodiscard]] std::string help_of(const Input& input, const Speech& speech);
// The flag that filters a list by this column: "--site" for site_code, "--admitted-day".
[[nodiscard]] std::string filter_flag(std::string_view column);
// The heading of a column, with the side at which its values are aligned.
[[nodiscard]] Heading column_heading(std::string_view name, const Speech& speech);

}  // namespace amani::cli
