// Photographs of devices.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// The halves of a row merge under its id: a photo may be removed before it is known.
inline constexpr std::string_view photos_schema = R"sql(
CREATE TABLE photo(
    id INTEGER PRIMARY KEY, job INTEGER NOT NULL, picture TEXT NOT NULL, format INTEGER NOT NULL, bytes INTEGER NOT NULL,
    caption TEXT NOT NULL, added_time INTEGER NOT NULL, added_by INTEGER NOT NULL, reason TEXT NOT NULL,
    removed_time INTEGER NOT NULL) STRICT;
CREATE INDEX photo_job ON photo(job, id) WHERE job <> 0;
CREATE INDEX photo_picture ON photo(picture) WHERE picture <> '';
)sql";
inline constexpr std::array<std::string_view, 1> photos_tables{"photo"};

}  // namespace amani::views
