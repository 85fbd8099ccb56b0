// A value of any described struct with every member set, each to something else: two members that
// change places give other bytes.
#pragma once

#include "shared/codec/shape.h"

#include <string>

namespace amani::support {

class Filler {
  public:
    template <class T>
    void fill(T& value) {
        if constexpr (std::same_as<T, bool>) {
            value = true;
        } else if constexpr (codec::EventName<T>) {
            value = T{base::EventId::of(base::LogId::of({11}, 1), next()).value};
        } else if constexpr (codec::DescribedEnum<T>) {
            value = last_of<T>();
        } else if constexpr (base::IntegerId<T>) {
            value.value = static_cast<typename T::rep>(next());
        } else if constexpr (std::integral<T>) {
            value = static_cast<T>(next());
        } else if constexpr (std::same_as<T, std::string>) {
            value = "text " + std::to_string(next());
        } else if constexpr (std::same_as<T, base::Bytes>) {
            value = {static_cast<std::uint8_t>(next())};
        } else if constexpr (codec::ByteArray<T>) {
            value.fill(static_cast<std::uint8_t>(next()));
        } else if constexpr (codec::ByteHolder<T>) {
            value.bytes.fill(static_cast<std::uint8_t>(next()));
        } else if constexpr (codec::Optional<T>) {
            fill(value.emplace());
        } else if constexpr (codec::Vector<T>) {
            fill(value.emplace_back());
        } else {
            boost::mp11::mp_for_each<codec::Members<T>>(
                [&](auto member) { fill(value.*member.pointer); });
        }
    }

  private:
    std::uint32_t next() { return ++last_; }
    // Not the first, which is often the default.
    template <class T>
    static T last_of() {
        T last{};
        boost::mp11::mp_for_each<codec::Enumerators<T>>([&](auto one) { last = one.value; });
        return last;
    }
    std::uint32_t last_ = 0;
};

template <class T>
[[nodiscard]] T filled() {
    T value{};
    Filler{}.fill(value);
    return value;
}

}  // namespace amani::support
