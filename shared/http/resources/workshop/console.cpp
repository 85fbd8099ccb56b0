#include "shared/http/resources/workshop/console.h"

#include "shared/app/network/load.h"
#include "shared/app/workshop/load.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/workshop/bench.h"
#include "shared/http/resources/workshop/turnaround.h"
#include "shared/views/network/working_hours.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"
#include "shared/views/workshop/workshop_records.h"
#include "shared/views/workshop/workshop_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

// The duties of a member are kept as bits; shown as their names.
void name_duties(const Request&, json::object& row) {
    const auto* bits = row.if_contains("duties");
    json::array names;
    if (bits != nullptr && bits->is_int64()) {
        for (const auto duty : domain::SetOf<domain::Duty>::of_bits(bits->get_int64()).members())
            names.push_back(json::string{codec::name_of(duty)});
    }
    row["duties"] = std::move(names);
}

// Until when a handover is to be answered: four hours in which its site works.
void say_until_when(SiteApi& api, json::object& row) {
    const auto site = base::SiteId{row.at("site").to_number<base::SiteId::rep>()};
    const auto handed = codec::instant_from_text(row.at("handed_time").as_string());
    if (!handed) return;
    row["answer_by"] = codec::text_of(views::working_time_of(api.database(), site)
                                          .after(*handed, domain::answered_within_minutes));
}

AddedColumn answer_by_column() {
    return {{.name = "answer_by", .type = ColumnType::instant, .label = {"پاسخ تا", "answer by"}},
            shapes::instant()};
}

AddedColumn duties_column() {
    return {{.name = "duties", .label = {"وظیفه‌ها", "duties"}},
            shapes::list_of(shapes::choice_of<domain::Duty>())};
}

const Text is_not_reviewed{"هنوز بررسی نشده است.", "It has not been reviewed yet."};
const Text is_over{"این درخواست پایان یافته است.", "This request is over."};
const Text is_of_another_site{"این درخواست در محل دیگری است.", "This request is of another site."};
const Text takes_no_work{"کار این پرونده پایان یافته است.", "The work on its job is over."};
const Text is_being_issued{"صدور آن آغاز شده است.", "It is being issued already."};
const Text bench_is_bare{
    "از قطعه‌های این پرونده چیزی روی میز نیست.",
    "No part drawn for this job is on the bench."};

// What the state of a request for a part allows, as its decisions will say.
Detail request_detail(SiteApi& api) {
    return {[&api](const Request& request, json::object& row) {
        const auto id = base::PartRequestId::of(event_in(row, "id"));
        const auto asked = views::part_request(api.database(), id);
        const auto state = asked ? asked->state : domain::PartRequestPhase::closed;
        const auto job = asked ? views::job(api.database(), asked->job) : std::nullopt;
        const bool is_of_here = id.site() == api.desk().own.site;
        const bool is_drawn = asked && !views::drawn_for(api.database(), asked->job).empty();
        const auto unless = [&](bool is_barred, const Text& why, const Text& otherwise) {
            return !is_of_here ? is_of_another_site : is_barred ? why : otherwise;
        };
        const Text over = unless(!domain::is_open(state), is_over, {});
        const Text job_over = job && !domain::takes_work(job->phase) ? takes_no_work : over;
        const std::string base = "/part-requests/" + codec::text_of(id.event());
        std::vector<Action> actions;
        const auto offer = [&](std::string_view name, std::string_view command, const Text& why) {
            actions.push_back(api.action({name, command, base + "/" + std::string{name}, why},
                                         request.principal));
        };
        offer("review", "ReviewPartRequest",
              unless(state == domain::PartRequestPhase::partly_issued, is_being_issued, over));
        offer("issue", "IssuePart",
              unless(state == domain::PartRequestPhase::raised, is_not_reviewed, job_over));
        offer("return", "ReturnPart", unless(!is_drawn, bench_is_bare, {}));
        offer("close", "ClosePartRequest", over);
        row = with_head(api, std::move(row), std::move(actions));
    }};
}

// Of a request for a part: its job, and what was said and done about it.
std::optional<Linkage> request_linkage(SiteApi& api, const std::string& text) {
    const auto id = document_named(api, views::part_request_record, text);
    const auto request =
        id ? views::part_request(api.database(), base::PartRequestId::of(*id)) : std::nullopt;
    if (!request) return std::nullopt;
    Linkage linked{.anchor = *id, .around = {request->job.event()}};
    for (const auto& step : views::job_timeline(api.database(), request->job))
        if (step.tag.event() == *id && step.event != *id) linked.around.push_back(step.event);
    return linked;
}

}  // namespace

