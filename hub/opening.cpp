#include "hub/opening.h"

#include "hub/backup.h"
#include "hub/inviting/issued_invites.h"
#include "hub/reconciling/hashed_rows.h"
#include "hub/reconciling/tag_rows.h"
#include "hub/restoring/new_epoch.h"

namespace amani::hub {

namespace {

void upgrade_books(station::Station& station) {
    auto& logs = station.replica().logs();
    const EachEvent each_event = [&](const auto& take) {
        for (const auto& state : logs.states())
            logs.rows(state.log, state.pruned + 1, state.appended,
                      [&](base::EventId id, base::ByteView row) {
                          if (const auto event = domain::decode_event(id, row)) take(*event);
                          return true;
                      });
    };
    station.transact([&] {
        take_over_hashed_rows(station.database(), each_event);
        move_tag_rows(station.database(), each_event);
        return station::Station::Then::commit;
    });
}

}  // namespace

OpenHub open_hub(const station::Paths& paths, station::Identity identity, crypto::SecretKey key,
                 crypto::SecretKey root, const base::Clock& clock, CentreOptions options) {
    station::StationOptions of_station;
    of_station.store.cache_kib = std::int64_t{24} * 1024;
    of_station.store.wal_autocheckpoint_pages = 16'000;
    // The network feed depends on the epoch, which is known only when the store is open.
    const auto logs = std::make_shared<HubLogs>(HubLogs{.own = identity.log(), .network = {}});
    of_station.log_of = [logs](std::uint32_t type) { return log_of_row(type, *logs); };
    OpenHub open;
    open.station = std::make_unique<station::Station>(paths, std::move(identity), std::move(key),
                                                      clock, of_station);
    migrate_books(open.station->database());
    upgrade_books(*open.station);
    migrate_invites(open.station->database());
    migrate_restoring(open.station->database());
    migrate_backups(open.station->database());
    logs->network = membership::network_feed(open.station->roster().epoch());
    open.centre = std::make_unique<Centre>(*open.station, std::move(root), options);
    return open;
}

}  // namespace amani::hub
