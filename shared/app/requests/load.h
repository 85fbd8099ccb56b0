// What the decisions about service requests need to know, read from this site's views; one overload
// for each command. `day` is the business day.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/requests/service_request.h"

namespace amani::app {

[[nodiscard]] domain::RegisterRequestState load(const Desk& desk,
                                                const domain::RegisterRequest& command,
                                                base::Day day);
[[nodiscard]] domain::ScheduleRequestState load(const Desk& desk,
                                                const domain::ScheduleRequest& command,
                                                base::Day day);
[[nodiscard]] domain::CancelRequestState load(const Desk& desk,
                                              const domain::CancelRequest& command, base::Day day);

// A request of this site; nothing when it is another's or not known here.
[[nodiscard]] std::optional<domain::KnownRequest> known_request(const Desk& desk,
                                                                base::ServiceRequestId id);

}  // namespace amani::app
