#include "shared/http/schema.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

json::object named(std::string_view name, json::object shape) {
    shape["title"] = name;
    return shape;
}

json::object shape_named(std::string_view name) {
    return {{"$ref", "#/components/schemas/" + std::string{name}}};
}

json::object an_object() { return {{"type", "object"}}; }

json::object one_of(json::array alternatives) { return {{"oneOf", std::move(alternatives)}}; }

json::object with_examples(json::object shape, std::initializer_list<std::string_view> examples) {
    shape["examples"] = json::array(examples.begin(), examples.end());
    return shape;
}

json::object with_members(json::object shape, json::object always, json::object sometimes) {
    auto& required = shape["required"];
    if (required.is_null()) required = json::array{};
    auto& names = required.as_array();
    auto& properties = shape["properties"].as_object();
    for (auto& [name, member] : always) {
        const json::value text(name);
        if (std::find(names.begin(), names.end(), text) == names.end()) names.push_back(text);
        properties[name] = std::move(member);
    }
    for (auto& [name, member] : sometimes) {
        const json::value text(name);
        names.erase(std::remove(names.begin(), names.end(), text), names.end());
        properties[name] = std::move(member);
    }
    return shape;
}

json::object without_member(json::object shape, std::string_view name) {
    shape["properties"].as_object().erase(name);
    auto& required = shape["required"].as_array();
    required.erase(std::remove(required.begin(), required.end(), json::value(name)),
                   required.end());
    return shape;
}

json::object rows_schema(Schema row) {
    return shapes::object_of(
        {{"rows", shapes::list_of(std::move(row))}, {"next", json::object{{"type", "null"}}}});
}

}  // namespace amani::http
