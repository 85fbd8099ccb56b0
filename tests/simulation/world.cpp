#include "simulation/world.h"

#include "shared/codec/row.h"
#include "shared/store/sqlite.h"

#include <algorithm>

namespace amani::simulation {

using session::Session;
using session::Settings;

namespace {

const base::LogId hub_log = base::LogId::of({1}, 1);

std::string text(base::LogId log) {
    return std::to_string(log.site().value) + "." + std::to_string(log.incarnation());
}

log::Digest running_digest(const log::Digest& before, base::EventId, const log::Rows& rows) {
    log::Digest sum = before;
    for (std::size_t i = 0; i < rows.size(); ++i)
        sum = sum + log::Digest{crypto::hash(rows[i]).bytes};
    return sum;
}

}  // namespace

struct Arrived {
    std::uint64_t conversation = 0;
    session::Store store;
};

struct Site {
    Site(base::LogId own, session::PeerRole as, crypto::SecretKey secret,
         const crypto::PublicKey& root)
        : log(own), role(as), key(std::move(secret)), roster(root) {
        log::migrate(*database);
    }
    base::LogId log;
    session::PeerRole role;
    crypto::SecretKey key;
    membership::Roster roster;
    std::unique_ptr<store::Database> database = store::open_sqlite_in_memory();
    log::LogStore logs{*database};
    std::unique_ptr<session::StoredLogs> port;
    std::unique_ptr<session::Gatekeeper> gate;
    base::Bytes proof;
    std::map<base::LogId, session::Memory> memories;  // by peer; lost in a crash
    std::vector<Arrived> arrived;                     // not committed yet; memory, lost in a crash
    std::uint64_t conversation = 0;                   // of a node
    bool is_committing = false;
};

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
    hub_->port = std::make_unique<session::StoredLogs>(
        hub_->logs, session::scope_of_a_hub(hub_->roster), session::digests_from_heads(hub_->logs));
    hub_->gate = std::make_unique<session::HubGate>(
        hub_->roster, [this](const membership::MemberAdmitted& admitted) {
            store::Transaction transaction{*hub_->database};
            const base::Bytes body = codec::encode(admitted);
            hub_->logs.append(membership::network_feed(),
                              codec::encode_row({membership::member_admitted_type,
                                                 base::LogicalTime::next({}, now_),
                                                 {},
                                                 base::day_in_tehran(now_),
                                                 {},
                                                 body}));
            transaction.commit();
            hub_->roster.apply(admitted);
        });
    for (int i = 0; i < plan.nodes; ++i) {
        const base::SiteId site{static_cast<std::uint32_t>(i + 2)};
        crypto::SecretKey key = crypto::SecretKey::generate(*this);
        const membership::InviteFile invite =
            membership::issue_invite({.hub_addresses = {"hub:7443"},
                                      .site = site,
                                      .code = "AG-" + std::to_string(i),
                                      .expires = faults_end_ + plan.calm},
                                     hub_->key, *this);
        const base::LogId own = base::LogId::of(site, 1);
        auto node =
            std::make_unique<Site>(own, session::PeerRole::node, std::move(key), root_public);
        node->proof = codec::encode(membership::join(invite, node->key.public_key()));
        node->port = std::make_unique<session::StoredLogs>(
            node->logs, session::scope_of_a_node(node->logs, site),
            session::digests_from_heads(node->logs));
        node->gate = std::make_unique<session::NodeGate>(node->roster);
        nodes_.push_back(std::move(node));
    }
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
    base::Bytes body;
    codec::Writer writer{body};
    writer.array(2);
    writer.integer(tally_.events++);
    writer.text(std::string(static_cast<std::size_t>(between(0, 60)), 'x'));
    store::Transaction transaction{*site.database};
    site.logs.append(
        log,
        codec::encode_row(
            {40, base::LogicalTime::next({}, now_), {7}, base::day_in_tehran(now_), {}, body}));
    transaction.commit();
}

