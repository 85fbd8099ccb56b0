#include "node/station/identity.h"

#include "shared/codec/codec.h"
#include "sync/membership/succession.h"
#include "sync/session/limits.h"

#include <fstream>
#include <iterator>

namespace amani::station {

namespace {

std::string text_of(crypto::KeyFileTrouble trouble) {
    switch (trouble) {
        case crypto::KeyFileTrouble::missing:
            return "the key file is missing";
        case crypto::KeyFileTrouble::damaged:
            return "the key file is damaged; join again with a new invite";
        case crypto::KeyFileTrouble::wrong_passphrase:
            return "the passphrase is wrong";
        case crypto::KeyFileTrouble::passphrase_needed:
            return "the key is sealed: give the passphrase (--passphrase-stdin or "
                   "AMANI_PASSPHRASE)";
        case crypto::KeyFileTrouble::readable_by_others:
            return "the key file can be read by others: chmod 600 it";
    }
    return "the key file cannot be used";
}

domain::SiteKind kind_of(membership::SiteRole role) { return static_cast<domain::SiteKind>(role); }

}  // namespace

base::Result<Identity, Trouble> read_identity(const Paths& paths) {
    std::ifstream in{paths.identity()};
    if (!in) {
        return base::Refused{
            Trouble{paths.directory.string() + " is not a site: make one with init or join"}};
    }
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    auto json = codec::parse_json(text);
    if (!json) return base::Refused{Trouble{paths.identity().string() + ": " + json.error().why}};
    auto identity = codec::from_json<Identity>(*json);
    if (!identity) {
        return base::Refused{Trouble{paths.identity().string() + ": " + identity.error().where +
                                     ": " + identity.error().why}};
    }
    // LogId::of() takes only what is in range; a damaged or edited file may say anything.
    if (identity->site.is_none() || identity->site.value > base::max_site ||
        identity->incarnation == 0 || identity->incarnation >= base::first_feed_incarnation) {
        return base::Refused{
            Trouble{paths.identity().string() +
                    ": site and incarnation are not those of an installation; the file is damaged: "
                    "restore it from a backup, or join again in an empty directory"}};
    }
    const auto is_in_directory = [](const std::string& file) {
        return !file.empty() && file.find('/') == std::string::npos && file.front() != '.';
    };
    bool is_sound = is_in_directory(identity->key_file) &&
                    identity->proof.size() <= session::limits::proof_bytes;
    for (const auto& former : identity->former) {
        is_sound = is_sound && is_in_directory(former.key_file) && former.incarnation > 0 &&
                   former.incarnation < identity->incarnation;
    }
    if (!is_sound) {
        return base::Refused{
            Trouble{paths.identity().string() +
                    ": the proof of membership or the names of the key files are not those that "
                    "were written; the file is damaged: restore it from a backup, or join again "
                    "in an empty directory"}};
    }
    return std::move(identity).value();
}

void write_identity(const Paths& paths, const Identity& identity) {
    const auto beside = paths.identity().string() + ".new";
    {
        std::ofstream out{beside, std::ios::trunc};
        out << boost::json::serialize(codec::to_json(identity)) << "\n";
        out.flush();
        if (!out) throw std::runtime_error("cannot write " + beside);
    }
    std::filesystem::rename(beside, paths.identity());
}

base::Result<crypto::SecretKey, Trouble> read_key(const std::filesystem::path& path,
                                                  std::optional<std::string_view> passphrase) {
    auto key = crypto::read_key_file(path, passphrase);
    if (!key) return base::Refused{Trouble{path.string() + ": " + text_of(key.error())}};
    return std::move(key).value();
}

base::Result<Identity, Trouble> join(const Paths& paths, std::string_view armoured_invite,
                                     std::optional<std::string_view> passphrase,
                                     base::Randomness& randomness) {
    if (std::filesystem::exists(paths.identity())) {
        return base::Refused{
            Trouble{paths.directory.string() + " is a site already; choose an empty directory"}};
    }
    const auto invite = membership::read_armoured(armoured_invite);
    if (!invite) return base::Refused{Trouble{"this is not a whole invite: " + invite.error().why}};
    std::filesystem::create_directories(paths.directory);
    const auto key = crypto::SecretKey::generate(randomness);
    crypto::write_key_file(paths.key(), key, passphrase);
    const auto& terms = invite->invite.terms;
    Identity identity{.root = terms.root,
                      .site = terms.site,
                      .code = terms.code,
                      .name = terms.code,
                      .kind = kind_of(terms.role),
                      .incarnation = terms.incarnation,
                      .first_number = std::max(1U, terms.block.first),
                      .hub_addresses = terms.hub_addresses,
                      .proof = codec::encode(membership::MembershipProof{
                          .join = membership::join(*invite, key.public_key())})};
    write_identity(paths, identity);
    return identity;
}

}  // namespace amani::station
