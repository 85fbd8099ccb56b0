// A column's heading and how its values are written, from the words of members that everything
// shares. A member without a word is still printed, under its own name, in a guessed format.
#pragma once

#include "clients/cli/consoles/command.h"
#include "clients/cli/text/language.h"
#include "clients/cli/text/sheet.h"
#include "clients/cli/text/value.h"
#include "shared/domain/words/row_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace amani::cli {

[[nodiscard]] Format format_of(std::string_view name);
// Of a member in these rows ("jobs", "pieces").
[[nodiscard]] Shape shape_of(std::string_view rows, std::string_view name);
[[nodiscard]] std::string heading_of(std::string_view name, const Speech& speech);
// The heading of a member among the others of its row.
[[nodiscard]] std::string heading_among(std::string_view rows, std::string_view name,
                                        const domain::HasMember& has, const Speech& speech);
// What a flag asks for, in a sentence of help.
[[nodiscard]] std::string help_of(const Input& input, const Speech& speech);
// The flag that filters a list by this column: "--site" for site_code, "--admitted-day".
[[nodiscard]] std::string filter_flag(std::string_view column);
// "--customer", kept from left to right in a Persian sentence.
[[nodiscard]] std::string flag_text(std::string_view flag, const Speech& speech);
// The heading of a column of a table, with the side at which its values are aligned.
[[nodiscard]] Heading column_heading(std::string_view rows, std::string_view name,
                                     const std::vector<std::string>& columns, const Speech& speech);

}  // namespace amani::cli
