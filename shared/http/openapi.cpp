#include "shared/http/openapi.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

json::object reference(std::string_view name) {
    return {{"$ref", "#/components/schemas/" + std::string{name}}};
}

json::object content(const std::string& media, const json::value& schema) {
    json::object entry;
    if (!schema.is_null()) entry["schema"] = schema;
    return {{media, std::move(entry)}};
}

json::object parameter(std::string_view name, std::string_view in, bool required,
                       std::string_view description) {
    return {{"name", name},
            {"in", in},
            {"required", required},
            {"description", description},
            {"schema", {{"type", "string"}}}};
}

json::array path_parameters(const std::string& pattern) {
    json::array all;
    for (auto open = pattern.find('{'); open != std::string::npos;
         open = pattern.find('{', open + 1)) {
        all.push_back(parameter(pattern.substr(open + 1, pattern.find('}', open) - open - 1),
                                "path", true, ""));
    }
    return all;
}

std::string operation_id(const Route& route) {
    std::string id;
    for (const char c : name_of(route.method)) id.push_back(static_cast<char>(c + ('a' - 'A')));
    for (const char c : route.pattern) {
        const bool is_word =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (is_word)
            id.push_back(c);
        else if (id.back() != '_')
            id.push_back('_');
    }
    while (id.back() == '_') id.pop_back();
    return id;
}

std::string tag_of(const Route& route) {
    if (!route.tag.empty()) return route.tag;
    const auto rest = std::string_view{route.pattern}.substr(1);
    return std::string{rest.substr(0, rest.find('/'))};
}

