#include "shared/views/service/service_view.h"

#include "shared/domain/billing/estimate.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/rows/typed_rows.h"

#include <algorithm>

namespace amani::views {
namespace {

constexpr std::string_view job_row =
    "job(id, site, phase, phase_time, finished_time, ended_time, number, serial, model, customer, "
    "kind, warranty_expiry, complaint, accessories, cosmetic_state, promised, admitted_day, "
    "admitted_time, admitted_by, request, data_consent, unlocking, price_ceiling, repeat_of, "
    "earlier_number, earlier_day, contract, served)";

// The phase of a job on conflict is domain::joined of the two.
static_assert(static_cast<int>(domain::RepairPhase::repaired) == 3 &&
                  static_cast<int>(domain::RepairPhase::ready) == 4 &&
                  static_cast<int>(domain::RepairPhase::delivered) == 5 &&
                  static_cast<int>(domain::RepairPhase::cancelled) == 6 &&
                  static_cast<int>(domain::RepairPhase::returned) == 7,
              "the statements below and in schema.h have these numbers");
constexpr store::BatchedInsert admit_device{job_row,
                                            R"sql(ON CONFLICT (id) DO UPDATE SET
    phase = CASE WHEN MIN(excluded.phase, job.phase) = 5 AND MAX(excluded.phase, job.phase) = 6 THEN 7
                 WHEN MAX(excluded.phase, job.phase) >= 5 OR excluded.phase_time = job.phase_time
                     THEN MAX(excluded.phase, job.phase)
                 WHEN excluded.phase_time > job.phase_time THEN excluded.phase ELSE job.phase END,
    phase_time = MAX(excluded.phase_time, job.phase_time),
    finished_time = CASE WHEN excluded.finished_time > job.finished_time THEN excluded.finished_time
                         ELSE job.finished_time END,
    ended_time = CASE WHEN excluded.ended_time > job.ended_time THEN excluded.ended_time ELSE job.ended_time END,
    number = excluded.number, serial = excluded.serial, model = excluded.model,
    customer = excluded.customer, kind = iif(MAX(excluded.served, job.served) <> 0, 3, excluded.kind),
    warranty_expiry = excluded.warranty_expiry,
    complaint = excluded.complaint, accessories = excluded.accessories, cosmetic_state = excluded.cosmetic_state,
    promised = excluded.promised, admitted_day = excluded.admitted_day, admitted_time = excluded.admitted_time,
    admitted_by = excluded.admitted_by, request = excluded.request, data_consent = excluded.data_consent,
    unlocking = excluded.unlocking, price_ceiling = excluded.price_ceiling,
    repeat_of = excluded.repeat_of, earlier_number = excluded.earlier_number, earlier_day = excluded.earlier_day,
    contract = excluded.contract, served = MAX(excluded.served, job.served))sql",
                                            28};

// Known before its admission: a stub.
constexpr store::BatchedInsert reach_state{job_row,
                                           R"sql(ON CONFLICT (id) DO UPDATE SET
    phase = CASE WHEN MIN(excluded.phase, job.phase) = 5 AND MAX(excluded.phase, job.phase) = 6 THEN 7
                 WHEN MAX(excluded.phase, job.phase) >= 5 OR excluded.phase_time = job.phase_time
                     THEN MAX(excluded.phase, job.phase)
                 WHEN excluded.phase_time > job.phase_time THEN excluded.phase ELSE job.phase END,
    phase_time = MAX(excluded.phase_time, job.phase_time),
    finished_time = CASE WHEN excluded.finished_time > job.finished_time THEN excluded.finished_time
                         ELSE job.finished_time END,
    ended_time = CASE WHEN excluded.ended_time > job.ended_time THEN excluded.ended_time ELSE job.ended_time END,
    kind = iif(MAX(excluded.served, job.served) <> 0, 3, job.kind), served = MAX(excluded.served, job.served)
WHERE excluded.phase_time > job.phase_time OR excluded.phase > job.phase OR excluded.finished_time > job.finished_time
    OR excluded.ended_time > job.ended_time OR excluded.served > job.served)sql",
                                           28};

constexpr store::BatchedInsert add_line_sql{
    "job_line(job, event, time, day, author, part, quantity, place_kind, place_number, payer, "
    "part_serial, tag)",
    "ON CONFLICT (job, event) DO NOTHING", 12, 2};

const std::string written_serial = written_serial_sql("job.serial");

