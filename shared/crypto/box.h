// Bytes that only the holder of a secret key can read, sealed to its public key by anyone (X25519
// and XSalsa20-Poly1305: libsodium's sealed box, with the keys converted from Ed25519). Sealing
// does not prove who sealed them: the content has its own signatures.
#pragma once

#include "shared/base/bytes.h"
#include "shared/crypto/signature.h"

#include <optional>

namespace amani::crypto {

// How much longer the sealed bytes are than the open ones.
inline constexpr std::size_t sealing_overhead = 48;

// Nothing when `receiver` is not a point of the curve.
[[nodiscard]] std::optional<base::Bytes> seal_for(const PublicKey& receiver,
                                                  base::ByteView message);
// Nothing when the bytes were sealed for another key or are damaged.
[[nodiscard]] std::optional<base::Bytes> open_sealed(const SecretKey& receiver,
                                                     base::ByteView sealed);

}  // namespace amani::crypto
