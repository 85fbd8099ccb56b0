// What the program's log says of people who prove who they are, and of those who fail to.
#pragma once

#include "shared/http/accounts.h"
#include "shared/http/refusal.h"

#include <string>
#include <string_view>

namespace amani::http {

// `proof`: "sign_in", "second_person". The login is written only where there is such a person: what
// nobody is called may be a password in the wrong field.
void log_proof(std::string_view proof, const Accounts& accounts, const std::string& login,
               const std::string& peer, const Answered<Account>& proved);

}  // namespace amani::http
