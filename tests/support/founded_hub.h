// A hub of the centre's site, founded in a directory: what every test begins with that needs a real
// one.
#pragma once

#include "hub/opening.h"

#include <filesystem>

namespace amani::hub {

[[nodiscard]] inline station::Identity identity_of_a_hub(const crypto::SecretKey& root) {
    return {.root = root.public_key(),
            .site = {1},
            .code = "THR",
            .name = "THR",
            .kind = domain::SiteKind::central,
            .incarnation = 1,
            .first_number = 1};
}

[[nodiscard]] inline OpenHub founded_hub(const std::filesystem::path& directory,
                                         const base::Clock& clock, base::Randomness& randomness) {
    auto root = crypto::SecretKey::generate(randomness);
    auto identity = identity_of_a_hub(root);
    auto hub = open_hub({directory}, std::move(identity), crypto::SecretKey::generate(randomness),
                        std::move(root), clock);
    hub.centre->members().found({"admin", "admin", "none"});
    hub.centre->begin_day(base::day_in_tehran(clock.now()));
    return hub;
}

}  // namespace amani::hub
