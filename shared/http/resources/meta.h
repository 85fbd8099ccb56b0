// What /me, /site and /meta/enums say, and who may read what: parts of the frame's Providers that a
// site can fill by itself.
#pragma once

#include "shared/app/desk.h"
#include "shared/http/api.h"

namespace amani::http {

enum class Training { no, yes };
[[nodiscard]] Providers site_providers(const app::Desk& desk, Training training = Training::no);

}  // namespace amani::http
