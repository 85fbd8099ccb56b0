// The few things that are done with X.509 certificates, over OpenSSL.
#pragma once

#include "shared/base/releaser.h"
#include "shared/base/time.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>
#include <vector>

namespace amani::certificate {

using base::Releaser;
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Releaser<X509_free>>;

[[nodiscard]] Key new_key();  // P-256, which every device knows
// Nothing (null) of a text that is none.
[[nodiscard]] Key key_of_pem(const std::string& pem);
[[nodiscard]] Certificate certificate_of_pem(const std::string& pem);
[[nodiscard]] std::string pem_of(EVP_PKEY* key);
[[nodiscard]] std::string pem_of(X509* certificate);
[[nodiscard]] std::string fingerprint_of(X509* certificate);

struct Validity {
    base::Instant from;
    base::Instant until;
};
// An authority that signs itself and may speak for what these names are, and for local networks.
[[nodiscard]] Certificate new_authority(EVP_PKEY* key, const std::string& owner,
                                        const std::vector<std::string>& names,
                                        const Validity& validity);
struct Authority {
    X509* certificate;
    EVP_PKEY* key;
};
[[nodiscard]] Certificate new_certificate(EVP_PKEY* key, const std::string& owner,
                                          const std::vector<std::string>& names,
                                          const Validity& validity, const Authority& authority);

[[nodiscard]] bool may_speak_for(X509* authority, const std::string& name);
[[nodiscard]] bool speaks_for(X509* certificate, const std::string& name);
[[nodiscard]] bool is_issued_by(X509* certificate, X509* authority);
[[nodiscard]] bool is_valid_at(X509* certificate, base::Instant at);

}  // namespace amani::certificate
