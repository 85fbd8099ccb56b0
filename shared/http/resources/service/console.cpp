#include "shared/http/resources/service/console.h"

#include "shared/app/service/load.h"
#include "shared/domain/registry/event.h"
#include "shared/domain/service/import.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/service/job.h"
#include "shared/http/resources/service/notices.h"
#include "shared/http/resources/service/repeats.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/service/archive.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"

#include <algorithm>

namespace amani::http {

extern const Templates service_forms;  // forms/ (CMakeLists.txt)

namespace {

// The warranty that the kind of the job was decided by, as it was known at the admission.
Shown warranty_of(const views::JobRow& job, const PrintedPage& page) {
    const bool is_expired =
        !job.warranty_expiry.is_none() && job.warranty_expiry < job.admitted_day;
    if (!is_expired) return page.day(job.warranty_expiry);
    return page.day(job.warranty_expiry) + PrintedPage::said(" (") +
           page.label_named("warranty_state", "expired") + PrintedPage::said(")");
}

std::optional<NamedPaper> admission_receipt(SiteApi& api, const Request& request,
                                            PrintedPage& page) {
    const auto id = record_named(api, &views::job_record, request.param("id"));
    const auto job = id ? views::job(api.database(), base::JobId::of(*id)) : std::nullopt;
    if (!job) return std::nullopt;
    const auto customer =
        job->customer.is_none() ? std::nullopt : views::customer(api.database(), job->customer);
    page.fact("admitted_day", page.day(job->admitted_day));
    page.fact("customer_name", PrintedPage::typed(job->customer_name));
    if (customer) page.fact("mobile", PrintedPage::code(customer->mobile));
    page.fact("model", PrintedPage::code(job->model_code));
    page.scanned_fact("serial", PrintedPage::code(job->written_serial));
    page.fact("kind", page.label("job_kind", job->kind));
    page.fact("warranty_expiry", warranty_of(*job, page));
    page.fact("complaint", PrintedPage::typed(job->complaint));
    page.fact("accessories", PrintedPage::typed(job->accessories));
    page.fact("cosmetic_state", PrintedPage::typed(job->cosmetic_state));
    page.fact("promised", page.day(job->promised));
    if (job->data_consent != domain::DataConsent::not_asked)
        page.fact("data_consent", page.label("data_consent", job->data_consent));
    if (job->price_ceiling.value != 0) page.fact("price_ceiling", page.rial(job->price_ceiling));
    return NamedPaper{job->number, *id};
}

// Who has taken the device, and on what statement when the receipt of its admission was lost.
std::optional<NamedPaper> delivery_note(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto id = record_named(api, &views::job_record, request.param("id"));
    const auto job = id ? views::job(api.database(), base::JobId::of(*id)) : std::nullopt;
    if (!job) return std::nullopt;
    const auto steps = views::job_timeline(api.database(), job->id);
    const auto delivery = std::ranges::find(steps, domain::type_number<domain::DeviceDelivered>(),
                                            &views::JobStepRow::type);
    if (delivery == steps.end()) return std::nullopt;
    page.fact("day", page.day(delivery->day));
    page.fact("receiver", PrintedPage::typed(delivery->first_text));
    page.fact("customer_name", PrintedPage::typed(job->customer_name));
    page.fact("model", PrintedPage::code(job->model_code));
    page.scanned_fact("serial", PrintedPage::code(job->written_serial));
    page.fact("accessories", PrintedPage::typed(job->accessories));
    page.fact("cosmetic_state", PrintedPage::typed(job->cosmetic_state));
    page.fact("note", PrintedPage::typed(delivery->second_text));
    page.fact("on_credit", PrintedPage::typed(delivery->third_text));
    return NamedPaper{job->number, *id};
}

}  // namespace

Console service_console(SiteApi& api) {
    using enum Noun::Records;
    return {
        .routes = {command_route<domain::AdmitDevice>(
                       api, {"/jobs", "Admit a device: a job with its receipt's number"}),
                   command_route<domain::RecordWork>(
                       api, {"/jobs/{id}/work", "Record fault, cause and action", "job"}),
                   command_route<domain::FitPart>(api, {"/jobs/{id}/fit", "Fit a part", "job"}),
                   command_route<domain::RemovePart>(
                       api, {"/jobs/{id}/remove", "Record a removed part", "job"}),
                   command_route<domain::UndoFitting>(
                       api, {"/jobs/{id}/unfit", "Undo the fitting of a part", "job"}),
                   command_route<domain::FinishRepair>(
                       api, {"/jobs/{id}/finish", "Finish the repair", "job"}),
                   command_route<domain::DeliverDevice>(
                       api, {"/jobs/{id}/deliver", "Deliver to the customer", "job"}),
                   command_route<domain::ShelveDevice>(
                       api, {"/jobs/{id}/shelve", "Say on which shelf a device waits", "job"}),
                   command_route<domain::GiveNotice>(
                       api, {"/jobs/{id}/notice", "The owner was told that it waits", "job"}),
                   command_route<domain::NoteJob>(
                       api, {"/jobs/{id}/note", "Note something about a job", "job"}),
                   command_route<domain::ServeUnderContract>(
                       api, {"/jobs/{id}/serve", "Serve a job under a contract", "job"}),
                   command_route<domain::CancelJob>(
                       api, {"/jobs/{id}/cancel", "Cancel before any work", "job"}),
                   command_route<domain::RecordWork>(api, {"/work-records", "Record work on jobs"}),
                   command_route<domain::FitPart>(api, {"/fittings", "Fit parts on jobs"}),
                   command_route<domain::RemovePart>(api, {"/removals", "Record removed parts"}),
                   command_route<domain::FinishRepair>(api, {"/finishes", "Finish repairs"}),
                   command_route<domain::DeliverDevice>(api, {"/deliveries", "Deliver devices"}),
                   command_route<domain::CancelJob>(api, {"/cancellations", "Cancel jobs"}),
                   job_timeline_route(api),
                   repeat_repairs_route(api)},
        .nouns =
            {
                {{.list = views::jobs_list,
                  .reads = views::job_record.reads,
                  .summary = "Repair jobs",
                  .decorate = with_stage(api),
                  .detail = job_detail(api),
                  .added = {stage_column()},
                  .age_of = "admitted_time"},
                 "number"},
                {{.list = views::open_jobs_list,
                  .reads = views::job_record.reads,
                  .summary = "Jobs whose device is still in the house",
                  .decorate = with_stage(api),
                  .added = {stage_column()},
                  .age_of = "admitted_time"},
                 "",
                 no},
                {{.list = views::archive_list,
                  .reads = views::job_record.reads,
                  .summary = "Devices that wait for their owners, the longest first",
                  .decorate = tell_notice(api),
                  .added = {notice_column()},
                  .age_of = "ready_time"},
                 "",
                 no},
            },
        .linked = {{views::job_record, job_linkage, Linked::Timeline::its_own}},
        .looks = {{.kind = views::job_record,
                   .number = "number",
                   .name = "customer_name",
                   .typed = Look::Typed::end_of_number,
                   .column = "number",
                   .comparison = views::Comparison::ends_with}},
        .forms = {{"admission-receipt",
                   {"قبض پذیرش", "Admission receipt"},
                   {"a5", "a4", "80mm"},
                   "jobs",
                   views::job_record.reads,
                   admission_receipt},
                  {"delivery-note",
                   {"برگه تحویل دستگاه", "Delivery note"},
                   {"a5", "80mm"},
                   "jobs",
                   views::job_record.reads,
                   delivery_note}},
        .form_templates = service_forms,
        .sheets = {sheet_of<domain::AdmitDevice, domain::open_job_columns, domain::open_job_from>(
            views::open_jobs_list)}};
}

}  // namespace amani::http
