// What people ask about photographs of a device.
#pragma once

#include "shared/domain/about/command.h"
#include "shared/domain/photos/events.h"

#include <boost/describe.hpp>

#include <string>

namespace amani::domain {

// The picture itself was given to the site before (POST /pictures), which answered with its hash.
struct AddPhoto {
    static constexpr AboutCommand about{"AddPhoto", at_the_counter, every_site, "افزودن عکس",
                                        "Add a photo"};
    using records = Records<PhotoAdded>;
    base::JobId job;
    std::string picture;  // 64 hexadecimal digits
    std::string caption;
};
BOOST_DESCRIBE_STRUCT(AddPhoto, (), (job, picture, caption))

struct RemovePhoto {
    static constexpr AboutCommand about{"RemovePhoto", at_the_counter, every_site, "حذف عکس",
                                        "Remove a photo"};
    using records = Records<PhotoRemoved>;
    base::EventId photo;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RemovePhoto, (), (photo, reason))

using PhotoCommands = boost::mp11::mp_list<AddPhoto, RemovePhoto>;

}  // namespace amani::domain
