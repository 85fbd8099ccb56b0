#include "shared/app/requests/load.h"

#include "shared/app/network/people.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/requests/requests_view.h"

namespace amani::app {

std::optional<domain::KnownRequest> known_request(const Desk& desk, base::ServiceRequestId id) {
    const auto row = views::service_request(desk.database, id);
    if (!row || id.site() != desk.own.site || row->registered_time.value == 0) return std::nullopt;
    return domain::KnownRequest{row->number, row->state, row->job_number};
}

domain::RegisterRequestState load(const Desk& desk, const domain::RegisterRequest& command,
                                  base::Day day) {
    domain::RegisterRequestState state{
        .model_is_known = views::model(desk.database, command.model).has_value(),
        .numbers = desk.series(domain::DocumentType::service_request, day)};
    if (const auto customer = views::customer(desk.database, command.customer))
        state.customer = domain::RegisterRequestState::Customer{customer->address};
    return state;
}

domain::ScheduleRequestState load(const Desk& desk, const domain::ScheduleRequest& command,
                                  base::Day day) {
    return {.request = known_request(desk, command.request),
            .technician_is_known = is_nobody_or_ours(desk, command.technician),
            .today = day};
}

domain::CancelRequestState load(const Desk& desk, const domain::CancelRequest& command, base::Day) {
    return {.request = known_request(desk, command.request)};
}

}  // namespace amani::app
