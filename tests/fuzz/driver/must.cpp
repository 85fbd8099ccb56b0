#include "fuzz/fuzz_target.h"

#include <cstdio>
#include <cstdlib>

namespace amani::fuzz {

void must(bool holds, const char* property) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

}  // namespace amani::fuzz
