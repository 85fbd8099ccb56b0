#include "shared/http/resources/records.h"

#include "shared/http/typed.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"

namespace amani::http {

namespace json = boost::json;

base::EventId event_in(const json::object& row, std::string_view member) {
    const auto* value = row.if_contains(member);
    if (value == nullptr || !value->is_string()) return {};
    return codec::event_from_text(value->get_string()).value_or(base::EventId{});
}

std::optional<base::EventId> record_named(SiteApi& api, app::Named what, std::string_view text) {
    if (const auto id = codec::event_from_text(text)) return id;
    const auto found = app::References{api.database()}.find(what, text);
    if (!found) return std::nullopt;
    return base::EventId{*found};
}

std::string code_of_site(store::Database& database, base::SiteId site) {
    const auto row = site.is_none() ? std::nullopt : views::site(database, site);
    return row ? row->code : std::string{};
}

std::string code_of_part(store::Database& database, base::PartId part) {
    const auto row = part.is_none() ? std::nullopt : views::part(database, part);
    return row ? row->code : std::string{};
}

std::string name_of_user(store::Database& database, base::UserId user) {
    const auto row = user.is_none() ? std::nullopt : views::user(database, user);
    return row ? row->name : std::string{};
}

Response rows_response(json::array rows) {
    return json_response(json::object{{"rows", std::move(rows)}, {"next", nullptr}});
}

json::object with_head(SiteApi& api, json::object row, std::vector<Action> actions) {
    const auto text = [&](std::string_view member) {
        const auto* value = row.if_contains(member);
        return value != nullptr && value->is_string() ? std::string{value->get_string()}
                                                      : std::string{};
    };
    const auto id = event_in(row, "id");
    DocumentHead head{.id = text("id"),
                      .number = text("number"),
                      .state = text("state"),
                      .as_of = api.desk().clock.now(),
                      .sync = api.stage_of(id),
                      .actions = std::move(actions)};
    head.provisional = head.sync.stage < Stage::accepted_at_hub;
    return document(head, std::move(row));
}

Schema an_object() { return json::object{{"type", "object"}}; }

}  // namespace amani::http
