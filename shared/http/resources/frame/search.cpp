#include "shared/http/resources/frame/search.h"

#include "shared/app/number_ends.h"
#include "shared/base/fold.h"
#include "shared/base/paper_code.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/http/resources/frame/console.h"
#include "shared/http/resources/frame/paper_check.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/record_kinds.h"

#include <algorithm>
#include <map>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t most_hits = 20;
constexpr int most_of_a_kind = 5;

std::string text_in(const json::object& row, std::string_view member) {
    const auto* value = row.if_contains(member);
    if (value == nullptr) return {};
    if (value->is_string()) return std::string{value->get_string()};
    return value->is_int64() ? std::to_string(value->get_int64()) : std::string{};
}

// What /search and /resolve need of all consoles.
struct Finder {
    std::vector<Look> looks;
    std::vector<Arrival> arrivals;
    std::vector<Hint> hints;
    std::map<const views::List*, Decorate> details;  // what a record shows, by its list
};

json::object hit(const Look& look, const std::vector<views::Cell>& cells) {
    const auto row = row_json(look.kind.list, cells);
    const std::string id = text_in(row, look.kind.list.columns.front().name);
    return {{"kind", look.kind.name},
            {"id", id},
            {"number", text_in(row, look.number)},
            {"name", text_in(row, look.name)},
            {"href", address_of(look.kind) + "/" + percent_encoded(id)}};
}

constexpr std::size_t least_of_an_end = 4;

std::string end_in(std::string text) {
    return text.size() < least_of_an_end ? std::string{} : std::move(text);
}

std::string looked_for(Look::Typed what, const std::string& typed) {
    switch (what) {
        case Look::Typed::words:
            return base::search_key(typed);
        case Look::Typed::code:
            return base::code_key(typed);
        case Look::Typed::serial:
            return base::normalised_serial(typed);
        case Look::Typed::end_of_code:
            return end_in(base::code_key(typed));
        case Look::Typed::end_of_serial:
            return end_in(base::normalised_serial(typed));
        case Look::Typed::end_of_number:
            return app::number_end(typed).value_or(end_in(base::code_key(typed)));
        case Look::Typed::text:
            break;
    }
    return typed;
}

// The filter of the rows that a look finds; nothing when it cannot find any.
std::optional<views::Filter> filter_of(store::Database& database, const Look& look,
                                       const std::string& typed) {
    if (look.find != nullptr) {
        views::Filter found{
            std::string{look.kind.list.columns.front().name}, views::Comparison::any_of, {}};
        for (const auto key : look.find(database, typed, most_of_a_kind))
            found.any.emplace_back(key);
        return found.any.empty() ? std::nullopt : std::optional{std::move(found)};
    }
    const std::string text = looked_for(look.typed, typed);
    if (look.column.empty() || text.empty()) return std::nullopt;
    return views::Filter{std::string{look.column}, look.comparison, text};
}

// Adds what a look finds to the hits, unless this person may not read such records.
void look_into(SiteApi& api, const Look& look, const Request& request, json::array& hits) {
    const std::string typed{request.query_value("q").value_or("")};
    if (hits.size() >= most_hits || !api.may_read(request.principal, look.kind.reads)) return;
    auto filter = filter_of(api.database(), look, typed);
    if (!filter) return;
    views::ListQuery query;
    query.limit = most_of_a_kind;
    query.filters.push_back(std::move(*filter));
    const auto found = views::read_list(api.database(), look.kind.list, query);
    if (!found) return;
    for (const auto& cells : found->rows) {
        auto one = hit(look, cells);
        const bool is_there = std::ranges::any_of(hits, [&](const json::value& each) {
            return each.as_object().at("href") == one.at("href");
        });
        if (!is_there && hits.size() < most_hits) hits.push_back(std::move(one));
    }
}

Answered<Response> search(SiteApi& api, const Finder& finder, const Request& request) {
    json::array hits;
    if (!base::search_key(request.query_value("q").value_or("")).empty()) {
        for (const auto& look : finder.looks) look_into(api, look, request, hits);
    }
    return rows_response(std::move(hits));
}

// The record of this kind with this code, as a hit.
std::optional<json::object> hit_with(SiteApi& api, const Look& look, const std::string& code) {
    const auto key =
        look.kind.with_code == nullptr ? std::nullopt : look.kind.with_code(api.database(), code);
    if (!key) return std::nullopt;
    views::ListQuery query;
    query.limit = 1;
    query.filters.push_back(
        {std::string{look.kind.list.columns.front().name}, views::Comparison::equal, *key});
    const auto found = views::read_list(api.database(), look.kind.list, query);
    if (!found || found->rows.empty()) return std::nullopt;
    return hit(look, found->rows.front());
}

// The next actions of what was scanned are its record's own.
json::array actions_of(const Finder& finder, const Look& look, const json::object& hit,
                       const Request& request) {
    const auto detail = finder.details.find(&look.kind.list);
    if (detail == finder.details.end() || !detail->second) return {};
    json::object row{{"id", hit.at("id")}};
    detail->second(request, row);
    const auto* actions = row.if_contains("actions");
    return actions == nullptr ? json::array{} : actions->as_array();
}

