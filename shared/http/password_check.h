// Checks a password or PIN, and makes the verifier of a new one, off the frame's thread: Argon2
// takes some tenths of a second, in which everybody else would wait. Slows guessers down, and does
// not tell whether the login or the secret was wrong.
//
// Failures are counted by person and neighbourhood together, so that colleagues behind one address
// do not lock each other out. Against guessing from many places they are also counted by person
// alone, with a much higher limit; addresses from which the person has signed in before are left
// out of that count.
#pragma once

#include "shared/base/steady_time.h"
#include "shared/http/accounts.h"
#include "shared/http/back_off.h"
#include "shared/http/refusal.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace amani::http {

class PasswordCheck {
  public:
    // Whether somebody has signed in from a neighbourhood before.
    using IsUsual = std::function<bool(base::UserId, const std::string& place)>;
    PasswordCheck(const Accounts& accounts, const base::SteadyClock& clock, OffThread off_thread,
                  IsUsual is_usual)
        : accounts_(accounts),
          clock_(clock),
          off_thread_(std::move(off_thread)),
          is_usual_(std::move(is_usual)) {}

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
    // Called with the verifier of a new password or PIN, or with a refusal (503) when it could not
    // be made.
    using Made = std::function<void(Answered<std::string>)>;
    void make_verifier(std::string secret, Made made);

  private:
    struct Guesser {
        std::string who;
        int free_failures = 0;
    };
    [[nodiscard]] std::vector<Guesser> guessers(const Try& attempt, const std::string& place,
                                                const std::optional<Account>& account) const;
    [[nodiscard]] std::optional<Refusal> admit(const std::vector<Guesser>& guessers,
                                               const std::string& place) const;
    void judge(const std::vector<Guesser>& guessers, const std::optional<Account>& account,
               const Verdict& verdict);
    void ended(const std::string& place);

    const Accounts& accounts_;
    const base::SteadyClock& clock_;
    OffThread off_thread_;
    IsUsual is_usual_;
    BackOff back_off_;
    int running_ = 0;
    std::map<std::string, int> running_of_;  // by neighbourhood
};

}  // namespace amani::http
