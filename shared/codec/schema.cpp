#include "shared/codec/schema.h"

namespace amani::codec {

std::string component_name(std::string_view type) {
    std::string name;
    for (std::size_t i = 0; i < type.size(); ++i) {
        const char c = type[i];
        const bool plain =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
        if (c == ':') {
            if (name.empty() || name.back() != '.') name += '.';
        } else {
            name += plain ? c : '_';
        }
    }
    return name;
}

boost::json::value Components::reference_to(std::string_view name) const {
    return {{"$ref", boost::json::string{prefix_ + std::string{name}}}};
}

namespace schemas {

boost::json::object integer() {
    boost::json::object schema{{"type", {"integer", "string"}}, {"format", "int64"}};
    schema["description"] = "a number, or from 2^53 on its decimal text";
    return schema;
}

boost::json::object text(std::string_view format, std::string_view pattern) {
    boost::json::object schema{{"type", "string"}};
    if (!format.empty()) schema["format"] = boost::json::string{format};
    if (!pattern.empty()) schema["pattern"] = boost::json::string{pattern};
    return schema;
}

boost::json::object list_of(boost::json::value items) {
    boost::json::object schema{{"type", "array"}};
    schema["items"] = std::move(items);
    return schema;
}

boost::json::object map_of(boost::json::value items) {
    boost::json::object schema{{"type", "object"}};
    schema["additionalProperties"] = std::move(items);
    return schema;
}

boost::json::value nullable(boost::json::value schema) {
    auto& members = schema.as_object();
    if (auto* type = members.if_contains("type")) {
        if (type->is_string()) *type = boost::json::array{*type};
        auto& types = type->as_array();
        const boost::json::value null("null");
        if (std::find(types.begin(), types.end(), null) == types.end()) types.push_back(null);
        return schema;
    }
    if (members.contains("anyOf")) return schema;
    boost::json::object either;
    either["anyOf"] = boost::json::array{std::move(schema), boost::json::object{{"type", "null"}}};
    return either;
}

}  // namespace schemas
}  // namespace amani::codec
