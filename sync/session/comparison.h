// Whether both sides compute the same effects from the same cut. While they agree it takes one
// digest. When they differ, the log and then the segment are found by asking for digests at segment
// boundaries in between. Digests are cumulative per log and additive over logs; LogPort adds them
// up.
#pragma once

#include "sync/session/effects.h"
#include "sync/session/ports.h"

#include <deque>
#include <map>
#include <vector>

namespace amani::session {

class Comparison {
  public:
    explicit Comparison(LogPort& logs) : logs_(logs) {}

    // Appends messages with this side's digests of `cut`, in groups that fit a frame. Returns false
    // and appends nothing while this side has not applied its own cut yet.
    [[nodiscard]] bool say(const std::vector<CutEntry>& cut, std::vector<Message>& out);

    // Takes the peer's digest. It is answered at once when this side has applied the cut, otherwise
    // held.
    void take(DigestOf&& theirs, base::Instant now, std::vector<Message>& out);
    // Holds it in any case, for retry().
    void hold(DigestOf&& theirs, base::Instant now) { held_.push_back({std::move(theirs), now}); }
    // Answers the held digests that can be answered by now, or that have waited too long.
    void retry(base::Instant now, std::vector<Message>& out);

    // False when the peer answers a question that was not asked.
    [[nodiscard]] bool take(const Compared& answer, std::vector<Message>& out,
                            std::vector<Notice>& notices);
    [[nodiscard]] bool take(const DigestTold& told, std::vector<Message>& out,
                            std::vector<Notice>& notices);
    void answer(const DigestAsk& ask, std::vector<Message>& out);

    [[nodiscard]] bool is_waiting() const { return !said_.empty() || !suspects_.empty(); }
    [[nodiscard]] bool owes_an_answer() const { return !held_.empty(); }
    [[nodiscard]] std::optional<base::Instant> next_deadline() const;

  private:
    struct Held {
        DigestOf theirs;
        base::Instant since;
    };
    // A log that differs: it agrees up to `after` and differs at `before`.
    struct Suspect {
        base::LogId log;
        std::uint32_t after = 0;
        std::uint32_t before = 0;
    };
    [[nodiscard]] std::optional<Digest> in_heads(std::span<const CutEntry> cut);
    // False while this side has not applied the cut yet.
    [[nodiscard]] bool try_answer(const DigestOf& theirs, std::vector<Message>& out);
    void ask_next(std::vector<Message>& out, std::vector<Notice>& notices);
    [[nodiscard]] std::optional<Digest> mine(std::span<const CutEntry> cut);
    [[nodiscard]] std::optional<Digest> mine(const CutEntry& entry);

    LogPort& logs_;
    std::uint32_t round_ = 0;
    std::map<std::uint32_t, std::vector<CutEntry>> said_;
    std::deque<Held> held_;
    bool was_last_of_cut_ = false;
    std::deque<Suspect> suspects_;  // the front one is being asked about
};

}  // namespace amani::session
