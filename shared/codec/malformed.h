// Why bytes or text from outside were not understood.
#pragma once

#include <cstdint>
#include <string>

namespace amani::codec {

struct Malformed {
    std::string why;    // what was expected, in English, short
    std::string where;  // "lines[3].quantity" for JSON; "@123" for bytes
};

// Limits for input from outside: anything larger is Malformed.
struct Limits {
    std::size_t bytes = 16U << 20;
    std::size_t text_bytes = 1U << 20;
    std::size_t items = 1U << 20;
    std::size_t depth = 16;
};

}  // namespace amani::codec
