// Events that are here and do not count: held, because this program cannot read them or their
// author may not write them; or set aside by the hub (FactSetAside).
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/about/event.h"
#include "shared/store/database.h"

#include <cstdint>
#include <set>
#include <string>

namespace amani::app {

// A row that this program does not understand, or that a later program understood and whose author
// was not allowed to write it (barred).
class HeldEvents {
  public:
    explicit HeldEvents(store::Database& database) : database_(database) { look_again(); }

    // `position` is its place in the applied order; `type` is 0 when even that could not be read.
    void hold(base::EventId event, std::int64_t position, domain::EventType type,
              const std::string& why);
    // Its author's role does not allow it.
    void bar(base::EventId event);
    [[nodiscard]] bool is_barred(base::EventId event) const { return barred_.contains(event); }
    // It counts from here on.
    void release(base::EventId event);
    [[nodiscard]] std::set<base::EventId> all() const;
    [[nodiscard]] std::int64_t count() const;
    // Empty when it is not held.
    [[nodiscard]] std::string why(base::EventId event) const;
    void withdraw(base::LogId log, std::uint32_t after);
    // Reads again what is stored, after a rollback.
    void look_again();

  private:
    store::Database& database_;
    std::set<base::EventId> barred_;
};

// Facts that the hub has set aside: they have no effect.
class FactsSetAside {
  public:
    explicit FactsSetAside(store::Database& database) : database_(database) { look_again(); }

    // False when the fact was set aside before.
    bool add(base::EventId fact);
    // The hub's decision does not count any more.
    void remove(base::EventId fact);
    [[nodiscard]] bool contains(base::EventId fact) const { return facts_.contains(fact); }
    // Reads again what is stored, after a rollback.
    void look_again();

  private:
    store::Database& database_;
    std::set<base::EventId> facts_;
};

}  // namespace amani::app
