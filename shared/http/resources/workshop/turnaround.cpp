#include "shared/http/resources/workshop/turnaround.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/labels/labels.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/service/service_records.h"
#include "shared/views/workshop/turnaround.h"

#include <fmt/format.h>

namespace amani::http {

namespace json = boost::json;

namespace {

using views::TurnaroundBy;
using views::TurnaroundRow;

constexpr int months_unasked = 1;

// What the row is about, in a file for people: without a unit it is the counter, without a
// technician nobody.
std::string name_in_file(const TurnaroundRow& row, TurnaroundBy by, std::string_view language) {
    const bool is_persian = language == "fa";
    const auto label = [&](std::string_view enum_name) {
        const auto* found = domain::label_of(enum_name, row.key);
        return std::string{found == nullptr ? "" : is_persian ? found->fa : found->en};
    };
    if (by == TurnaroundBy::stage) return label("stay_stage");
    if (by == TurnaroundBy::kind) return label("job_kind");
    if (by == TurnaroundBy::unit && row.key == 0) return is_persian ? "پیشخوان" : "the counter";
    if (by == TurnaroundBy::technician && row.key == 0)
        return is_persian ? "بی‌تعمیرکار" : "nobody";
    return row.name;
}

json::value or_null(const std::optional<std::int64_t>& value) {
    return value ? json::value(*value) : json::value();
}

// The id of the record that a row is about; none of an enumerator.
json::value record_of(const TurnaroundRow& row, TurnaroundBy by) {
    const bool is_enumerator = by == TurnaroundBy::stage || by == TurnaroundBy::kind;
    if (is_enumerator || row.key == 0) return nullptr;
    if (by == TurnaroundBy::site) return json::value(std::to_string(row.key));
    return json::value(codec::text_of(base::EventId{row.key}));
}

template <class Enum>
json::value choice_of(const TurnaroundRow& row, bool is_about_it) {
    return is_about_it ? json::value(views::enumerator_name<Enum>(row.key)) : json::value();
}

json::object row_json(const TurnaroundRow& row, TurnaroundBy by) {
    return {{"record", record_of(row, by)},
            {"code", row.code},
            {"name", row.name},
            {"stage", choice_of<domain::StayStage>(row, by == TurnaroundBy::stage)},
            {"kind", choice_of<domain::JobKind>(row, by == TurnaroundBy::kind)},
            {"jobs", row.jobs},
            {"calendar_mean", row.calendar_mean},
            {"calendar_median", row.calendar_median},
            {"calendar_p90", row.calendar_p90},
            {"working_mean", row.working_mean},
            {"working_median", row.working_median},
            {"working_p90", row.working_p90},
            {"net_mean", row.net_mean},
            {"net_median", row.net_median},
            {"net_p90", row.net_p90},
            {"part_share", row.part_share},
            {"on_time", or_null(row.on_time)},
            {"lag_mean", or_null(row.lag_mean)},
            {"first_pass", or_null(row.first_pass)},
            {"returns", row.returns},
            {"labour_minutes", row.labour}};
}

json::object row_schema() {
    const auto number = shapes::whole_number();
    return named(
        "TurnaroundRow",
        shapes::object_of({{"record", shapes::nullable(shapes::text())},
                           {"code", shapes::text()},
                           {"name", shapes::text()},
                           {"stage", shapes::nullable(shapes::choice_of<domain::StayStage>())},
                           {"kind", shapes::nullable(shapes::choice_of<domain::JobKind>())},
                           {"jobs", number},
                           {"calendar_mean", number},
                           {"calendar_median", number},
                           {"calendar_p90", number},
                           {"working_mean", number},
                           {"working_median", number},
                           {"working_p90", number},
                           {"net_mean", number},
                           {"net_median", number},
                           {"net_p90", number},
                           {"part_share", number},
                           {"on_time", shapes::nullable(number)},
                           {"lag_mean", shapes::nullable(number)},
                           {"first_pass", shapes::nullable(number)},
                           {"returns", number},
                           {"labour_minutes", number}}));
}

Schema schema() {
    const auto bar = named("TurnaroundBar", shapes::object_of({{"days", shapes::whole_number()},
                                                               {"jobs", shapes::whole_number()},
                                                               {"late", shapes::whole_number()}}));
    return named("Turnaround", shapes::object_of({{"from", shapes::day()},
                                                  {"from_jalali", shapes::text()},
                                                  {"until", shapes::day()},
                                                  {"until_jalali", shapes::text()},
                                                  {"by", shapes::choice_of<TurnaroundBy>()},
                                                  {"site_code", shapes::text()},
                                                  {"total", row_schema()},
                                                  {"rows", shapes::list_of(row_schema())},
                                                  {"bars", shapes::list_of(bar)},
                                                  {"next", json::object{{"type", "null"}}}}));
}

ListSpec sheet() {
    using enum ColumnType;
    ListSpec spec{.rows = "turnaround", .columns = {{.name = "code"}, {.name = "name"}}};
    for (const auto* name :
         {"jobs", "calendar_mean", "calendar_median", "calendar_p90", "working_mean",
          "working_median", "working_p90", "net_mean", "net_median", "net_p90", "part_share",
          "on_time", "lag_mean", "first_pass", "returns", "labour_minutes"})
        spec.columns.push_back({.name = name, .type = integer});
    return spec;
}

Answered<views::TurnaroundQuestion> question_of(SiteApi& api, const Request& request) {
    views::TurnaroundQuestion question;
    question.until = day_in(api, request, "until", api.desk().today());
    question.from =
        day_in(api, request, "from", calendar::plus_months(question.until, -months_unasked));
    const auto by = request.query_value("by").value_or("site");
    question.by = static_cast<TurnaroundBy>(
        views::enumerator_value<TurnaroundBy>(by).value_or(static_cast<int>(TurnaroundBy::site)));
    if (const auto code = request.query_value("site"); code && !code->empty()) {
        const auto site = site_named(api, *code);
        if (!site) return base::Refused{unknown_reference({"site", std::string{*code}})};
        question.site = *site;
    }
    return question;
}

Refusal too_many() {
    return {
        .status = 400,
        .code = "turnaround.too_many",
        .field = "from",
        .numbers = {{"most", views::most_jobs}},
        .message = {fmt::format("در این دوره بیش از {} تعمیر آماده شده است.", views::most_jobs),
                    fmt::format("More than {} repairs became ready in this period.",
                                views::most_jobs)},
        .remedy = {"دوره را کوتاه‌تر یا یک محل را انتخاب کنید.",
                   "Ask for a shorter period, or for one site."}};
}

struct Found {
    views::TurnaroundQuestion question;
    views::Turnaround answer;
};
Answered<Found> found(SiteApi& api, const Request& request) {
    const auto question = question_of(api, request);
    if (!question) return base::Refused{question.error()};
    Found all{*question, views::turnaround(api.database(), *question)};
    if (all.answer.is_cut) return base::Refused{too_many()};
    return all;
}

json::array rows_json(const Found& all) {
    json::array rows;
    for (const auto& row : all.answer.rows) rows.push_back(row_json(row, all.question.by));
    return rows;
}

Answered<json::array> rows(SiteApi& api, const Request& request) {
    const auto all = found(api, request);
    if (!all) return base::Refused{all.error()};
    json::array named = rows_json(*all);
    for (std::size_t i = 0; i < named.size(); ++i)
        named[i].as_object()["name"] =
            name_in_file(all->answer.rows[i], all->question.by, language_of(request));
    return named;
}

Answered<Response> answer(SiteApi& api, const Request& request) {
    const auto all = found(api, request);
    if (!all) return base::Refused{all.error()};
    const auto& [question, turnaround] = *all;
    json::array bars;
    for (const auto& bar : turnaround.bars)
        bars.push_back(json::object{{"days", bar.days}, {"jobs", bar.jobs}, {"late", bar.late}});
    return json_response(
        json::object{{"from", shown(question.from)},
                     {"from_jalali", calendar::jalali_text(question.from)},
                     {"until", shown(question.until)},
                     {"until_jalali", calendar::jalali_text(question.until)},
                     {"by", views::enumerator_name<TurnaroundBy>(static_cast<int>(question.by))},
                     {"site_code", code_of_site(api.database(), question.site)},
                     {"total", row_json(turnaround.total, TurnaroundBy::site)},
                     {"rows", rows_json(*all)},
                     {"bars", std::move(bars)},
                     {"next", nullptr}});
}

}  // namespace

Route turnaround_route(SiteApi& api) {
    std::vector<std::string> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<TurnaroundBy>>(
        [&](auto each) { names.emplace_back(each.name); });
    return report_route(
        api, "/turnaround", views::job_record.reads,
        "Turnaround times, output and first-pass of the repairs that became ready in a period",
        schema(), {answer, sheet(), rows},
        {day_parameter("from", "the first day; a month before `until` when missing"),
         day_parameter("until", "the last day; today when missing"),
         {.name = "by",
          .meaning = "what is compared; sites when missing",
          .kind = Parameter::Kind::choice,
          .choices = std::move(names)},
         {"site", "a site's code; all sites when missing"}});
}

}  // namespace amani::http
