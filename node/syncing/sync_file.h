// Syncs with the hub by files (sync/bundle): for a site without a link.
#pragma once

#include "node/station/station.h"
#include "node/syncing/syncer.h"
#include "shared/http/resources/frame/site_api.h"

namespace amani::node {

// Both on the io_context's thread; the syncer must live as long as it runs.
[[nodiscard]] http::SyncFiles sync_files(boost::asio::io_context& io, station::Station& station,
                                         Syncer& syncer, const healing::Healing& healing);

}  // namespace amani::node
