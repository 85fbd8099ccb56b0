#include "shared/views/balances/state_digest.h"

#include "shared/crypto/hash.h"
#include "shared/store/database.h"

namespace amani::views {
namespace {

constexpr std::string_view label = "amani.state.1";
constexpr std::size_t remembered_keys = 8'192;

std::uint64_t read_lane(base::ByteView bytes, std::size_t lane) {
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;) value = value << 8 | bytes[lane * 8 + i];
    return value;
}

}  // namespace

StateDigest& StateDigest::operator+=(const StateDigest& other) {
    for (std::size_t i = 0; i < lanes.size(); ++i) lanes[i] += other.lanes[i];
    return *this;
}

StateDigest& StateDigest::operator-=(const StateDigest& other) {
    for (std::size_t i = 0; i < lanes.size(); ++i) lanes[i] -= other.lanes[i];
    return *this;
}

std::array<std::uint8_t, 32> StateDigest::bytes() const {
    std::array<std::uint8_t, 32> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = static_cast<std::uint8_t>(lanes[i / 8] >> (i % 8 * 8));
    }
    return all;
}

StateDigest StateDigest::of(base::ByteView bytes) {
    if (bytes.size() != 32)
        throw store::StoreError(store::StoreTrouble::damaged, "a state digest without 32 bytes");
    StateDigest digest;
    for (std::size_t i = 0; i < digest.lanes.size(); ++i) digest.lanes[i] = read_lane(bytes, i);
    return digest;
}

std::array<std::uint64_t, 4> key_hash(const domain::Entry& entry) {
    std::array<std::uint8_t, label.size() + 25> key{};
    std::size_t end = 0;
    for (const char letter : label) key[end++] = static_cast<std::uint8_t>(letter);
    key[end++] = static_cast<std::uint8_t>(entry.book);
    for (const std::int64_t part : {entry.holder, entry.number, entry.item}) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            key[end++] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(part) >> shift);
        }
    }
    const crypto::Hash hash = crypto::hash(base::ByteView{key});
    return {read_lane(hash.bytes, 0), read_lane(hash.bytes, 1), read_lane(hash.bytes, 2),
            read_lane(hash.bytes, 3)};
}

std::uint64_t mixed_key(const domain::Entry& entry) {
    std::uint64_t mixed = static_cast<std::uint64_t>(entry.holder) * 0x9e37'79b9'7f4a'7c15ULL;
    mixed ^= static_cast<std::uint64_t>(entry.item) + static_cast<std::uint64_t>(entry.book);
    mixed *= 0xbf58'476d'1ce4'e5b9ULL;
    mixed ^= static_cast<std::uint64_t>(entry.number) ^ mixed >> 29;
    mixed *= 0x94d0'49bb'1331'11ebULL;
    return mixed ^ mixed >> 32;
}

DigestAdder::DigestAdder() : known_(remembered_keys) {}

void DigestAdder::add(StateDigest& to, const domain::Entry& entry) {
    domain::Entry key = entry;
    key.amount = 0;
    Known& known = known_[mixed_key(key) % remembered_keys];
    if (!known.is_filled || known.key != key) known = {key, key_hash(key), true};
    for (std::size_t i = 0; i < to.lanes.size(); ++i) {
        to.lanes[i] += static_cast<std::uint64_t>(entry.amount) * known.hash[i];
    }
}

}  // namespace amani::views
