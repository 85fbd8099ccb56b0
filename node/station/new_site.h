// A site's directory while it is being made: whole or nothing. The file "unfinished" stands there
// from before the first other file until behind the last; site.json, which makes a directory a
// site, is written last. A kill or a power cut at any moment leaves a whole site, or what the next
// try clears away by itself.
#pragma once

#include "node/station/directory_lock.h"
#include "node/station/identity.h"

#include <optional>
#include <utility>

namespace amani::station {

class NewSite {
  public:
    // Makes the directory (and those above it) where there is none, locks it, and clears what a
    // broken try left. Refused when a site is there, or parts of one that no try of ours left.
    [[nodiscard]] static base::Result<NewSite, Trouble> begin(const Paths& paths, Holder holder);
    NewSite(NewSite&& other) noexcept
        : paths_(std::move(other.paths_)), lock_(std::exchange(other.lock_, std::nullopt)) {}
    NewSite& operator=(NewSite&&) = delete;
    // What was not finished is cleared away.
    ~NewSite();

    // Everything else is written, and the store is closed: from here on it is a site.
    void finish(const Identity& identity);

  private:
    NewSite(Paths paths, DirectoryLock lock);

    Paths paths_;
    std::optional<DirectoryLock> lock_;  // none: moved from
    bool is_finished_ = false;
};

}  // namespace amani::station
