// Whether every number of a value lies within the bounds that decoders check. A value that does not
// must not be written, since nobody could read it.
#pragma once

#include "shared/codec/shape.h"

#include <algorithm>

namespace amani::codec {

template <class T>
[[nodiscard]] bool holds_possible_numbers(const T& value) {
    if constexpr (HasImpossible<T>) {
        if (!base::is_possible(value)) return false;
    }
    if constexpr (Bounded<T>) {
        if (!is_within_bounds(value)) return false;
    }
    if constexpr (Optional<T>) {
        return !value || holds_possible_numbers(*value);
    } else if constexpr (Vector<T>) {
        return std::ranges::all_of(value,
                                   [](const auto& item) { return holds_possible_numbers(item); });
    } else if constexpr (DescribedStruct<T>) {
        bool holds = true;
        boost::mp11::mp_for_each<Members<T>>(
            [&](auto member) { holds = holds && holds_possible_numbers(value.*member.pointer); });
        return holds;
    } else {
        return true;
    }
}

}  // namespace amani::codec
