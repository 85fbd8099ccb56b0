#include "shared/http/resources/billing/account.h"

#include "shared/http/resources/frame/records.h"
#include "shared/views/billing/billing_view.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

using domain::AccountSums;
using domain::LinePayer;

json::value amount(base::Rial sum) { return codec::json_integer(sum.value); }

json::object line_json(const domain::AccountLine& line) {
    return {{"id", codec::text_of(line.line)},
            {"kind", shown(line.kind)},
            {"day", codec::text_of(line.day)},
            {"code", line.code},
            {"name", line.name},
            {"count", line.count.value},
            {"price", line.price ? amount(*line.price) : json::value(nullptr)},
            {"gross", amount(line.gross)},
            {"discount", amount(line.discount)},
            {"value_added_tax", amount(line.vat)},
            {"total", amount(line.total())},
            {"payer", shown(line.payer)},
            {"tax_class", shown(line.tax_class)}};
}

json::object sums_json(const AccountSums& sums) {
    return {{"gross", amount(sums.gross)},
            {"discount", amount(sums.discount)},
            {"value_added_tax", amount(sums.vat)},
            {"total", amount(sums.total())}};
}

json::array sums_by_payer(const domain::JobAccount& account) {
    json::array rows;
    for (const auto payer :
         {LinePayer::customer, LinePayer::company, LinePayer::contract, LinePayer::supplier}) {
        const bool has_lines = std::ranges::any_of(
            account.lines, [&](const domain::AccountLine& line) { return line.payer == payer; });
        if (!has_lines) continue;
        auto row = sums_json(sums_of(account, payer));
        row["payer"] = shown(payer);
        row["unpriced"] = unpriced(account, payer);
        rows.push_back(std::move(row));
    }
    return rows;
}

Answered<Response> account(SiteApi& api, const Request& request) {
    const auto id = record_named(api, &views::job_record, request.param("id"));
    const auto job = id ? views::job(api.database(), base::JobId::of(*id)) : std::nullopt;
    if (!job) return base::Refused{no_record(views::job_record, request.param("id"))};
    const base::Day day = day_in(api, request, "day", api.desk().today());
    const auto account = views::account_of(api.database(), job->id, day);
    json::array lines;
    for (const auto& line : account.lines) lines.push_back(line_json(line));
    const auto sums = sums_of(account, LinePayer::customer);
    json::object body = sums_json(sums);
    body["job"] = codec::text_of(job->id.event());
    body["job_number"] = job->number;
    body["day"] = codec::text_of(day);
    body["rate"] = account.vat_rate.value;
    body["lines"] = std::move(lines);
    body["sums"] = sums_by_payer(account);
    body["unpriced"] = unpriced(account, LinePayer::customer);
    body["in_words"] = amount_in_words(sums.total());
    return json_response(std::move(body));
}

json::object sums_members() {
    const auto number = shapes::whole_number();
    return {
        {"gross", number}, {"discount", number}, {"value_added_tax", number}, {"total", number}};
}

Schema account_schema() {
    auto line = sums_members();
    line["id"] = shapes::event_id();
    line["kind"] = shapes::choice_of<domain::AccountLineKind>();
    line["day"] = shapes::day();
    line["code"] = shapes::text();
    line["name"] = shapes::text();
    line["count"] = shapes::whole_number();
    line["price"] = shapes::nullable(shapes::whole_number());
    line["payer"] = shapes::choice_of<LinePayer>();
    line["tax_class"] = shapes::choice_of<domain::TaxClass>();
    auto by_payer = sums_members();
    by_payer["payer"] = shapes::choice_of<LinePayer>();
    by_payer["unpriced"] = shapes::whole_number();
    auto account = sums_members();
    account["job"] = shapes::event_id();
    account["job_number"] = shapes::text();
    account["day"] = shapes::day();
    account["rate"] = shapes::whole_number();
    account["lines"] = shapes::list_of(named("JobAccountLine", shapes::object_of(std::move(line))));
    account["sums"] = shapes::list_of(named("PayerSums", shapes::object_of(std::move(by_payer))));
    account["unpriced"] = shapes::whole_number();
    account["in_words"] = in_words_schema();
    return named("JobAccount", shapes::object_of(std::move(account)));
}

}  // namespace

Route account_route(SiteApi& api) {
    return read_route(api, "/jobs/{id}/account", views::job_record.reads,
                      "What a repair costs, and who bears it", account_schema(), account,
                      {day_parameter("day", "VAT at the rate of this day; none: today")});
}

}  // namespace amani::http
