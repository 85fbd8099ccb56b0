// From where each person has signed in before, by neighbourhood. Guessing at a name from elsewhere
// does not lock him out there; it is kept in the store, for a restart may come in the middle of it.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/store/database.h"

#include <string>

namespace amani::http {

[[nodiscard]] bool is_usual_address(store::Database& database, base::UserId user,
                                    const std::string& place);
// Inside a write transaction of the caller's. The longest unused is forgotten.
void note_usual_address(store::Database& database, base::UserId user, const std::string& place,
                        base::Instant now);

}  // namespace amani::http
