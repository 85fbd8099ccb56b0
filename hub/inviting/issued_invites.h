// The invites that this hub has issued: for which site, by whom, until when; never a secret.
// Whether an invite was used follows from the roster.
#pragma once

#include "node/station/station.h"
#include "shared/base/time.h"
#include "shared/domain/network/invite_state.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"
#include "sync/membership/invite.h"
#include "sync/membership/roster.h"

#include <optional>

namespace amani::hub {

void migrate_invites(store::Database& database);

// The first incarnation of a site that nobody has and nobody was invited to, from `first` on: sites
// open incarnations by themselves as well (sync/membership/succession.h), and a restored hub does
// not know what it had given out before.
[[nodiscard]] std::uint32_t next_incarnation(store::Database& database, base::SiteId site,
                                             const membership::Roster& roster,
                                             std::uint32_t first = 1);
// Takes that incarnation for good: an invite that is never used leaves a gap. Inside a transaction.
[[nodiscard]] std::uint32_t take_incarnation(store::Database& database, base::SiteId site,
                                             const membership::Roster& roster,
                                             std::uint32_t first = 1);

struct Issuing {
    base::Instant at;
    base::UserId by;  // none: the operator, at the hub's machine
};
void keep_issued(store::Database& database, const membership::InviteTerms& terms,
                 const Issuing& issuing);

// Makes an invite for the next incarnation of a site, and remembers that it was issued. It names
// the wanted addresses and those that the hub announces. `root` signs it. In a transaction of its
// own.
struct Inviting {
    base::SiteId site;  // one that is defined
    std::vector<std::string> hub_addresses;
    base::Instant expires;
    base::UserId by = {};  // none: the operator, at the hub's machine
};
[[nodiscard]] membership::InviteFile invite(station::Station& station,
                                            const crypto::SecretKey& root, Inviting wanted,
                                            base::Randomness& randomness);

// The key is the log that the invite creates, `site.incarnation` ("4.1"), the same id as in
// /members.
extern const views::List issued_invites_list;

struct InviteFate {
    domain::InviteState state = domain::InviteState::open;
    std::optional<base::Instant> joined;
};
[[nodiscard]] InviteFate fate_of(base::LogId log, base::Instant expires,
                                 const membership::Roster& roster, base::Instant now);

}  // namespace amani::hub
