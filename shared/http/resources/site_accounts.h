// Who may sign in at this site: its users as the views know them, and their passwords' verifiers,
// which never leave this store (table credential).
#pragma once

#include "shared/app/desk.h"
#include "shared/http/accounts.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::http {

class SiteApi;

class SiteAccounts final : public Accounts {
  public:
    explicit SiteAccounts(app::Desk& desk) : desk_(desk) {}
    [[nodiscard]] std::optional<Account> by_login(std::string_view login) const override;
    [[nodiscard]] std::optional<Account> by_user(base::UserId user) const override;

  private:
    app::Desk& desk_;
};

// Inside a write transaction of the caller's. Argon2id takes its time: some tenths of a second.
void set_password(store::Database& database, base::UserId user, std::string_view password);
[[nodiscard]] std::optional<std::string> verifier_of(store::Database& database, base::UserId user);
// A user of this site by id or login.
[[nodiscard]] std::optional<base::UserId> record_named_user(SiteApi& api, std::string_view text);

}  // namespace amani::http
