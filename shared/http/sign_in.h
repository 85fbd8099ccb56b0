// Who is asking: a browser's cookie (SameSite=Strict, HttpOnly, with a CSRF token for every write)
// or a program's bearer token with scopes. Neither is stored: the tables hold their BLAKE2b hashes.
// Works without any uplink. Roles are asked from Accounts at each request, so a closed account is
// out at once. Sessions and tokens also end when their owner's password or roles have changed since
// they were given.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/steady_time.h"
#include "shared/crypto/hash.h"
#include "shared/http/accounts.h"
#include "shared/http/password_check.h"
#include "shared/http/route.h"
#include "shared/store/database.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace amani::http {

class SignIn {
  public:
    struct Ports {
        store::Database& database;
        const base::Clock& clock;
        const base::SteadyClock& steady_clock;
        base::Randomness& randomness;
        const Accounts& accounts;
        OffThread off_thread;
    };
    // Every scope that a token may be given.
    using KnownScopes = std::function<std::vector<std::string>()>;
    // The cookie's name tells nodes on one machine apart: cookies do not know ports.
    SignIn(Ports ports, std::string cookie, KnownScopes known_scopes);

    // Nobody (Proof::none) without credentials; a refusal for wrong ones or a missing CSRF token.
    [[nodiscard]] Answered<Principal> recognise(const Request& request);
    // POST, DELETE /session; GET, POST, DELETE /tokens
    [[nodiscard]] std::vector<Route> routes();
    [[nodiscard]] PasswordCheck& password_check() { return password_check_; }
    // Ends every session and token of a user (password or roles changed, account closed).
    void sign_out(base::UserId user);

  private:
    struct Session {
        base::UserId user;
        std::string csrf;
        base::Instant ends;
        base::Bytes owner_mark;
    };
    [[nodiscard]] std::string secret();
    [[nodiscard]] Answered<Principal> by_token(std::string_view token) const;
    [[nodiscard]] Answered<Principal> by_session(const Request& request, std::string_view id) const;
    [[nodiscard]] std::optional<Session> find_session(std::string_view id) const;
    [[nodiscard]] Principal principal_of(const Account& account) const;
    void begin(const Request& request, AnswerLater answer);
    [[nodiscard]] Response open_session(const Request& request, const Account& account);
    [[nodiscard]] Answered<Response> end_session(const Request& request);
    [[nodiscard]] Answered<Response> list_tokens(const Request& request);
    [[nodiscard]] std::optional<Refusal> refuse_scopes(const boost::json::array& scopes,
                                                       const Principal& maker) const;
    [[nodiscard]] Answered<Response> make_token(const Request& request);
    [[nodiscard]] Answered<Response> drop_token(const Request& request);
    [[nodiscard]] std::string cookie_header(const Request& request, const std::string& value,
                                            bool ends) const;

    Ports ports_;
    std::string cookie_;
    KnownScopes known_scopes_;
    PasswordCheck password_check_;
};

// A mark of the account's password and roles, kept with a session or token: after a change of
// either the mark differs.
[[nodiscard]] crypto::Hash owner_mark(const Account& account);
// Whether a stored end has come. Also true when it is further away than `longest`, since then it
// was set by a wrong clock.
[[nodiscard]] bool is_over(base::Instant ends, base::Instant now, base::Duration longest);

}  // namespace amani::http
