#include "shared/views/workshop/workshop_projection.h"

#include "shared/views/rows/text_lines.h"

#include <algorithm>
#include <tuple>

namespace amani::views {
namespace {

constexpr std::string_view define_unit = R"sql(
INSERT INTO unit(id, site, kind, code, name, scope, standing, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, code = excluded.code, name = excluded.name, scope = excluded.scope,
    standing = excluded.standing, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (unit.time, unit.event))sql";

constexpr std::string_view set_member = R"sql(
INSERT INTO unit_member(unit, user, duties, skills, since, until, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (unit, user) DO UPDATE SET duties = excluded.duties, skills = excluded.skills, since = excluded.since,
    until = excluded.until, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (unit_member.time, unit_member.event))sql";

constexpr std::string_view define_list = R"sql(
INSERT INTO check_list(id, name, scope, items, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, scope = excluded.scope, items = excluded.items,
    time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (check_list.time, check_list.event))sql";

constexpr store::BatchedInsert keep_bench{
    "bench(job, handover, handed_to, handed_time, answered_time, unit, unit_time, technician, "
    "technician_time, awaits_customer, labour_time, checks, checks_failed)",
    R"sql(ON CONFLICT (job) DO UPDATE SET
    handover = CASE WHEN excluded.handed_time > bench.handed_time THEN excluded.handover ELSE bench.handover END,
    handed_to = CASE WHEN excluded.handed_time > bench.handed_time THEN excluded.handed_to ELSE bench.handed_to END,
    handed_time = MAX(excluded.handed_time, bench.handed_time),
    answered_time = MAX(excluded.answered_time, bench.answered_time),
    unit = CASE WHEN excluded.unit_time > bench.unit_time THEN excluded.unit ELSE bench.unit END,
    unit_time = MAX(excluded.unit_time, bench.unit_time),
    technician = CASE WHEN excluded.technician_time > bench.technician_time THEN excluded.technician
        ELSE bench.technician END,
    technician_time = MAX(excluded.technician_time, bench.technician_time),
    awaits_customer = CASE WHEN excluded.labour_time > bench.labour_time THEN excluded.awaits_customer
        ELSE bench.awaits_customer END,
    labour_time = MAX(excluded.labour_time, bench.labour_time),
    checks = bench.checks + excluded.checks, checks_failed = bench.checks_failed + excluded.checks_failed)sql",
    13};

constexpr store::BatchedInsert keep_clock{
    "labour(job, started, user, started_time, stopped_time, reason, note)",
    R"sql(ON CONFLICT (job, started) DO UPDATE SET
    user = CASE WHEN excluded.started_time <> 0 THEN excluded.user ELSE labour.user END,
    started_time = MAX(excluded.started_time, labour.started_time),
    reason = CASE WHEN excluded.stopped_time > labour.stopped_time THEN excluded.reason ELSE labour.reason END,
    note = CASE WHEN excluded.stopped_time > labour.stopped_time THEN excluded.note ELSE labour.note END,
    stopped_time = MAX(excluded.stopped_time, labour.stopped_time))sql",
    7, 2};

constexpr store::BatchedInsert keep_request{
    "part_request(id, job, number, part, quantity, asked_by, asked_time, asked_day, note, verdict, "
    "approved_part, approved, reviewed_by, reviewed_time, reason, issued, issued_time, closed_time)",
    R"sql(ON CONFLICT (id) DO UPDATE SET
    number = CASE WHEN excluded.asked_time <> 0 THEN excluded.number ELSE part_request.number END,
    part = CASE WHEN excluded.asked_time <> 0 THEN excluded.part ELSE part_request.part END,
    quantity = CASE WHEN excluded.asked_time <> 0 THEN excluded.quantity ELSE part_request.quantity END,
    asked_by = CASE WHEN excluded.asked_time <> 0 THEN excluded.asked_by ELSE part_request.asked_by END,
    asked_day = CASE WHEN excluded.asked_time <> 0 THEN excluded.asked_day ELSE part_request.asked_day END,
    note = CASE WHEN excluded.asked_time <> 0 THEN excluded.note ELSE part_request.note END,
    asked_time = MAX(excluded.asked_time, part_request.asked_time),
    verdict = CASE WHEN excluded.reviewed_time > part_request.reviewed_time THEN excluded.verdict
        ELSE part_request.verdict END,
    approved_part = CASE WHEN excluded.reviewed_time > part_request.reviewed_time THEN excluded.approved_part
        ELSE part_request.approved_part END,
    approved = CASE WHEN excluded.reviewed_time > part_request.reviewed_time THEN excluded.approved
        ELSE part_request.approved END,
    reviewed_by = CASE WHEN excluded.reviewed_time > part_request.reviewed_time THEN excluded.reviewed_by
        ELSE part_request.reviewed_by END,
    reason = CASE WHEN excluded.reviewed_time > part_request.reviewed_time THEN excluded.reason
        ELSE part_request.reason END,
    reviewed_time = MAX(excluded.reviewed_time, part_request.reviewed_time),
    issued = part_request.issued + excluded.issued,
    issued_time = MAX(excluded.issued_time, part_request.issued_time),
    closed_time = MAX(excluded.closed_time, part_request.closed_time))sql",
    18};

