// Printed forms. GET /prints/<form>/{id} shows a form; POST prints it: the copy is counted («المثنی
// n») with who and when, and comes back. HTML only; a page as PDF or PNG is refused.
#pragma once

#include "shared/http/resources/frame/printed_page.h"
#include "shared/http/resources/frame/site_api.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

struct Console;

struct Form {
    std::string_view name;
    std::string_view title;
    std::string_view usual_paper;
    domain::Subject reads;
    // Fills the page. Returns the record's id, under which copies are counted; empty when there is
    // no such record.
    std::string (*fill)(SiteApi&, const Request&, PrintedPage&) = nullptr;
    std::vector<Parameter> parameters = {};  // beside the paper
};

// What people call an enumerator ("job_kind"), ready for a page.
template <class Enum>
[[nodiscard]] std::string printed_label(std::string_view enum_name, Enum value);
[[nodiscard]] std::string printed_label_of(std::string_view enum_name, std::int64_t value);
// The words of a text that is written as a value (labels: "piece_reason"); without any, the text.
[[nodiscard]] std::string printed_label_named(std::string_view enum_name, std::string_view value);
// A site's name and code, ready for a page.
[[nodiscard]] std::string printed_site(store::Database& database, base::SiteId id);

[[nodiscard]] std::vector<Route> form_routes(SiteApi& api, std::span<const Console> consoles);

template <class Enum>
std::string printed_label(std::string_view enum_name, Enum value) {
    return printed_label_of(enum_name, static_cast<std::int64_t>(value));
}

}  // namespace amani::http
