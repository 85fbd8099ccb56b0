#include "clients/cli/grammar/nearest.h"

#include <algorithm>
#include <vector>

namespace amani::cli {

std::size_t edits_between(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
    }
    return cost[a.size()][b.size()];
}

std::optional<std::string_view> nearest(std::string_view typed,
                                        std::span<const std::string_view> words) {
    std::optional<std::string_view> best;
    std::size_t least = std::max<std::size_t>(1, (typed.size() + 1) / 3) + 1;
    for (const auto word : words) {
        // A beginning of a word is as good as one edit: "discr" means discrepancy.
        const bool is_beginning = typed.size() >= 2 && word.starts_with(typed);
        const std::size_t edits = is_beginning ? 1 : edits_between(typed.substr(0, 64), word);
        if (edits < least) {
            least = edits;
            best = word;
        }
    }
    return best;
}

}  // namespace amani::cli
