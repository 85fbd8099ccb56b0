#include "shared/http/resources/visits/console.h"

#include "shared/app/visits/load.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/period.h"
#include "shared/views/visits/visits_records.h"
#include "shared/views/visits/visits_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

const Text has_ended{"این سرویس در محل پایان یافته است.", "This visit has ended."};
const Text has_begun{"این سرویس در محل آغاز شده است.", "This visit has begun."};
const Text is_elsewhere{"این سرویس در محل دیگری است.", "This visit is another site's."};

// Of 14 days no second visit has come: the days must have passed (RULES §7.2).
constexpr std::int32_t days_until_told = 14;

Detail visit_detail(SiteApi& api) {
    return {[&api](const Request& request, json::object& row) {
        const auto visit = views::visit(api.database(), base::VisitId::of(event_in(row, "id")));
        if (!visit) return;
        const bool is_ours = visit->id.site() == api.desk().own.site;
        const bool is_over = visit->state == domain::VisitPhase::ended;
        const bool is_planned = visit->state == domain::VisitPhase::planned;
        const Text no_end = !is_ours ? is_elsewhere : is_over ? has_ended : Text{};
        const Text no_start = !no_end.en.empty() || is_planned ? no_end : has_begun;
        const std::string base = "/visits/" + codec::text_of(visit->id.event());
        row = with_head(
            api, std::move(row),
            {api.action({"plan", "PlanVisit", base + "/plan", no_start}, request.principal),
             api.action({"start", "StartVisit", base + "/start", no_start}, request.principal),
             api.action({"end", "EndVisit", base + "/end", no_end}, request.principal)});
    }};
}

Answered<Response> first_visits(SiteApi& api, const Request& request) {
    const auto [from, until] = period_until(api, request, api.desk().today() + -days_until_told);
    const auto visits = views::first_visits(api.database(), from, until);
    const bool is_told = visits.ended > 0;
    constexpr std::int64_t whole = base::whole_in_basis_points;
    return json_response(
        {{"from", codec::text_of(from)},
         {"until", codec::text_of(until)},
         {"first_visits", visits.ended},
         {"fixed", visits.fixed},
         {"rate", is_told ? json::value(visits.fixed * whole / visits.ended) : json::value()}});
}

Schema first_visits_schema() {
    return named("FirstVisits",
                 shapes::object_of({{"from", shapes::day()},
                                    {"until", shapes::day()},
                                    {"first_visits", shapes::whole_number()},
                                    {"fixed", shapes::whole_number()},
                                    {"rate", shapes::nullable(shapes::whole_number())}}));
}

}  // namespace

Console visits_console(SiteApi& api) {
    return {.routes = {command_route<domain::PlanVisit>(api, {"/visits", "Plan a visit"}),
                       command_route<domain::PlanVisit>(
                           api, {"/visits/{id}/plan", "Plan a visit otherwise", "visit"}),
                       command_route<domain::StartVisit>(
                           api, {"/visits/{id}/start", "Begin a visit", "visit"}),
                       command_route<domain::EndVisit>(
                           api, {"/visits/{id}/end", "Record a visit's result", "visit"}),
                       read_route(api, "/first-visits", views::visit_record.reads,
                                  "First visits that needed no second one within 14 days",
                                  first_visits_schema(), first_visits,
                                  {day_parameter("from", "first day of the visits"),
                                   day_parameter("until", "last day, at least 14 days ago")})},
            .nouns = {{{.list = views::visits_list,
                        .reads = views::visit_record.reads,
                        .summary = "Visits at customers', by day and technician",
                        .detail = visit_detail(api)}}}};
}

}  // namespace amani::http
