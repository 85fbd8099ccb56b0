// The business day at the hub, as the books remember it; none before the first one.
#pragma once

#include "shared/base/time.h"
#include "shared/domain/flows/books.h"

namespace amani::domain {

class HubDay {
  public:
    explicit HubDay(BooksStore& store);
    // Call after a rollback.
    void reload();
    // Call with a later day.
    void begin(base::Day today);

    [[nodiscard]] base::Day today() const { return today_; }
    [[nodiscard]] base::Day today_or(base::Day day) const;

  private:
    BooksStore& store_;
    base::Day today_;
};

}  // namespace amani::domain
