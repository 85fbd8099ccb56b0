// A site's directory while it is being made: whole or nothing. The file "unfinished" is written
// before all other files and removed after them; site.json, which makes a directory a site, is
// written last of them. A kill or a power cut at any moment leaves a whole site, or files that the
// next try clears away by itself.
#pragma once

#include "node/station/directory_lock.h"
#include "node/station/identity.h"

#include <optional>
#include <utility>

namespace amani::station {

// Whether a site may be set up here unasked: no directory, an empty one, or what is left of a
// making that was broken off. NewSite itself takes any directory without parts of a site.
[[nodiscard]] bool is_free_for_a_site(const Paths& paths);

class NewSite {
  public:
    // Makes the directory (and those above it) where there is none, locks it, and clears the files
    // of an interrupted try. Refused when there is a site, or parts of one without "unfinished".
    [[nodiscard]] static base::Result<NewSite, Trouble> begin(const Paths& paths, Holder holder);
    NewSite(NewSite&& other) noexcept
        : paths_(std::move(other.paths_)), lock_(std::exchange(other.lock_, std::nullopt)) {}
    NewSite& operator=(NewSite&&) = delete;
    // Clears the directory away unless finish() was called.
    ~NewSite();

    // Call when everything else is written and the store is closed: makes the directory a site.
    void finish(const Identity& identity);

  private:
    NewSite(Paths paths, DirectoryLock lock);

    Paths paths_;
    std::optional<DirectoryLock> lock_;  // none: moved from
    bool is_finished_ = false;
};

}  // namespace amani::station
