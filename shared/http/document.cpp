#include "shared/http/document.h"

#include "shared/codec/text_forms.h"
#include "shared/http/schema.h"

namespace amani::http {

namespace json = boost::json;

namespace {

json::value text_or_null(const std::string& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

json::array texts(const std::vector<std::string>& all) {
    return json::array(all.begin(), all.end());
}

}  // namespace

std::string instant_text(base::Instant at) { return codec::text_of(at); }

json::object to_json(const DocumentState& state) {
    json::object shape;
    shape["stage"] = static_cast<int>(state.stage);
    shape["at"] = state.at ? json::value(instant_text(*state.at)) : json::value(nullptr);
    shape["carrier"] = text_or_null(state.carrier);
    shape["hub_pos"] = state.hub_pos ? json::value(*state.hub_pos) : json::value(nullptr);
    shape["held_for"] = text_or_null(state.held_for);
    shape["discrepancies"] = texts(state.discrepancies);
    return shape;
}

json::object to_json(const Action& action) {
    const bool allowed = action.allowed == Allowed::yes;
    json::object shape;
    shape["name"] = action.name;
    shape["command"] = text_or_null(action.command);
    shape["allowed"] = allowed;
    shape["why"] =
        allowed || action.why.is_empty() ? json::value(nullptr) : json::value(to_json(action.why));
    shape["who_can"] = texts(action.who_can);
    shape["href"] = text_or_null(action.href);
    return shape;
}

json::object document(const DocumentHead& head, json::object record) {
    record["id"] = head.id;
    record["number"] = text_or_null(head.number);
    record["state"] = head.state;
    record["as_of"] = instant_text(head.as_of);
    record["provisional"] = head.provisional;
    record["sync"] = to_json(head.sync);
    json::array actions;
    for (const auto& action : head.actions) actions.push_back(to_json(action));
    record["actions"] = std::move(actions);
    return record;
}

json::object stage_schema() {
    return {{"type", "integer"},
            {"minimum", 1},
            {"maximum", 4},
            {"description",
             "1 recorded here, 2 left this site, 3 accepted at the hub, 4 in the books"}};
}

json::object document_state_schema() {
    return shapes::object_of({{"stage", stage_schema()},
                              {"at", shapes::nullable(shapes::instant())},
                              {"carrier", shapes::nullable(shapes::text())},
                              {"hub_pos", shapes::nullable(shapes::whole_number())},
                              {"held_for", shapes::nullable(shapes::text())},
                              {"discrepancies", shapes::list_of(shapes::text())}});
}

json::object action_schema() {
    return shapes::object_of({{"name", shapes::text()},
                              {"command", shapes::nullable(shapes::text())},
                              {"allowed", shapes::flag()},
                              {"why", shapes::nullable(shape_named("Text"))},
                              {"who_can", shapes::list_of(shapes::text())},
                              {"href", shapes::nullable(shapes::text())}});
}

}  // namespace amani::http
