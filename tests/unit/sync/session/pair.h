// A node that calls its hub, ready to be given logs.
#pragma once

#include "support/fake_logs.h"
#include "support/loopback.h"

namespace amani::session {

inline const base::LogId node_log = base::LogId::of({7}, 1);
inline const base::LogId hub_log = base::LogId::of({1}, 1);
inline const base::LogId network_log = base::LogId::of({}, base::first_feed_incarnation);
inline const base::LogId node_feed = base::LogId::of({7}, base::first_feed_incarnation);
inline const base::LogId other_feed = base::LogId::of({8}, base::first_feed_incarnation);

inline crypto::PublicKey key(std::uint8_t first) {
    crypto::PublicKey made;
    made.bytes[0] = first;
    return made;
}

// The stores outlive a connection, as they do in life.
struct Sites {
    support::FakeLogs node_logs;
    support::FakeLogs hub_logs{support::FakeLogs::Scope::of_the_peer};
    support::FakeGate gate{};
    Peer node_peer{node_log, PeerRole::node, key(7)};
    Peer hub_peer{hub_log, PeerRole::hub, key(1)};
    Memory node_memory;  // of the hub
    Memory hub_memory;   // of the node

    Sites() { gate.members = {node_peer, hub_peer}; }
    Settings node_settings() {
        return {.log = node_log,
                .role = PeerRole::node,
                .network = {},
                .peer_key = hub_peer.key,
                .expected = hub_peer,
                .side = Settings::Side::opener,
                .memory = node_memory};
    }
    Settings hub_settings() {
        return {.log = hub_log,
                .role = PeerRole::hub,
                .network = {},
                .peer_key = node_peer.key,
                .side = Settings::Side::answerer,
                .memory = hub_memory};
    }
};

struct Call {
    explicit Call(Sites& at) : Call(at, at.node_settings(), at.hub_settings()) {}
    Call(Sites& at, Settings node_settings, Settings hub_settings)
        : sites(at),
          node(std::move(node_settings), at.node_logs, at.gate,
               [&at](const Store& store) { return at.node_logs.take(store.segment); }),
          hub(std::move(hub_settings), at.hub_logs, at.gate,
              [&at](const Store& store) { return at.hub_logs.take(store.segment); }),
          link(node, hub) {}
    ~Call() {
        sites.node_memory = node.session.memory();
        sites.hub_memory = hub.session.memory();
    }
    Sites& sites;
    support::End node;
    support::End hub;
    support::Loopback link;
};

inline bool agree(const Sites& sites) {
    for (const base::LogId log : {node_log, network_log, node_feed})
        if (sites.node_logs.last(log) != sites.hub_logs.last(log)) return false;
    return true;
}

}  // namespace amani::session
