// What a device is told that does not trust the site's own certificate yet: what the certificate
// is, how it is installed, its fingerprint, and the file itself. Nothing of it is secret, so it is
// given without TLS too, on the same port; whoever asks for anything else there is led to TLS.
#pragma once

#include "node/certificate/own_certificate.h"
#include "shared/http/message.h"

#include <optional>
#include <string>

namespace amani::certificate {

inline constexpr auto page_path = "/certificate";
inline constexpr auto file_path = "/certificate/amani.crt";

class Doorstep {
  public:
    // `certificate` outlives it.
    explicit Doorstep(const OwnCertificate& certificate) : certificate_(certificate) {}

    // The page and the file; nothing for any other address.
    [[nodiscard]] std::optional<http::Response> page(const http::Request& request) const;
    // The answer to whoever speaks without TLS. What is written is not taken: who sent it has sent
    // it open, and must learn that it was wrong.
    [[nodiscard]] http::Response before_tls(const http::Request& request) const;

  private:
    [[nodiscard]] http::Response shown(const http::Request& request) const;

    const OwnCertificate& certificate_;
};

// Where a phone finds the page: "http://192.168.1.5:8480/certificate"; the machine itself when it
// has no address on a LAN.
[[nodiscard]] std::string page_url(const OwnCertificate& certificate, std::string_view port);

}  // namespace amani::certificate
