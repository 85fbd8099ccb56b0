// Passwords: a verifier to keep (Argon2id), never the password.
#pragma once

#include <string>
#include <string_view>

namespace amani::crypto {

enum class PasswordCost { interactive, cheap_for_tests };

// A self-describing verifier string ("$argon2id$…").
[[nodiscard]] std::string password_verifier(std::string_view password,
                                            PasswordCost cost = PasswordCost::interactive);
[[nodiscard]] bool password_matches(std::string_view verifier, std::string_view password);

}  // namespace amani::crypto
