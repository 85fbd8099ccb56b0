// The order in which this store has applied the events of all logs, as runs of consecutive events
// of one log. An event's place in it is its position, from 1. At the hub this order is the hub
// order of RULES §3.1.
#pragma once

#include "shared/base/ids.h"
#include "shared/store/database.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace amani::app {

struct AppliedRun {
    std::int64_t position = 0;  // of its first event; 0: no run
    base::LogId log;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

class AppliedOrder {
  public:
    explicit AppliedOrder(store::Database& database) : database_(database) { look_again(); }

    // The next event is applied: it gets the next position.
    void add(base::EventId id);
    // The position of the last event; 0 when none is applied.
    [[nodiscard]] std::int64_t position() const { return position_; }
    [[nodiscard]] std::optional<std::int64_t> position_of(base::EventId id) const;
    // The sequence of the last applied event of a log; 0 when none is.
    [[nodiscard]] std::uint32_t through(base::LogId log) const;
    [[nodiscard]] std::vector<base::LogId> logs() const;
    [[nodiscard]] std::vector<AppliedRun> runs() const;
    // The run of the last applied event.
    [[nodiscard]] const AppliedRun& last_run() const { return run_; }
    // Takes the events of `log` after `sequence` out of the order.
    void withdraw(base::LogId log, std::uint32_t sequence);

    // Writes what was added. Call before the commit.
    void flush();
    // Reads again what is stored: after a rollback, or when another connection has written.
    void look_again();

  private:
    store::Database& database_;
    AppliedRun run_;  // the last one, of which the end may not be written yet
    std::int64_t position_ = 0;
    bool is_changed_ = false;
};

}  // namespace amani::app
