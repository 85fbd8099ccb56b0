// The online backup of a hub: one file that brings a lost machine back. It holds a copy of the live
// store, made while the hub serves, and who the hub is: site.json and the two secret keys, sealed
// under the passphrase. From it follow the receipts "backed up". A site may prune behind such a
// receipt, so none is given for anything that the finished, synced copy does not hold.
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
    // Seals keys that lie open; those that are sealed already go along as they are.
    std::optional<std::string_view> passphrase;
    base::Instant now;
};
struct BackupMade {
    std::vector<log::LogState> covered;
    std::vector<std::string> left_out;  // files that are not in it, since nothing would seal them
};

// Copies, and answers what the copy covers. Writes nothing into the live store: whoever holds the
// directory's lock moves the receipts. Throws StoreError when the disk refuses.
[[nodiscard]] base::Result<BackupMade, station::Trouble> make_backup(const BackupOrder& order);

// With no hub running: these logs are covered up to where the copy holds them.
void note_backed_up(const std::filesystem::path& live, const std::vector<log::LogState>& covered);

// What is in a backup beside the store.
struct BackupContents {
    base::Instant made;
    std::optional<base::Bytes> identity;  // site.json
    std::optional<base::Bytes> key;       // site.key, sealed
    std::optional<base::Bytes> root_key;  // network.key, sealed
};
// Nothing when it is a bare copy of a store.
[[nodiscard]] std::optional<BackupContents> read_backup(store::Database& copy);
// A store that is at work again is no backup.
void drop_contents(store::Database& store);

}  // namespace amani::hub
