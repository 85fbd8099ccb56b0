#include "shared/domain/photos/photo.h"

#include <algorithm>
#include <string_view>

namespace amani::domain {
namespace {

using base::Refused;

bool has_at(base::ByteView bytes, std::size_t at, std::string_view text) {
    return bytes.size() >= at + text.size() &&
           std::ranges::equal(bytes.subspan(at, text.size()), text, [](std::uint8_t byte, char c) {
               return byte == static_cast<std::uint8_t>(c);
           });
}

}  // namespace

std::optional<PictureFormat> format_of(base::ByteView picture) {
    if (has_at(picture, 0, "\xff\xd8\xff")) return PictureFormat::jpeg;
    if (has_at(picture, 0, "\x89PNG\r\n\x1a\n")) return PictureFormat::png;
    if (has_at(picture, 0, "RIFF") && has_at(picture, 8, "WEBP")) return PictureFormat::webp;
    return std::nullopt;
}

base::Result<PhotoAdded, PhotosRefusal> decide(const AddPhotoState& state,
                                               const AddPhoto& command) {
    const auto hash = base::from_hex(command.picture);
    if (const auto wrong =
            FieldCheck{}
                .known("job", state.job_is_ours)
                .known("picture", hash && state.picture, command.picture.substr(0, 64))
                .optional_text("caption", command.caption)
                .first())
        return Refused{*wrong};
    if (state.is_shown) return Refused{ShownAlready{}};
    if (state.photos >= most_photos) return Refused{TooManyPhotos{state.photos, most_photos}};
    return PhotoAdded{.job = command.job,
                      .picture = *hash,
                      .format = state.picture->format,
                      .bytes = state.picture->bytes,
                      .caption = command.caption};
}

base::Result<PhotoRemoved, PhotosRefusal> decide(const RemovePhotoState& state,
                                                 const RemovePhoto& command) {
    if (const auto wrong = FieldCheck{}
                               .known("photo", state.photo.has_value())
                               .text("reason", command.reason)
                               .first())
        return Refused{*wrong};
    if (state.photo->is_removed) return Refused{PhotoIsRemoved{}};
    return PhotoRemoved{.photo = command.photo, .job = state.photo->job, .reason = command.reason};
}

}  // namespace amani::domain
