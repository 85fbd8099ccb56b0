#include "shared/crypto/password.h"

#include "shared/crypto/password_cost.h"
#include "shared/crypto/sodium_ready.h"

#include <sodium.h>

#include <array>
#include <cstring>
#include <new>

namespace amani::crypto {

ArgonLimits argon_limits(PasswordCost cost) {
    if (cost == PasswordCost::cheap_for_tests) {
        return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    }
    return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

std::string password_verifier(std::string_view password, PasswordCost cost) {
    ensure_sodium_is_ready();
    const ArgonLimits limits = argon_limits(cost);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), limits.passes,
                              limits.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc{};  // the only way it fails
    }
    return text.data();
}

bool password_matches(std::string_view verifier, std::string_view password) {
    ensure_sodium_is_ready();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (verifier.size() >= text.size()) return false;
    std::memcpy(text.data(), verifier.data(), verifier.size());
    return crypto_pwhash_str_verify(text.data(), password.data(), password.size()) == 0;
}

}  // namespace amani::crypto
