// People and their passwords. A password never becomes part of an event: its verifier stays in this
// store.
#include "shared/crypto/password.h"
#include "shared/domain/network/password.h"
#include "shared/http/resources/command_routes.h"
#include "shared/http/resources/commands.h"
#include "shared/http/resources/site_accounts.h"
#include "shared/views/network/network_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t least_pin = 4;
constexpr std::size_t most_pin = 12;

Refusal weak_password() {
    return {.status = 422,
            .code = "password_too_short",
            .field = "password",
            .numbers = {{"least", domain::least_password}},
            .message = {"گذرواژه باید دست‌کم ۸ نویسه باشد.",
                        "A password has at least 8 characters."}};
}

Answered<std::string> password_in(const json::value& body) {
    const auto* object = body.if_object();
    const auto* given = object == nullptr ? nullptr : object->if_contains("password");
    if (given == nullptr || !given->is_string()) return base::Refused{weak_password()};
    const std::string password{given->get_string()};
    if (!domain::is_acceptable_password(password)) return base::Refused{weak_password()};
    return password;
}

// The path names a person by login as well.
void name_user(SiteApi& api, json::object& body) {
    const std::string text{body["user"].as_string()};
    if (const auto user = record_named_user(api, text))
        body["user"] = codec::text_of(user->event());
}

// AddUser with a password beside its members.
Answered<Answer> add_user(SiteApi& api, const Command& command) {
    const auto password = password_in(command.body);
    if (!password) return base::Refused{password.error()};
    CommandAddress address{.pattern = "/users",
                           .summary = "",
                           .prepare = [](SiteApi&, json::object& body) { body.erase("password"); },
                           .afterwards =
                               [&](SiteApi& site, const app::Recorded& recorded) {
                                   set_password(site.database(), base::UserId::of(recorded.id()),
                                                *password);
                               }};
    return run_command<domain::AddUser>(api, address, command);
}

Refusal wrong_old_password(std::string field) {
    return {.code = "wrong_password",
            .field = std::move(field),
            .message = {"گذرواژه کنونی درست نیست.", "The present password is not right."}};
}

bool shows_own_password(SiteApi& api, const json::value& body, std::string_view member,
                        base::UserId user) {
    const auto* object = body.if_object();
    const auto* shown = object == nullptr ? nullptr : object->if_contains(member);
    const auto verifier = verifier_of(api.database(), user);
    return shown != nullptr && shown->is_string() && verifier &&
           crypto::password_matches(*verifier, std::string_view{shown->get_string()});
}

// One's own alone: who could set another's PIN could confirm in his name.
Answered<Response> set_own_pin(SiteApi& api, const Request& request) {
    auto body = json_body(request);
    if (!body) return base::Refused{std::move(body).error()};
    const auto* object = body->if_object();
    const auto* pin = object == nullptr ? nullptr : object->if_contains("pin");
    const bool is_pin = pin != nullptr && pin->is_string() &&
                        pin->get_string().size() >= least_pin &&
                        pin->get_string().size() <= most_pin &&
                        pin->get_string().find_first_not_of("0123456789") == json::string::npos;
    if (!is_pin) {
        return base::Refused{
            Refusal{.code = "pin_not_digits",
                    .field = "pin",
                    .numbers = {{"least", least_pin}, {"most", most_pin}},
                    .message = {"رمز نفر دوم ۴ تا ۱۲ رقم است.", "A PIN has 4 to 12 digits."}}};
    }
    if (!shows_own_password(api, *body, "password", request.principal.user))
        return base::Refused{wrong_old_password("password")};
    api.around()([&] {
        set_pin(api.database(), request.principal.user, std::string_view{pin->get_string()});
        return true;
    });
    return no_content();
}

// One's own with the old one; somebody else's by the administrator.
Answered<Response> change_password(SiteApi& api, const Request& request) {
    auto body = json_body(request);
    if (!body) return base::Refused{std::move(body).error()};
    const auto id = record_named_user(api, request.param("id"));
    const auto user = id ? views::user(api.database(), *id) : std::nullopt;
    if (!user || user->site != api.desk().own.site) return base::Refused{not_found("user")};
    const bool is_own = user->id == request.principal.user;
    if (is_own) {
        if (!shows_own_password(api, *body, "old_password", user->id))
            return base::Refused{wrong_old_password("old_password")};
    } else if (auto refusal = api.forbidden("ChangeUser", request.principal)) {
        return base::Refused{std::move(*refusal)};
    }
    const auto password = password_in(*body);
    if (!password) return base::Refused{password.error()};
    api.around()([&] {
        set_password(api.database(), user->id, *password);
        return true;
    });
    if (api.ports().on_rights_changed) api.ports().on_rights_changed(user->id);
    return no_content();
}

}  // namespace

std::optional<base::UserId> record_named_user(SiteApi& api, std::string_view text) {
    if (const auto id = codec::event_from_text(text)) return base::UserId::of(*id);
    const auto row = views::user_with_login(api.database(), api.desk().own.site, text);
    return row ? std::optional{row->id} : std::nullopt;
}

std::vector<Route> user_commands(SiteApi& api) {
    std::vector<Route> all;
    all.push_back(
        {.method = Method::post,
         .pattern = "/users",
         .summary = "Add a person of this site, with a password",
         .handler =
             Commands{.run = [&api](const Command& command) { return add_user(api, command); },
                      .around = api.around()},
         .request = json::parse(
             R"({"type":"object","required":["login","name","roles","password"],"properties":{
                 "login":{"type":"string"},"name":{"type":"string"},
                 "roles":{"type":"array","items":{"type":"string"}},
                 "password":{"type":"string","writeOnly":true}}})"),
         .response = recorded_schema()});
    CommandAddress change{
        .pattern = "/users/{id}",
        .summary = "Change a person's name and roles; no roles: may no longer sign in",
        .id_member = "user",
        .prepare = name_user,
        .afterwards = [](SiteApi& site, const app::Recorded& recorded) {
            if (!site.ports().on_rights_changed) return;
            for (const auto& event : recorded.events) {
                if (const auto* changed = std::get_if<domain::UserChanged>(&event.body)) {
                    site.ports().on_rights_changed(changed->user);
                }
            }
        }};
    all.push_back(command_route<domain::ChangeUser>(api, std::move(change)));
    all.push_back({.method = Method::post,
                   .pattern = "/users/{id}/password",
                   .summary = "Change a password: {password, old_password when it is one's own}",
                   .handler = PlainWrites{[&api](const Request& request) {
                       return change_password(api, request);
                   }},
                   .request = json::parse(
                       R"({"type":"object","required":["password"],"properties":{
                           "old_password":{"type":"string","writeOnly":true},
                           "password":{"type":"string","writeOnly":true}}})")});
    all.push_back({.method = Method::post,
                   .pattern = "/me/pin",
                   .summary = "Set the PIN that one shows as second person: {pin, password}",
                   .handler = PlainWrites{[&api](const Request& request) {
                       return set_own_pin(api, request);
                   }},
                   .request = json::parse(
                       R"({"type":"object","required":["pin","password"],"properties":{
                           "pin":{"type":"string","pattern":"^[0-9]{4,12}$","writeOnly":true},
                           "password":{"type":"string","writeOnly":true}}})")});
    return all;
}

}  // namespace amani::http
