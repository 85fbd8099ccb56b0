// What the shells ask of the program that owns them. All calls come on the io_context's thread.
#pragma once

#include "sync/session/session.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace amani::transport {

// How a conversation went.
struct Outcome {
    session::Reason reason = session::Reason::transport_lost;
    std::string text;
    bool by_peer = false;
    std::uint32_t free = 0;  // with incarnation_taken: the incarnation to open instead
    session::Counters session;
    std::uint64_t wire_in = 0;  // TLS records
    std::uint64_t wire_out = 0;
    enum class Handshake { none, full, resumed } handshake = Handshake::none;
    std::optional<crypto::PublicKey> peer;  // when it was admitted
    std::optional<session::Memory> memory;  // for the next session with this peer, if there was one
};

class Owner {
  public:
    virtual ~Owner() = default;
    [[nodiscard]] virtual const base::Clock& clock() const = 0;
    [[nodiscard]] virtual session::LogPort& logs() = 0;
    [[nodiscard]] virtual session::Gatekeeper& gate() = 0;
    // For a peer that called us; the shell fills in peer_key, side and memory.
    [[nodiscard]] virtual session::Settings settings_for(const crypto::PublicKey& peer) = 0;
    // Verify, store durably, then call `answer` (from any thread, at once or later). An empty list
    // means that nothing can be stored now (a full disk): the peer is told to come again.
    using Answer = std::function<void(std::vector<session::Stored>)>;
    virtual void store(std::vector<session::Store> stores, Answer answer) = 0;
    virtual void noticed(const crypto::PublicKey&, const session::Notice&) {}
    virtual void ended(const crypto::PublicKey&, const Outcome&) {}
};

}  // namespace amani::transport
