// The online backup of a hub: a copy of the live store, made while the hub serves, and the receipts
// "backed up" that follow from it. A site may prune behind such a receipt, so none is given for
// anything that the finished, synced copy does not hold.
#pragma once

#include <filesystem>

namespace amani::hub {

// Throws StoreError when the disk refuses; no receipt has then moved.
void back_up(const std::filesystem::path& live, const std::filesystem::path& copy);

}  // namespace amani::hub
