// What a revoked site had not sent (C-15): its segments beyond the cut are kept apart until a
// person has decided about them (LateEventsDecided). Then the hub moves the cut, and they go into
// their log, where scrutiny sets aside what was refused.
//
// The decision is the fact; the cut and the log follow from it in a transaction of their own, which
// a restart makes up for.
#pragma once

#include "node/station/station.h"
#include "shared/domain/flows/books.h"
#include "shared/domain/registry/scrutiny.h"

#include <optional>
#include <set>

namespace amani::hub {

class LateEvents {
  public:
    // `scrutiny` knows what was decided; a copy of what it remembers (`books`) is asked what would
    // become of an event.
    LateEvents(station::Station& station, domain::BooksStore& books, domain::Scrutiny& scrutiny,
               domain::Scrutiny::WarrantyOf warranty_of);

    // Something of this log was kept apart, stored or decided. A log of no revoked member is passed
    // over.
    void note(base::LogId log);
    // A log that must be looked at; nothing when there is none.
    [[nodiscard]] std::optional<base::LogId> next() const;
    // Call when the log was looked at, after the commit.
    void done(base::LogId log) { changed_.erase(log); }

    // The event up to which the log counts by a decision and not yet by its cut.
    [[nodiscard]] std::optional<std::uint32_t> decided_beyond_the_cut(base::LogId log);
    // Notes what waits of the log, for people to see. Inside the caller's transaction.
    void list(base::LogId log);

  private:
    station::Station& station_;
    domain::BooksStore& books_;
    domain::Scrutiny& scrutiny_;
    domain::Scrutiny::WarrantyOf warranty_of_;
    std::set<base::LogId> changed_;
};

}  // namespace amani::hub
