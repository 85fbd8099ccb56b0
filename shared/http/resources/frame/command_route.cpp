#include "shared/http/resources/frame/command_route.h"

#include "shared/app/number_ends.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/domain/registry/command_fields.h"
#include "shared/views/network/network_view.h"
#include "shared/views/rows/listing.h"

namespace amani::http {

namespace json = boost::json;

std::optional<domain::Place> place_named(SiteApi& api, std::string_view text) {
    const auto& own = api.desk().own;
    if (text.empty()) return domain::Place{};
    for (const auto& place : views::places_of(api.database(), own.site)) {
        if (place.code == text) return domain::Place{place.kind, own.site, place.number};
    }
    if (text == own.code) return domain::Place{domain::own_store(own.kind), own.site, 0};
    const auto kind = views::enumerator_value<domain::PlaceKind>(text);
    if (!kind) return std::nullopt;
    return domain::Place{static_cast<domain::PlaceKind>(*kind), own.site, 0};
}

Answered<json::object> body_of(SiteApi& api, const CommandAddress& address,
                               const Command& command) {
    json::object body;
    if (const auto* given = command.body.if_object())
        body = *given;
    else if (!command.body.is_null())
        return base::Refused{bad_request(
            "not_an_object", {"فرمان باید یک شیء JSON باشد", "a command is a JSON object"})};
    if (!address.id_member.empty()) body[address.id_member] = command.request.param("id");
    if (address.prepare) address.prepare(api, body);
    return body;
}

std::optional<Refusal> refuse_missing(std::string_view command, const json::value& body) {
    const auto* given = body.if_object();
    for (const auto& field : domain::fields_of_command(command)) {
        if (field.need != domain::Need::required) continue;
        const auto* value = given == nullptr ? nullptr : given->if_contains(field.member);
        if (value != nullptr && !value->is_null()) continue;
        const auto label = domain::field_label(field.member);
        return Refusal{.status = 422,
                       .code = "member_missing",
                       .field = std::string{field.member},
                       .message = {label.fa + " داده نشده است.", label.en + " is missing."},
                       .remedy = {"آن را هم بفرستید.", "Send it, too."}};
    }
    return std::nullopt;
}

void keep_unknown_as_number(SiteApi& api, const views::RecordKind& kind, json::object& body,
                            std::string_view member, std::string_view number_member) {
    const auto* given = body.if_contains(member);
    if (given == nullptr || !given->is_string() || given->get_string().empty()) return;
    const std::string text{given->get_string()};
    if (codec::event_from_text(text) || app::References{api.database()}.find(&kind, text)) return;
    // A paper from another site has a complete number; the end of one names nothing there.
    if (app::number_end(text)) return;
    body[member] = nullptr;
    if (!body.contains(number_member)) body[number_member] = text;
}

}  // namespace amani::http
