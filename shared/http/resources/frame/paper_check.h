// The short hash in the QR code of a printed form (base/paper_code.h): by it a scan tells the
// record that a paper shows from another one that bears the same number, printed by a clone of the
// installation or in another network. Eight hexadecimal digits; no seal against a forger.
#pragma once

#include "shared/http/resources/frame/site_api.h"

#include <string>

namespace amani::http {

// Of the event that began the record: its id, time and day, which are the same at every site.
// Empty when the event is not known here.
[[nodiscard]] std::string paper_check(SiteApi& api, base::EventId event);

}  // namespace amani::http
