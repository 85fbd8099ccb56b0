// How far a repair has come, short form of RULES §4.1.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

enum class RepairPhase : std::uint8_t {
    admitted = 1,
    in_repair = 2,  // work was recorded or a part fitted, and perhaps undone
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
[[nodiscard]] constexpr bool takes_work(RepairPhase phase) {
    return phase == RepairPhase::admitted || phase == RepairPhase::in_repair;
}

// The phase of a job that some of its events have brought to `one` and others to `other`, in
// whatever order they are known: the furthest; and `returned`, when it was both cancelled and
// handed over.
[[nodiscard]] constexpr RepairPhase joined(RepairPhase one, RepairPhase other) {
    using enum RepairPhase;
    const bool is_returned =
        (one == cancelled && other == delivered) || (one == delivered && other == cancelled);
    if (is_returned) return returned;
    return one > other ? one : other;
}

}  // namespace amani::domain
