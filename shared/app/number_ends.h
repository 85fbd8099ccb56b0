// People read "KRJ-WB-04-000331" and type "331". Digits alone mean the record whose number has that
// sequence, of any site and year, when there is only one such record.
#pragma once

#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::app {

// The end of a number with this sequence ("-000331"); nothing when the text has other characters
// than digits. Persian digits are accepted, and leading zeros may be missing.
[[nodiscard]] std::optional<std::string> number_end(std::string_view text);

struct Numbered {
    std::int64_t id = 0;
    std::string number;
};
// The rows of `list` whose `number` has this end: the newest first, at most `limit`.
[[nodiscard]] std::vector<Numbered> numbered_so(store::Database& database, const views::List& list,
                                                std::string_view end, int limit);

}  // namespace amani::app
