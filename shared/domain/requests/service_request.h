// A customer's request for service, until its device is admitted (R-SVC-1). Who asks is a known
// customer, or a name with a telephone: nobody is turned away because he is not registered yet.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/requests/commands.h"
#include "shared/domain/requests/refusals.h"

#include <optional>
#include <string>

namespace amani::domain {

struct RegisterRequestState {
    struct Customer {
        std::string address;
    };
    std::optional<Customer> customer;  // the command's, when it names a known one
    bool model_is_known = true;        // or the command names none
    NumberSeries numbers{.type = DocumentType::service_request};  // its day is today
};
[[nodiscard]] base::Result<RequestRegistered, RequestsRefusal> decide(
    const RegisterRequestState& state, const RegisterRequest& command);

// A request of this site.
struct KnownRequest {
    std::string number;
    RequestPhase phase = RequestPhase::open;
    std::string job;  // number of the job that it has become, or empty
};

struct ScheduleRequestState {
    std::optional<KnownRequest> request;  // nothing: not known at this site
    bool technician_is_known = true;      // at this site; or the command names none
    base::Day today;
};
[[nodiscard]] base::Result<RequestScheduled, RequestsRefusal> decide(
    const ScheduleRequestState& state, const ScheduleRequest& command);

struct CancelRequestState {
    std::optional<KnownRequest> request;
};
[[nodiscard]] base::Result<RequestCancelled, RequestsRefusal> decide(
    const CancelRequestState& state, const CancelRequest& command);

}  // namespace amani::domain
