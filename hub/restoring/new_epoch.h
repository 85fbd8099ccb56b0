// A hub whose store is an older copy of itself begins a new epoch before it signs anything: new
// feeds, and a new incarnation of the centre's own log with numbers of its own. Nothing that was
// given out after the copy was made (ids, document numbers, site numbers, invites) can be given out
// again, because all of them go on from a number that the old epoch cannot have reached.
#pragma once

#include "node/station/station.h"

#include <cstdint>

namespace amani::hub {

void migrate_restoring(store::Database& database);

// The centre's own log is opened anew with each epoch.
[[nodiscard]] constexpr std::uint32_t centres_incarnation(std::uint32_t epoch) { return epoch + 1; }

// So many site numbers are skipped, because the hub does not know how many it had given out since
// the copy (for invites see membership::first_invited).
inline constexpr std::uint32_t sites_skipped = 1'000;

struct NewEpoch {
    std::uint32_t epoch = 1;
    base::Instant copied_at;
    crypto::PublicKey key;  // of the centre's new incarnation
};

// The identity of the centre in an epoch that its store has begun.
[[nodiscard]] station::Identity successor_in(station::Station& station, std::uint32_t epoch);

// Writes in one transaction: EpochBegun with the cuts of all earlier feeds, the admission of the
// centre's new log, and again the rows of the old feeds that the copy had not sealed. Returns the
// centre's identity from then on; the caller writes it beside the store and opens the store anew.
[[nodiscard]] station::Identity begin_epoch(station::Station& station,
                                            const crypto::SecretKey& root, const NewEpoch& begun);

}  // namespace amani::hub
