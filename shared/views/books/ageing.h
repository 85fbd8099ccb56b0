// How old a debt is that payments have partly closed: credits close the oldest debits first, so
// that what is open is the newest of them.
#pragma once

#include "shared/views/books/accounts_view.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace amani::views {

struct AgeBucket {
    std::int32_t first_day = 0;            // of age, counted from the business day
    std::optional<std::int32_t> last_day;  // none: and all that is older
    base::Rial amount;
};

// What an agent owes on `at`, from the youngest bucket to the oldest; all 0 when he owes nothing.
// The statement is the whole one, from the first line to that day.
[[nodiscard]] std::vector<AgeBucket> ageing(const Statement& whole, base::Day at);

}  // namespace amani::views
