#include "shared/http/password_check.h"

#include "shared/base/neighbourhood.h"
#include "shared/base/program_log.h"
#include "shared/crypto/password.h"
#include "shared/http/limits.h"

#include <memory>

namespace amani::http {

namespace {

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

Refusal many_sign_in() {
    return machine_says_no(
        "busy",
        {"چند نفر همزمان وارد می‌شوند؛ کمی بعد دوباره تلاش کنید.",
         "Many people are signing in at once; try again in a moment."},
        base::seconds(1));
}

std::string verifier_of(const std::optional<Account>& account, PasswordCheck::Secret kind) {
    if (!account) return {};
    return kind == PasswordCheck::Secret::pin ? account->pin_verifier : account->verifier;
}

// Says nothing about the password, since it was not checked.
Refusal could_not_check(const std::exception_ptr& trouble) {
    try {
        std::rethrow_exception(trouble);
    } catch (const std::exception& error) {
        base::log_event("http.password_not_checked", {{"error", error.what()}});
    }
    return machine_says_no("password_not_checked",
                           {"گذرواژه اکنون بررسی نشد؛ کمی بعد دوباره بکوشید.",
                            "The password could not be checked now; try again in a moment."},
                           base::seconds(2));
}

}  // namespace

std::vector<PasswordCheck::Guesser> PasswordCheck::guessers(
    const Try& attempt, const std::string& place, const std::optional<Account>& account) const {
    // However the login was written, it is the same person.
    const std::string person =
        account ? "user " + std::to_string(account->user.value) : "login " + attempt.login;
    std::vector<Guesser> all{{place + " " + person, limits::free_failures}};
    if (!account || !is_usual_(account->user, place))
        all.push_back({person, limits::free_failures_of_a_login});
    return all;
}

std::optional<Refusal> PasswordCheck::admit(const std::vector<Guesser>& guessers,
                                            const std::string& place) const {
    for (const auto& [who, free_failures] : guessers) {
        if (const auto wait = back_off_.wait(who, clock_.elapsed())) return wait_first(*wait);
    }
    const auto its = running_of_.find(place);
    const bool is_busy =
        running_ >= limits::password_checks_at_once ||
        (its != running_of_.end() && its->second >= limits::password_checks_of_a_place);
    if (is_busy) return many_sign_in();
    return std::nullopt;
}

void PasswordCheck::check(Try attempt, Verdict verdict) {
    if (attempt.secret.size() > limits::password_bytes ||
        attempt.login.size() > limits::password_bytes) {
        return verdict(base::Refused{wrong_password()});
    }
    const std::string place = base::neighbourhood_of(attempt.peer);
    auto account = accounts_.by_login(attempt.login);
    auto counted = guessers(attempt, place, account);
    if (auto refusal = admit(counted, place)) return verdict(base::Refused{std::move(*refusal)});
    ++running_;
    ++running_of_[place];
    auto matches = std::make_shared<bool>(false);
    auto verifier = verifier_of(account, attempt.kind);
    off_thread_(
        [matches, secret = std::move(attempt.secret), verifier = std::move(verifier)] {
            // An unknown login costs as much time as a wrong password, so the wait does not tell
            // which it was.
            if (verifier.empty()) {
                (void)crypto::password_verifier(secret);
            } else {
                *matches = crypto::password_matches(verifier, secret);
            }
        },
        [this, matches, place, counted = std::move(counted), account = std::move(account),
         verdict = std::move(verdict)](const std::exception_ptr& trouble) {
            ended(place);
            if (trouble) return verdict(base::Refused{could_not_check(trouble)});
            judge(counted, *matches ? account : std::nullopt, verdict);
        });
}

void PasswordCheck::ended(const std::string& place) {
    --running_;
    const auto its = running_of_.find(place);
    if (--its->second == 0) running_of_.erase(its);
}

void PasswordCheck::judge(const std::vector<Guesser>& guessers,
                          const std::optional<Account>& account, const Verdict& verdict) {
    if (account) {
        for (const auto& guesser : guessers) back_off_.succeeded(guesser.who);
        return verdict(*account);
    }
    for (const auto& [who, free_failures] : guessers)
        back_off_.failed(who, clock_.elapsed(), free_failures);
    verdict(base::Refused{wrong_password()});
}

void PasswordCheck::make_verifier(std::string secret, Made made) {
    auto verifier = std::make_shared<std::string>();
    off_thread_(
        [verifier, secret = std::move(secret)] { *verifier = crypto::password_verifier(secret); },
        [verifier, made = std::move(made)](const std::exception_ptr& trouble) {
            if (trouble) return made(base::Refused{could_not_check(trouble)});
            made(std::move(*verifier));
        });
}

}  // namespace amani::http
