// What makes a station a hub: it applies every site's log in one order, lets the reconciler answer,
// and writes the answers into the feeds that it signs. Everything about one event (views,
// decisions, feed rows, cursor) happens in one transaction; a crash repeats nothing and skips
// nothing.
#pragma once

#include "hub/late_events.h"
#include "hub/reconciling/stored_books.h"
#include "hub/restoring/recovery.h"
#include "node/station/station.h"
#include "shared/domain/flows/reconciler.h"
#include "shared/domain/registry/scrutiny.h"
#include "sync/membership/invite.h"

#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <future>
#include <map>
#include <optional>

namespace amani::hub {

// Which of the hub's logs a row goes into: into the network feed what every site may know, all else
// into the centre's own log, from which it is relayed to the site that it concerns. (An agent's
// terms are relayed to that agent; the centre's customers to nobody.)
struct HubLogs {
    base::LogId own;
    base::LogId network;
};
[[nodiscard]] base::LogId log_of_row(std::uint32_t type, const HubLogs& logs);

struct CentreOptions {
    // How far back sites may date what they record, beyond the day before their last contact
    // (C-13): for offices that enter paper weeks later.
    std::int32_t days_back = 0;
};
inline constexpr std::int32_t most_days_back = 365;

class Centre final : private domain::Decisions {
  public:
    // `root` signs the feeds.
    Centre(station::Station& station, crypto::SecretKey root, CentreOptions options = {});

    // Founds the network: the centre's site, its own log's membership, its first user. Once.
    struct Founder {
        std::string login;
        std::string name;
        std::string password_verifier;
    };
    void found(const Founder& founder);

    // Writes a new member's event into the network feed; it is durable when this returns.
    void admit(const membership::MemberAdmitted& member);
    // Opens a case: two histories of a site's log exist, which differ at or after `seen.at`.
    void note_fork(const session::ForkSeen& seen, base::LogId caller);
    // Revokes a member: its events up to its last sealed sequence stay valid, later ones are
    // quarantined (C-15).
    void revoke(base::LogId log);
    // Makes an invite for the next incarnation of a site, and remembers that it was issued. It
    // names the given addresses and those that are announced.
    struct Inviting {
        base::SiteId site;
        std::vector<std::string> hub_addresses;
        base::Instant expires;
        base::UserId by = {};  // none: the operator, at the hub's machine
    };
    [[nodiscard]] membership::InviteFile invite(Inviting wanted, base::Randomness& randomness);

    // Applies up to `segments` of what sites have sent, in one transaction. False when nothing is
    // left. Meanwhile another thread reads the next slice and seals full feeds. A log that cannot
    // be applied is put off and holds up no other; a fact whose sums are impossible is set aside.
    // Throws StoreError when the disk refuses.
    bool apply_some(std::size_t segments);
    // Logs that could not be applied. Each is tried again after a pause that doubles.
    struct PutOff {
        std::string why;
        std::uint32_t attempts = 0;
        base::Instant again;
    };
    [[nodiscard]] const std::map<base::LogId, PutOff>& put_off() const { return put_off_; }
    // The one way in for segments from sites, inside the caller's transaction. A segment is stored,
    // or kept apart as evidence; then a case tells the site.
    [[nodiscard]] session::Stored take_in(const session::OpenedStore& opened);
    // Does what has become due about revoked logs (C-15): moves the cut where a person has decided,
    // and notes what waits. In transactions of its own; also part of apply_some().
    void attend_to_late_events();
    [[nodiscard]] bool has_late_events_to_attend_to() const { return late_.next().has_value(); }
    // For transactions that record much: writes the rows that are gathered in memory, and seals
    // full tails.
    void write_gathered();
    // Seals the tails of the feeds and of the centre's own log, so that they can be sent. True when
    // something was sealed.
    bool seal();
    // Call once a day and at the start: time-outs (C-2), price lists that begin (P-14m).
    void begin_day(base::Day today);

