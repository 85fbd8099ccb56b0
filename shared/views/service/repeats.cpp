#include "shared/views/service/repeats.h"

#include "shared/base/ids.h"
#include "shared/views/service/faults.h"

#include <string>

namespace amani::views {
namespace {

std::string fault_of(std::string_view job) { return "(" + last_fault(fault_group, job) + ")"; }

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
