// Canonical MessagePack, written piece by piece: smallest forms only; nil, booleans, integers,
// text, bytes, arrays and maps with ascending text keys (FORMAT §1). The caller keeps counts and
// key order.
#pragma once

#include "shared/base/bytes.h"

#include <cstdint>
#include <string_view>

namespace amani::codec {

class Writer {
  public:
    explicit Writer(base::Bytes& to) : to_(to) {}

    void nil();
    void boolean(bool value);
    void integer(std::int64_t value) {
        if (value >= 0 && value < 128)
            to_.push_back(static_cast<std::uint8_t>(value));
        else
            wide_integer(value);
    }
    void natural(std::uint64_t value);
    void text(std::string_view value);
    void bytes(base::ByteView value);
    // Begins an array; its `count` < 2^32 items follow.
    void array(std::size_t count);
    // Begins a map; `count` pairs of a text key and a value follow, keys ascending bytewise.
    void map(std::size_t count);
    // A value that is encoded already.
    void raw(base::ByteView encoded) { base::append(to_, encoded); }

  private:
    void wide_integer(std::int64_t value);
    base::Bytes& to_;
};

}  // namespace amani::codec
