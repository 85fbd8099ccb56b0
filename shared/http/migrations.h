// The frame's own tables (migration group "http"): sessions and tokens by their hash, stored
// answers, drafts.
#pragma once

#include "shared/store/database.h"

namespace amani::http {

void migrate_http(store::Database& database);

}  // namespace amani::http