json::object responses_of(const Route& route) {
    json::object ok{{"description", "done"}};
    const auto* list = std::get_if<ListReads>(&route.handler);
    if (list != nullptr) {
        json::object media = content(
            "application/json",
            page_schema(route.response.is_null() ? json::value(json::object{{"type", "object"}})
                                                 : route.response));
        media["text/csv"] = json::object{{"schema", {{"type", "string"}}}};
        media["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] =
            json::object{{"schema", {{"type", "string"}, {"format", "binary"}}}};
        ok["content"] = std::move(media);
    } else {
        ok["content"] = content(route.media, route.response);
    }
    json::object refused{{"description", "refused"},
                         {"content", content("application/json", reference("Refusal"))}};
    json::object all{{"2XX", std::move(ok)}};
    for (const auto& [status, schema] : route.other_responses) {
        all[std::to_string(status)] =
            json::object{{"description", status < 300 ? "begun" : "refused"},
                         {"content", content("application/json", schema)}};
    }
    all["default"] = std::move(refused);
    return all;
}

void add_command(const Commands& commands, const Route& route, json::object& operation,
                 json::array& parameters) {
    parameters.push_back(parameter("Idempotency-Key", "header", false,
                                   "made once a command; required with a token"));
    parameters.push_back(
        parameter("dry_run", "query", false, "1: decide and show, record nothing"));
    if (commands.body == BodyKind::none) return;
    const json::value one = route.request.is_null() ? json::value(json::object{}) : route.request;
    if (commands.body == BodyKind::kept) {
        operation["requestBody"] = json::object{{"content", content("text/csv", route.request)}};
        return;
    }
    json::object many{{"type", "array"}, {"items", one}, {"maxItems", limits::bulk_items}};
    const json::value either = json::object{{"oneOf", json::array{one, std::move(many)}}};
    operation["requestBody"] =
        json::object{{"required", true}, {"content", content("application/json", either)}};
}

json::object operation_of(const Route& route) {
    json::object operation;
    operation["operationId"] = operation_id(route);
    operation["summary"] = route.summary;
    operation["tags"] = json::array{tag_of(route)};
    json::array parameters = path_parameters(route.pattern);
    if (const auto* list = std::get_if<ListReads>(&route.handler)) {
        for (auto& one : parameters_of(list->spec)) parameters.push_back(std::move(one));
    }
    for (const auto& one : route.parameters)
        parameters.push_back(parameter(one.name, "query", false, one.meaning));
    if (const auto* commands = std::get_if<Commands>(&route.handler)) {
        add_command(*commands, route, operation, parameters);
    } else if (!route.request.is_null()) {
        operation["requestBody"] = json::object{
            {"required", true}, {"content", content("application/json", route.request)}};
    }
    operation["parameters"] = std::move(parameters);
    operation["responses"] = responses_of(route);
    if (route.access == Access::everyone)
        operation["security"] = json::array{};
    else
        operation["x-scope"] = scope_of(route);
    if (route.reads) operation["x-reads"] = domain::name_of(*route.reads);
    if (!route.roles.empty())
        operation["x-roles"] = json::array(route.roles.begin(), route.roles.end());
    return operation;
}

json::object frame_schemas() {
    json::object schemas = json::parse(R"({
      "Text":{"type":"object","required":["fa","en"],"properties":{"fa":{"type":"string"},"en":{"type":"string"}}},
      "Action":{"type":"object","required":["name","allowed"],"properties":{
        "name":{"type":"string"},"command":{"type":["string","null"]},"allowed":{"type":"boolean"},
        "why":{"oneOf":[{"$ref":"#/components/schemas/Text"},{"type":"null"}]},
        "who_can":{"type":"array","items":{"type":"string"}},"href":{"type":["string","null"]}}},
      "CommandField":{"type":"object","required":["member","fa","en","kind"],"properties":{
        "member":{"type":"string"},"fa":{"type":"string"},"en":{"type":"string"},
        "kind":{"enum":["text","texts","count","amount","rate","day","choice","choices","reference","place","lines"]},
        "of":{"type":"string"},"choices":{"type":"array","items":{"type":"string"}},
        "fields":{"type":"array","items":{"$ref":"#/components/schemas/CommandField"}}}},
      "DocumentState":{"type":"object","required":["stage","at"],"properties":{
        "stage":{"type":"integer","minimum":1,"maximum":4},"at":{"type":["string","null"],"format":"date-time"},
        "carrier":{"type":["string","null"]},"hub_pos":{"type":["integer","null"]},
        "held_for":{"type":["string","null"]},"discrepancies":{"type":"array","items":{"type":"string"}}}},
      "Task":{"type":"object",
        "required":["id","kind","state","began","done","total","cancel_asked","result","refusal"],
        "properties":{"id":{"type":"string"},"kind":{"type":"string"},
        "state":{"enum":["running","finished","failed","cancelled"]},
        "began":{"type":"string","format":"date-time"},"done":{"type":"integer"},
        "total":{"type":["integer","null"]},"cancel_asked":{"type":"boolean"},
        "result":{},"refusal":{"oneOf":[{"$ref":"#/components/schemas/Refusal"},{"type":"null"}]}}},
      "DocumentHead":{"type":"object","required":["id","state","as_of","provisional","sync","actions"],"properties":{
        "id":{"type":["string","integer"]},"number":{"type":["string","null"]},"state":{"type":"string"},
        "as_of":{"type":"string","format":"date-time"},"provisional":{"type":"boolean"},
        "sync":{"$ref":"#/components/schemas/DocumentState"},
        "actions":{"type":"array","items":{"$ref":"#/components/schemas/Action"}}}}})")
                               .as_object();
    schemas["Refusal"] = refusal_schema();
    return schemas;
}

}  // namespace

json::object openapi(const OpenApiInfo& info, const RouteTable& routes,
                     const json::object& components) {
    json::object paths;
    for (const auto& route : routes.all()) {
        auto& path = paths[route->pattern];
        if (!path.is_object()) path = json::object{};
        std::string method{name_of(route->method)};
        std::transform(method.begin(), method.end(), method.begin(),
                       [](char c) { return static_cast<char>(c + 32); });
        path.get_object()[method] = operation_of(*route);
    }
    json::object schemas = frame_schemas();
    for (const auto& [name, schema] : components) schemas[name] = schema;
    json::object security{
        {"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", info.cookie}}},
        {"token", {{"type", "http"}, {"scheme", "bearer"}}}};
    json::object all;
    all["openapi"] = "3.1.0";
    all["info"] = json::object{{"title", info.title}, {"version", info.version}};
    all["servers"] = json::array{json::object{{"url", info.prefix}}};
    all["security"] = json::array{json::object{{"session", json::array{}}},
                                  json::object{{"token", json::array{}}}};
    all["paths"] = std::move(paths);
    all["components"] =
        json::object{{"schemas", std::move(schemas)}, {"securitySchemes", std::move(security)}};
    return all;
}

}  // namespace amani::http
