#include "shared/views/service/archive.h"

#include "shared/domain/service/notice.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/service/service_view.h"

#include <algorithm>

namespace amani::views {
namespace {

constexpr store::BatchedInsert keep_waiting{
    "waiting_device(job, shelf, shelved_time, notices, notice_time)",
    R"sql(ON CONFLICT (job) DO UPDATE SET
    shelf = iif(excluded.shelved_time > waiting_device.shelved_time, excluded.shelf, waiting_device.shelf),
    shelved_time = MAX(excluded.shelved_time, waiting_device.shelved_time),
    notices = waiting_device.notices + excluded.notices,
    notice_time = MAX(excluded.notice_time, waiting_device.notice_time))sql",
    5};

const std::string serial_as_written = written_serial_sql("job.serial");
const ListColumn archive_columns[] = {
    {"id", "job.id", CellKind::event, Sorting::yes},
    {"number", "job.number", CellKind::text},
    ListColumn{"site", "job.site", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    name_column<domain::RepairPhase>("state", "job.phase"),
    {"shelf", "ifnull(waiting_device.shelf, '')", CellKind::text},
    ListColumn{"serial", "job.serial", CellKind::text}.shown_as(serial_as_written),
    record_column("model", "job.model", model_record),
    {"model_code", "model.code", CellKind::text},
    record_column("customer", "job.customer", customer_record),
    {"customer_name", "customer.name", CellKind::text},
    {"mobile", "customer.mobile", CellKind::text},
    ListColumn{"ready_time", "job.phase_time", CellKind::instant}.always(),
    {"notices", "ifnull(waiting_device.notices, 0)"},
    {"notice_time", "waiting_device.notice_time", CellKind::instant},
};
constexpr Sought archive_texts[] = {{Sought::By::part, "search_key(job.number)"},
                                    {Sought::By::part, "search_key(job.serial)"},
                                    {Sought::By::part, "search_key(customer.name)"},
                                    {Sought::By::part, "search_key(waiting_device.shelf)"}};

// By the index job_open, as the list.
constexpr std::string_view select_waiting_devices = R"sql(
SELECT job.id, job.phase_time, ifnull(waiting_device.notice_time, 0) FROM job
LEFT JOIN waiting_device ON waiting_device.job = job.id JOIN customer ON customer.id = job.customer
WHERE job.phase NOT IN (5, 7) AND job.phase IN (4, 6) AND job.admitted_time <> 0 AND customer.mobile <> '')sql";

}  // namespace

// Of the devices in the house, those that are ready or whose job is cancelled. The first condition
// is that of the index job_open, by which they are counted.
const List archive_list{
    "archive",
    "(SELECT * FROM job WHERE phase NOT IN (5, 7) AND phase IN (4, 6) AND admitted_time <> 0) AS "
    "job LEFT JOIN site ON site.id = job.site LEFT JOIN waiting_device ON waiting_device.job = job.id LEFT JOIN model ON model.id = "
    "job.model LEFT JOIN customer ON customer.id = job.customer",
    archive_columns,
    "id",
    Direction::ascending,
    archive_texts};

ArchiveProjection::ArchiveProjection(store::Database& database)
    : rows_(database, keep_waiting), steps_(database) {}

void ArchiveProjection::flush() {
    for (const auto& [job, waiting] : waiting_)
        rows_.add(job, waiting.shelf, waiting.shelved, waiting.notices, waiting.noticed);
    waiting_.clear();
    rows_.flush();
    steps_.flush();
}

void ArchiveProjection::forget() {
    waiting_.clear();
    rows_.clear();
    steps_.forget();
}

void ArchiveProjection::apply(const domain::Event& event, const domain::ShelfAssigned& assigned) {
    steps_.add(event, assigned.job, {.first_text = assigned.shelf});
    Waiting& waiting = waiting_[assigned.job];
    if (event.time < waiting.shelved) return;
    waiting.shelf = assigned.shelf;
    waiting.shelved = event.time;
}

void ArchiveProjection::apply(const domain::Event& event, const domain::NoticeGiven& given) {
    steps_.add(event, given.job,
               {.first_text = given.note, .value = static_cast<std::int64_t>(given.way)});
    count_notice(event, given.job);
}

void ArchiveProjection::apply(const domain::Event& event, const domain::NoticeFellDue& due) {
    steps_.add(event, due.job, {.value = due.days});
    count_notice(event, due.job);
}

void ArchiveProjection::count_notice(const domain::Event& event, base::JobId job) {
    Waiting& waiting = waiting_[job];
    ++waiting.notices;
    waiting.noticed = std::max(waiting.noticed, event.time);
}

std::vector<DueNotice> due_notices(store::Database& database, base::Day today, std::size_t most,
                                   const std::function<bool(const DueNotice&)>& counts) {
    std::vector<DueNotice> due;
    auto& query = database.cached(select_waiting_devices);
    query.with();
    while (due.size() < most && query.step()) {
        const base::LogicalTime told{query.integer(2)};
        const auto since = base::day_in_tehran(base::LogicalTime{query.integer(1)}.wall());
        const auto days = domain::notice_due(
            since, told.value == 0 ? base::Day{} : base::day_in_tehran(told.wall()), today);
        if (!days) continue;
        const DueNotice notice{query.id<base::JobId>(0), *days, since + *days};
        if (counts(notice)) due.push_back(notice);
    }
    query.reset();
    return due;
}

}  // namespace amani::views