json::array actions_on_arrival(SiteApi& api, const Finder& finder, domain::DocumentType paper,
                               const Request& request) {
    json::array actions;
    for (const auto& each : finder.arrivals) {
        if (each.paper != paper) continue;
        actions.push_back(to_json(
            api.action({each.action, each.command, std::string{each.href}}, request.principal)));
    }
    return actions;
}

// The kind of the papers of a series.
std::string_view kind_of_paper(domain::DocumentType paper) {
    for (const auto* kind : views::record_kinds()) {
        if (std::ranges::find(kind->numbered, paper) != kind->numbered.end()) return kind->name;
    }
    return "document";
}

// Whether the scanned paper shows this very record; nothing when the code does not say it, or the
// event that began the record is not known here.
std::optional<bool> is_of_same_record(SiteApi& api, const Request& request,
                                      const json::object& hit) {
    const auto paper =
        base::parse_paper_code(base::plain_text(request.query_value("code").value_or("")));
    const auto own = paper_check(api, event_in(hit, "id"));
    if (!paper || paper->check.empty() || own.empty()) return std::nullopt;
    return paper->check == own;
}

Refusal unknown_code(SiteApi& api, const Finder& finder, const std::string& code) {
    auto refusal = not_found({"کد", "code"}, code);
    for (const auto hint : finder.hints) {
        const Text said = hint(api, code);
        if (said.en.empty()) continue;
        refusal.remedy = said;
        break;
    }
    return refusal;
}

Answered<Response> resolve(SiteApi& api, const Finder& finder, const Request& request) {
    const std::string code = base::code_key(request.query_value("code").value_or(""));
    for (const auto& look : finder.looks) {
        auto answer = hit_with(api, look, code);
        if (!answer) continue;
        if (auto refusal = refuse_reading(request.principal, api.desk().own.kind, look.kind.reads))
            return base::Refused{std::move(*refusal)};
        (*answer)["known"] = true;
        (*answer)["actions"] = actions_of(finder, look, *answer, request);
        if (const auto is_same = is_of_same_record(api, request, *answer))
            (*answer)["same_record"] = *is_same;
        return json_response(*answer);
    }
    const auto number = domain::parse_document_number(code);
    if (!number) return base::Refused{unknown_code(api, finder, code)};
    return json_response(
        json::object{{"kind", kind_of_paper(number->type)},
                     {"id", nullptr},
                     {"number", code},
                     {"known", false},
                     {"actions", actions_on_arrival(api, finder, number->type, request)}});
}

json::object kind_schema() {
    std::vector<std::string_view> kinds{"document"};
    for (const auto* kind : views::record_kinds()) kinds.push_back(kind->name);
    return choice(kinds);
}

json::object hit_schema() {
    return shapes::object_of({{"kind", kind_schema()},
                              {"id", shapes::text()},
                              {"number", shapes::text()},
                              {"name", shapes::text()},
                              {"href", shapes::text()}});
}

// What is not known here has neither a name nor an address; a QR code of a printed form says
// whether it shows this record or another one with its number.
json::object resolved_schema() {
    return shapes::object_of(
        {{"kind", kind_schema()},
         {"id", shapes::nullable(shapes::text())},
         {"number", shapes::text()},
         {"known", shapes::flag()},
         {"actions", shapes::list_of(shape_named("Action"))}},
        {{"name", shapes::text()}, {"href", shapes::text()}, {"same_record", shapes::flag()}});
}

std::shared_ptr<const Finder> finder_of(std::span<const Console> consoles) {
    auto finder = std::make_shared<Finder>();
    for (const auto& console : consoles) {
        std::ranges::copy(console.looks, std::back_inserter(finder->looks));
        std::ranges::copy(console.arrivals, std::back_inserter(finder->arrivals));
        std::ranges::copy(console.hints, std::back_inserter(finder->hints));
        for (const auto& noun : console.nouns)
            finder->details[&noun.resource.list] = noun.resource.detail.show;
    }
    return finder;
}

}  // namespace

std::vector<Route> search_routes(SiteApi& api, std::span<const Console> consoles) {
    const auto finder = finder_of(consoles);
    std::vector<Route> all;
    all.push_back({.pattern = "/search",
                   .reads = domain::Subject::common,  // each kind of record by its own subject
                   .summary = "Words over every kind of record",
                   .handler = ReadHandler{[&api, finder](const Request& request) {
                       return search(api, *finder, request);
                   }},
                   .response = rows_schema(named("Hit", hit_schema())),
                   .parameters = {{"q", "words, or the end of a number"}}});
    all.push_back(
        {.pattern = "/resolve",
         .reads = domain::Subject::common,  // each kind of record by its own subject
         .summary = "What a scanned code is",
         .handler = ReadHandler{[&api, finder](const Request& request) {
             return resolve(api, *finder, request);
         }},
         .response = named("Resolved", resolved_schema()),
         .parameters = {
             {.name = "code", .meaning = "what was scanned", .need = Parameter::Need::required}}});
    return all;
}

}  // namespace amani::http
