#include "node/syncing/syncer.h"

#include "shared/base/program_log.h"
#include "shared/base/program_version.h"
#include "shared/base/steady_time.h"
#include "shared/codec/shape.h"
#include "shared/store/migrations.h"
#include "shared/views/network/network_view.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace amani::node {

namespace {

// Enough calls for a meeting in which a copy heals: to notice it, to fetch the other branch, to
// send what was recorded again; more when a clone was faster, or when the branches differ earlier
// than the receipts suggest.
constexpr int most_calls = 12;

constexpr std::array<store::Migration, 2> migrations{{
    {1, "when to sync",
     "CREATE TABLE sync_state ("
     "  one INTEGER PRIMARY KEY, last_contact INTEGER NOT NULL, last_agreed INTEGER NOT NULL,"
     "  next_due INTEGER NOT NULL, skew INTEGER NOT NULL, failures INTEGER NOT NULL,"
     "  trouble INTEGER NOT NULL, trouble_since INTEGER NOT NULL, trouble_detail TEXT NOT NULL,"
     "  hub_address TEXT NOT NULL) STRICT;"},
    {2, "the last contact is the desk's to know",
     "INSERT OR IGNORE INTO last_contact (one, at, skew) "
     "SELECT 1, last_contact, skew FROM sync_state WHERE last_contact <> 0;"
     "ALTER TABLE sync_state DROP COLUMN last_contact;"
     "ALTER TABLE sync_state DROP COLUMN skew;"},
}};

// Whether nobody who holds the hub's key has answered.
bool is_absence(session::Reason reason) {
    using enum session::Reason;
    return reason == transport_lost || reason == peer_silent || reason == wrong_hub;
}

// "4.1 from 12": the event of the log of site 4's first incarnation.
std::string at(base::LogId log, std::uint32_t sequence) {
    return std::to_string(log.site().value) + "." + std::to_string(log.incarnation()) + " from " +
           std::to_string(sequence);
}

}  // namespace

void migrate_syncing(store::Database& database) { store::migrate(database, "syncing", migrations); }

Syncer::Syncer(boost::asio::io_context& io, station::Station& station, healing::Healing& healing,
               base::Randomness& randomness, SyncOptions options)
    : station_(station),
      randomness_(randomness),
      options_(std::move(options)),
      healing_(healing),
      io_(io),
      gate_(station.roster()),
      timer_(io) {
    call_as_we_are_now();
    migrate_syncing(station_.database());
    read_state();
}

void Syncer::read_state() {
    auto& query = station_.database().cached(
        "SELECT last_agreed, next_due, failures, trouble, trouble_since, trouble_detail, "
        "hub_address FROM sync_state WHERE one = 1");
    if (query.with().step()) {
        state_ = {.last_agreed = query.id<base::Instant>(0),
                  .next_due = query.id<base::Instant>(1),
                  .failures = query.integer(2),
                  .trouble = {code_of_stored(query.integer(3)), query.id<base::Instant>(4),
                              query.string(5)},
                  .hub_address = query.string(6)};
    }
    query.reset();
    state_.contact = app::last_contact(station_.database());
    // A clock that was a year ahead for one meeting has left a due time a year ahead.
    if (state_.next_due.value != 0)
        set_due(base::wait_until(state_.next_due, station_.clock().now(), longest_pause()));
    show();
}

void Syncer::show() {
    shown_.change([this](SyncState& shown) { shown = state_; });
}

// Waits by the steady clock. The wall-clock time is stored for people and for the next start.
void Syncer::set_due(base::Duration wait) {
    due_ = boost::asio::steady_timer::clock_type::now() + std::chrono::milliseconds{wait.value};
    state_.next_due = station_.clock().now() + wait;
    show();
}

// Each once, in the order in which they are tried. A text that is no address is left out.
std::vector<base::HostPort> Syncer::known_addresses() {
    std::vector<base::HostPort> known;
    const auto add = [&](const std::string& text) {
        const auto at = base::host_port(text);
        if (at && std::ranges::find(known, *at) == known.end()) known.push_back(*at);
    };
    add(options_.hub);
    add(state_.hub_address);
    heed([&] { std::ranges::for_each(views::hub_addresses(station_.database()), add); });
    std::ranges::for_each(options_.addresses, add);
    return known;
}

void Syncer::start() {
    if (options_.when == SyncOptions::When::by_itself) arm();
}

void Syncer::stop() {
    is_stopped_ = true;
    timer_.cancel();
    callers_.back()->hang_up("the program stops");
}

