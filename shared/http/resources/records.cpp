#include "shared/http/resources/records.h"

#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"

#include <algorithm>

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

domain::Subject subject_of(std::string_view kind) {
    using enum domain::Subject;
    static constexpr std::pair<std::string_view, domain::Subject> subjects[] = {
        {"customer", service},     {"serial", service},    {"job", service},
        {"waybill", goods},        {"used_part", goods},   {"used_receipt", goods},
        {"stock_document", goods}, {"discrepancy", goods}, {"voucher", accounts},
        {"statement", accounts},   {"part", common},       {"model", common},
        {"site", common}};
    const auto* found =
        std::ranges::find(subjects, kind, [](const auto& one) { return one.first; });
    base::ensure(found != std::end(subjects), "every kind of record has a subject");
    return found->second;
}

bool is_anothers_account(SiteApi& api, base::SiteId agent) {
    const auto& own = api.desk().own;
    return own.kind == domain::SiteKind::agent && own.site != agent;
}

Refusal anothers_account() {
    return {.status = 403,
            .code = "rights.anothers_account",
            .field = "agent",
            .message =
                {"حساب نمایندهٔ دیگر در این محل دیده نمی‌شود.",
                 "Another agent's account is not read at this site."},
            .remedy = {"از مرکز بپرسید.", "Ask the centre."}};
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

std::string code_member(std::string_view member) {
    if (member.ends_with("_site")) member.remove_suffix(5);
    return std::string{member} + "_code";
}

Response rows_response(json::array rows) {
    return json_response(json::object{{"rows", std::move(rows)}, {"next", nullptr}});
}

json::object with_head(SiteApi& api, json::object row, std::vector<Action> actions,
                       std::vector<base::EventId> events) {
    const auto text = [&](std::initializer_list<std::string_view> members) {
        for (const auto member : members) {
            const auto* value = row.if_contains(member);
            if (value != nullptr && value->is_string()) return std::string{value->get_string()};
        }
        return std::string{};
    };
    events.insert(events.begin(), event_in(row, "id"));
    DocumentHead head{.id = text({"id"}),
                      .number = text({"number", "code", "login", "serial", "reference"}),
                      .state = text({"state", "standing"}),
                      .as_of = api.desk().journal.as_of(),
                      .sync = api.state_of(events),
                      .actions = std::move(actions)};
    if (head.state.empty()) head.state = "recorded";
    // Credited before its consumption is known (C-2), or not yet seen by the hub.
    head.provisional = head.sync.stage < Stage::accepted_at_hub || head.state == "provisional";
    const json::value id = row["id"];
    row = document(head, std::move(row));
    row["id"] = id;  // of a site: a number
    return row;
}

Decorate master_detail(SiteApi& api, std::vector<SiteApi::ActionRule> rules) {
    return [&api, rules = std::move(rules)](const Request& request, json::object& row) {
        std::vector<Action> actions;
        for (auto rule : rules) {
            if (const auto at = rule.href.find("{id}"); at != std::string::npos) {
                const auto* id = row.if_contains("id");
                const std::string text = id != nullptr && id->is_string()
                                             ? std::string{id->get_string()}
                                             : json::serialize(row["id"]);
                rule.href.replace(at, 4, percent_encoded(text));
            }
            actions.push_back(api.action(rule, request.principal));
        }
        row = with_head(api, std::move(row), std::move(actions));
    };
}

Schema an_object() { return json::object{{"type", "object"}}; }

Schema rows_schema(Schema row) { return page_schema(row); }

Schema links_schema() {
    return rows_schema(json::parse(R"({"type":"object","required":["kind","id","number","href"],
        "properties":{"kind":{"type":"string"},"id":{"type":"string"},"number":{"type":"string"},
                      "href":{"type":"string"}}})"));
}

Schema timeline_schema() {
    return rows_schema(
        json::parse(R"({"type":"object","required":["id","at","event","site","stage"],
        "properties":{"id":{"type":"string"},"at":{"type":["string","null"],"format":"date-time"},
          "day":{"type":["string","null"],"format":"date"},"event":{"type":"string"},
          "number":{"type":["string","null"]},"href":{"type":["string","null"]},
          "site":{"type":"string"},"author":{"type":"string"},"text":{"type":"string"},
          "stage":{"type":"integer","minimum":1,"maximum":4}}})"));
}

}  // namespace amani::http
