// Balances of all books (ledger/entry.h) as a table, and the kardex of real places. Changes are
// gathered in memory and written by flush(), each key once and in key order. A balance that has
// returned to zero keeps its row, so that any order of arrival gives the same rows.
#pragma once

#include "shared/base/time.h"
#include "shared/domain/ledger/entry.h"
#include "shared/domain/ledger/place.h"
#include "shared/store/row_batch.h"
#include "shared/views/balances/state_digest.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <functional>
#include <vector>

namespace amani::views {

class Balances {
  public:
    explicit Balances(store::Database& database);

    void add(const domain::Entry& entry);
    // Adds the entry to the kardex, as a move by `event` on business day `day`, when it is about a
    // real place.
    void note_move(base::EventId event, base::Day day, const domain::Entry& entry);
    // Writes the gathered changes. Call before the transaction commits, and before reading
    // balances.
    void flush();
    // Drops the gathered changes, after a rollback.
    void forget();

  private:
    struct KeyHash {
        using is_avalanching = void;
        std::size_t operator()(const domain::Entry& key) const;
    };
    struct Move {
        std::int64_t item;
        std::int64_t holder;
        std::int64_t number;
        std::int32_t day;
        std::int64_t event;
        std::int64_t amount;
    };
    void write_balances();
    void write_kardex();

    // What is added to each balance, by its key: an entry without its amount.
    boost::unordered_flat_map<domain::Entry, std::int64_t, KeyHash> added_;
    std::vector<domain::Entry> in_order_;
    std::vector<Move> moves_;
    store::RowBatch balances_;
    store::RowBatch kardex_;
};

// The digest of everything in the balances table.
[[nodiscard]] StateDigest digest_of_balances(store::Database& database);

// The balance under the key of the entry `key`, whose amount is ignored.
[[nodiscard]] std::int64_t balance_of(store::Database& database, const domain::Entry& key);
// Visits every balance that is not 0, in the order of book, holder, number and item.
void each_balance(store::Database& database,
                  const std::function<void(const domain::Entry&)>& visit);

[[nodiscard]] constexpr domain::PlaceKind kind_in(std::int64_t stock_holder) {
    return static_cast<domain::PlaceKind>(stock_holder >> 40 & 0xff);
}
[[nodiscard]] constexpr domain::Condition condition_in(std::int64_t stock_holder) {
    return static_cast<domain::Condition>(stock_holder >> 32 & 0xff);
}

}  // namespace amani::views
