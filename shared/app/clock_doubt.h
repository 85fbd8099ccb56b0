// Whether this machine's clock can be believed. Business days come from it, and what a day decides
// (the warranty of a device, a price, a tariff) is not found out again when the clock is set right;
// of a day that cannot be the hub makes the nearest that can (C-13). So a doubt is told at the
// desk, whatever the command, before anything is recorded (refusal/warning.h).
#pragma once

#include "shared/base/time.h"
#include "shared/domain/refusal/warning.h"
#include "shared/store/database.h"

#include <optional>

namespace amani::app {

// A meeting with the hub, whose clock is the network's.
struct Contact {
    base::Instant at;     // by this machine's clock
    base::Duration skew;  // the hub's clock minus this one
};
void keep_contact(store::Database& database, const Contact& contact);
// Nothing: there was none yet, or this is the hub.
[[nodiscard]] std::optional<Contact> last_contact(store::Database& database);

// A clock that differs more from the hub's may be on another day.
inline constexpr base::Duration most_skew = base::hours(12);
// Days without a contact after which a clock that has leapt ahead is likelier than so long a
// silence.
inline constexpr std::int32_t longest_silence = 180;

struct ClockSigns {
    base::Instant now;  // by this machine's clock
    std::optional<Contact> contact;
    base::Day recorded;  // of the last event of this site's own log; none: there is none
};
// With this clock's day and the one that speaks against it; none: the clock may be right.
[[nodiscard]] domain::Warnings doubts_about_clock(const ClockSigns& signs);

}  // namespace amani::app
