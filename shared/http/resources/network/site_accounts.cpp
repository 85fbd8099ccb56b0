#include "shared/http/resources/network/site_accounts.h"

#include "shared/domain/network/rights.h"
#include "shared/views/network/network_view.h"

namespace amani::http {

namespace {

std::string pin_verifier_of(store::Database& database, base::UserId user) {
    auto& query = database.cached("SELECT verifier FROM http_pin WHERE user_id = ?1");
    std::string found;
    if (query.with(user).step()) found = query.string(0);
    query.reset();
    return found;
}

std::optional<Account> account_of(store::Database& database,
                                  const std::optional<views::UserRow>& user) {
    if (!user || user->roles.empty()) return std::nullopt;
    auto verifier = verifier_of(database, user->id);
    if (!verifier) return std::nullopt;
    Account account{.user = user->id,
                    .login = user->login,
                    .name = user->name,
                    .verifier = std::move(*verifier)};
    for (const auto role : user->roles) account.roles.emplace_back(domain::name_of(role));
    return account;
}

}  // namespace

std::optional<Account> SiteAccounts::by_login(std::string_view login) const {
    auto account = account_of(database_, views::user_with_login(database_, site_, login));
    if (account) account->pin_verifier = pin_verifier_of(database_, account->user);
    return account;
}

std::optional<Account> SiteAccounts::by_user(base::UserId user) const {
    const auto row = views::user(database_, user);
    if (!row || row->site != site_) return std::nullopt;
    return account_of(database_, row);
}

void set_password(store::Database& database, base::UserId user, std::string_view verifier) {
    database
        .cached(
            "INSERT INTO credential (user, verifier) VALUES (?1, ?2) "
            "ON CONFLICT (user) DO UPDATE SET verifier = excluded.verifier")
        .run(user, verifier);
}

void set_pin(store::Database& database, base::UserId user, std::string_view verifier) {
    database
        .cached(
            "INSERT INTO http_pin (user_id, verifier) VALUES (?1, ?2) "
            "ON CONFLICT (user_id) DO UPDATE SET verifier = excluded.verifier")
        .run(user, verifier);
}

std::optional<std::string> verifier_of(store::Database& database, base::UserId user) {
    auto& query = database.cached("SELECT verifier FROM credential WHERE user = ?1");
    std::optional<std::string> found;
    if (query.with(user).step()) found = query.string(0);
    query.reset();
    return found;
}

void rename_users(store::Database& database,
                  const std::map<base::EventId, base::EventId>& renamed) {
    std::vector<base::EventId> users;
    auto& query = database.cached("SELECT user FROM credential");
    query.with();
    while (query.step()) users.push_back(query.id<base::EventId>(0));
    query.reset();
    for (const auto user : users) {
        const auto found = renamed.find(user);
        if (found == renamed.end()) continue;
        for (const auto* update : {"UPDATE credential SET user = ?2 WHERE user = ?1",
                                   "UPDATE http_session SET user_id = ?2 WHERE user_id = ?1",
                                   "UPDATE http_token SET user_id = ?2 WHERE user_id = ?1",
                                   "UPDATE http_idempotency SET user_id = ?2 WHERE user_id = ?1",
                                   "UPDATE http_draft SET user_id = ?2 WHERE user_id = ?1",
                                   "UPDATE http_print SET user_id = ?2 WHERE user_id = ?1",
                                   "UPDATE http_pin SET user_id = ?2 WHERE user_id = ?1"})
            database.cached(update).run(user, found->second);
    }
}

}  // namespace amani::http
