#include "hub/watching/contacts.h"

#include <algorithm>

namespace amani::hub {

std::map<base::SiteId, base::Instant> last_contacts(station::Station& station, const Door& door) {
    std::map<base::SiteId, base::Instant> last;
    for (const auto& [log, member] : station.roster().members()) {
        if (member.revoked_after || log.site() == station.identity().site) continue;
        auto& of_site = last[log.site()];
        const auto contact = door.contact(log);
        of_site = std::max(of_site, contact ? contact->at : door.opened());
    }
    return last;
}

}  // namespace amani::hub
