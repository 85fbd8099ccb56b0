#include "node/station/store_check.h"

#include "shared/store/generation.h"

namespace amani::station {

namespace {

std::string way_out(const Paths& paths, const Identity& identity) {
    return identity.is_hub()
               ? "Set the hub up again from its last backup: amani-hub restore --from BACKUP --dir " +
                     paths.directory.string() +
                     ". The sites bring back what came after it."
               : "Put the store back, or ask the centre for a new invite and join in an empty "
                 "directory: what the hub has of this site comes back from there.";
}

}  // namespace

std::optional<Trouble> trouble_with_store(const Paths& paths, const Identity& identity) {
    if (!std::filesystem::exists(paths.store())) {
        return Trouble{paths.store().string() + " is missing, and this directory is the site " +
                       identity.code + ": nothing was started, for an empty store would take its "
                       "place. " + way_out(paths, identity)};
    }
    if (store::is_beside_anothers_log(paths.store())) {
        return Trouble{paths.store().string() + " is an older copy, beside " +
                       paths.store().filename().string() +
                       "-wal of a newer one: together they are neither. Nothing was opened or "
                       "changed. " + way_out(paths, identity)};
    }
    return std::nullopt;
}

}  // namespace amani::station
