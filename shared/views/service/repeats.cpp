#include "shared/views/service/repeats.h"

#include "shared/base/ids.h"

#include <string>

namespace amani::views {
namespace {

// The fault of the last account of a job that has a code: its group, or the code alone.
std::string fault_of(std::string_view job) {
    return "(SELECT iif(repair_code.fault_group = '', repair_code.code, repair_code.fault_group) "
           "FROM job_step JOIN repair_code ON repair_code.id = job_step.fault_code WHERE "
           "job_step.job = " +
           std::string{job} +
           " AND job_step.type = 61 ORDER BY job_step.time DESC, job_step.event DESC LIMIT 1)";
}

}  // namespace

RepeatRepairs repeat_repairs(store::Database& database, base::Day from, base::Day until,
                             std::int32_t within) {
    static const std::string sql =
        "SELECT COUNT(*), SUM(EXISTS (SELECT 1 FROM job AS later WHERE later.serial = job.serial "
        "AND later.id <> job.id AND later.admitted_day BETWEEN delivery.day AND delivery.day + ?3 "
        "AND later.admitted_time > job.admitted_time AND (later.repeat_of = job.id OR " +
        fault_of("later.id") + " = " + fault_of("job.id") +
        "))) FROM job JOIN job_step AS delivery ON delivery.job = job.id AND delivery.type = 65 "
        "WHERE job.phase = 5 AND job.serial <> '' AND delivery.day BETWEEN ?1 AND ?2";
    auto& query = database.cached(sql);
    query.with(from, until, within);
    RepeatRepairs repairs;
    if (query.step()) repairs = {query.integer(0), query.is_null(1) ? 0 : query.integer(1)};
    query.reset();
    return repairs;
}

}  // namespace amani::views
