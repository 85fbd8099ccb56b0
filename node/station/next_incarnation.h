// How a site goes on under its next incarnation: a new key, and the proof that the old one signed
// it. On disk the new key is written first and site.json renamed last, so a crash at any point
// leaves the old incarnation or the new one. Needs no network.
#pragma once

#include "node/station/identity.h"
#include "sync/membership/roster.h"
#include "sync/membership/succession.h"

#include <functional>
#include <optional>

namespace amani::station {

struct NextIncarnation {
    Identity identity;
    crypto::SecretKey key;
};

// The keys of this installation's incarnations; nothing for one that is not at hand.
using KeyOf = std::function<const crypto::SecretKey*(base::LogId)>;

// The incarnation of a site that the next one follows, and the proof of it (empty when the hub
// knows that incarnation and the proof has grown too long). When another installation has one of
// them, because a clone was faster, all are skipped but the first one of the proof.
struct Lineage {
    base::LogId from;
    membership::MembershipProof before;
};
[[nodiscard]] std::optional<Lineage> lineage_of(const Identity& identity,
                                                const membership::Roster& roster,
                                                const KeyOf& key_of, bool is_taken);

struct Opening {
    std::uint32_t incarnation = 0;
    bool is_taken =
        false;  // another installation has the present one; the hub knows it not as ours
    std::optional<std::string_view> passphrase;
};
// Nothing when there is no incarnation that can be followed, or none left. Throws std::system_error
// or std::runtime_error when the disk refuses; then the old incarnation still holds.
[[nodiscard]] std::optional<NextIncarnation> open_next(const Paths& paths, const Identity& identity,
                                                       const membership::Roster& roster,
                                                       const KeyOf& key_of, const Opening& opening,
                                                       base::Randomness& randomness);

}  // namespace amani::station
