// Described values ⇄ canonical MessagePack (FORMAT §1, §2). Structs are arrays by position:
// members are only ever added at the end, so an older program skips members that it does not know
// and a newer one gives missing members their defaults. An enum value that this program does not
// know is Malformed.
#pragma once

#include "shared/base/result.h"
#include "shared/codec/reader.h"
#include "shared/codec/shape.h"
#include "shared/codec/writer.h"

#include <limits>
#include <utility>

namespace amani::codec {

template <class T>
void write(Writer& to, const T& value) {
    if constexpr (std::same_as<T, bool>) {
        to.boolean(value);
    } else if constexpr (std::unsigned_integral<T>) {
        to.natural(value);
    } else if constexpr (std::integral<T>) {
        to.integer(value);
    } else if constexpr (DescribedEnum<T>) {
        to.integer(static_cast<std::int64_t>(value));
    } else if constexpr (base::IntegerId<T>) {
        write(to, value.value);
    } else if constexpr (std::same_as<T, std::string>) {
        to.text(value);
    } else if constexpr (std::same_as<T, base::Bytes> || ByteArray<T>) {
        to.bytes(value);
    } else if constexpr (ByteHolder<T>) {
        to.bytes(value.bytes);
    } else if constexpr (std::same_as<T, std::monostate>) {
        to.nil();
    } else if constexpr (Optional<T>) {
        static_assert(!Optional<typename T::value_type> &&
                      !std::same_as<typename T::value_type, std::monostate>);
        if (value)
            write(to, *value);
        else
            to.nil();
    } else if constexpr (Vector<T>) {
        to.array(value.size());
        for (const typename T::value_type& item : value) write(to, item);
    } else if constexpr (TextMap<T>) {
        to.map(value.size());
        for (const auto& [key, item] : value) {
            to.text(key);
            write(to, item);
        }
    } else {
        static_assert(DescribedStruct<T>, "describe the type with BOOST_DESCRIBE_STRUCT or _ENUM");
        to.array(member_count<T>);
        boost::mp11::mp_for_each<Members<T>>(
            [&](auto member) { write(to, value.*member.pointer); });
    }
}

template <class T>
void read(Reader& from, T& value);

// Members that the array does not reach keep their defaults; members past the known ones are
// skipped.
template <DescribedStruct T>
void read_members(Reader& from, T& value) {
    std::size_t left = from.array();
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        if (left == 0 || !from.ok()) return;
        --left;
        read(from, value.*member.pointer);
    });
    for (; left > 0 && from.ok(); --left) from.skip();
}

template <class T>
void read_fixed(Reader& from, T& bytes) {
    const base::ByteView read = from.bytes();
    if (!from.ok()) return;
    if (read.size() != bytes.size()) return from.fail("another number of bytes");
    std::copy(read.begin(), read.end(), bytes.begin());
}

template <class T>
void read(Reader& from, T& value) {
    if constexpr (std::same_as<T, bool>) {
        value = from.boolean();
    } else if constexpr (std::same_as<T, std::uint64_t>) {
        value = from.natural();
    } else if constexpr (std::integral<T>) {
        const std::int64_t wide = from.integer();
        if (!std::in_range<T>(wide)) return from.fail("a smaller number");
        value = static_cast<T>(wide);
    } else if constexpr (DescribedEnum<T>) {
        const std::int64_t wide = from.integer();
        if (from.ok() && !is_enumerator<T>(wide)) return from.fail("a known enumerator");
        value = static_cast<T>(wide);
    } else if constexpr (base::IntegerId<T>) {
        read(from, value.value);
        if constexpr (HasImpossible<T>) {
            if (!base::is_possible(value)) from.fail("a number in its range");
        }
        if constexpr (Bounded<T>) {
            if (from.ok() && !is_within_bounds(value)) from.fail("an amount within its bounds");
        }
    } else if constexpr (std::same_as<T, std::string>) {
        value = from.text();
    } else if constexpr (std::same_as<T, base::Bytes>) {
        const base::ByteView read = from.bytes();
        value.assign(read.begin(), read.end());
    } else if constexpr (ByteArray<T>) {
        read_fixed(from, value);
    } else if constexpr (ByteHolder<T>) {
        read_fixed(from, value.bytes);
    } else if constexpr (std::same_as<T, std::monostate>) {
        if (!from.take_nil()) from.fail("nil");
    } else if constexpr (Optional<T>) {
        if (from.take_nil())
            value.reset();
        else
            read(from, value.emplace());
    } else if constexpr (Vector<T>) {
        const std::size_t count = from.array();
        value.clear();
        value.reserve(
            std::min<std::size_t>(count, 1024));  // a peer's count alone reserves no more memory
        for (std::size_t i = 0; i < count && from.ok(); ++i) {
            typename T::value_type item{};
            read(from, item);
            value.push_back(std::move(item));
        }
    } else if constexpr (TextMap<T>) {
        value.clear();
        std::optional<std::string_view> previous;
        for (std::size_t left = from.map(); left > 0 && from.ok(); --left) {
            previous = from.key(previous);
            read(from, value[std::string{*previous}]);
        }
    } else {
        static_assert(DescribedStruct<T>, "describe the type with BOOST_DESCRIBE_STRUCT or _ENUM");
        read_members(from, value);
        if constexpr (Bounded<T>) {
            if (from.ok() && !is_within_bounds(value))
                from.fail("members within the bounds of their kind");
        }
    }
}

// The same value always gives the same bytes.
template <class T>
[[nodiscard]] base::Bytes encode(const T& value) {
    base::Bytes bytes;
    Writer to{bytes};
    write(to, value);
    return bytes;
}

// Reads exactly one canonical value; anything after it is Malformed.
template <class T>
[[nodiscard]] base::Result<T, Malformed> decode(base::ByteView bytes, const Limits& limits = {}) {
    Reader from{bytes, limits};
    T value{};
    read(from, value);
    if (from.ok() && !from.at_end()) from.fail("nothing more");
    if (!from.ok()) return base::Refused{from.trouble()};
    return value;
}

}  // namespace amani::codec
