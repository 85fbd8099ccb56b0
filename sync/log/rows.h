// The rows of a segment, one after the other, each behind its length (32 bits, little-endian). The
// bytes as a whole are what a segment's body hash covers.
#pragma once

#include "shared/base/bytes.h"

#include <cstdint>
#include <vector>

namespace amani::log {

// Why bytes of a segment from outside were refused.
struct BadBytes {
    const char* why = "";
};

class Rows {
  public:
    void add(base::ByteView row);
    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    [[nodiscard]] bool is_empty() const { return ends_.empty(); }
    [[nodiscard]] base::ByteView operator[](std::size_t index) const {
        const std::size_t start = (index == 0 ? 0 : ends_[index - 1]) + prefix;
        return base::ByteView{bytes_}.subspan(start, ends_[index] - start);
    }
    // All rows with their lengths.
    [[nodiscard]] base::ByteView bytes() const { return bytes_; }

    // For a decoder that writes a row in place: append to the bytes between begin_row() and
    // end_row().
    base::Bytes& begin_row();
    void end_row();

    friend bool operator==(const Rows& a, const Rows& b) { return a.bytes_ == b.bytes_; }

  private:
    static constexpr std::size_t prefix = 4;
    base::Bytes bytes_;
    std::vector<std::size_t> ends_;
};

}  // namespace amani::log
