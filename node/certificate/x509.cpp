#include "node/certificate/x509.h"

#include "node/certificate/names.h"

#include <fmt/format.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>
#include <stdexcept>

namespace amani::certificate {

namespace {

using Memory = std::unique_ptr<BIO, Releaser<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Releaser<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Releaser<BN_free>>;
using Constraints = std::unique_ptr<NAME_CONSTRAINTS, Releaser<NAME_CONSTRAINTS_free>>;

// The networks that no router of the internet leads to (RFC 1918, 6598, 3927, 4193, 4291), and the
// names that are given in such ones (RFC 6762, 8375).
constexpr auto local_networks =
    "permitted;IP:127.0.0.0/255.0.0.0,permitted;IP:10.0.0.0/255.0.0.0,"
    "permitted;IP:172.16.0.0/255.240.0.0,permitted;IP:192.168.0.0/255.255.0.0,"
    "permitted;IP:100.64.0.0/255.192.0.0,permitted;IP:169.254.0.0/255.255.0.0,"
    "permitted;IP:::1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,"
    "permitted;IP:fc00::/fe00::,permitted;IP:fe80::/ffc0::,"
    "permitted;DNS:localhost,permitted;DNS:local,permitted;DNS:lan,permitted;DNS:internal,"
    "permitted;DNS:home.arpa";
constexpr auto whole_v4 = "255.255.255.255";
constexpr auto whole_v6 = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";

void must(bool worked, const char* what) {
    if (!worked) throw std::runtime_error(std::string{"OpenSSL: "} + what);
}

std::string text_in(const Memory& memory) {
    char* data = nullptr;
    const auto size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

Memory memory_with(const std::string& text) {
    return Memory{BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))};
}

void set(ASN1_TIME* time, base::Instant at) {
    must(ASN1_TIME_set(time, static_cast<std::time_t>(at.value / 1000)) != nullptr, "time");
}

void add_extension(X509* to, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, to, nullptr, nullptr, 0);
    const Extension made{X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str())};
    must(made != nullptr && X509_add_ext(to, made.get(), -1) == 1, OBJ_nid2sn(kind));
}

// Names are ASCII without commas (is_host), so that none can pretend to be another value.
std::string written(const std::string& name) { return (is_address(name) ? "IP:" : "DNS:") + name; }

std::string alternative_names(const std::vector<std::string>& names) {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ",") + written(name);
    return all;
}

std::string permitted(const std::vector<std::string>& names) {
    std::string all = local_networks;
    for (const auto& name : names) {
        all += ",permitted;" + written(name);
        if (is_address(name))
            all += std::string{"/"} + (name.find(':') == name.npos ? whole_v4 : whole_v6);
    }
    return all;
}

Certificate begun(EVP_PKEY* key, const std::string& common_name, const Validity& validity) {
    Certificate made{X509_new()};
    must(made != nullptr && X509_set_version(made.get(), X509_VERSION_3) == 1, "certificate");
    const Number serial{BN_new()};
    must(BN_rand(serial.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
             BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(made.get())) != nullptr,
         "serial number");
    set(X509_getm_notBefore(made.get()), validity.from);
    set(X509_getm_notAfter(made.get()), validity.until);
    X509_NAME* name = X509_get_subject_name(made.get());
    const auto add = [&](const char* part, const std::string& text) {
        must(X509_NAME_add_entry_by_txt(name, part, MBSTRING_UTF8,
                                        reinterpret_cast<const unsigned char*>(text.c_str()), -1,
                                        -1, 0) == 1,
             "name");
    };
    add("O", "Amani");
    add("CN", common_name);
    must(X509_set_pubkey(made.get(), key) == 1, "public key");
    return made;
}

}  // namespace

Key new_key() {
    Key key{EVP_EC_gen("P-256")};
    must(key != nullptr, "key");
    return key;
}

Key key_of_pem(const std::string& pem) {
    return Key{PEM_read_bio_PrivateKey(memory_with(pem).get(), nullptr, nullptr, nullptr)};
}