Console workshop_console(SiteApi& api) {
    using enum Noun::Records;
    return {
        .routes =
            {command_route<domain::DefineUnit>(api, {"/work-units", "Define a unit of this site"}),
             command_route<domain::DefineUnit>(api, {"/work-units/{id}", "Change a unit", "unit"}),
             command_route<domain::SetUnitMember>(
                 api, {"/unit-members", "Set a member of a unit, with duties and skills"}),
             command_route<domain::DefineCheckList>(api, {"/check-lists", "Define a check list"}),
             command_route<domain::DefineCheckList>(
                 api, {"/check-lists/{id}", "Change a check list", "check_list"}),
             command_route<domain::HandOver>(
                 api, {"/jobs/{id}/hand-over", "Hand a device over to a unit", "job"}),
             command_route<domain::AcceptHandover>(
                 api, {"/jobs/{id}/accept", "Accept a handover", "job"}),
             command_route<domain::RefuseHandover>(
                 api, {"/jobs/{id}/refuse", "Refuse a handover", "job"}),
             command_route<domain::AssignTechnician>(
                 api, {"/jobs/{id}/assign", "Assign a technician", "job"}),
             command_route<domain::StartLabour>(
                 api, {"/jobs/{id}/start", "Start one's labour clock", "job"}),
             command_route<domain::StopLabour>(
                 api, {"/jobs/{id}/stop", "Stop one's labour clock", "job"}),
             command_route<domain::CheckQuality>(
                 api, {"/jobs/{id}/check", "Check a finished repair", "job"}),
             command_route<domain::RequestPart>(
                 api, {"/jobs/{id}/request", "Request a part for a device", "job"}),
             command_route<domain::HandOver>(api, {"/handovers", "Hand devices over"}),
             command_route<domain::AcceptHandover>(api,
                                                   {"/accepted-handovers", "Accept handovers"}),
             command_route<domain::AssignTechnician>(api, {"/assignments", "Assign technicians"}),
             command_route<domain::ReviewPartRequest>(
                 api, {"/part-requests/{id}/review", "Review a part request", "request"}),
             command_route<domain::IssuePart>(
                 api, {"/part-requests/{id}/issue", "Issue a part to the shop", "request"}),
             command_route<domain::ReturnPart>(
                 api, {"/part-requests/{id}/return", "Return a part to the store", "request"}),
             command_route<domain::ClosePartRequest>(
                 api, {"/part-requests/{id}/close", "Close a part request", "request"}),
             command_route<domain::SetWorkingWeek>(
                 api, {"/working-weeks", "Set the network's working week"}),
             command_route<domain::SetHoliday>(api, {"/holidays", "Set a holiday"}),
             command_route<domain::SetOwnWeek>(
                 api, {"/own-working-weeks", "Set this site's working week"}),
             command_route<domain::SetOwnClosure>(api,
                                                  {"/own-closures", "Set a closure of this site"}),
             bench_route(api),
             turnaround_route(api)},
        .nouns =
            {
                {{.list = views::units_list,
                  .reads = views::unit_record.reads,
                  .summary = "Units of the repair shop",
                  .detail =
                      master_detail(api, {{"change", "DefineUnit", "/work-units/{id}", {}}})}},
                {{.list = views::unit_members_list,
                  .reads = domain::Subject::common,
                  .summary = "Members of units, with duties and skills",
                  .decorate = name_duties,
                  .added = {duties_column()}},
                 "",
                 no},
                {{.list = views::check_lists_list,
                  .reads = views::check_list_record.reads,
                  .summary = "What is checked on repaired devices",
                  .detail = master_detail(
                      api, {{"change", "DefineCheckList", "/check-lists/{id}", {}}})}},
                {{.list = views::board_list,
                  .reads = views::job_record.reads,
                  .summary = "Devices in the house, by what they wait for",
                  .age_of = "admitted_time"},
                 "",
                 no},
                {{.list = views::handovers_list,
                  .reads = views::job_record.reads,
                  .summary = "Handovers that wait for an answer",
                  .decorate = [&api](const Request&, auto& row) { say_until_when(api, row); },
                  .added = {answer_by_column()},
                  .age_of = "handed_time"},
                 "",
                 no},
                {{.list = views::part_requests_list,
                  .reads = views::part_request_record.reads,
                  .summary = "Parts that the shop has asked for",
                  .detail = request_detail(api),
                  .age_of = "asked_time"},
                 "number"},
                {{.list = views::quality_checks_list,
                  .reads = views::job_record.reads,
                  .summary = "Checks of finished repairs"},
                 "",
                 no},
                {{.list = views::labour_list,
                  .reads = views::job_record.reads,
                  .summary = "Labour on devices"},
                 "",
                 no},
                {{.list = views::working_weeks_list,
                  .reads = domain::Subject::common,
                  .summary = "Working weeks of the network and of sites"},
                 "",
                 no},
                {{.list = views::closures_list,
                  .reads = domain::Subject::common,
                  .summary = "Holidays and closures"},
                 "",
                 no},
            },
        .linked = {{views::part_request_record, request_linkage}},
        .looks = {{.kind = views::part_request_record,
                   .number = "number",
                   .name = "part_code",
                   .typed = Look::Typed::end_of_number,
                   .column = "number",
                   .comparison = views::Comparison::ends_with}}};
}

}  // namespace amani::http
