// A device's stay in the house, as spans of who had it and what it waited for: what turnaround
// times are measured on (TAT, RULES §7.1). Folded from the steps of its job in their order.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"

#include <boost/describe.hpp>

#include <optional>
#include <vector>

namespace amani::domain {

enum class StayStage : std::uint8_t {
    queued = 1,    // nobody is assigned
    assigned = 2,  // somebody is, and has not begun
    in_work = 3,
    awaiting_part = 4,      // nothing is issued of a request that is neither denied nor closed
    awaiting_customer = 5,  // nobody here can go on
    awaiting_check = 6,
    ready = 7,
};
BOOST_DESCRIBE_ENUM(StayStage, queued, assigned, in_work, awaiting_part, awaiting_customer,
                    awaiting_check, ready)

// What of an event concerns the stay. A step that the fold does not know changes nothing.
struct StayStep {
    base::Instant at;
    EventType type = 0;
    base::UnitId unit;    // of an accepted handover
    base::UserId person;  // who was assigned
    // The check of a finished repair, the verdict of a check or a review, why labour stopped; the
    // pieces that were issued, below zero when they came back.
    std::int64_t value = 0;
    base::EventId about;  // the request that a review, an issue, a return or an end names
};

struct StaySpan {
    StayStage stage = StayStage::queued;
    base::UnitId unit;        // none: the counter
    base::UserId technician;  // or none
    base::Instant from;
    base::Instant until;
};

// The spans from the admission to when the device was ready for the last time, or until `now` when
// it has not been yet; none for a job that was cancelled. `steps` in their order, without the
// admission.
struct Stay {
    std::vector<StaySpan> spans;
    std::optional<base::Instant> ready;
    base::UserId technician;  // who had it last, or none
    std::int64_t checks = 0;  // of the finished repair
    std::int64_t checks_failed = 0;
    std::int64_t handovers = 0;  // accepted
    std::int64_t returns = 0;    // of them, into a unit where the device had been before
};
[[nodiscard]] Stay stay_of(base::Instant admitted, const std::vector<StayStep>& steps,
                           base::Instant now);

}  // namespace amani::domain
