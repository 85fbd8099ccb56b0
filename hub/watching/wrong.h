// What is wrong at the hub, beside what may be wrong at any site (node/serving/wrong.h): a backup
// that is missing or old, sites that have gone silent, logs that cannot be applied.
#pragma once

#include "hub/centre.h"
#include "hub/door.h"
#include "shared/domain/refusal/warning.h"

#include <cstdint>
#include <map>
#include <optional>

namespace amani::hub {

// A daily backup that is late by two hours is no trouble yet.
inline constexpr base::Duration oldest_backup = base::hours(26);

// Events that the last backup does not hold.
[[nodiscard]] std::uint64_t events_not_backed_up(station::Station& station);
[[nodiscard]] domain::Warnings wrong_with_backup(std::optional<base::Instant> last,
                                                 std::uint64_t events_missing, base::Instant now);
// By the kind of each site, when it was there last.
struct SiteContact {
    domain::SiteKind kind{};
    base::Instant last;
};
[[nodiscard]] domain::Warnings wrong_with_contacts(const std::vector<SiteContact>& sites,
                                                   base::Instant now);
[[nodiscard]] domain::Warnings wrong_at_hub(Centre& centre, const Door& door, bool has_gateway);

}  // namespace amani::hub
