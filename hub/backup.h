// The online backup of a hub: a copy of the live store, made beside a hub that serves or none, and
// the receipts "backed up" that follow from it. A site may prune behind such a receipt, so none is
// given for anything that the finished, synced copy does not hold.
#pragma once

#include "sync/log/log_store.h"

#include <filesystem>
#include <vector>

namespace amani::hub {

// Copies, and answers what the copy covers. Writes nothing into the live store: whoever holds the
// directory's lock moves the receipts. Throws StoreError when the disk refuses.
[[nodiscard]] std::vector<log::LogState> copy_store(const std::filesystem::path& live,
                                                    const std::filesystem::path& copy);

// With no hub running: these logs are covered up to where the copy holds them.
void note_backed_up(const std::filesystem::path& live, const std::vector<log::LogState>& covered);

}  // namespace amani::hub
