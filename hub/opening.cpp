#include "hub/opening.h"

#include "hub/inviting/issued_invites.h"
#include "hub/restoring/new_epoch.h"

namespace amani::hub {

OpenHub open_hub(const station::Paths& paths, station::Identity identity, crypto::SecretKey key,
                 crypto::SecretKey root, const base::Clock& clock) {
    station::StationOptions options;
    options.store.cache_kib = 64 * 1024;
    options.store.wal_autocheckpoint_pages = 16'000;
    // Which epoch's network feed is written is known when the store is open.
    const auto logs = std::make_shared<HubLogs>(HubLogs{.own = identity.log(), .network = {}});
    options.log_of = [logs](std::uint32_t type) { return log_of_row(type, *logs); };
    OpenHub open;
    open.station = std::make_unique<station::Station>(paths, std::move(identity), std::move(key),
                                                      clock, options);
    migrate_books(open.station->database());
    migrate_invites(open.station->database());
    migrate_restoring(open.station->database());
    logs->network = membership::network_feed(open.station->roster().epoch());
    open.centre = std::make_unique<Centre>(*open.station, std::move(root));
    return open;
}

OpenHub open_beside(const Centre& centre) {
    const station::Station& station = centre.station();
    return open_hub(station.paths(), station.identity(), station.key().duplicate(),
                    centre.root().duplicate(), station.clock());
}

}  // namespace amani::hub
