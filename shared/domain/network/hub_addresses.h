// Where the sites reach their hub, as the centre's people announce it.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/network/commands.h"
#include "shared/domain/network/refusals.h"

#include <string>
#include <string_view>

namespace amani::domain {

// A host and a port that a site can call ("hub.example.ir:7411", "[2001:db8::1]:7411").
[[nodiscard]] bool is_hub_address(std::string_view address);

struct AnnounceHubAddressesState {};
// Addresses without what typing adds to them unseen, each once. Refused when there is none, when
// there are more than most_hub_addresses, and when one is no address.
[[nodiscard]] base::Result<HubAddressesAnnounced, NetworkRefusal> decide(
    const AnnounceHubAddressesState& state, const AnnounceHubAddresses& command);

}  // namespace amani::domain