void Syncer::arm() {
    if (is_stopped_ || known_addresses().empty()) return;
    timer_.expires_at(due_);
    timer_.async_wait([here = std::weak_ptr{here_}](const boost::system::error_code& cancelled) {
        if (const auto syncer = here.lock(); syncer && !cancelled)
            (*syncer)->meet([](const Meeting&) {});
    });
}

void Syncer::plan(base::Duration pause) {
    std::array<std::uint8_t, 1> dice{};
    randomness_.fill(dice);
    // 75 to 125 % of the pause.
    set_due({pause.value * (192 + dice[0] / 2) / 256});
    save();
    if (options_.when == SyncOptions::When::by_itself) arm();
}

void Syncer::hint() {
    if (options_.when == SyncOptions::When::on_demand || callers_.back()->is_calling()) {
        callers_.back()->local_changed();
        return;
    }
    const auto soon = boost::asio::steady_timer::clock_type::now() + std::chrono::seconds{2};
    if (soon < due_) set_due(base::seconds(2));
    arm();
}

void Syncer::meet(std::function<void(const Meeting&)> done) {
    waiting_.push_back(std::move(done));
    if (callers_.back()->is_calling()) return;
    meeting_ = {};
    calls_ = 0;
    began_ = station_.clock().now();
    addresses_ = known_addresses();
    turn_ = 0;
    has_reached_hub_ = false;
    if (addresses_.empty()) {
        fail(TroubleCode::no_hub_address, "no address of the hub is known here");
        conclude({.reason = session::Reason::transport_lost});
        return;
    }
    if (has_listened_ && !seal()) return;
    call();
}

// False when the disk refuses; then the meeting is over.
bool Syncer::seal() {
    try {
        station_.seal_own(healing_.not_yet_sealed());
        return true;
    } catch (const store::StoreError& error) {
        conclude({.reason = session::Reason::stopping, .text = error.what()});
        return false;
    }
}

void Syncer::call() {
    ++calls_;
    stays_open_ = !has_listened_;
    meeting_.reached_agreement = meeting_.differs = false;  // the last call decides
    heed([&] { healing_.meeting_begins(); });
    if (caller_log_ != station_.identity().log()) call_as_we_are_now();
    const auto& at = addresses_[turn_];
    callers_.back()->call({at.host, std::to_string(at.port)}, settings(),
                          [this](const transport::Outcome& outcome) { conclude(outcome); });
}

void Syncer::call_as_we_are_now() {
    caller_log_ = station_.identity().log();
    callers_.push_back(
        std::make_unique<transport::Caller>(io_, *this, station_.key(), station_.identity().root));
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
    const bool is_unproved = member == nullptr || member->key != station_.key().public_key();
    if (is_unproved || has_been_forgotten_) settings.proof = identity.proof;
    if (stays_open_) settings.stay = session::Settings::Stay::open;
    settings.program = base::named_version("amani-node");
    return settings;
}

session::Settings Syncer::settings_for(const crypto::PublicKey&) { return settings(); }

void Syncer::store(std::vector<session::Store> stores, Answer answer) {
    std::vector<session::Stored> stored;
    try {
        station_.transact([&] {
            std::vector<base::LogId> logs;
            for (const auto& each : stores) {
                auto before = session::before(each, station_.replica().logs(), station_.roster());
                const bool is_awaited = healing_.awaits(each.log);
                if (is_awaited && !before.head)
                    before.head = healing_.head_before(each.log, each.first);
                const auto opened = session::open_store(each, station_.network(), before);
                if (is_awaited) {
                    stored.push_back(healing_.take(opened));
                    continue;
                }
                stored.push_back(station_.replica().store(opened));
                logs.push_back(each.log);
                // This is a lost tail of our own log; the peer that returns it surely holds it.
                if (stored.back().verdict == session::Verdict::stored)
                    station_.replica().logs().mark_received(each.log, stored.back().through);
            }
            for (const auto log : logs) {
                const auto applied = station_.journal().applied_through(log);
                station_.apply_stored(log);
                healing::pass_over_numbers(station_, log, applied);
            }
            (void)station_.heed_epochs();
            return station::Station::Then::commit;
        });
    } catch (const std::exception& error) {  // the store's, or a key file's disk
        base::log_event("sync.not_stored", {{"error", error.what()}});
        stored.clear();
        healing_.look_again();
    }
    const bool is_stored = !stored.empty();
    answer(std::move(stored));
    if (is_stored && on_applied) on_applied();
}

