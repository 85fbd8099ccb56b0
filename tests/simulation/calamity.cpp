// What strikes once in a run, and what must hold afterwards.
#include "simulation/world.h"

#include "shared/codec/codec.h"
#include "shared/codec/row.h"

#include <algorithm>

namespace amani::simulation {

namespace {

// Up to where two stores hold the same events of a log.
std::uint32_t common_events(const Site& one, const Site& other, base::LogId log) {
    const std::uint32_t end =
        std::min(one.logs().state(log).appended, other.logs().state(log).appended);
    std::uint32_t same = 0;
    one.logs().rows(log, 1, end, [&](base::EventId id, base::ByteView row) {
        const auto there = other.logs().row(id);
        if (!there || !std::ranges::equal(*there, row)) return false;
        same = id.sequence();
        return true;
    });
    return same;
}

}  // namespace

void World::back_up_for_calamity() {
    const bool is_hub = plan_.calamity == Calamity::hub_is_restored;
    // A hub learns its members from its own feed: the backup is made when all have joined.
    if (is_hub && hub_->roster->members().size() < nodes_.size())
        return at(base::milliseconds(500), [this] { back_up_for_calamity(); });
    if (is_hub) back_up_hub();
    backup_ = copy_of(is_hub ? *hub_->database : *nodes_[0]->database);
}

// What the hub has; when it is the hub that is restored, what anybody else has.
void World::note_what_is_held() {
    const auto note = [this](const Site& site) {
        for (const log::LogState& state : site.logs().states())
            if (state.sealed > before_[state.log].sealed) before_[state.log] = state;
    };
    if (plan_.calamity != Calamity::hub_is_restored) return note(*hub_);
    for (const auto& node : nodes_) note(*node);
}

void World::strike() {
    Site& site = *nodes_[0];
    const bool is_ready = backup_ && hub_->roster->member(site.log) != nullptr;
    if (!is_ready) return at(base::milliseconds(500), [this] { strike(); });
    tally_.had_calamity = true;
    note_what_is_held();
    switch (plan_.calamity) {
        case Calamity::none:
            return;
        case Calamity::site_is_revoked: {
            revoked_after_ = hub_->logs().state(site.log).sealed;
            const membership::MemberRevoked revoked{site.log, revoked_after_};
            store::Transaction transaction{*hub_->database};
            hub_->logs().append(membership::network_feed(),
                                codec::encode_row({membership::member_revoked_type,
                                                   base::LogicalTime::next({}, now_),
                                                   {},
                                                   base::day_in_tehran(now_),
                                                   {},
                                                   codec::encode(revoked)}));
            transaction.commit();
            hub_->roster->apply(revoked);
            return;
        }
        case Calamity::site_is_restored:
            reopen(site, std::move(backup_));
            site.is_recovering = true;
            return;
        case Calamity::site_is_restored_and_writes:
            reopen(site, std::move(backup_));
            for (int i = 0; i < 5; ++i) write(site, site.log);
            return;
        case Calamity::site_is_cloned: {
            auto clone = a_node(site.log, *crypto::SecretKey::from_seed(site.key.seed()));
            clone->proof = site.proof;
            clone->open(copy_of(*site.database));
            open_gate(*clone);
            nodes_.push_back(std::move(clone));
            at({}, [this] { live(*nodes_.back()); });
            return;
        }
        case Calamity::hub_is_restored:
            reopen(*hub_, std::move(backup_));
            hub_->is_recovering = true;
            return;
    }
}

bool World::may_end_so(const session::Close& close, const Site& node) const {
    using session::Reason;
    if (close.reason == Reason::finished) return true;
    // A clock that jumps forward looks like silence, and so it must: a laptop that slept is like
    // it.
    if (close.reason == Reason::peer_silent && tally_.clock_jumps > 0) return true;
    return close.reason == Reason::revoked && plan_.calamity == Calamity::site_is_revoked &&
           node.log == nodes_[0]->log;
}

// A receipt is only ever for what is durable at the hub, at every moment of the run. What a
// restored hub has lost it gets again; what its backup covers it never loses.
void World::check_receipts() {
    for (const auto& node : nodes_) {
        const log::LogState told = node->own();
        const log::LogState held = hub_->logs().state(node->log);
        const bool is_apart = plan_.calamity == Calamity::site_is_revoked && node == nodes_[0];
        if (told.received > held.sealed && !hub_->is_recovering && !is_apart)
            fail("site " + std::to_string(node->log.site().value) +
                 " holds a receipt for what the hub does not have");
        if (told.backed_up > held.sealed)
            fail("site " + std::to_string(node->log.site().value) +
                 " was told of a backup of what the hub does not have");
    }
}

void World::check_convergence() {
    const auto name = [](base::LogId log) {
        return std::to_string(log.site().value) + "." + std::to_string(log.incarnation());
    };
    const auto same = [&](const Site& node, base::LogId log) {
        const log::LogState here = node.logs().state(log);
        const log::LogState there = hub_->logs().state(log);
        if (here.appended != there.appended || here.head != there.head ||
            here.digest != there.digest)
            fail("log " + name(log) + " did not converge at site " +
                 std::to_string(node.log.site().value) + ": " + std::to_string(here.appended) +
                 " there " + std::to_string(there.appended));
    };
    for (const auto& node : nodes_) {
        const bool is_struck = node->log == nodes_[0]->log;
        if (is_struck && plan_.calamity == Calamity::site_is_revoked) {
            check_revocation();
            continue;
        }
        same(*node, membership::network_feed());
        same(*node, membership::feed_of(node->log.site()));
        const log::LogState own = node->own();
        const log::LogState held = hub_->logs().state(node->log);
        const bool is_branch = is_struck && (own.head != held.head || own.appended > own.sealed);
        const bool may_branch = plan_.calamity == Calamity::site_is_restored_and_writes ||
                                plan_.calamity == Calamity::site_is_cloned;
        if (is_branch && may_branch) {
            check_branches(*node);
            continue;
        }
        same(*node, node->log);
        if (own.received != own.appended) fail("a receipt is missing");
    }
    for (const auto& [log, state] : before_) {
        if (hub_->is_recovering) fail("the hub has not heard all of its sites");
        // Nothing authentic that the hub had is thrown away.
        const auto boundary = hub_->logs().boundary(log, state.sealed);
        if (state.sealed > 0 && (!boundary || boundary->head != state.head))
            fail("log " + name(log) + " lost what the hub had of it");
    }
}

// Both sides know, each keeps its branch, and no receipt speaks for what the other does not have.
void World::check_branches(const Site& node) {
    const auto knows = [&](const Site& who) {
        return std::ranges::any_of(who.replica->forks(),
                                   [&](const auto& fork) { return fork.log == node.log; });
    };
    if (!knows(node)) fail("a site does not know that its log has two branches");
    if (!knows(*hub_)) fail("the hub does not know that a log has two branches");
    const std::uint32_t common = common_events(node, *hub_, node.log);
    if (node.own().received > common)
        fail("a receipt speaks for another branch: " + std::to_string(node.own().received) +
             " received, " + std::to_string(common) + " in common");
}

void World::check_revocation() {
    const Site& site = *nodes_[0];
    if (hub_->logs().state(site.log).sealed != revoked_after_)
        fail("events after the revocation count");
    for (const auto& node : nodes_) {
        const auto* known = node->roster->member(site.log);
        if (node->log != site.log && (known == nullptr || !known->revoked_after))
            fail("a site does not know of the revocation");
    }
}

}  // namespace amani::simulation
