// Which answered requests stand in the program's log: failures, slow ones, and commands that were
// refused.
#pragma once

#include "shared/http/access_log.h"

namespace amani::serving {

// A line for each thing that is so; none for most requests.
void write_access_lines(const http::AccessLine& line, base::Duration slow);

}  // namespace amani::serving
