// What this installation had written on a branch of its own log that does not count, said again
// under its present incarnation (C-18): new ids, references rewritten, authors, business days and
// texts kept, and a number that another paper bears replaced.
#pragma once

#include "node/station/station.h"
#include "shared/domain/registry/rewriting.h"

#include <cstdint>
#include <set>
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

// What the other branch of a log says: the rows, and the numbers that it gave to papers.
struct OtherBranch {
    std::vector<log::Segment> segments;
    std::set<std::string> numbers;
    // Rows that both branches have at the beginning: they keep their ids and are not said again.
    void leave_out_common(base::LogId log, std::vector<Original>& originals) const;
};
[[nodiscard]] OtherBranch read_branch(std::vector<log::Segment> segments);

// What a clone of this installation has said again under a later incarnation may bear numbers of
// our block: they are not given out a second time. Within a transaction.
void pass_over_numbers(station::Station& station, base::LogId log, std::uint32_t after);

// Which branch it was, and where the one that counts stands.
struct Withdrawn {
    base::LogId log;
    std::uint32_t after = 0;
    base::Bytes evidence;
    base::Instant noticed;
};
struct Reissued {
    base::EventId by;  // the BranchReissued
    domain::Rewriting rewriting;
};
// Records a BranchReissued and, behind it, the originals. Inside a transaction.
Reissued reissue(station::Station& station, const Withdrawn& branch,
                 const std::vector<Original>& originals, const std::set<std::string>& taken);

}  // namespace amani::healing
