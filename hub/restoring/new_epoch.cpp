#include "hub/restoring/new_epoch.h"

#include "hub/restoring/recovery.h"
#include "shared/codec/codec.h"
#include "shared/codec/row.h"
#include "shared/domain/registry/event_types.h"
#include "shared/store/migrations.h"
#include "shared/views/network/network_view.h"
#include "sync/membership/invite.h"

#include <algorithm>
#include <array>

namespace amani::hub {

namespace {

constexpr std::array<store::Migration, 1> migrations{{
    {1, "restored hubs",
     // A log of the centre's that ended with its epoch: the last event here, and the last one that
     // any site has shown to know.
     "CREATE TABLE centres_old_log ("
     "  log INTEGER PRIMARY KEY, known INTEGER NOT NULL, heard INTEGER NOT NULL) STRICT;"
     "CREATE TABLE taken_back (origin INTEGER PRIMARY KEY, event INTEGER NOT NULL) STRICT;"
     "CREATE TABLE restored ("
     "  epoch INTEGER PRIMARY KEY, begun INTEGER NOT NULL, copied_at INTEGER NOT NULL) STRICT;"},
}};

bool is_membership(std::uint32_t type) {
    return type == membership::member_admitted_type || type == membership::member_revoked_type;
}

// The row as a Relayed. A row that is a Relayed already is not wrapped again.
domain::Relayed told_anew(base::EventId id, base::ByteView row) {
    if (auto event = domain::decode_event(id, row)) {
        if (auto* relayed = std::get_if<domain::Relayed>(&event->body)) return std::move(*relayed);
    }
    return {id, {row.begin(), row.end()}};
}

class Beginning {
  public:
    Beginning(station::Station& station, const crypto::SecretKey& root, const NewEpoch& begun)
        : station_(station), root_(root), begun_(begun) {}

    void perform() {
        auto& logs = station_.replica().logs();
        const auto states = logs.states();
        seal_own_log();
        tell_network(membership::epoch_begun_type, codec::encode(event_for(states)));
        tell_network(membership::member_admitted_type,
                     codec::encode(membership::MemberAdmitted{
                         successors_log(), membership::SiteRole::central, begun_.key, {}}));
        bool was_anything_open = false;
        for (const auto& state : states) {
            if (!state.log.is_feed() || state.tail_rows() == 0) continue;
            was_anything_open = true;
            tell_anew(state);
        }
        skip_what_may_be_given_out();
        for (const auto log : logs.logs_with_tail())
            if (log.is_feed()) station_.seal(log, root_);
        const bool is_remade = station_.heed_epochs();
        if (was_anything_open && !is_remade) {
            station_.journal().flush();
            station_.journal().rebuild();
        }
    }

  private:
    [[nodiscard]] base::LogId successors_log() const {
        return base::LogId::of(station_.identity().site, centres_incarnation(begun_.epoch));
    }

    // Without the log's key (only the root key came back from paper) its tail stays unsigned.
    void seal_own_log() {
        const auto own = station_.identity().log();
        const auto* member = station_.roster().member(own);
        if (member != nullptr && member->key == station_.key().public_key())
            station_.seal(own, station_.key());
    }

    // A feed counts up to where it is sealed here, or less where an earlier epoch had cut it.
    [[nodiscard]] membership::EpochBegun event_for(const std::vector<log::LogState>& states) const {
        membership::EpochBegun event{begun_.epoch, station_.roster().epoch(), begun_.copied_at, {}};
        for (const auto& state : states) {
            if (!state.log.is_feed() || membership::is_network_feed(state.log)) continue;
            const auto last = std::min(state.sealed, station_.roster().counts_through(state.log));
            if (last > 0) event.cuts.push_back({state.log, last});
        }
        return event;
    }

    void tell_network(std::uint32_t type, base::ByteView body) {
        const auto now = station_.clock().now();
        const auto at = base::LogicalTime::next({}, now);
        tell_network(codec::encode_row({.type = type,
                                        .time = at,
                                        .author = {},
                                        .day = base::day_in_tehran(now),
                                        .causes = {},
                                        .body = body}));
        const auto applied = station_.roster().apply(type, body, {at, begun_.epoch});
        base::ensure(applied.has_value(), "a membership event of our own is understood");
    }
    void tell_network(const base::Bytes& row) {
        const auto feed = membership::network_feed(begun_.epoch);
        const auto id = station_.replica().logs().append(feed, row);
        station_.journal().apply_row(app::read_row(id, row));
    }

    // The unsealed rows of the copy may have been sealed and sent after it was made, so the old
    // feed must not be signed again. They go into the new feed under their own ids.
    void tell_anew(const log::LogState& state) {
        const auto rows = station_.replica().logs().drop_tail(state.log);
        const auto feed = membership::feed_of(state.log.site(), begun_.epoch);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (is_membership(codec::type_of_row(rows[i]))) {
                tell_network({rows[i].begin(), rows[i].end()});
                continue;
            }
            const auto id =
                base::EventId::of(state.log, state.sealed + static_cast<std::uint32_t>(i) + 1);
            (void)station_.journal().record_through(
                [&](base::ByteView row) { return station_.replica().logs().append(feed, row); },
                {{}, station_.desk().today()}, told_anew(id, rows[i]));
        }
    }

    void skip_what_may_be_given_out() {
        auto& database = station_.database();
        database.cached("UPDATE invited SET next = next + ?1").run(membership::invites_skipped);
        database.cached("DELETE FROM number_series").run();
        const auto own = station_.identity().log();
        note_old_log(database, own, station_.replica().logs().state(own).appended);
        database.cached("INSERT INTO restored (epoch, begun, copied_at) VALUES (?1, ?2, ?3)")
            .run(begun_.epoch, station_.clock().now(), begun_.copied_at);
    }

    station::Station& station_;
    const crypto::SecretKey& root_;
    const NewEpoch& begun_;
};

}  // namespace

void migrate_restoring(store::Database& database) {
    store::migrate(database, "restoring", migrations);
}

station::Identity begin_epoch(station::Station& station, const crypto::SecretKey& root,
                              const NewEpoch& begun) {
    base::ensure(begun.epoch > station.roster().epoch() && begun.epoch <= membership::max_epoch,
                 "an epoch after the one before");
    station.transact([&] {
        Beginning{station, root, begun}.perform();
        return station::Station::Then::commit;
    });
    return successor_in(station, begun.epoch);
}

station::Identity successor_in(station::Station& station, std::uint32_t epoch) {
    auto identity = station.identity();
    identity.incarnation = centres_incarnation(epoch);
    identity.first_number = membership::document_block_of(identity.incarnation).first;
    base::SiteId last;
    for (const auto& site : views::sites(station.database())) last = std::max(last, site.id);
    identity.first_site =
        std::max(identity.first_site, std::min(last.value + sites_skipped, base::max_site));
    return identity;
}

}  // namespace amani::hub
