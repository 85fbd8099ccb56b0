#include "sync/membership/roster.h"

#include "shared/codec/message_pack.h"

#include <algorithm>

namespace amani::membership {

void Roster::apply(const MemberAdmitted& event, Heard heard) {
    const Member admitted{event.log, event.role, event.key, event.invite,
                          {},        heard.at,   {},        heard.epoch};
    const auto [place, is_new] = members_.try_emplace(event.log, admitted);
    Member& known = place->second;
    if (known.key == event.key)
        known.epoch = std::min(known.epoch, heard.epoch);
    else if (heard.epoch > known.epoch)
        known = admitted;
    else
        return;
    if (event.invite != crypto::Hash{}) invites_.emplace(event.invite, event.log);
}

void Roster::apply(const MemberRevoked& event, Heard heard) {
    const auto found = members_.find(event.log);
    if (found == members_.end() || heard.epoch < found->second.epoch ||
        heard.at < found->second.revoked)
        return;
    found->second.revoked_after = event.last_sequence;
    found->second.revoked = heard.at;
}

base::Result<base::Done, codec::Malformed> Roster::apply(const EpochBegun& event) {
    if (event.epoch == 0 || event.epoch > max_epoch || event.previous >= event.epoch)
        return base::Refused{codec::Malformed{"an epoch after the one before", "epoch"}};
    Epoch begun{event.copied_at, {}};
    for (const FeedCut& cut : event.cuts) begun.cuts[cut.log] = cut.last;
    epochs_.insert_or_assign(event.epoch, std::move(begun));
    return base::Done{};
}

base::Result<base::Done, codec::Malformed> Roster::apply(std::uint32_t type, base::ByteView body,
                                                         Heard heard) {
    if (type == member_admitted_type) {
        const auto event = codec::decode<MemberAdmitted>(body);
        if (!event) return base::Refused{event.error()};
        apply(*event, heard);
    } else if (type == member_revoked_type) {
        const auto event = codec::decode<MemberRevoked>(body);
        if (!event) return base::Refused{event.error()};
        apply(*event, heard);
    } else if (type == epoch_begun_type) {
        const auto event = codec::decode<EpochBegun>(body);
        if (!event) return base::Refused{event.error()};
        return apply(*event);
    }
    return base::Done{};
}

std::vector<std::uint32_t> Roster::epochs() const {
    std::vector<std::uint32_t> all{0};
    for (const auto& [epoch, begun] : epochs_) all.push_back(epoch);
    return all;
}

std::uint32_t Roster::counts_through(base::LogId log) const {
    const bool has_ended = log.is_feed() && !is_network_feed(log) && epoch_of(log) < epoch();
    if (!has_ended) return base::max_sequence;
    const auto& cuts = epochs_.rbegin()->second.cuts;
    const auto cut = cuts.find(log);
    return cut == cuts.end() ? 0 : cut->second;
}

const Member* Roster::member(base::LogId log) const {
    const auto found = members_.find(log);
    return found == members_.end() ? nullptr : &found->second;
}

std::optional<crypto::PublicKey> Roster::key_of(base::LogId log) const {
    if (log.is_feed()) return root_;
    const Member* known = member(log);
    return known ? std::optional{known->key} : std::nullopt;
}

bool Roster::may_author(base::LogId log, std::uint32_t type) const {
    if (log.is_feed()) return true;
    if (type == member_admitted_type || type == member_revoked_type || type == epoch_begun_type)
        return false;
    const Member* known = member(log);
    return known && allowed_.allows(known->role, type);
}

bool Roster::counts(base::LogId log, std::uint32_t sequence) const {
    if (log.is_feed()) return true;
    const Member* known = member(log);
    return known && (!known->revoked_after || sequence <= *known->revoked_after);
}

bool Roster::is_revoked(base::LogId log) const {
    const Member* known = member(log);
    return known && known->revoked_after.has_value();
}

const Member* Roster::by_invite(const crypto::Hash& invite) const {
    const auto found = invites_.find(invite);
    return found == invites_.end() ? nullptr : member(found->second);
}

std::uint32_t Roster::next_incarnation(base::SiteId site) const {
    const auto after = members_.lower_bound(base::LogId::of(site, base::first_feed_incarnation));
    if (after == members_.begin()) return 1;
    const base::LogId last = std::prev(after)->first;
    return last.site() == site ? last.incarnation() + 1 : 1;
}

}  // namespace amani::membership
