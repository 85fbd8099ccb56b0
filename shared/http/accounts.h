// The port through which the frame knows people; the app implements it over its users' views.
#pragma once

#include "shared/base/ids.h"

#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

struct Account {
    base::UserId user;
    std::string login;
    std::string name;
    std::string verifier;  // crypto::password_verifier
    std::vector<std::string> roles;
    std::string language = "fa";
    std::string pin_verifier;  // of the PIN shown as second person; empty = has none
};

class Accounts {
  public:
    virtual ~Accounts() = default;
    // Nothing for an unknown or a closed account.
    // `login` is the login or the text of a badge.
    [[nodiscard]] virtual std::optional<Account> by_login(std::string_view login) const = 0;
    [[nodiscard]] virtual std::optional<Account> by_user(base::UserId user) const = 0;
};

// Runs `work` off the frame's thread when it can, then `then` on the frame's thread, with the
// exception that `work` threw, or null.
using OffThread = std::function<void(std::function<void()> work,
                                     std::function<void(std::exception_ptr trouble)> then)>;
// For tests and programs without threads: runs both at once, on the calling thread.
[[nodiscard]] inline OffThread at_once() {
    return
        [](const std::function<void()>& work, const std::function<void(std::exception_ptr)>& then) {
            std::exception_ptr trouble;
            try {
                work();
            } catch (...) {
                trouble = std::current_exception();
            }
            then(trouble);
        };
}

}  // namespace amani::http
