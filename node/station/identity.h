// Who this site is, on disk beside its store: site.json, and its secret keys. Written once, when a
// network is founded or an invite is taken; a node can work from then on, whether or not it ever
// reached the hub.
#pragma once

#include "node/station/trouble.h"
#include "shared/base/result.h"
#include "shared/crypto/key_file.h"
#include "shared/domain/network/events.h"

#include <boost/describe.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace amani::station {

// An earlier incarnation of this installation. Its key still seals what it had written then.
struct FormerIncarnation {
    std::uint32_t incarnation = 0;
    std::string key_file;
};
BOOST_DESCRIBE_STRUCT(FormerIncarnation, (), (incarnation, key_file))

struct Identity {
    crypto::PublicKey root;  // the network's; its hash names the network
    base::SiteId site;
    std::string code;
    std::string name;  // used until the network's SiteDefined has arrived
    domain::SiteKind kind = domain::SiteKind::agent;
    std::uint32_t incarnation = 1;
    std::uint32_t first_number = 1;
    std::uint32_t first_site = 1;            // the first number that this hub may give to a site
    std::vector<std::string> hub_addresses;  // "host:port"; none at the hub
    base::Bytes proof;                       // the encoded MembershipProof; none at the hub
    std::string key_file = "site.key";       // in the site's directory
    std::vector<FormerIncarnation> former;   // oldest first

    [[nodiscard]] base::LogId log() const { return base::LogId::of(site, incarnation); }
    [[nodiscard]] bool is_hub() const { return kind == domain::SiteKind::central; }
};
BOOST_DESCRIBE_STRUCT(Identity, (),
                      (root, site, code, name, kind, incarnation, first_number, first_site,
                       hub_addresses, proof, key_file, former))

// Where things lie in a site's directory.
struct Paths {
    std::filesystem::path directory;
    [[nodiscard]] std::filesystem::path identity() const { return directory / "site.json"; }
    [[nodiscard]] std::filesystem::path key() const { return directory / "site.key"; }
    [[nodiscard]] std::filesystem::path key(const std::string& file) const {
        return directory / file;
    }
    [[nodiscard]] std::filesystem::path mark() const { return directory / "site.mark"; }
    [[nodiscard]] std::filesystem::path root_key() const { return directory / "network.key"; }
    [[nodiscard]] std::filesystem::path store() const { return directory / "amani.db"; }
    [[nodiscard]] std::filesystem::path pictures() const { return directory / "pictures"; }
    // The site's own certificate for its LAN, when it has one (node/certificate).
    [[nodiscard]] std::filesystem::path own_tls() const { return directory / "tls"; }
    // Exists while the site is being made (NewSite).
    [[nodiscard]] std::filesystem::path unfinished() const { return directory / "unfinished"; }
};

[[nodiscard]] base::Result<Identity, Trouble> read_identity(const Paths& paths);
// After a power cut the old file or the new one is there. Throws std::system_error when the disk
// refuses.
void write_identity(const Paths& paths, const Identity& identity);
[[nodiscard]] base::Result<crypto::SecretKey, Trouble> read_key(
    const std::filesystem::path& path, std::optional<std::string_view> passphrase);

}  // namespace amani::station