const std::string select_job =
    "SELECT job.id, job.site, job.phase, job.number, job.serial, job.model, model.code, "
    "job.customer, customer.name, "
    "job.kind, job.warranty_expiry, job.complaint, job.accessories, job.cosmetic_state, "
    "job.promised, "
    "job.admitted_day, job.admitted_time, job.admitted_by, job.finished_time, job.ended_time, " +
    std::string{written_serial} +
    ", job.request, job.data_consent, job.unlocking, job.price_ceiling, job.repeat_of, job.earlier_number, "
    "job.earlier_day, iif(job.served <> 0, job.served, job.contract) FROM job "
    "LEFT JOIN model ON model.id = job.model LEFT JOIN customer ON customer.id = job.customer ";
const std::string select_by_id = select_job + "WHERE job.id = ?1";
const std::string select_by_number =
    select_job + "WHERE job.number = ?1 AND job.number <> '' ORDER BY job.id";
// By its serial: the plus keeps the planner from walking all open jobs of the site instead.
const std::string select_open =
    select_job +
    "WHERE job.serial = ?1 AND +job.site = ?2 AND job.phase NOT IN (5, 7) ORDER BY job.id DESC LIMIT 1";

const std::string select_lines =
    "SELECT job_line.event, job_line.time, job_line.day, job_line.author, job_line.part, part.code, part.name, "
    "job_line.quantity, job_line.place_kind, job_line.place_number, job_line.payer, " +
    std::string{part_serial_of_line} + R"sql(, job_line.tag,
    (SELECT MIN(job_step.event) FROM job_step
        WHERE job_step.job = job_line.job AND job_step.tag = job_line.event AND job_step.type = 63),
    (SELECT MIN(job_step.event) FROM job_step
        WHERE job_step.job = job_line.job AND job_step.tag = job_line.event AND job_step.type = 68)
FROM job_line LEFT JOIN part ON part.id = job_line.part
WHERE job_line.job = ?1 ORDER BY job_line.time, job_line.event)sql";

constexpr std::string_view select_timeline = R"sql(
SELECT id, 60, admitted_time, admitted_day, admitted_by, 0, 0, complaint, accessories, cosmetic_state, 0, 0, 0
FROM job WHERE id = ?1 AND admitted_time <> 0
UNION ALL SELECT event, type, time, day, author, part, tag, first_text, second_text, third_text,
    unit, person, value FROM job_step WHERE job = ?1
UNION ALL SELECT event, 62, time, day, author, part, event, part_serial, tag, '', 0, 0, 0 FROM job_line WHERE job = ?1
ORDER BY 3, 1)sql";

constexpr std::string_view select_earlier_repairs = R"sql(
SELECT job.number, job.admitted_day, account.first_text, account.second_text, account.third_text,
    (SELECT group_concat(code, char(10)) FROM (SELECT part.code AS code
        FROM job_line JOIN part ON part.id = job_line.part
        WHERE job_line.job = job.id AND NOT EXISTS (SELECT 1 FROM job_step
            WHERE job_step.job = job_line.job AND job_step.tag = job_line.event AND job_step.type = 68)
        ORDER BY job_line.time, job_line.event))
FROM job LEFT JOIN job_step AS account ON account.job = job.id AND account.event =
    (SELECT event FROM job_step WHERE job_step.job = job.id AND type = 61 ORDER BY time DESC, event DESC LIMIT 1)
WHERE job.serial = ?1 AND job.id <> ?2 AND job.admitted_time <> 0 AND job.admitted_time < ?3
    AND job.phase IN (3, 4, 5)
ORDER BY job.admitted_time DESC, job.id DESC LIMIT ?4)sql";

// Of the latest estimate (domain::Approval).
constexpr std::string_view approval =
    "(SELECT answer + 1 FROM estimate WHERE estimate.job = job.id AND given_time <> 0 "
    "ORDER BY given_time DESC, id DESC LIMIT 1)";

