// Puts chunks together into segments. One segment at a time, as the sender sends them; what was cut
// off is kept and goes on in the next session.
#pragma once

#include "sync/session/messages.h"

#include <optional>
#include <set>
#include <variant>

namespace amani::session {

// The beginning of a segment that a cut link left behind.
struct Part {
    base::LogId log;
    std::uint32_t first = 0;
    std::uint32_t size = 0;
    base::Bytes bytes;
    friend bool operator==(const Part&, const Part&) = default;
};

class Receiver {
  public:
    struct NeedsMore {};
    struct Whole {
        base::LogId log;
        std::uint32_t first = 0;
        base::Bytes segment;
    };
    struct Again {  // something is missing: the segment must come from its start
        base::LogId log;
        std::uint32_t first = 0;
    };
    struct Nonsense {
        const char* why;
    };
    using Answer = std::variant<NeedsMore, Whole, Again, Nonsense>;

    explicit Receiver(std::optional<Part> part) : part_(std::move(part)) {}

    [[nodiscard]] Answer take(Chunk&& chunk);
    [[nodiscard]] const std::optional<Part>& part() const { return part_; }
    void drop_part() { part_.reset(); }

  private:
    [[nodiscard]] Answer ask_again(const Chunk& chunk);

    std::optional<Part> part_;
    std::optional<std::pair<base::LogId, std::uint32_t>> asked_;  // until its first chunk comes
};

}  // namespace amani::session
