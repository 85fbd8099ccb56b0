// Search by words over every kind of record, and the meaning of a scanned code.
#pragma once

#include "shared/http/resources/frame/site_api.h"
#include "shared/views/rows/record_kind.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

struct Console;

// Where a search looks for records of a kind, and what it shows of those that it finds.
struct Look {
    const views::RecordKind& kind;
    std::string_view number;  // the columns of the kind's list that a hit shows
    std::string_view name;
    // What of the typed text is looked for: folded words, with Latin digits, as it is, as a serial,
    // or as the last characters of one, of which four are the least. Of a paper's number the last
    // digits may be typed without the zeros before them.
    enum class Typed {
        words,
        code,
        text,
        serial,
        end_of_code,
        end_of_serial,
        end_of_number
    } typed = Typed::words;
    std::string_view column = {};  // in which; empty: only a scanned code finds these
    views::Comparison comparison = views::Comparison::contains;
    // Used instead of a column: the keys of what was found.
    std::vector<std::int64_t> (*find)(store::Database&, std::string_view typed, int most) = nullptr;
};

// What may be done with a paper of this series whose data has not come here yet: a parcel may
// arrive before them.
struct Arrival {
    domain::DocumentType paper;
    std::string_view action;
    std::string_view command;
    std::string_view href;
};

// What a code that nobody knows may have been; empty texts when it is near nothing.
using Hint = Text (*)(SiteApi& api, const std::string& code);

// /search and /resolve. Hits come in the order of the consoles.
[[nodiscard]] std::vector<Route> search_routes(SiteApi& api, std::span<const Console> consoles);

}  // namespace amani::http
