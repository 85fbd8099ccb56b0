// Variable-length integers of the column layout (FORMAT §4): seven bits a byte, low bits first,
// the high bit set on all but the last; signed numbers zigzag.
#pragma once

#include "shared/base/bytes.h"

#include <bit>
#include <cstdint>

namespace amani::log {

[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

inline void put_varint(base::Bytes& to, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) to.push_back(static_cast<std::uint8_t>(value | 0x80));
    to.push_back(static_cast<std::uint8_t>(value));
}

// A bounded source of bytes. After its first fault it stays faulty and reads zeros.
class Source {
  public:
    explicit Source(base::ByteView bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool at_end() const { return at_ == end_; }
    [[nodiscard]] std::size_t remaining() const { return static_cast<std::size_t>(end_ - at_); }
    void fail() {
        ok_ = false;
        at_ = end_;
    }
    std::uint8_t byte() {
        if (at_ == end_) {
            fail();
            return 0;
        }
        return *at_++;
    }
    std::uint64_t varint() {
        if (at_ != end_ && *at_ < 0x80) [[likely]]
            return *at_++;
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            value |= std::uint64_t{next & 0x7fU} << shift;
            if (next < 0x80) {
                if ((shift == 63 && next > 1) || next == 0) fail();
                return value;
            }
        }
        fail();
        return 0;
    }
    base::ByteView take(std::size_t size) {
        if (size > remaining()) {
            fail();
            return {};
        }
        at_ += size;
        return {at_ - size, size};
    }

  private:
    const std::uint8_t* at_;
    const std::uint8_t* end_;
    bool ok_ = true;
};

}  // namespace amani::log
