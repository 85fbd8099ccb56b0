// One site of the simulated network: its store, and what it keeps in memory and loses in a crash.
#pragma once

#include "shared/crypto/signature.h"
#include "shared/store/database.h"
#include "sync/replica/replica.h"
#include "sync/session/gates.h"
#include "sync/session/memory.h"

#include <map>
#include <memory>
#include <vector>

namespace amani::simulation {

// A segment that came by session `conversation`, or by a stick (0), and is not committed yet.
struct Arrived {
    std::uint64_t conversation = 0;
    session::Store store;
};

struct Site {
    Site(base::LogId own, session::PeerRole as, crypto::SecretKey secret,
         const crypto::PublicKey& root_key);
    // Begins anew on this database: what a start of the program does.
    void open(std::unique_ptr<store::Database> database);

    base::LogId log;
    session::PeerRole role;
    crypto::SecretKey key;
    crypto::PublicKey root;
    base::Bytes proof;
    base::Duration clock_error;

    std::unique_ptr<store::Database> database;
    std::unique_ptr<membership::Roster> roster;
    std::unique_ptr<replica::Replica> replica;
    std::unique_ptr<session::Gatekeeper> gate;

    std::map<base::LogId, session::Memory> memories;  // by peer
    std::vector<Arrived> arrived;
    std::uint64_t conversation = 0;  // of a node
    bool is_committing = false;
    // Restored, and has not yet heard what the others know of it: writes and seals nothing.
    bool is_recovering = false;

    [[nodiscard]] log::LogStore& logs() const { return replica->logs(); }
    [[nodiscard]] log::LogState own() const { return logs().state(log); }
    void write(base::LogId to, std::int64_t number, std::size_t size, base::Instant now);
    void seal(base::LogId which);
};

// What a backup copies.
[[nodiscard]] std::unique_ptr<store::Database> copy_of(store::Database& database);

}  // namespace amani::simulation
