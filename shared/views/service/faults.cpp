#include "shared/views/service/faults.h"

namespace amani::views {

std::string last_fault(std::string_view columns, std::string_view job) {
    return "SELECT " + std::string{columns} +
           " FROM job_step JOIN repair_code ON repair_code.id = job_step.fault_code WHERE "
           "job_step.job = " +
           std::string{job} +
           " AND job_step.type = 61 ORDER BY job_step.time DESC, job_step.event DESC LIMIT 1";
}

}  // namespace amani::views
