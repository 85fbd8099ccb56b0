// Photographs of a device (README.md).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/photos/commands.h"
#include "shared/domain/photos/refusals.h"

#include <optional>

namespace amani::domain {

inline constexpr std::int64_t most_photos = 20;  // of a job

inline constexpr std::size_t longest_signature = 12;  // bytes by which a format is known
// As what bytes begin; nothing: they are no picture.
[[nodiscard]] std::optional<PictureFormat> format_of(base::ByteView picture);

struct AddPhotoState {
    bool job_is_ours = false;
    struct Picture {
        PictureFormat format = PictureFormat::jpeg;
        std::int32_t bytes = 0;
    };
    std::optional<Picture> picture;  // nothing: this site does not have it
    bool is_shown = false;           // on this job
    std::int64_t photos = 0;         // of this job
};
[[nodiscard]] base::Result<PhotoAdded, PhotosRefusal> decide(const AddPhotoState& state,
                                                             const AddPhoto& command);

struct RemovePhotoState {
    struct Photo {
        base::JobId job;
        bool is_removed = false;
    };
    std::optional<Photo> photo;  // nothing: not known at this site
};
[[nodiscard]] base::Result<PhotoRemoved, PhotosRefusal> decide(const RemovePhotoState& state,
                                                               const RemovePhoto& command);

}  // namespace amani::domain
