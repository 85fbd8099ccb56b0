// A hub whose store is an older copy of itself begins a new epoch before it signs anything: new
// feeds, and a new incarnation of the centre's own log with numbers of its own. Nothing that was
// given out after the copy was made (ids, document numbers, site numbers, invites) can be given out
// again, because all of them are counted from where the old epoch cannot have come.
#pragma once

#include "node/station/station.h"

#include <cstdint>

namespace amani::hub {

void migrate_restoring(store::Database& database);

// The centre's own log is opened anew with each epoch.
[[nodiscard]] constexpr std::uint32_t centres_incarnation(std::uint32_t epoch) { return epoch + 1; }

// Site numbers that a hub may have given out since the copy: skipped, without knowing how many
// were (invites: membership::first_invited).
inline constexpr std::uint32_t sites_skipped = 1'000;

struct NewEpoch {
    std::uint32_t epoch = 1;
    base::Instant copied_at;
    crypto::PublicKey key;  // of the centre's new incarnation
};

// Who the centre is in an epoch that its store has begun.
[[nodiscard]] station::Identity successor_in(station::Station& station, std::uint32_t epoch);

// In one transaction: EpochBegun with the cuts of all earlier feeds, the admission of the centre's
// new log, and, told anew, what the copy holds of the old feeds and had not sealed. Gives who the
// centre is from then on; the caller writes that beside the store, and opens the store anew.
[[nodiscard]] station::Identity begin_epoch(station::Station& station,
                                            const crypto::SecretKey& root, const NewEpoch& begun);

}  // namespace amani::hub
