// Prepares libsodium for its first use. For the sources of this folder; nobody else calls it.
#pragma once

namespace amani::crypto {

// Works once per process, from any thread; throws std::runtime_error when the machine has no
// randomness.
void ensure_sodium_is_ready();

}  // namespace amani::crypto
