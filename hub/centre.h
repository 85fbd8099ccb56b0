// What makes a station a hub: it applies every site's log in one order, lets the reconciler answer,
// and writes the answers into the feeds that it signs. Everything about one event (views,
// decisions, feed rows, cursor) happens in one transaction; a crash repeats nothing and skips
// nothing.
#pragma once

#include "hub/backlog.h"
#include "hub/feeds.h"
#include "hub/late_events.h"
#include "hub/members.h"
#include "hub/reconciling/stored_books.h"
#include "hub/restoring/recovery.h"
#include "node/station/station.h"
#include "shared/domain/flows/reconciler.h"
#include "shared/domain/registry/scrutiny.h"
#include "shared/views/service/archive.h"

#include <functional>
#include <map>
#include <optional>
#include <span>

namespace amani::hub {

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

    // Opens a case: two histories of a site's log exist, which differ at or after `seen.at`.
    void note_fork(const session::ForkSeen& seen, base::LogId caller);
    // Applies up to `segments` of what sites have sent, in one transaction. False when nothing is
    // left. Meanwhile another thread reads the next slice and seals full feeds. A log that cannot
    // be applied is put off and holds up no other; a fact whose sums are impossible is set aside.
    // Throws StoreError when the disk refuses.
    bool apply_some(std::size_t segments);
    // The one way in for segments from sites, inside the caller's transaction. A segment is stored,
    // or kept apart as evidence; then a case tells the site.
    [[nodiscard]] session::Stored take_in(const session::OpenedStore& opened);
    // Does what has become due about revoked logs (C-15): moves the cut where a person has decided,
    // and notes what waits. In transactions of its own; also part of apply_some().
    void attend_to_late_events();
    [[nodiscard]] bool has_late_events_to_attend_to() const { return late_.next().has_value(); }
    // Call once a day and at the start: time-outs (C-2), price lists that begin (P-14m).
    void begin_day(base::Day today);

    // Tells the site of a message what has become of it, and does `beside` in the same transaction.
    void settle_message(const domain::MessageSettled& settled, const std::function<void()>& beside);
    // The business day of the newest event of this site; of the centre itself today.
    [[nodiscard]] base::Day known_through(base::SiteId site) const;
    // The owners of these devices are to be told that they wait.
    void remind(std::span<const views::DueNotice> due);

    [[nodiscard]] Feeds& feeds() { return feeds_; }
    [[nodiscard]] const Feeds& feeds() const { return feeds_; }
    [[nodiscard]] Members& members() { return members_; }
    [[nodiscard]] Backlog& backlog() { return backlog_; }
    [[nodiscard]] station::Station& station() { return station_; }
    [[nodiscard]] const station::Station& station() const { return station_; }

  private:
    base::EventId record(base::SiteId site, const domain::Fact& fact,
                         domain::Decision decision) override;
    void react(const domain::Event& event);
    void react_to_fact(const domain::Event& event);
    void take_back(const station::ReadRun& run);
    [[nodiscard]] bool apply_run(const station::ReadRun& run);
    [[nodiscard]] bool may_count(const domain::Event& event);
    void set_aside(const domain::Event& event, const domain::Offence& offence);
    void report_impossible(base::EventId id, const codec::Malformed& why);
    void report_false_digest(const station::Station::FalseDigest& found);
    [[nodiscard]] std::optional<base::SiteId> warranty_of(std::string_view serial);
    void settle_fork(const domain::Event& event);
    void let_in_late_events(base::LogId log, std::uint32_t through);
    void transact(const std::function<void()>& work);

    void apply_slice(const Slice& slice);
    void report_numbers_given_twice(const Slice& slice);
    void report_numbers_given_twice(const domain::Event& event);
    void put_off(base::LogId log, const std::string& why);
    void note_failure(const Slice& slice, const std::string& why);
    void goes_on(base::LogId log);

    station::Station& station_;
    Feeds feeds_;
    Members members_;
    StoredBooks books_;
    domain::Reconciler reconciler_;
    Recovery recovery_;
    domain::Scrutiny scrutiny_;
    LateEvents late_;
    CentreOptions options_;
    // Facts whose sums are impossible, noted before their transaction was rolled back.
    std::map<base::EventId, std::string> cannot_count_;
    Backlog backlog_;
    // Last, so that its work ends before what it refers to.
    boost::asio::thread_pool beside_{1};
};

}  // namespace amani::hub
