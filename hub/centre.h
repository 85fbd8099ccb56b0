// What makes a station a hub: it applies every site's log in one order, lets the reconciler answer,
// and writes the answers into the feeds that it signs. Everything about one event (views,
// decisions, feed rows, cursor) happens in one transaction; a crash repeats nothing and skips
// nothing.
#pragma once

#include "hub/reconciling/stored_books.h"
#include "node/station/station.h"
#include "shared/domain/flows/reconciler.h"

#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <future>
#include <map>
#include <optional>

namespace amani::hub {

// Which of the hub's logs a row goes into: masters into the network feed, facts into the centre's
// own.
[[nodiscard]] base::LogId log_of_row(std::uint32_t type, base::LogId own);

class Centre final : private domain::Decisions {
  public:
    // `root` signs the feeds.
    Centre(station::Station& station, crypto::SecretKey root);

    // Founds the network: the centre's site, its own log's membership, its first user. Once.
    struct Founder {
        std::string login;
        std::string name;
        std::string password_verifier;
    };
    void found(const Founder& founder);

    // A new member's event, into the network feed; durable when this returns.
    void admit(const membership::MemberAdmitted& member);
    // Two histories of a site's log exist, which part at or after `at`; a case opens.
    void note_fork(base::LogId log, std::uint32_t at, base::LogId caller);
    // What this member has sent so far counts; what comes later is kept apart.
    void revoke(base::LogId log);
    // Makes an invite for the next incarnation of a site, and keeps that it was issued.
    struct Inviting {
        base::SiteId site;
        std::vector<std::string> hub_addresses;
        base::Instant expires;
        base::UserId by = {};  // none: the operator, at the hub's machine
    };
    [[nodiscard]] membership::InviteFile invite(Inviting wanted, base::Randomness& randomness);

    // Applies up to `segments` of what sites have sent, in one transaction. False when nothing is
    // left. The next slice is read, and full feeds are sealed, on another thread meanwhile.
    bool apply_some(std::size_t segments);
    // Within a transaction that records much: writes what is gathered in memory, and seals what is
    // full of it.
    void write_gathered();
    // Seals what is in the feeds and in the centre's own log, so that it can be sent. True when
    // there is news.
    bool seal();
    // Once a day, and at the start: time-outs, price lists that begin (P-14m).
    void begin_day(base::Day today);

    struct Lag {
        base::LogId log;
        std::uint32_t received = 0;
        std::uint32_t applied = 0;
    };
    [[nodiscard]] std::vector<Lag> lags();
    [[nodiscard]] station::Station& station() { return station_; }
    [[nodiscard]] const station::Station& station() const { return station_; }
    [[nodiscard]] const crypto::SecretKey& root() const { return root_; }

  private:
    base::EventId record(base::SiteId feed, base::EventId cause,
                         domain::Decision decision) override;
    void react(const domain::Event& event);
    void relay_to(base::SiteId site, const domain::Event& event);
    void settle_fork(const domain::Event& event);
    base::LogicalTime record_member(std::uint32_t type, base::ByteView body);
    void learn_member(std::uint32_t type, base::ByteView body, base::LogicalTime at);
    void change_members(std::uint32_t type, base::ByteView body);
    void transact(const std::function<void()>& work);
    [[nodiscard]] std::vector<base::LogId> sites_logs();

    // A slice: stored segments of some logs, to be applied in one transaction.
    using Slice = std::vector<station::ReadRun>;
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
    StoredBooks books_;
    domain::Reconciler reconciler_;
    app::Author clerk_;  // of decisions: nobody, on the hub's day

    // What is still to be applied, by log, and up to where it was given to a slice.
    std::map<base::LogId, std::uint32_t> behind_;
    bool has_looked_at_all_ = false;
    base::LogId last_turn_;
    std::optional<std::future<Slice>> ahead_;
    log::RunningDigest digest_beside_ = station::running_digest();  // that thread's alone
    boost::asio::thread_pool beside_{1};  // last: its work ends before what it may refer to
};

}  // namespace amani::hub