const ListColumn job_columns[] = {
    {"id", "job.id", CellKind::event, Sorting::yes},
    {"number", "job.number", CellKind::text, Sorting::yes},
    ListColumn{"site", "job.site", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    name_column<domain::RepairPhase>("state", "job.phase"),
    name_column<domain::JobKind>("kind", "job.kind").sometimes(),
    ListColumn{"serial", "job.serial", CellKind::text, Sorting::yes}.shown_as(written_serial),
    record_column("model", "job.model", model_record),
    {"model_code", "model.code", CellKind::text},
    record_column("customer", "job.customer", customer_record),
    {"customer_name", "customer.name", CellKind::text},
    {"complaint", "job.complaint", CellKind::text},
    name_column<domain::Approval>("approval", approval).sometimes(),
    {"promised", "job.promised", CellKind::day},
    {"earlier_number", "job.earlier_number", CellKind::text},
    {"earlier_day", "job.earlier_day", CellKind::day},
    {"admitted_day", "job.admitted_day", CellKind::day},
    {"admitted_time", "job.admitted_time", CellKind::instant},
    {"finished_time", "job.finished_time", CellKind::instant},
    {"ended_time", "job.ended_time", CellKind::instant},
    {"contract", "nullif(iif(job.served <> 0, job.served, job.contract), 0)", CellKind::event},
};
constexpr Sought job_texts[] = {
    {Sought::By::ends_of_number, "job.number", "SELECT id FROM job WHERE {}"},
    {Sought::By::words, "customer.search",
     "SELECT id FROM job WHERE customer <> 0 AND customer IN "
     "(SELECT customer FROM customer_word WHERE {})",
     "customer_word.word"},
    {Sought::By::part_of_serial, "job.serial", "SELECT id FROM job WHERE {}"},
    {Sought::By::part, "search_key(job.earlier_number)",
     "SELECT id FROM job WHERE earlier_number <> '' AND {}"},
};
constexpr std::string_view job_tables =
    "job LEFT JOIN site ON site.id = job.site LEFT JOIN model ON model.id = job.model "
    "LEFT JOIN customer ON customer.id = job.customer";
constexpr std::string_view open_job_tables =
    "(SELECT * FROM job WHERE phase NOT IN (5, 7)) AS job LEFT JOIN site ON site.id = job.site "
    "LEFT JOIN model ON model.id = job.model LEFT JOIN customer ON customer.id = job.customer";

}  // namespace

const List jobs_list{"jobs", job_tables, job_columns, "id", Direction::descending, job_texts};
const List open_jobs_list{"open-jobs", open_job_tables,       job_columns,
                          "id",        Direction::descending, job_texts};

ServiceProjection::ServiceProjection(store::Database& database)
    : admitted_(database, admit_device),
      reached_(database, reach_state),
      steps_(database),
      lines_(database, add_line_sql) {}

void ServiceProjection::flush() {
    for (const auto& [id, job] : jobs_) {
        if (!job.admission) {
            reached_.add(id, id.site(), job.phase.phase, job.phase.at, job.finished, job.ended, "",
                         "", 0, 0, job.served.is_none() ? 0 : 3, 0, "", "", "", 0, 0, 0, 0, 0, 1, 1,
                         0, 0, "", 0, 0, job.served);
            continue;
        }
        const domain::DeviceAdmitted& device = job.admission->device;
        admitted_.add(id, id.site(), job.phase.phase, job.phase.at, job.finished, job.ended,
                      device.number, device.serial, device.model, device.customer,
                      job.served.is_none() ? device.kind : domain::JobKind::contract,
                      device.warranty_expiry, device.complaint, device.accessories,
                      device.cosmetic_state, device.promised, job.admission->day,
                      job.admission->time, job.admission->author, device.request,
                      device.data_consent, device.unlocking, device.price_ceiling, device.repeat_of,
                      device.earlier_number, device.earlier_day, device.contract, job.served);
    }
    jobs_.clear();
    admitted_.flush();
    reached_.flush();
    steps_.flush();
    lines_.flush();
}

void ServiceProjection::forget() {
    jobs_.clear();
    admitted_.clear();
    reached_.clear();
    steps_.forget();
    lines_.clear();
}

void ServiceProjection::reach(const domain::Event& event, base::JobId job,
                              domain::RepairPhase phase) {
    if (job.is_none()) return;  // of no job: what a forged fact may say
    Job& gathered = jobs_[job];
    gathered.phase = domain::joined(gathered.phase, {phase, event.time});
    if (phase == domain::RepairPhase::ready)
        gathered.finished = std::max(gathered.finished, event.time);
    if (domain::is_over(phase)) gathered.ended = std::max(gathered.ended, event.time);
}

void ServiceProjection::apply(const domain::Event& event, const domain::DeviceAdmitted& admitted) {
    const auto id = base::JobId::of(event.id);
    reach(event, id, admitted.reached());
    jobs_[id].admission = Admission{admitted, event.day, event.time, event.author};
}

void ServiceProjection::apply(const domain::Event& event, const domain::WorkRecorded& recorded) {
    steps_.add(event, recorded.job,
               {.first_text = recorded.fault,
                .second_text = recorded.cause,
                .third_text = recorded.action,
                .fault = recorded.fault_code,
                .cause = recorded.cause_code,
                .action = recorded.action_code});
    reach(event, recorded.job, recorded.reached());
}

void ServiceProjection::apply(const domain::Event& event, const domain::PartFitted& fitted) {
    lines_.add(fitted.job, event.id, event.time, event.day, event.author, fitted.part,
               fitted.quantity, fitted.from.kind, fitted.from.number, fitted.payer,
               fitted.part_serial, fitted.tag_number);
    reach(event, fitted.job, fitted.reached());
}

void ServiceProjection::apply(const domain::Event& event, const domain::PartRemoved& removed) {
    steps_.add(
        event, removed.job,
        {.first_text = removed.part_serial, .part = removed.part, .subject = removed.tag.event()});
}

