#include "shared/http/openapi.h"

#include "shared/base/ensure.h"
#include "shared/http/document.h"
#include "shared/http/tasks.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

// Moves every shape with a name to the components and leaves a reference in its place.
class Components {
  public:
    [[nodiscard]] json::value placed(json::value from) {
        if (auto* items = from.if_array()) {
            for (auto& item : *items) item = placed(std::move(item));
            return from;
        }
        auto* object = from.if_object();
        if (object == nullptr) return from;
        for (auto& member : *object) member.value() = placed(std::move(member.value()));
        const auto* title = object->if_contains("title");
        const bool is_named = title != nullptr && title->is_string() && object->contains("type");
        return is_named ? json::value(moved(std::move(*object))) : std::move(from);
    }
    [[nodiscard]] const json::object& schemas() const { return schemas_; }

  private:
    json::object moved(json::object shape) {
        const std::string name{shape.at("title").as_string()};
        shape.erase("title");
        const auto [place, is_new] = schemas_.emplace(name, shape);
        base::ensure(is_new || place->value() == json::value(std::move(shape)),
                     "two shapes of one name");
        return shape_named(name);
    }
    json::object schemas_;
};

json::object content(const std::string& media, const json::value& schema) {
    json::object entry;
    if (!schema.is_null()) entry["schema"] = schema;
    return {{media, std::move(entry)}};
}

json::object parameter(std::string_view name, std::string_view in, Parameter::Need need,
                       std::string_view description, json::object schema) {
    json::object shape{{"name", name}, {"in", in}, {"required", need == Parameter::Need::required}};
    if (!description.empty()) shape["description"] = description;
    shape["schema"] = std::move(schema);
    return shape;
}

json::object schema_of(const Parameter& parameter) {
    switch (parameter.kind) {
        case Parameter::Kind::text:
            break;
        case Parameter::Kind::day:
            return with_examples(shapes::text(), {"1404/09/07", "2025-11-28", "today-7"});
        case Parameter::Kind::flag:
            return shapes::flag();
        case Parameter::Kind::choice:
            return choice(parameter.choices);
    }
    return shapes::text();
}

bool is_below_a_record(const Route& route) { return route.pattern.find('{') != std::string::npos; }

