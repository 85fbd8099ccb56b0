// A described value with every member present and told apart, so that a seed reaches all of a body,
// and two members that change places give other bytes.
#pragma once

#include "shared/codec/shape.h"

namespace amani::fuzz {

template <class T>
[[nodiscard]] T filled(std::int64_t number = 1) {
    T value{};
    if constexpr (std::same_as<T, bool>) {
        value = true;
    } else if constexpr (std::integral<T>) {
        value = static_cast<T>(number * 100);
    } else if constexpr (codec::DescribedEnum<T>) {
        // Seldom the default; of the kinds of places one that holds stock.
        constexpr std::size_t last = boost::mp11::mp_size<codec::Enumerators<T>>::value - 1;
        value = boost::mp11::mp_at_c < codec::Enumerators<T>, last < 3 ? last : 3 > ::value;
    } else if constexpr (codec::EventName<T>) {
        value.value = base::EventId::of(base::LogId::of({11}, 1), 7).value + number;
    } else if constexpr (std::same_as<T, base::Day>) {
        value.value = 20'775 + static_cast<std::int32_t>(number);
    } else if constexpr (base::IntegerId<T>) {
        value.value = static_cast<decltype(value.value)>(number * 1'000);
    } else if constexpr (std::same_as<T, std::string>) {
        value = "پمپ-" + std::to_string(number);
    } else if constexpr (std::same_as<T, base::Bytes>) {
        value.assign(3, static_cast<std::uint8_t>(number));
    } else if constexpr (codec::ByteArray<T>) {
        value.fill(static_cast<std::uint8_t>(number));
    } else if constexpr (codec::ByteHolder<T>) {
        value.bytes.fill(static_cast<std::uint8_t>(number));
    } else if constexpr (codec::Optional<T>) {
        value = filled<typename T::value_type>(number);
    } else if constexpr (codec::Vector<T>) {
        value = {filled<typename T::value_type>(number),
                 filled<typename T::value_type>(number + 1)};
    } else if constexpr (codec::TextMap<T>) {
        value["key"] = filled<typename T::mapped_type>(number);
    } else if constexpr (codec::DescribedStruct<T>) {
        boost::mp11::mp_for_each<codec::Members<T>>([&](auto member) {
            auto& part = value.*member.pointer;
            part = filled<std::remove_cvref_t<decltype(part)>>(++number);
        });
    }
    return value;
}

}  // namespace amani::fuzz
