#include "simulation/world.h"

#include "shared/codec/codec.h"
#include "shared/codec/row.h"

#include <algorithm>

namespace amani::simulation {

using session::Session;
using session::Settings;

namespace {

const base::LogId hub_log = base::LogId::of({1}, 1);

std::string text(base::LogId log) {
    return std::to_string(log.site().value) + "." + std::to_string(log.incarnation());
}

}  // namespace

struct Conversation {
    Site* node = nullptr;
    std::unique_ptr<Session> sessions[2];
    base::Instant delivered[2];  // the link keeps order
};

World::World(const Plan& plan) : plan_(plan), random_(plan.seed) {
    faults_end_ = now_ + plan.faulty;
    crypto::SecretKey root = crypto::SecretKey::generate(*this);
    const crypto::PublicKey root_public = root.public_key();
    hub_ = std::make_unique<Site>(hub_log, session::PeerRole::hub, std::move(root), root_public);
    open_gate(*hub_);
    for (int i = 0; i < plan.nodes; ++i) {
        const base::SiteId site{static_cast<std::uint32_t>(i + 2)};
        auto node = a_node(base::LogId::of(site, 1), crypto::SecretKey::generate(*this));
        const membership::InviteFile invite =
            membership::issue_invite({.hub_addresses = {"hub:7443"},
                                      .site = site,
                                      .code = "AG-" + std::to_string(i),
                                      .expires = faults_end_ + base::seconds(24 * 3600)},
                                     hub_->key, *this);
        node->proof = codec::encode(
            membership::MembershipProof{.join = membership::join(invite, node->key.public_key())});
        nodes_.push_back(std::move(node));
    }
}

std::unique_ptr<Site> World::a_node(base::LogId log, crypto::SecretKey key) const {
    auto node = std::make_unique<Site>(log, session::PeerRole::node, std::move(key), hub_->root);
    node->gate = std::make_unique<session::NodeGate>(*node->roster);
    return node;
}

void World::open_gate(Site& site) {
    if (site.role == session::PeerRole::node) {
        site.gate = std::make_unique<session::NodeGate>(*site.roster);
        return;
    }
    site.gate = std::make_unique<session::HubGate>(
        *site.roster,
        [this](const membership::MemberAdmitted& admitted) {
            store::Transaction transaction{*hub_->database};
            const base::Bytes body = codec::encode(admitted);
            hub_->logs().append(membership::network_feed(),
                                codec::encode_row({membership::member_admitted_type,
                                                   base::LogicalTime::next({}, now_),
                                                   {},
                                                   base::day_in_tehran(now_),
                                                   {},
                                                   body}));
            transaction.commit();
            hub_->roster->apply(admitted);
        },
        [&roster = *site.roster](base::SiteId of) { return roster.next_incarnation(of); });
}

void World::reopen(Site& site, std::unique_ptr<store::Database> database) {
    crash(site);
    site.open(std::move(database));
    open_gate(site);
}

World::~World() = default;

void World::fill(std::span<std::uint8_t> bytes) {
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random_());
}

std::int64_t World::between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(high - low + 1));
}

void World::at(base::Duration after, std::function<void()> what) {
    queue_.push({now_ + after, ++order_, std::move(what)});
}

void World::fail(const std::string& what) {
    if (std::ranges::find(failures_, what) == failures_.end()) failures_.push_back(what);
}

std::vector<std::string> World::run() {
    for (auto& node : nodes_)
        at(base::milliseconds(between(0, 3000)), [this, &node] { live(*node); });
    at(base::milliseconds(500), [this] { lead(); });
    at(base::milliseconds(2000), [this] { misbehave(); });
    if (plan_.calamity != Calamity::none) {
        at({plan_.faulty.value / 3}, [this] { back_up_for_calamity(); });
        at({plan_.faulty.value * 2 / 3}, [this] { strike(); });
    }
    const base::Instant end = faults_end_ + plan_.calm;
    while (!queue_.empty() && queue_.top().at <= end) {
        const Due due = queue_.top();
        queue_.pop();
        now_ = due.at;
        due.what();
        check_receipts();
    }
    check_convergence();
    return failures_;
}

void World::write(Site& site, base::LogId log) {
    if (site.is_recovering) return;
    site.write(log, tally_.events++, static_cast<std::size_t>(between(0, 60)), time_of(site));
}

