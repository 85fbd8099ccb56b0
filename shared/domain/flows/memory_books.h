// The books' rows in memory: for tests and for programs that keep nothing.
#pragma once

#include "shared/domain/flows/books.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace amani::domain {

// Numbers texts as they are seen.
class TextNumbers {
  public:
    [[nodiscard]] TextKey key_of(std::string_view text);

  private:
    std::map<std::string, std::int64_t, std::less<>> numbers_;
};

class MemoryBooks final : public BooksStore {
  public:
    // Books that share the numbers of their texts have the same keys, whatever they hear first.
    explicit MemoryBooks(std::shared_ptr<TextNumbers> texts = std::make_shared<TextNumbers>())
        : texts_(std::move(texts)) {}

    [[nodiscard]] bool load(const RowKey& key, RowValues& values) override;
    void save(const RowKey& key, std::span<const std::int64_t> values) override;
    void erase(const RowKey& key) override;
    [[nodiscard]] std::optional<RowKey> at_or_after(const RowKey& key) override;
    [[nodiscard]] TextKey key_of(std::string_view text) override { return texts_->key_of(text); }

  private:
    std::map<RowKey, std::vector<std::int64_t>> rows_;
    std::shared_ptr<TextNumbers> texts_;
};

}  // namespace amani::domain
