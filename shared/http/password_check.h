// Checks a password or PIN off the frame's thread, slows guessers down, and tells nobody whether
// the login or the secret was wrong.
#pragma once

#include "shared/base/time.h"
#include "shared/http/accounts.h"
#include "shared/http/back_off.h"
#include "shared/http/refusal.h"

#include <functional>
#include <string>

namespace amani::http {

class PasswordCheck {
  public:
    PasswordCheck(const Accounts& accounts, const base::Clock& clock, OffThread off_thread)
        : accounts_(accounts), clock_(clock), off_thread_(std::move(off_thread)) {}

    enum class Secret { password, pin };
    struct Try {
        std::string login;
        std::string secret;
        Secret kind = Secret::password;
        std::string peer;
    };
    using Verdict = std::function<void(Answered<Account>)>;
    // `verdict` is called once: the account, or a refusal (401; 429 while a guesser waits; 503 when
    // busy).
    void check(Try attempt, Verdict verdict);

  private:
    void judge(const Try& attempt, const std::optional<Account>& account, const Verdict& verdict);

    const Accounts& accounts_;
    const base::Clock& clock_;
    OffThread off_thread_;
    BackOff back_off_;
    int running_ = 0;
};

}  // namespace amani::http
