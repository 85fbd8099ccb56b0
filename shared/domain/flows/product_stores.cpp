#include "shared/domain/flows/product_stores.h"

#include <algorithm>

namespace amani::domain {

using base::Quantity;
using base::Rial;

namespace {

RowKey pool_key_of(const Product& product) {
    return pool_key(stock_account(product.place.kind), product.place.site.value, product.part,
                    product.condition);
}

Cases::Case negative_stock(const Product& product) {
    return {DiscrepancyKind::negative_stock, product.place.site.value, product.part.value,
            static_cast<std::int64_t>(product.place.kind)};
}

}  // namespace

void ProductStores::put(const Product& product, Quantity quantity, Rial cost, const Fact& fact) {
    Pool pool = row_or_empty<Pool>(store_, pool_key_of(product));
    const bool was_negative = pool.quantity.value < 0;
    shelves_.book_variance(product.place, product.part, pool.put(quantity, cost), fact);
    save_row(store_, pool_key_of(product), pool);
    if (was_negative)
        cases_.settle(negative_stock(product), fact.id,
                      {std::max<std::int64_t>(0, -pool.quantity.value)}, "stock rose");
}

Rial ProductStores::take(const Product& product, Quantity quantity, const Fact& fact) {
    Pool pool = row_or_empty<Pool>(store_, pool_key_of(product));
    const Rial cost = pool.take(quantity);
    save_row(store_, pool_key_of(product), pool);
    if (pool.quantity.value < 0)
        cases_.open(negative_stock(product), {.site = product.place.site,
                                              .cause = fact.id,
                                              .part = product.part,
                                              .quantity = -pool.quantity,
                                              .evidence = {},
                                              .detail = {}});
    return cost;
}

}  // namespace amani::domain
