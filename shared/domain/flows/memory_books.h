// The books' rows in memory: for tests and for programs that keep nothing.
#pragma once

#include "shared/domain/flows/books.h"

#include <map>
#include <vector>

namespace amani::domain {

class MemoryBooks final : public BooksStore {
  public:
    [[nodiscard]] bool load(const RowKey& key, RowValues& values) override;
    void save(const RowKey& key, std::span<const std::int64_t> values) override;
    void erase(const RowKey& key) override;
    [[nodiscard]] std::optional<RowKey> at_or_after(const RowKey& key) override;

  private:
    std::map<RowKey, std::vector<std::int64_t>> rows_;
};

}  // namespace amani::domain
