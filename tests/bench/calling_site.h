// A site as the hub's door sees it: it holds a sealed backlog and the feeds so far, calls, and
// keeps what it is told. Checks and stores nothing, so that the load costs little beside the hub.
#pragma once

#include "busy_network.h"

#include "sync/transport/caller.h"

#include <map>

namespace amani::bench {

// What all sites together have seen.
struct Seen {
    std::int64_t durable = 0;  // events, by the hub's receipts
    int known = 0;             // to the hub, as members
    int settled = 0;
    int full_handshakes = 0;
    int resumed_handshakes = 0;
    int finished = 0;
    int failed = 0;
    std::string trouble;  // of the last that failed
};

class CallingSite final : private transport::Owner, private session::LogPort {
  public:
    // Holds the feeds as far as the network's hub has them; `network` isn't needed afterwards.
    CallingSite(boost::asio::io_context& io, BusyNetwork& network, base::SiteId id, Seen& seen);

    // The next segment of its own log.
    void hold(const session::Store& segment) { (void)append(segment); }
    void call(std::uint16_t port, session::Settings::Stay stay);

  private:
    struct Held {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        log::LogStore::Boundary end;
        base::Bytes sent;  // nothing of a feed: nobody asks a site for that
    };
    std::uint32_t append(const session::Store& segment);
    [[nodiscard]] const Held* ending_at(base::LogId log, std::uint32_t last) const;

    // --- Owner
    [[nodiscard]] const base::Clock& clock() const override { return clock_; }
    [[nodiscard]] session::LogPort& logs() override { return *this; }
    [[nodiscard]] session::Gatekeeper& gate() override { return gate_; }
    [[nodiscard]] session::Settings settings_for(const crypto::PublicKey&) override { return {}; }
    void store(std::vector<session::Store> stores, Answer answer) override;
    void noticed(const crypto::PublicKey& peer, const session::Notice& notice) override;

    // --- LogPort
    std::vector<session::Position> positions(const session::Peer& peer) override;
    std::vector<session::CutEntry> presumed(const session::Peer&) override { return {}; }
    std::optional<session::SealedRun> segment_from(base::LogId log, std::uint32_t first,
                                                   session::Form form) override;
    session::BoundaryAt boundary(base::LogId log, std::uint32_t last) override;
    base::Bytes head_at(base::LogId, std::uint32_t) override { return {}; }
    std::optional<session::Digest> digest_of(std::span<const session::CutEntry> cut) override;
    std::optional<session::Digest> digest_in_heads(
        std::span<const session::CutEntry> cut) override {
        return digest_of(cut);
    }
    std::vector<std::uint32_t> boundaries(base::LogId, std::uint32_t, std::uint32_t,
                                          std::size_t) override {
        return {};
    }

    class HubOnly final : public session::Gatekeeper {
      public:
        base::Result<session::Peer, session::NotAdmitted> admit(const session::Hello& hello,
                                                                const crypto::PublicKey& key,
                                                                base::Instant) override {
            return session::Peer{hello.log, hello.role, key};
        }
    };

    base::SystemClock clock_;
    HubOnly gate_;
    base::LogId log_;
    session::Peer hub_;
    crypto::Hash network_;
    std::map<base::LogId, std::vector<Held>> logs_;
    std::uint32_t durable_ = 0;
    Seen& seen_;
    transport::Caller caller_;
};

}  // namespace amani::bench
