// The pictures that lie in a site's directory, one file each, named by their hash. One that was
// given and is not a photo yet lies in "new"; there it is forgotten after a day.
#pragma once

#include "shared/base/time.h"
#include "shared/domain/photos/photo.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace amani::app {

// By how the picture begins; nothing: it is none.
[[nodiscard]] std::optional<domain::PictureFormat> picture_format(std::istream& picture);

class Pictures {
  public:
    // An empty folder: there are none, as at a desk without a directory.
    explicit Pictures(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Where a picture with this hash (hexadecimal) is to be written. Makes the folder, and deletes
    // what has lain there for a day. Throws std::filesystem::filesystem_error when the disk
    // refuses.
    [[nodiscard]] std::filesystem::path place_of_new(std::string_view hash) const;
    // Nothing: there is none with this hash here, new or kept.
    [[nodiscard]] std::optional<domain::AddPhotoState::Picture> known(std::string_view hash) const;
    // The picture is a photo from now on.
    void keep(std::string_view hash) const;
    void remove(std::string_view hash) const;
    // The bytes of a photo's picture; nothing: they are not here.
    [[nodiscard]] std::optional<std::string> read(std::string_view hash) const;

  private:
    [[nodiscard]] std::filesystem::path kept(std::string_view hash) const;
    [[nodiscard]] std::filesystem::path fresh(std::string_view hash) const;

    std::filesystem::path folder_;
};

}  // namespace amani::app