void Syncer::noticed(const crypto::PublicKey&, const session::Notice& notice) {
    const auto now = station_.clock().now();
    if (const auto* known = std::get_if<session::PeerKnown>(&notice)) {
        state_.contact = {now, known->skew};
        // A session that this syncer has not dialled itself has no address.
        if (turn_ < addresses_.size())
            state_.hub_address = base::address_text(addresses_[turn_].host, addresses_[turn_].port);
        // What was wrong at other addresses no longer matters.
        if (!std::exchange(has_reached_hub_, true)) meeting_.trouble = {};
        show();
    } else if (const auto* noted = std::get_if<session::ReceiptsNoted>(&notice)) {
        if (noted->from != session::PeerRole::hub) return;
        station_.transact([&] {
            station_.replica().note_receipts(noted->receipts);
            return station::Station::Then::commit;
        });
    } else if (const auto* agreed = std::get_if<session::Agreed>(&notice)) {
        if (meeting_.trouble.is_some()) return;
        for (const auto& entry : agreed->cut) {
            const bool is_ours =
                entry.log.site() == station_.identity().site && !entry.log.is_feed();
            if (is_ours) station_.note_agreed(entry.log, entry.last);
        }
        state_.last_agreed = now;
        meeting_.reached_agreement = true;
        show();
    } else if (std::holds_alternative<session::Differs>(notice)) {
        meeting_.differs = true;
    } else if (std::holds_alternative<session::Settled>(notice)) {
        if (!stays_open_) return;
        // Not from within the session's own step.
        boost::asio::post(io_, [here = std::weak_ptr{here_}] {
            if (const auto syncer = here.lock()) (*syncer)->go_on_or_finish();
        });
    } else if (const auto* ahead = std::get_if<session::PeerAhead>(&notice)) {
        heed([&] { healing_.hub_knows_more(ahead->log, ahead->theirs, ahead->ours); });
    } else if (const auto* fork = std::get_if<session::ForkSeen>(&notice)) {
        heed([&] { hear_of_fork(*fork); });
    } else if (const auto* apart = std::get_if<session::KeptApart>(&notice)) {
        fail(TroubleCode::kept_apart, at(apart->log, apart->from));
    } else if (const auto* stopped = std::get_if<session::LogStopped>(&notice)) {
        fail(TroubleCode::log_stopped,
             at(stopped->log, stopped->at) + ": " + std::string{codec::name_of(stopped->verdict)});
    }
}

// After a start: the hub may hold sealed rows that a restored store holds unsealed, so we have
// listened before we seal. When nothing is to be healed, what was recorded here is sent now, on the
// same connection.
void Syncer::go_on_or_finish() {
    auto& caller = *callers_.back();
    if (std::exchange(has_listened_, true)) return caller.finish();
    const auto waiting = healing_.not_yet_sealed();
    if (healing_.is_under_way() || !station_.has_own_tail(waiting)) return caller.finish();
    try {
        station_.seal_own(waiting);
        caller.local_changed();
    } catch (const store::StoreError& error) {
        caller.hang_up(error.what());
    }
}

// A fork of our own logs goes to the healing. With another history of a feed this meeting cannot
// end in agreement.
void Syncer::hear_of_fork(const session::ForkSeen& fork) {
    if (fork.log.site() == station_.identity().site && !fork.log.is_feed())
        return healing_.fork_seen(fork.log, fork.at);
    station_.transact([&] {
        station_.replica().note_fork({.log = fork.log,
                                      .at = fork.at,
                                      .noticed = station_.clock().now(),
                                      .theirs = fork.theirs});
        return station::Station::Then::commit;
    });
    fail(TroubleCode::hub_restored, at(fork.log, fork.at) + ": another history");
}

