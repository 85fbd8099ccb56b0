#include "shared/domain/flows/memory_books.h"

#include <algorithm>

namespace amani::domain {

bool MemoryBooks::load(const RowKey& key, RowValues& values) {
    const auto found = rows_.find(key);
    if (found == rows_.end()) return false;
    values.fill(0);
    std::copy_n(found->second.begin(), std::min(found->second.size(), values.size()),
                values.begin());
    return true;
}

void MemoryBooks::save(const RowKey& key, std::span<const std::int64_t> values) {
    rows_[key].assign(values.begin(), values.end());
}

void MemoryBooks::erase(const RowKey& key) { rows_.erase(key); }

std::optional<RowKey> MemoryBooks::at_or_after(const RowKey& key) {
    const auto found = rows_.lower_bound(key);
    if (found == rows_.end() || found->first.table != key.table) return std::nullopt;
    return found->first;
}

TextKey TextNumbers::key_of(std::string_view text) {
    const auto found = numbers_.find(text);
    if (found != numbers_.end()) return {0, found->second};
    const auto number = static_cast<std::int64_t>(numbers_.size()) + 1;
    numbers_.emplace(text, number);
    return {0, number};
}

}  // namespace amani::domain
