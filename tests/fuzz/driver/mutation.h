// Damage to an input, the same for the same dice: what lines, disks and liars do to bytes.
#pragma once

#include "shared/base/bytes.h"

#include <random>

namespace amani::fuzz {

using Dice = std::mt19937_64;

// One to four changes to `input`; `other` is a second input to take pieces from.
[[nodiscard]] base::Bytes mutated(base::Bytes input, base::ByteView other, Dice& dice);

}  // namespace amani::fuzz
