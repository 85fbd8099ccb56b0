// How far this site's own log had grown, kept beside its database: when an older copy of the
// database is put back, or the disk was cloned before, the mark knows more than the store. It never
// goes back. Written after every commit, without a flush of its own, and flushed with each seal: a
// power cut may leave it behind the store, never before it.
#pragma once

#include "shared/base/ids.h"

#include <filesystem>
#include <optional>

namespace amani::station {

class Mark {
  public:
    struct Content {
        base::LogId log;
        std::uint32_t appended = 0;
        friend auto operator<=>(const Content&, const Content&) = default;
    };
    // A file that is missing, torn or damaged counts as no mark: then it fails to warn and does
    // nothing worse.
    explicit Mark(std::filesystem::path path);
    ~Mark();
    Mark(const Mark&) = delete;
    Mark& operator=(const Mark&) = delete;

    // The mark as it was found when the program started.
    [[nodiscard]] const std::optional<Content>& found() const { return found_; }
    // A disk error is ignored: no work waits for a mark.
    enum class Flush : std::uint8_t { no, yes };
    void raise(const Content& to, Flush flush) noexcept;

  private:
    std::filesystem::path path_;
    int file_ = -1;
    std::optional<Content> found_;
    std::optional<Content> written_;
};

}  // namespace amani::station
