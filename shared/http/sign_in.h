// Who is asking: a browser's cookie (SameSite=Strict, HttpOnly, with a CSRF token for every write)
// or a program's bearer token with scopes. Neither is stored: the tables hold their BLAKE2b hashes.
// Works without any uplink. Roles are asked from Accounts at each request, so a closed account is
// out at once. Sessions and tokens also end when their owner's password or roles have changed since
// they were given.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/steady_time.h"
#include "shared/http/accounts.h"
#include "shared/http/password_check.h"
#include "shared/http/recogniser.h"
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
    SignIn(Ports ports, std::string cookie, KnownScopes known_scopes);

    [[nodiscard]] const Recogniser& recogniser() const { return recogniser_; }
    // POST, DELETE /session; GET, POST, DELETE /tokens
    [[nodiscard]] std::vector<Route> routes();
    [[nodiscard]] PasswordCheck& password_check() { return password_check_; }
    // Ends every session and token of a user (password or roles changed, account closed).
    void sign_out(base::UserId user);

  private:
    [[nodiscard]] std::string secret();
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
    Recogniser recogniser_;
    KnownScopes known_scopes_;
    PasswordCheck password_check_;
};

}  // namespace amani::http
