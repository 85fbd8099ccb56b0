#include "shared/crypto/sealed_box.h"

#include "shared/crypto/sodium_ready.h"

#include <sodium.h>

#include <array>

namespace amani::crypto {

namespace {

using BoxPublicKey = std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES>;

std::optional<BoxPublicKey> box_key_of(const PublicKey& key) {
    BoxPublicKey box_key{};
    if (crypto_sign_ed25519_pk_to_curve25519(box_key.data(), key.bytes.data()) != 0)
        return std::nullopt;
    return box_key;
}

// The X25519 key of an Ed25519 key, wiped at the end of its life.
class BoxSecretKey {
  public:
    explicit BoxSecretKey(const SecretKey& key) {
        std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> pair{};
        std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> public_half{};
        crypto_sign_seed_keypair(public_half.data(), pair.data(), key.seed().data());
        crypto_sign_ed25519_sk_to_curve25519(bytes_.data(), pair.data());
        sodium_memzero(pair.data(), pair.size());
    }
    ~BoxSecretKey() { sodium_memzero(bytes_.data(), bytes_.size()); }
    BoxSecretKey(const BoxSecretKey&) = delete;
    BoxSecretKey& operator=(const BoxSecretKey&) = delete;
    [[nodiscard]] const std::uint8_t* data() const { return bytes_.data(); }

  private:
    std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> bytes_{};
};

}  // namespace

std::optional<base::Bytes> seal_for(const PublicKey& reader, base::ByteView plain) {
    ensure_sodium_is_ready();
    const auto key = box_key_of(reader);
    if (!key) return std::nullopt;
    base::Bytes sealed(plain.size() + crypto_box_SEALBYTES);
    crypto_box_seal(sealed.data(), plain.data(), plain.size(), key->data());
    return sealed;
}

std::optional<base::Bytes> open_sealed(const SecretKey& reader, base::ByteView sealed) {
    ensure_sodium_is_ready();
    const auto public_key = box_key_of(reader.public_key());
    if (!public_key || sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
    const BoxSecretKey secret_key{reader};
    base::Bytes plain(sealed.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(plain.data(), sealed.data(), sealed.size(), public_key->data(),
                             secret_key.data()) != 0)
        return std::nullopt;
    return plain;
}

}  // namespace amani::crypto
