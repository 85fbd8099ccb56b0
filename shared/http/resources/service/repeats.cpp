#include "shared/http/resources/service/repeats.h"

#include "shared/http/resources/frame/period.h"
#include "shared/views/service/repeats.h"
#include "shared/views/service/service_records.h"

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::int32_t spans[] = {30, 90};  // days within which a repair must hold

// A job is counted when so many days have passed since its delivery.
json::object row_of(SiteApi& api, const Request& request, std::int32_t within) {
    const auto [from, until] = period_until(api, request, api.desk().today() + -within);
    const auto repairs = views::repeat_repairs(api.database(), from, until, within);
    constexpr std::int64_t whole = base::whole_in_basis_points;
    return {
        {"within", within},
        {"from", codec::text_of(from)},
        {"until", codec::text_of(until)},
        {"delivered", repairs.delivered},
        {"repeated", repairs.repeated},
        {"rate", repairs.delivered > 0 ? json::value(repairs.repeated * whole / repairs.delivered)
                                       : json::value(nullptr)}};
}

Answered<Response> repeat_repairs(SiteApi& api, const Request& request) {
    json::array rows;
    for (const std::int32_t within : spans) rows.push_back(row_of(api, request, within));
    return rows_response(std::move(rows));
}

Schema repeats_schema() {
    return rows_schema(named(
        "RepeatRepairs", shapes::object_of({{"within", shapes::whole_number()},
                                            {"from", shapes::day()},
                                            {"until", shapes::day()},
                                            {"delivered", shapes::whole_number()},
                                            {"repeated", shapes::whole_number()},
                                            {"rate", shapes::nullable(shapes::whole_number())}})));
}

}  // namespace

Route repeat_repairs_route(SiteApi& api) {
    return read_route(api, "/repeat-repairs", views::job_record.reads,
                      "Repairs that did not hold for 30 and for 90 days", repeats_schema(),
                      repeat_repairs,
                      {day_parameter("from", "first day of the deliveries"),
                       day_parameter("until", "last day; its days must have passed")});
}

}  // namespace amani::http
