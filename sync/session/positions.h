// A vector of positions, in order of the logs, by which one side tells the other how far it holds
// them. It is named by a hash of its content, so that the next one can be sent as the difference to
// it. A side that has forgotten it, or was restored from a backup, does not know the name and asks.
#pragma once

#include "sync/session/messages.h"

#include <optional>
#include <span>
#include <vector>

namespace amani::session {

class Positions {
  public:
    Positions() = default;
    // Later positions of a log replace earlier ones.
    explicit Positions(const std::vector<Position>& all);

    [[nodiscard]] const std::vector<Position>& all() const { return all_; }
    [[nodiscard]] bool is_empty() const { return all_.empty(); }
    // The first 16 bytes of the hash of the canonical array of all positions (PROTOCOL §3).
    [[nodiscard]] VectorName name() const;

    // This vector with these positions in place of its own.
    [[nodiscard]] Positions with(std::span<const Position> changed) const;
    // The positions that turn `base` into this vector; nothing when a log would have to be removed.
    [[nodiscard]] std::optional<std::vector<Position>> since(const Positions& base) const;

    friend bool operator==(const Positions&, const Positions&) = default;

  private:
    std::vector<Position> all_;
};

}  // namespace amani::session
