#include "shared/crypto/box.h"

#include "shared/crypto/sodium_ready.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace amani::crypto {

static_assert(sealing_overhead == crypto_box_SEALBYTES);

std::optional<base::Bytes> seal_for(const PublicKey& receiver, base::ByteView message) {
    ensure_sodium_is_ready();
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> curve_key{};
    if (crypto_sign_ed25519_pk_to_curve25519(curve_key.data(), receiver.bytes.data()) != 0) {
        return std::nullopt;
    }
    base::Bytes sealed(message.size() + sealing_overhead);
    if (crypto_box_seal(sealed.data(), message.data(), message.size(), curve_key.data()) != 0) {
        return std::nullopt;
    }
    return sealed;
}

std::optional<base::Bytes> open_sealed(const SecretKey& receiver, base::ByteView sealed) {
    if (sealed.size() < sealing_overhead) return std::nullopt;
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> curve_public{};
    std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> curve_secret{};
    std::array<std::uint8_t, crypto_hash_sha512_BYTES> scalar{};
    // The X25519 secret of an Ed25519 key is the first half of SHA-512 of its seed (RFC 8032
    // §5.1.5); crypto_scalarmult clamps it.
    crypto_hash_sha512(scalar.data(), receiver.seed().data(), receiver.seed().size());
    std::copy_n(scalar.begin(), curve_secret.size(), curve_secret.begin());
    crypto_scalarmult_base(curve_public.data(), curve_secret.data());
    base::Bytes open(sealed.size() - sealing_overhead);
    const bool is_ours = crypto_box_seal_open(open.data(), sealed.data(), sealed.size(),
                                              curve_public.data(), curve_secret.data()) == 0;
    sodium_memzero(scalar.data(), scalar.size());
    sodium_memzero(curve_secret.data(), curve_secret.size());
    if (!is_ours) return std::nullopt;
    return open;
}

}  // namespace amani::crypto
