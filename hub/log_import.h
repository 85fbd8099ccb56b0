// What a revoked site had not sent, from the file into which it has exported its log (C-15, FORMAT
// §9). The file is untrusted: its segments are checked like those from a session, and what lies
// beyond the cut is kept apart until a person decides about it.
#pragma once

#include "hub/centre.h"
#include "node/station/trouble.h"

#include <filesystem>

namespace amani::hub {

struct LogImported {
    base::LogId log;
    std::uint32_t last = 0;      // of the file's events
    std::uint32_t counted = 0;   // new, up to the cut: they count
    std::uint32_t late = 0;      // beyond the cut: kept apart
    std::uint32_t unsealed = 0;  // recorded at the site and not in the file: nobody has signed them
};

// All of the file, or nothing of it. What is known already is passed over, so a file may come
// twice.
[[nodiscard]] base::Result<LogImported, station::Trouble> import_log(
    Centre& centre, const std::filesystem::path& file);

}  // namespace amani::hub
