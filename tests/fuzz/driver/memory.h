// How much of the heap one input takes: the driver replaces the global operator new to know it.
#pragma once

#include <cstddef>

namespace amani::fuzz {

// From here on; the bytes that are held now do not count.
void begin_counting_memory();
[[nodiscard]] std::size_t most_memory_held();

}  // namespace amani::fuzz
