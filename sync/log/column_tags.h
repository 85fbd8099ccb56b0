// The bytes that begin a column (FORMAT §4).
#pragma once

#include <cstdint>

namespace amani::log {

enum class ColumnTag : std::uint8_t {
    nil = 0,
    boolean = 1,
    integer = 2,
    large = 3,
    text = 4,
    bytes = 5,
    structure = 6,  // arrays of one length
    list = 7,       // arrays of several lengths
    map = 8,
    mixed = 9,
};

enum class IntegerTag : std::uint8_t {
    constant = 0,
    plain = 1,
    delta = 2,
    split = 3,     // shift, high numbers, low numbers
    distance = 4,  // split at 32; for ids of this log the low number is own sequence − low
};

}  // namespace amani::log