    struct Lag {
        base::LogId log;
        std::uint32_t received = 0;
        std::uint32_t applied = 0;
    };
    [[nodiscard]] std::vector<Lag> lags();
    // Events received and not yet applied, of all logs.
    [[nodiscard]] std::size_t backlog();
    [[nodiscard]] station::Station& station() { return station_; }
    [[nodiscard]] const station::Station& station() const { return station_; }
    [[nodiscard]] const crypto::SecretKey& root() const { return root_; }
    [[nodiscard]] CentreOptions options() const { return options_; }
    // The epoch in which the feeds are signed.
    [[nodiscard]] std::uint32_t epoch() const { return epoch_; }

  private:
    base::EventId record(base::SiteId site, const domain::Fact& fact,
                         domain::Decision decision) override;
    // The business day and the cause of an event in a feed. Such an event has no author.
    struct Writing {
        base::Day day;
        base::EventId cause;  // or none
    };
    // The reference is valid until the next event is written.
    const domain::Event& write_to_feed(base::SiteId site, domain::Body body,
                                       const Writing& writing);
    void react(const domain::Event& event);
    void react_to_fact(const domain::Event& event);
    [[nodiscard]] bool has_ended(base::LogId feed) const;
    void take_back(const station::ReadRun& run);
    [[nodiscard]] bool apply_run(const station::ReadRun& run);
    [[nodiscard]] bool may_count(const domain::Event& event);
    void set_aside(const domain::Event& event, const domain::Offence& offence);
    void report_impossible(base::EventId id, const codec::Malformed& why);
    void report_false_digest(const station::Station::FalseDigest& found);
    [[nodiscard]] std::optional<base::SiteId> warranty_of(std::string_view serial);
    void settle_fork(const domain::Event& event);
    void let_in_late_events(base::LogId log, std::uint32_t through);
    base::LogicalTime record_member(std::uint32_t type, base::ByteView body,
                                    base::LogicalTime after = {});
    void learn_member(std::uint32_t type, base::ByteView body, base::LogicalTime at);
    void change_members(std::uint32_t type, base::ByteView body);
    void transact(const std::function<void()>& work);
    [[nodiscard]] std::vector<base::LogId> sites_logs();

    // A slice: stored segments of some logs, to be applied in one transaction.
    struct SliceRun {
        station::ReadRun run;
        std::string trouble;  // why it could not be read; empty: it could
    };
    using Slice = std::vector<SliceRun>;
    void apply_slice(const Slice& slice);
    void report_numbers_given_twice(const Slice& slice);
    void report_numbers_given_twice(const domain::Event& event);
    void put_off(base::LogId log, const std::string& why);
    [[nodiscard]] static SliceRun read(const station::StoredRun& run);
    void note_failure(const Slice& slice, const std::string& why);
    void settle_put_off(base::LogId log);
    [[nodiscard]] bool is_put_off(base::LogId log) const;
    void look_for_news();
    [[nodiscard]] std::optional<std::future<Slice>> begin_reading(std::size_t segments);
    void look_anew();
    struct Sealing {
        log::Tail tail;
        std::future<std::vector<log::Segment>> segments;
    };
    [[nodiscard]] std::vector<Sealing> begin_sealing_full_feeds();
    void finish(std::vector<Sealing> sealing);

    station::Station& station_;
    crypto::SecretKey root_;
    std::uint32_t epoch_;
    StoredBooks books_;
    domain::Reconciler reconciler_;
    Recovery recovery_;
    domain::Scrutiny scrutiny_;
    LateEvents late_;
    CentreOptions options_;
    // Facts whose sums are impossible, noted before their transaction was rolled back.
    std::map<base::EventId, std::string> cannot_count_;
    std::map<base::LogId, PutOff> put_off_;
    bool one_log_at_a_time_ = false;  // while looking for the log that makes a slice fail

    // Logs with segments to apply, and how far each was given to a slice.
    std::map<base::LogId, std::uint32_t> behind_;
    bool has_looked_at_all_ = false;
    base::LogId last_turn_;
    std::optional<std::future<Slice>> ahead_;
    log::RunningDigest digest_beside_ = station::running_digest();  // used by that thread alone
    boost::asio::thread_pool beside_{1};  // last, so that its work ends before what it refers to
};

}  // namespace amani::hub
