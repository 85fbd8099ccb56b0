#include "sync/membership/invite.h"

#include "shared/codec/message_pack.h"
#include "shared/crypto/text_forms.h"

#include <algorithm>

namespace amani::membership {

namespace {

using base::Refused;

constexpr std::string_view armour_prefix = "amani-invite:";
constexpr std::size_t checksum_size = 4;
constexpr codec::Limits invite_limits{.bytes = 4096, .text_bytes = 1024, .items = 256, .depth = 8};

// Every signature names its purpose, so none can be shown in place of another.
base::Bytes signed_terms(const InviteTerms& terms) {
    base::Bytes message;
    base::append(message, base::view_of("amani invite 1\n"));
    base::append(message, codec::encode(terms));
    return message;
}

base::Bytes signed_join(const crypto::Hash& invite, const crypto::PublicKey& node_key) {
    base::Bytes message;
    base::append(message, base::view_of("amani join 1\n"));
    base::append(message, invite.view());
    base::append(message, node_key.view());
    return message;
}

codec::Malformed malformed(std::string why) { return {std::move(why), "invite"}; }

}  // namespace

crypto::Hash id_of(const InviteTerms& terms) { return crypto::hash(signed_terms(terms)); }

InviteFile issue_invite(InviteTerms terms, const crypto::SecretKey& root,
                        base::Randomness& randomness) {
    const crypto::SecretKey key = crypto::SecretKey::generate(randomness);
    terms.root = root.public_key();
    terms.invite_key = key.public_key();
    InviteFile file;
    file.invite.by_root = root.sign(signed_terms(terms));
    file.invite.terms = std::move(terms);
    std::ranges::copy(key.seed(), file.seed.begin());
    return file;
}

base::Bytes invite_bytes(const InviteFile& invite) { return codec::encode(invite); }

base::Result<InviteFile, codec::Malformed> read_invite(base::ByteView bytes) {
    auto read = codec::decode<InviteFile>(bytes, invite_limits);
    if (!read) return read;
    const InviteTerms& terms = read->invite.terms;
    if (terms.log() == base::LogId{}) return Refused{malformed("site or incarnation out of range")};
    if (!crypto::verifies(terms.root, signed_terms(terms), read->invite.by_root))
        return Refused{malformed("the network's key did not sign this invite")};
    const auto key = crypto::SecretKey::from_seed(read->seed);
    if (!key || key->public_key() != terms.invite_key)
        return Refused{malformed("the invite's secret does not fit its public key")};
    return read;
}

std::string armoured(const InviteFile& invite) {
    base::Bytes bytes = invite_bytes(invite);
    const crypto::Hash sum = crypto::hash(bytes);
    base::append(bytes, sum.view().first(checksum_size));
    return std::string{armour_prefix} + crypto::to_base64url(bytes);
}

base::Result<InviteFile, codec::Malformed> read_armoured(std::string_view text) {
    if (text.size() > 2 * invite_limits.bytes) return Refused{malformed("too long")};
    std::string line;
    std::ranges::copy_if(text, std::back_inserter(line),
                         [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\t'; });
    if (!line.starts_with(armour_prefix))
        return Refused{malformed("does not begin with amani-invite:")};
    const auto bytes = crypto::from_base64url(std::string_view{line}.substr(armour_prefix.size()));
    if (!bytes || bytes->size() < checksum_size) return Refused{malformed("not base64url")};
    const base::ByteView body = base::ByteView{*bytes}.first(bytes->size() - checksum_size);
    const crypto::Hash sum = crypto::hash(body);
    if (!std::ranges::equal(base::ByteView{*bytes}.last(checksum_size),
                            sum.view().first(checksum_size)))
        return Refused{malformed("damaged on the way: the checksum differs")};
    return read_invite(body);
}

JoinProof join(const InviteFile& invite, const crypto::PublicKey& node_key) {
    const auto key = crypto::SecretKey::from_seed(invite.seed);
    base::ensure(key.has_value(), "an invite without its secret");
    return {invite.invite, node_key, key->sign(signed_join(id_of(invite.invite.terms), node_key))};
}

bool is_authentic(const JoinProof& proof, const crypto::PublicKey& root) {
    const InviteTerms& terms = proof.invite.terms;
    return terms.root == root &&
           crypto::verifies(root, signed_terms(terms), proof.invite.by_root) &&
           crypto::verifies(terms.invite_key, signed_join(id_of(terms), proof.node_key),
                            proof.by_invite_key);
}

}  // namespace amani::membership
