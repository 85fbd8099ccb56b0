#include "shared/http/resources/serials/product.h"

#include "shared/app/serials/serial_file.h"
#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/service/job.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/serials/serial_history.h"
#include "shared/views/serials/serials_records.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

std::optional<views::SerialRow> product_named(SiteApi& api, std::string_view text) {
    const std::string meant = views::serial_meant(api.database(), text);
    return meant.empty() ? std::nullopt : views::serial(api.database(), meant);
}

domain::NearSerial near_serial(SiteApi& api, std::string_view code) {
    return views::near_serial(api.database(), base::normalised_serial(code));
}

Text hint_of(const domain::NearSerial& near) {
    return {domain::hint_fa(near), domain::hint_en(near)};
}

void add_warranty(SiteApi& api, json::object& row, const views::SerialRow& serial,
                  const domain::Cover& cover) {
    const auto today = api.desk().today();
    const auto expiry = serial.warranty_expiry;
    const auto voided = views::voiding_of(api.database(), serial.id);
    row["void_from"] = voided ? shown(voided->void_from) : json::value(nullptr);
    row["why"] = voided ? json::value(codec::name_of(voided->why)) : json::value(nullptr);
    row["covers"] = shown_rows(api, views::covers_of(api.database(), serial.id));
    row["warranty_expiry"] = shown(expiry);
    row["remaining_days"] = nullptr;
    if (voided) {
        row["warranty"] = "void";
        return;
    }
    if (expiry.is_none()) {
        row["warranty"] = "none";
        return;
    }
    row["warranty_expiry_jalali"] = calendar::jalali_text(expiry);
    row["remaining_days"] = std::max(0, expiry - today);
    row["warranty"] = domain::covers(cover, today) ? "running"
                      : today < expiry             ? "not_begun"
                                                   : "expired";
}

// How to reach the owner; empty texts while he is not known here.
void add_owner(SiteApi& api, json::object& row, const views::SerialRow& serial) {
    const auto owner =
        serial.owner.is_none() ? std::nullopt : views::customer(api.database(), serial.owner);
    row["owner_national_id"] = owner ? owner->national_id : "";
    row["owner_mobile"] = owner ? owner->mobile : "";
    row["owner_address"] = owner ? owner->address : "";
    row["owners"] = shown_rows(api, views::owners_of(api.database(), serial.id));
}

// Its state's reason, and the serial that it goes on under or was replaced with.
void add_standing(SiteApi& api, json::object& row, const views::SerialRow& serial,
                  const domain::SerialFile& file) {
    auto& database = api.database();
    row["reason"] = views::reason_of_state(database, serial);
    json::array flags;
    for (const auto flag : file.flags) flags.emplace_back(codec::name_of(flag));
    row["flags"] = std::move(flags);
    const auto name = views::name_in_use(database, serial.id, {});
    const auto right = name == serial.id ? std::nullopt : views::serial(database, name);
    row["corrected_to"] = right ? right->serial : "";
    const auto retired = views::retirement_of(database, serial.id);
    row["successor"] = retired ? retired->successor : "";
}

const Text is_open_job{"این دستگاه پذیرش باز دارد.", "This device is admitted already."};
const Text is_begun{"گارانتی آغاز شده است.", "The warranty has begun."};
const Text is_not_void{"گارانتی باطل نیست.", "The warranty is not void."};
const Text is_void{"گارانتی باطل است.", "The warranty is void."};
const Text has_no_warranty{"گارانتی فعالی ندارد.", "It has no warranty."};
const Text is_not_flagged{"نشانی ندارد.", "It has no flag."};
const Text is_retired{"پایان کار آن ثبت شده است.", "Its end is recorded."};
const Text is_in_use{"هنوز در کار است.", "It is still in use."};
const Text is_registered{"شناسنامه دارد؛ مرکز آن را اصلاح می‌کند.",
                         "It is registered; the centre corrects it."};

