// The JSON shape of a described type as OpenAPI 3.1 / JSON Schema. Structs and enums become named
// components that others refer to, so each is written once.
#pragma once

#include "shared/codec/shape.h"

#include <boost/json.hpp>

#include <string>

namespace amani::codec {

// Collects components, keyed by name ("domain.returns.TagShown").
class Components {
  public:
    explicit Components(std::string prefix = "#/components/schemas/")
        : prefix_(std::move(prefix)) {}

    [[nodiscard]] const boost::json::object& schemas() const { return schemas_; }
    [[nodiscard]] boost::json::value reference_to(std::string_view name) const;

    template <class T>
    boost::json::value schema_of();

  private:
    template <DescribedStruct T>
    boost::json::object struct_schema();
    template <DescribedEnum T>
    boost::json::object enum_schema();

    std::string prefix_;
    boost::json::object schemas_;
};

// The type's name below amani with dots, letters, digits and _ only.
[[nodiscard]] std::string component_name(std::string_view type);

namespace schemas {
[[nodiscard]] boost::json::object integer();
[[nodiscard]] boost::json::object text(std::string_view format, std::string_view pattern = {});
[[nodiscard]] boost::json::object list_of(boost::json::value items);
[[nodiscard]] boost::json::object map_of(boost::json::value items);
// The schema that also allows null.
[[nodiscard]] boost::json::value nullable(boost::json::value schema);
}  // namespace schemas

template <class T>
boost::json::value Components::schema_of() {
    if constexpr (std::same_as<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (std::integral<T>) {
        if constexpr (sizeof(T) == 8)
            return schemas::integer();
        else
            return {{"type", "integer"}};
    } else if constexpr (EventName<T>) {
        return schemas::nullable(schemas::text("", "^[0-9]+\\.[0-9]+\\.[0-9]+$"));
    } else if constexpr (std::same_as<T, base::Day>) {
        return schemas::nullable(schemas::text("date"));
    } else if constexpr (std::same_as<T, base::Instant>) {
        return schemas::text("date-time");
    } else if constexpr (std::same_as<T, base::LogicalTime>) {
        return schemas::nullable(schemas::text("date-time"));
    } else if constexpr (base::IntegerId<T>) {
        return schema_of<typename T::rep>();
    } else if constexpr (std::same_as<T, std::string>) {
        return schemas::text("");
    } else if constexpr (std::same_as<T, base::Bytes> || ByteArray<T> || ByteHolder<T>) {
        return schemas::text("", "^[0-9a-f]*$");
    } else if constexpr (std::same_as<T, std::monostate>) {
        return {{"type", "null"}};
    } else if constexpr (Optional<T>) {
        return schemas::nullable(schema_of<typename T::value_type>());
    } else if constexpr (Vector<T>) {
        return schemas::list_of(schema_of<typename T::value_type>());
    } else if constexpr (TextMap<T>) {
        return schemas::map_of(schema_of<typename T::mapped_type>());
    } else {
        static_assert(DescribedStruct<T> || DescribedEnum<T>,
                      "describe the type with BOOST_DESCRIBE_STRUCT or _ENUM");
        const std::string name = component_name(type_name<T>());
        if (!schemas_.contains(name)) {
            schemas_[name] = nullptr;  // a type that contains itself ends here
            if constexpr (DescribedEnum<T>)
                schemas_[name] = enum_schema<T>();
            else
                schemas_[name] = struct_schema<T>();
        }
        return reference_to(name);
    }
}

template <DescribedStruct T>
boost::json::object Components::struct_schema() {
    boost::json::object properties;
    boost::json::array required;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        using Part = std::remove_cvref_t<decltype(std::declval<T&>().*member.pointer)>;
        properties[member.name] = schema_of<Part>();
        constexpr bool may_miss =
            Optional<Part> || Vector<Part> || TextMap<Part> || requires { requires T::lenient; };
        if constexpr (!may_miss) required.push_back(boost::json::string{member.name});
        if constexpr (std::same_as<Part, base::Day> ||
                      std::same_as<Part, std::optional<base::Day>>) {
            boost::json::object companion = schemas::text("");
            companion["readOnly"] = true;
            properties[std::string{member.name} + "_jalali"] = std::move(companion);
        }
    });
    boost::json::object schema{{"type", "object"}};
    schema["properties"] = std::move(properties);
    if (!required.empty()) schema["required"] = std::move(required);
    schema["additionalProperties"] = false;
    return schema;
}

template <DescribedEnum T>
boost::json::object Components::enum_schema() {
    boost::json::array names;
    boost::mp11::mp_for_each<Enumerators<T>>(
        [&](auto one) { names.push_back(boost::json::string{one.name}); });
    boost::json::object schema{{"type", "string"}};
    schema["enum"] = std::move(names);
    return schema;
}

// One type alone, with the types that it needs under "$defs".
template <class T>
[[nodiscard]] boost::json::value schema() {
    Components components{"#/$defs/"};
    boost::json::value root = components.schema_of<T>();
    if (!components.schemas().empty()) root.as_object()["$defs"] = components.schemas();
    return root;
}

}  // namespace amani::codec
