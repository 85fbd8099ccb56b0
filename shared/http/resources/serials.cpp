// A product by its serial (R-SER-4..7): its model, its warranty and the days left, its owner, its
// history.
#include "shared/base/fold.h"
#include "shared/http/resources/records.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

std::optional<views::SerialRow> serial_in(SiteApi& api, const Request& request) {
    return views::serial(api.database(), base::normalised_serial(request.param("id")));
}

void add_warranty(SiteApi& api, json::object& row, const views::SerialRow& serial) {
    const auto today = api.desk().today();
    const auto expiry = views::warranty_expiry(serial);
    row["warranty_expiry"] = shown(expiry);
    if (expiry.is_none()) {
        row["warranty"] = "none";
        row["remaining_days"] = nullptr;
        return;
    }
    row["warranty_expiry_jalali"] = calendar::jalali_text(expiry);
    row["remaining_days"] = std::max(0, expiry - today);
    const bool is_running = serial.warranty_start <= today && today <= expiry;
    row["warranty"] = is_running                      ? "running"
                      : today < serial.warranty_start ? "not_begun"
                                                      : "expired";
}

json::value owner_of(SiteApi& api, const views::SerialRow& serial) {
    const auto owner =
        serial.owner.is_none() ? std::nullopt : views::customer(api.database(), serial.owner);
    if (!owner) return nullptr;
    return shown(*owner);
}

Answered<Response> show(SiteApi& api, const Request& request) {
    const auto serial = serial_in(api, request);
    if (!serial) return base::Refused{not_found("serial")};
    json::object row = shown(*serial).as_object();
    row["id"] = serial->serial;
    add_warranty(api, row, *serial);
    row["owner"] = owner_of(api, *serial);
    row["installed_parts"] =
        shown_rows(api, views::installed_parts(api.database(), serial->serial));
    const auto open = views::open_job(api.database(), api.desk().own.site, serial->serial);
    row["open_job"] = open ? json::value(open->number) : json::value(nullptr);
    const Text is_admitted =
        open ? Text{"این دستگاه پذیرش باز دارد.", "This device is admitted already."} : Text{};
    const Text is_active = serial->warranty_start.is_none()
                               ? Text{}
                               : Text{"گارانتی آغاز شده است.", "The warranty has begun."};
    row["state"] = row["warranty"];
    std::vector<base::EventId> events;
    for (const auto& line : views::serial_history(api.database(), serial->serial))
        events.push_back(line.event);
    const std::string activate = "/serials/" + percent_encoded(serial->serial) + "/activate";
    row = with_head(
        api, std::move(row),
        {api.action({"admit", "AdmitDevice", "/jobs", is_admitted}, request.principal),
         api.action({"activate", "ActivateWarranty", activate, is_active}, request.principal)},
        std::move(events));
    return json_response(row);
}

Answered<Response> timeline(SiteApi& api, const Request& request) {
    const auto serial = serial_in(api, request);
    if (!serial) return base::Refused{not_found("serial")};
    json::array rows;
    for (const auto& line : views::serial_history(api.database(), serial->serial)) {
        std::string number;
        if (const auto job =
                line.job.is_none() ? std::nullopt : views::job(api.database(), line.job))
            number = job->number;
        std::string text = code_of_part(api.database(), line.part);
        if (!line.detail.empty()) text += (text.empty() ? "" : " · ") + line.detail;
        rows.push_back(
            json::object{{"id", codec::text_of(line.event)},
                         {"at", codec::text_of(line.time.wall())},
                         {"event", domain::event_name(static_cast<domain::EventType>(line.type))},
                         {"number", number.empty() ? json::value(nullptr) : json::value(number)},
                         {"site", code_of_site(api.database(), line.event.site())},
                         {"job", shown(line.job)},
                         {"text", text},
                         {"stage", static_cast<int>(api.stage_of(line.event).stage)}});
    }
    return rows_response(std::move(rows));
}

}  // namespace

std::vector<Route> serial_routes(SiteApi& api) {
    std::vector<Route> all;
    all.push_back(
        {.pattern = "/serials/{id}",
         .reads = domain::Subject::service,
         .summary = "A product: brand, type, model, warranty, owner",
         .handler = ReadHandler{[&api](const Request& request) { return show(api, request); }},
         .response = document_schema(an_object())});
    all.push_back(
        {.pattern = "/serials/{id}/timeline",
         .reads = domain::Subject::service,
         .summary = "Service and warranty record of a product, oldest first",
         .handler = ReadHandler{[&api](const Request& request) { return timeline(api, request); }},
         .response = timeline_schema()});
    return all;
}

}  // namespace amani::http
