#include "shared/app/visits/load.h"

#include "shared/app/network/people.h"
#include "shared/app/requests/load.h"
#include "shared/app/service/load.h"
#include "shared/domain/network/working_hours.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/requests/requests_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/visits/visits_view.h"

namespace amani::app {

namespace {

std::optional<domain::KnownVisit> known_visit(const Desk& desk, base::VisitId id) {
    const auto row = views::visit(desk.database, id);
    if (!row || id.site() != desk.own.site || row->planned_time.value == 0) return std::nullopt;
    return domain::KnownVisit{row->state, row->request, row->job};
}

// Where the customer of the request or of the job is.
std::string address_for(const Desk& desk, base::ServiceRequestId request, base::JobId job) {
    if (const auto asked = views::service_request(desk.database, request);
        asked && !asked->address.empty())
        return asked->address;
    const auto row = views::job(desk.database, job);
    const auto customer = row ? views::customer(desk.database, row->customer) : std::nullopt;
    return customer ? customer->address : std::string{};
}

}  // namespace

domain::PlanVisitState load(const Desk& desk, const domain::PlanVisit& command, base::Day day) {
    domain::PlanVisitState state{.visit = known_visit(desk, command.visit),
                                 .request = known_request(desk, command.request),
                                 .today = day};
    if (const auto job = repair_job(desk, command.job)) state.job = job->phase;
    state.technician_is_known = is_nobody_or_ours(desk, command.technician);
    state.address = state.visit ? address_for(desk, state.visit->request, state.visit->job)
                                : address_for(desk, command.request, command.job);
    if (const auto hours = domain::parse_hours(command.hours))
        state.hours = {hours->from, hours->until};
    return state;
}

domain::VisitState load(const Desk& desk, const domain::StartVisit& command, base::Day day) {
    return {.visit = known_visit(desk, command.visit), .today = day};
}

domain::VisitState load(const Desk& desk, const domain::EndVisit& command, base::Day day) {
    return {.visit = known_visit(desk, command.visit), .today = day};
}

}  // namespace amani::app
