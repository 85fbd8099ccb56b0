// A hub from its directory: a station, and the root key that makes it one.
#pragma once

#include "hub/centre.h"

#include <memory>

namespace amani::hub {

struct OpenHub {
    std::unique_ptr<station::Station> station;
    std::unique_ptr<Centre> centre;
};

// Opens or upgrades the store. Throws StoreError when the disk refuses.
[[nodiscard]] OpenHub open_hub(const station::Paths& paths, station::Identity identity,
                               crypto::SecretKey key, crypto::SecretKey root,
                               const base::Clock& clock, CentreOptions options = {});

}  // namespace amani::hub
