#include "shared/crypto/text_forms.h"

#include <sodium.h>

#include <algorithm>

namespace amani::crypto {

namespace {

constexpr int form = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string encoded(base::ByteView bytes, int variant) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back();  // the terminating zero
    return text;
}

}  // namespace

std::string to_base64(base::ByteView bytes) {
    return encoded(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::string to_base64url(base::ByteView bytes) { return encoded(bytes, form); }

std::optional<base::Bytes> from_base64url(std::string_view text) {
    // libsodium 1.0.18 takes some bytes above 0x7f for letters of the alphabet.
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (!std::ranges::all_of(text, is_ascii)) return std::nullopt;
    base::Bytes bytes(text.size() * 3 / 4 + 1);
    std::size_t size = 0;
    const char* end = nullptr;
    const int failed = sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(),
                                         nullptr, &size, &end, form);
    if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
    bytes.resize(size);
    return bytes;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace amani::crypto
