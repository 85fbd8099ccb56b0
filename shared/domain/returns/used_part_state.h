// How far a used part is on its way back (RULES §4.6), named by its tag: what its holder and the
// desk go by. The books count its debt in fewer states (DebtState, shared/domain/ledger).
#pragma once

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

// Stored in `used_part.state`: never renumber.
enum class UsedPartState : std::uint8_t {
    owed = 1,     // the new part was fitted
    removed = 2,  // the old one lies in the holder's used place
    shipped = 3,
    provisional = 4,  // received and credited before its consumption is known (C-2)
    held = 5,         // received; nothing to deduct yet (C-3)
    registered = 6,   // received, deducted and credited
    accepted = 7,     // inspected and good
    rejected = 8,
    charged = 9,  // the holder pays for it
    waived = 10,
    undone = 11,  // the new part was not fitted after all: nothing is owed
};
BOOST_DESCRIBE_ENUM(UsedPartState, owed, removed, shipped, provisional, held, registered, accepted,
                    rejected, charged, waived, undone)

// The holder owes nothing for it: its credit key is live, or the debt was charged, waived or
// undone.
[[nodiscard]] constexpr bool is_settled(UsedPartState state) {
    return state >= UsedPartState::provisional && state != UsedPartState::rejected;
}

// It is on its way to the centre, or was received there.
[[nodiscard]] constexpr bool has_left_its_site(UsedPartState state) {
    return state >= UsedPartState::shipped && state <= UsedPartState::rejected;
}

}  // namespace amani::domain