namespace {

void seal_all(Site& site, base::LogId log, const crypto::Hash& network) {
    store::Transaction transaction{*site.database};
    const log::Sealer sealer{network, site.key};
    while (site.logs.seal_tail(log, sealer, &running_digest)) {
    }
    transaction.commit();
}

}  // namespace

void World::live(Site& node) {
    if (is_faulty())
        for (std::int64_t i = between(0, 40); i > 0; --i) write(node, node.log);
    if (node.conversation == 0) call(node);
    at(base::milliseconds(between(300, 6000)), [this, &node] { live(node); });
}

void World::lead() {
    const auto& network = hub_->roster.network();
    if (is_faulty()) {
        if (between(0, 3) == 0) write(*hub_, membership::network_feed());
        const auto& node = nodes_[static_cast<std::size_t>(between(0, plan_.nodes - 1))];
        write(*hub_, membership::feed_of(node->log.site()));
    }
    seal_all(*hub_, membership::network_feed(), network);
    for (const auto& node : nodes_) seal_all(*hub_, membership::feed_of(node->log.site()), network);
    if (between(0, 9) == 0) {  // a backup of the hub
        store::Transaction transaction{*hub_->database};
        for (const log::LogState& state : hub_->logs.states())
            hub_->logs.mark_backed_up(state.log, state.sealed);
        transaction.commit();
    }
    std::vector<std::uint64_t> open;
    for (const auto& [number, conversation] : conversations_) open.push_back(number);
    for (const std::uint64_t number : open) {
        const auto found = conversations_.find(number);
        if (found != conversations_.end() && !found->second->sessions[1]->is_closed())
            perform(number, End::hub, found->second->sessions[1]->on_local(now_));
    }
    at(base::milliseconds(between(100, 3000)), [this] { lead(); });
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
    at(base::milliseconds(between(50, 1500)), [this] { misbehave(); });
}

void World::call(Site& node) {
    ++tally_.calls;
    seal_all(node, node.log, node.roster.network());
    const std::uint64_t number = next_conversation_++;
    const session::Peer hub{hub_log, session::PeerRole::hub, hub_->key.public_key()};
    Settings caller{.log = node.log,
                    .role = node.role,
                    .network = node.roster.network(),
                    .peer_key = hub.key,
                    .expected = hub,
                    .proof = node.proof,
                    .memory = node.memories[hub_log]};
    if (between(0, 2) == 0) caller.stay = Settings::Stay::open;
    Settings answerer{.log = hub_log,
                      .role = hub_->role,
                      .network = node.roster.network(),
                      .peer_key = node.key.public_key(),
                      .side = Settings::Side::answerer,
                      .memory = hub_->memories[node.log]};
    auto conversation = std::make_unique<Conversation>();
    conversation->node = &node;
    conversation->sessions[0] = std::make_unique<Session>(caller, *node.port, *node.gate);
    conversation->sessions[1] = std::make_unique<Session>(answerer, *hub_->port, *hub_->gate);
    Conversation& it = *conversation;
    node.conversation = number;
    conversations_.emplace(number, std::move(conversation));
    perform(number, End::node, it.sessions[0]->start(now_));
    perform(number, End::hub, it.sessions[1]->start(now_));
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
                            open->second->sessions[end == End::node ? 0 : 1]->on_sent(size, now_));
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
                    if (!hearing.is_closed()) perform(number, other, hearing.on_bytes(piece, now_));
                });
            }
        } else if (auto* store = std::get_if<session::Store>(&effect)) {
            if (plan_.canary == Canary::receipts_before_storing) {
                base::ByteView bytes = store->segment;
                const auto segment = log::take_segment(bytes);
                const std::uint32_t last = segment ? segment->head.last : store->first;
                const session::Stored said{store->token, session::Verdict::stored, last, last};
                site.arrived.push_back({0, std::move(*store)});
                perform(number, end, conversation.sessions[mine]->on_stored({&said, 1}, now_));
            } else {
                site.arrived.push_back({number, std::move(*store)});
            }
            if (!std::exchange(site.is_committing, true))
                at(base::milliseconds(between(0, 400)), [this, &site] { commit(site); });
        } else if (const auto* wake = std::get_if<session::WakeAt>(&effect)) {
            at(wake->at - now_, [this, number, end, mine] {
                const auto open = conversations_.find(number);
                if (open != conversations_.end())
                    perform(number, end, open->second->sessions[mine]->on_wake(now_));
            });
        } else if (const auto* noticed = std::get_if<session::Notice>(&effect)) {
            notice(conversation, end, *noticed);
        } else if (const auto* close = std::get_if<session::Close>(&effect)) {
            if (close->reason != session::Reason::finished)
                fail("a session ended with reason " +
                     std::to_string(static_cast<int>(close->reason)) + ": " + close->text);
            const Session& other = *conversation.sessions[1 - mine];
            if (other.is_closed()) return cut(conversation);
        }
    }
}

