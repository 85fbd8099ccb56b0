#include "shared/http/resources/network/people.h"

#include "shared/app/network/load.h"
#include "shared/domain/network/password.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/network/site_accounts.h"
#include "shared/views/network/network_records.h"
#include "shared/views/network/network_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t least_pin = 4;
constexpr std::size_t most_pin = 12;

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
    const auto verifier = command.verifiers.find(*password);
    if (!command.is_dry_run && verifier == command.verifiers.end())
        return base::Refused{weak_password()};
    CommandAddress address{.pattern = "/users",
                           .summary = "",
                           .prepare = [](SiteApi&, json::object& body) { body.erase("password"); },
                           .afterwards =
                               [&](SiteApi& site, const app::Recorded& recorded) {
                                   set_password(site.database(), base::UserId::of(recorded.id()),
                                                verifier->second);
                               }};
    return run_command<domain::AddUser>(api, address, command);
}

Refusal wrong_old_password(std::string field) {
    return {.code = "wrong_password",
            .field = std::move(field),
            .message = {"گذرواژه کنونی درست نیست.", "The present password is not right."}};
}

std::string text_in(const json::value& body, std::string_view member) {
    const auto* object = body.if_object();
    const auto* text = object == nullptr ? nullptr : object->if_contains(member);
    return text != nullptr && text->is_string() ? std::string{text->get_string()} : std::string{};
}

// Makes the verifier of a new secret and then keeps it; the answer comes when that is done.
void keep_secret(SiteApi& api, std::string secret, std::function<void(const std::string&)> keep,
                 AnswerLater answer) {
    api.ports().passwords->make_verifier(
        std::move(secret),
        [&api, keep = std::move(keep), answer = std::move(answer)](Answered<std::string> verifier) {
            answer([&]() -> Answered<Response> {
                if (!verifier) return base::Refused{verifier.error()};
                api.around()([&] {
                    keep(*verifier);
                    return true;
                });
                return no_content();
            });
        });
}

// Continues with `then` when the person has entered his present password correctly. A wrong one is
// counted like a sign-in, so that nobody can try passwords without end at an unattended screen.
void when_shown(SiteApi& api, const Request& request, std::string shown, const std::string& member,
                AnswerLater answer, std::function<void(AnswerLater)> then) {
    api.ports().passwords->check(
        {.login = request.principal.login, .secret = std::move(shown), .peer = request.peer},
        [member, answer = std::move(answer),
         then = std::move(then)](const Answered<Account>& account) {
            if (account) return then(answer);
            answer(refusing(account.error().code == "wrong_password" ? wrong_old_password(member)
                                                                     : account.error()));
        });
}

bool is_pin(std::string_view text) {
    return text.size() >= least_pin && text.size() <= most_pin &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A person sets his own PIN only: somebody who could set another's PIN could confirm in his name.
void set_own_pin(SiteApi& api, const Request& request, AnswerLater answer) {
    const auto body = json_body(request);
    if (!body) return answer(refusing(body.error()));
    const std::string pin = text_in(*body, "pin");
    if (!is_pin(pin)) {
        return answer(refusing(
            Refusal{.code = "pin_not_digits",
                    .field = "pin",
                    .numbers = {{"least", least_pin}, {"most", most_pin}},
                    .message = {"رمز نفر دوم ۴ تا ۱۲ رقم است.", "A PIN has 4 to 12 digits."}}));
    }
    const auto user = request.principal.user;
    when_shown(api, request, text_in(*body, "password"), "password", std::move(answer),
               [&api, pin, user](AnswerLater next) {
                   keep_secret(
                       api, pin,
                       [&api, user](const std::string& verifier) {
                           set_pin(api.database(), user, verifier);
                       },
                       std::move(next));
               });
}

// A person changes his own password with the old one; the administrator changes other people's.
void change_password(SiteApi& api, const Request& request, AnswerLater answer) {
    const auto body = json_body(request);
    if (!body) return answer(refusing(body.error()));
    const auto id = record_named_user(api, request.param("id"));
    const auto user = id ? views::user(api.database(), *id) : std::nullopt;
    if (!user || user->site != api.desk().own.site)
        return answer(refusing(no_record(views::user_record, request.param("id"))));
    const bool is_own = user->id == request.principal.user;
    if (auto refusal = api.forbidden("ChangeUser", request.principal); refusal && !is_own)
        return answer(refusing(std::move(*refusal)));
    const auto password = password_in(*body);
    if (!password) return answer(refusing(password.error()));
    auto keep = [&api, password = *password, user = user->id](AnswerLater next) {
        keep_secret(
            api, password,
            [&api, user](const std::string& verifier) {
                set_password(api.database(), user, verifier);
                if (api.ports().on_rights_changed) api.ports().on_rights_changed(user);
            },
            std::move(next));
    };
    if (!is_own) return keep(std::move(answer));
    when_shown(api, request, text_in(*body, "old_password"), "old_password", std::move(answer),
               std::move(keep));
}

json::object password_schema() {
    json::object shape = shapes::text();
    shape["writeOnly"] = true;
    return shape;
}

json::object pin_schema() {
    json::object shape = shapes::text("", "^[0-9]{4,12}$");
    shape["writeOnly"] = true;
    return shape;
}

}  // namespace

std::optional<base::UserId> record_named_user(SiteApi& api, std::string_view text) {
    if (const auto id = codec::event_from_text(text)) return base::UserId::of(*id);
    const auto row = views::user_with_login(api.database(), api.desk().own.site, text);
    return row ? std::optional{row->id} : std::nullopt;
}

Refusal weak_password(std::string field) {
    return {.status = 422,
            .code = "password_too_short",
            .field = std::move(field),
            .numbers = {{"least", domain::least_password}},
            .message = {"گذرواژه باید دست‌کم ۸ نویسه باشد.",
                        "A password has at least 8 characters."}};
}

std::vector<Route> people_routes(SiteApi& api) {
    std::vector<Route> all;
    all.push_back(
        {.method = Method::post,
         .pattern = "/users",
         .summary = "Add a person of this site, with a password",
         .handler =
             Commands{.run = [&api](const Command& command) { return add_user(api, command); },
                      .around = api.around(),
                      .brings_passwords =
                          [&api](const Request& request) {
                              return api.forbidden("AddUser", request.principal);
                          }},
         .request = with_members(command_body_schema("AddUser"), {{"password", password_schema()}}),
         .response = recorded_schema(),
         .parameters = {business_day()},
         .status = 201,
         .tried = api.tried_schema()});
    const CommandAddress change{
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
    all.push_back(command_route<domain::ChangeUser>(api, change));
    all.push_back(
        {.method = Method::post,
         .pattern = "/users/{id}/password",
         .summary = "Change a password: {password, old_password when it is one's own}",
         .handler = Later{[&api](const Request& request, AnswerLater answer) {
             change_password(api, request, std::move(answer));
         }},
         .request = named("NewPassword", shapes::object_of({{"password", password_schema()}},
                                                           {{"old_password", password_schema()}})),
         .status = 204});
    all.push_back({.method = Method::post,
                   .pattern = "/me/pin",
                   .summary = "Set the PIN that one shows as second person: {pin, password}",
                   .handler = Later{[&api](const Request& request, AnswerLater answer) {
                       set_own_pin(api, request, std::move(answer));
                   }},
                   .request = named("NewPin", shapes::object_of({{"pin", pin_schema()},
                                                                 {"password", password_schema()}})),
                   .status = 204});
    return all;
}

}  // namespace amani::http
