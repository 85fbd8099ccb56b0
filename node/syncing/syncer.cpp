#include "node/syncing/syncer.h"

#include "shared/base/steady_time.h"
#include "shared/store/migrations.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace amani::node {

namespace {

constexpr std::array<store::Migration, 1> migrations{{
    {1, "when to sync",
     "CREATE TABLE sync_state ("
     "  one INTEGER PRIMARY KEY, last_contact INTEGER NOT NULL, last_agreed INTEGER NOT NULL,"
     "  next_due INTEGER NOT NULL, skew INTEGER NOT NULL, failures INTEGER NOT NULL, trouble TEXT "
     "NOT NULL) STRICT;"},
}};

transport::Caller::Address address_of(const std::string& text) {
    const auto colon = text.rfind(':');
    if (colon == std::string::npos) return {text, "7411"};
    return {text.substr(0, colon), text.substr(colon + 1)};
}

}  // namespace

void migrate_syncing(store::Database& database) { store::migrate(database, "syncing", migrations); }

Syncer::Syncer(boost::asio::io_context& io, station::Station& station, base::Randomness& randomness,
               SyncOptions options)
    : station_(station),
      randomness_(randomness),
      options_(std::move(options)),
      gate_(station.roster()),
      caller_(io, *this, station.key(), station.identity().root),
      timer_(io) {
    migrate_syncing(station_.database());
    auto& query = station_.database().cached(
        "SELECT last_contact, last_agreed, next_due, skew, failures, trouble FROM sync_state WHERE "
        "one = 1");
    if (query.with().step()) {
        state_ = {query.id<base::Instant>(0), query.id<base::Instant>(1),
                  query.id<base::Instant>(2), query.id<base::Duration>(3),
                  query.integer(4),           query.string(5)};
    }
    query.reset();
    // A clock that was a year ahead for one meeting has left a due time a year ahead.
    if (state_.next_due.value != 0)
        set_due(base::wait_until(state_.next_due, station_.clock().now(), longest_pause()));
}

// By the clock that nobody sets; the wall clock's time of it is for people, and for the next start.
void Syncer::set_due(base::Duration wait) {
    due_ = boost::asio::steady_timer::clock_type::now() + std::chrono::milliseconds{wait.value};
    state_.next_due = station_.clock().now() + wait;
}

void Syncer::start() {
    if (options_.when == SyncOptions::When::by_itself) arm();
}

void Syncer::stop() {
    is_stopped_ = true;
    timer_.cancel();
    caller_.hang_up("the program stops");
}

void Syncer::arm() {
    if (is_stopped_ || options_.addresses.empty()) return;
    timer_.expires_at(due_);
    timer_.async_wait([this](const boost::system::error_code& cancelled) {
        if (!cancelled) meet([](const Meeting&) {});
    });
}

void Syncer::plan(base::Duration pause) {
    std::array<std::uint8_t, 1> dice{};
    randomness_.fill(dice);
    // A pause of 75 to 125 % of what was meant.
    set_due({pause.value * (192 + dice[0] / 2) / 256});
    save();
    if (options_.when == SyncOptions::When::by_itself) arm();
}

void Syncer::hint() {
    if (options_.when == SyncOptions::When::on_demand || caller_.is_calling()) {
        caller_.local_changed();
        return;
    }
    const auto soon = boost::asio::steady_timer::clock_type::now() + std::chrono::seconds{2};
    if (soon < due_) set_due(base::seconds(2));
    arm();
}

void Syncer::meet(std::function<void(const Meeting&)> done) {
    waiting_.push_back(std::move(done));
    if (caller_.is_calling()) return;
    meeting_ = {};
    began_ = station_.clock().now();
    if (options_.addresses.empty()) {
        conclude({.reason = session::Reason::transport_lost,
                  .text = "no address of the hub is known here"});
        return;
    }
    // What a restored store holds unsealed, the hub may hold sealed: after a start we listen first.
    if (has_listened_ && !seal()) return;
    call();
}

// False when the disk refuses: the meeting is over then.
bool Syncer::seal() {
    try {
        station_.seal_own();
        return true;
    } catch (const store::StoreError& error) {
        conclude({.reason = session::Reason::stopping, .text = error.what()});
        return false;
    }
}

void Syncer::call() {
    caller_.call(address_of(options_.addresses[next_address_ % options_.addresses.size()]),
                 settings(), [this](const transport::Outcome& outcome) { conclude(outcome); });
}

session::Settings Syncer::settings() const {
    const auto& identity = station_.identity();
    const auto* member = station_.roster().member(identity.log());
    session::Settings settings;
    settings.log = identity.log();
    settings.role = session::PeerRole::node;
    settings.network = station_.network();
    settings.peer_key = identity.root;
    settings.expected = session::Peer{{}, session::PeerRole::hub, identity.root};
    if (member == nullptr) settings.proof = identity.proof;
    settings.program = "amani-node";
    return settings;
}

session::Settings Syncer::settings_for(const crypto::PublicKey&) { return settings(); }