void World::notice(Conversation& conversation, End end, const session::Notice& notice) {
    if (std::holds_alternative<session::Agreed>(notice)) ++tally_.agreements;
    if (const auto* fork = std::get_if<session::ForkSeen>(&notice))
        fail("a fork of " + text(fork->log));
    if (const auto* differs = std::get_if<session::Differs>(&notice))
        fail("digests differ in " + text(differs->log));
    if (const auto* stopped = std::get_if<session::LogStopped>(&notice))
        fail("stopped: " + text(stopped->log) + " at " + std::to_string(stopped->at) + " verdict " +
             std::to_string(static_cast<int>(stopped->verdict)) +
             (end == End::hub ? " seen by the hub" : ""));
    const auto* receipts = std::get_if<session::ReceiptsNoted>(&notice);
    if (!receipts || end != End::node || receipts->from != session::PeerRole::hub) return;
    Site& node = *conversation.node;
    store::Transaction transaction{*node.database};
    for (const session::Receipt& receipt : receipts->receipts) {
        if (receipt.log != node.log) continue;
        node.logs.mark_received(receipt.log, receipt.received);
        node.logs.mark_backed_up(receipt.log, receipt.backed_up);
    }
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
                session::open_store(one.store, site.roster.network(),
                                    session::before(one.store, site.logs, site.roster));
            answers[one.conversation].push_back(session::append_opened(site.logs, opened));
        }
        // The canary answers as if it had committed, and rolls back.
        if (plan_.canary != Canary::forgets_the_last_commit || between(0, 19) != 0)
            transaction.commit();
    }
    const End end = &site == hub_.get() ? End::hub : End::node;
    for (const auto& [number, stored] : answers) {
        const auto open = conversations_.find(number);
        if (open == conversations_.end()) continue;
        perform(number, end,
                open->second->sessions[end == End::node ? 0 : 1]->on_stored(stored, now_));
    }
}

// A receipt is only ever for what is durable at the hub, at every moment of the run.
void World::check_receipts() {
    for (const auto& node : nodes_) {
        const log::LogState told = node->logs.state(node->log);
        const log::LogState held = hub_->logs.state(node->log);
        if (told.received > held.sealed)
            fail("site " + std::to_string(node->log.site().value) +
                 " holds a receipt for what the hub does not have");
    }
}

void World::check_convergence() {
    const auto same = [this](Site& node, base::LogId log) {
        const log::LogState here = node.logs.state(log);
        const log::LogState there = hub_->logs.state(log);
        if (here.appended != there.appended || here.head != there.head ||
            here.digest != there.digest)
            fail("log " + text(log) + " did not converge at site " +
                 std::to_string(node.log.site().value) + ": " + std::to_string(here.appended) +
                 " there " + std::to_string(there.appended));
    };
    for (const auto& node : nodes_) {
        same(*node, node->log);
        same(*node, membership::network_feed());
        same(*node, membership::feed_of(node->log.site()));
        const log::LogState own = node->logs.state(node->log);
        if (own.received != own.appended) fail("a receipt is missing");
    }
}

}  // namespace amani::simulation
