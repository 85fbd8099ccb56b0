// Who may sign which log, and how far it counts. Built from the membership events of the network
// feed, in their order; the same events give the same roster on every node.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/codec/malformed.h"
#include "sync/membership/events.h"
#include "sync/membership/network.h"

#include <map>
#include <optional>
#include <vector>

namespace amani::membership {

struct Member {
    base::LogId log;
    SiteRole role = SiteRole::agent;
    crypto::PublicKey key;
    crypto::Hash invite;
    std::optional<std::uint32_t> revoked_after;  // sequences after this one are quarantined
    base::LogicalTime admitted;                  // by the hub's clock
    base::LogicalTime revoked;                   // likewise, when it was
    std::uint32_t epoch = 0;                     // of the network feed that admitted this key
};

// Where in the network feeds a membership event stands.
struct Heard {
    base::LogicalTime at;  // by the hub's clock
    std::uint32_t epoch = 0;
};

class Roster {
  public:
    explicit Roster(const crypto::PublicKey& root, AllowedTypes allowed = {})
        : root_(root), allowed_(std::move(allowed)) {}

    // Of two keys for one log the later epoch's stands: a restored hub had forgotten the first, and
    // all that it had signed. Within an epoch the first stands.
    void apply(const MemberAdmitted& event, Heard heard = {});
    // Of two revocations of one log the later one stands, in whatever order they are heard. One of
    // an epoch before the key's own was another key's.
    void apply(const MemberRevoked& event, Heard heard = {});
    // Malformed when there cannot be such an epoch.
    [[nodiscard]] base::Result<base::Done, codec::Malformed> apply(const EpochBegun& event);
    // An event of the network feed by its type number and encoded body. Done for types that
    // are not about membership too; Malformed leaves the roster as it was.
    [[nodiscard]] base::Result<base::Done, codec::Malformed> apply(std::uint32_t type,
                                                                   base::ByteView body,
                                                                   Heard heard = {});

    [[nodiscard]] const crypto::PublicKey& root() const { return root_; }
    [[nodiscard]] NetworkId network() const { return network_of(root_); }
    // The key whose signature a segment of this log must carry: the root's for every feed.
    [[nodiscard]] std::optional<crypto::PublicKey> key_of(base::LogId log) const;
    [[nodiscard]] const Member* member(base::LogId log) const;
    // A membership event outside a feed is never allowed; in a feed the hub may say anything.
    [[nodiscard]] bool may_author(base::LogId log, std::uint32_t type) const;
    // Whether this event counts, or is quarantined: unknown log, or after the revocation's cut.
    [[nodiscard]] bool counts(base::LogId log, std::uint32_t sequence) const;
    [[nodiscard]] bool is_revoked(base::LogId log) const;
    [[nodiscard]] const Member* by_invite(const crypto::Hash& invite) const;
    // The first incarnation of a site behind all that are taken.
    [[nodiscard]] std::uint32_t next_incarnation(base::SiteId site) const;
    [[nodiscard]] const std::map<base::LogId, Member>& members() const { return members_; }
    // The newest epoch that has begun; 0 is the founding's.
    [[nodiscard]] std::uint32_t epoch() const {
        return epochs_.empty() ? 0 : epochs_.rbegin()->first;
    }
    // Of which moment the copy was that the newest epoch began with.
    [[nodiscard]] base::Instant copied_at() const {
        return epochs_.empty() ? base::Instant{} : epochs_.rbegin()->second.copied_at;
    }
    // Every known epoch, from 0.
    [[nodiscard]] std::vector<std::uint32_t> epochs() const;
    // The last event of a log that counts by the newest epoch's cuts: the greatest sequence there
    // is, but for a site's feed of an epoch that has ended.
    [[nodiscard]] std::uint32_t counts_through(base::LogId log) const;

  private:
    crypto::PublicKey root_;
    AllowedTypes allowed_;
    std::map<base::LogId, Member> members_;
    std::map<crypto::Hash, base::LogId> invites_;
    struct Epoch {
        base::Instant copied_at;
        std::map<base::LogId, std::uint32_t> cuts;
    };
    std::map<std::uint32_t, Epoch> epochs_;
};

}  // namespace amani::membership
