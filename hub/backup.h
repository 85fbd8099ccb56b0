// The online backup of a hub: one file that brings a lost machine back. It holds a copy of the live
// store, made while the hub serves, and the hub's identity: site.json and the two secret keys,
// sealed under the passphrase. The receipts "backed up" follow from it. A site may prune behind
// such a receipt, so none is given for anything that the finished, synced copy does not hold.
#pragma once

#include "node/station/identity.h"
#include "shared/store/database.h"
#include "sync/log/log_store.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::hub {

struct BackupOrder {
    station::Paths live;
    std::filesystem::path to;
    // Seals keys that are not sealed; keys that are sealed already are copied as they are.
    std::optional<std::string_view> passphrase;
    base::Instant now;
};
struct BackupMade {
    std::vector<log::LogState> covered;
    std::vector<std::string> left_out;  // key files that are not in it for lack of a passphrase
};

// Copies the store and returns what the copy covers. Writes nothing into the live store: the
// process that holds the directory's lock moves the receipts. A damaged store is refused, and
// what lies at `to` stays as it is. Throws StoreError when the disk refuses.
[[nodiscard]] base::Result<BackupMade, station::Trouble> make_backup(const BackupOrder& order);

// Moves the receipts when no hub is running: these logs are backed up as far as the copy holds
// them.
void note_backed_up(const std::filesystem::path& live, const std::vector<log::LogState>& covered,
                    base::Instant now);

void migrate_backups(store::Database& database);
// Remembers in the live store, in the caller's transaction, that a backup of it was finished.
void keep_last_backup(store::Database& database, base::Instant at);
// Nothing while none has been made.
[[nodiscard]] std::optional<base::Instant> last_backup(store::Database& database);

// What is in a backup beside the store.
struct BackupContents {
    base::Instant made;
    std::optional<base::Bytes> identity;  // site.json
    std::optional<base::Bytes> key;       // site.key, sealed
    std::optional<base::Bytes> root_key;  // network.key, sealed
};
// Nothing when it is a bare copy of a store.
[[nodiscard]] std::optional<BackupContents> read_backup(store::Database& copy);
// Removes these contents from a store that is put to work again.
void drop_contents(store::Database& store);

}  // namespace amani::hub
