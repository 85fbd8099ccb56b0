// How a printed page looks: the paper's size, the font that goes with the page (so that digits have
// the Iranian shape on every machine), what stands in the margins of its sheets.
#pragma once

#include "shared/http/paper/printed_page.h"

#include <string>
#include <string_view>

namespace amani::http {

// The whole style sheet. `running` stands at the head of the second sheet and of those after it;
// it may hold any text.
[[nodiscard]] std::string page_style(Paper paper, Language language, std::string_view running);

}  // namespace amani::http
