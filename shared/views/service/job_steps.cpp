#include "shared/views/service/job_steps.h"

namespace amani::views {
namespace {

constexpr store::BatchedInsert add_step{
    "job_step(job, event, type, time, day, author, part, tag, first_text, second_text, "
    "third_text, unit, person, value, fault_code, cause_code, action_code)",
    "ON CONFLICT (job, event) DO NOTHING", 17, 2};

}  // namespace

JobSteps::JobSteps(store::Database& database) : rows_(database, add_step) {}

void JobSteps::add(const domain::Event& event, base::JobId job, const JobStep& step) {
    rows_.add(job, event.id, event.type, event.time, event.day, event.author, step.part,
              step.subject, step.first_text, step.second_text, step.third_text, step.unit,
              step.person, step.value, step.fault, step.cause, step.action);
}

}  // namespace amani::views
