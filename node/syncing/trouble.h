// Why this site and its hub do not sync: a link that will come back, something that a person must
// do, or two sides that differ. A stable code for programs; a sentence and a remedy for people, in
// both languages; and since when it has been so.
#pragma once

#include "shared/base/time.h"
#include "sync/session/messages.h"

#include <boost/describe.hpp>
#include <boost/json.hpp>

#include <string>

namespace amani::node {

// Stored: never renumber.
enum class TroubleCode : std::uint8_t {
    none = 0,
    hub_unreachable = 1,
    hub_busy = 2,      // the hub answers, but cannot store anything now
    trouble_here = 3,  // our own disk, or the program is stopping
    no_hub_address = 4,
    access_revoked = 10,
    not_a_member = 11,
    invite_used = 12,
    invite_expired = 13,
    place_taken = 14,
    invite_refused = 15,
    other_hub_key = 16,
    other_network = 17,
    version_mismatch = 18,
    not_understood = 19,
    damaged_here = 20,
    restored_here = 30,
    hub_restored = 31,
    kept_apart = 32,
    log_stopped = 33,
};
BOOST_DESCRIBE_ENUM(TroubleCode, none, hub_unreachable, hub_busy, trouble_here, no_hub_address,
                    access_revoked, not_a_member, invite_used, invite_expired, place_taken,
                    invite_refused, other_hub_key, other_network, version_mismatch, not_understood,
                    damaged_here, restored_here, hub_restored, kept_apart, log_stopped)

// What happens when nobody does anything.
enum class TroubleKind {
    passing,    // the next contact, or the one after it, mends it
    permanent,  // nothing leaves this site until somebody acts
    differs,    // some of our work does not count; all else goes on
};
BOOST_DESCRIBE_ENUM(TroubleKind, passing, permanent, differs)

struct SyncTrouble {
    TroubleCode code = TroubleCode::none;
    base::Instant since;
    std::string detail;  // English, for logs and for who is asked for help
    [[nodiscard]] bool is_some() const { return code != TroubleCode::none; }
};

[[nodiscard]] TroubleKind kind_of(TroubleCode code);
// The code for the end of a session that did not finish; `by_peer`: the hub gave the reason.
[[nodiscard]] TroubleCode code_of(session::Reason reason, bool by_peer);
// The code for a number from the store; `none` when no code has that number.
[[nodiscard]] TroubleCode code_of_stored(std::int64_t number);

// What people are told, and what they can do.
struct TroubleWords {
    std::string what_fa;
    std::string what_en;
    std::string remedy_fa;
    std::string remedy_en;
};
// Of a code that is some trouble.
[[nodiscard]] TroubleWords words_of(TroubleCode code);

// null, or {code, kind, since, messages {fa, en}, remedy {fa, en}, detail}.
[[nodiscard]] boost::json::value to_json(const SyncTrouble& trouble);

}  // namespace amani::node
