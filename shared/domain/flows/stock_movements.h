// The clerk of goods into and out of a holder's stock: P-1, P-2, P-2s. Every rise of stock is tried
// on the queue, so he tells the clerk of consumption. A move within one site does not change its
// pool, unless it leads into or out of a store of products.
#pragma once

#include "shared/domain/flows/consumptions.h"
#include "shared/domain/flows/product_stores.h"

namespace amani::domain {

// A line on its way into or out of a holder's stock.
struct GoodsLine {
    Booking booking = Booking::purchase;
    Place from;
    Place to;
    std::int32_t line = 0;
    base::PartId part;
    Condition condition = Condition::fresh;
    base::Quantity quantity;
    base::Rial cost;
    base::Rial vat = {};  // that a supplier has charged
};

class StockMovements {
  public:
    StockMovements(BooksStore& store, Decisions& out, const PriceBook& prices, const HubDay& day,
                   Shelves& shelves, Settlements& settlements, Consumptions& consumptions,
                   ProductStores& products)
        : store_(store),
          out_(out),
          prices_(prices),
          day_(day),
          shelves_(shelves),
          settlements_(settlements),
          consumptions_(consumptions),
          products_(products) {}

    void on(const Fact& fact, const GoodsReceived& event);
    void on(const Fact& fact, const StockMoved& event);

    // Takes goods into a holder's stock, from a supplier or out of transit.
    void goods_in(const Fact& fact, const GoodsLine& goods);
    // Takes goods out of a holder's stock into transit, and returns their cost.
    base::Rial goods_out(const Fact& fact, const GoodsLine& goods);

  private:
    void product_in(const Fact& fact, const GoodsLine& goods);
    base::Rial product_out(const Fact& fact, const GoodsLine& goods);
    void book_sale(const Fact& fact, const Desk& desk, Settling kind, GoodsBooked booked);

    BooksStore& store_;
    Decisions& out_;
    const PriceBook& prices_;
    const HubDay& day_;
    Shelves& shelves_;
    Settlements& settlements_;
    Consumptions& consumptions_;
    ProductStores& products_;
};

}  // namespace amani::domain
