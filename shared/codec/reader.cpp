#include "shared/codec/reader.h"

#include <limits>

namespace amani::codec {

Reader::Reader(base::ByteView bytes, const Limits& limits)
    : begin_(bytes.data()),
      at_(bytes.data()),
      end_(bytes.data() + bytes.size()),
      items_left_(limits.items),
      text_bytes_(limits.text_bytes),
      depth_(limits.depth) {
    if (bytes.size() > limits.bytes) fail("fewer bytes");
}

void Reader::fail(const char* why) {
    if (why_ != nullptr) return;
    why_ = why;
    where_ = position();
    at_ = end_;
}

Malformed Reader::trouble() const {
    return {why_ == nullptr ? "" : why_, "@" + std::to_string(where_)};
}

Kind Reader::peek() const {
    if (at_ == end_) return Kind::nothing;
    const std::uint8_t head = *at_;
    if (head < 0x80 || head >= 0xe0) return Kind::integer;
    if (head < 0x90) return Kind::map;
    if (head < 0xa0) return Kind::array;
    if (head < 0xc0) return Kind::text;
    switch (head) {
        case 0xc0:
            return Kind::nil;
        case 0xc2:
        case 0xc3:
            return Kind::boolean;
        case 0xc4:
        case 0xc5:
        case 0xc6:
            return Kind::bytes;
        case 0xcc:
        case 0xcd:
        case 0xce:
        case 0xd0:
        case 0xd1:
        case 0xd2:
        case 0xd3:
            return Kind::integer;
        case 0xcf:
            return remaining() > 1 && at_[1] >= 0x80 ? Kind::large : Kind::integer;
        case 0xd9:
        case 0xda:
        case 0xdb:
            return Kind::text;
        case 0xdc:
        case 0xdd:
            return Kind::array;
        case 0xde:
        case 0xdf:
            return Kind::map;
        default:
            return Kind::nothing;
    }
}

std::uint64_t Reader::big_endian(int width) {
    if (remaining() < static_cast<std::size_t>(width)) {
        fail("more bytes");
        return 0;
    }
    std::uint64_t value = 0;
    for (int i = 0; i < width; ++i) value = value << 8 | *at_++;
    return value;
}

std::uint64_t Reader::natural() {
    if (at_ != end_ && *at_ == 0xcf) {
        ++at_;
        const std::uint64_t value = big_endian(8);
        if (value <= 0xffff'ffffU) fail("the smallest form");
        return ok() ? value : 0;
    }
    const std::int64_t value = integer();
    if (value < 0) fail("no negative number");
    return ok() ? static_cast<std::uint64_t>(value) : 0;
}

std::int64_t Reader::wide_integer() {
    if (at_ == end_) {
        fail("an integer");
        return 0;
    }
    const std::uint8_t head = *at_;
    if (head < 0x80 || head >= 0xe0) {
        ++at_;
        return static_cast<std::int8_t>(head);
    }
    if (head < 0xcc || head > 0xd3) {
        fail("an integer");
        return 0;
    }
    ++at_;
    const int width = 1 << (head & 3);
    const std::uint64_t raw = big_endian(width);
    if (!ok()) return 0;
    if (head < 0xd0) {
        const std::uint64_t least = width == 1 ? 128 : 1ULL << (4 * width);
        if (raw < least) fail("the smallest form");
        if (raw > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            fail("an integer below 2^63");
        }
        return ok() ? static_cast<std::int64_t>(raw) : 0;
    }
    const int unused = 64 - 8 * width;
    const std::int64_t value = static_cast<std::int64_t>(raw << unused) >> unused;
    const std::int64_t most = width == 1 ? -33 : -(std::int64_t{1} << (4 * width - 1)) - 1;
    if (value > most) fail("the smallest form");
    return ok() ? value : 0;
}

bool Reader::boolean() {
    if (at_ == end_ || (*at_ != 0xc2 && *at_ != 0xc3)) {
        fail("true or false");
        return false;
    }
    return *at_++ == 0xc3;
}

bool Reader::take_nil() {
    if (at_ == end_ || *at_ != 0xc0) return false;
    ++at_;
    return true;
}

// The length after a head byte: in the head's low bits (`fix`), or in 1 (`has_byte`), 2 or 4 bytes.
std::size_t Reader::length(std::uint8_t fix, std::uint8_t fix_mask, std::uint8_t widest,
                           bool has_byte) {
    const std::uint8_t head = *at_++;
    const auto fix_bits = static_cast<std::uint8_t>(~fix_mask);
    if (fix != 0 && (head & fix_mask) == fix) return head & fix_bits;
    const int width = 4 >> (widest - head);
    const std::uint64_t size = big_endian(width);
    std::uint64_t least = fix == 0 ? 0 : std::uint64_t{fix_bits} + 1;
    if (width == 2 && has_byte) least = 0x100;
    if (width == 4) least = 0x1'0000;
    if (ok() && size < least) fail("the smallest form");
    return ok() ? static_cast<std::size_t>(size) : 0;
}

base::ByteView Reader::take(std::size_t size) {
    if (!ok()) return {};
    if (size > text_bytes_) {
        fail("a shorter text");
        return {};
    }
    if (size > remaining()) {
        fail("more bytes");
        return {};
    }
    const base::ByteView taken{at_, size};
    at_ += size;
    return taken;
}

std::string_view Reader::text() {
    if (peek() != Kind::text) {
        fail("text");
        return {};
    }
    return base::text_of(take(length(0xa0, 0xe0, 0xdb, true)));
}

base::ByteView Reader::bytes() {
    if (peek() != Kind::bytes) {
        fail("bytes");
        return {};
    }
    return take(length(0, 0xff, 0xc6, true));
}

std::size_t Reader::count(std::size_t items, std::size_t bytes_each) {
    if (items > remaining() / bytes_each)
        fail("more bytes");
    else if (items > items_left_)
        fail("fewer items");
    else
        items_left_ -= items;
    return ok() ? items : 0;
}

std::size_t Reader::array() {
    if (peek() != Kind::array) {
        fail("an array");
        return 0;
    }
    return count(length(0x90, 0xf0, 0xdd, false), 1);
}

std::size_t Reader::map() {
    if (peek() != Kind::map) {
        fail("a map");
        return 0;
    }
    return count(length(0x80, 0xf0, 0xdf, false), 2);
}

std::string_view Reader::key(std::optional<std::string_view> previous) {
    const std::string_view key = text();
    if (previous && key <= *previous) fail("keys in ascending order");
    return key;
}

base::ByteView Reader::skip() {
    const std::uint8_t* const from = at_;
    skip_at(0);
    return ok() ? base::ByteView{from, static_cast<std::size_t>(at_ - from)} : base::ByteView{};
}

void Reader::skip_at(std::size_t depth) {
    if (depth > depth_) return fail("less nesting");
    switch (peek()) {
        case Kind::nothing:
            return fail("a value");
        case Kind::nil:
            ++at_;
            return;
        case Kind::boolean:
            ++at_;
            return;
        case Kind::integer:
            (void)integer();
            return;
        case Kind::large:
            (void)natural();
            return;
        case Kind::text:
            (void)text();
            return;
        case Kind::bytes:
            (void)bytes();
            return;
        case Kind::array:
            for (std::size_t left = array(); left > 0 && ok(); --left) skip_at(depth + 1);
            return;
        case Kind::map: {
            std::optional<std::string_view> previous;
            for (std::size_t left = map(); left > 0 && ok(); --left) {
                previous = key(previous);
                skip_at(depth + 1);
            }
            return;
        }
    }
}

bool is_canonical(base::ByteView bytes, const Limits& limits) {
    Reader reader{bytes, limits};
    reader.skip();
    return reader.ok() && reader.at_end();
}

}  // namespace amani::codec
