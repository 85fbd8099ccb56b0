// What the hub checks of every fact before it counts: a valid key proves who wrote it, not that it
// is right (RULES §3.4, ARCHITECTURE.md "Authentic is not right"). The author must be a person of
// the writing site with the right to do it; what the fact disposes of (each event's claim()) must
// belong to that site; the business day must be possible.
//
// A breach keeps the fact without effect (FactSetAside). Pure: it remembers in the books' rows
// alone.
#pragma once

#include "shared/domain/flows/books.h"
#include "shared/domain/registry/event.h"

#include <functional>
#include <optional>
#include <string>

namespace amani::domain {

struct Offence {
    Breach why = Breach::anothers_record;
    std::string detail;  // "job of site 3"
};

class Scrutiny {
  public:
    // The site that activated a serial's warranty; nothing when nobody has.
    using WarrantyOf = std::function<std::optional<base::SiteId>(std::string_view serial)>;
    Scrutiny(BooksStore& store, base::SiteId centre, WarrantyOf warranty_of)
        : store_(store), centre_(centre), warranty_of_(std::move(warranty_of)) {}

    // Nothing when the fact may count. The centre's own facts always do: its own API has checked
    // who records them.
    [[nodiscard]] std::optional<Offence> examine(const Event& fact);
    // Remembers people, stores and what a person has decided about late events; call for every fact
    // that counts.
    void note(const Event& fact);
    // The last event of a revoked site's log up to which a person has decided (C-15); 0: none.
    [[nodiscard]] std::uint32_t decided_through(base::LogId log);

    // C-13: the business day that counts at a hub whose day is `today`. It is not after today, and
    // not before the day before the site's last contact on an earlier day, less `days_back`, which
    // the network allows for paper that is entered late.
    [[nodiscard]] base::Day possible_day(const Event& fact, base::Day today,
                                         std::int32_t days_back);

  private:
    [[nodiscard]] std::optional<Offence> wrong_author(const Event& fact);
    void note_decided(const LateEventsDecided& decided, base::EventId decision);

    BooksStore& store_;
    base::SiteId centre_;
    WarrantyOf warranty_of_;
};

}  // namespace amani::domain
