// The one rule for every text of every command, from whatever source: no invisible characters (see
// base/typed_text.h). Only members for prose may have line breaks.
#pragma once

#include "shared/base/typed_text.h"
#include "shared/codec/shape.h"
#include "shared/domain/refusal/refusal_text.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace amani::app {

// Members of commands that are prose, by name.
inline constexpr std::array<std::string_view, 10> prose_members{
    "accessories",    "action", "address", "cause",  "complaint",
    "cosmetic_state", "fault",  "note",    "reason", "transport"};

[[nodiscard]] domain::RefusalText unfit_text(std::string field, char32_t unfit);

// The refusal of the first text in `value` with a character that is not allowed; `field` is the
// path to `value`.
template <class T>
[[nodiscard]] std::optional<domain::RefusalText> refuse_unfit(const T& value,
                                                              const std::string& field = {}) {
    if constexpr (std::same_as<T, std::string>) {
        const auto name = std::string_view{field}.substr(field.rfind('/') + 1);
        const bool is_prose = std::ranges::find(prose_members, name) != prose_members.end();
        const auto unfit =
            base::first_unfit(value, is_prose ? base::TextKind::prose : base::TextKind::line);
        return unfit ? std::optional{unfit_text(field, *unfit)} : std::nullopt;
    } else if constexpr (codec::Optional<T>) {
        return value ? refuse_unfit(*value, field) : std::nullopt;
    } else if constexpr (codec::Vector<T>) {
        std::optional<domain::RefusalText> refusal;
        for (std::size_t i = 0; i < value.size() && !refusal; ++i)
            refusal =
                refuse_unfit<typename T::value_type>(value[i], field + "/" + std::to_string(i));
        return refusal;
    } else if constexpr (codec::DescribedStruct<T>) {
        std::optional<domain::RefusalText> refusal;
        boost::mp11::mp_for_each<codec::Members<T>>([&](auto member) {
            if (!refusal)
                refusal =
                    refuse_unfit(value.*member.pointer, field.empty() ? std::string{member.name}
                                                                      : field + "/" + member.name);
        });
        return refusal;
    } else {
        return std::nullopt;
    }
}

}  // namespace amani::app
