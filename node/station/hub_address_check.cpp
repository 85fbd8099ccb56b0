#include "node/station/hub_address_check.h"

#include "shared/domain/network/hub_addresses.h"

#include <algorithm>

namespace amani::station {

std::optional<Trouble> trouble_with_hub_addresses(std::span<const std::string> addresses) {
    const auto bad = std::ranges::find_if_not(addresses, domain::is_hub_address);
    if (bad == addresses.end()) return std::nullopt;
    const auto refusal = domain::text_of(domain::BadHubAddress{*bad});
    return Trouble{refusal.en + " " + refusal.remedy_en, refusal.fa + " " + refusal.remedy_fa};
}

}  // namespace amani::station
