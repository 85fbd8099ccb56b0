// 1, 2, 3 …: keys that are the same in every run, and each another one.
#pragma once

#include "shared/base/time.h"

namespace amani::base {

struct CountingRandomness final : Randomness {
    explicit CountingRandomness(std::uint8_t from = 1) : next(from) {}
    std::uint8_t next;
    void fill(std::span<std::uint8_t> bytes) override {
        for (auto& byte : bytes) byte = next++;
    }
};

}  // namespace amani::base
