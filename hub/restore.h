// Sets a hub up again from its backup, in its old directory or on another machine. The backup is
// checked first; the hub is restored as a whole or not at all, and in a new epoch. The files that
// were in the directory are set aside, not deleted.
#pragma once

#include "node/station/identity.h"
#include "shared/base/time.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace amani::hub {

struct RestoreOrder {
    std::filesystem::path from;
    station::Paths to;
    std::optional<std::string_view> passphrase;
    enum class OverNewer { refuse, allow } over_newer = OverNewer::refuse;
    // The newest epoch of earlier restores of which nothing on this machine knows.
    std::uint32_t after_epoch = 0;
};
struct RestoreMade {
    std::uint32_t epoch = 0;
    base::Instant copied_at;
    std::filesystem::path set_aside;  // empty when nothing was there
};

// Throws StoreError when a disk refuses or the store is of a newer program.
[[nodiscard]] base::Result<RestoreMade, station::Trouble> restore(const RestoreOrder& order,
                                                                  const base::Clock& clock,
                                                                  base::Randomness& randomness);

}  // namespace amani::hub
