// How a contract stands.
#pragma once

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

enum class PlanState : std::uint8_t { due = 1, planned = 2, done = 3, missed = 4, waived = 5 };
BOOST_DESCRIBE_ENUM(PlanState, due, planned, done, missed, waived)

}  // namespace amani::domain
