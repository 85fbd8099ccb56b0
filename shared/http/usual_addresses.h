// The neighbourhoods from which each person has signed in before: guessing at his name from
// elsewhere does not lock him out there. Kept in the store, because guessing may go on over a
// restart.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/store/database.h"

#include <string>

namespace amani::http {

[[nodiscard]] bool is_usual_address(store::Database& database, base::UserId user,
                                    const std::string& place);
// Inside a write transaction of the caller. The longest unused one is forgotten.
void note_usual_address(store::Database& database, base::UserId user, const std::string& place,
                        base::Instant now);

}  // namespace amani::http
