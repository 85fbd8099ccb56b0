// The schema changes only through numbered migrations, applied in order, each in one transaction,
// and remembered per group (log, views, hub, …) in the table `migration(groupname, number, name,
// hash)`.
#pragma once

#include "shared/store/database.h"

#include <span>
#include <string_view>

namespace amani::store {

struct Migration {
    int number;  // 1, 2, 3 … without gaps
    std::string_view name;
    std::string_view sql;
    // What SQL cannot say, after it, in the same transaction; or none.
    void (*then)(Database&) = nullptr;
};

// Brings `group` up to the newest of `migrations`. Throws StoreError(programming) when the store is
// newer than this program (it says so and names both numbers), or when an applied migration has
// another text.
void migrate(Database& database, std::string_view group, std::span<const Migration> migrations);

}  // namespace amani::store
