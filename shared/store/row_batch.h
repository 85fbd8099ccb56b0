// Rows for one table, gathered while events are applied and written together: in the order of their
// keys, so that neighbours share a page, and many with one statement. Without counting the pages
// this costs a third less than one statement for each row.
#pragma once

#include "shared/store/database.h"

#include <array>
#include <string>
#include <vector>

namespace amani::store {

struct BatchedInsert {
    std::string_view into;         // "job_step(job, event, type)"
    std::string_view on_conflict;  // "ON CONFLICT (job, event) DO NOTHING"
    int columns = 0;
    int key_columns = 1;  // how many of the first columns are the key
};

class RowBatch {
  public:
    RowBatch(Database& database, const BatchedInsert& insert);

    // Adds a row of integers, ids, enums, text and bytes, which are copied. With DO UPDATE each key
    // may be added once between two flushes, since of two rows in one statement neither can update
    // the other.
    template <class... Values>
    void add(const Values&... values) {
        base::ensure(sizeof...(Values) == static_cast<std::size_t>(insert_.columns),
                     "a row has a value a column");
        (put(values), ...);
    }
    [[nodiscard]] bool is_empty() const { return cells_.empty(); }
    // Writes what was gathered. Call before reading the table, and before the commit.
    void flush();
    // Drops what was gathered, after a rollback.
    void clear();

  private:
    enum class Kind : std::uint8_t { integer, text, bytes };
    struct Cell {
        std::int64_t value = 0;  // or where the text begins
        std::uint32_t size = 0;
        Kind kind = Kind::integer;
    };
    struct Place {
        std::int64_t first = 0;  // of the row's key, when that is an integer
        std::size_t row = 0;
    };
    static constexpr std::array<std::size_t, 3> sizes{64, 8, 1};  // rows a statement

    template <class Value>
    void put(const Value& value) {
        if constexpr (base::IntegerId<Value>)
            cells_.push_back({static_cast<std::int64_t>(value.value)});
        else if constexpr (std::is_enum_v<Value> || std::integral<Value>)
            cells_.push_back({static_cast<std::int64_t>(value)});
        else if constexpr (std::convertible_to<const Value&, std::string_view>)
            put_text(value);
        else
            put_bytes(value);
    }
    void put_text(std::string_view value);
    void put_bytes(base::ByteView value);
    [[nodiscard]] std::string_view text_of(const Cell& cell) const;
    [[nodiscard]] int compare(std::size_t row, std::size_t other) const;
    void put_in_order();
    [[nodiscard]] std::string sql(std::size_t rows) const;
    void bind_row(Statement& statement, int parameter, std::size_t row) const;

    Database& database_;
    BatchedInsert insert_;
    std::array<std::unique_ptr<Statement>, sizes.size()> statements_;
    std::vector<Cell> cells_;
    std::vector<Place> in_order_;
    std::string text_;
};

}  // namespace amani::store
