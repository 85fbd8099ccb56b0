#include "shared/http/resources/service/console.h"

#include "shared/app/service/load.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/service/job.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"

namespace amani::http {

namespace {

std::string admission_receipt(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto id = record_named(api, &views::job_record, request.param("id"));
    const auto job = id ? views::job(api.database(), base::JobId::of(*id)) : std::nullopt;
    if (!job) return {};
    const auto customer =
        job->customer.is_none() ? std::nullopt : views::customer(api.database(), job->customer);
    page.fact("شماره پذیرش", PrintedPage::code(job->number));
    page.fact("تاریخ پذیرش", PrintedPage::day(job->admitted_day));
    page.fact("مشتری", PrintedPage::words(job->customer_name));
    if (customer) page.fact("تلفن همراه", PrintedPage::code(customer->mobile));
    page.fact("شماره سریال", PrintedPage::code(job->serial));
    page.fact("مدل", PrintedPage::code(job->model_code));
    page.fact("نوع پذیرش", printed_label("job_kind", job->kind));
    page.fact("تاریخ انقضا", PrintedPage::day(job->warranty_expiry));
    page.fact("ایراد اظهارشده", PrintedPage::words(job->complaint));
    page.fact("متعلقات همراه", PrintedPage::words(job->accessories));
    page.fact("وضعیت ظاهری", PrintedPage::words(job->cosmetic_state));
    page.fact("وعده تحویل", PrintedPage::day(job->promised));
    page.signatures({"امضای مشتری", "امضای متصدی پذیرش"});
    return codec::text_of(*id);
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
                   command_route<domain::NoteJob>(
                       api, {"/jobs/{id}/note", "Note something about a job", "job"}),
                   command_route<domain::CancelJob>(
                       api, {"/jobs/{id}/cancel", "Cancel before any work", "job"}),
                   command_route<domain::RecordWork>(api, {"/work-records", "Record work on jobs"}),
                   command_route<domain::FitPart>(api, {"/fittings", "Fit parts on jobs"}),
                   command_route<domain::RemovePart>(api, {"/removals", "Record removed parts"}),
                   command_route<domain::FinishRepair>(api, {"/finishes", "Finish repairs"}),
                   command_route<domain::DeliverDevice>(api, {"/deliveries", "Deliver devices"}),
                   command_route<domain::CancelJob>(api, {"/cancellations", "Cancel jobs"}),
                   job_timeline_route(api)},
        .nouns =
            {
                {{.list = views::jobs_list,
                  .reads = views::job_record.reads,
                  .summary = "Repair jobs",
                  .searched = {"number", "serial", "customer_name"},
                  .decorate = with_stage(api),
                  .detail = job_detail(api),
                  .added = {stage_column()},
                  .age_of = "admitted_time"},
                 "number"},
                {{.list = views::open_jobs_list,
                  .reads = views::job_record.reads,
                  .summary = "Jobs whose device is still in the house",
                  .searched = {"number", "serial", "customer_name"},
                  .decorate = with_stage(api),
                  .added = {stage_column()},
                  .age_of = "admitted_time"},
                 "",
                 no},
            },
        .linked = {{views::job_record, job_linkage, Linked::Timeline::its_own}},
        .looks = {{.kind = views::job_record,
                   .number = "number",
                   .name = "customer_name",
                   .typed = Look::Typed::code,
                   .column = "number"}},
        .forms = {
            {"admission-receipt", "قبض پذیرش", "a5", views::job_record.reads, admission_receipt}}};
}

}  // namespace amani::http
