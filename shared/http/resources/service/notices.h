// When the owner of a device that waits is to be told again (RULES §4.1).
#pragma once

#include "shared/http/resources/frame/list_resource.h"

namespace amani::http {

// Adds `notice_due`: of the days after which a notice is due, the latest that has passed and for
// which none was given; null while nothing is due.
[[nodiscard]] Decorate tell_notice(SiteApi& api);
[[nodiscard]] AddedColumn notice_column();

}  // namespace amani::http