constexpr store::BatchedInsert keep_issue{
    "part_issue(job, event, request, part, quantity, part_serials)",
    "ON CONFLICT (job, event) DO NOTHING", 6, 2};

constexpr store::BatchedInsert keep_check{
    "quality_check(id, job, time, day, author, list, verdict, failed, note)",
    "ON CONFLICT (id) DO NOTHING", 9};

// A line of a list holds no line break.
std::vector<std::string> in_one_line(std::vector<std::string> texts) {
    for (auto& text : texts) std::ranges::replace(text, '\n', ' ');
    return texts;
}

// The items that have failed, by their places in the list: "1, 3".
std::string failed_items(const domain::QualityChecked& checked) {
    std::string items;
    for (const auto& result : checked.results) {
        if (result.outcome != domain::CheckOutcome::failed) continue;
        items += (items.empty() ? "" : ", ") + std::to_string(result.item + 1);
    }
    return items;
}

}  // namespace

WorkshopProjection::WorkshopProjection(store::Database& database)
    : define_unit_(database.prepare(define_unit)),
      set_member_(database.prepare(set_member)),
      define_list_(database.prepare(define_list)),
      bench_rows_(database, keep_bench),
      clock_rows_(database, keep_clock),
      request_rows_(database, keep_request),
      issue_rows_(database, keep_issue),
      check_rows_(database, keep_check),
      steps_(database) {}

void WorkshopProjection::flush() {
    for (const auto& [job, bench] : benches_)
        bench_rows_.add(job, bench.handover, bench.handed_to, bench.handed, bench.answered,
                        bench.unit, bench.unit_since, bench.technician, bench.assigned,
                        bench.awaits_customer, bench.labour, bench.checks, bench.checks_failed);
    for (const auto& [key, clock] : clocks_)
        clock_rows_.add(key.first, key.second, clock.user, clock.started, clock.stopped,
                        clock.reason, clock.note);
    for (const auto& [id, request] : requests_)
        request_rows_.add(id, request.job, request.number, request.part, request.quantity,
                          request.asked_by, request.asked, request.asked_day, request.note,
                          request.verdict, request.approved_part, request.approved,
                          request.reviewed_by, request.reviewed, request.reason, request.issued,
                          request.issued_last, request.closed);
    benches_.clear();
    clocks_.clear();
    requests_.clear();
    bench_rows_.flush();
    clock_rows_.flush();
    request_rows_.flush();
    issue_rows_.flush();
    check_rows_.flush();
    steps_.flush();
}

void WorkshopProjection::forget() {
    benches_.clear();
    clocks_.clear();
    requests_.clear();
    bench_rows_.clear();
    clock_rows_.clear();
    request_rows_.clear();
    issue_rows_.clear();
    check_rows_.clear();
    steps_.forget();
}

void WorkshopProjection::apply(const domain::Event& event, const domain::UnitDefined& defined) {
    const auto id = defined.unit.is_none() ? base::UnitId::of(event.id) : defined.unit;
    define_unit_->run(id, id.site(), defined.kind, defined.code, defined.name,
                      joined_lines(in_one_line(defined.scope)), defined.standing, event.time,
                      event.id);
}

void WorkshopProjection::apply(const domain::Event& event, const domain::UnitMemberSet& set) {
    set_member_->run(set.unit, set.user, domain::SetOf<domain::Duty>{set.duties}.bits,
                     joined_lines(in_one_line(set.skills)), set.since, set.until, event.time,
                     event.id);
}

void WorkshopProjection::apply(const domain::Event& event,
                               const domain::CheckListDefined& defined) {
    const auto id =
        defined.check_list.is_none() ? base::CheckListId::of(event.id) : defined.check_list;
    define_list_->run(id, defined.name, joined_lines(in_one_line(defined.scope)),
                      joined_lines(in_one_line(defined.items)), event.time, event.id);
}

void WorkshopProjection::apply(const domain::Event& event, const domain::HandedOver& handed) {
    steps_.add(event, handed.job, {.first_text = handed.note, .unit = handed.to});
    Bench& bench = benches_[handed.job];
    if (event.time < bench.handed) return;
    bench.handover = base::HandoverId::of(event.id);
    bench.handed_to = handed.to;
    bench.handed = event.time;
}

void WorkshopProjection::answer(const domain::Event& event, base::JobId job) {
    Bench& bench = benches_[job];
    bench.answered = std::max(bench.answered, event.time);
}

void WorkshopProjection::apply(const domain::Event& event,
                               const domain::HandoverAccepted& accepted) {
    steps_.add(event, accepted.job, {.subject = accepted.handover.event(), .unit = accepted.unit});
    answer(event, accepted.job);
    Bench& bench = benches_[accepted.job];
    if (event.time < bench.unit_since) return;
    bench.unit = accepted.unit;
    bench.unit_since = event.time;
}

