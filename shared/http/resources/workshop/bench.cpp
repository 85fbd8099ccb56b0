#include "shared/http/resources/workshop/bench.h"

#include "shared/app/workshop/load.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"
#include "shared/views/workshop/workshop_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

using domain::RepairPhase;

const Text is_elsewhere{"این پرونده در محل دیگری است.", "This job is at another site."};
const Text has_left{"دستگاه از اینجا رفته است.", "The device has left."};
const Text is_repaired{"تعمیر پایان یافته است.", "The repair is finished."};
const Text is_on_its_way{"دستگاه در راه واحد دیگری است.",
                         "The device is on its way to another unit."};
const Text is_not_handed_over{"تحویلی منتظر پاسخ نیست.", "No handover waits for an answer."};
const Text is_not_repaired{"تعمیر هنوز پایان نیافته است.", "The repair is not finished yet."};
const Text no_clock_runs{"زمان کار شما اینجا نمی‌گذرد.",
                         "Your clock does not run here."};
const Text clock_runs{"زمان کار شما می‌گذرد.", "Your clock runs."};

bool runs(const domain::JobAtBench& job, base::UserId user) {
    for (const auto& clock : job.bench.running)
        if (clock.user == user) return true;
    return false;
}

json::array actions_of(SiteApi& api, const views::JobRow& row, const Principal& who) {
    const auto job = app::job_at_bench(api.desk(), row.id);
    const std::string base = "/jobs/" + codec::text_of(row.id.event());
    json::array actions;
    const auto offer = [&](std::string_view name, std::string_view command, const Text& why) {
        actions.push_back(to_json(api.action(
            {name, command, base + "/" + std::string{name}, job ? why : is_elsewhere}, who)));
    };
    const bool is_pending = job && !job->bench.pending.is_none();
    const Text gone = domain::is_in_house(row.phase) ? Text{} : has_left;
    Text no_work = gone;
    if (no_work.en.empty() && !domain::takes_work(row.phase)) no_work = is_repaired;
    if (no_work.en.empty() && is_pending) no_work = is_on_its_way;
    const bool is_running = job && runs(*job, who.user);
    const auto unless = [](const Text& why, bool is_fine, const Text& otherwise) {
        return !why.en.empty() || is_fine ? why : otherwise;
    };
    offer("hand-over", "HandOver", unless(gone, !is_pending, is_on_its_way));
    offer("accept", "AcceptHandover", unless(gone, is_pending, is_not_handed_over));
    offer("refuse", "RefuseHandover", unless(gone, is_pending, is_not_handed_over));
    offer("assign", "AssignTechnician", no_work);
    offer("start", "StartLabour", unless(no_work, !is_running, clock_runs));
    offer("stop", "StopLabour", unless(gone, is_running, no_clock_runs));
    offer("request", "RequestPart", no_work);
    offer("check", "CheckQuality",
          unless(gone, row.phase == RepairPhase::repaired, is_not_repaired));
    return actions;
}

// The members that tell a unit under the name of what it is to the device; the counter has none.
void name_unit(SiteApi& api, json::object& shown, std::string_view member, base::UnitId id) {
    const auto unit = views::unit(api.database(), id);
    const std::string name{member};
    shown[name] = unit ? json::value(codec::text_of(unit->id.event())) : json::value();
    shown[name + "_code"] = unit ? unit->code : "";
    shown[name + "_name"] = unit ? unit->name : "";
}

json::array lists_for(SiteApi& api, base::JobId job) {
    json::array lists;
    for (const auto& list : app::check_lists_for(api.desk(), job)) {
        json::array items;
        for (const auto& item : list.items) items.push_back(json::string{item});
        lists.push_back(json::object{{"id", codec::text_of(list.id.event())},
                                     {"name", list.name},
                                     {"items", std::move(items)}});
    }
    return lists;
}

