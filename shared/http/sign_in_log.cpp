#include "shared/http/sign_in_log.h"

#include "shared/base/program_log.h"

namespace amani::http {

void log_proof(std::string_view proof, const Accounts& accounts, const std::string& login,
               const std::string& peer, const Answered<Account>& proved) {
    const std::string name{proof};
    if (proved) {
        base::log_event(name + ".accepted", {{"login", proved->login}, {"peer", peer}},
                        base::LogLevel::info);
        return;
    }
    const auto known = accounts.by_login(login);
    base::log_limited_event(name + ".refused",
                            {{"login", known ? std::string_view{known->login} : "(unknown)"},
                             {"code", proved.error().code},
                             {"peer", peer}},
                            base::LogLevel::notice);
}

}  // namespace amani::http
