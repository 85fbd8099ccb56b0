// The command line as a whole: words in, an exit code out. Its surroundings are passed in, so that
// tests run it in their own process.
#pragma once

#include "clients/cli/verbs/context.h"

#include <string>
#include <vector>

namespace amani::cli {

struct Surroundings {
    Streams streams;
    Terminal terminal;
    Environment environment;
    const base::Clock& clock;
    Interruption* interruption = nullptr;
};

// `words` without the program's name.
[[nodiscard]] Exit run(std::vector<std::string> words, const Surroundings& surroundings);

}  // namespace amani::cli
