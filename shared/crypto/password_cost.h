// The parameters of Argon2id for a PasswordCost. For the sources of this folder.
#pragma once

#include "shared/crypto/password.h"

#include <cstddef>

namespace amani::crypto {

struct ArgonLimits {
    unsigned long long passes;
    std::size_t memory_bytes;
};

[[nodiscard]] ArgonLimits argon_limits(PasswordCost cost);

}  // namespace amani::crypto
