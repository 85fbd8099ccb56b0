// A waybill on paper, with its manifest as QR codes.
#pragma once

#include "shared/http/resources/frame/forms.h"

#include <optional>

namespace amani::http {

// Fills the waybill whose number is in the path (Form::fill).
[[nodiscard]] std::optional<NamedPaper> waybill_form(SiteApi& api, const Request& request,
                                                     PrintedPage& page);

}  // namespace amani::http
