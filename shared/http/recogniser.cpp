#include "shared/http/recogniser.h"

#include "shared/crypto/text_forms.h"
#include "shared/http/document.h"
#include "shared/http/limits.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::string_view select_session =
    "SELECT user_id, csrf, ends_at, owner_mark FROM http_session WHERE session_hash=?1";
constexpr std::string_view select_token =
    "SELECT user_id, scopes, ends_at, owner_mark FROM http_token WHERE token_hash=?1";

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

bool is_marked(const Account& account, base::ByteView mark) {
    const auto now = owner_mark(account);
    return std::equal(mark.begin(), mark.end(), now.bytes.begin(), now.bytes.end());
}

Principal principal_of(const Account& account) {
    Principal principal;
    principal.user = account.user;
    principal.login = account.login;
    principal.name = account.name;
    principal.language = account.language;
    principal.roles = account.roles;
    return principal;
}

}  // namespace

struct Recogniser::Session {
    base::UserId user;
    std::string csrf;
    base::Instant ends;
    base::Bytes owner_mark;
};

// The secret has 256 random bits: no salt or slow hash is needed.
crypto::Hash hash_of_secret(std::string_view secret) { return crypto::hash(base::view_of(secret)); }

crypto::Hash owner_mark(const Account& account) {
    std::string text = account.verifier;
    for (const auto& role : account.roles) text += "\n" + role;
    return hash_of_secret(text);
}

bool is_over(base::Instant ends, base::Instant now, base::Duration longest) {
    return ends <= now || ends > now + longest + limits::clock_slack;
}

std::string_view Recogniser::session_of(const Request& request) const {
    return cookie_value(request.header("cookie"), cookie_);
}

Answered<Principal> Recogniser::recognise(const Request& request) const {
    const auto authorization = request.header("authorization");
    if (authorization.starts_with("Bearer ")) return by_token(authorization.substr(7));
    const auto id = session_of(request);
    if (id.empty()) return Principal{};
    return by_session(request, id);
}

Answered<Principal> Recogniser::by_token(std::string_view token) const {
    auto& statement = database_.cached(select_token);
    statement.with(hash_of_secret(token).view());
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
    const auto account = accounts_.by_user(user);
    const bool is_good = account && is_marked(*account, given_to) &&
                         !is_over(ends, clock_.now(), base::days(limits::most_token_days));
    if (!is_good) return base::Refused{not_signed_in()};
    Principal principal = principal_of(*account);
    principal.proof = Principal::Proof::token;
    for (const auto& scope : scopes.as_array()) principal.scopes.emplace_back(scope.as_string());
    return principal;
}

std::optional<Recogniser::Session> Recogniser::find_session(std::string_view id) const {
    auto& statement = database_.cached(select_session);
    statement.with(hash_of_secret(id).view());
    std::optional<Session> session;
    if (statement.step()) {
        const auto mark = statement.bytes(3);
        session = Session{{statement.integer(0)},
                          statement.string(1),
                          {statement.integer(2)},
                          {mark.begin(), mark.end()}};
    }
    statement.reset();
    if (session && is_over(session->ends, clock_.now(), limits::session_life)) session.reset();
    return session;
}

Answered<Principal> Recogniser::by_session(const Request& request, std::string_view id) const {
    const auto session = find_session(id);
    // A stale cookie counts as not signed in, so that the sign-in page and the open resources still
    // work with it.
    if (!session) return Principal{};
    const auto account = accounts_.by_user(session->user);
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

}  // namespace amani::http
