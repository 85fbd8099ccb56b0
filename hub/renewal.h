// Opens the hub of a directory. When its store is an older copy of itself (its mark knows more, or
// a site has shown it, or a person says so), a new epoch begins before anything is signed, and the
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
    // A new epoch whatever the store looks like, above this one.
    std::optional<std::uint32_t> begin_after;
    std::optional<base::Instant> copied_at;  // when it is known
    CentreOptions centre = {};
};

struct CurrentHub {
    OpenHub hub;
    std::optional<std::uint32_t> begun;  // the epoch that began now
};

// Throws StoreError when the disk refuses.
[[nodiscard]] base::Result<CurrentHub, station::Trouble> open_current_hub(const OpeningHub& order);

// Keeps how far the hub has come beside its store; cheap when nothing has changed.
class MarkKeeper {
  public:
    MarkKeeper(std::filesystem::path directory, Centre& centre)
        : directory_(std::move(directory)), centre_(centre) {}
    void note();
    // A site has shown that the store is an older copy, of which epoch `feed` tells.
    void note_outdated(base::LogId feed);

  private:
    std::filesystem::path directory_;
    Centre& centre_;
    Mark written_;
};

}  // namespace amani::hub
