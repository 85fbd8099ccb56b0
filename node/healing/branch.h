// Records again, under the present incarnation, what this installation had written on a branch of
// its own log that does not count (C-18). Ids are new and references rewritten; authors, business
// days and texts are kept; a document number that another paper bears is replaced.
#pragma once

#include "node/station/station.h"
#include "shared/domain/registry/rewriting.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace amani::healing {

// A row as it stands in the applied order.
struct Original {
    base::EventId id;
    std::int64_t position = 0;
    base::Bytes row;
};

// The rows of `ends`, in the order in which they were applied.
[[nodiscard]] std::vector<Original> originals_of(station::Station& station,
                                                 std::span<const app::Journal::LogEnd> ends);

// The other branch of a log.
struct OtherBranch {
    std::vector<log::Segment> segments;
    // Removes from `originals` the rows that both branches have at the beginning: they keep their
    // ids and are not recorded again.
    void leave_out_common(base::LogId log, std::vector<Original>& originals) const;
};

// Skips document numbers of our block that a clone of this installation has used when it recorded
// its work again under a later incarnation. Within a transaction.
void pass_over_numbers(station::Station& station, base::LogId log, std::uint32_t after);

// The branch that was withdrawn, and where the one that counts stands.
struct Withdrawn {
    base::LogId log;
    std::uint32_t after = 0;
    base::Bytes evidence;
    base::Instant noticed;
};
// What this site has recorded again before, as the hub holds it. An installation that is put back
// from an earlier copy still holds the originals, which must not count twice.
class SaidBefore {
  public:
    // Reads the later logs of this site.
    SaidBefore(station::Station& station, base::LogId after);

    // The event that re-issues `original`, or nothing.
    [[nodiscard]] std::optional<base::EventId> of(base::EventId original,
                                                  const base::Bytes& row_hash) const;
    [[nodiscard]] const std::map<std::string, std::string>& numbers() const { return numbers_; }

  private:
    // Keyed by the original's id and the hash of its row, since two branches share ids.
    std::map<std::pair<base::EventId, base::Bytes>, base::EventId> events_;
    std::map<std::string, std::string> numbers_;
};

struct Reissued {
    base::EventId by;  // the BranchReissued
    domain::Rewriting rewriting;
};
// Records a BranchReissued and, behind it, those originals that were not recorded again before. A
// number that another paper bears is replaced. Inside a transaction, after the withdrawal.
Reissued reissue(station::Station& station, const Withdrawn& branch,
                 const std::vector<Original>& originals);

}  // namespace amani::healing