std::vector<Action> actions_of(SiteApi& api, const views::SerialRow& serial,
                               const domain::SerialFile& file, bool is_admitted,
                               const Principal& who) {
    const std::string address = "/serials/" + percent_encoded(serial.id) + "/";
    const auto rule = [&](std::string_view name, std::string_view command, const Text& why = {}) {
        return api.action({name, command, address + std::string{name}, why}, who);
    };
    const auto unless = [](bool is_possible, const Text& why) {
        return is_possible ? Text{} : why;
    };
    const bool is_voided = !file.cover.void_from.is_none();
    const bool is_stub = file.standing == domain::SerialStanding::stub;
    return {api.action({"admit", "AdmitDevice", "/jobs", unless(!is_admitted, is_open_job)}, who),
            rule("activate", "ActivateWarranty", unless(serial.warranty_start.is_none(), is_begun)),
            rule("owner", "ChangeOwner"),
            rule("correct", "CorrectSerial"),
            rule("correct-stub", "CorrectStub", unless(is_stub, is_registered)),
            rule("merge", "MergeSerials"),
            rule("flag", "FlagSerial"),
            rule("unflag", "LiftFlag", unless(!file.flags.empty(), is_not_flagged)),
            rule("extend", "ExtendWarranty", unless(!is_voided, is_void)),
            rule("void", "VoidWarranty",
                 is_voided ? is_void : unless(!serial.warranty_expiry.is_none(), has_no_warranty)),
            rule("restore", "RestoreWarranty", unless(is_voided, is_not_void)),
            rule("retire", "RetireSerial", unless(!file.retired, is_retired)),
            rule("reinstate", "ReinstateSerial", unless(file.retired.has_value(), is_in_use))};
}

json::object document_of(SiteApi& api, const views::SerialRow& serial, const Principal& reader) {
    const auto file = app::serial_itself(api.desk(), serial.id, api.desk().own.site);
    json::object row = shown(serial).as_object();
    add_warranty(api, row, serial, file.cover);
    add_owner(api, row, serial);
    add_standing(api, row, serial, file);
    row["installed_parts"] = shown_rows(api, views::installed_parts(api.database(), serial.id));
    const auto open = views::open_job(api.database(), api.desk().own.site, serial.id);
    row["open_job"] = open ? shown(open->id) : json::value(nullptr);
    row["open_job_number"] = open ? open->number : "";
    std::vector<base::EventId> events;
    for (const auto& line : views::serial_history(api.database(), serial.id))
        events.push_back(line.event);
    return with_head(api, std::move(row), actions_of(api, serial, file, open.has_value(), reader),
                     std::move(events));
}

Answered<Response> show(SiteApi& api, const Request& request) {
    const auto serial = product_named(api, request.param("id"));
    if (!serial) {
        auto refusal = no_record(views::serial_record, request.param("id"));
        if (const auto near = near_serial(api, request.param("id")); !near.serial.empty()) {
            refusal.remedy = hint_of(near);
            refusal.numbers["near"] = near.serial;
        }
        return base::Refused{std::move(refusal)};
    }
    return json_response(document_of(api, *serial, request.principal));
}

Schema product_schema() {
    const auto text = [] { return shapes::text(); };
    const json::object members{
        {"state", shapes::choice_of<domain::SerialState>()},
        {"reason", text()},
        {"flags", shapes::list_of(shapes::choice_of<domain::SerialFlag>())},
        {"corrected_to", text()},
        {"successor", text()},
        {"warranty", choice({"none", "not_begun", "running", "expired", "void"})},
        {"warranty_expiry", shapes::nullable(shapes::day())},
        {"remaining_days", shapes::nullable(shapes::whole_number())},
        {"void_from", shapes::nullable(shapes::day())},
        {"why", one_of({shapes::choice_of<domain::VoidReason>(), json::object{{"type", "null"}}})},
        {"covers",
         shapes::list_of(named("Cover", shown_row_schema<views::CoverRow>({"start", "until"})))},
        {"owner_national_id", text()},
        {"owner_mobile", text()},
        {"owner_address", text()},
        {"owners",
         shapes::list_of(named("Ownership", shown_row_schema<views::OwnerRow>({"owner"})))},
        {"installed_parts",
         shapes::list_of(
             named("InstalledPart", shown_row_schema<views::InstalledPartRow>({"part"})))},
        {"open_job", shapes::nullable(shapes::event_id())},
        {"open_job_number", text()}};
    return named("Serial", with_members(document_schema(row_schema<views::SerialRow>()), members,
                                        {{"warranty_expiry_jalali", text()}}));
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
    for (const auto job : views::jobs_of_product(database, serial->id)) {
        found.add(job.event());
        found.add_all(around_job(database, job));
    }
    linkage.around = found.all();
    return linkage;
}

Text near_product(SiteApi& api, const std::string& code) { return hint_of(near_serial(api, code)); }

Route product_route(SiteApi& api) {
    return read_route(api, "/serials/{id}", views::serial_record.reads,
                      "A product: brand, type, model, warranty, owner", product_schema(), show);
}

}  // namespace amani::http
