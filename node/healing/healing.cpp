#include "node/healing/healing.h"

#include "shared/base/program_log.h"
#include "sync/log/log_file.h"

#include <algorithm>
#include <ranges>

namespace amani::healing {

using Fork = replica::Replica::Fork;
using Sign = replica::Replica::Sign;
using Then = station::Station::Then;

Healing::Healing(station::Station& station, base::Randomness& randomness,
                 std::optional<std::string> passphrase)
    : station_(station), randomness_(randomness), passphrase_(std::move(passphrase)) {}

void Healing::begin() {
    look_at_forks();
    is_mark_heeded_ = !station_.is_older_than_its_mark();
    if (is_mark_heeded_) return;
    const auto own = station_.replica().logs().state(station_.identity().log());
    note(own.log, own.appended + 1, Sign::mark_said_more, {});
    is_mark_heeded_ = true;
}

// First repeats the steps that the disk has refused before.
void Healing::meeting_begins() {
    targets_.clear();
    seen_.clear();
    must_introduce_ = false;
    if (!is_mark_heeded_) begin();
    const auto own = station_.replica().fork_of(station_.identity().log());
    if (own && !own->is_settled()) leave({});
    look_at_keys();
}

// A hub that was restored may have let another installation in under one of our incarnations.
void Healing::look_at_keys() {
    for (const auto& state : station_.own_logs()) {
        const auto* member = station_.roster().member(state.log);
        const auto* key = station_.key_of(state.log);
        const bool is_anothers =
            member != nullptr && key != nullptr && member->key != key->public_key();
        if (!is_anothers || state.appended == 0 || state.log == station_.identity().log() ||
            station_.replica().fork_of(state.log))
            continue;
        note(state.log, 1, Sign::another_head, {});
    }
}

void Healing::hub_knows_more(base::LogId log, std::uint32_t theirs, std::uint32_t ours) {
    targets_[log] = theirs;
    if (log == station_.identity().log()) note(log, ours + 1, Sign::hub_knew_more, {});
}

void Healing::fork_seen(base::LogId log, std::uint32_t at) {
    seen_.insert(log);
    note(log, std::max(at, 1U), Sign::another_head, {});
}

void Healing::incarnation_taken(std::uint32_t free) {
    note(station_.identity().log(), 1, Sign::another_head, {.free = free, .is_taken = true});
}

// Stores the sign first, so that it is found after a crash before the next incarnation is on disk.
void Healing::note(base::LogId log, std::uint32_t at, Sign sign, Next next) {
    station_.transact([&] {
        station_.replica().note_fork(
            {.log = log, .at = at, .noticed = station_.clock().now(), .sign = sign});
        return Then::commit;
    });
    base::log_event("healing.noticed",
                    {{"log", log::name_of(log)}, {"at", at}, {"sign", static_cast<int>(sign)}});
    if (log == station_.identity().log()) leave(next);
    look_at_forks();
}

// Leaves an incarnation that is in doubt, so that nothing more is recorded under it.
void Healing::leave(const Next& next) {
    const auto log = station_.identity().log();
    auto opened = station::open_next(
        station_.paths(), station_.identity(), station_.roster(),
        [this](base::LogId of) { return station_.key_of(of); },
        {.incarnation = std::max(next.free, station_.next_incarnation()),
         .is_taken = next.is_taken,
         .passphrase = passphrase_},
        randomness_);
    if (!opened) {
        base::log_event("healing.cannot_go_on", {{"log", log::name_of(log)}});
        return;
    }
    station_.succeed(std::move(*opened));
    must_introduce_ = true;
}

// The greatest boundary that the hub has acknowledged, below the first difference that was seen.
std::uint32_t Healing::common_boundary(const Fork& fork) const {
    const auto& logs = station_.replica().logs();
    std::uint32_t at = std::min(logs.state(fork.log).received, fork.at - 1);
    while (at > 0 && !logs.boundary(fork.log, at)) --at;
    return at;
}

void Healing::look_at_forks() {
    limits_.clear();
    for (const auto& fork : station_.replica().forks()) {
        const bool is_ours = fork.log.site() == station_.identity().site && !fork.log.is_feed();
        if (is_ours && !fork.is_settled() && fork.sign == Sign::another_head)
            limits_[fork.log] = common_boundary(fork);
    }
    station_.replica().tell_only(limits_);
}

std::set<base::LogId> Healing::not_yet_sealed() const {
    std::set<base::LogId> logs;
    for (const auto& [log, limit] : limits_) logs.insert(log);
    if (logs.empty()) return logs;
    // Later incarnations of ours may refer to events that will get other ids.
    for (const auto& state : station_.own_logs())
        if (state.log > *logs.begin() && state.received == 0) logs.insert(state.log);
    return logs;
}

std::optional<crypto::Hash> Healing::head_before(base::LogId log, std::uint32_t first) const {
    return station_.replica().awaited_head(log, first - 1);
}

session::Stored Healing::take(const session::OpenedStore& opened) {
    session::Stored stored{.token = opened.token};
    const std::uint32_t limit = limits_.at(opened.log);
    auto& replica = station_.replica();
    if (const auto* segment = std::get_if<log::Segment>(&opened.result)) {
        if (segment->head.last > limit) replica.keep_apart(*segment, replica::awaited_branch);
        stored.through = segment->head.last;
    } else {
        stored.verdict = std::get<session::Verdict>(opened.result);
    }
    stored.last = replica.awaited_through(opened.log, limit);
    if (is_all_here(opened.log, stored.last)) heal(opened.log);
    return stored;
}

// Whether the hub's branch is here as a whole, and also what this site has recorded under later
// incarnations, since our work may be among it already.
bool Healing::is_all_here(base::LogId log, std::uint32_t through) const {
    const auto& logs = station_.replica().logs();
    const auto target = targets_.find(log);
    if (target == targets_.end() || through < target->second) return false;
    return std::ranges::all_of(targets_, [&](const auto& later) {
        return later.first <= log ||
               (!limits_.contains(later.first) && logs.state(later.first).appended >= later.second);
    });
}

// What must be withdrawn together: the rest of the log, and later incarnations of which the hub has
// nothing yet, since their events may refer to withdrawn ones.
std::vector<app::Journal::LogEnd> Healing::what_hangs_on(base::LogId log,
                                                         std::uint32_t after) const {
    std::vector<app::Journal::LogEnd> ends{{log, after}};
    for (const auto& state : station_.own_logs())
        if (state.log > log && state.received == 0 && state.appended > 0)
            ends.push_back({state.log, 0});
    return ends;
}

void Healing::heal(base::LogId log) {
    const std::uint32_t after = limits_.at(log);
    auto& replica = station_.replica();
    const auto* key = station_.key_of(log);
    if (key != nullptr) station_.seal(log, *key);  // signed, it is evidence
    const OtherBranch branch{replica.take_awaited(log, after)};
    const auto ends = what_hangs_on(log, after);
    auto originals = originals_of(station_, ends);
    branch.leave_out_common(log, originals);
    const auto taken = station_.withdraw(ends, replica::another_branch);
    for (const auto& segment : branch.segments) {
        if (replica.logs().append_segment(segment) != log::Fit::appended)
            throw store::StoreError(store::StoreTrouble::damaged, "the awaited branch has a break");
        replica.logs().mark_received(log, segment.head.last);
    }
    station_.apply_stored(log);
    const auto own = station_.identity().log();
    if (std::ranges::any_of(ends, [&](const auto& end) { return end.log == own; })) leave({});
    Withdrawn withdrawn{log, after, {}, station_.clock().now()};
    if (const auto fork = replica.fork_of(log)) withdrawn.noticed = fork->noticed;
    if (!taken.front().segments.empty())
        withdrawn.evidence = taken.front().segments.front().head_bytes;
    say(withdrawn, originals);
    look_at_forks();
}

void Healing::say(const Withdrawn& branch, const std::vector<Original>& originals) {
    const auto reissued = reissue(station_, branch, originals);
    if (on_renamed) on_renamed(reissued.rewriting.events);
    station_.replica().settle_fork(branch.log, reissued.by, station_.clock().now());
    base::log_event("healing.done", {{"log", log::name_of(branch.log)},
                                     {"reissued", originals.size()},
                                     {"renumbered", reissued.rewriting.numbers.size()}});
    must_introduce_ = true;
}

// Whether the hub has admitted another installation under an incarnation between its last known one
// and ours. Then our log can never reach the hub, and its events must be recorded again.
bool Healing::is_shut_out(base::LogId log) const {
    const auto* member = station_.roster().member(log);
    const auto* key = station_.key_of(log);
    const bool is_let_in = member != nullptr && key != nullptr && member->key == key->public_key();
    const auto state = station_.replica().logs().state(log);
    return !is_let_in && limits_.contains(log) && !targets_.contains(log) &&
           log != station_.identity().log() && state.appended > 0;
}

void Healing::meeting_ended() {
    const auto limits = limits_;
    // Later logs first: an earlier one waits for what they say.
    for (const auto& [log, limit] : std::views::reverse(limits)) {
        if (!limits_.contains(log)) continue;
        const auto through = station_.replica().awaited_through(log, limits_.at(log));
        if (!is_all_here(log, through) && (seen_.contains(log) || !is_shut_out(log))) continue;
        station_.transact([&, which = log] {
            heal(which);
            return Then::commit;
        });
    }
    look_at_keys();
    for (const auto& fork : station_.replica().forks()) {
        const bool is_ours = fork.log.site() == station_.identity().site && !fork.log.is_feed();
        if (is_ours && !fork.is_settled() && !seen_.contains(fork.log)) settle_without_branch(fork);
    }
    look_at_forks();
}

// Settles a fork in which nothing of ours has to be recorded again: the lost tail has come back, or
// there is none. When the hub has nothing beyond what both have, it was restored itself and ours
// stands.
void Healing::settle_without_branch(const Fork& fork) {
    const auto limit = limits_.find(fork.log);
    if (limit != limits_.end() && targets_.contains(fork.log)) return;
    if (fork.log == station_.identity().log()) return;  // the disk has refused the next one
    station_.transact([&] {
        say({fork.log, station_.journal().applied_through(fork.log), {}, fork.noticed}, {});
        return Then::commit;
    });
}

}  // namespace amani::healing
