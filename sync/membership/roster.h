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
    base::LogicalTime revoked;                   // by the hub's clock; none: not revoked
    std::uint32_t epoch = 0;                     // of the network feed that admitted this key
};

// When and in which epoch's network feed a membership event was recorded.
struct Heard {
    base::LogicalTime at;  // by the hub's clock
    std::uint32_t epoch = 0;
};

class Roster {
  public:
    explicit Roster(const crypto::PublicKey& root, AllowedTypes allowed = {})
        : root_(root), allowed_(std::move(allowed)) {}

    // Of two keys for one log the one of the later epoch stands: a restored hub had forgotten the
    // first key and all that it had signed. Within an epoch the first one stands.
    void apply(const MemberAdmitted& event, Heard heard = {});
    // Of two revocations of one log the later one stands, in whatever order they are applied. A
    // revocation of an earlier epoch than the key's was about another key.
    void apply(const MemberRevoked& event, Heard heard = {});
    // Malformed when the epoch is impossible.
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
    // Whether this event counts. It is quarantined when its log is unknown, or when it comes after
    // the cut of the log's revocation.
    [[nodiscard]] bool counts(base::LogId log, std::uint32_t sequence) const;
    [[nodiscard]] const Member* by_invite(const crypto::Hash& invite) const;
    // The first incarnation of a site after all that are taken.
    [[nodiscard]] std::uint32_t next_incarnation(base::SiteId site) const;
    [[nodiscard]] const std::map<base::LogId, Member>& members() const { return members_; }
    // The newest epoch that has begun; 0 is the one of the network's founding.
    [[nodiscard]] std::uint32_t epoch() const {
        return epochs_.empty() ? 0 : epochs_.rbegin()->first;
    }
    [[nodiscard]] bool has_ended(base::LogId feed) const {
        return feed.is_feed() && epoch_of(feed) < epoch();
    }
    // When the backup was made from which the newest epoch began.
    [[nodiscard]] base::Instant copied_at() const {
        return epochs_.empty() ? base::Instant{} : epochs_.rbegin()->second.copied_at;
    }
    // Every known epoch, from 0.
    [[nodiscard]] std::vector<std::uint32_t> epochs() const;
    // The last sequence of a log that counts by the cuts of the newest epoch. Only a site's feed of
    // an ended epoch has such a cut; for other logs it is the greatest sequence possible.
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