void ServiceProjection::apply(const domain::Event& event,
                              const domain::PartSerialCorrected& corrected) {
    steps_.add(event, corrected.job,
               {.first_text = corrected.right,
                .second_text = corrected.reason,
                .part = corrected.part,
                .subject = corrected.fitted.event()});
}

void ServiceProjection::apply(const domain::Event& event, const domain::RepairFinished& finished) {
    steps_.add(event, finished.job, {.value = static_cast<std::int64_t>(finished.check)});
    reach(event, finished.job, finished.reached());
}

void ServiceProjection::apply(const domain::Event& event, const domain::QualityChecked& checked) {
    reach(event, checked.job, checked.reached());
}

void ServiceProjection::apply(const domain::Event& event,
                              const domain::DeviceDelivered& delivered) {
    steps_.add(event, delivered.job, {delivered.receiver, delivered.note, delivered.on_credit});
    reach(event, delivered.job, delivered.reached());
}

void ServiceProjection::apply(const domain::Event& event, const domain::JobCancelled& cancelled) {
    steps_.add(event, cancelled.job, {cancelled.reason});
    reach(event, cancelled.job, cancelled.reached());
}

void ServiceProjection::apply(const domain::Event& event, const domain::JobNoted& noted) {
    steps_.add(event, noted.job, {noted.note});
}

void ServiceProjection::apply(const domain::Event& event, const domain::FittingUndone& undone) {
    steps_.add(
        event, undone.job,
        {.first_text = undone.reason, .part = undone.part, .subject = undone.fitted.event()});
}

// Of two contracts that serve one job the greater id stands, so that their order does not matter.
void ServiceProjection::apply(const domain::Event& event, const domain::CaseServed& served) {
    if (served.job.is_none()) return;
    steps_.add(event, served.job, {.subject = served.contract.event()});
    Job& gathered = jobs_[served.job];
    gathered.served = std::max(gathered.served, served.contract);
}

std::optional<JobRow> job(store::Database& database, base::JobId id) {
    return row<JobRow>(database, select_by_id, id);
}

std::optional<JobRow> job_with_number(store::Database& database, std::string_view number) {
    return row<JobRow>(database, select_by_number, number);
}

std::optional<JobRow> open_job(store::Database& database, base::SiteId site,
                               std::string_view serial) {
    return row<JobRow>(database, select_open, serial, site);
}

std::vector<JobLineRow> job_lines(store::Database& database, base::JobId job) {
    return rows<JobLineRow>(database, select_lines, job);
}

std::vector<InstalledSerialRow> fittings_of(store::Database& database, base::PartId part,
                                            std::string_view part_serial) {
    static const std::string sql =
        "SELECT ?1, job.serial, job_line.job, " + std::string{written_serial} +
        " FROM (SELECT job, event FROM job_line WHERE part_serial = ?1 AND part_serial <> '' UNION "
        "SELECT job, tag FROM job_step WHERE type = 215 AND first_text = ?1) AS named "
        "JOIN job_line ON job_line.job = named.job AND job_line.event = named.event "
        "JOIN job ON job.id = job_line.job WHERE " +
        std::string{part_serial_of_line} +
        " = ?1 AND job_line.part = ?2 AND NOT EXISTS (SELECT 1 FROM job_step "
        "WHERE job_step.job = job_line.job AND job_step.tag = job_line.event AND job_step.type = 68) "
        "ORDER BY job_line.event";
    return rows<InstalledSerialRow>(database, sql, part_serial, part);
}

std::vector<JobStepRow> job_timeline(store::Database& database, base::JobId job) {
    return rows<JobStepRow>(database, select_timeline, job);
}

std::optional<EarlierStayRow> latest_delivery(store::Database& database, std::string_view serial,
                                              base::Day since) {
    return row<EarlierStayRow>(
        database,
        "SELECT job.id, job.number, delivery.day, (SELECT first_text FROM job_step WHERE "
        "job_step.job = job.id AND job_step.type = 61 ORDER BY time DESC, event DESC LIMIT 1) "
        "FROM job JOIN job_step AS delivery ON delivery.job = job.id AND delivery.type = 65 "
        "WHERE job.serial = ?1 AND job.phase = 5 AND delivery.day >= ?2 "
        "ORDER BY delivery.day DESC, job.id DESC LIMIT 1",
        serial, since);
}

std::vector<EarlierRepairRow> earlier_repairs(store::Database& database, const JobRow& job,
                                              std::int64_t most) {
    return rows<EarlierRepairRow>(database, select_earlier_repairs, job.serial, job.id,
                                  job.admitted_time, most);
}

}  // namespace amani::views