void Syncer::store(std::vector<session::Store> stores, Answer answer) {
    std::vector<session::Stored> stored;
    try {
        station_.transact([&] {
            std::vector<base::LogId> logs;
            for (const auto& each : stores) {
                const auto opened = session::open_store(
                    each, station_.network(),
                    session::before(each, station_.replica().logs(), station_.roster()));
                stored.push_back(station_.replica().store(opened));
                logs.push_back(each.log);
                // Of our own log this is a lost tail; who gives it back has it.
                if (stored.back().verdict == session::Verdict::stored)
                    station_.replica().logs().mark_received(each.log, stored.back().through);
            }
            for (const auto log : logs) station_.apply_stored(log);
            return station::Station::Then::commit;
        });
    } catch (const store::StoreError& error) {
        std::fprintf(stderr, "sync.not_stored error=\"%s\"\n", error.what());
        stored.clear();
    }
    const bool is_stored = !stored.empty();
    answer(std::move(stored));
    if (is_stored && on_applied) on_applied();
}

void Syncer::noticed(const crypto::PublicKey&, const session::Notice& notice) {
    const auto now = station_.clock().now();
    if (const auto* known = std::get_if<session::PeerKnown>(&notice)) {
        state_.last_contact = now;
        state_.skew = known->skew;
    } else if (const auto* noted = std::get_if<session::ReceiptsNoted>(&notice)) {
        if (noted->from != session::PeerRole::hub) return;
        station_.transact([&] {
            station_.replica().note_receipts(noted->receipts);
            return station::Station::Then::commit;
        });
    } else if (const auto* agreed = std::get_if<session::Agreed>(&notice)) {
        if (!meeting_.trouble.empty()) return;
        for (const auto& entry : agreed->cut) {
            if (entry.log == station_.identity().log()) station_.note_agreed(entry.last);
        }
        state_.last_agreed = now;
        meeting_.reached_agreement = true;
    } else if (std::holds_alternative<session::Differs>(notice)) {
        meeting_.differs = true;
    } else if (const auto* fork = std::get_if<session::ForkSeen>(&notice)) {
        station_.transact([&] {
            station_.replica().note_fork({fork->log, fork->at, {}, now});
            return station::Station::Then::commit;
        });
        // Two histories cannot agree, whatever else of this meeting does.
        meeting_.trouble =
            fork->log == station_.identity().log()
                ? "the hub holds another history of this site: it was restored from an old copy, "
                  "or copied; what is recorded here stays here; ask the centre for a new invite"
                : "the hub has another history than this site: it was restored from an older "
                  "backup; what is recorded here stays here; ask the centre for a new invite";
    }
}

void Syncer::conclude(const transport::Outcome& outcome) {
    meeting_.bytes_in += outcome.wire_in;
    meeting_.bytes_out += outcome.wire_out;
    meeting_.round_trips += outcome.session.flights;
    meeting_.segments_in += outcome.session.segments_in;
    meeting_.segments_out += outcome.session.segments_out;
    meeting_.resumed = outcome.handshake == transport::Outcome::Handshake::resumed;
    meeting_.took = station_.clock().now() - began_;
    const bool went_well = outcome.reason == session::Reason::finished;
    const bool has_more =
        station_.replica().logs().state(station_.identity().log()).tail_rows() > 0;
    if (went_well && !std::exchange(has_listened_, true) && has_more) {
        if (seal()) call();
        return;
    }
    if (!meeting_.trouble.empty()) meeting_.reached_agreement = false;
    if (!went_well) {
        meeting_.reached_agreement = false;
        meeting_.trouble = outcome.text.empty() ? "the link was lost" : outcome.text;
        ++next_address_;
    }
    state_.failures = went_well ? 0 : state_.failures + 1;
    state_.trouble = meeting_.trouble;
    std::int64_t pause = options_.usual_pause.value;
    if (!went_well) {
        const auto doublings = std::min<std::int64_t>(state_.failures - 1, 16);
        pause = std::min(options_.first_pause.value << doublings, options_.usual_pause.value * 12);
    }
    plan({pause});
    auto waiting = std::move(waiting_);
    waiting_.clear();
    for (const auto& done : waiting) done(meeting_);
}

SyncState Syncer::state() const { return state_; }

// A full disk must not end the program that says so: until there is room, memory holds the state.
void Syncer::save() {
    try {
        station_.database()
            .cached(
                "INSERT INTO sync_state (one, last_contact, last_agreed, next_due, skew, failures, "
                "trouble) "
                "VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (one) DO UPDATE SET last_contact = "
                "excluded.last_contact, "
                "last_agreed = excluded.last_agreed, next_due = excluded.next_due, skew = "
                "excluded.skew, "
                "failures = excluded.failures, trouble = excluded.trouble")
            .run(state_.last_contact, state_.last_agreed, state_.next_due, state_.skew,
                 state_.failures, state_.trouble);
    } catch (const store::StoreError& error) {
        std::fprintf(stderr, "sync.state_not_saved error=\"%s\"\n", error.what());
    }
}

}  // namespace amani::node
