// Photographs of a device that is in the house. Type numbers 216 and 217.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/ids.h"
#include "shared/domain/about/event.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>

namespace amani::domain {

enum class PictureFormat : std::uint8_t { jpeg = 1, png = 2, webp = 3 };
BOOST_DESCRIBE_ENUM(PictureFormat, jpeg, png, webp)

// The log names a picture by its hash; its bytes lie in the site's directory and do not travel.
struct PhotoAdded {
    static constexpr AboutEvent about{216, Writer::every_site, Relay::to_nobody, "افزودن عکس",
                                      "Photo added"};
    base::JobId job;
    base::Bytes picture;  // BLAKE2b-256 of its bytes
    PictureFormat format = PictureFormat::jpeg;
    std::int32_t bytes = 0;
    std::string caption;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(PhotoAdded, (), (job, picture, format, bytes, caption))
[[nodiscard]] inline bool is_within_bounds(const PhotoAdded& event) {
    return event.picture.size() == 32 && event.bytes > 0;
}

// Somebody took the picture back: its bytes are deleted where they lie, unless another photo shows
// the same.
struct PhotoRemoved {
    static constexpr AboutEvent about{217, Writer::every_site, Relay::to_nobody, "حذف عکس",
                                      "Photo removed"};
    base::EventId photo;
    base::JobId job;
    std::string reason;
    template <class Claims>
    void claim(Claims& own) const {
        own.record("photo", photo.site());
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(PhotoRemoved, (), (photo, job, reason))

using PhotoEvents = boost::mp11::mp_list<PhotoAdded, PhotoRemoved>;

}  // namespace amani::domain
