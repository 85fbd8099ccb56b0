#include "shared/http/resources/frame/histories.h"

#include "shared/domain/registry/event.h"
#include "shared/http/resources/frame/console.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/books/books_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/record_kinds.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

std::optional<Link> link_to_record_of(SiteApi& api, base::EventId event) {
    auto record = views::record_begun_by(api.database(), event);
    if (!record) return std::nullopt;
    return link_to(record->kind, codec::text_of(event), std::move(record->number));
}

json::object to_json(const Link& link) {
    return {{"kind", link.kind}, {"id", link.id}, {"number", link.number}, {"href", link.href}};
}

// The statement of the agent whom a voucher concerns.
std::optional<Link> statement_of(SiteApi& api, base::EventId event) {
    const auto voucher = views::voucher(api.database(), event);
    const auto site = voucher ? views::site(api.database(), voucher->site) : std::nullopt;
    if (!site || site->kind != domain::SiteKind::agent) return std::nullopt;
    return Link{.kind = "statement",
                .reads = domain::Subject::accounts,
                .id = site->code,
                .number = site->code,
                .href = "/statement?agent=" + percent_encoded(site->code)};
}

std::vector<Link> links_to(SiteApi& api, const std::vector<base::EventId>& events) {
    std::vector<Link> links;
    for (const auto event : events) {
        if (auto link = link_to_record_of(api, event)) links.push_back(std::move(*link));
        auto statement = statement_of(api, event);
        const bool is_new =
            statement && std::ranges::find(links, statement->href, &Link::href) == links.end();
        if (is_new) links.push_back(std::move(*statement));
    }
    return links;
}

// What its author said of an event: why, or what else there is to say.
std::string_view said_in(const domain::Event& event) {
    return std::visit(
        [](const auto& body) -> std::string_view {
            if constexpr (requires { std::string_view{body.reason}; })
                return body.reason;
            else if constexpr (requires { std::string_view{body.note}; })
                return body.note;
            else
                return {};
        },
        event.body);
}

// An event of another site may be known only from its record, without a row in a log here. What was
// said of a record is told to those who may open it.
json::object timeline_row(SiteApi& api, base::EventId id, const Principal& who) {
    const auto record = link_to_record_of(api, id);
    json::object row{{"id", codec::text_of(id)},
                     {"at", nullptr},
                     {"day", nullptr},
                     {"kind", record ? record->kind : std::string_view{"event"}},
                     {"number", record ? json::value(record->number) : json::value(nullptr)},
                     {"href", record ? json::value(record->href) : json::value(nullptr)},
                     {"site", id.site().value},
                     {"site_code", code_of_site(api.database(), id.site())},
                     {"author", nullptr},
                     {"author_name", ""},
                     {"stage", static_cast<int>(api.stage_of(id).stage)}};
    if (const auto event = api.desk().journal.find(id)) {
        row["at"] = codec::text_of(event->time.wall());
        row["day"] = codec::text_of(event->day);
        row["kind"] = domain::event_name(event->type);
        row["author"] = shown(event->author);
        row["author_name"] = name_of_user(api.database(), event->author);
        if (!record || api.may_read(who, record->reads)) row["text"] = said_in(*event);
    }
    return row;
}

json::array timeline_of(SiteApi& api, const Linkage& linkage, const Principal& who) {
    std::vector<json::object> rows{timeline_row(api, linkage.anchor, who)};
    for (const auto event : linkage.around) rows.push_back(timeline_row(api, event, who));
    const auto text = [](const json::object& row, std::string_view member) {
        const auto& value = row.at(member);
        return value.is_string() ? std::string_view{value.get_string()} : std::string_view{};
    };
    std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
        return std::pair{text(a, "at"), text(a, "id")} < std::pair{text(b, "at"), text(b, "id")};
    });
    json::array all;
    for (auto& row : rows) all.push_back(std::move(row));
    return all;
}

// Those that this person may open.
Answered<Response> links(SiteApi& api, const Linkage& linkage, const Request& request) {
    auto all = linkage.links;
    std::ranges::move(links_to(api, linkage.around), std::back_inserter(all));
    json::array readable;
    for (const auto& link : all) {
        if (api.may_read(request.principal, link.reads)) readable.push_back(to_json(link));
    }
    return rows_response(std::move(readable));
}

Answered<Response> timeline(SiteApi& api, const Linkage& linkage, const Request& request) {
    return rows_response(timeline_of(api, linkage, request.principal));
}

// "used part".
std::string words_of(const views::RecordKind& kind) {
    std::string words{kind.name};
    std::ranges::replace(words, '_', ' ');
    return words;
}

Route route(SiteApi& api, const Linked& linked, std::string_view below, std::string_view summary,
            Schema schema, Answered<Response> (*answer)(SiteApi&, const Linkage&, const Request&)) {
    return {.pattern = address_of(linked.kind) + "/{id}/" + std::string{below},
            .reads = linked.kind.reads,
            .summary = std::string{summary} + words_of(linked.kind),
            .handler =
                ReadHandler{[&api, linked, answer](const Request& request) -> Answered<Response> {
                    const auto linkage = linked.linkage(api, request.param("id"));
                    if (!linkage) return base::Refused{no_record(linked.kind, request.param("id"))};
                    return answer(api, *linkage, request);
                }},
            .response = std::move(schema)};
}

}  // namespace

void Surroundings::add(base::EventId event) {
    if (event.is_none() || event == anchor_) return;
    if (std::ranges::find(all_, event) == all_.end()) all_.push_back(event);
}

void Surroundings::add_all(const std::vector<base::EventId>& events) {
    for (const auto event : events) add(event);
}

void Surroundings::add_what_follows(store::Database& database, base::EventId cause) {
    for (const auto& voucher : views::vouchers_of_cause(database, cause)) add(voucher.id);
    for (const auto& each : views::discrepancies_of_cause(database, cause)) add(each.id.event());
}

Link link_to(const views::RecordKind& kind, std::string id, std::string number) {
    std::string href = address_of(kind) + "/" + percent_encoded(id);
    if (number.empty()) number = id;
    return {kind.name, kind.reads, std::move(id), std::move(number), std::move(href)};
}

std::optional<base::EventId> document_named(SiteApi& api, const views::RecordKind& kind,
                                            const std::string& id) {
    const auto event = record_named(api, &kind, id);
    if (!event || !views::record_begun_by(api.database(), *event)) return std::nullopt;
    return event;
}

std::vector<Route> history_routes(SiteApi& api, std::span<const Console> consoles) {
    std::vector<Route> all;
    for (const auto& console : consoles) {
        for (const auto& linked : console.linked) {
            all.push_back(
                route(api, linked, "links", "What hangs together with a ", links_schema(), links));
            if (linked.timeline == Linked::Timeline::its_own) continue;
            all.push_back(route(api, linked, "timeline", "What happened, oldest first, to a ",
                                timeline_schema(), timeline));
        }
    }
    return all;
}

}  // namespace amani::http
