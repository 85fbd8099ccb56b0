// What to_json (json.h) makes of a described type, as a JSON Schema (OpenAPI 3.1). Every member is
// always there, but for the Jalali text of a day, which stands beside a day that is one.
#pragma once

#include "shared/base/quantities.h"
#include "shared/codec/shape.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace amani::codec {

namespace schemas {
// A whole number that may have to be text, from 2^53 on.
[[nodiscard]] boost::json::object integer();
// A whole number that is less than 2^53 by its bounds.
[[nodiscard]] boost::json::object whole_number();
[[nodiscard]] boost::json::object text(std::string_view format = {}, std::string_view pattern = {});
[[nodiscard]] boost::json::object day();
[[nodiscard]] boost::json::object instant();
[[nodiscard]] boost::json::object flag();
// The id of an event, or of the record that it began: "3.1.88".
[[nodiscard]] boost::json::object event_id();
[[nodiscard]] boost::json::object list_of(boost::json::value items);
[[nodiscard]] boost::json::object map_of(boost::json::value items);
// The schema that also allows null.
[[nodiscard]] boost::json::object nullable(boost::json::object schema);
// An object: members that are always there, and members that may be missing.
[[nodiscard]] boost::json::object object_of(boost::json::object always,
                                            boost::json::object sometimes = {});
template <DescribedEnum T>
[[nodiscard]] boost::json::object choice_of() {
    boost::json::array names;
    boost::mp11::mp_for_each<Enumerators<T>>(
        [&](auto one) { names.push_back(boost::json::string{one.name}); });
    boost::json::object schema = text();
    schema["enum"] = std::move(names);
    return schema;
}
}  // namespace schemas

template <class T>
[[nodiscard]] boost::json::object schema() {
    if constexpr (std::same_as<T, bool>) {
        return schemas::flag();
    } else if constexpr (std::same_as<T, base::Rial> || std::same_as<T, base::Quantity>) {
        return schemas::whole_number();
    } else if constexpr (std::integral<T>) {
        return sizeof(T) == 8 ? schemas::integer() : schemas::whole_number();
    } else if constexpr (DescribedEnum<T>) {
        return schemas::choice_of<T>();
    } else if constexpr (EventName<T>) {
        return schemas::nullable(schemas::event_id());
    } else if constexpr (std::same_as<T, base::Day>) {
        return schemas::nullable(schemas::day());
    } else if constexpr (std::same_as<T, base::Instant>) {
        return schemas::instant();
    } else if constexpr (std::same_as<T, base::LogicalTime>) {
        return schemas::nullable(schemas::instant());
    } else if constexpr (base::IntegerId<T>) {
        return schema<typename T::rep>();
    } else if constexpr (std::same_as<T, std::string>) {
        return schemas::text();
    } else if constexpr (std::same_as<T, base::Bytes> || ByteArray<T> || ByteHolder<T>) {
        return schemas::text("", "^[0-9a-f]*$");
    } else if constexpr (std::same_as<T, std::monostate>) {
        return {{"type", "null"}};
    } else if constexpr (Optional<T>) {
        return schemas::nullable(schema<typename T::value_type>());
    } else if constexpr (Vector<T>) {
        return schemas::list_of(schema<typename T::value_type>());
    } else if constexpr (TextMap<T>) {
        return schemas::map_of(schema<typename T::mapped_type>());
    } else {
        static_assert(DescribedStruct<T>, "describe the type with BOOST_DESCRIBE_STRUCT or _ENUM");
        boost::json::object always;
        boost::json::object sometimes;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            using Part = std::remove_cvref_t<decltype(std::declval<T&>().*member.pointer)>;
            always[member.name] = schema<Part>();
            if constexpr (std::same_as<Part, base::Day> ||
                          std::same_as<Part, std::optional<base::Day>>)
                sometimes[std::string{member.name} + "_jalali"] = schemas::text();
        });
        return schemas::object_of(std::move(always), std::move(sometimes));
    }
}

}  // namespace amani::codec
