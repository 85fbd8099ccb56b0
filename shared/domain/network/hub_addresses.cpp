#include "shared/domain/network/hub_addresses.h"

#include "shared/base/fold.h"
#include "shared/base/listening.h"

#include <algorithm>

namespace amani::domain {

using base::Refused;

bool is_hub_address(std::string_view address) {
    const auto at = base::host_port(address);
    return at && at->port != 0;
}

base::Result<HubAddressesAnnounced, NetworkRefusal> decide(const AnnounceHubAddressesState&,
                                                           const AnnounceHubAddresses& command) {
    HubAddressesAnnounced announced;
    for (const auto& typed : command.addresses) {
        auto address = base::plain_text(typed);
        if (!is_hub_address(address)) return Refused{BadHubAddress{std::move(address)}};
        const bool is_new =
            std::ranges::find(announced.addresses, address) == announced.addresses.end();
        if (is_new) announced.addresses.push_back(std::move(address));
    }
    const auto count = static_cast<std::int64_t>(announced.addresses.size());
    if (const auto wrong = FieldCheck{}.range("addresses", count, 1, most_hub_addresses).first())
        return Refused{*wrong};
    return announced;
}

}  // namespace amani::domain
