// How a contract stands.
#pragma once

#include "shared/base/time.h"

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

// What has been decided about it; that it is over by its own day follows from the day.
enum class ContractStanding : std::uint8_t { active = 1, suspended = 2, terminated = 3 };
BOOST_DESCRIBE_ENUM(ContractStanding, active, suspended, terminated)

enum class ContractPhase : std::uint8_t {
    coming = 1,  // signed, and not begun
    active = 2,
    suspended = 3,
    expired = 4,
    terminated = 5,
};
BOOST_DESCRIBE_ENUM(ContractPhase, coming, active, suspended, expired, terminated)

struct ContractPeriod {
    base::Day begins;
    base::Day ends;  // the last day
};
// As people see it on a day.
[[nodiscard]] constexpr ContractPhase phase_of(ContractStanding standing,
                                               const ContractPeriod& period, base::Day today) {
    if (standing == ContractStanding::terminated) return ContractPhase::terminated;
    if (today > period.ends) return ContractPhase::expired;
    if (standing == ContractStanding::suspended) return ContractPhase::suspended;
    return today < period.begins ? ContractPhase::coming : ContractPhase::active;
}

enum class PlanState : std::uint8_t { due = 1, planned = 2, done = 3, missed = 4, waived = 5 };
BOOST_DESCRIBE_ENUM(PlanState, due, planned, done, missed, waived)

}  // namespace amani::domain
