#include "shared/crypto/hash.h"

#include "shared/base/ensure.h"
#include "shared/crypto/sodium_ready.h"

#include <sodium.h>

#include <algorithm>

namespace amani::crypto {

namespace {

crypto_generichash_state* blake(std::array<std::uint8_t, 384>& state) {
    static_assert(sizeof(crypto_generichash_state) <= 384);
    static_assert(alignof(crypto_generichash_state) <= 64);
    return reinterpret_cast<crypto_generichash_state*>(state.data());
}

}  // namespace

Hash hash(base::ByteView piece) { return hash({piece}); }

Hash hash(std::initializer_list<base::ByteView> pieces) {
    Hasher hasher;
    for (const base::ByteView piece : pieces) hasher.add(piece);
    return hasher.finish();
}

ShortHash short_hash(std::string_view text, std::string_view purpose) {
    ensure_sodium_is_ready();
    ShortHash result;
    std::array<std::uint8_t, crypto_generichash_blake2b_PERSONALBYTES> personal{};
    base::ensure(purpose.size() == personal.size(), "a purpose has 16 characters");
    std::copy(purpose.begin(), purpose.end(), personal.begin());
    const base::ByteView bytes = base::view_of(text);
    crypto_generichash_blake2b_salt_personal(result.bytes.data(), result.bytes.size(), bytes.data(),
                                             bytes.size(), nullptr, 0, nullptr, personal.data());
    return result;
}

Hasher::Hasher() {
    ensure_sodium_is_ready();
    crypto_generichash_init(blake(state_), nullptr, 0, sizeof(Hash::bytes));
}

void Hasher::add(base::ByteView piece) {
    if (!piece.empty()) crypto_generichash_update(blake(state_), piece.data(), piece.size());
}

Hash Hasher::finish() {
    Hash result;
    crypto_generichash_final(blake(state_), result.bytes.data(), result.bytes.size());
    return result;
}

}  // namespace amani::crypto
