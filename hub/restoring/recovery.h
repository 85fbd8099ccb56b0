// What a restored hub learns of its own lost work. The centre's own log lies nowhere but here; yet
// the feeds of the old epoch had relayed parts of it to the sites, and these bring them back. What
// was relayed is a whole row under its own id, so it is taken back as it was: once, into the
// centre's log of today. Of the rest only that it existed can be known.
#pragma once

#include "shared/app/journal.h"
#include "shared/domain/registry/event_types.h"
#include "shared/store/database.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace amani::hub {

// A log of the centre's has ended, of which `known` events are here.
void note_old_log(store::Database& database, base::LogId log, std::uint32_t known);

class Recovery {
  public:
    Recovery(store::Database& database, base::SiteId own) : database_(database), own_(own) {}

    // A row of a feed of an ended epoch, beyond what counts of it: whatever it says of the centre's
    // work is remembered as heard. A fact of the centre's that is not here comes back as it was.
    [[nodiscard]] std::optional<domain::Relayed> hear(const domain::Event& event);
    void note_taken_back(base::EventId origin, base::EventId event);

  private:
    [[nodiscard]] bool is_lost(base::EventId fact);
    [[nodiscard]] std::uint32_t known_of(base::LogId log);

    store::Database& database_;
    base::SiteId own_;
};

// For people: since when, and what is still missing.
struct Restored {
    std::uint32_t epoch = 0;
    base::Instant begun;
    base::Instant copied_at;
    // Facts of the centre that others know of and that are not all here.
    struct Missing {
        base::LogId log;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t taken_back = 0;  // of them
    };
    std::vector<Missing> missing;
};
// The newest; nothing when this hub was never restored.
[[nodiscard]] std::optional<Restored> newest_restore(store::Database& database);

}  // namespace amani::hub
