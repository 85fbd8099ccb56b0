// libsodium before its first use. For the sources of this folder; nobody else calls libsodium.
#pragma once

namespace amani::crypto {

// Once per process, from any thread; throws std::runtime_error when the machine has no randomness.
void ensure_sodium_is_ready();

}  // namespace amani::crypto
