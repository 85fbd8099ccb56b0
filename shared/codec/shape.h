// How the encoders treat a member's type: the one place that sorts types.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/bytes.h"
#include "shared/base/ids.h"
#include "shared/base/time.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amani::codec {

namespace shape {

template <class T>
inline constexpr bool is_byte_array = false;
template <std::size_t n>
inline constexpr bool is_byte_array<std::array<std::uint8_t, n>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <>
inline constexpr bool is_vector<base::Bytes> = false;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<std::map<std::string, T>> = true;

}  // namespace shape

// A fixed number of bytes: an array, or a struct around one such as a hash or a public key.
template <class T>
concept ByteArray = shape::is_byte_array<T>;
template <class T>
concept ByteHolder = !ByteArray<T> && requires(T held) {
    requires ByteArray<decltype(held.bytes)>;
    requires sizeof(T) == sizeof(held.bytes);
};
template <class T>
concept Vector = shape::is_vector<T>;
template <class T>
concept Optional = shape::is_optional<T>;
template <class T>
concept TextMap = shape::is_map<T>;

// An event id, or a record's name, which is the id of the event that began it.
template <class T>
concept EventName = std::same_as<T, base::EventId> || requires(T id) {
    { id.event() } -> std::same_as<base::EventId>;
    { T::of(base::EventId{}) } -> std::same_as<T>;
};

// Integers of which some values are impossible: a decoder refuses those.
template <class T>
concept HasImpossible = requires(T value) { base::is_possible(value); };

// Amounts, and structs of an event whose members have bounds of their own: reading MessagePack
// refuses values outside. (Commands come as JSON and are refused by the domain, with the numbers.)
template <class T>
concept Bounded = requires(const T& value) {
    { is_within_bounds(value) } -> std::same_as<bool>;
};

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <class T>
concept DescribedStruct = !base::IntegerId<T> && !ByteHolder<T> && std::is_class_v<T> &&
                          boost::describe::has_describe_members<T>::value;

template <DescribedStruct T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                         boost::describe::mod_inherited>;
template <DescribedStruct T>
inline constexpr std::size_t member_count = boost::mp11::mp_size<Members<T>>::value;

template <DescribedEnum T>
using Enumerators = boost::describe::describe_enumerators<T>;

template <DescribedEnum T>
[[nodiscard]] constexpr bool is_enumerator(std::int64_t value) {
    bool found = false;
    boost::mp11::mp_for_each<Enumerators<T>>(
        [&](auto one) { found = found || static_cast<std::int64_t>(one.value) == value; });
    return found;
}

// The enumerator's name; empty for a value that has none.
template <DescribedEnum T>
[[nodiscard]] constexpr std::string_view name_of(T value) {
    std::string_view name;
    boost::mp11::mp_for_each<Enumerators<T>>([&](auto one) {
        if (one.value == value) name = one.name;
    });
    return name;
}

template <DescribedEnum T>
[[nodiscard]] constexpr std::optional<T> enumerator_of(std::string_view name) {
    std::optional<T> value;
    boost::mp11::mp_for_each<Enumerators<T>>([&](auto one) {
        if (name == one.name) value = one.value;
    });
    return value;
}

// The C++ name with its namespaces below amani ("domain::returns::TagShown").
template <class T>
[[nodiscard]] constexpr std::string_view type_name() {
    std::string_view name = __PRETTY_FUNCTION__;
    name.remove_prefix(name.find("T = ") + 4);
    name.remove_suffix(1);
    if (name.starts_with("amani::")) name.remove_prefix(7);
    return name;
}

}  // namespace amani::codec
