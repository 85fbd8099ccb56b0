#include "shared/crypto/sodium_ready.h"

#include <sodium.h>

#include <stdexcept>

namespace amani::crypto {

void ensure_sodium_is_ready() {
    static const bool is_ready = sodium_init() >= 0;
    if (!is_ready) throw std::runtime_error("libsodium cannot start: no source of randomness");
}

}  // namespace amani::crypto
