// Who sends a request, by what the store knows of sessions and tokens; it only reads. A session or
// token ends when its owner's password or roles have changed since it was given.
#pragma once

#include "shared/base/time.h"
#include "shared/crypto/hash.h"
#include "shared/http/accounts.h"
#include "shared/http/message.h"
#include "shared/store/database.h"

#include <string>
#include <string_view>

namespace amani::http {

class Recogniser {
  public:
    // The cookie's name tells nodes on one machine apart: cookies do not know ports.
    Recogniser(store::Database& database, const base::Clock& clock, const Accounts& accounts,
               std::string cookie)
        : database_(database), clock_(clock), accounts_(accounts), cookie_(std::move(cookie)) {}

    // Nobody (Proof::none) without credentials; a refusal for wrong ones or a missing CSRF token.
    [[nodiscard]] Answered<Principal> recognise(const Request& request) const;
    // The session's secret in the request's cookie; empty when it has none.
    [[nodiscard]] std::string_view session_of(const Request& request) const;
    [[nodiscard]] const std::string& cookie() const { return cookie_; }

  private:
    struct Session;
    [[nodiscard]] Answered<Principal> by_token(std::string_view token) const;
    [[nodiscard]] Answered<Principal> by_session(const Request& request, std::string_view id) const;
    [[nodiscard]] std::optional<Session> find_session(std::string_view id) const;

    store::Database& database_;
    const base::Clock& clock_;
    const Accounts& accounts_;
    std::string cookie_;
};

// The hash under which a session's or token's secret is kept.
[[nodiscard]] crypto::Hash hash_of_secret(std::string_view secret);
// A mark of the account's password and roles, kept with a session or token: after a change of
// either the mark differs.
[[nodiscard]] crypto::Hash owner_mark(const Account& account);
// Whether a stored end has come. Also true when it is further away than `longest`, since then it
// was set by a wrong clock.
[[nodiscard]] bool is_over(base::Instant ends, base::Instant now, base::Duration longest);

}  // namespace amani::http