void World::live(Site& node) {
    if (is_faulty())
        for (std::int64_t i = between(0, 40); i > 0; --i) write(node, node.log);
    if (node.conversation == 0) call(node);
    at(base::milliseconds(between(300, 6000)), [this, &node] { live(node); });
}

void World::lead() {
    if (is_faulty()) {
        if (between(0, 3) == 0) write(*hub_, membership::network_feed());
        const auto& node = nodes_[static_cast<std::size_t>(between(0, plan_.nodes - 1))];
        write(*hub_, membership::feed_of(node->log.site()));
    }
    if (!hub_->is_recovering) {
        hub_->seal(membership::network_feed());
        for (const auto& node : nodes_) hub_->seal(membership::feed_of(node->log.site()));
        // A hub that may be restored is backed up once, so that what comes after is at risk.
        if (plan_.calamity != Calamity::hub_is_restored && between(0, 9) == 0) back_up_hub();
    }
    std::vector<std::uint64_t> open;
    for (const auto& [number, conversation] : conversations_) open.push_back(number);
    for (const std::uint64_t number : open) {
        const auto found = conversations_.find(number);
        if (found != conversations_.end() && !found->second->sessions[1]->is_closed())
            perform(number, End::hub, found->second->sessions[1]->on_local(time_of(*hub_)));
    }
    at(base::milliseconds(between(100, 3000)), [this] { lead(); });
}

void World::back_up_hub() {
    store::Transaction transaction{*hub_->database};
    auto& logs = hub_->replica->logs();
    for (const auto& state : logs.states()) logs.mark_backed_up(state.log, state.sealed);
    transaction.commit();
}

void World::misbehave() {
    if (!is_faulty()) return;
    if (!conversations_.empty() && between(0, 2) == 0) {
        auto victim = conversations_.begin();
        std::advance(victim, between(0, static_cast<std::int64_t>(conversations_.size()) - 1));
        ++tally_.cuts;
        cut(*victim->second);
    }
    if (between(0, 9) == 0) {
        const std::int64_t who = between(-1, plan_.nodes - 1);
        crash(who < 0 ? *hub_ : *nodes_[static_cast<std::size_t>(who)]);
    }
    if (between(0, 19) == 0) {
        ++tally_.clock_jumps;
        Site& site = *nodes_[static_cast<std::size_t>(between(0, plan_.nodes - 1))];
        site.clock_error = base::seconds(between(-7200, 7200));
    }
    if (between(0, 4) == 0) carry_a_stick();
    at(base::milliseconds(between(50, 1500)), [this] { misbehave(); });
}

// Some of a site's segments to the hub, and some of the hub's to the site, whatever they have.
void World::carry_a_stick() {
    ++tally_.sticks;
    Site& node = *nodes_[static_cast<std::size_t>(between(0, plan_.nodes - 1))];
    const auto bring = [this](Site& from, Site& to, base::LogId log) {
        const auto first =
            static_cast<std::uint32_t>(between(1, from.logs().state(log).sealed + 1));
        std::int64_t left = between(0, 5);
        from.logs().segments(log, first, [&](const log::Segment& segment) {
            if (left-- == 0) return false;
            to.arrived.push_back({0, {0, log, segment.head.first, log::as_sent(segment)}});
            return true;
        });
        if (!to.arrived.empty()) come_soon(to);
    };
    bring(node, *hub_, node.log);
    bring(*hub_, node, membership::feed_of(node.log.site()));
}

void World::come_soon(Site& site) {
    if (!std::exchange(site.is_committing, true))
        at(base::milliseconds(between(0, 400)), [this, &site] { commit(site); });
}

