#include "sync/transport/tls.h"

#include "shared/base/releaser.h"
#include "sync/transport/limits.h"

#include <boost/asio/ssl/verify_context.hpp>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <stdexcept>

namespace amani::transport {

namespace {

namespace ssl = boost::asio::ssl;

using base::Releaser;
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Releaser<X509_free>>;
using Session = std::unique_ptr<SSL_SESSION, Releaser<SSL_SESSION_free>>;

void must(bool worked, const char* what) {
    if (!worked) throw std::runtime_error(std::string{"OpenSSL: "} + what);
}

Key tls_key(const crypto::SecretKey& key) {
    const base::ByteView seed = key.seed();
    Key made{EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size())};
    must(made != nullptr, "private key");
    return made;
}

// The key is all that matters in it; name and dates are there because X.509 requires them.
Certificate certificate_of(EVP_PKEY* key) {
    Certificate made{X509_new()};
    must(made != nullptr, "certificate");
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    ASN1_TIME_set_string(X509_getm_notBefore(made.get()), "700101000000Z");
    ASN1_TIME_set_string(X509_getm_notAfter(made.get()), "20991231235959Z");
    X509_NAME* name = X509_get_subject_name(made.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("amani"), -1, -1, 0);
    X509_set_issuer_name(made.get(), name);
    must(X509_set_pubkey(made.get(), key) == 1, "certificate key");
    must(X509_sign(made.get(), key, nullptr) > 0,
         "certificate signature");  // Ed25519 takes no digest
    return made;
}

std::optional<crypto::PublicKey> key_in(X509* certificate) {
    EVP_PKEY* key = certificate ? X509_get0_pubkey(certificate) : nullptr;
    if (!key || EVP_PKEY_get_id(key) != EVP_PKEY_ED25519) return std::nullopt;
    crypto::PublicKey raw;
    std::size_t size = raw.bytes.size();
    if (EVP_PKEY_get_raw_public_key(key, raw.bytes.data(), &size) != 1) return std::nullopt;
    return size == raw.bytes.size() ? std::optional{raw} : std::nullopt;
}

ssl::context context_with(const crypto::SecretKey& secret, ssl::context::method method) {
    ssl::context context{method};
    SSL_CTX* raw = context.native_handle();
    must(SSL_CTX_set_min_proto_version(raw, TLS1_3_VERSION) == 1, "TLS 1.3");
    const Key key = tls_key(secret);
    const Certificate certificate = certificate_of(key.get());
    must(SSL_CTX_use_certificate(raw, certificate.get()) == 1, "certificate");
    must(SSL_CTX_use_PrivateKey(raw, key.get()) == 1, "key");
    // Both ends are ours, so one curve, one signature and suites of one strength are enough, and
    // offering less saves bytes.
    must(SSL_CTX_set1_groups_list(raw, "X25519") == 1, "group");
    must(SSL_CTX_set1_sigalgs_list(raw, "ed25519") == 1, "signature algorithm");
    must(SSL_CTX_set_ciphersuites(raw, "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256") == 1,
         "cipher suites");
    must(SSL_CTX_set_max_send_fragment(raw, limits::record_bytes) == 1, "size of records");
    SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS);  // an idle connection costs little
    context.set_verify_mode(ssl::verify_peer | ssl::verify_fail_if_no_peer_cert);
    return context;
}

template <class Believe>
void verify_by_key(ssl::context& context, Believe believe) {
    context.set_verify_callback([believe](bool, ssl::verify_context& verify) {
        X509_STORE_CTX* raw = verify.native_handle();
        const auto key = key_in(X509_STORE_CTX_get0_cert(raw));
        if (!key || !believe(*key)) return false;
        X509_STORE_CTX_set_error(raw, X509_V_OK);
        return true;
    });
}

}  // namespace

struct CallingContext::Ticket {
    Session last;
    static int index() {
        static const int made = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
        return made;
    }
    static int keep(SSL* connection, SSL_SESSION* session) {
        SSL_CTX* context = SSL_get_SSL_CTX(connection);
        auto* ticket = static_cast<Ticket*>(SSL_CTX_get_ex_data(context, index()));
        if (!ticket || SSL_SESSION_is_resumable(session) != 1) return 0;
        // A copy: a link that is cut spoils the connection's own session object.
        ticket->last.reset(SSL_SESSION_dup(session));
        return 0;
    }
};

ssl::context answering_context(const crypto::SecretKey& key) {
    ssl::context context = context_with(key, ssl::context::tls_server);
    verify_by_key(context, [](const crypto::PublicKey&) { return true; });
    // A resumed connection has the key that the first one proved. Sessions are kept on this side
    // and the ticket is only their name: a ticket with the whole session would be sent twice in
    // each call, a kilobyte, and would not outlive a restart either.
    constexpr unsigned char purpose[] = "amani";
    SSL_CTX_set_session_id_context(context.native_handle(), purpose, sizeof purpose - 1);
    SSL_CTX_set_options(context.native_handle(), SSL_OP_NO_TICKET);
    SSL_CTX_sess_set_cache_size(context.native_handle(), limits::resumable_sessions);
    SSL_CTX_set_timeout(context.native_handle(), limits::resumable_for.count());
    SSL_CTX_set_num_tickets(context.native_handle(), 1);
    return context;
}

CallingContext::CallingContext(const crypto::SecretKey& key, const crypto::PublicKey& pinned)
    : pinned_(pinned),
      ticket_(std::make_unique<Ticket>()),
      context_(context_with(key, ssl::context::tls_client)) {
    verify_by_key(context_, [pinned](const crypto::PublicKey& shown) { return shown == pinned; });
    SSL_CTX* raw = context_.native_handle();
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_set_ex_data(raw, Ticket::index(), ticket_.get());
    SSL_CTX_sess_set_new_cb(raw, &Ticket::keep);
}

CallingContext::~CallingContext() {
    SSL_CTX_set_ex_data(context_.native_handle(), Ticket::index(), nullptr);
}

void CallingContext::resume(void* connection) {
    // A ticket is used once: the next one comes with the next connection.
    if (const Session ticket = std::move(ticket_->last))
        SSL_set_session(static_cast<SSL*>(connection), ticket.get());
}

std::optional<crypto::PublicKey> proved_key(void* connection) {
    return key_in(SSL_get0_peer_certificate(static_cast<SSL*>(connection)));
}

bool is_resumed(void* connection) { return SSL_session_reused(static_cast<SSL*>(connection)) == 1; }

void keep_resumable(void* connection) {
    SSL_set_shutdown(static_cast<SSL*>(connection), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
}

WireBytes wire_bytes(void* connection) {
    auto* raw = static_cast<SSL*>(connection);
    return {BIO_number_read(SSL_get_rbio(raw)), BIO_number_written(SSL_get_wbio(raw))};
}

}  // namespace amani::transport
