// Opens the hub of a directory. When its store is an older copy (the mark beside it is newer, a
// site has shown it, or a person says so), a new epoch begins before anything is signed, and the
// centre's own log goes on under a new incarnation and key.
#pragma once

#include "hub/opening.h"
#include "hub/restoring/mark.h"

#include <optional>
#include <string_view>

namespace amani::hub {

struct OpeningHub {
    station::Paths paths;
    std::optional<std::string_view> passphrase;
    const base::Clock& clock;
    base::Randomness& randomness;
    // Begin a new epoch in any case, with a number above this one.
    std::optional<std::uint32_t> begin_after;
    std::optional<base::Instant> copied_at;  // when the copy was made, if that is known
    CentreOptions centre = {};
};

struct CurrentHub {
    OpenHub hub;
    std::optional<std::uint32_t> begun;  // the epoch that began now
};

// Throws StoreError when the disk refuses.
[[nodiscard]] base::Result<CurrentHub, station::Trouble> open_current_hub(const OpeningHub& order);

// Keeps the hub's mark (restoring/mark.h) up to date; cheap when nothing has changed.
class MarkKeeper {
  public:
    MarkKeeper(std::filesystem::path directory, Centre& centre)
        : directory_(std::move(directory)), centre_(centre) {}
    void note();
    // Call when a site has shown that the store is an older copy; `feed` tells of which epoch.
    void note_outdated(base::LogId feed);

  private:
    std::filesystem::path directory_;
    Centre& centre_;
    Mark written_;
};

}  // namespace amani::hub
