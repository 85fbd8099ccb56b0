#include "shared/crypto/signature.h"

#include "shared/crypto/password.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <type_traits>

namespace amani::crypto {
namespace {

using base::from_hex;
using base::to_hex;

static_assert(!std::is_copy_constructible_v<SecretKey> && std::is_move_constructible_v<SecretKey>);

SecretKey a_key(std::uint8_t first) {
    base::Bytes seed(seed_size, first);
    return std::move(*SecretKey::from_seed(seed));
}

struct Rfc8032Vector {
    const char* seed;
    const char* public_key;
    const char* message;
    const char* signature;
};

// RFC 8032 §7.1, tests 1 to 3.
constexpr Rfc8032Vector vectors[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b"
     "4"
     "6bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11"
     "d"
     "8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc"
     "6"
     "594a7c15e9716ed28dc027beceea1ec40a"},
};

TEST(SecretKey, SignsAsRfc8032Says) {
    for (const auto& vector : vectors) {
        const auto key = SecretKey::from_seed(*from_hex(vector.seed));
        ASSERT_TRUE(key);
        EXPECT_EQ(to_hex(key->public_key().view()), vector.public_key);
        const auto message = *from_hex(vector.message);
        const Signature signature = key->sign(message);
        EXPECT_EQ(to_hex(signature.view()), vector.signature);
        EXPECT_TRUE(verifies(key->public_key(), message, signature));
    }
}

TEST(SecretKey, NeedsASeedOfTheRightSize) {
    EXPECT_FALSE(SecretKey::from_seed(base::Bytes(31)));
    EXPECT_FALSE(SecretKey::from_seed(base::Bytes(33)));
}

TEST(SecretKey, StaysItselfWhenMoved) {
    SecretKey first = a_key(1);
    const PublicKey expected = first.public_key();
    SecretKey second = std::move(first);
    EXPECT_EQ(second.public_key(), expected);
    second = a_key(2);
    EXPECT_NE(second.public_key(), expected);
}

TEST(SecretKey, IsNewEveryTimeItIsGenerated) {
    SystemRandomness randomness;
    EXPECT_NE(SecretKey::generate(randomness).public_key(),
              SecretKey::generate(randomness).public_key());
}

RC_GTEST_PROP(Signature, FailsWhenAnyBitChanges, (base::Bytes message, std::uint16_t place)) {
    const SecretKey key = a_key(7);
    Signature signature = key.sign(message);
    const std::size_t bit = place % 512;
    signature.bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
    RC_ASSERT(!verifies(key.public_key(), message, signature));
}

TEST(Signature, IsForOneMessageAndOneKey) {
    const Signature signature = a_key(1).sign(base::view_of("pay 10"));
    EXPECT_FALSE(verifies(a_key(1).public_key(), base::view_of("pay 11"), signature));
    EXPECT_FALSE(verifies(a_key(2).public_key(), base::view_of("pay 10"), signature));
}

TEST(Password, MatchesItsOwnVerifierOnly) {
    const auto verifier = password_verifier("گذرواژه", PasswordCost::cheap_for_tests);
    EXPECT_TRUE(verifier.starts_with("$argon2id$"));
    EXPECT_TRUE(password_matches(verifier, "گذرواژه"));
    EXPECT_FALSE(password_matches(verifier, "گذرواژ"));
    EXPECT_FALSE(password_matches("", "x"));
    EXPECT_FALSE(password_matches(std::string(500, 'x'), "x"));
}

}  // namespace
}  // namespace amani::crypto
