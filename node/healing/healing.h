// A node whose store was restored from an older copy, or whose disk was cloned, heals by itself
// (C-18). The mark beside the store shows it, or the hub, which knows more of our log. From the
// first sign on, new work is recorded in the next incarnation's log, with numbers of its own. When
// the hub's branch of the old log has arrived as a whole, one transaction takes our branch out,
// puts the hub's in, and records ours again. Nobody waits for this, and nobody enters anything
// again.
//
// The progress is kept in the store (Replica::Fork), so healing goes on after a crash at any point.
#pragma once

#include "node/healing/branch.h"
#include "node/station/station.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace amani::healing {

class Healing {
  public:
    Healing(station::Station& station, base::Randomness& randomness,
            std::optional<std::string> passphrase);

    // Call before anything is recorded or sent.
    void begin();

    // A session with the hub begins; it has shown these signs; it has ended well.
    void meeting_begins();
    void hub_knows_more(base::LogId log, std::uint32_t theirs, std::uint32_t ours);
    void fork_seen(base::LogId log, std::uint32_t at);
    void incarnation_taken(std::uint32_t free);
    void meeting_ended();

    // Whether the hub's branch of this log is awaited. Its segments go to take(), within a
    // transaction.
    [[nodiscard]] bool awaits(base::LogId log) const { return limits_.contains(log); }
    [[nodiscard]] session::Stored take(const session::OpenedStore& opened);
    [[nodiscard]] std::optional<crypto::Hash> head_before(base::LogId log,
                                                          std::uint32_t first) const;
    // Logs that must not be sealed yet, because it is not known which of their rows count.
    [[nodiscard]] std::set<base::LogId> not_yet_sealed() const;
    // Call after a rollback.
    void look_again() { look_at_forks(); }
    // Whether the hub should be met again at once.
    [[nodiscard]] bool is_under_way() const { return !limits_.empty() || must_introduce_; }

    // Called with old and new ids of the events that were recorded again, for programs that keep
    // ids beside the logs. Within the transaction.
    std::function<void(const std::map<base::EventId, base::EventId>&)> on_renamed;

  private:
    // How to go on from the present incarnation.
    struct Next {
        std::uint32_t free = 0;  // the hub has named this one; 0: it has named none
        bool is_taken = false;   // another installation has the present incarnation
    };
    void note(base::LogId log, std::uint32_t at, replica::Replica::Sign sign, Next next);
    void leave(const Next& next);
    void look_at_forks();
    [[nodiscard]] std::uint32_t common_boundary(const replica::Replica::Fork& fork) const;
    [[nodiscard]] std::vector<app::Journal::LogEnd> what_hangs_on(base::LogId log,
                                                                  std::uint32_t after) const;
    void heal(base::LogId log);
    // `through`: how far the hub's branch of the log has been gathered.
    [[nodiscard]] bool is_all_here(base::LogId log, std::uint32_t through) const;
    [[nodiscard]] bool is_shut_out(base::LogId log) const;
    void look_at_keys();
    void settle_without_branch(const replica::Replica::Fork& fork);
    void say(const Withdrawn& branch, const std::vector<Original>& originals);

    station::Station& station_;
    base::Randomness& randomness_;
    std::optional<std::string> passphrase_;
    std::map<base::LogId, std::uint32_t> limits_;   // awaited logs; last sequence of both branches
    std::map<base::LogId, std::uint32_t> targets_;  // how far the hub's branch goes
    std::set<base::LogId> seen_;                    // forks that this meeting has shown
    bool is_mark_heeded_ = true;
    bool must_introduce_ = false;  // the hub does not know the present incarnation yet
};

}  // namespace amani::healing
