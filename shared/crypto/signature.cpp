#include "shared/crypto/signature.h"

#include "shared/crypto/sodium_ready.h"

#include <sodium.h>

#include <algorithm>
#include <new>

namespace amani::crypto {

static_assert(seed_size == crypto_sign_SEEDBYTES);

// libsodium's own guarded allocation: locked against swapping, wiped when freed.
struct SecretKey::Locked {
    Locked() {
        ensure_sodium_is_ready();
        bytes = static_cast<std::uint8_t*>(sodium_malloc(crypto_sign_SECRETKEYBYTES));
        if (bytes == nullptr) throw std::bad_alloc{};
    }
    ~Locked() { sodium_free(bytes); }
    Locked(const Locked&) = delete;
    Locked& operator=(const Locked&) = delete;

    // The seed, then the public key: libsodium's form of an Ed25519 secret key.
    std::uint8_t* bytes = nullptr;
};

SecretKey::SecretKey(std::unique_ptr<Locked> locked) : locked_(std::move(locked)) {}
SecretKey::SecretKey(SecretKey&&) noexcept = default;
SecretKey& SecretKey::operator=(SecretKey&&) noexcept = default;
SecretKey::~SecretKey() = default;

SecretKey SecretKey::generate(base::Randomness& randomness) {
    std::array<std::uint8_t, seed_size> seed{};
    randomness.fill(seed);
    auto key = from_seed(seed);
    sodium_memzero(seed.data(), seed.size());
    return std::move(*key);
}

SecretKey SecretKey::duplicate() const { return std::move(*from_seed(seed())); }

std::optional<SecretKey> SecretKey::from_seed(base::ByteView seed) {
    if (seed.size() != seed_size) return std::nullopt;
    auto locked = std::make_unique<Locked>();
    std::array<std::uint8_t, 32> public_half{};
    crypto_sign_seed_keypair(public_half.data(), locked->bytes, seed.data());
    return SecretKey{std::move(locked)};
}

PublicKey SecretKey::public_key() const {
    PublicKey key;
    std::copy_n(locked_->bytes + seed_size, key.bytes.size(), key.bytes.begin());
    return key;
}

Signature SecretKey::sign(base::ByteView message) const {
    Signature signature;
    crypto_sign_detached(signature.bytes.data(), nullptr, message.data(), message.size(),
                         locked_->bytes);
    return signature;
}

base::ByteView SecretKey::seed() const { return {locked_->bytes, seed_size}; }

bool verifies(const PublicKey& key, base::ByteView message, const Signature& signature) {
    ensure_sodium_is_ready();
    return crypto_sign_verify_detached(signature.bytes.data(), message.data(), message.size(),
                                       key.bytes.data()) == 0;
}

void SystemRandomness::fill(std::span<std::uint8_t> bytes) {
    ensure_sodium_is_ready();
    randombytes_buf(bytes.data(), bytes.size());
}

}  // namespace amani::crypto
