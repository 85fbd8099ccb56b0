// A strict pull reader over canonical MessagePack from outside: never throws, never reads past the
// end, refuses every form that is not the canonical one. After the first fault every read gives a
// default, so a caller may read a whole structure and check ok() once; in loops it must check each
// time.
#pragma once

#include "shared/base/bytes.h"
#include "shared/codec/malformed.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace amani::codec {

// `large` is an integer from 2^63 on.
enum class Kind : std::uint8_t { nothing, nil, boolean, integer, large, text, bytes, array, map };

class Reader {
  public:
    explicit Reader(base::ByteView bytes, const Limits& limits = {});

    [[nodiscard]] bool ok() const { return why_ == nullptr; }
    [[nodiscard]] bool at_end() const { return at_ == end_; }
    [[nodiscard]] std::size_t position() const { return static_cast<std::size_t>(at_ - begin_); }
    [[nodiscard]] std::size_t remaining() const { return static_cast<std::size_t>(end_ - at_); }
    // The kind of the next value; `nothing` at the end, after a fault, or for a form that is not in
    // use here.
    [[nodiscard]] Kind peek() const;

    [[nodiscard]] std::int64_t integer() {
        if (at_ != end_ && *at_ < 128 && ok()) [[likely]]
            return *at_++;
        return wide_integer();
    }
    [[nodiscard]] std::uint64_t natural();
    [[nodiscard]] bool boolean();
    // Views live as long as the bytes that are read.
    [[nodiscard]] std::string_view text();
    [[nodiscard]] base::ByteView bytes();
    // The number of items that follow, at most what the remaining bytes can hold.
    [[nodiscard]] std::size_t array();
    // The number of pairs that follow; read each with key() and a value.
    [[nodiscard]] std::size_t map();
    // A map's key, which must be greater than `previous` (nothing for the first).
    [[nodiscard]] std::string_view key(std::optional<std::string_view> previous);
    // Takes a nil if one is next.
    [[nodiscard]] bool take_nil();
    // Skips one value of any kind, checks that it is canonical, and returns its bytes.
    base::ByteView skip();

    // `why` must be a literal. Only the first fault is kept.
    void fail(const char* why);
    [[nodiscard]] Malformed trouble() const;

  private:
    std::int64_t wide_integer();
    std::size_t length(std::uint8_t fix, std::uint8_t fix_mask, std::uint8_t widest, bool has_byte);
    std::size_t count(std::size_t items, std::size_t bytes_each);
    base::ByteView take(std::size_t size);
    std::uint64_t big_endian(int width);
    void skip_at(std::size_t depth);

    const std::uint8_t* begin_;
    const std::uint8_t* at_;
    const std::uint8_t* end_;
    std::size_t items_left_;
    std::size_t text_bytes_;
    std::size_t depth_;
    const char* why_ = nullptr;
    std::size_t where_ = 0;
};

// Whether `bytes` are exactly one canonical value.
[[nodiscard]] bool is_canonical(base::ByteView bytes, const Limits& limits = {});

}  // namespace amani::codec
