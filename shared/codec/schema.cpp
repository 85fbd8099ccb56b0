#include "shared/codec/schema.h"

namespace amani::codec::schemas {

namespace json = boost::json;

json::object integer() {
    return {{"type", {"integer", "string"}},
            {"description", "a number, or from 2^53 on its decimal text"}};
}

json::object whole_number() { return {{"type", "integer"}}; }

json::object text(std::string_view format, std::string_view pattern) {
    json::object schema{{"type", "string"}};
    if (!format.empty()) schema["format"] = json::string{format};
    if (!pattern.empty()) schema["pattern"] = json::string{pattern};
    return schema;
}

json::object day() { return text("date"); }
json::object instant() { return text("date-time"); }
json::object flag() { return {{"type", "boolean"}}; }
json::object event_id() { return text("", "^[0-9]+\\.[0-9]+\\.[0-9]+$"); }

json::object list_of(json::value items) { return {{"type", "array"}, {"items", std::move(items)}}; }

json::object map_of(json::value items) {
    return {{"type", "object"}, {"additionalProperties", std::move(items)}};
}

json::object nullable(json::object schema) {
    auto* type = schema.if_contains("type");
    if (type == nullptr) return {{"oneOf", json::array{std::move(schema), {{"type", "null"}}}}};
    if (type->is_string()) *type = json::array{*type};
    const json::value null("null");
    auto& types = type->as_array();
    if (std::find(types.begin(), types.end(), null) != types.end()) return schema;
    types.push_back(null);
    if (auto* names = schema.if_contains("enum")) names->as_array().emplace_back(nullptr);
    return schema;
}

json::object object_of(json::object always, json::object sometimes) {
    json::array required;
    for (const auto& member : always) required.push_back(json::string{member.key()});
    json::object schema{{"type", "object"}};
    if (!required.empty()) schema["required"] = std::move(required);
    for (auto& [name, shape] : sometimes) always[name] = std::move(shape);
    schema["properties"] = std::move(always);
    return schema;
}

}  // namespace amani::codec::schemas
