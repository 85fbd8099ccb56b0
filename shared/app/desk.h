// A site's desk, where commands are given. All go the same way: load what the decision needs from
// the views, decide (pure), record, apply to the views, commit, and only then answer.
#pragma once

#include "shared/app/journal.h"
#include "shared/base/result.h"
#include "shared/domain/network/events.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/refusal/refusal_text.h"
#include "shared/domain/refusal/warning.h"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace amani::app {

// The site's own identity, from its invite or its founding.
struct OwnSite {
    base::SiteId site;
    std::string code;  // "AG-KRJ"
    std::string name;
    domain::SiteKind kind = domain::SiteKind::agent;
    std::uint32_t first_number = 1;  // of the document-number block leased to this incarnation
    std::uint32_t first_site = 1;    // at the centre: lower site numbers may be in use already
};

struct Desk {
    store::Database& database;
    Journal& journal;
    const base::Clock& clock;
    OwnSite own;
    std::filesystem::path pictures = {};  // the folder of photos; empty: there are none here

    [[nodiscard]] base::Day today() const { return base::day_in_tehran(clock.now()); }
    // What speaks against this machine's clock now, and so against the business day of any command.
    [[nodiscard]] domain::Warnings doubts() const;
    // The series of this type for the year of `day`, with its next number. take() marks numbers as
    // used.
    [[nodiscard]] domain::NumberSeries series(domain::DocumentType type, base::Day day) const;
    void take(domain::DocumentType type, base::Day day, std::uint32_t count);
    // Skips a number of our block that a clone of this installation has used. Numbers of other
    // sites or of other blocks are ignored.
    void pass_over(const domain::DocumentNumber& number, std::uint32_t last_of_block);
};

// The events that a command became, in order, and what was doubtful about it. A command that waits
// for a confirmation has become nothing.
struct Recorded {
    std::vector<domain::Event> events;
    domain::Warnings warnings = {};
    bool waits_for_confirmation = false;
    // The record that the command began, or the last event.
    [[nodiscard]] base::EventId id() const {
        return events.empty() ? base::EventId{} : events.back().id;
    }
};

using Answer = base::Result<Recorded, domain::RefusalText>;

}  // namespace amani::app
