// How far a repair has come (RULES §4.1).
#pragma once

#include "shared/base/time.h"

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

enum class RepairPhase : std::uint8_t {
    admitted = 1,
    in_repair = 2,  // work was recorded or a part fitted, and perhaps undone
    repaired = 3,   // waits for its check, where the site checks
    ready = 4,
    delivered = 5,
    cancelled = 6,  // the device still waits for its owner
    returned = 7,   // cancelled, and handed back
};
BOOST_DESCRIBE_ENUM(RepairPhase, admitted, in_repair, repaired, ready, delivered, cancelled,
                    returned)

// Nothing brings the job back from here.
[[nodiscard]] constexpr bool is_over(RepairPhase phase) { return phase >= RepairPhase::delivered; }

// The device is still here.
[[nodiscard]] constexpr bool is_in_house(RepairPhase phase) {
    return phase != RepairPhase::delivered && phase != RepairPhase::returned;
}
[[nodiscard]] constexpr bool takes_work(RepairPhase phase) {
    return phase == RepairPhase::admitted || phase == RepairPhase::in_repair;
}

// A phase of a job and when an event brought it there.
struct PhaseReached {
    RepairPhase phase = RepairPhase::admitted;
    base::LogicalTime at;
};
// The phase of a job that some of its events have brought to `one` and others to `other`, in
// whatever order they are known: the later one, for a check may send a device back to the shop; but
// nothing leads back from a phase that is over, and a job that was both cancelled and handed over
// is `returned`.
[[nodiscard]] constexpr PhaseReached joined(PhaseReached one, PhaseReached other) {
    using enum RepairPhase;
    const RepairPhase least = one.phase < other.phase ? one.phase : other.phase;
    const RepairPhase most = one.phase < other.phase ? other.phase : one.phase;
    const base::LogicalTime at = one.at < other.at ? other.at : one.at;
    if (least == delivered && most == cancelled) return {returned, at};
    if (is_over(most) || one.at == other.at) return {most, at};
    return one.at < other.at ? other : one;
}

}  // namespace amani::domain
