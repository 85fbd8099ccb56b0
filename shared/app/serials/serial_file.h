// What this site knows of a serial, from the views.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/serials/serial_file.h"

#include <optional>
#include <string_view>

namespace amani::app {

// Of the product that `text` (a serial or an IMEI) names to `site`: one that was corrected is the
// one that it goes on under.
[[nodiscard]] domain::SerialFile serial_file(const Desk& desk, std::string_view text,
                                             base::SiteId site);
// Of this very serial, whatever corrections say; nothing when it is not known here.
[[nodiscard]] std::optional<domain::SerialFile> known_serial(const Desk& desk,
                                                             std::string_view text,
                                                             base::SiteId site);
// The same, with what an unknown one may have been: some hundred look-ups.
[[nodiscard]] domain::SerialFile serial_itself(const Desk& desk, std::string_view text,
                                               base::SiteId site);
// A model's warranty and pattern; nothing when it is not known here.
[[nodiscard]] std::optional<domain::ModelTerm> term_of(const Desk& desk, base::ModelId id);

}  // namespace amani::app
