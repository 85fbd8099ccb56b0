#include "node/station/next_incarnation.h"

#include "shared/codec/message_pack.h"

namespace amani::station {

namespace {

membership::MembershipProof proof_of(const Identity& identity) {
    auto proof = codec::decode<membership::MembershipProof>(identity.proof);
    return proof ? std::move(proof).value() : membership::MembershipProof{};
}

}  // namespace

// Keeps the whole proof as long as it is short enough, since a restored hub may have forgotten
// members.
std::optional<Lineage> lineage_of(const Identity& identity, const membership::Roster& roster,
                                  const KeyOf& key_of, bool is_taken) {
    auto proof = proof_of(identity);
    base::LogId at = identity.log();
    bool is_ours = !is_taken;
    // The hub does not say which of the incarnations another installation has, and the roster here
    // may know members that a restored hub has forgotten. Only the first one is surely known to it.
    while (is_taken && !proof.successions.empty()) {
        at = proof.successions.back().from;
        proof.successions.pop_back();
        is_ours = true;
    }
    while (true) {
        const auto* key = key_of(at);
        const auto* member = roster.member(at);
        const bool is_proved = proof.log() == at;
        const bool is_known =
            key != nullptr && member != nullptr && member->key == key->public_key();
        const bool is_long = proof.successions.size() >= membership::most_successions;
        if (is_known && (!is_proved || is_long)) return Lineage{at, {}};
        const bool may_be_ours = is_known || (is_ours && key != nullptr && member == nullptr);
        if (may_be_ours && is_proved) return Lineage{at, std::move(proof)};
        if (!is_proved || proof.successions.empty()) return std::nullopt;
        at = proof.successions.back().from;
        proof.successions.pop_back();
        is_ours = true;
    }
}

std::optional<NextIncarnation> open_next(const Paths& paths, const Identity& identity,
                                         const membership::Roster& roster, const KeyOf& key_of,
                                         const Opening& opening, base::Randomness& randomness) {
    auto lineage = lineage_of(identity, roster, key_of, opening.is_taken);
    if (!lineage || lineage->before.successions.size() >= membership::most_successions ||
        opening.incarnation <= identity.incarnation ||
        opening.incarnation >= base::first_feed_incarnation)
        return std::nullopt;
    auto key = crypto::SecretKey::generate(randomness);
    Identity next = identity;
    next.incarnation = opening.incarnation;
    next.first_number = membership::document_block_of(opening.incarnation).first;
    next.key_file = "site." + std::to_string(opening.incarnation) + ".key";
    next.former.push_back({identity.incarnation, identity.key_file});
    lineage->before.successions.push_back(
        membership::succeed(membership::network_of(identity.root),
                            {lineage->from, next.log(), key.public_key()}, *key_of(lineage->from)));
    next.proof = codec::encode(lineage->before);
    crypto::write_key_file(paths.key(next.key_file), key, opening.passphrase);
    write_identity(paths, next);
    return NextIncarnation{std::move(next), std::move(key)};
}

}  // namespace amani::station
