// People read "KRJ-WB-04-000331" and type "331". Digits alone mean the record whose number's
// sequence they are, of any site and year, when there is only one such record.
#pragma once

#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::app {

// How a number with this sequence ends ("-000331"); nothing when the text is not digits alone.
// Persian digits and leading zeros are read as people mean them.
[[nodiscard]] std::optional<std::string> number_end(std::string_view text);

struct Numbered {
    std::int64_t id = 0;
    std::string number;
};
// What of `list`, which shows `number`, ends so: the newest first, at most `limit`.
[[nodiscard]] std::vector<Numbered> numbered_so(store::Database& database, const views::List& list,
                                                std::string_view end, int limit);

}  // namespace amani::app
