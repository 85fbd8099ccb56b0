// How far a repair has come, short form of RULES §4.1.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

enum class RepairPhase : std::uint8_t {
    admitted = 1,
    in_repair = 2,  // work recorded or a part fitted
    ready = 3,
    delivered = 4,
    cancelled = 5,  // the device still waits for its owner
    returned = 6,   // cancelled, and handed back
};
BOOST_DESCRIBE_ENUM(RepairPhase, admitted, in_repair, ready, delivered, cancelled, returned)

// The device is still here.
[[nodiscard]] constexpr bool is_in_house(RepairPhase phase) {
    return phase != RepairPhase::delivered && phase != RepairPhase::returned;
}

}  // namespace amani::domain
