#include "shared/http/sign_in.h"

#include "shared/base/neighbourhood.h"
#include "shared/crypto/text_forms.h"
#include "shared/http/document.h"
#include "shared/http/limits.h"
#include "shared/http/usual_addresses.h"

#include <algorithm>
#include <array>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::string_view insert_session =
    "INSERT INTO http_session(session_hash,user_id,csrf,made_at,ends_at,owner_mark) "
    "VALUES(?1,?2,?3,?4,?5,?6)";
constexpr std::string_view select_session =
    "SELECT user_id, csrf, ends_at, owner_mark FROM http_session WHERE session_hash=?1";
constexpr std::string_view delete_session = "DELETE FROM http_session WHERE session_hash=?1";
constexpr std::string_view delete_sessions_of = "DELETE FROM http_session WHERE user_id=?1";
constexpr std::string_view delete_tokens_of = "DELETE FROM http_token WHERE user_id=?1";
constexpr std::string_view delete_ended = "DELETE FROM http_session WHERE ends_at<?1";
constexpr std::string_view select_token =
    "SELECT user_id, scopes, ends_at, owner_mark FROM http_token WHERE token_hash=?1";

// The hash of a secret that has 256 random bits: no salt or slow hash is needed.
crypto::Hash hash_of(std::string_view secret) { return crypto::hash(base::view_of(secret)); }

std::string_view cookie_value(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        auto pair = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') {
            return pair.substr(name.size() + 1);
        }
    }
    return {};
}

Answered<std::string> text_member(const json::object& object, std::string_view name) {
    const auto* member = object.if_contains(name);
    if (member != nullptr && member->is_string()) return std::string{member->get_string()};
    return base::Refused{
        malformed({member == nullptr ? "a value; it is missing" : "text", std::string{name}})};
}

bool is_write(Method method) { return method != Method::get && method != Method::head; }

bool is_marked(const Account& account, base::ByteView mark) {
    const auto now = owner_mark(account);
    return std::equal(mark.begin(), mark.end(), now.bytes.begin(), now.bytes.end());
}

}  // namespace

crypto::Hash owner_mark(const Account& account) {
    std::string text = account.verifier;
    for (const auto& role : account.roles) text += "\n" + role;
    return hash_of(text);
}

bool is_over(base::Instant ends, base::Instant now, base::Duration longest) {
    return ends <= now || ends > now + longest + limits::clock_slack;
}

SignIn::SignIn(Ports ports, std::string cookie, KnownScopes known_scopes)
    : ports_(std::move(ports)),
      cookie_(std::move(cookie)),
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

Principal SignIn::principal_of(const Account& account) const {
    Principal principal;
    principal.user = account.user;
    principal.login = account.login;
    principal.name = account.name;
    principal.language = account.language;
    principal.roles = account.roles;
    return principal;
}

Answered<Principal> SignIn::recognise(const Request& request) {
    const auto authorization = request.header("authorization");
    if (authorization.starts_with("Bearer ")) return by_token(authorization.substr(7));
    const auto id = cookie_value(request.header("cookie"), cookie_);
    if (id.empty()) return Principal{};
    return by_session(request, id);
}

Answered<Principal> SignIn::by_token(std::string_view token) const {
    auto& statement = ports_.database.cached(select_token);
    statement.with(hash_of(token).view());
    if (!statement.step()) {
        statement.reset();
        return base::Refused{not_signed_in()};
    }
    const base::UserId user{statement.integer(0)};
    const json::value scopes = json::parse(statement.text(1));
    const base::Instant ends{statement.integer(2)};
    const auto mark = statement.bytes(3);
    const base::Bytes given_to{mark.begin(), mark.end()};
    statement.reset();
    const auto account = ports_.accounts.by_user(user);
    const bool is_good = account && is_marked(*account, given_to) &&
                         !is_over(ends, ports_.clock.now(), base::days(limits::most_token_days));
    if (!is_good) return base::Refused{not_signed_in()};
    Principal principal = principal_of(*account);
    principal.proof = Principal::Proof::token;
    for (const auto& scope : scopes.as_array()) principal.scopes.emplace_back(scope.as_string());
    return principal;
}

std::optional<SignIn::Session> SignIn::find_session(std::string_view id) const {
    auto& statement = ports_.database.cached(select_session);
    statement.with(hash_of(id).view());
    std::optional<Session> session;
    if (statement.step()) {
        const auto mark = statement.bytes(3);
        session = Session{{statement.integer(0)},
                          statement.string(1),
                          {statement.integer(2)},
                          {mark.begin(), mark.end()}};
    }
    statement.reset();
    if (session && is_over(session->ends, ports_.clock.now(), limits::session_life))
        session.reset();
    return session;
}

Answered<Principal> SignIn::by_session(const Request& request, std::string_view id) const {
    const auto session = find_session(id);
    // A stale cookie counts as not signed in, so that the sign-in page and the open resources still
    // work with it.
    if (!session) return Principal{};
    const auto account = ports_.accounts.by_user(session->user);
    if (!account || !is_marked(*account, session->owner_mark)) return Principal{};
    if (is_write(request.method) &&
        !crypto::equal_in_constant_time(request.header("x-csrf-token"), session->csrf)) {
        return base::Refused{
            Refusal{.status = 403,
                    .code = "csrf_token_wrong",
                    .message = {"نشان امنیتی صفحه درست نیست؛ صفحه را تازه کنید.",
                                "The page's CSRF token is missing or wrong; reload the page."}}};
    }
    Principal principal = principal_of(*account);
    principal.proof = Principal::Proof::session;
    principal.csrf = session->csrf;
    principal.scopes = {"*"};
    return principal;
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
                          [this, request, answer = std::move(answer)](Answered<Account> account) {
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
        .run(hash_of(id).view(), account.user, csrf, now, ends, owner_mark(account).view());
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
    std::string text = cookie_ + "=" + value + "; Path=/; HttpOnly; SameSite=Strict";
    text += "; Max-Age=" + std::to_string(ends ? 0 : limits::session_life.value / 1000);
    if (request.is_secure) text += "; Secure";
    return text;
}

Answered<Response> SignIn::end_session(const Request& request) {
    const auto id = cookie_value(request.header("cookie"), cookie_);
    if (!id.empty()) ports_.database.cached(delete_session).run(hash_of(id).view());
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
