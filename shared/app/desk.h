// A site's desk: where commands are given. One way for all of them: load what the decision needs
// from the views, decide (pure), record, project, commit; the answer only after that.
#pragma once

#include "shared/app/journal.h"
#include "shared/base/result.h"
#include "shared/domain/network/events.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/refusal/refusal_text.h"

#include <string>
#include <variant>
#include <vector>

namespace amani::app {

// Which site this is, by its invite or its founding.
struct OwnSite {
    base::SiteId site;
    std::string code;  // "AG-KRJ"
    std::string name;
    domain::SiteKind kind = domain::SiteKind::agent;
    std::uint32_t first_number = 1;  // of the document-number block leased to this incarnation
    std::uint32_t first_site = 1;    // at the centre: lower numbers may have been given out before
};

struct Desk {
    store::Database& database;
    Journal& journal;
    const base::Clock& clock;
    OwnSite own;

    [[nodiscard]] base::Day today() const { return base::day_in_tehran(clock.now()); }
    // The series of this type for the year of `day`, at its next number. Taken numbers are
    // remembered by take().
    [[nodiscard]] domain::NumberSeries series(domain::DocumentType type, base::Day day) const;
    void take(domain::DocumentType type, base::Day day, std::uint32_t count);
    // A number of our block that a clone of this installation has given to a paper; one of another
    // site's, or of another block, is nothing to us.
    void pass_over(const domain::DocumentNumber& number, std::uint32_t last_of_block);
};

// What a command became: its events, in order.
struct Recorded {
    std::vector<domain::Event> events;
    // The record that the command began, or the last event.
    [[nodiscard]] base::EventId id() const {
        return events.empty() ? base::EventId{} : events.back().id;
    }
};

using Answer = base::Result<Recorded, domain::RefusalText>;

}  // namespace amani::app
