// Sites and their places: which kinds there are, where each keeps its goods, and who may be under
// whom. One central site; a site's kind never changes; no two sites print the same document
// numbers.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/network/commands.h"
#include "shared/domain/network/refusals.h"

#include <optional>
#include <string>

namespace amani::domain {

// The place where a site of this kind keeps its new parts: main, branch, technician or consignment.
[[nodiscard]] PlaceKind own_store(SiteKind kind);
// May a site of this kind have such a place? Never a virtual one, and transit belongs to waybills.
[[nodiscard]] bool has_place(SiteKind site, PlaceKind place);

struct DefineSiteState {
    std::optional<SiteDefined> present;           // of the site in the command
    base::SiteId next;                            // the number that a new site gets
    base::SiteId central;                         // none: not defined yet
    base::SiteId site_with_code;                  // the site that has this code, or none
    std::optional<SiteDefined> site_with_prefix;  // another site with the same number prefix
    std::optional<SiteKind> parent_kind;          // of the parent in the command, when it is known
};
[[nodiscard]] base::Result<SiteDefined, NetworkRefusal> decide(const DefineSiteState& state,
                                                               const DefineSite& command);

struct DefinePlaceState {
    SiteKind site = SiteKind::agent;  // one's own
    bool code_is_taken = false;       // by another place of the site
};
[[nodiscard]] base::Result<PlaceDefined, NetworkRefusal> decide(const DefinePlaceState& state,
                                                                const DefinePlace& command);

}  // namespace amani::domain