void World::call(Site& node) {
    ++tally_.calls;
    if (!node.is_recovering) node.seal(node.log);
    const std::uint64_t number = next_conversation_++;
    const session::Peer hub{hub_log, session::PeerRole::hub, hub_->key.public_key()};
    Settings caller{.log = node.log,
                    .role = node.role,
                    .network = node.roster->network(),
                    .peer_key = hub.key,
                    .expected = hub,
                    .proof = node.proof,
                    .memory = node.memories[hub_log]};
    if (between(0, 2) == 0) caller.stay = Settings::Stay::open;
    Settings answerer{.log = hub_log,
                      .role = hub_->role,
                      .network = node.roster->network(),
                      .peer_key = node.key.public_key(),
                      .side = Settings::Side::answerer,
                      .memory = hub_->memories[node.log]};
    auto conversation = std::make_unique<Conversation>();
    conversation->node = &node;
    conversation->sessions[0] = std::make_unique<Session>(caller, node.replica->port(), *node.gate);
    conversation->sessions[1] =
        std::make_unique<Session>(answerer, hub_->replica->port(), *hub_->gate);
    Conversation& it = *conversation;
    node.conversation = number;
    conversations_.emplace(number, std::move(conversation));
    perform(number, End::node, it.sessions[0]->start(time_of(node)));
    perform(number, End::hub, it.sessions[1]->start(time_of(*hub_)));
    // An open line is given up after a while, so that calling is practised too.
    at(base::milliseconds(between(2000, 30'000)), [this, number] {
        if (const auto found = conversations_.find(number); found != conversations_.end())
            cut(*found->second);
    });
}

void World::cut(Conversation& conversation) {
    Site& node = *conversation.node;
    node.memories[hub_log] = conversation.sessions[0]->memory();
    hub_->memories[node.log] = conversation.sessions[1]->memory();
    const std::uint64_t number = std::exchange(node.conversation, 0);
    conversations_.erase(number);
}

void World::crash(Site& site) {
    ++tally_.crashes;
    std::vector<Conversation*> lost;
    for (auto& [number, conversation] : conversations_)
        if (conversation->node == &site || &site == hub_.get()) lost.push_back(conversation.get());
    for (Conversation* conversation : lost) cut(*conversation);
    site.memories.clear();
    site.arrived.clear();
}

void World::perform(std::uint64_t number, End end, session::Effects effects) {
    for (session::Effect& effect : effects) {
        const auto found = conversations_.find(number);
        if (found == conversations_.end()) return;
        Conversation& conversation = *found->second;
        const std::size_t mine = end == End::node ? 0 : 1;
        Site& site = end == End::node ? *conversation.node : *hub_;
        if (auto* send = std::get_if<session::Send>(&effect)) {
            const End other = end == End::node ? End::hub : End::node;
            base::Bytes bytes = std::move(send->bytes);
            at({}, [this, number, end, size = bytes.size()] {
                if (const auto open = conversations_.find(number); open != conversations_.end())
                    perform(number, end,
                            open->second->sessions[end == End::node ? 0 : 1]->on_sent(
                                size, time_of(end == End::node ? *open->second->node : *hub_)));
            });
            while (!bytes.empty()) {
                const auto size = static_cast<std::ptrdiff_t>(std::min<std::size_t>(
                    bytes.size(), static_cast<std::size_t>(between(1, 6000))));
                base::Bytes piece(bytes.begin(), bytes.begin() + size);
                bytes.erase(bytes.begin(), bytes.begin() + size);
                base::Instant when = now_ + base::milliseconds(between(5, 300));
                when = std::max(when, conversation.delivered[mine]);
                conversation.delivered[mine] = when;
                at(when - now_, [this, number, other, piece = std::move(piece)] {
                    const auto open = conversations_.find(number);
                    if (open == conversations_.end()) return;
                    Session& hearing = *open->second->sessions[other == End::node ? 0 : 1];
                    Site& hearer = other == End::node ? *open->second->node : *hub_;
                    if (!hearing.is_closed())
                        perform(number, other, hearing.on_bytes(piece, time_of(hearer)));
                });
            }
        } else if (auto* store = std::get_if<session::Store>(&effect)) {
            if (plan_.canary == Canary::receipts_before_storing) {
                base::ByteView bytes = store->segment;
                const auto segment = log::take_segment(bytes);
                const std::uint32_t last = segment ? segment->head.last : store->first;
                const session::Stored said{store->token, session::Verdict::stored, last, last};
                site.arrived.push_back({0, std::move(*store)});
                perform(number, end,
                        conversation.sessions[mine]->on_stored({&said, 1}, time_of(site)));
            } else {
                site.arrived.push_back({number, std::move(*store)});
            }
            come_soon(site);
        } else if (const auto* wake = std::get_if<session::WakeAt>(&effect)) {
            const base::Duration wait = wake->at - time_of(site);
            at({std::max<std::int64_t>(wait.value, 0)}, [this, number, end, mine] {
                const auto open = conversations_.find(number);
                if (open != conversations_.end())
                    perform(number, end,
                            open->second->sessions[mine]->on_wake(
                                time_of(end == End::node ? *open->second->node : *hub_)));
            });
        } else if (const auto* noticed = std::get_if<session::Notice>(&effect)) {
            notice(conversation, end, *noticed);
        } else if (const auto* close = std::get_if<session::Close>(&effect)) {
            if (!may_end_so(*close, *conversation.node))
                fail("a session ended with reason " +
                     std::to_string(static_cast<int>(close->reason)) + ": " + close->text);
            const Session& other = *conversation.sessions[1 - mine];
            if (other.is_closed()) return cut(conversation);
        }
    }
}

void World::notice(Conversation& conversation, End end, const session::Notice& notice) {
    Site& node = *conversation.node;
    Site& here = end == End::node ? node : *hub_;
    if (std::holds_alternative<session::Agreed>(notice)) ++tally_.agreements;
    if (std::holds_alternative<session::Settled>(notice)) {
        if (end == End::node && !hub_->is_recovering) node.is_recovering = false;
        if (end == End::hub && hub_->is_recovering &&
            std::ranges::find(heard_, node.log) == heard_.end()) {
            heard_.push_back(node.log);
            hub_->is_recovering = heard_.size() < nodes_.size();
        }
    }
    if (const auto* fork = std::get_if<session::ForkSeen>(&notice)) {
        ++tally_.forks;
        store::Transaction transaction{*here.database};
        here.replica->note_fork({fork->log, fork->at, node.log, now_});
        if (plan_.canary == Canary::takes_another_branch_for_a_receipt && end == End::node)
            here.logs().mark_received(fork->log, here.logs().state(fork->log).sealed);
        transaction.commit();
        const bool is_expected = plan_.calamity == Calamity::site_is_restored_and_writes ||
                                 plan_.calamity == Calamity::site_is_cloned;
        if (!is_expected || fork->log != nodes_[0]->log) fail("a fork of " + text(fork->log));
    }
    if (const auto* differs = std::get_if<session::Differs>(&notice))
        fail("digests differ in " + text(differs->log));
    if (const auto* stopped = std::get_if<session::LogStopped>(&notice))
        fail("stopped: " + text(stopped->log) + " at " + std::to_string(stopped->at) + " verdict " +
             std::to_string(static_cast<int>(stopped->verdict)) +
             (end == End::hub ? " seen by the hub" : ""));
    const auto* receipts = std::get_if<session::ReceiptsNoted>(&notice);
    if (!receipts || end != End::node || receipts->from != session::PeerRole::hub) return;
    store::Transaction transaction{*node.database};
    node.replica->note_receipts(receipts->receipts);
    transaction.commit();
}

void World::commit(Site& site) {
    site.is_committing = false;
    const std::vector<Arrived> arrived = std::exchange(site.arrived, {});
    if (arrived.empty()) return;
    std::map<std::uint64_t, std::vector<session::Stored>> answers;
    {
        store::Transaction transaction{*site.database};
        for (const Arrived& one : arrived) {
            const auto opened =
                session::open_store(one.store, site.roster->network(),
                                    session::before(one.store, site.logs(), *site.roster));
            const bool is_blind =
                plan_.canary == Canary::counts_what_comes_after_a_revocation && &site == hub_.get();
            answers[one.conversation].push_back(is_blind
                                                    ? session::append_opened(site.logs(), opened)
                                                    : site.replica->store(opened));
        }
        // The canary answers as if it had committed, and rolls back.
        if (plan_.canary != Canary::forgets_the_last_commit || between(0, 19) != 0)
            transaction.commit();
    }
    // Between the store and the receipt is the worst moment.
    if (is_faulty() && plan_.canary == Canary::none && between(0, 49) == 0) return crash(site);
    const End end = &site == hub_.get() ? End::hub : End::node;
    for (const auto& [number, stored] : answers) {
        const auto open = conversations_.find(number);
        if (open == conversations_.end()) continue;
        perform(number, end,
                open->second->sessions[end == End::node ? 0 : 1]->on_stored(stored, time_of(site)));
    }
}

}  // namespace amani::simulation
