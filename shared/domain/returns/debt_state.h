// How far a used part is on its way back (§4.6), named by its tag.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

enum class DebtState : std::uint8_t {
    owed = 1,     // the new part was fitted
    removed = 2,  // the old one lies in the holder's used place
    shipped = 3,
    registered = 4,  // received, deducted and credited
    accepted = 5,    // inspected and good
    rejected = 6,
    charged = 7,  // the holder pays for it
    waived = 8,
};
BOOST_DESCRIBE_ENUM(DebtState, owed, removed, shipped, registered, accepted, rejected, charged,
                    waived)

// Nobody owes anything for it any more.
[[nodiscard]] constexpr bool is_closed(DebtState state) {
    return state == DebtState::accepted || state == DebtState::charged ||
           state == DebtState::waived;
}

}  // namespace amani::domain
