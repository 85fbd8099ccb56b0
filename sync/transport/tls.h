// TLS 1.3, mutual, with self-signed certificates that carry each side's own Ed25519 key. No
// authority signs anything: whom to believe is the pin's, or the session's, to say.
#pragma once

#include "shared/crypto/signature.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <mutex>
#include <optional>

namespace amani::transport {

// For who answers: every Ed25519 key may come in and hears from the session whether it is welcome,
// so that a refused site gets a reason and not an alert.
[[nodiscard]] boost::asio::ssl::context answering_context(const crypto::SecretKey& key);

// For who calls: only `pinned` is believed. Keeps the last session ticket, so that calling again
// costs no certificates and no signatures.
class CallingContext {
  public:
    CallingContext(const crypto::SecretKey& key, const crypto::PublicKey& pinned);
    ~CallingContext();
    CallingContext(const CallingContext&) = delete;
    CallingContext& operator=(const CallingContext&) = delete;

    [[nodiscard]] boost::asio::ssl::context& tls() { return context_; }
    [[nodiscard]] const crypto::PublicKey& pinned() const { return pinned_; }
    // Before the handshake: go on with the last ticket, if there is one.
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
// A proved connection is about to be dropped without TLS's own farewell: its session stays good.
void keep_resumable(void* ssl);

struct WireBytes {
    std::uint64_t in = 0;
    std::uint64_t out = 0;
};
// TLS records, handshake included; without TCP's own headers.
[[nodiscard]] WireBytes wire_bytes(void* ssl);

}  // namespace amani::transport
