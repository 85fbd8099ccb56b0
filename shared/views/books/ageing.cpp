#include "shared/views/books/ageing.h"

#include <algorithm>
#include <ranges>

namespace amani::views {

std::vector<AgeBucket> ageing(const Statement& whole, base::Day at) {
    std::vector<AgeBucket> buckets{
        {0, 15, {}}, {16, 30, {}}, {31, 60, {}}, {61, 90, {}}, {91, std::nullopt, {}}};
    base::Rial open = whole.closing;
    for (const auto& line : std::views::reverse(whole.lines)) {
        if (open.value <= 0) break;
        if (line.state != StatementState::confirmed) continue;
        const base::Rial part = std::min(open, line.debit);
        const auto age = at - line.day;
        const auto bucket = std::ranges::find_if(buckets, [&](const AgeBucket& each) {
            return !each.last_day || age <= *each.last_day;
        });
        bucket->amount += part;
        open -= part;
    }
    return buckets;
}

}  // namespace amani::views
