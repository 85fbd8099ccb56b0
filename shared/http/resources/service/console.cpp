#include "shared/http/resources/service/console.h"

#include "shared/app/service/load.h"
#include "shared/domain/service/import.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/service/job.h"
#include "shared/http/resources/service/notices.h"
#include "shared/http/resources/service/printed.h"
#include "shared/http/resources/service/repeats.h"
#include "shared/views/service/archive.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"

namespace amani::http {

extern const Templates service_forms;  // forms/ (CMakeLists.txt)

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
                   command_route<domain::CorrectPartSerial>(
                       api, {"/jobs/{id}/correct-part-serial",
                             "It was a part with another serial (C-24)", "job"}),
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
        .forms = job_forms(),
        .form_templates = service_forms,
        .sheets = {sheet_of<domain::AdmitDevice, domain::open_job_columns, domain::open_job_from>(
            views::open_jobs_list)}};
}

}  // namespace amani::http
