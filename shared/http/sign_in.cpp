#include "shared/http/sign_in.h"

#include "shared/base/neighbourhood.h"
#include "shared/crypto/text_forms.h"
#include "shared/http/document.h"
#include "shared/http/limits.h"
#include "shared/http/sign_in_log.h"
#include "shared/http/usual_addresses.h"

#include <algorithm>
#include <array>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::string_view insert_session =
    "INSERT INTO http_session(session_hash,user_id,csrf,made_at,ends_at,owner_mark) "
    "VALUES(?1,?2,?3,?4,?5,?6)";
constexpr std::string_view delete_session = "DELETE FROM http_session WHERE session_hash=?1";
constexpr std::string_view delete_sessions_of = "DELETE FROM http_session WHERE user_id=?1";
constexpr std::string_view delete_tokens_of = "DELETE FROM http_token WHERE user_id=?1";
constexpr std::string_view delete_ended = "DELETE FROM http_session WHERE ends_at<?1";

Answered<std::string> text_member(const json::object& object, std::string_view name) {
    const auto* member = object.if_contains(name);
    if (member != nullptr && member->is_string()) return std::string{member->get_string()};
    return base::Refused{
        malformed({member == nullptr ? "a value; it is missing" : "text", std::string{name}})};
}

}  // namespace

SignIn::SignIn(Ports ports, std::string cookie, KnownScopes known_scopes)
    : ports_(std::move(ports)),
      recogniser_(ports_.database, ports_.clock, ports_.accounts, std::move(cookie)),
      known_scopes_(std::move(known_scopes)),
      password_check_(ports_.accounts, ports_.steady_clock, ports_.off_thread,
                      [&database = ports_.database](base::UserId user, const std::string& place) {
                          return is_usual_address(database, user, place);
                      }) {}

std::string SignIn::secret() {
    std::array<std::uint8_t, 32> bytes{};
    ports_.randomness.fill(bytes);
    return base::to_hex(bytes);
}

void SignIn::begin(const Request& request, AnswerLater answer) {
    const auto body = json_body(request);
    if (!body) return answer(refusing(body.error()));
    if (!body->is_object()) return answer(refusing(malformed({"an object", ""})));
    const auto login = text_member(body->get_object(), "login");
    if (!login) return answer(refusing(login.error()));
    const auto password = text_member(body->get_object(), "password");
    if (!password) return answer(refusing(password.error()));
    password_check_.check({.login = *login, .secret = *password, .peer = request.peer},
                          [this, request, login = *login,
                           answer = std::move(answer)](const Answered<Account>& account) {
                              log_proof("sign_in", ports_.accounts, login, request.peer, account);
                              answer([this, request, account]() -> Answered<Response> {
                                  if (!account) return base::Refused{account.error()};
                                  return open_session(request, *account);
                              });
                          });
}

Response SignIn::open_session(const Request& request, const Account& account) {
    const auto now = ports_.clock.now();
    const auto ends = now + limits::session_life;
    const std::string id = secret();
    const std::string csrf = secret();
    store::Transaction transaction(ports_.database);
    ports_.database.cached(delete_ended).run(now);
    ports_.database.cached(insert_session)
        .run(hash_of_secret(id).view(), account.user, csrf, now, ends, owner_mark(account).view());
    note_usual_address(ports_.database, account.user, base::neighbourhood_of(request.peer), now);
    transaction.commit();
    json::object shape;
    shape["login"] = account.login;
    shape["name"] = account.name;
    shape["roles"] = json::array(account.roles.begin(), account.roles.end());
    shape["csrf_token"] = csrf;
    shape["ends_at"] = instant_text(ends);
    Response response = json_response(shape, 201);
    response.with_header("Set-Cookie", cookie_header(request, id, false));
    return response;
}

