// What the shells' completion scripts call: prints the words that may come next, one a line.
#pragma once

#include "clients/cli/verbs/context.h"

#include <span>
#include <string>

namespace amani::cli {

[[nodiscard]] Exit complete(Context& context, std::span<const std::string> typed);

}  // namespace amani::cli
