#include "shared/views/visits/visits_view.h"

#include "shared/views/customers/customers_records.h"
#include "shared/views/requests/requests_records.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/service/service_records.h"

#include <algorithm>

namespace amani::views {
namespace {

constexpr store::BatchedInsert keep_visit{
    "visit(id, request, job, day, from_minute, until_minute, technician, address, note, "
    "planned_time, started_time, result, result_note, next_day, ended_time)",
    R"sql(ON CONFLICT (id) DO UPDATE SET
    request = iif(excluded.planned_time > visit.planned_time, excluded.request, visit.request),
    job = iif(excluded.planned_time > visit.planned_time, excluded.job, visit.job),
    day = iif(excluded.planned_time > visit.planned_time, excluded.day, visit.day),
    from_minute = iif(excluded.planned_time > visit.planned_time, excluded.from_minute, visit.from_minute),
    until_minute = iif(excluded.planned_time > visit.planned_time, excluded.until_minute, visit.until_minute),
    technician = iif(excluded.planned_time > visit.planned_time, excluded.technician, visit.technician),
    address = iif(excluded.planned_time > visit.planned_time, excluded.address, visit.address),
    note = iif(excluded.planned_time > visit.planned_time, excluded.note, visit.note),
    planned_time = MAX(excluded.planned_time, visit.planned_time),
    started_time = MAX(excluded.started_time, visit.started_time),
    result = iif(excluded.ended_time > visit.ended_time, excluded.result, visit.result),
    result_note = iif(excluded.ended_time > visit.ended_time, excluded.result_note, visit.result_note),
    next_day = iif(excluded.ended_time > visit.ended_time, excluded.next_day, visit.next_day),
    ended_time = MAX(excluded.ended_time, visit.ended_time))sql",
    15};

const std::string hours = hours_sql("visit.from_minute", "visit.until_minute");

const ListColumn visit_columns[] = {
    {"id", "visit.id", CellKind::event, Sorting::yes},
    name_column<domain::VisitPhase>("state", "visit.state"),
    ListColumn{"site", "visit.id >> 45", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    ListColumn{"day", "visit.day", CellKind::day, Sorting::yes}.always(),
    {"hours", hours, CellKind::text},
    {"technician", "visit.technician", CellKind::event},
    {"technician_name", "technician.name", CellKind::text},
    record_column("request", "visit.request", service_request_record),
    {"request_number", "service_request.number", CellKind::text},
    record_column("job", "visit.job", job_record),
    {"job_number", "job.number", CellKind::text},
    record_column("customer", "iif(visit.job <> 0, job.customer, service_request.customer)",
                  customer_record),
    {"customer_name", "ifnull(customer.name, service_request.caller)", CellKind::text},
    {"mobile", "ifnull(customer.mobile, service_request.mobile)", CellKind::text},
    {"address", "visit.address", CellKind::text},
    {"complaint", "iif(visit.job <> 0, job.complaint, service_request.complaint)", CellKind::text},
    {"note", "visit.note", CellKind::text},
    {"started_time", "visit.started_time", CellKind::instant},
    name_column<domain::VisitResult>("result", "nullif(visit.result, 0)").sometimes(),
    {"reason", "visit.result_note", CellKind::text},
    {"next_day", "visit.next_day", CellKind::day},
    {"ended_time", "visit.ended_time", CellKind::instant},
};

}  // namespace

const List visits_list{
    "visits",
    "(SELECT * FROM visit WHERE planned_time <> 0) AS visit LEFT JOIN site ON site.id = visit.id >> 45 LEFT JOIN service_request ON "
    "service_request.id = visit.request LEFT JOIN job ON job.id = visit.job LEFT JOIN customer ON "
    "customer.id = iif(visit.job <> 0, job.customer, service_request.customer) LEFT JOIN "
    "site_user AS technician ON technician.id = visit.technician",
    visit_columns, "day", Direction::descending};

VisitsProjection::VisitsProjection(store::Database& database) : rows_(database, keep_visit) {}

void VisitsProjection::flush() {
    for (const auto& [id, visit] : visits_) {
        const auto& plan = visit.plan;
        const bool has_ended = visit.ended.value != 0;
        rows_.add(id, plan.request, plan.job, plan.day, plan.from, plan.until, plan.technician,
                  plan.address, plan.note, visit.planned, visit.started,
                  has_ended ? static_cast<std::int64_t>(visit.end.result) : 0, visit.end.note,
                  visit.end.next_day, visit.ended);
    }
    visits_.clear();
    rows_.flush();
}

void VisitsProjection::forget() {
    visits_.clear();
    rows_.clear();
}

void VisitsProjection::apply(const domain::Event& event, const domain::VisitPlanned& planned) {
    Visit& visit = visits_[planned.visit.is_none() ? base::VisitId::of(event.id) : planned.visit];
    if (event.time < visit.planned) return;
    visit.plan = planned;
    visit.planned = event.time;
}

void VisitsProjection::apply(const domain::Event& event, const domain::VisitStarted& started) {
    Visit& visit = visits_[started.visit];
    visit.started = std::max(visit.started, event.time);
}

void VisitsProjection::apply(const domain::Event& event, const domain::VisitEnded& ended) {
    Visit& visit = visits_[ended.visit];
    if (event.time < visit.ended) return;
    visit.end = ended;
    visit.ended = event.time;
}

std::optional<VisitRow> visit(store::Database& database, base::VisitId id) {
    return row<VisitRow>(
        database, "SELECT id, request, job, planned_time, state FROM visit WHERE id = ?1", id);
}

FirstVisits first_visits(store::Database& database, base::Day from, base::Day until) {
    auto& query = database.cached(R"sql(
SELECT COUNT(*), SUM(visit.result = 1 AND NOT EXISTS (SELECT 1 FROM visit AS second
    WHERE second.id <> visit.id AND second.day BETWEEN visit.day AND visit.day + 14 AND second.result <> 5
    AND (visit.request <> 0 AND second.request = visit.request OR visit.job <> 0 AND second.job = visit.job)))
FROM visit WHERE visit.day BETWEEN ?1 AND ?2 AND visit.ended_time <> 0 AND visit.result <> 5
AND NOT EXISTS (SELECT 1 FROM visit AS earlier WHERE earlier.result <> 5 AND
    (visit.request <> 0 AND earlier.request = visit.request OR visit.job <> 0 AND earlier.job = visit.job)
    AND (earlier.day, earlier.id) < (visit.day, visit.id)))sql");
    query.with(from, until);
    FirstVisits visits;
    if (query.step()) visits = {query.integer(0), query.is_null(1) ? 0 : query.integer(1)};
    query.reset();
    return visits;
}

}  // namespace amani::views