std::string SignIn::cookie_header(const Request& request, const std::string& value,
                                  bool ends) const {
    std::string text = recogniser_.cookie() + "=" + value + "; Path=/; HttpOnly; SameSite=Strict";
    text += "; Max-Age=" + std::to_string(ends ? 0 : limits::session_life.value / 1000);
    if (request.is_secure) text += "; Secure";
    return text;
}

Answered<Response> SignIn::end_session(const Request& request) {
    const auto id = recogniser_.session_of(request);
    if (!id.empty()) ports_.database.cached(delete_session).run(hash_of_secret(id).view());
    return no_content().with_header("Set-Cookie", cookie_header(request, "", true));
}

void SignIn::sign_out(base::UserId user) {
    ports_.database.cached(delete_sessions_of).run(user);
    ports_.database.cached(delete_tokens_of).run(user);
}

std::vector<Route> SignIn::routes() {
    std::vector<Route> all;
    const json::value credentials = json::parse(
        R"({"type":"object","required":["login","password"],
            "properties":{"login":{"type":"string"},"password":{"type":"string","writeOnly":true}}})");
    const json::value token = json::parse(
        R"({"type":"object","required":["name","scopes"],
            "properties":{"name":{"type":"string"},"scopes":{"type":"array","items":{"type":"string"}},
                          "days":{"type":"integer","minimum":1,"maximum":366,"default":90}}})");
    const json::object made = shapes::object_of({{"id", shapes::whole_number()},
                                                 {"name", shapes::text()},
                                                 {"scopes", shapes::list_of(shapes::text())},
                                                 {"ends_at", shapes::instant()}});
    all.push_back(
        {.method = Method::post,
         .pattern = "/session",
         .summary = "Sign in with login and password",
         .handler = Later{[this](const Request& request, AnswerLater answer) {
                              begin(request, std::move(answer));
                          },
                          limits::unknown_body_bytes},
         .access = Access::everyone,
         .request = credentials,
         .response = named("Session", shapes::object_of({{"login", shapes::text()},
                                                         {"name", shapes::text()},
                                                         {"roles", shapes::list_of(shapes::text())},
                                                         {"csrf_token", shapes::text()},
                                                         {"ends_at", shapes::instant()}})),
         .status = 201});
    // A page that opens asks this first: whoever is not signed in has done nothing wrong yet.
    all.push_back({.pattern = "/session",
                   .summary = "Whether this browser is signed in",
                   .handler = ReadHandler{[](const Request& request) -> Answered<Response> {
                       const bool is_here = request.principal.proof == Principal::Proof::session;
                       return json_response(json::object{{"signed_in", is_here}});
                   }},
                   .access = Access::everyone,
                   .response = shapes::object_of({{"signed_in", shapes::flag()}})});
    all.push_back(
        {.method = Method::del,
         .pattern = "/session",
         .summary = "Sign out",
         .handler = PlainWrites{[this](const Request& request) { return end_session(request); }},
         .status = 204});
    all.push_back(
        {.method = Method::get,
         .pattern = "/tokens",
         .reads = domain::Subject::common,
         .summary = "My tokens for programs",
         .handler = ReadHandler{[this](const Request& request) { return list_tokens(request); }},
         .response =
             rows_schema(named("TokenRow", with_members(made, {{"made_at", shapes::instant()}})))});
    all.push_back(
        {.method = Method::post,
         .pattern = "/tokens",
         .summary = "Make a token; it is shown once",
         .handler = PlainWrites{[this](const Request& request) { return make_token(request); }},
         .scope = "tokens:write",
         .request = token,
         .response = named("Token", with_members(made, {{"token", shapes::text()}})),
         .status = 201});
    all.push_back(
        {.method = Method::del,
         .pattern = "/tokens/{id}",
         .summary = "Take a token back",
         .handler = PlainWrites{[this](const Request& request) { return drop_token(request); }},
         .scope = "tokens:write",
         .status = 204});
    return all;
}

}  // namespace amani::http
