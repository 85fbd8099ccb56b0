// Events to tables: the one projector that nodes and the hub run. It never decides and never
// refuses; an event whose record is not known yet leaves a half of a row that a later event
// completes. Everything happens in the caller's transaction.
//
//     Transaction transaction{database};
//     projector.apply(event);            // as often as there are events
//     projector.flush();                 // writes what was gathered
//     transaction.commit();              // or roll back, and projector.forget()
//
// Each event must be applied once: the caller keeps the cursor. Relayed events are the exception:
// they may come again in another feed and are remembered by their origin.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/balances/balances.h"
#include "shared/views/balances/effects_digest.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace amani::views {

// What happens to a Relayed, another log's event in a feed: a site applies it under its own id; the
// hub has applied it already with its own log, and applies only those that are in no other log
// (is_news_to_a_hub).
enum class RelayedEvents : std::uint8_t { apply, ignore };

// A restored hub relays, in the feeds of the new epoch, the last rows of the same site's old feed
// that were not sealed; and it takes back into its own log the centre's events that its sites had
// been told. Both are Relayed and stand nowhere else in its logs. (A decision that an agent is told
// without its costs is Relayed too, from the centre's feed into the agent's.)
[[nodiscard]] inline bool is_news_to_a_hub(base::EventId id, const domain::Relayed& relayed) {
    const bool is_told_anew = relayed.origin.log().is_feed() && relayed.origin.site() == id.site();
    return !id.log().is_feed() || is_told_anew;
}

class Projector {
  public:
    // The tables must be there (migrate_views).
    explicit Projector(store::Database& database, RelayedEvents relayed = RelayedEvents::apply);
    ~Projector();
    Projector(const Projector&) = delete;
    Projector& operator=(const Projector&) = delete;

    // Applies the event and returns what it adds to the digest of its log, a function of the event
    // alone. For a Relayed that is what the event inside adds, also when it is not applied.
    StateDigest apply(const domain::Event& event);
    // For a fact that was set aside: it is applied to the balances, where FactSetAside takes it out
    // again, and to no other view.
    StateDigest count_only(const domain::Event& event);
    // Writes the changes that are gathered in memory, many of them once for all events and in key
    // order. Call before reading any view, and before the commit.
    void flush();
    // Drops what was gathered, after a rollback.
    void forget();

  private:
    struct Consoles;
    enum class Kardex : std::uint8_t { kept, passed_over };
    StateDigest apply_effects(const domain::Event& event, Kardex kardex);
    StateDigest apply_relayed(base::EventId id, const domain::Relayed& relayed);

    RelayedEvents relayed_;
    Balances balances_;
    EffectsDigest digests_;
    std::unique_ptr<store::Statement> remember_relayed_;
    store::Database& database_;
    std::unique_ptr<Consoles> consoles_;
};

// The migration group "views". A changed table is a new migration, followed by a rebuild.
void migrate_views(store::Database& database);
// Empties every table of the views, for a rebuild from the logs.
void clear_views(store::Database& database);
// Every row of every table of the views, a line each ("table|column|column…"), in one fixed order:
// equal views give equal lines.
void dump_views(store::Database& database, const std::function<void(std::string_view line)>& line);

}  // namespace amani::views
