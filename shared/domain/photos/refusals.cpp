#include "shared/domain/photos/refusals.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const ShownAlready&) {
    return {.code = "photos.shown_already",
            .field = "picture",
            .numbers = {},
            .fa = "این عکس در همین پرونده هست.",
            .en = "This job has this picture already.",
            .remedy_fa = "عکس دیگری برگزینید.",
            .remedy_en = "Choose another picture."};
}

RefusalText text(const TooManyPhotos& refusal) {
    return {.code = "photos.too_many",
            .field = "job",
            .numbers = {{"photos", refusal.photos}, {"most", refusal.most}},
            .fa = fmt::format("این پرونده {} عکس دارد؛ بیشترین {} است.", number_fa(refusal.photos),
                              number_fa(refusal.most)),
            .en = fmt::format("This job has {} photos; {} at most.", refusal.photos, refusal.most),
            .remedy_fa = "عکسی را که لازم نیست حذف کنید.",
            .remedy_en = "Remove one that is not needed."};
}

RefusalText text(const PhotoIsRemoved&) {
    return {.code = "photos.removed",
            .field = "photo",
            .numbers = {},
            .fa = "این عکس حذف شده است.",
            .en = "This photo was removed.",
            .remedy_fa = "اگر باز لازم است، عکس را دوباره بیفزایید.",
            .remedy_en = "Add the picture again if it is needed."};
}

}  // namespace

RefusalText text_of(const PhotosRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
