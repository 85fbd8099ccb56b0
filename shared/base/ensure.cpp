#include "shared/base/ensure.h"

#include <cstdio>
#include <cstdlib>

namespace amani::base {

void broken_invariant(std::string_view what, std::source_location where) {
    std::fprintf(stderr, "broken invariant: %.*s (%s:%u)\n", static_cast<int>(what.size()),
                 what.data(), where.file_name(), where.line());
    std::abort();
}

}  // namespace amani::base
