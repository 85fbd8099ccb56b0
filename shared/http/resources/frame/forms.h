// Printed forms. GET /prints/<form>/{id} shows a form; POST prints it: the copy is counted («المثنی
// n») with who and when, and comes back. HTML, or by Accept PDF, or PNG for thermal paper
// (paper/page_file.h). Each form bears its number in letters and as a QR code, which /resolve and
// every code that is typed take for it.
#pragma once

#include "shared/http/paper/printed_page.h"
#include "shared/http/resources/frame/site_api.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

struct Console;

// What a form shows, once it is filled: its number, for people and for scanners, and its record.
struct NamedPaper {
    std::string number;   // the printed number; without a record the code of what it is about
    base::EventId event;  // that began the record; none: it shows no single one
    // Under what copies are counted.
    [[nodiscard]] std::string record() const {
        return event.is_none() ? number : codec::text_of(event);
    }
};

struct Form {
    std::string_view name;  // its template: forms/<name>.html of the console's folder
    Text title;
    std::vector<std::string_view> papers;  // it is made for these; the first is its usual one
    std::string_view rows;                 // whose members its facts are (words/row_words.h)
    domain::Subject reads;
    // Fills the page; nothing when there is no such record.
    std::optional<NamedPaper> (*fill)(SiteApi&, const Request&, PrintedPage&) = nullptr;
    std::vector<Parameter> parameters = {};  // beside paper and language
};

// A site's name and code, ready for a page.
[[nodiscard]] Shown printed_site(store::Database& database, base::SiteId id);
// A part's code and name.
[[nodiscard]] Shown printed_part(std::string_view code, std::string_view name);

[[nodiscard]] std::vector<Route> form_routes(SiteApi& api, std::span<const Console> consoles);

}  // namespace amani::http
