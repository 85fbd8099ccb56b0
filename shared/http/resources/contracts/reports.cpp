#include "shared/http/resources/contracts/reports.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/http/resources/frame/period.h"
#include "shared/views/contracts/contract_reports.h"
#include "shared/views/contracts/contracts_records.h"

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t most_due = 5'000;
constexpr int months_ahead = 1;

template <class Row>
Schema report_schema(const std::string& name) {
    return named(
        name,
        shapes::object_of(
            {{"from", shapes::day()},
             {"until", shapes::day()},
             {"rows", shapes::list_of(named(name + "Row", shown_row_schema<Row>({"contract"})))},
             {"next", json::object{{"type", "null"}}}}));
}

json::object report_json(const Period& period, json::array rows) {
    return {{"from", codec::text_of(period.from)},
            {"until", codec::text_of(period.until)},
            {"rows", std::move(rows)},
            {"next", nullptr}};
}

Period admitted_in(SiteApi& api, const Request& request) {
    return period_until(api, request, api.desk().today());
}

Answered<json::array> sla_rows(SiteApi& api, const Request& request) {
    const auto period = admitted_in(api, request);
    return shown_rows(api, views::contract_sla(api.database(), {period.from, period.until},
                                               api.desk().clock.now()));
}
Answered<Response> sla(SiteApi& api, const Request& request) {
    auto rows = sla_rows(api, request);
    if (!rows) return base::Refused{rows.error()};
    return json_response(report_json(admitted_in(api, request), std::move(rows).value()));
}
ListSpec sla_sheet() {
    using enum ColumnType;
    ListSpec spec{.rows = "contract-sla",
                  .columns = {{.name = "contract_number"}, {.name = "customer_name"}}};
    for (const auto* name :
         {"repairs", "response_hit", "response_missed", "repair_hit", "repair_missed",
          "visits_done", "visits_missed_by_us", "visits_missed_by_customer", "visits_overdue"})
        spec.columns.push_back({.name = name, .type = integer});
    return spec;
}

// Of contracts that end in the period; without one, of all that end this year or later.
Period ends_in(SiteApi& api, const Request& request) {
    const base::Day today = api.desk().today();
    return {.from = day_in(api, request, "from", calendar::plus_months(today, -12)),
            .until = day_in(api, request, "until", calendar::plus_months(today, 240))};
}
Answered<json::array> profit_rows(SiteApi& api, const Request& request) {
    const auto period = ends_in(api, request);
    return shown_rows(api, views::contract_profit(api.database(), {period.from, period.until}),
                      request.principal);
}
Answered<Response> profit(SiteApi& api, const Request& request) {
    auto rows = profit_rows(api, request);
    if (!rows) return base::Refused{rows.error()};
    return json_response(report_json(ends_in(api, request), std::move(rows).value()));
}
ListSpec profit_sheet() {
    using enum ColumnType;
    ListSpec spec{.rows = "contract-profit",
                  .columns = {{.name = "contract_number"}, {.name = "customer_name"}}};
    for (const auto* name : {"price", "recognised", "repairs", "cost", "profit"})
        spec.columns.push_back({.name = name, .type = integer});
    return spec;
}

Period due_in(SiteApi& api, const Request& request) {
    const base::Day today = api.desk().today();
    const base::Day from = day_in(api, request, "from", today + -29);
    return {.from = from,
            .until = day_in(api, request, "until", calendar::plus_months(today, months_ahead))};
}
Answered<json::array> due_rows(SiteApi& api, const Request& request) {
    const auto period = due_in(api, request);
    const auto serial = request.query_value("serial").value_or("");
    return shown_rows(api, views::periodic_due(api.database(), {period.from, period.until},
                                               base::normalised_serial(serial), most_due));
}
Answered<Response> due(SiteApi& api, const Request& request) {
    auto rows = due_rows(api, request);
    if (!rows) return base::Refused{rows.error()};
    return json_response(report_json(due_in(api, request), std::move(rows).value()));
}
ListSpec due_sheet() {
    using enum ColumnType;
    return {.rows = "periodic-due",
            .columns = {{.name = "plan_item"},
                        {.name = "code"},
                        {.name = "serial"},
                        {.name = "model_code"},
                        {.name = "owner_name"},
                        {.name = "plan_number", .type = integer},
                        {.name = "due_day", .type = day},
                        {.name = "plan_state"}}};
}
Schema due_schema() {
    const auto row = named("PeriodicDueRow", shown_row_schema<views::PeriodicDueRow>({"due_day"}));
    return named("PeriodicDue", shapes::object_of({{"from", shapes::day()},
                                                   {"until", shapes::day()},
                                                   {"rows", shapes::list_of(row)},
                                                   {"next", json::object{{"type", "null"}}}}));
}

}  // namespace

Route contract_sla_route(SiteApi& api) {
    return report_route(
        api, "/contract-sla", views::contract_record.reads,
        "Whether the hours that contracts promise were kept, and their visits made",
        report_schema<views::ContractSlaRow>("ContractSla"), {sla, sla_sheet(), sla_rows},
        {day_parameter("from", "the first day of admissions and due visits; 30 days when missing"),
         day_parameter("until", "the last day; today when missing")});
}

Route contract_profit_route(SiteApi& api) {
    return report_route(api, "/contract-profit", domain::Subject::accounts,
                        "What contracts have brought: income less the parts of their repairs",
                        report_schema<views::ContractProfitRow>("ContractProfit"),
                        {profit, profit_sheet(), profit_rows},
                        {day_parameter("from", "contracts that end on it or later"),
                         day_parameter("until", "contracts that end on it or before")});
}

Route periodic_due_route(SiteApi& api) {
    return report_route(api, "/periodic-due", views::contract_record.reads,
                        "Free visits of the warranty that are due in a period", due_schema(),
                        {due, due_sheet(), due_rows},
                        {day_parameter("from", "the first day; 30 days ago when missing"),
                         day_parameter("until", "the last day; in a month when missing"),
                         {"serial", "of this product alone, in any period"}});
}

}  // namespace amani::http
