// People and their passwords. A password never becomes part of an event: its verifier stays in this
// store.
#include "shared/crypto/password.h"
#include "shared/http/resources/command_routes.h"
#include "shared/http/resources/commands.h"
#include "shared/http/resources/site_accounts.h"
#include "shared/views/network/network_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t least_password = 8;

Refusal weak_password() {
    return {.status = 422,
            .code = "password_too_short",
            .field = "password",
            .numbers = {{"least", least_password}},
            .message = {"گذرواژه باید دست‌کم ۸ نویسه باشد.",
                        "A password has at least 8 characters."}};
}

// A password's characters; its bytes after the first of each are not counted.
std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    }));
}

Answered<std::string> password_in(const json::value& body) {
    const auto* object = body.if_object();
    const auto* given = object == nullptr ? nullptr : object->if_contains("password");
    if (given == nullptr || !given->is_string()) return base::Refused{weak_password()};
    const std::string password{given->get_string()};
    if (length_of(password) < least_password || password.size() > limits::password_bytes) {
        return base::Refused{weak_password()};
    }
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

// One's own with the old one; somebody else's by the administrator.
Answered<Response> change_password(SiteApi& api, const Request& request) {
    auto body = json_body(request);
    if (!body) return base::Refused{std::move(body).error()};
    const auto id = record_named_user(api, request.param("id"));
    const auto user = id ? views::user(api.database(), *id) : std::nullopt;
    if (!user || user->site != api.desk().own.site) return base::Refused{not_found("user")};
    const bool is_own = user->id == request.principal.user;
    if (is_own) {
        const auto* old =
            body->if_object() == nullptr ? nullptr : body->get_object().if_contains("old_password");
        const auto verifier = verifier_of(api.database(), user->id);
        const bool matches =
            old != nullptr && old->is_string() && verifier &&
            crypto::password_matches(*verifier, std::string_view{old->get_string()});
        if (!matches) {
            return base::Refused{Refusal{
                .code = "wrong_password",
                .field = "old_password",
                .message = {"گذرواژه کنونی درست نیست.", "The present password is not right."}}};
        }
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
         .request = json::object{{"type", "object"}},
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
                   .request = json::object{{"type", "object"}}});
    return all;
}

}  // namespace amani::http
