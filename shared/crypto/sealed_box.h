// Bytes that only the owner of one key can read: libsodium's sealed box, to the X25519 key that
// belongs to an Ed25519 key. It says nothing of who has written them.
#pragma once

#include "shared/base/bytes.h"
#include "shared/crypto/signature.h"

#include <optional>

namespace amani::crypto {

// Nothing when `reader` is no point of the curve.
[[nodiscard]] std::optional<base::Bytes> seal_for(const PublicKey& reader, base::ByteView plain);
// Nothing when it was sealed for another key, or has been changed.
[[nodiscard]] std::optional<base::Bytes> open_sealed(const SecretKey& reader,
                                                     base::ByteView sealed);

}  // namespace amani::crypto
