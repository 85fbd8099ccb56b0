// Events to tables: the one projector that a node and the hub run. It never decides and never
// refuses; an event it cannot place yet leaves a half that a later one completes. Everything
// happens in the caller's transaction.
//
//     Transaction transaction{database};
//     projector.apply(event);            // as often as there are events
//     projector.flush();                 // writes what was gathered
//     transaction.commit();              // or roll back, and projector.forget()
//
// Each event must be applied once: who calls keeps the cursor. Relayed events are the exception,
// since they may come again in another feed: they are remembered by their origin.
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

// What becomes of another log's event that a feed carries: a site applies it, under its own id; the
// hub has applied it already, where it came from. What the hub does apply is what it has nowhere
// else (is_news_to_a_hub).
enum class RelayedEvents : std::uint8_t { apply, ignore };

// A hub that was restored from a backup tells anew, in the new epoch's feeds, what was last in the
// same site's feed of the old one and not sealed; and it takes back into its own log what its sites
// had heard of the centre's work. Both are Relayed, and have no other place in its logs. (What an
// agent is told of a decision is Relayed from the centre's feed into his.)
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

    // What the event adds to the digest of its log: a function of the event alone. That of a
    // Relayed is that of the event within, also where it is not applied.
    StateDigest apply(const domain::Event& event);
    // The same for a fact that was set aside: it counts in the balances, where FactSetAside takes
    // it out again, and nowhere else.
    StateDigest count_only(const domain::Event& event);
    // Writes what is gathered in memory: much of what events do is written once, in key order, for
    // all of them. Call before reading any view, and before the commit.
    void flush();
    // The transaction was rolled back: drops what was gathered.
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
