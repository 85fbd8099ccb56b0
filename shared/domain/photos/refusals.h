// Why a photo is not taken in, or not removed.
#pragma once

#include "shared/domain/refusal/field_refusals.h"

#include <variant>

namespace amani::domain {

struct ShownAlready {};
struct TooManyPhotos {
    std::int64_t photos = 0;
    std::int64_t most = 0;
};
struct PhotoIsRemoved {};

using PhotosRefusal = std::variant<FieldRefusal, ShownAlready, TooManyPhotos, PhotoIsRemoved>;

[[nodiscard]] RefusalText text_of(const PhotosRefusal& refusal);

}  // namespace amani::domain
