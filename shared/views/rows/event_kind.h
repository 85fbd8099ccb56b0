// A column with the kind of an event by its name, where a table keeps the number of its type.
#pragma once

#include "shared/domain/registry/event_names.h"
#include "shared/views/rows/listing.h"

#include <boost/mp11.hpp>

namespace amani::views {

[[nodiscard]] inline std::string_view event_kind_name(std::int64_t type) {
    return domain::known_event_name(static_cast<domain::EventType>(type));
}
[[nodiscard]] inline std::optional<std::int64_t> event_kind_value(std::string_view name) {
    std::optional<std::int64_t> value;
    boost::mp11::mp_for_each<domain::EventTypes>([&](auto type) {
        if (name == domain::known_event_name(decltype(type)::value)) value = decltype(type)::value;
    });
    return value;
}

[[nodiscard]] constexpr ListColumn event_kind_column(std::string_view sql) {
    return {"kind", sql, CellKind::name, Sorting::no, {&event_kind_name, &event_kind_value}};
}

}  // namespace amani::views
