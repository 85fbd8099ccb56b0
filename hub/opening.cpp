#include "hub/opening.h"

#include "hub/inviting/issued_invites.h"

namespace amani::hub {

OpenHub open_hub(const station::Paths& paths, station::Identity identity, crypto::SecretKey key,
                 crypto::SecretKey root, const base::Clock& clock) {
    const auto own = identity.log();
    station::StationOptions options;
    options.store.cache_kib = 64 * 1024;
    options.store.wal_autocheckpoint_pages = 16'000;
    options.log_of = [own](std::uint32_t type) { return log_of_row(type, own); };
    OpenHub open;
    open.station = std::make_unique<station::Station>(paths, std::move(identity), std::move(key),
                                                      clock, options);
    migrate_books(open.station->database());
    migrate_invites(open.station->database());
    open.centre = std::make_unique<Centre>(*open.station, std::move(root));
    return open;
}

OpenHub open_beside(const Centre& centre) {
    const station::Station& station = centre.station();
    return open_hub(station.paths(), station.identity(), station.key().duplicate(),
                    centre.root().duplicate(), station.clock());
}

}  // namespace amani::hub
