// The answers of /me, /site, /meta/enums and /meta/words, and who may read what: the parts of the
// frame's Providers that every site fills in the same way.
#pragma once

#include "shared/app/desk.h"
#include "shared/http/api.h"

namespace amani::http {

enum class Training { no, yes };
[[nodiscard]] Providers site_providers(const app::Desk& desk, Training training = Training::no);

}  // namespace amani::http
