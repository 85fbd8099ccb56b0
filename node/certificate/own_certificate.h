// The certificate that a site makes for itself, so that the devices of its LAN can reach it over
// TLS. An authority of its own is installed once on each device and lasts; it issues the
// certificate that the site shows, which is renewed before it ends and when the machine's addresses
// change. The authority may speak for machines of local networks and for what the site is called,
// for nothing else: whoever steals its key cannot pose as a bank.
#pragma once

#include "node/station/trouble.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/http/server.h"

#include <filesystem>
#include <string>
#include <vector>

namespace amani::certificate {

inline constexpr base::Duration authority_life = base::days(7'300);  // 20 years
inline constexpr base::Duration site_life = base::days(397);         // what all devices accept
inline constexpr base::Duration renewed_before_end = base::days(60);

struct Wanted {
    std::string owner;               // the site's code, by which a person knows the authority
    std::vector<std::string> typed;  // names that the authority must speak for
};

class OwnCertificate {
  public:
    // Makes what is missing in `directory`; an authority that is there is never made anew, for the
    // devices trust it. Refused when it cannot be read or may not speak for a typed name. Throws
    // std::system_error when the disk refuses.
    [[nodiscard]] static base::Result<OwnCertificate, station::Trouble> open(
        const std::filesystem::path& directory, Wanted wanted,
        const std::vector<std::string>& of_this_machine, base::Instant now);

    [[nodiscard]] http::TlsFiles files() const;
    // Of the authority: SHA-256, in pairs of hex digits with colons.
    [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }
    [[nodiscard]] const std::string& authority_pem() const { return authority_pem_; }
    // What the site's certificate speaks for.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    // True when another one was issued: the old one ends soon, is not valid by this clock, or lacks
    // a name of the machine as it is now.
    bool renew_if_due(const std::vector<std::string>& of_this_machine, base::Instant now);

  private:
    OwnCertificate(std::filesystem::path directory, Wanted wanted);
    [[nodiscard]] std::filesystem::path file(const char* name) const { return directory_ / name; }
    void make_authority(const std::vector<std::string>& of_this_machine, base::Instant now);
    [[nodiscard]] bool read_authority();

    std::filesystem::path directory_;
    Wanted wanted_;
    std::string authority_pem_;
    std::string fingerprint_;
    std::vector<std::string> names_;
};

}  // namespace amani::certificate
