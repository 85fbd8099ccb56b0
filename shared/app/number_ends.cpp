#include "shared/app/number_ends.h"

#include "shared/base/ensure.h"
#include "shared/base/fold.h"

#include <fmt/format.h>

#include <algorithm>

namespace amani::app {

std::optional<std::string> number_end(std::string_view text) {
    const std::string plain = base::plain_text(text);
    const bool is_digits =
        std::ranges::all_of(plain, [](char each) { return each >= '0' && each <= '9'; });
    if (plain.empty() || !is_digits) return std::nullopt;
    const auto begin = plain.find_first_not_of('0');
    if (begin == plain.npos) return std::nullopt;
    return fmt::format("-{:0>6}", plain.substr(begin));
}

std::vector<Numbered> numbered_so(store::Database& database, const views::List& list,
                                  std::string_view end, int limit) {
    views::ListQuery query;
    query.limit = limit;
    query.filters.push_back(
        {"number", views::Comparison::ends_with, views::Cell{std::string{end}}});
    const auto found = views::read_list(database, list, query);
    base::ensure(found.has_value(), "a list with numbers is read by them");
    const auto column = std::ranges::find(list.columns, "number", &views::ListColumn::name);
    const auto at = static_cast<std::size_t>(column - list.columns.begin());
    std::vector<Numbered> all;
    for (const auto& row : found->rows)
        all.push_back({std::get<std::int64_t>(row.front()), std::get<std::string>(row[at])});
    return all;
}

}  // namespace amani::app
