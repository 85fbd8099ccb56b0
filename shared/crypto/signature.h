// Ed25519 keys and signatures. A secret key is move-only, lives in locked memory, is wiped when it
// destroyed, and cannot be printed or copied by accident; it leaves the program sealed only (see
// key_file.h).
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/time.h"

#include <array>
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>

namespace amani::crypto {

struct PublicKey {
    std::array<std::uint8_t, 32> bytes{};
    friend auto operator<=>(const PublicKey&, const PublicKey&) = default;
    [[nodiscard]] base::ByteView view() const { return bytes; }
};

struct Signature {
    std::array<std::uint8_t, 64> bytes{};
    friend auto operator<=>(const Signature&, const Signature&) = default;
    [[nodiscard]] base::ByteView view() const { return bytes; }
};

// The 32-byte seed from which an Ed25519 pair is derived (RFC 8032).
inline constexpr std::size_t seed_size = 32;

class SecretKey {
  public:
    [[nodiscard]] static SecretKey generate(base::Randomness& randomness);
    // Nothing unless `seed` has seed_size bytes. The caller wipes its own copy.
    [[nodiscard]] static std::optional<SecretKey> from_seed(base::ByteView seed);
    SecretKey(SecretKey&&) noexcept;
    SecretKey& operator=(SecretKey&&) noexcept;
    ~SecretKey();
    // A copy of the key in locked memory, for use on another thread.
    [[nodiscard]] SecretKey duplicate() const;

    [[nodiscard]] PublicKey public_key() const;
    [[nodiscard]] Signature sign(base::ByteView message) const;
    // For the TLS certificate and for sealing only; the view dies with the key.
    [[nodiscard]] base::ByteView seed() const;

  private:
    struct Locked;
    explicit SecretKey(std::unique_ptr<Locked> locked);
    std::unique_ptr<Locked> locked_;
};

[[nodiscard]] bool verifies(const PublicKey& key, base::ByteView message,
                            const Signature& signature);

// The operating system's randomness (libsodium's randombytes). Used only in the programs' main.
class SystemRandomness final : public base::Randomness {
  public:
    void fill(std::span<std::uint8_t> bytes) override;
};

}  // namespace amani::crypto
