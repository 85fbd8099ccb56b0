// What records say beyond their list's columns, and the addresses below them.
#pragma once

#include "shared/http/resources/list_resource.h"
#include "shared/http/resources/site_api.h"

namespace amani::http {

// Lists and records of every noun.
[[nodiscard]] std::vector<Route> list_routes(SiteApi& api);
// /serials/{id} and what is below it (R-SER-4..7).
[[nodiscard]] std::vector<Route> serial_routes(SiteApi& api);
// /jobs/{id}/timeline, /jobs/{id}/links
[[nodiscard]] std::vector<Route> job_routes(SiteApi& api);
// /search, /resolve
[[nodiscard]] std::vector<Route> search_routes(SiteApi& api);
// /statement, /custody, /stock/{id}/explain, /custody/{id}/explain
[[nodiscard]] std::vector<Route> account_routes(SiteApi& api);
// /status, /verify, /sync, /logs, /members, /invites: the program's own, through ports
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

// The event id in a row's member; none when there is none.
[[nodiscard]] base::EventId event_in(const boost::json::object& row, std::string_view member);
// The record that a path's {id} means: an id's text, or what people call it.
[[nodiscard]] std::optional<base::EventId> record_named(SiteApi& api, app::Named what,
                                                        std::string_view text);
// Site, part and user as people know them; empty for none.
[[nodiscard]] std::string code_of_site(store::Database& database, base::SiteId site);
[[nodiscard]] std::string code_of_part(store::Database& database, base::PartId part);
[[nodiscard]] std::string name_of_user(store::Database& database, base::UserId user);
// {rows: […], next: null}
[[nodiscard]] Response rows_response(boost::json::array rows);
// Number, state, sync and actions joined with a row.
[[nodiscard]] boost::json::object with_head(SiteApi& api, boost::json::object row,
                                            std::vector<Action> actions);
[[nodiscard]] Schema an_object();

}  // namespace amani::http
