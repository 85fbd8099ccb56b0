#include "shared/http/resources/serials/product.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/domain/registry/event.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/service/job.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/serials/serials_records.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

std::optional<views::SerialRow> product_named(SiteApi& api, std::string_view serial) {
    return views::serial(api.database(), base::normalised_serial(serial));
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

// How to reach the owner; empty texts while he is not known here.
void add_owner(SiteApi& api, json::object& row, const views::SerialRow& serial) {
    const auto owner =
        serial.owner.is_none() ? std::nullopt : views::customer(api.database(), serial.owner);
    row["owner_national_id"] = owner ? owner->national_id : "";
    row["owner_mobile"] = owner ? owner->mobile : "";
    row["owner_address"] = owner ? owner->address : "";
}

json::object document_of(SiteApi& api, const views::SerialRow& serial, const Principal& reader) {
    json::object row = shown(serial).as_object();
    add_warranty(api, row, serial);
    add_owner(api, row, serial);
    row["installed_parts"] = shown_rows(api, views::installed_parts(api.database(), serial.id));
    const auto open = views::open_job(api.database(), api.desk().own.site, serial.id);
    row["open_job"] = open ? shown(open->id) : json::value(nullptr);
    row["open_job_number"] = open ? open->number : "";
    const Text is_admitted =
        open ? Text{"این دستگاه پذیرش باز دارد.", "This device is admitted already."} : Text{};
    const Text is_active = serial.warranty_start.is_none()
                               ? Text{}
                               : Text{"گارانتی آغاز شده است.", "The warranty has begun."};
    row["state"] = row["warranty"];
    std::vector<base::EventId> events;
    for (const auto& line : views::serial_history(api.database(), serial.id))
        events.push_back(line.event);
    const std::string activate = "/serials/" + percent_encoded(serial.id) + "/activate";
    return with_head(api, std::move(row),
                     {api.action({"admit", "AdmitDevice", "/jobs", is_admitted}, reader),
                      api.action({"activate", "ActivateWarranty", activate, is_active}, reader)},
                     std::move(events));
}

Answered<Response> show(SiteApi& api, const Request& request) {
    const auto serial = product_named(api, request.param("id"));
    if (!serial) return base::Refused{no_record(views::serial_record, request.param("id"))};
    return json_response(document_of(api, *serial, request.principal));
}

// Empty for none, and for a job that is not known here.
std::string number_of_job(SiteApi& api, base::JobId id) {
    const auto job = id.is_none() ? std::nullopt : views::job(api.database(), id);
    return job ? job->number : std::string{};
}

Answered<Response> timeline(SiteApi& api, const Request& request) {
    const auto serial = product_named(api, request.param("id"));
    if (!serial) return base::Refused{no_record(views::serial_record, request.param("id"))};
    json::array rows;
    for (const auto& line : views::serial_history(api.database(), serial->id)) {
        std::string text = code_of_part(api.database(), line.part);
        if (!line.detail.empty()) text += (text.empty() ? "" : " · ") + line.detail;
        rows.push_back(
            json::object{{"id", codec::text_of(line.event)},
                         {"at", codec::text_of(line.time.wall())},
                         {"kind", domain::event_name(static_cast<domain::EventType>(line.type))},
                         {"number", nullptr},
                         {"site", line.event.site().value},
                         {"site_code", code_of_site(api.database(), line.event.site())},
                         {"job", shown(line.job)},
                         {"job_number", number_of_job(api, line.job)},
                         {"text", text},
                         {"stage", static_cast<int>(api.stage_of(line.event).stage)}});
    }
    return rows_response(std::move(rows));
}

Schema product_schema() {
    const json::object members{
        {"state", choice({"none", "not_begun", "running", "expired"})},
        {"warranty", choice({"none", "not_begun", "running", "expired"})},
        {"warranty_expiry", shapes::nullable(shapes::day())},
        {"remaining_days", shapes::nullable(shapes::whole_number())},
        {"owner_national_id", shapes::text()},
        {"owner_mobile", shapes::text()},
        {"owner_address", shapes::text()},
        {"installed_parts",
         shapes::list_of(named("InstalledPart", shown_row_schema<views::InstalledPartRow>(
                                                    {"fitted", "part", "day"})))},
        {"open_job", shapes::nullable(shapes::event_id())},
        {"open_job_number", shapes::text()}};
    return named("Serial", with_members(document_schema(row_schema<views::SerialRow>()), members,
                                        {{"warranty_expiry_jalali", shapes::text()}}));
}

}  // namespace

Detail product_detail(SiteApi& api) {
    return {[&api](const Request& request, json::object& row) {
        const auto* id = row.if_contains("id");
        if (id == nullptr || !id->is_string()) return;
        if (const auto serial = product_named(api, id->get_string()))
            row = document_of(api, *serial, request.principal);
    }};
}

std::optional<Linkage> product_linkage(SiteApi& api, const std::string& id) {
    auto& database = api.database();
    const auto serial = product_named(api, id);
    if (!serial) return std::nullopt;
    Linkage linkage;
    if (!serial->owner.is_none()) {
        linkage.links.push_back(link_to(views::customer_record,
                                        codec::text_of(serial->owner.event()), serial->owner_name));
    }
    if (!serial->model.is_none()) {
        linkage.links.push_back(link_to(views::model_record, codec::text_of(serial->model.event()),
                                        serial->model_code));
    }
    Surroundings found;
    for (const auto& job : views::jobs_of_serial(database, serial->id)) {
        found.add(job.id.event());
        found.add_all(around_job(database, job.id));
    }
    linkage.around = found.all();
    return linkage;
}

std::vector<Route> product_routes(SiteApi& api) {
    return {read_route(api, "/serials/{id}", views::serial_record.reads,
                       "A product: brand, type, model, warranty, owner", product_schema(), show),
            read_route(api, "/serials/{id}/timeline", views::serial_record.reads,
                       "Service and warranty record of a product, oldest first", timeline_schema(),
                       timeline)};
}

}  // namespace amani::http
