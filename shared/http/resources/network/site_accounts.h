// The accounts of this site: its users from the views, and the verifiers of their passwords and
// PINs, which never leave this store (tables credential and http_pin).
#pragma once

#include "shared/base/ids.h"
#include "shared/http/accounts.h"
#include "shared/store/database.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace amani::http {

class SiteApi;

class SiteAccounts final : public Accounts {
  public:
    SiteAccounts(store::Database& database, base::SiteId site) : database_(database), site_(site) {}
    [[nodiscard]] std::optional<Account> by_login(std::string_view login) const override;
    [[nodiscard]] std::optional<Account> by_user(base::UserId user) const override;

  private:
    store::Database& database_;
    base::SiteId site_;
};

// Inside a write transaction of the caller. Takes the verifier and not the password, since making
// one takes tenths of a second (see PasswordCheck::make_verifier).
void set_password(store::Database& database, base::UserId user, std::string_view verifier);
[[nodiscard]] std::optional<std::string> verifier_of(store::Database& database, base::UserId user);
// The PIN that a person shows as second person at somebody else's screen.
void set_pin(store::Database& database, base::UserId user, std::string_view verifier);
// A user of this site by id or login.
[[nodiscard]] std::optional<base::UserId> record_named_user(SiteApi& api, std::string_view text);

// Moves passwords, sessions, tokens and drafts to the new ids of users that were recorded again
// under another incarnation. Within a transaction.
void rename_users(store::Database& database, const std::map<base::EventId, base::EventId>& renamed);

}  // namespace amani::http
