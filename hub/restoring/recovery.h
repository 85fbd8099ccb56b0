// What a restored hub learns of its own lost work. The centre's own log is kept at the hub alone,
// but the feeds of the old epoch had relayed parts of it to the sites, and the sites bring these
// feeds back. A relayed event is a whole row under its own id, so it is taken back unchanged, once,
// into the centre's log of today. Of the other lost events only the number is known.
#pragma once

#include "shared/app/journal.h"
#include "shared/domain/registry/event_types.h"
#include "shared/store/database.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace amani::hub {

// Notes that a log of the centre has ended; `known` of its events are here.
void note_old_log(store::Database& database, base::LogId log, std::uint32_t known);

class Recovery {
  public:
    Recovery(store::Database& database, base::SiteId own) : database_(database), own_(own) {}

    // Takes a row of a feed of an ended epoch, from beyond the feed's cut. What it says about the
    // centre's events is remembered. Returns the relayed fact when it is one of the centre's that
    // is not here.
    [[nodiscard]] std::optional<domain::Relayed> hear(const domain::Event& event);
    void note_taken_back(base::EventId origin, base::EventId event);

  private:
    [[nodiscard]] bool is_lost(base::EventId fact);
    [[nodiscard]] std::uint32_t known_of(base::LogId log);

    store::Database& database_;
    base::SiteId own_;
};

// What people are told: when the hub was restored, and which events are still missing.
struct Restored {
    std::uint32_t epoch = 0;
    base::Instant begun;
    base::Instant copied_at;
    // A log of the centre of which others have seen events that are not all here.
    struct Missing {
        base::LogId log;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t taken_back = 0;  // of them
    };
    std::vector<Missing> missing;
};
// The newest restore; nothing when this hub was never restored.
[[nodiscard]] std::optional<Restored> newest_restore(store::Database& database);

}  // namespace amani::hub
