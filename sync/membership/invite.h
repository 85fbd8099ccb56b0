// An invite lets a node work before it has ever reached the hub: the hub signs a one-time invite
// key and the terms; the invite key signs the node's own key; the hub admits on first contact.
// Trust runs root key → invite key → node key; each signature names what it is for.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/codec/malformed.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/signature.h"
#include "sync/membership/network.h"
#include "sync/membership/roles.h"

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace amani::membership {

// Document numbers leased to one incarnation: first … last, both included.
struct DocumentBlock {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    friend bool operator==(const DocumentBlock&, const DocumentBlock&) = default;
};
BOOST_DESCRIBE_STRUCT(DocumentBlock, (), (first, last))

// Each incarnation has document numbers of its own, so that none is printed twice. The rule is the
// same for an invite and for an incarnation that a site opens by itself.
inline constexpr std::uint32_t document_block_size = 1'000'000;
[[nodiscard]] constexpr DocumentBlock document_block_of(std::uint32_t incarnation) {
    const std::uint32_t first = (incarnation - 1) * document_block_size + 1;
    return {first, first + document_block_size - 1};
}

// A restored hub does not know which incarnations it had given out since the backup. In each epoch
// invites therefore begin behind the incarnations that earlier epochs can have reached.
inline constexpr std::uint32_t invites_skipped = 64;
[[nodiscard]] constexpr std::uint32_t first_invited(std::uint32_t epoch) {
    return epoch * invites_skipped + 1;
}

struct InviteTerms {
    crypto::PublicKey root;                  // the network's root key, which the node pins
    std::vector<std::string> hub_addresses;  // "host:port", hints only
    base::SiteId site;
    std::string code;  // "AG-KRJ"
    SiteRole role = SiteRole::agent;
    std::uint32_t incarnation = 1;
    DocumentBlock block;
    base::Instant expires;  // by the hub's clock, at first contact
    crypto::PublicKey invite_key;
    // None when the numbers are out of range (terms may come from anybody).
    [[nodiscard]] base::LogId log() const {
        const bool is_possible = !site.is_none() && site.value <= base::max_site &&
                                 incarnation > 0 && incarnation < base::first_feed_incarnation;
        return is_possible ? base::LogId::of(site, incarnation) : base::LogId{};
    }
};
BOOST_DESCRIBE_STRUCT(InviteTerms, (),
                      (root, hub_addresses, site, code, role, incarnation, block, expires,
                       invite_key))

// The public half of an invite: what the hub has signed. Its name is the hash of the signed bytes.
struct Invite {
    InviteTerms terms;
    crypto::Signature by_root;
};
BOOST_DESCRIBE_STRUCT(Invite, (), (terms, by_root))

[[nodiscard]] crypto::Hash id_of(const InviteTerms& terms);

// An invite with its secret key. Whoever holds the file may join once.
struct InviteFile {
    Invite invite;
    std::array<std::uint8_t, crypto::seed_size> seed{};
};
BOOST_DESCRIBE_STRUCT(InviteFile, (), (invite, seed))

// `terms.root` and `terms.invite_key` are filled in here.
[[nodiscard]] InviteFile issue_invite(InviteTerms terms, const crypto::SecretKey& root,
                                      base::Randomness& randomness);

[[nodiscard]] base::Bytes invite_bytes(const InviteFile& invite);
// Checks the signature of the root key that the invite names, the range of its ids, and that the
// secret key belongs to it.
[[nodiscard]] base::Result<InviteFile, codec::Malformed> read_invite(base::ByteView bytes);

// One line for a message or a QR code: "amani-invite:" base64url(bytes, checksum of 4 bytes).
// Blanks and line breaks that a messenger put in are forgiven on reading.
[[nodiscard]] std::string armoured(const InviteFile& invite);
[[nodiscard]] base::Result<InviteFile, codec::Malformed> read_armoured(std::string_view text);

// What a node shows at first contact.
struct JoinProof {
    Invite invite;
    crypto::PublicKey node_key;
    crypto::Signature by_invite_key;
};
BOOST_DESCRIBE_STRUCT(JoinProof, (), (invite, node_key, by_invite_key))

[[nodiscard]] JoinProof join(const InviteFile& invite, const crypto::PublicKey& node_key);
// Checks the signatures only: the root key's over the invite, the invite key's over the node's key.
[[nodiscard]] bool is_authentic(const JoinProof& proof, const crypto::PublicKey& root);

}  // namespace amani::membership
