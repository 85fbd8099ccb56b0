#include "shared/http/resources/books/warranty_costs.h"

#include "shared/http/resources/frame/period.h"
#include "shared/views/books/warranty_costs.h"

namespace amani::http {

namespace json = boost::json;

namespace {

using views::WarrantyCostBy;
using views::WarrantyCostRow;

json::object row_json(const WarrantyCostRow& row) {
    return {{"code", row.code},
            {"name", row.name},
            {"jobs", row.jobs},
            {"parts_cost", codec::json_integer(row.parts.value)},
            {"labour_cost", codec::json_integer(row.labour.value)},
            {"handling_cost", codec::json_integer(row.handling.value)},
            {"recovered", codec::json_integer(row.recovered.value)},
            {"cost", codec::json_integer(row.cost().value)}};
}

WarrantyCostBy by_of(const Request& request) {
    const auto by =
        views::enumerator_value<WarrantyCostBy>(request.query_value("by").value_or("model"));
    return by ? static_cast<WarrantyCostBy>(*by) : WarrantyCostBy::model;
}

Answered<json::array> rows(SiteApi& api, const Request& request) {
    const auto [from, until] = period_until(api, request, api.desk().today());
    json::array all;
    for (const auto& row : views::warranty_costs(api.database(), from, until, by_of(request)))
        all.push_back(row_json(row));
    return all;
}

Answered<Response> answer(SiteApi& api, const Request& request) {
    const auto [from, until] = period_until(api, request, api.desk().today());
    WarrantyCostRow total;
    json::array all;
    for (const auto& row : views::warranty_costs(api.database(), from, until, by_of(request))) {
        total.jobs += row.jobs;
        total.parts += row.parts;
        total.labour += row.labour;
        total.handling += row.handling;
        total.recovered += row.recovered;
        all.push_back(row_json(row));
    }
    return json_response(json::object{
        {"from", shown(from)},
        {"until", shown(until)},
        {"by", views::enumerator_name<WarrantyCostBy>(static_cast<std::int64_t>(by_of(request)))},
        {"total", row_json(total)},
        {"rows", std::move(all)},
        {"next", nullptr}});
}

Schema schema() {
    const auto number = shapes::whole_number();
    const json::object row = named("WarrantyCostRow", shapes::object_of({{"code", shapes::text()},
                                                                         {"name", shapes::text()},
                                                                         {"jobs", number},
                                                                         {"parts_cost", number},
                                                                         {"labour_cost", number},
                                                                         {"handling_cost", number},
                                                                         {"recovered", number},
                                                                         {"cost", number}}));
    return named("WarrantyCosts", shapes::object_of({{"from", shapes::day()},
                                                     {"until", shapes::day()},
                                                     {"by", shapes::choice_of<WarrantyCostBy>()},
                                                     {"total", row},
                                                     {"rows", shapes::list_of(row)},
                                                     {"next", json::object{{"type", "null"}}}}));
}

ListSpec sheet() {
    using enum ColumnType;
    ListSpec spec{
        .rows = "warranty-costs",
        .columns = {{.name = "code"}, {.name = "name"}, {.name = "jobs", .type = integer}}};
    for (const auto* name : {"parts_cost", "labour_cost", "handling_cost", "recovered", "cost"})
        spec.columns.push_back({.name = name, .type = amount});
    return spec;
}

}  // namespace

Route warranty_costs_route(SiteApi& api) {
    std::vector<std::string> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<WarrantyCostBy>>(
        [&](auto each) { names.emplace_back(each.name); });
    return report_route(api, "/warranty-costs", domain::Subject::costs,
                        "What warranty repairs have cost, by model, fault or site", schema(),
                        {answer, sheet(), rows},
                        {day_parameter("from", "the first day; 30 days when missing"),
                         day_parameter("until", "the last day; today when missing"),
                         {.name = "by",
                          .meaning = "what is compared; models when missing",
                          .kind = Parameter::Kind::choice,
                          .choices = std::move(names)}});
}

}  // namespace amani::http
