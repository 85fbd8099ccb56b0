// How far a replacement has come (RULES §4.7), and what people call that.
#pragma once

#include "shared/domain/about/roles.h"
#include "shared/domain/replacement/events.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <string_view>

namespace amani::domain {

enum class ReplacementPhase : std::uint8_t {
    opened = 1,
    technician_verdict = 2,
    supervisor_verdict = 3,
    certified = 4,  // all three found it unrepairable
    granted = 5,
    refused = 6,
    issued = 7,
    exchanged = 8,  // the faulty product is here as well
    closed = 9,
    repairable = 10,  // back to the shop
};
BOOST_DESCRIBE_ENUM(ReplacementPhase, opened, technician_verdict, supervisor_verdict, certified,
                    granted, refused, issued, exchanged, closed, repairable)

// Nothing was exchanged, and the case may still come to it.
[[nodiscard]] constexpr bool is_undecided(ReplacementPhase phase) {
    return phase >= ReplacementPhase::opened && phase <= ReplacementPhase::granted;
}
// Nothing more is expected.
[[nodiscard]] constexpr bool is_settled(ReplacementPhase phase) {
    return phase == ReplacementPhase::refused || phase >= ReplacementPhase::closed;
}

struct ReplacementWord {
    std::string_view fa;
    std::string_view en;
};
[[nodiscard]] ReplacementWord word_of(ReplacementPhase phase);
[[nodiscard]] ReplacementWord word_of(VerdictOf verdict);

// The roles whose verdict it may be.
[[nodiscard]] constexpr Roles who_give(VerdictOf verdict) {
    switch (verdict) {
        case VerdictOf::technician:
            return {Role::technician, Role::quality};
        case VerdictOf::supervisor:
            return {Role::supervisor};
        case VerdictOf::authority:
            break;
    }
    return {Role::replacement_desk, Role::administrator};
}

}  // namespace amani::domain
