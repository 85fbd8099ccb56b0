#include "sync/bundle/bundle_file.h"

#include "shared/base/ensure.h"
#include "shared/codec/message_pack.h"
#include "shared/crypto/sealed_box.h"

#include <algorithm>
#include <string_view>

namespace amani::bundle {

namespace {

// The digit is the version.
constexpr std::string_view magic = "amani bundle 1\n";
constexpr std::size_t version_at = magic.size() - 2;
constexpr std::size_t head_size_bytes = 2;
constexpr codec::Limits head_limits{.bytes = 1'024, .text_bytes = 64, .items = 32, .depth = 2};

struct Parts {
    BundleHead head;
    base::ByteView head_bytes;
    base::ByteView sealed;
};

base::Result<Parts, BundleTrouble> parts_of(base::ByteView file) {
    using enum BundleTrouble;
    const auto begins = base::view_of(magic.substr(0, version_at));
    if (!std::ranges::equal(file.first(std::min(file.size(), begins.size())), begins))
        return base::Refused{no_bundle};
    if (file.size() < magic.size() + head_size_bytes) return base::Refused{cut_off};
    if (!std::ranges::equal(file.first(magic.size()), base::view_of(magic)))
        return base::Refused{newer};
    file = file.subspan(magic.size());
    const auto head_size = static_cast<std::size_t>(file[0] << 8 | file[1]);
    file = file.subspan(head_size_bytes);
    if (file.size() < head_size) return base::Refused{cut_off};
    const auto head_bytes = file.first(head_size);
    auto head = codec::decode<BundleHead>(head_bytes, head_limits);
    if (!head) return base::Refused{damaged};
    const auto sealed = file.subspan(head_size);
    if (sealed.size() < head->sealed_bytes) return base::Refused{cut_off};
    if (sealed.size() > head->sealed_bytes) return base::Refused{damaged};
    return Parts{*head, head_bytes, sealed};
}

// For this reader, so that nobody can seal what he was sent to somebody else.
base::Bytes signed_bytes(base::ByteView head, const crypto::PublicKey& reader,
                         base::ByteView frames) {
    base::Bytes message;
    base::append(message, base::view_of(magic));
    base::append(message, head);
    base::append(message, reader.view());
    base::append(message, frames);
    return message;
}

constexpr std::size_t sealed_overhead = 48;  // of the box
constexpr std::size_t author_bytes = 32;
constexpr std::size_t signature_bytes = 64;

}  // namespace

base::Bytes write_bundle(BundleHead head, const crypto::SecretKey& author,
                         const crypto::PublicKey& reader, base::ByteView frames) {
    head.sealed_bytes = sealed_overhead + author_bytes + signature_bytes + frames.size();
    const base::Bytes head_bytes = codec::encode(head);
    base::Bytes plain;
    base::append(plain, author.public_key().view());
    base::append(plain, author.sign(signed_bytes(head_bytes, reader, frames)).view());
    base::append(plain, frames);
    const auto sealed = crypto::seal_for(reader, plain);
    base::ensure(sealed && sealed->size() == head.sealed_bytes, "a member's key is a point");
    base::Bytes file;
    base::append(file, base::view_of(magic));
    file.push_back(static_cast<std::uint8_t>(head_bytes.size() >> 8));
    file.push_back(static_cast<std::uint8_t>(head_bytes.size()));
    base::append(file, head_bytes);
    base::append(file, *sealed);
    return file;
}

base::Result<BundleHead, BundleTrouble> head_of(base::ByteView file) {
    auto parts = parts_of(file);
    if (!parts) return base::Refused{parts.error()};
    return parts->head;
}

base::Result<Bundle, BundleTrouble> read_bundle(base::ByteView file,
                                                const crypto::SecretKey& reader) {
    using enum BundleTrouble;
    const auto parts = parts_of(file);
    if (!parts) return base::Refused{parts.error()};
    const auto plain = crypto::open_sealed(reader, parts->sealed);
    if (!plain) return base::Refused{not_for_us};
    if (plain->size() < author_bytes + signature_bytes) return base::Refused{damaged};
    Bundle bundle{.head = parts->head};
    crypto::Signature signature;
    const base::ByteView all{*plain};
    std::ranges::copy(all.first(author_bytes), bundle.author.bytes.begin());
    std::ranges::copy(all.subspan(author_bytes, signature_bytes), signature.bytes.begin());
    const auto frames = all.subspan(author_bytes + signature_bytes);
    if (!crypto::verifies(bundle.author,
                          signed_bytes(parts->head_bytes, reader.public_key(), frames), signature))
        return base::Refused{damaged};
    bundle.frames.assign(frames.begin(), frames.end());
    return bundle;
}

}  // namespace amani::bundle
