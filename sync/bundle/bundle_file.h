// A sync by file: what one side of a session says, in a file for one reader (PROTOCOL §9). Signed
// by its writer and sealed to its reader's key, since a stick is lost more easily than a connection
// is overheard; that it is read twice, or never, harms nothing.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/signature.h"

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::bundle {

// Frames in one file. A site with more to send writes another file when the answer to this one has
// come.
inline constexpr std::size_t most_frame_bytes = 32 << 20;

// What anybody can read of it.
struct BundleHead {
    crypto::Hash network;
    base::LogId from;  // the log that its writer writes
    base::LogId to;    // the log that its reader writes; of a hub, the network feed
    base::Instant made;
    std::uint64_t sealed_bytes = 0;
};
BOOST_DESCRIBE_STRUCT(BundleHead, (), (network, from, to, made, sealed_bytes))

struct Bundle {
    BundleHead head;
    crypto::PublicKey author;
    base::Bytes frames;  // of the sync protocol
};

// `reader` is a member's key, and so a point of the curve.
[[nodiscard]] base::Bytes write_bundle(BundleHead head, const crypto::SecretKey& author,
                                       const crypto::PublicKey& reader, base::ByteView frames);

enum class BundleTrouble : std::uint8_t {
    no_bundle,   // another kind of file
    newer,       // written by a newer program
    cut_off,     // the copy ended early
    not_for_us,  // sealed to another key
    damaged,     // bytes were changed, or were never what their writer signed
};
BOOST_DESCRIBE_ENUM(BundleTrouble, no_bundle, newer, cut_off, not_for_us, damaged)

[[nodiscard]] base::Result<BundleHead, BundleTrouble> head_of(base::ByteView file);
// `reader` must be the key of the program that reads; the author is proved, and no more: whether
// he is a member is the gate's to say.
[[nodiscard]] base::Result<Bundle, BundleTrouble> read_bundle(base::ByteView file,
                                                              const crypto::SecretKey& reader);

}  // namespace amani::bundle