json::array candidates_json(SiteApi& api, base::JobId job) {
    json::array all;
    for (const auto& each : app::candidates_for(api.desk(), job, api.desk().today()))
        all.push_back(json::object{{"user", codec::text_of(each.user.event())},
                                   {"name", each.name},
                                   {"has_skill", each.has_skill},
                                   {"repaired_before", each.repaired_before},
                                   {"open_jobs", each.open_jobs},
                                   {"clocks", each.clocks}});
    return all;
}

Answered<Response> bench(SiteApi& api, const Request& request) {
    const auto id = record_named(api, &views::job_record, request.param("id"));
    const auto job = id ? views::job(api.database(), base::JobId::of(*id)) : std::nullopt;
    if (!job) return base::Refused{no_record(views::job_record, request.param("id"))};
    const auto at = views::bench(api.database(), job->id);
    const bool is_pending = !at.handover.is_none();
    json::object shown_bench{
        {"job", codec::text_of(job->id.event())},
        {"is_handed_over", is_pending},
        {"handed_time",
         is_pending ? json::value(codec::text_of(at.handed_time.wall())) : json::value()},
        {"technician", shown(at.technician)},
        {"technician_name", name_of_user(api.database(), at.technician)},
        {"checks", at.checks},
        {"checks_failed", at.checks_failed},
        {"clocks", shown_rows(api, views::running_clocks(api.database(), job->id))},
        {"requests", shown_rows(api, views::part_requests_of(api.database(), job->id))},
        {"drawn", shown_rows(api, views::drawn_for(api.database(), job->id))},
        {"check_lists", lists_for(api, job->id)},
        {"candidates", candidates_json(api, job->id)},
        {"actions", actions_of(api, *job, request.principal)}};
    name_unit(api, shown_bench, "work_unit", at.unit);
    name_unit(api, shown_bench, "handed_to", is_pending ? at.handed_to : base::UnitId{});
    return json_response(std::move(shown_bench));
}

json::object bench_schema() {
    return named(
        "Bench",
        shapes::object_of(
            {{"job", shapes::event_id()},
             {"work_unit", shapes::nullable(shapes::event_id())},
             {"work_unit_code", shapes::text()},
             {"work_unit_name", shapes::text()},
             {"is_handed_over", codec::schema<bool>()},
             {"handed_to", shapes::nullable(shapes::event_id())},
             {"handed_to_code", shapes::text()},
             {"handed_to_name", shapes::text()},
             {"handed_time", shapes::nullable(shapes::instant())},
             {"technician", shapes::nullable(shapes::event_id())},
             {"technician_name", shapes::text()},
             {"checks", shapes::whole_number()},
             {"checks_failed", shapes::whole_number()},
             {"clocks", shapes::list_of(shown_row_schema<views::LabourRow>({"started", "job"}))},
             {"requests",
              shapes::list_of(shown_row_schema<views::PartRequestRow>({"id", "job", "part"}))},
             {"drawn", shapes::list_of(shown_row_schema<views::DrawnRow>({"part"}))},
             {"check_lists",
              shapes::list_of(shapes::object_of({{"id", shapes::event_id()},
                                                 {"name", shapes::text()},
                                                 {"items", shapes::list_of(shapes::text())}}))},
             {"candidates",
              shapes::list_of(shapes::object_of({{"user", shapes::event_id()},
                                                 {"name", shapes::text()},
                                                 {"has_skill", codec::schema<bool>()},
                                                 {"repaired_before", codec::schema<bool>()},
                                                 {"open_jobs", shapes::whole_number()},
                                                 {"clocks", shapes::whole_number()}}))},
             {"actions", shapes::list_of(action_schema())}}));
}

}  // namespace

Route bench_route(SiteApi& api) {
    return read_route(api, "/jobs/{id}/bench", views::job_record.reads,
                      "Where a job's device is, who works on it, and what may be done now",
                      bench_schema(), bench);
}

}  // namespace amani::http
