// Puts chunks together into segments. A segment that a cut link left unfinished is kept and goes on
// in the next session, also when other segments come first. Invariant: there are at most
// limits::parts unfinished ones, together no larger than one segment may be; the one that was not
// touched for longest is dropped first.
#pragma once

#include "sync/session/messages.h"

#include <optional>
#include <variant>
#include <vector>

namespace amani::session {

// The beginning of a segment.
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

    explicit Receiver(std::vector<Part> parts) : parts_(std::move(parts)) {}

    [[nodiscard]] Answer take(Chunk&& chunk);
    [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }
    // The log is here up to `through`, so unfinished segments up to there are dropped.
    void forget(base::LogId log, std::uint32_t through);

  private:
    [[nodiscard]] Answer ask_again(const Chunk& chunk);
    [[nodiscard]] bool find_part(const Chunk& chunk);
    void begin_part(const Chunk& chunk);
    void keep_within_limits();

    std::vector<Part> parts_;  // in the order in which they last received a chunk
    std::optional<std::pair<base::LogId, std::uint32_t>> asked_;  // until its first chunk comes
};

}  // namespace amani::session
