// The network is named by the hash of the hub's root public key, so a name cannot be claimed.
#pragma once

#include "shared/base/ids.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/signature.h"

namespace amani::membership {

using NetworkId = crypto::Hash;

[[nodiscard]] inline NetworkId network_of(const crypto::PublicKey& root) {
    return crypto::hash(root.view());
}

// Feeds: logs that the hub signs with the root key. `epoch` grows when a hub is restored from a
// backup, so that what it signs afterwards cannot be mistaken for what it had signed before.
inline constexpr std::uint32_t max_epoch = base::max_incarnation - base::first_feed_incarnation;

[[nodiscard]] constexpr base::LogId network_feed(std::uint32_t epoch = 0) {
    return base::LogId::of({}, base::first_feed_incarnation + epoch);
}
[[nodiscard]] constexpr base::LogId feed_of(base::SiteId site, std::uint32_t epoch = 0) {
    return base::LogId::of(site, base::first_feed_incarnation + epoch);
}
[[nodiscard]] constexpr bool is_network_feed(base::LogId log) {
    return log.is_feed() && log.site().is_none();
}
// The epoch of a feed.
[[nodiscard]] constexpr std::uint32_t epoch_of(base::LogId feed) {
    return feed.incarnation() - base::first_feed_incarnation;
}

}  // namespace amani::membership
