#include "shared/http/resources/service/printed.h"

#include "shared/app/workshop/load.h"
#include "shared/domain/registry/event.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/rows/text_lines.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"
#include "shared/views/workshop/workshop_view.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::int64_t repairs_on_a_card = 3;

Shown code(std::string_view text) { return PrintedPage::code(text); }
Shown typed(std::string_view text) { return PrintedPage::typed(text); }

std::optional<views::JobRow> job_asked_for(SiteApi& api, const Request& request) {
    const auto id = record_named(api, &views::job_record, request.param("id"));
    return id ? views::job(api.database(), base::JobId::of(*id)) : std::nullopt;
}

NamedPaper paper_of(const views::JobRow& job) { return {job.number, job.id.event()}; }

// The warranty that the kind of the job was decided by, as it was known at the admission.
Shown warranty_of(const views::JobRow& job, const PrintedPage& page) {
    const bool is_expired =
        !job.warranty_expiry.is_none() && job.warranty_expiry < job.admitted_day;
    if (!is_expired) return page.day(job.warranty_expiry);
    return page.day(job.warranty_expiry) + PrintedPage::said(" (") +
           page.label_named("warranty_state", "expired") + PrintedPage::said(")");
}

void about_device(PrintedPage& page, const views::JobRow& job) {
    page.fact("model", code(job.model_code));
    page.scanned_fact("serial", code(job.written_serial));
    page.fact("accessories", typed(job.accessories));
    page.fact("cosmetic_state", typed(job.cosmetic_state));
}

// What was told and agreed when the device was taken in.
void about_admission(PrintedPage& page, const views::JobRow& job) {
    page.fact("admitted_day", page.day(job.admitted_day));
    page.fact("customer_name", typed(job.customer_name));
    about_device(page, job);
    page.fact("kind", page.label("job_kind", job.kind));
    page.fact("warranty_expiry", warranty_of(job, page));
    page.fact("complaint", typed(job.complaint));
    page.fact("promised", page.day(job.promised));
    if (job.data_consent != domain::DataConsent::not_asked)
        page.fact("data_consent", page.label("data_consent", job.data_consent));
    if (job.price_ceiling.value != 0) page.fact("price_ceiling", page.rial(job.price_ceiling));
}

std::optional<NamedPaper> admission_receipt(SiteApi& api, const Request& request,
                                            PrintedPage& page) {
    const auto job = job_asked_for(api, request);
    if (!job) return std::nullopt;
    about_admission(page, *job);
    const auto customer =
        job->customer.is_none() ? std::nullopt : views::customer(api.database(), job->customer);
    if (customer) page.fact("mobile", code(customer->mobile));
    return paper_of(*job);
}

// Apart from each other, so that a line may end between two.
Shown codes_in(std::string_view lines) {
    Shown all;
    for (const auto& each : views::lines_in(lines)) {
        if (!all.is_empty()) all += PrintedPage::said(" ");
        all += code(each);
    }
    return all;
}

void repairs_before(SiteApi& api, PrintedPage& page, const views::JobRow& job) {
    PrintedPage::Table table{
        .rows = "jobs",
        .members = {"number", "admitted_day", "fault", "cause", "action", "parts"},
        .lines = {}};
    for (const auto& repair : views::earlier_repairs(api.database(), job, repairs_on_a_card))
        table.lines.push_back({code(repair.number), page.day(repair.admitted_day),
                               typed(repair.fault), typed(repair.cause), typed(repair.action),
                               codes_in(repair.parts)});
    page.table("repairs", table);
}

void checks_to_make(SiteApi& api, PrintedPage& page, base::JobId job) {
    json::array lists;
    for (const auto& list : app::check_lists_for(api.desk(), job)) {
        json::array items;
        for (const auto& item : list.items)
            items.push_back(json::object{{"runs", typed(item).to_json()}});
        lists.push_back(
            json::object{{"runs", typed(list.name).to_json()}, {"items", std::move(items)}});
    }
    page.give("check_lists", std::move(lists));
}

// What lies with the device while it is repaired: it tells whoever has it on the bench what is
// known, and he writes on it.
std::optional<NamedPaper> job_card(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto job = job_asked_for(api, request);
    if (!job) return std::nullopt;
    about_admission(page, *job);
    if (job->unlocking != domain::Unlocking::not_needed)
        page.fact("unlocking", page.label("unlocking", job->unlocking));
    if (!job->repeat_of.is_none())
        page.fact("repeat_of_number", code(number_of_record(api, job->repeat_of.event())));
    const auto bench = views::bench(api.database(), job->id);
    if (const auto unit = views::unit(api.database(), bench.unit))
        page.fact("work_unit", typed(unit->name) + PrintedPage::said(" ") + code(unit->code));
    page.fact("technician", typed(name_of_user(api.database(), bench.technician)));
    repairs_before(api, page, *job);
    checks_to_make(api, page, job->id);
    return paper_of(*job);
}

// What is stuck on the device.
std::optional<NamedPaper> bench_sticker(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto job = job_asked_for(api, request);
    if (!job) return std::nullopt;
    page.fact("model", code(job->model_code));
    page.fact("serial", code(job->written_serial));
    page.fact("kind", page.label("job_kind", job->kind));
    page.fact("promised", page.day(job->promised));
    return paper_of(*job);
}

// Who has taken the device, and on what statement when the receipt of its admission was lost.
std::optional<NamedPaper> delivery_note(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto job = job_asked_for(api, request);
    if (!job) return std::nullopt;
    const auto steps = views::job_timeline(api.database(), job->id);
    const auto delivery = std::ranges::find(steps, domain::type_number<domain::DeviceDelivered>(),
                                            &views::JobStepRow::type);
    if (delivery == steps.end()) return std::nullopt;
    page.fact("day", page.day(delivery->day));
    page.fact("receiver", typed(delivery->first_text));
    page.fact("customer_name", typed(job->customer_name));
    about_device(page, *job);
    page.fact("note", typed(delivery->second_text));
    page.fact("on_credit", typed(delivery->third_text));
    return paper_of(*job);
}

}  // namespace

std::vector<Form> job_forms() {
    const auto form = [](std::string_view name, const Text& title,
                         std::vector<std::string_view> papers, auto* fill) {
        return Form{name, title, std::move(papers), "jobs", views::job_record.reads, fill};
    };
    return {form("admission-receipt", {"قبض پذیرش", "Admission receipt"}, {"a5", "a4", "80mm"},
                 admission_receipt),
            form("job-card", {"کارت کار", "Job card"}, {"a5"}, job_card),
            form("bench-sticker", {"برچسب دستگاه", "Bench sticker"}, {"label"}, bench_sticker),
            form("delivery-note", {"برگه تحویل دستگاه", "Delivery note"}, {"a5", "80mm"},
                 delivery_note)};
}

}  // namespace amani::http