Certificate certificate_of_pem(const std::string& pem) {
    return Certificate{PEM_read_bio_X509(memory_with(pem).get(), nullptr, nullptr, nullptr)};
}

std::string pem_of(EVP_PKEY* key) {
    const Memory memory{BIO_new(BIO_s_mem())};
    must(PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
         "key as PEM");
    return text_in(memory);
}

std::string pem_of(X509* certificate) {
    const Memory memory{BIO_new(BIO_s_mem())};
    must(PEM_write_bio_X509(memory.get(), certificate) == 1, "certificate as PEM");
    return text_in(memory);
}

std::string fingerprint_of(X509* certificate) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned size = 0;
    must(X509_digest(certificate, EVP_sha256(), hash.data(), &size) == 1, "fingerprint");
    std::string text;
    for (unsigned i = 0; i < size; ++i)
        text += fmt::format("{}{:02X}", i == 0 ? "" : ":", hash.at(i));
    return text;
}

Certificate new_authority(EVP_PKEY* key, const std::string& owner,
                          const std::vector<std::string>& names, const Validity& validity) {
    auto made = begun(key, "Amani " + owner, validity);
    X509* raw = made.get();
    must(X509_set_issuer_name(raw, X509_get_subject_name(raw)) == 1, "issuer");
    add_extension(raw, raw, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    add_extension(raw, raw, NID_key_usage, "critical,keyCertSign,cRLSign");
    add_extension(raw, raw, NID_name_constraints, "critical," + permitted(names));
    add_extension(raw, raw, NID_subject_key_identifier, "hash");
    must(X509_sign(raw, key, EVP_sha256()) > 0, "signature");
    return made;
}

Certificate new_certificate(EVP_PKEY* key, const std::string& owner,
                            const std::vector<std::string>& names, const Validity& validity,
                            const Authority& authority) {
    auto made = begun(key, owner, validity);
    X509* raw = made.get();
    must(X509_set_issuer_name(raw, X509_get_subject_name(authority.certificate)) == 1, "issuer");
    add_extension(raw, authority.certificate, NID_basic_constraints, "critical,CA:FALSE");
    add_extension(raw, authority.certificate, NID_key_usage, "critical,digitalSignature");
    add_extension(raw, authority.certificate, NID_ext_key_usage, "serverAuth");
    add_extension(raw, authority.certificate, NID_subject_alt_name, alternative_names(names));
    add_extension(raw, authority.certificate, NID_authority_key_identifier, "keyid:always");
    must(X509_sign(raw, authority.key, EVP_sha256()) > 0, "signature");
    return made;
}

bool may_speak_for(X509* authority, const std::string& name) {
    const Constraints constraints{static_cast<NAME_CONSTRAINTS*>(
        X509_get_ext_d2i(authority, NID_name_constraints, nullptr, nullptr))};
    const Certificate candidate{X509_new()};
    must(candidate != nullptr, "certificate");
    add_extension(candidate.get(), authority, NID_subject_alt_name, written(name));
    (void)X509_check_purpose(candidate.get(), -1, 0);  // makes OpenSSL read the names
    return constraints != nullptr &&
           NAME_CONSTRAINTS_check(candidate.get(), constraints.get()) == X509_V_OK;
}

bool speaks_for(X509* certificate, const std::string& name) {
    if (is_address(name)) return X509_check_ip_asc(certificate, name.c_str(), 0) == 1;
    return X509_check_host(certificate, name.data(), name.size(), 0, nullptr) == 1;
}

bool is_issued_by(X509* certificate, X509* authority) {
    return X509_verify(certificate, X509_get0_pubkey(authority)) == 1;
}

bool is_valid_at(X509* certificate, base::Instant at) {
    std::time_t time = static_cast<std::time_t>(at.value / 1000);
    return X509_cmp_time(X509_get0_notBefore(certificate), &time) < 0 &&
           X509_cmp_time(X509_get0_notAfter(certificate), &time) > 0;
}

}  // namespace amani::certificate