// Keeps the first trouble of a meeting, unless a later one means that a person must act.
void Syncer::fail(TroubleCode code, std::string detail) {
    const auto now = kind_of(meeting_.trouble.code);
    const bool is_worse = kind_of(code) == TroubleKind::permanent && now != TroubleKind::permanent;
    if (!meeting_.trouble.is_some() || is_worse) meeting_.trouble = {code, {}, std::move(detail)};
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
    if (goes_on(outcome)) {
        if (seal()) call();
        return;
    }
    // A restored hub may have forgotten members that it had admitted after its backup.
    const bool is_unknown = outcome.reason == session::Reason::unknown_key;
    if (is_unknown && !station_.identity().proof.empty() &&
        !std::exchange(has_been_forgotten_, true))
        return call();
    if (went_well) has_been_forgotten_ = false;
    if (went_well && healing_.is_under_way())
        fail(TroubleCode::restored_here, "the healing is not done yet");
    if (!went_well) {
        fail(code_of(outcome.reason, outcome.by_peer),
             outcome.text.empty() ? "the link was lost" : outcome.text);
        if (tries_elsewhere(outcome)) return call();
    }
    if (meeting_.trouble.is_some()) meeting_.reached_agreement = false;
    const bool is_as_before = meeting_.trouble.code == state_.trouble.code;
    meeting_.trouble.since = is_as_before ? state_.trouble.since : station_.clock().now();
    log_meeting();
    state_.trouble = meeting_.trouble;
    state_.failures = went_well ? 0 : state_.failures + 1;
    plan(pause_after(went_well));
    auto waiting = std::move(waiting_);
    waiting_.clear();
    for (const auto& done : waiting) done(meeting_);
}

void Syncer::log_meeting() const {
    const bool is_well = !meeting_.trouble.is_some();
    const std::string at = turn_ < addresses_.size()
                               ? base::address_text(addresses_[turn_].host, addresses_[turn_].port)
                               : std::string{};
    base::log_event("sync.met",
                    {{"hub", at},
                     {"agrees", meeting_.reached_agreement},
                     {"trouble", codec::name_of(meeting_.trouble.code)},
                     {"detail", meeting_.trouble.detail},
                     {"segments_in", meeting_.segments_in},
                     {"segments_out", meeting_.segments_out},
                     {"bytes_in", meeting_.bytes_in},
                     {"bytes_out", meeting_.bytes_out},
                     {"ms", meeting_.took.value}},
                    is_well ? base::LogLevel::info : base::LogLevel::warning);
}

// Whether there is a further address to be called, for the hub has not answered at this one.
bool Syncer::tries_elsewhere(const transport::Outcome& outcome) {
    if (is_stopped_ || has_reached_hub_ || !is_absence(outcome.reason)) return false;
    if (turn_ + 1 >= addresses_.size()) return false;
    ++turn_;
    calls_ = 0;
    return true;
}

base::Duration Syncer::pause_after(bool went_well) const {
    if (went_well) return options_.usual_pause;
    const auto doublings = std::min<std::int64_t>(state_.failures - 1, 16);
    return {std::min(options_.first_pause.value << doublings, options_.usual_pause.value * 12)};
}

// Whether the hub is called again at once: a copy heals, or has healed and has more to send.
bool Syncer::goes_on(const transport::Outcome& outcome) {
    const bool is_taken = outcome.reason == session::Reason::incarnation_taken;
    const bool went_well = outcome.reason == session::Reason::finished;
    if (is_taken) heed([&] { healing_.incarnation_taken(outcome.free); });
    const bool was_healing = healing_.is_under_way();
    if (went_well) heed([&] { healing_.meeting_ended(); });
    const bool heals = (went_well || is_taken) && healing_.is_under_way();
    if (heals) meeting_.has_healed = true;
    const bool has_more =
        went_well && was_healing && station_.has_own_tail(healing_.not_yet_sealed());
    return calls_ < most_calls && (heals || has_more);
}

// A sign that the disk refuses to store now is noted at the next meeting.
void Syncer::heed(const std::function<void()>& sign) {
    try {
        sign();
    } catch (const std::exception& error) {
        base::log_event("sync.not_heeded", {{"error", error.what()}});
        healing_.look_again();
    }
}

// A full disk must not end the program, which has to tell people about it: until there is room the
// state is kept in memory.
void Syncer::save() {
    try {
        auto& database = station_.database();
        store::Transaction transaction{database};
        if (state_.contact) app::keep_contact(database, *state_.contact);
        database
            .cached(
                "INSERT INTO sync_state (one, last_agreed, next_due, failures, trouble, "
                "trouble_since, trouble_detail, hub_address) "
                "VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (one) DO UPDATE SET "
                "last_agreed = excluded.last_agreed, next_due = excluded.next_due, "
                "failures = excluded.failures, trouble = excluded.trouble, "
                "trouble_since = excluded.trouble_since, "
                "trouble_detail = excluded.trouble_detail, hub_address = excluded.hub_address")
            .run(state_.last_agreed, state_.next_due, state_.failures, state_.trouble.code,
                 state_.trouble.since, state_.trouble.detail, state_.hub_address);
        transaction.commit();
    } catch (const store::StoreError& error) {
        base::log_event("sync.state_not_saved", {{"error", error.what()}});
    }
}

}  // namespace amani::node
