// All that is left to chance in a run, from one seed: keys too.
#pragma once

#include "shared/base/time.h"

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace amani::simulation {

class Chance final : public base::Randomness {
  public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}

    void fill(std::span<std::uint8_t> bytes) override {
        for (auto& byte : bytes) byte = static_cast<std::uint8_t>(engine_());
    }
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high) {
        return low +
               static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(high - low + 1));
    }
    [[nodiscard]] bool one_in(std::int64_t n) { return between(1, n) == 1; }
    template <class T>
    [[nodiscard]] T& one_of(std::vector<T>& all) {
        return all[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(all.size()) - 1))];
    }

  private:
    std::mt19937_64 engine_;
};

}  // namespace amani::simulation
