#include "shared/http/password_check.h"

#include "shared/crypto/password.h"
#include "shared/http/limits.h"

#include <array>
#include <memory>

namespace amani::http {

namespace {

// Who is counted when a try fails, and how many failures cost nothing.
std::array<std::pair<std::string, int>, 3> guessers(const PasswordCheck::Try& attempt) {
    return {{{"both " + attempt.peer + " " + attempt.login, limits::free_failures},
             {"peer " + attempt.peer, limits::free_failures_of_a_peer},
             {"login " + attempt.login, limits::free_failures_of_a_login}}};
}

Refusal wrong_password() {
    return {.status = 401,
            .code = "wrong_password",
            .message = {"نام کاربری یا گذرواژه درست نیست.", "The login or the password is wrong."}};
}

Refusal wait_first(base::Duration wait) {
    const std::int64_t whole_seconds = (wait.value + 999) / 1000;
    return {.status = 429,
            .code = "too_many_tries",
            .numbers = {{"wait_seconds", whole_seconds}},
            .message = {"تلاش‌های نادرست زیاد بود؛ کمی صبر کنید.",
                        "Too many wrong tries; wait a little."},
            .retry_after = wait};
}

std::string verifier_of(const std::optional<Account>& account, PasswordCheck::Secret kind) {
    if (!account) return {};
    return kind == PasswordCheck::Secret::pin ? account->pin_verifier : account->verifier;
}

// No word about the password: who signs in has not guessed wrongly.
Refusal could_not_check(const std::exception_ptr& trouble) {
    try {
        std::rethrow_exception(trouble);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "http.password_not_checked error=\"%s\"\n", error.what());
    }
    return machine_says_no("password_not_checked",
                           {"گذرواژه اکنون بررسی نشد؛ کمی بعد دوباره بکوشید.",
                            "The password could not be checked now; try again in a moment."},
                           base::seconds(2));
}

}  // namespace

void PasswordCheck::check(Try attempt, Verdict verdict) {
    if (attempt.secret.size() > limits::password_bytes ||
        attempt.login.size() > limits::password_bytes) {
        return verdict(base::Refused{wrong_password()});
    }
    for (const auto& [who, free_failures] : guessers(attempt)) {
        if (const auto wait = back_off_.wait(who, clock_.now()))
            return verdict(base::Refused{wait_first(*wait)});
    }
    if (running_ >= limits::password_checks_at_once) {
        return verdict(base::Refused{
            machine_says_no("busy", {"سامانه سرگرم است.", "Many people are signing in at once."},
                            base::seconds(1))});
    }
    ++running_;
    auto account = accounts_.by_login(attempt.login);
    auto matches = std::make_shared<bool>(false);
    off_thread_(
        [matches, secret = attempt.secret, verifier = verifier_of(account, attempt.kind)] {
            // An unknown login costs as much time as a wrong password, so the wait does not tell
            // which it was.
            if (verifier.empty()) {
                (void)crypto::password_verifier(secret);
            } else {
                *matches = crypto::password_matches(verifier, secret);
            }
        },
        [this, matches, attempt, account,
         verdict = std::move(verdict)](const std::exception_ptr& trouble) {
            --running_;
            if (trouble) return verdict(base::Refused{could_not_check(trouble)});
            judge(attempt, *matches ? account : std::nullopt, verdict);
        });
}

void PasswordCheck::judge(const Try& attempt, const std::optional<Account>& account,
                          const Verdict& verdict) {
    if (account) {
        back_off_.succeeded(guessers(attempt)[0].first);
        return verdict(*account);
    }
    for (const auto& [who, free_failures] : guessers(attempt)) {
        back_off_.failed(who, clock_.now(), free_failures);
    }
    verdict(base::Refused{wrong_password()});
}

}  // namespace amani::http