void WorkshopProjection::apply(const domain::Event& event, const domain::HandoverRefused& refused) {
    steps_.add(event, refused.job,
               {.first_text = refused.reason, .subject = refused.handover.event()});
    answer(event, refused.job);
}

void WorkshopProjection::apply(const domain::Event& event,
                               const domain::TechnicianAssigned& assigned) {
    steps_.add(event, assigned.job, {.first_text = assigned.note, .person = assigned.technician});
    Bench& bench = benches_[assigned.job];
    if (event.time < bench.assigned) return;
    bench.technician = assigned.technician;
    bench.assigned = event.time;
}

void WorkshopProjection::work(const domain::Event& event, base::JobId job, bool awaits_customer) {
    Bench& bench = benches_[job];
    if (event.time < bench.labour) return;
    bench.awaits_customer = awaits_customer;
    bench.labour = event.time;
}

void WorkshopProjection::apply(const domain::Event& event, const domain::LabourStarted& started) {
    steps_.add(event, started.job, {});
    work(event, started.job, false);
    Clock& clock = clocks_[{started.job, event.id}];
    clock.user = event.author;
    clock.started = event.time;
}

void WorkshopProjection::apply(const domain::Event& event, const domain::LabourStopped& stopped) {
    steps_.add(event, stopped.job,
               {.first_text = stopped.note,
                .subject = stopped.started,
                .value = static_cast<std::int64_t>(stopped.reason)});
    work(event, stopped.job, stopped.reason == domain::LabourStop::customer);
    Clock& clock = clocks_[{stopped.job, stopped.started}];
    if (event.time < clock.stopped) return;
    clock.stopped = event.time;
    clock.reason = static_cast<std::int64_t>(stopped.reason);
    clock.note = stopped.note;
}

void WorkshopProjection::apply(const domain::Event& event, const domain::QualityChecked& checked) {
    const auto failed = failed_items(checked);
    steps_.add(event, checked.job,
               {.first_text = checked.note,
                .second_text = failed,
                .value = static_cast<std::int64_t>(checked.verdict)});
    check_rows_.add(event.id, checked.job, event.time, event.day, event.author, checked.check_list,
                    checked.verdict, failed, checked.note);
    Bench& bench = benches_[checked.job];
    ++bench.checks;
    if (checked.verdict == domain::CheckOutcome::failed) ++bench.checks_failed;
}

void WorkshopProjection::apply(const domain::Event& event, const domain::PartRequested& requested) {
    steps_.add(event, requested.job,
               {.first_text = requested.note,
                .second_text = requested.number,
                .part = requested.part,
                .subject = event.id,
                .value = requested.quantity.value});
    Request& request = requests_[base::PartRequestId::of(event.id)];
    request.job = requested.job;
    request.number = requested.number;
    request.part = requested.part;
    request.quantity = requested.quantity;
    request.asked_by = event.author;
    request.asked = event.time;
    request.asked_day = event.day;
    request.note = requested.note;
}

void WorkshopProjection::apply(const domain::Event& event,
                               const domain::PartRequestReviewed& reviewed) {
    steps_.add(event, reviewed.job,
               {.first_text = reviewed.reason,
                .part = reviewed.part,
                .subject = reviewed.request.event(),
                .value = static_cast<std::int64_t>(reviewed.verdict)});
    Request& request = requests_[reviewed.request];
    request.job = reviewed.job;
    if (event.time < request.reviewed) return;
    request.verdict = static_cast<std::int64_t>(reviewed.verdict);
    request.approved_part = reviewed.part;
    request.approved = reviewed.quantity;
    request.reviewed_by = event.author;
    request.reviewed = event.time;
    request.reason = reviewed.reason;
}

void WorkshopProjection::move(const domain::Event& event, base::JobId job,
                              base::PartRequestId request, base::PartId part,
                              base::Quantity quantity, const std::vector<std::string>& serials) {
    steps_.add(event, job, {.part = part, .subject = request.event(), .value = quantity.value});
    issue_rows_.add(job, event.id, request, part, quantity, joined_lines(in_one_line(serials)));
    Request& asked = requests_[request];
    asked.job = job;
    asked.issued += quantity;
    asked.issued_last = std::max(asked.issued_last, event.time);
}

void WorkshopProjection::apply(const domain::Event& event, const domain::PartIssued& issued) {
    move(event, issued.job, issued.request, issued.part, issued.quantity, issued.part_serials);
}

void WorkshopProjection::apply(const domain::Event& event, const domain::PartReturned& returned) {
    move(event, returned.job, returned.request, returned.part, base::Quantity{} - returned.quantity,
         returned.part_serials);
}

void WorkshopProjection::apply(const domain::Event& event,
                               const domain::PartRequestClosed& closed) {
    steps_.add(event, closed.job, {.first_text = closed.reason, .subject = closed.request.event()});
    Request& request = requests_[closed.request];
    request.job = closed.job;
    request.closed = std::max(request.closed, event.time);
}

}  // namespace amani::views