json::array path_parameters(const std::string& pattern) {
    json::array all;
    for (auto open = pattern.find('{'); open != std::string::npos;
         open = pattern.find('{', open + 1)) {
        const auto name = pattern.substr(open + 1, pattern.find('}', open) - open - 1);
        const bool is_record = name == "id";
        all.push_back(parameter(name, "path", Parameter::Need::required,
                                is_record ? "its id, or its code or number where it has one" : "",
                                shapes::text()));
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

json::object response(std::string_view description, json::object content) {
    json::object shape{{"description", description}};
    if (!content.empty()) shape["content"] = std::move(content);
    return shape;
}

// The answers to an array of commands, one an item.
json::object results_schema(const json::value& one) {
    return shapes::object_of(
        {{"results", shapes::list_of(shapes::object_of(
                         {{"status", shapes::whole_number()}},
                         {{"result", one.is_null() ? json::value(json::object{}) : one},
                          {"refusal", shape_named("Refusal")},
                          {"replayed", shapes::flag()}}))}});
}

bool takes_arrays(const Route& route) {
    const auto* commands = std::get_if<Commands>(&route.handler);
    return commands != nullptr && commands->body == BodyKind::json;
}

json::object done_content(const Route& route) {
    const auto* list = std::get_if<ListReads>(&route.handler);
    if (list == nullptr && !std::holds_alternative<ReportReads>(route.handler)) {
        if (route.status == 204) return {};
        json::object media = content(route.media, route.response);
        for (const auto& file : route.files)
            media[file] = json::object{{"schema", shapes::text("binary")}};
        return media;
    }
    const json::value shape = route.response.is_null() ? json::value(an_object()) : route.response;
    json::object media =
        content("application/json", list == nullptr ? shape : page_schema(list->spec, shape));
    media["text/csv"] = json::object{{"schema", shapes::text()}};
    media["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] =
        json::object{{"schema", shapes::text("binary")}};
    return media;
}

void add_done(const Route& route, json::object& all) {
    all[std::to_string(route.status)] = response("done", done_content(route));
    if (takes_arrays(route)) {
        const auto& tried = route.tried.is_null() ? route.response : route.tried;
        json::array either{tried.is_null() ? json::value(an_object()) : tried,
                           results_schema(route.response)};
        all["200"] = response("what it would do (dry_run), or a result for each of an array",
                              content("application/json", one_of(std::move(either))));
    }
    for (const auto& [status, schema] : route.other_responses) {
        all[std::to_string(status)] =
            response(status < 300 ? "begun" : "refused", content("application/json", schema));
    }
}

// The statuses with which such a route refuses; what the machine refuses is in `default`.
std::vector<int> refusals_of(const Route& route) {
    std::vector<int> all{400};
    if (route.access == Access::signed_in) all.insert(all.end(), {401, 403});
    if (is_below_a_record(route)) all.push_back(404);
    const bool is_command = std::holds_alternative<Commands>(route.handler);
    const bool is_read = std::holds_alternative<ReadHandler>(route.handler) ||
                         std::holds_alternative<ReportReads>(route.handler);
    if (is_command) all.push_back(409);
    if (!is_read || !route.parameters.empty()) all.push_back(422);
    return all;
}

json::object responses_of(const Route& route) {
    const json::object refused{{"$ref", "#/components/responses/Refused"}};
    json::object all;
    add_done(route, all);
    for (const int status : refusals_of(route))
        all.emplace(std::to_string(status), refused);  // unless the route says more of it
    all["default"] = refused;
    return all;
}

void add_command(const Commands& commands, const Route& route, json::object& operation,
                 json::array& parameters) {
    parameters.push_back(parameter("Idempotency-Key", "header", Parameter::Need::optional,
                                   "made once a command; required with a token", shapes::text()));
    if (commands.body == BodyKind::none) return;
    const json::value one = route.request.is_null() ? json::value(json::object{}) : route.request;
    if (commands.body == BodyKind::kept) {
        operation["requestBody"] =
            json::object{{"content", content(std::string{commands.kept_media}, route.request)}};
        return;
    }
    json::object many = shapes::list_of(one);
    many["maxItems"] = limits::bulk_items;
    const json::value either = one_of({one, std::move(many)});
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
    for (const auto& one : parameters_of(route))
        parameters.push_back(parameter(one.name, "query", one.need, one.meaning, schema_of(one)));
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

// Shapes that others refer to by name alone.
json::object frame_schemas() {
    json::object schemas = json::parse(R"({
      "CommandField":{"type":"object","required":["member","fa","en","kind","required"],"properties":{
        "member":{"type":"string"},"fa":{"type":"string"},"en":{"type":"string"},
        "kind":{"enum":["text","texts","count","amount","rate","day","choice","choices","reference","place","lines"]},
        "required":{"type":"boolean"},"example":{"type":"string"},"otherwise":{"type":"string"},
        "help":{"$ref":"#/components/schemas/Text"},
        "of":{"type":"string"},"choices":{"type":"array","items":{"type":"string"}},
        "enum":{"type":"string","description":"whose words the choices have, in /meta/enums"},
        "fields":{"type":"array","items":{"$ref":"#/components/schemas/CommandField"}}}}})")
                               .as_object();
    schemas["Text"] = shapes::object_of({{"fa", shapes::text()}, {"en", shapes::text()}});
    schemas["Refusal"] = refusal_schema();
    schemas["Task"] = task_schema();
    schemas["Action"] = action_schema();
    schemas["DocumentState"] = document_state_schema();
    return schemas;
}

std::string description_of(const OpenApiInfo& info) {
    return "Every address below is below `" + info.prefix + "`; this text is `" + info.prefix +
           "/openapi.json`. A browser signs in at `/session` and sends `X-CSRF-Token` with every "
           "write; a program has a token of `/tokens`. A command has an `Idempotency-Key` of its "
           "own, and may be tried with `dry_run=1`. Where a command takes an id it takes a code or "
           "the number on the paper too. A refusal says what is wrong in Persian and English. "
           "A member that is not declared here may come with a later version: pass it over.";
}

json::object info_of(const OpenApiInfo& info) {
    return {{"title", info.title},
            {"version", info.version},
            {"summary", "After-sales service networks that work offline"},
            {"description", description_of(info)},
            {"license", {{"name", "All rights reserved"}, {"identifier", "LicenseRef-Amani"}}}};
}

}  // namespace

json::object openapi(const OpenApiInfo& info, const RouteTable& routes) {
    Components components;
    json::object paths;
    for (const auto& route : routes.all()) {
        auto& path = paths[route->pattern];
        if (!path.is_object()) path = json::object{};
        std::string method{name_of(route->method)};
        std::transform(method.begin(), method.end(), method.begin(),
                       [](char c) { return static_cast<char>(c + 32); });
        path.get_object()[method] = components.placed(operation_of(*route));
    }
    json::object schemas = frame_schemas();
    for (const auto& [name, schema] : components.schemas()) {
        base::ensure(!schemas.contains(name), "a shape has the name of one of the frame's");
        schemas[name] = schema;
    }
    json::object security{
        {"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", info.cookie}}},
        {"token", {{"type", "http"}, {"scheme", "bearer"}}}};
    json::object responses{
        {"Refused", response("refused", content("application/json", shape_named("Refusal")))}};
    json::object all;
    all["openapi"] = "3.1.0";
    all["info"] = info_of(info);
    all["servers"] = json::array{json::object{{"url", info.prefix}, {"description", "this site"}}};
    all["security"] = json::array{json::object{{"session", json::array{}}},
                                  json::object{{"token", json::array{}}}};
    all["paths"] = std::move(paths);
    all["components"] = json::object{{"schemas", std::move(schemas)},
                                     {"responses", std::move(responses)},
                                     {"securitySchemes", std::move(security)}};
    return all;
}

}  // namespace amani::http
