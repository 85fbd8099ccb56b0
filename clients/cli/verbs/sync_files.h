// A sync by a file that somebody carries.
#pragma once

#include "clients/cli/verbs/context.h"

#include <string>

namespace amani::cli {

// Writes what the other side lacks into a new file. At a hub `site` names its reader.
[[nodiscard]] Exit write_sync_file(Context& context, const std::string& file,
                                   const std::string& site);
// Takes in a file that the other side has written.
[[nodiscard]] Exit read_sync_file(Context& context, const std::string& file);

}  // namespace amani::cli
