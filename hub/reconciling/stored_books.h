// The reconciler's rows in the hub's store. Rows that were read or written stay in memory until
// flush(), so that a large transaction touches each row of the table once, in key order. Rows that
// were read stay in memory afterwards too, and so do the gaps between stored rows that were found:
// most rows that the clerks ask for are not there.
#pragma once

#include "shared/domain/flows/books.h"
#include "shared/store/row_batch.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <map>
#include <memory_resource>
#include <optional>
#include <set>
#include <vector>

namespace amani::hub {

void migrate_books(store::Database& database);

// A row's values, as they are stored: little-endian 64-bit integers, one after the other. The bytes
// are those of `values` itself.
[[nodiscard]] base::ByteView packed(std::span<const std::int64_t> values);
[[nodiscard]] std::vector<std::int64_t> unpacked(base::ByteView bytes);

class StoredBooks final : public domain::BooksStore {
  public:
    // Keeps about `most_rows` rows in memory.
    explicit StoredBooks(store::Database& database, std::size_t most_rows = 1U << 15);

    [[nodiscard]] bool load(const domain::RowKey& key, domain::RowValues& values) override;
    void save(const domain::RowKey& key, std::span<const std::int64_t> values) override;
    void erase(const domain::RowKey& key) override;
    [[nodiscard]] std::optional<domain::RowKey> at_or_after(const domain::RowKey& key) override;
    // A hash of the text, that of no other kind of text anywhere.
    [[nodiscard]] domain::TextKey key_of(std::string_view text) override;

    // Writes the changed rows. Call before each commit.
    void flush();
    // Call after a rollback.
    void forget();

  private:
    struct Row {
        std::span<std::int64_t> values;  // in memory_
        bool exists = false;
        bool is_changed = false;  // since the last flush
    };
    struct KeyHash {
        using is_avalanching = void;
        std::size_t operator()(const domain::RowKey& key) const;
    };
    [[nodiscard]] const Row* find(const domain::RowKey& key);
    [[nodiscard]] bool is_in_a_gap(const domain::RowKey& key) const;
    void keep(Row& row, std::span<const std::int64_t> values);
    void note_changed(const domain::RowKey& key, Row& row);
    [[nodiscard]] std::set<domain::RowKey>& changed_in_order(domain::Table table);
    [[nodiscard]] std::optional<domain::RowKey> next_stored(const domain::RowKey& key);
    void forget_changed();
    void forget_rows();

    store::Database& database_;
    std::size_t most_rows_;
    store::RowBatch written_;
    boost::unordered_flat_map<domain::RowKey, Row, KeyHash> rows_;
    // No row that is not in rows_ is stored from the first key on and before the second one;
    // without a second one, to the end of the table.
    std::map<domain::RowKey, std::optional<domain::RowKey>> gaps_;
    std::pmr::monotonic_buffer_resource memory_;
    std::vector<domain::RowKey> changed_;
    // Those of tables in which a next row was sought. Most tables are only asked for one row.
    boost::unordered_flat_map<domain::Table, std::set<domain::RowKey>> changed_in_order_;
};

}  // namespace amani::hub
