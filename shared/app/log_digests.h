// The running digest of the effects of each log's events, and the digests at the ends of its
// segments, by which sites and hub compare what they have (FORMAT §10). An event that does not
// count adds nothing.
#pragma once

#include "shared/app/applied_order.h"
#include "shared/views/balances/effects_digest.h"
#include "shared/views/balances/state_digest.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace amani::app {

// Calls `visit` for each row of `log` from `first` to `last`, in order.
using ReadRows =
    std::function<void(base::LogId log, std::uint32_t first, std::uint32_t last,
                       const std::function<void(base::EventId, base::ByteView)>& visit)>;

class LogDigests {
  public:
    // `counts` says whether an applied event has effects.
    LogDigests(store::Database& database, const AppliedOrder& order, ReadRows read,
               std::function<bool(base::EventId)> counts);

    // Call before the event is added to the applied order.
    void add(base::EventId id, const views::StateDigest& effects);
    // The digest at the end of what is applied of `log`.
    [[nodiscard]] views::StateDigest at_end(base::LogId log);
    [[nodiscard]] views::StateDigest sum_of_all();

    // Stores the digest at the end of a segment. A boundary that is stored stays.
    void mark(base::LogId log, std::uint32_t last, const views::StateDigest& digest);
    // The digest at a marked boundary; nothing when `last` is none. Zero at 0.
    [[nodiscard]] std::optional<views::StateDigest> at(base::LogId log, std::uint32_t last) const;

    // What an event adds: a function of the event alone.
    [[nodiscard]] views::StateDigest effects_of(const domain::Event& event) {
        return effects_.of(event);
    }
    // An applied event counts from here on: adds its effects to the boundaries from it on.
    void add_later(const domain::Event& event);
    // Other events of `log` after `unchanged` count than before: computes the boundaries anew, and
    // shows the rows on the way.
    void recount(base::LogId log, std::uint32_t unchanged,
                 const std::function<void(base::EventId, base::ByteView)>& visit);
    void withdraw(base::LogId log, std::uint32_t after);
    // The running digest of `log` is read anew when it is needed.
    void forget(base::LogId log) { running_.erase(log); }

    // After the changes were written, and after a rollback.
    void settle();
    void doubt();

  private:
    // After a rollback it goes back to its earlier value without reading the log again.
    struct Running {
        views::StateDigest digest;
        std::uint32_t through = 0;
        views::StateDigest earlier;  // its value before the present transaction
        std::uint32_t earlier_through = 0;
        bool is_touched = false;   // changed since settle()
        bool is_doubtful = false;  // a transaction was rolled back since
    };
    Running& running(base::LogId log);
    [[nodiscard]] Running read(base::LogId log);
    void change(base::LogId log, std::uint32_t last, const views::StateDigest& digest);

    store::Database& database_;
    const AppliedOrder& order_;
    ReadRows read_;
    std::function<bool(base::EventId)> counts_;
    views::EffectsDigest effects_;
    std::map<base::LogId, Running> running_;
    std::vector<base::LogId> touched_;
};

}  // namespace amani::app
