#include "shared/views/workshop/workshop_view.h"

#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/service/service_records.h"
#include "shared/views/workshop/workshop_records.h"

#include <algorithm>

namespace amani::views {
namespace {

constexpr std::string_view select_request =
    "SELECT id, job, number, part, quantity, asked_by, asked_time, verdict, approved_part, "
    "approved, issued, closed_time, state FROM part_request ";

// A clock that nobody has stopped runs until the repair ends.
constexpr std::string_view running =
    "stopped_time = 0 AND NOT EXISTS (SELECT 1 FROM job_step WHERE job_step.job = labour.job AND "
    "job_step.type = 64 AND job_step.time > labour.started_time) ";
constexpr std::string_view select_labour =
    "SELECT started, job, user, started_time, stopped_time, reason FROM labour ";

// A domain::StayStage of an open job.
constexpr std::string_view stage =
    "(CASE WHEN job.phase = 4 THEN 7 WHEN job.phase = 3 THEN 6 "
    "WHEN (SELECT answered_time FROM estimate WHERE estimate.job = job.id AND given_time <> 0 "
    "ORDER BY given_time DESC, id DESC LIMIT 1) = 0 THEN 5 "
    "WHEN bench.awaits_customer <> 0 AND job.phase_time <= bench.labour_time THEN 5 "
    "WHEN EXISTS (SELECT 1 FROM part_request WHERE part_request.job = job.id AND "
    "part_request.state IN (1, 2)) THEN 4 "
    "WHEN job.phase = 2 OR EXISTS (SELECT 1 FROM labour WHERE labour.job = job.id AND "
    "labour.stopped_time = 0) THEN 3 "
    "WHEN bench.technician <> 0 THEN 2 ELSE 1 END)";

constexpr std::string_view in_one_line = "replace(unit.scope, char(10), '، ')";

constexpr ListColumn unit_columns[] = {
    {"id", "unit.id", CellKind::event, Sorting::yes},
    {"site", "unit.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    {"code", "unit.code", CellKind::text, Sorting::yes},
    {"name", "unit.name", CellKind::text},
    name_column<domain::UnitKind>("kind", "unit.kind"),
    {"scope", in_one_line, CellKind::text},
    name_column<domain::UnitStanding>("standing", "unit.standing"),
    {"members",
     "(SELECT COUNT(*) FROM unit_member WHERE unit_member.unit = unit.id AND "
     "unit_member.duties <> 0)"},
};
constexpr ListColumn member_columns[] = {
    {"id", "unit_member.event", CellKind::event, Sorting::yes},
    record_column("work_unit", "unit_member.unit", unit_record),
    {"work_unit_name", "unit.name", CellKind::text},
    {"site", "unit.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    {"user", "unit_member.user", CellKind::event},
    {"user_name", "site_user.name", CellKind::text},
    {"duties", "unit_member.duties", CellKind::integer},  // bit n: Duty n
    {"skills", "replace(unit_member.skills, char(10), '، ')", CellKind::text},
    {"since", "unit_member.since", CellKind::day},
    {"until", "unit_member.until", CellKind::day},
};
constexpr ListColumn check_list_columns[] = {
    {"id", "check_list.id", CellKind::event, Sorting::yes},
    {"name", "check_list.name", CellKind::text, Sorting::yes},
    {"scope", "replace(check_list.scope, char(10), '، ')", CellKind::text},
    {"items", "replace(check_list.items, char(10), ' · ')", CellKind::text},
};
const std::string written_serial = written_serial_sql("job.serial");
const ListColumn board_columns[] = {
    {"id", "job.id", CellKind::event, Sorting::yes},
    {"number", "job.number", CellKind::text, Sorting::yes},
    ListColumn{"site", "job.site", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    name_column<domain::StayStage>("stage", stage),
    record_column("work_unit", "bench.unit", unit_record),
    {"work_unit_name", "unit.name", CellKind::text},
    record_column("handed_to",
                  "(CASE WHEN bench.handed_time > bench.answered_time THEN "
                  "bench.handed_to END)",
                  unit_record),
    {"handed_time",
     "(CASE WHEN bench.handed_time > bench.answered_time THEN bench.handed_time END)",
     CellKind::instant},
    {"technician", "bench.technician", CellKind::event},
    {"technician_name", "technician.name", CellKind::text},
    ListColumn{"serial", "job.serial", CellKind::text}.shown_as(written_serial),
    record_column("model", "job.model", model_record),
    {"model_code", "model.code", CellKind::text},
    name_column<domain::JobKind>("kind", "job.kind").sometimes(),
    {"complaint", "job.complaint", CellKind::text},
    {"promised", "job.promised", CellKind::day, Sorting::yes},
    {"admitted_time", "job.admitted_time", CellKind::instant, Sorting::yes},
    // Earlier stays of the same product at this site or elsewhere, as far as they are known here.
    {"repeats",
     "(SELECT COUNT(*) FROM job AS earlier WHERE earlier.serial = job.serial AND earlier.id <> "
     "job.id AND earlier.admitted_time < job.admitted_time AND job.serial <> '')"},
    {"checks_failed", "ifnull(bench.checks_failed, 0)"},
    {"open_requests",
     "(SELECT COUNT(*) FROM part_request WHERE part_request.job = job.id AND part_request.state "
     "IN (1, 2, 4))"},
};
constexpr std::string_view board_tables =
    "(SELECT * FROM job WHERE phase < 5 AND admitted_time <> 0) AS job "
    "LEFT JOIN bench ON bench.job = job.id "
    "LEFT JOIN unit ON unit.id = bench.unit LEFT JOIN site ON site.id = job.site "
    "LEFT JOIN model ON model.id = job.model LEFT JOIN site_user AS technician "
    "ON technician.id = bench.technician";
constexpr Sought board_texts[] = {{Sought::By::part, "search_key(job.number)"},
                                  {Sought::By::part, "search_key(job.serial)"},
                                  {Sought::By::part, "search_key(technician.name)"},
                                  {Sought::By::part, "search_key(model.code)"}};

const ListColumn handover_columns[] = {
    {"id", "bench.handover", CellKind::event, Sorting::yes},
    record_column("job", "bench.job", job_record),
    {"job_number", "job.number", CellKind::text},
    {"site", "job.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    ListColumn{"serial", "job.serial", CellKind::text}.shown_as(written_serial),
    record_column("model", "job.model", model_record),
    {"model_code", "model.code", CellKind::text},
    record_column("work_unit", "bench.unit", unit_record),
    {"work_unit_name", "unit.name", CellKind::text},
    record_column("handed_to", "bench.handed_to", unit_record),
    {"handed_to_name", "receiving.name", CellKind::text},
    ListColumn{"handed_time", "bench.handed_time", CellKind::instant, Sorting::yes}.always(),
};
const ListColumn request_columns[] = {
    {"id", "part_request.id", CellKind::event, Sorting::yes},
    {"number", "part_request.number", CellKind::text, Sorting::yes},
    name_column<domain::PartRequestPhase>("state", "part_request.state"),
    record_column("job", "part_request.job", job_record),
    {"job_number", "job.number", CellKind::text},
    {"site", "job.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    ListColumn{"serial", "job.serial", CellKind::text}.shown_as(written_serial),
    record_column("model", "job.model", model_record),
    {"model_code", "model.code", CellKind::text},
    record_column("part", "part_request.part", part_record),
    {"part_code", "part.code", CellKind::text},
    {"part_name", "part.name", CellKind::text},
    {"quantity", "part_request.quantity"},
    {"asked_by", "part_request.asked_by", CellKind::event},
    {"asked_by_name", "asker.name", CellKind::text},
    ListColumn{"asked_time", "part_request.asked_time", CellKind::instant, Sorting::yes},
    {"note", "part_request.note", CellKind::text},
    record_column("approved_part", "part_request.approved_part", part_record),
    {"approved_part_code", "approved_part.code", CellKind::text},
    {"approved", "part_request.approved"},
    {"reviewed_by", "part_request.reviewed_by", CellKind::event},
    {"reviewed_by_name", "reviewer.name", CellKind::text},
    {"reason", "part_request.reason", CellKind::text},
    {"issued", "part_request.issued"},
    {"issued_time", "part_request.issued_time", CellKind::instant},
    {"promised", "job.promised", CellKind::day},
};
constexpr Sought request_texts[] = {
    {Sought::By::ends_of_number, "part_request.number",
     "SELECT id FROM part_request WHERE number <> '' AND {}"},
    {Sought::By::ends_of_number, "job.number",
     "SELECT id FROM part_request WHERE job IN (SELECT id FROM job WHERE {})"},
    {Sought::By::part, "search_key(part.code)",
     "SELECT id FROM part_request WHERE part IN (SELECT id FROM part WHERE {})"},
    {Sought::By::part, "search_key(part.name)",
     "SELECT id FROM part_request WHERE part IN (SELECT id FROM part WHERE {})"},
};
constexpr ListColumn check_columns[] = {
    {"id", "quality_check.id", CellKind::event, Sorting::yes},
    record_column("job", "quality_check.job", job_record),
    {"job_number", "job.number", CellKind::text},
    {"site", "job.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    record_column("model", "job.model", model_record),
    {"model_code", "model.code", CellKind::text},
    ListColumn{"day", "quality_check.day", CellKind::day}.always(),
    ListColumn{"time", "quality_check.time", CellKind::instant}.always(),
    {"author", "quality_check.author", CellKind::event},
    {"author_name", "author.name", CellKind::text},
    {"technician", "bench.technician", CellKind::event},
    {"technician_name", "technician.name", CellKind::text},
    record_column("check_list", "quality_check.list", check_list_record),
    {"check_list_name", "check_list.name", CellKind::text},
    name_column<domain::CheckOutcome>("verdict", "quality_check.verdict"),
    {"failed_items", "quality_check.failed", CellKind::text},
    {"note", "quality_check.note", CellKind::text},
};
constexpr ListColumn labour_columns[] = {
    {"id", "labour.started", CellKind::event, Sorting::yes},
    record_column("job", "labour.job", job_record),
    {"job_number", "job.number", CellKind::text},
    {"site", "job.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    {"user", "labour.user", CellKind::event},
    {"user_name", "site_user.name", CellKind::text},
    ListColumn{"started_time", "labour.started_time", CellKind::instant}.always(),
    {"stopped_time", "labour.stopped_time", CellKind::instant},
    name_column<domain::LabourStop>("reason", "labour.reason").sometimes(),
    {"note", "labour.note", CellKind::text},
};

}  // namespace

const List units_list{"work-units", "unit LEFT JOIN site ON site.id = unit.site", unit_columns,
                      "code", Direction::ascending};
const List unit_members_list{
    "unit-members",
    "(SELECT * FROM unit_member WHERE duties <> 0) AS unit_member LEFT JOIN unit ON unit.id = "
    "unit_member.unit LEFT JOIN site ON site.id = unit.site LEFT JOIN site_user ON site_user.id = unit_member.user",
    member_columns, "id", Direction::ascending};
const List check_lists_list{"check-lists",
                            "(SELECT * FROM check_list WHERE items <> '') AS check_list",
                            check_list_columns, "name", Direction::ascending};
const List board_list{"board",    board_tables,         board_columns,
                      "promised", Direction::ascending, board_texts};
const List handovers_list{"handovers",
                          "(SELECT * FROM bench WHERE handed_time > answered_time) AS bench "
                          "JOIN job ON job.id = bench.job LEFT JOIN site ON site.id = job.site "
                          "LEFT JOIN unit ON unit.id = bench.unit "
                          "LEFT JOIN unit AS receiving ON receiving.id = bench.handed_to "
                          "LEFT JOIN model ON model.id = job.model",
                          handover_columns, "handed_time", Direction::ascending};
const List part_requests_list{
    "part-requests",
    "part_request LEFT JOIN job ON job.id = part_request.job LEFT JOIN site ON site.id = job.site "
    "LEFT JOIN model ON model.id = "
    "job.model LEFT JOIN part ON part.id = part_request.part LEFT JOIN part AS approved_part ON "
    "approved_part.id = part_request.approved_part LEFT JOIN site_user AS asker ON asker.id = "
    "part_request.asked_by LEFT JOIN site_user AS reviewer ON reviewer.id = "
    "part_request.reviewed_by",
    request_columns,
    "id",
    Direction::descending,
    request_texts};
const List quality_checks_list{
    "quality-checks",
    "quality_check LEFT JOIN job ON job.id = quality_check.job LEFT JOIN site ON site.id = "
    "job.site LEFT JOIN model ON model.id = "
    "job.model LEFT JOIN bench ON bench.job = quality_check.job LEFT JOIN site_user AS author ON "
    "author.id = quality_check.author LEFT JOIN site_user AS technician ON technician.id = "
    "bench.technician LEFT JOIN check_list ON check_list.id = quality_check.list",
    check_columns, "id", Direction::descending};
const List labour_list{
    "labour",
    "labour LEFT JOIN job ON job.id = labour.job LEFT JOIN site ON site.id = job.site LEFT JOIN "
    "site_user ON site_user.id = labour.user",
    labour_columns, "id", Direction::descending};

namespace {

constexpr std::string_view select_unit =
    "SELECT id, site, kind, code, name, scope, standing FROM unit ";

}  // namespace

std::optional<UnitRow> unit(store::Database& database, base::UnitId id) {
    static const std::string sql = std::string{select_unit} + "WHERE id = ?1";
    return row<UnitRow>(database, sql, id);
}

std::vector<UnitRow> units_of(store::Database& database, base::SiteId site) {
    static const std::string sql = std::string{select_unit} + "WHERE site = ?1 ORDER BY code, id";
    return rows<UnitRow>(database, sql, site);
}

std::optional<UnitRow> unit_with_code(store::Database& database, base::SiteId site,
                                      std::string_view code) {
    static const std::string sql =
        std::string{select_unit} + "WHERE site = ?1 AND code = ?2 ORDER BY id";
    return row<UnitRow>(database, sql, site, code);
}

bool has_quality_unit(store::Database& database, base::SiteId site) {
    const auto units = units_of(database, site);
    return std::ranges::any_of(units, [](const UnitRow& unit) {
        return unit.kind == domain::UnitKind::quality &&
               unit.standing == domain::UnitStanding::open;
    });
}

std::vector<UnitMemberRow> members_of(store::Database& database, base::UnitId unit, base::Day day) {
    return rows<UnitMemberRow>(
        database,
        "SELECT unit_member.unit, unit_member.user, site_user.name, unit_member.duties, "
        "unit_member.skills, unit_member.since, unit_member.until FROM unit_member "
        "JOIN site_user ON site_user.id = unit_member.user AND site_user.roles <> 0 "
        "WHERE unit_member.unit = ?1 AND unit_member.duties <> 0 AND unit_member.since <= ?2 "
        "AND (unit_member.until = 0 OR unit_member.until >= ?2) ORDER BY site_user.name, "
        "unit_member.user",
        unit, day);
}

std::optional<CheckListRow> check_list(store::Database& database, base::CheckListId id) {
    return row<CheckListRow>(database,
                             "SELECT id, name, scope, items FROM check_list WHERE id = ?1", id);
}

std::vector<CheckListRow> check_lists(store::Database& database) {
    return rows<CheckListRow>(
        database, "SELECT id, name, scope, items FROM check_list WHERE items <> '' ORDER BY name");
}

BenchRow bench(store::Database& database, base::JobId job) {
    return row<BenchRow>(
               database,
               "SELECT CASE WHEN handed_time > answered_time THEN handover ELSE 0 END, handed_to, "
               "handed_time, unit, unit_time, technician, checks, checks_failed FROM bench WHERE "
               "job = ?1",
               job)
        .value_or(BenchRow{});
}

std::vector<LabourRow> running_clocks(store::Database& database, base::JobId job) {
    static const std::string sql = std::string{select_labour} + "WHERE job = ?1 AND " +
                                   std::string{running} + "ORDER BY started";
    return rows<LabourRow>(database, sql, job);
}

std::vector<LabourRow> clocks_of_person(store::Database& database, base::UserId user) {
    static const std::string sql = std::string{select_labour} + "WHERE user = ?1 AND " +
                                   std::string{running} + "ORDER BY started";
    return rows<LabourRow>(database, sql, user);
}

std::vector<base::UserId> repairers_of(store::Database& database, base::JobId job) {
    auto& query = database.cached(
        "SELECT author FROM job_step WHERE job = ?1 AND type IN (61, 146) UNION SELECT author FROM "
        "job_line WHERE job = ?1");
    query.with(job);
    std::vector<base::UserId> users;
    while (query.step()) users.push_back(query.id<base::UserId>(0));
    query.reset();
    return users;
}

std::optional<PartRequestRow> part_request(store::Database& database, base::PartRequestId id) {
    static const std::string sql = std::string{select_request} + "WHERE id = ?1";
    return row<PartRequestRow>(database, sql, id);
}

std::optional<PartRequestRow> part_request_with_number(store::Database& database,
                                                       std::string_view number) {
    static const std::string sql =
        std::string{select_request} + "WHERE number = ?1 AND number <> '' ORDER BY id";
    return row<PartRequestRow>(database, sql, number);
}

std::vector<PartRequestRow> part_requests_of(store::Database& database, base::JobId job) {
    static const std::string sql = std::string{select_request} + "WHERE job = ?1 ORDER BY id";
    return rows<PartRequestRow>(database, sql, job);
}

std::vector<DrawnRow> drawn_for(store::Database& database, base::JobId job) {
    // place_kind 10: domain::PlaceKind::work_in_progress.
    return rows<DrawnRow>(
        database,
        "SELECT part.id, part.code, SUM(quantity) FROM ("
        "SELECT part, quantity FROM part_issue WHERE job = ?1 UNION ALL "
        "SELECT part, -quantity FROM job_line WHERE job = ?1 AND place_kind = 10 AND NOT EXISTS "
        "(SELECT 1 FROM job_step WHERE job_step.job = job_line.job AND job_step.tag = "
        "job_line.event AND job_step.type = 68)) AS moved JOIN part ON part.id = moved.part "
        "GROUP BY part.id HAVING SUM(quantity) > 0 ORDER BY part.code",
        job);
}

base::Quantity drawn_of(store::Database& database, base::JobId job, base::PartId part) {
    const auto drawn = drawn_for(database, job);
    const auto row = std::ranges::find(drawn, part, &DrawnRow::part);
    return row == drawn.end() ? base::Quantity{} : row->quantity;
}

base::Quantity reserved_of(store::Database& database, base::SiteId site, base::PartId part,
                           base::PartRequestId but) {
    return {number(database, 0,
                   "SELECT SUM(part_request.approved - part_request.issued) FROM part_request JOIN "
                   "job ON job.id = part_request.job WHERE part_request.state IN (2, 4) AND "
                   "part_request.approved_part = ?1 AND job.site = ?2 AND part_request.id <> ?3",
                   part, site, but)};
}

std::int64_t load_of(store::Database& database, base::UserId technician) {
    return number(database, 0,
                  "SELECT COUNT(*) FROM job JOIN bench ON bench.job = job.id WHERE job.phase NOT "
                  "IN (5, 7) AND job.phase < 3 AND job.site = ?2 AND bench.technician = ?1",
                  technician, technician.site());
}

}  // namespace amani::views
