// The keys of the pools (ledger/pool.h): of a holder, of what agents owe used parts for, and of
// waybills.
#pragma once

#include "shared/domain/flows/books.h"
#include "shared/domain/ledger/accounts.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/ledger/pool.h"

namespace amani::domain {

// Pool: (account, site or waybill, part, condition)
[[nodiscard]] constexpr RowKey pool_key(Account account, std::int64_t whose, base::PartId part,
                                        Condition condition) {
    return {Table::pool, static_cast<std::int64_t>(account), whose, part.value,
            static_cast<std::int64_t>(condition)};
}
// Pool: (number of a waybill, part, condition), while the waybill is known by its number alone
[[nodiscard]] constexpr RowKey numbered_pool_key(TextKey waybill, base::PartId part,
                                                 Condition condition) {
    return {Table::numbered_pool, waybill.high, waybill.low, part.value,
            static_cast<std::int64_t>(condition)};
}
// Of what an agent has consumed and owes the used part of (PEND).
[[nodiscard]] constexpr RowKey owed_pool_key(base::SiteId agent, base::PartId part) {
    return pool_key(Account::stock_consumed, agent.value, part, Condition::fresh);
}

// Calls `visit(account, pool)` for every pool.
template <class Visit>
void for_each_pool(BooksStore& store, Visit visit) {
    for_each_key(store, {Table::pool, INT64_MIN, 0, 0, 0}, Within::table, [&](const RowKey& key) {
        visit(static_cast<Account>(key.a), row_or_empty<Pool>(store, key));
    });
    for_each_key(
        store, {Table::numbered_pool, INT64_MIN, 0, 0, 0}, Within::table,
        [&](const RowKey& key) { visit(Account::stock_transit, row_or_empty<Pool>(store, key)); });
}

}  // namespace amani::domain
