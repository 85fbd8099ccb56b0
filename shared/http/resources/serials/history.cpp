#include "shared/http/resources/serials/history.h"

#include "shared/base/fold.h"
#include "shared/domain/labels/labels.h"
#include "shared/domain/registry/event.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/serials/serial_history.h"
#include "shared/views/serials/serials_records.h"
#include "shared/views/service/service_view.h"

#include <algorithm>
#include <set>

namespace amani::http {

namespace json = boost::json;

namespace {

using domain::type_number;

// The text that names the product in the address, if it is known here.
std::optional<std::string> product_named(SiteApi& api, const Request& request) {
    const std::string meant = views::serial_meant(api.database(), request.param("id"));
    return meant.empty() ? std::nullopt : std::optional{meant};
}

std::string number_of_job(SiteApi& api, base::JobId id) {
    const auto job = id.is_none() ? std::nullopt : views::job(api.database(), id);
    return job ? job->number : std::string{};
}

// The enum whose enumerator a line of this type says; empty: none.
std::string_view enum_said_by(std::int64_t type) {
    switch (type) {
        case type_number<domain::SerialFlagged>():
        case type_number<domain::SerialFlagLifted>():
            return "serial_flag";
        case type_number<domain::WarrantyExtended>():
            return "cover_kind";
        case type_number<domain::WarrantyVoided>():
            return "void_reason";
        case type_number<domain::SerialRetired>():
            return "retirement";
        case type_number<domain::DeviceAdmitted>():
            return "job_kind";
        case type_number<domain::PartFitted>():
            return "payer";
        default:
            return {};
    }
}

// What a line says with a word of ours, in both languages; null for none.
json::value word_of(const views::SerialHistoryRow& line) {
    const auto* label = domain::label_of(enum_said_by(line.type), line.code);
    if (label == nullptr) return nullptr;
    return json::object{{"fa", label->fa}, {"en", label->en}};
}

// The masters' events stand in the feed of all, which the centre writes.
std::string code_of_writer(SiteApi& api, base::EventId event) {
    const auto site = event.site();
    return code_of_site(api.database(),
                        site.is_none() ? views::central_site(api.database()) : site);
}

base::Day day_of(const views::SerialHistoryRow& line) {
    return line.day.is_none() ? base::day_in_tehran(line.time.wall()) : line.day;
}

json::object line_json(SiteApi& api, const views::SerialHistoryRow& line) {
    auto& database = api.database();
    const auto customer =
        line.customer.is_none() ? std::nullopt : views::customer(database, line.customer);
    return {{"id", codec::text_of(line.event)},
            {"at", codec::text_of(line.time.wall())},
            {"day", codec::text_of(day_of(line))},
            {"kind", domain::event_name(static_cast<domain::EventType>(line.type))},
            {"about", codec::name_of(views::part_of_history(line.type))},
            {"site", line.event.site().value},
            {"site_code", code_of_writer(api, line.event)},
            {"serial", line.serial},
            {"job", shown(line.job)},
            {"job_number", number_of_job(api, line.job)},
            {"part", shown(line.part)},
            {"part_code", code_of_part(database, line.part)},
            {"part_serial", line.part_serial},
            {"customer", shown(line.customer)},
            {"customer_name", customer ? customer->name : std::string{}},
            {"other", line.other},
            {"said", word_of(line)},
            {"text", line.detail},
            {"stage", static_cast<int>(api.stage_of(line.event).stage)}};
}

// How far this site knows the logs of the sites in the history, and the feeds of the centre.
json::array known_through(SiteApi& api, const std::vector<views::SerialHistoryRow>& history) {
    std::set<base::SiteId> sites{api.desk().own.site, base::SiteId{}};
    for (const auto& line : history) sites.insert(line.event.site());
    json::array rows;
    const auto& journal = api.desk().journal;
    for (const auto log : journal.applied_logs()) {
        if (!sites.contains(log.site())) continue;
        const auto last = base::EventId::of(log, journal.applied_through(log));
        const auto event = journal.find(last);
        rows.push_back(
            json::object{{"site", log.site().value},
                         {"site_code", code_of_writer(api, last)},
                         {"is_feed", log.is_feed()},
                         {"through", codec::text_of(last)},
                         {"as_of", event ? json::value(codec::text_of(event->time.wall()))
                                         : json::value(nullptr)}});
    }
    return rows;
}

Answered<Response> history(SiteApi& api, const Request& request) {
    const auto serial = product_named(api, request);
    if (!serial) return base::Refused{no_record(views::serial_record, request.param("id"))};
    const auto all = views::serial_history(api.database(), *serial, views::Kin::with_replaced);
    const auto wanted = request.query_value("about").value_or("");
    json::array rows;
    for (const auto& line : all)
        if (wanted.empty() || wanted == codec::name_of(views::part_of_history(line.type)))
            rows.push_back(line_json(api, line));
    return json_response(
        json::object{{"rows", std::move(rows)}, {"as_of", known_through(api, all)}});
}

Answered<Response> timeline(SiteApi& api, const Request& request) {
    const auto serial = product_named(api, request);
    if (!serial) return base::Refused{no_record(views::serial_record, request.param("id"))};
    json::array rows;
    for (const auto& line : views::serial_history(api.database(), *serial)) {
        std::string text;
        for (const auto& part :
             {code_of_part(api.database(), line.part), line.part_serial, line.other, line.detail})
            if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
        rows.push_back(
            json::object{{"id", codec::text_of(line.event)},
                         {"at", codec::text_of(line.time.wall())},
                         {"day", codec::text_of(day_of(line))},
                         {"kind", domain::event_name(static_cast<domain::EventType>(line.type))},
                         {"number", nullptr},
                         {"site", line.event.site().value},
                         {"site_code", code_of_writer(api, line.event)},
                         {"job", shown(line.job)},
                         {"job_number", number_of_job(api, line.job)},
                         {"text", text},
                         {"stage", static_cast<int>(api.stage_of(line.event).stage)}});
    }
    return rows_response(std::move(rows));
}

Answered<Response> part_journey(SiteApi& api, const Request& request) {
    return rows_response(shown_rows(
        api, views::journey_of_part(api.database(), base::normalised_serial(request.param("id")))));
}

Schema history_schema() {
    const auto text = [] { return shapes::text(); };
    const auto id = [] { return shapes::nullable(shapes::event_id()); };
    const json::object row{{"id", shapes::event_id()},
                           {"at", shapes::instant()},
                           {"day", shapes::day()},
                           {"kind", event_name_schema()},
                           {"about", shapes::choice_of<views::HistoryPart>()},
                           {"site", shapes::whole_number()},
                           {"site_code", text()},
                           {"serial", text()},
                           {"job", id()},
                           {"job_number", text()},
                           {"part", id()},
                           {"part_code", text()},
                           {"part_serial", text()},
                           {"customer", id()},
                           {"customer_name", text()},
                           {"other", text()},
                           {"said", one_of({shape_named("Text"), json::object{{"type", "null"}}})},
                           {"text", text()},
                           {"stage", stage_schema()}};
    const json::object log{{"site", shapes::whole_number()},
                           {"site_code", text()},
                           {"is_feed", shapes::flag()},
                           {"through", shapes::event_id()},
                           {"as_of", shapes::nullable(shapes::instant())}};
    return named("ProductHistory",
                 shapes::object_of(
                     {{"rows", shapes::list_of(named("ProductHistoryRow", shapes::object_of(row)))},
                      {"as_of", shapes::list_of(named("KnownThrough", shapes::object_of(log)))}}));
}

}  // namespace

std::vector<Route> product_history_routes(SiteApi& api) {
    const auto reads = views::serial_record.reads;
    auto whole = read_route(api, "/serials/{id}/history", reads,
                            "All that happened to a product, oldest first, and how far that is "
                            "known here",
                            history_schema(), history);
    Parameter about{
        .name = "about", .meaning = "only this part of it", .kind = Parameter::Kind::choice};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<views::HistoryPart>>(
        [&](auto part) { about.choices.emplace_back(part.name); });
    whole.parameters.push_back(std::move(about));
    std::vector<Route> all{std::move(whole)};
    all.push_back(read_route(api, "/serials/{id}/timeline", reads,
                             "Service and warranty record of a product, oldest first",
                             timeline_schema(), timeline));
    all.push_back(read_route(
        api, "/part-serials/{id}", reads, "In which devices a part with this serial has been",
        rows_schema(named("PartJourney", shown_row_schema<views::PartJourneyRow>({"part"}))),
        part_journey));
    return all;
}

}  // namespace amani::http
