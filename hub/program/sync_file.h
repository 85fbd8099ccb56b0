// Syncs with sites by files (sync/bundle): what a site's file holds, and the answer to it.
#pragma once

#include "hub/centre.h"
#include "hub/door.h"
#include "shared/http/resources/frame/site_api.h"

namespace amani::hub {

// Both on the io_context's thread; centre and door must live as long as it runs. A file that was
// read is answered when what it brought is applied, so that the answer holds the decisions on it.
[[nodiscard]] http::SyncFiles sync_files(boost::asio::io_context& io, Centre& centre, Door& door);

}  // namespace amani::hub
