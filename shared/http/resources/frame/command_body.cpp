#include "shared/http/resources/frame/command_body.h"

#include "shared/domain/registry/command_fields.h"
#include "shared/domain/words/member_words.h"
#include "shared/views/record_kinds.h"

#include <algorithm>
#include <string>

namespace amani::http {

namespace json = boost::json;

namespace {

using domain::CommandField;
using domain::FieldKind;

json::object lines_schema(const CommandField& field);

bool is_site(const CommandField& field) { return field.of == "site" || field.of == "agent"; }

// By what such a record is named, as views/record_kind.h says.
std::string_view means_of(const CommandField& field) {
    if (is_site(field)) return "by its code or id";
    const auto kinds = views::record_kinds();
    const auto kind = std::ranges::find(kinds, field.of, &views::RecordKind::name);
    if (kind == kinds.end() || (*kind)->with_code == nullptr) return "by its id";
    return (*kind)->numbered.empty() ? "by its code or id"
                                     : "by its number, the end of it, or its id";
}

// "a used part, by its number …".
json::object reference_schema(const CommandField& field) {
    std::string words{field.of};
    std::ranges::replace(words, '_', ' ');
    const bool is_vowel = std::string_view{"aei"}.find(words.front()) != std::string_view::npos;
    json::object shape = shapes::text();
    if (is_site(field)) shape["type"] = json::array{"string", "integer"};
    shape["description"] = (is_vowel ? "an " : "a ") + words + ", " + std::string{means_of(field)};
    return shape;
}

json::object described(std::string_view words) {
    json::object shape = shapes::text();
    shape["description"] = words;
    return shape;
}

json::object schema_of(const CommandField& field) {
    switch (field.kind) {
        case FieldKind::text:
            return field.of.empty() ? shapes::text() : reference_schema(field);
        case FieldKind::texts:
            return shapes::list_of(shapes::text());
        case FieldKind::count:
        case FieldKind::amount:
        case FieldKind::rate:
            return shapes::whole_number();
        case FieldKind::day:
            return described("a day: ISO, Jalali or today-7");
        case FieldKind::choice:
            return choice(field.choices);
        case FieldKind::choices:
            return shapes::list_of(choice(field.choices));
        case FieldKind::reference:
            return reference_schema(field);
        case FieldKind::place:
            return described("a place of one's own: its kind, or the code of a further store");
        case FieldKind::lines:
            return lines_schema(field);
    }
    return shapes::text();
}

// The id of an event or a day that may be left out may also be null.
bool may_be_null(const CommandField& field) {
    const bool is_event = field.kind == FieldKind::reference && !is_site(field);
    return (is_event || field.kind == FieldKind::day) && field.need == domain::Need::optional;
}

// The word of a member, what it says beyond its kind, and an example.
json::object member_schema(const CommandField& field) {
    json::object shape = schema_of(field);
    if (may_be_null(field)) shape = shapes::nullable(std::move(shape));
    const auto* word = domain::word_of_member(field.member);
    std::string words{!field.help_en.empty() ? field.help_en : word == nullptr ? "" : word->en};
    if (const auto* kind = shape.if_contains("description"))
        words += (words.empty() ? "" : ": ") + std::string{kind->as_string()};
    if (!words.empty()) shape["description"] = words;
    if (!field.example.empty() && shape.contains("type") && shape.at("type") == "string")
        shape["examples"] = json::array{field.example};
    return shape;
}

json::object lines_schema(const CommandField& field) {
    json::object sometimes;
    for (const auto& each : field.line_fields) sometimes[each.member] = member_schema(each);
    return shapes::list_of(shapes::object_of({}, std::move(sometimes)));
}

std::string name_of(std::string_view command, std::string_view in_the_path) {
    std::string name{command};
    if (in_the_path.empty()) return name;
    name += "Of";
    name += static_cast<char>(in_the_path.front() - ('a' - 'A'));
    return name.append(in_the_path.substr(1));
}

}  // namespace

json::object command_body_schema(std::string_view command, std::string_view in_the_path) {
    json::object always;
    json::object sometimes;
    for (const auto& field : domain::members_of_command(command)) {
        if (field.member == in_the_path) continue;
        const bool is_required = field.need == domain::Need::required;
        (is_required ? always : sometimes)[field.member] = member_schema(field);
    }
    auto shape = shapes::object_of(std::move(always), std::move(sometimes));
    shape["additionalProperties"] = false;  // a misspelt member is refused
    return named(name_of(command, in_the_path), std::move(shape));
}

}  // namespace amani::http
