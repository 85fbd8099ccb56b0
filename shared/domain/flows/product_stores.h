// The clerk of products: new ones that are kept for exchanges, and those that came back. They are
// the company's, stand beside the shelf of parts, and have pools of their own by the kind of store
// (1230, 1231); nothing in the queue waits for them.
#pragma once

#include "shared/domain/flows/shelves.h"

namespace amani::domain {

// Products of one kind in one site's store. The number of the place says nothing here.
struct Product {
    Place place;  // replacement or defective
    base::PartId part;
    Condition condition = Condition::fresh;
};

class ProductStores {
  public:
    ProductStores(BooksStore& store, Shelves& shelves, Cases& cases)
        : store_(store), shelves_(shelves), cases_(cases) {}

    void put(const Product& product, base::Quantity quantity, base::Rial cost, const Fact& fact);
    // Returns what they cost.
    base::Rial take(const Product& product, base::Quantity quantity, const Fact& fact);

  private:
    BooksStore& store_;
    Shelves& shelves_;
    Cases& cases_;
};

}  // namespace amani::domain
