// TLS 1.3, mutual, with self-signed certificates that carry each side's own Ed25519 key. No
// authority signs them: a caller believes the pinned key only, an answering side leaves it to the
// session.
#pragma once

#include "shared/crypto/signature.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <mutex>
#include <optional>

namespace amani::transport {

// For the side that answers: every Ed25519 key may connect and hears from the session whether it is
// welcome, so that a refused site gets a reason and not a TLS alert.
[[nodiscard]] boost::asio::ssl::context answering_context(const crypto::SecretKey& key);

// For the side that calls: only the key `pinned` is believed. Keeps the last session ticket, so
// that calling again costs no certificates and no signatures.
class CallingContext {
  public:
    CallingContext(const crypto::SecretKey& key, const crypto::PublicKey& pinned);
    ~CallingContext();
    CallingContext(const CallingContext&) = delete;
    CallingContext& operator=(const CallingContext&) = delete;

    [[nodiscard]] boost::asio::ssl::context& tls() { return context_; }
    [[nodiscard]] const crypto::PublicKey& pinned() const { return pinned_; }
    // Call before the handshake: resumes with the last ticket, if there is one.
    void resume(void* ssl);

    struct Ticket;

  private:
    crypto::PublicKey pinned_;
    std::unique_ptr<Ticket> ticket_;
    boost::asio::ssl::context context_;
};

// The key that the other side proved, once the handshake is done (also when it was resumed).
[[nodiscard]] std::optional<crypto::PublicKey> proved_key(void* ssl);
[[nodiscard]] bool is_resumed(void* ssl);
// Call before dropping a proved connection without TLS's close_notify: keeps its TLS session
// resumable.
void keep_resumable(void* ssl);

struct WireBytes {
    std::uint64_t in = 0;
    std::uint64_t out = 0;
};
// Bytes in TLS records, handshake included, without TCP's own headers.
[[nodiscard]] WireBytes wire_bytes(void* ssl);

}  // namespace amani::transport
