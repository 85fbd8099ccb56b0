// What records show beyond their list's columns, and the addresses below them.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/http/resources/list_resource.h"
#include "shared/http/resources/site_api.h"
#include "shared/http/typed.h"

namespace amani::http {

// Lists and records of every noun.
[[nodiscard]] std::vector<Route> list_routes(SiteApi& api);
// /serials/{id} and what is below it (R-SER-4..7).
[[nodiscard]] std::vector<Route> serial_routes(SiteApi& api);
// /jobs/{id}/timeline
[[nodiscard]] std::vector<Route> job_routes(SiteApi& api);
// /…/{id}/links of every document, /…/{id}/timeline of those that are not jobs or serials
[[nodiscard]] std::vector<Route> history_routes(SiteApi& api);
// /prints/{form}/{id}
[[nodiscard]] std::vector<Route> print_routes(SiteApi& api);
// /search, /resolve
[[nodiscard]] std::vector<Route> search_routes(SiteApi& api);
// /statement, /custody, /trial-balance, and /…/{id}/explain of stock, custody and accounts
[[nodiscard]] std::vector<Route> account_routes(SiteApi& api);
// /status, /verify, /sync, /logs, /members, /invites: of the program itself, through SitePorts
[[nodiscard]] std::vector<Route> program_routes(SiteApi& api);
// POST /imports/{kind}
[[nodiscard]] std::vector<Route> import_routes(SiteApi& api);

// Details of records (ListResource::detail).
[[nodiscard]] Decorate job_detail(SiteApi& api);
[[nodiscard]] Decorate waybill_detail(SiteApi& api);
[[nodiscard]] Decorate used_part_detail(SiteApi& api);
[[nodiscard]] Decorate document_detail(SiteApi& api);
[[nodiscard]] Decorate voucher_detail(SiteApi& api);
[[nodiscard]] Decorate discrepancy_detail(SiteApi& api);
// The details of a record that is defined and changed by commands alone.
[[nodiscard]] Decorate master_detail(SiteApi& api, std::vector<SiteApi::ActionRule> rules = {});

// The event id in a row's member; none when the member has none.
[[nodiscard]] base::EventId event_in(const boost::json::object& row, std::string_view member);
// The record that a path's {id} names, by its id or by its code or number.
[[nodiscard]] std::optional<base::EventId> record_named(SiteApi& api, app::Named what,
                                                        std::string_view text);
// The subject that a record of this kind ("job", as links and search name it) belongs to.
[[nodiscard]] domain::Subject subject_of(std::string_view kind);
[[nodiscard]] Refusal anothers_account();
[[nodiscard]] bool is_anothers_account(SiteApi& api, base::SiteId agent);
// Site, part and user as people know them; empty for none.
[[nodiscard]] std::string code_of_site(store::Database& database, base::SiteId site);
[[nodiscard]] std::string code_of_part(store::Database& database, base::PartId part);
// The printed number of the record that this event began; without one, the id's text.
[[nodiscard]] std::string number_of_record(SiteApi& api, base::EventId event);
[[nodiscard]] std::string name_of_user(store::Database& database, base::UserId user);

// "holder" → "holder_code", "from_site" → "from_code", as the lists name them.
[[nodiscard]] std::string code_member(std::string_view member);

// A row type that shows purchase costs lists those members in `cost_members`.
template <class Row>
concept TellsCosts = requires { Row::cost_members; };

// A row of the views below a record, in the form of list rows: sites and parts with their codes
// beside their ids, users by name, an event's type with its name.
template <codec::DescribedStruct Row>
[[nodiscard]] boost::json::object whole_row(SiteApi& api, const Row& row) {
    boost::json::object members = shown(row).as_object();
    boost::mp11::mp_for_each<codec::Members<Row>>([&](auto member) {
        const auto& part = row.*member.pointer;
        using Part = std::remove_cvref_t<decltype(part)>;
        if constexpr (std::same_as<Part, base::SiteId>) {
            members[code_member(member.name)] = code_of_site(api.database(), part);
        } else if constexpr (std::same_as<Part, base::PartId>) {
            members[code_member(member.name)] = code_of_part(api.database(), part);
        } else if constexpr (std::same_as<Part, base::UserId>) {
            members[member.name] = name_of_user(api.database(), part);
        }
    });
    if constexpr (requires { domain::EventType(row.type); })
        members["kind"] = domain::event_name(static_cast<domain::EventType>(row.type));
    return members;
}

template <codec::DescribedStruct Row>
    requires(!TellsCosts<Row>)
[[nodiscard]] boost::json::object shown_row(SiteApi& api, const Row& row) {
    return whole_row(api, row);
}
// whole_row() without the costs, for a reader who may not read them.
template <TellsCosts Row>
[[nodiscard]] boost::json::object shown_row(SiteApi& api, const Row& row, const Principal& reader) {
    boost::json::object members = whole_row(api, row);
    if (!api.may_read(reader, domain::Subject::costs)) {
        for (const auto member : Row::cost_members) members.erase(member);
    }
    return members;
}

template <class Row, class... Reader>
[[nodiscard]] boost::json::array shown_rows(SiteApi& api, const std::vector<Row>& rows,
                                            const Reader&... reader) {
    boost::json::array all;
    for (const auto& row : rows) all.push_back(shown_row(api, row, reader...));
    return all;
}

// {rows: […], next: null}
[[nodiscard]] Response rows_response(boost::json::array rows);
// A row joined with its number, state, sync and actions. `events` are further events of the
// document, beside the one that its id names.
[[nodiscard]] boost::json::object with_head(SiteApi& api, boost::json::object row,
                                            std::vector<Action> actions,
                                            std::vector<base::EventId> events = {});
[[nodiscard]] Schema an_object();
// The schema of {rows, next} with rows of this schema.
[[nodiscard]] Schema rows_schema(Schema row);
[[nodiscard]] Schema links_schema();
[[nodiscard]] Schema timeline_schema();

}  // namespace amani::http
