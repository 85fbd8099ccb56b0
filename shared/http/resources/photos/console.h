// Photographs of devices in the API: pictures are given to the site, shown, and added to jobs.
#pragma once

#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Console photos_console(SiteApi& api);

}  // namespace amani::http
