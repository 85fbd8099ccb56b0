// What is wrong at a site whichever program runs it, each with what to do. Everybody may read it at
// /health, so it names no site, person or paper.
#pragma once

#include "node/station/station.h"
#include "shared/domain/refusal/warning.h"

#include <cstdint>

namespace amani::serving {

inline constexpr std::uintmax_t least_free_disk = std::uintmax_t{1} << 30;

// Room where the site's directory is; nothing when the system does not say.
[[nodiscard]] std::optional<std::uintmax_t> free_disk(const station::Paths& paths);
// As free_disk() has it.
[[nodiscard]] domain::Warnings wrong_with_disk(std::optional<std::uintmax_t> free);
[[nodiscard]] domain::Warnings wrong_at(station::Station& station);

}  // namespace amani::serving
