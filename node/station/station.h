// One site at work: its store, its log, its views and its desk, opened together. Both programs
// stand on it; what a hub adds (listener, reconciler, feeds) is in hub/. One thread owns a station
// and its database connection.
#pragma once

#include "node/station/mark.h"
#include "node/station/next_incarnation.h"
#include "shared/app/desk.h"
#include "shared/base/guarded.h"
#include "shared/store/sqlite.h"
#include "shared/views/projector.h"
#include "sync/replica/replica.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace amani::station {

// Which event types each kind of site may author (RULES §3.4): the facts of its own work. Master
// data and decisions are the centre's.
[[nodiscard]] membership::AllowedTypes allowed_types();

struct StationOptions {
    store::SqliteOptions store;
    // Which of our logs a row of this type goes into; empty: always the site's own. (A hub writes
    // master data into the network feed.)
    std::function<base::LogId(std::uint32_t type)> log_of;
    log::Effort effort = log::Effort::live;
};

// Stored segments of one log that follow its last applied event.
struct StoredRun {
    base::LogId log;
    std::uint32_t after = 0;
    std::vector<log::Segment> segments;
};
// One of these segments, decoded.
struct ReadSegment {
    std::vector<app::ReadRow> rows;
    std::uint32_t first = 0;  // of the segment, as its head says
    std::uint32_t last = 0;
    log::Digest digest;  // running, as its head says
};
struct ReadRun {
    base::LogId log;
    std::uint32_t after = 0;
    std::vector<ReadSegment> segments;
};
// Decodes a run. It touches no store and no view, so it may run on another thread. Throws
// StoreError(damaged) when a stored segment does not match its head.
[[nodiscard]] ReadRun read(const StoredRun& run);

// Computes the running digest of a log from its rows alone. The function remembers hashes of keys,
// so make one and keep it; it is for one thread.
[[nodiscard]] log::RunningDigest running_digest();

// A folder that goes when nobody holds it any more.
using PassingFolder = std::shared_ptr<const std::filesystem::path>;

class Station;
// A station over a copy of another one's store: what is recorded there is nobody's.
struct CopiedStation {
    PassingFolder folder;
    std::unique_ptr<Station> station;
};

class Station {
  public:
    // Opens or upgrades the store. Throws StoreError when the disk refuses.
    Station(const Paths& paths, Identity identity, crypto::SecretKey key, const base::Clock& clock,
            const StationOptions& options = {});

    [[nodiscard]] const Identity& identity() const { return identity_; }
    [[nodiscard]] membership::NetworkId network() const { return network_; }
    [[nodiscard]] const crypto::SecretKey& key() const { return key_; }
    // The key of this incarnation or of a former one; null when it is not at hand.
    [[nodiscard]] const crypto::SecretKey* key_of(base::LogId log) const;
    // Reads the keys of former incarnations from their files, and returns the names of those that
    // cannot be read: the unsealed rows of such an incarnation wait.
    [[nodiscard]] std::vector<std::string> read_former_keys(
        std::optional<std::string_view> passphrase);
    // Makes this site its next incarnation: from now on events are recorded in that one's log.
    void succeed(NextIncarnation next);
    // Whether the mark beside the store had seen more of our own log than the store holds.
    [[nodiscard]] bool is_older_than_its_mark() const { return is_older_than_its_mark_; }
    // The first incarnation that neither the mark nor the roster knows of.
    [[nodiscard]] std::uint32_t next_incarnation() const;
    // The logs of this site's incarnations that are known here, oldest first.
    [[nodiscard]] std::vector<log::LogState> own_logs() const;
    [[nodiscard]] store::Database& database() { return *database_; }
    [[nodiscard]] app::Journal& journal() { return *journal_; }
    [[nodiscard]] app::Desk& desk() { return *desk_; }
    [[nodiscard]] replica::Replica& replica() { return *replica_; }
    [[nodiscard]] membership::Roster& roster() { return roster_; }
    [[nodiscard]] const base::Clock& clock() const { return clock_; }
    [[nodiscard]] const Paths& paths() const { return paths_; }

    // Runs `work` in one write transaction, then flushes and commits. When `work` throws or answers
    // `undo`, the transaction is rolled back.
    enum class Then { commit, undo };
    void transact(const std::function<Then()>& work);
    // Called with the time that a commit of transact() took, the flush of the disk included.
    std::function<void(std::chrono::nanoseconds)> on_committed;

    // Makes stations over copies of the store, each for the thread that calls it, as long as this
    // one lives. Copies that a program has left behind are removed now.
    [[nodiscard]] std::function<CopiedStation()> copies() const;
    // Opens stations that only read, over the same store, from any thread and for as long as this
    // one lives. They see new decisions and names after look_again().
    [[nodiscard]] std::function<std::unique_ptr<Station>()> readers() const;
    // Of a station that only reads: call when another one may have written. Reads again what is
    // remembered of the store, members and this site's incarnation among it.
    void look_again();

    // Seals `log`'s tail with `signer`; inside a transaction.
    void seal(base::LogId log, const crypto::SecretKey& signer);
    // Seals on another thread; store_sealed() then stores the segments here.
    [[nodiscard]] log::Sealer sealer(const crypto::SecretKey& signer) const {
        return {network_, signer, options_.effort};
    }
    void store_sealed(const log::Tail& tail, std::span<const log::Segment> segments);
    // Seals the tails of all incarnations of this site but those in `not_yet`, so that they can be
    // sent. True when something was sealed.
    bool seal_own(const std::set<base::LogId>& not_yet = {});
    [[nodiscard]] bool has_own_tail(const std::set<base::LogId>& not_yet = {}) const {
        return !own_tails(not_yet).empty();
    }
    // Applies what is stored of `log`; inside a transaction.
    void apply_stored(base::LogId log);
    // apply_stored() in three steps: take at most `segments` that end after `after`; read() them;
    // apply them. False, and nothing was done, when they do not follow the last applied event.
    [[nodiscard]] StoredRun stored_run(base::LogId log, std::uint32_t after, std::size_t segments);
    bool apply(const ReadRun& run);
    // The digest in a signed head is not that of the segment's events. Reported once a segment,
    // inside the transaction that applies it.
    struct FalseDigest {
        base::LogId log;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    std::function<void(const FalseDigest&)> on_false_digest;
    // How many have been found; they are kept as evidence.
    [[nodiscard]] std::int64_t false_digests();
    // Whether `log` has segments that are stored and not applied.
    [[nodiscard]] bool is_behind(base::LogId log);

    // Takes the ends of logs out of everything that counts here and keeps them as evidence. Inside
    // a transaction. Returns what was taken, log by log.
    std::vector<log::LogStore::TakenAway> withdraw(std::span<const app::Journal::LogEnd> ends,
                                                   std::string_view why);

    // The last of our own events that is in the hub's books for sure, because the hub has shown an
    // equal digest.
    [[nodiscard]] std::uint32_t agreed_through(base::LogId log);
    void note_agreed(base::LogId log, std::uint32_t last);

    // Compares the balances with what the logs say they must be.
    struct Verdict {
        views::StateDigest by_logs;
        views::StateDigest by_balances;
        [[nodiscard]] bool agrees() const { return by_logs == by_balances; }
    };
    [[nodiscard]] Verdict verify();
    // Rebuilds the views from the logs.
    void rebuild();
    // Call when a new epoch of the feeds may have begun (the hub was restored from a backup). Takes
    // the ends of earlier feeds that no longer count out of views and digests; the logs keep them
    // as evidence. Inside a transaction. True when the views were rebuilt.
    bool heed_epochs();
    // After an upgrade: applies held events that are understood by now. Happens by itself when the
    // station opens; at a hub only once the centre can react to them.
    void take_up_held();

  private:
    [[nodiscard]] std::function<std::unique_ptr<Station>(const Paths&)> same_over(
        const StationOptions& options) const;
    [[nodiscard]] std::vector<base::LogId> own_tails(const std::set<base::LogId>& not_yet) const;
    void mark_taken_back(base::LogId log);
    void look_at_mark();
    void raise_mark(Mark::Flush flush);
    void learn_own_name();
    void check_digest(base::LogId log, const ReadSegment& segment,
                      const views::StateDigest& before);
    void forget();

    Paths paths_;
    Identity identity_;
    // As the station that writes has it: its readers share it.
    std::shared_ptr<base::Guarded<Identity>> identity_now_;
    membership::NetworkId network_;
    crypto::SecretKey key_;
    std::map<base::LogId, crypto::SecretKey> former_keys_;
    std::optional<Mark> mark_;  // a node's
    bool is_older_than_its_mark_ = false;
    const base::Clock& clock_;
    StationOptions options_;
    log::RunningDigest digest_ = running_digest();
    membership::Roster roster_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<replica::Replica> replica_;
    std::unique_ptr<views::Projector> projector_;
    std::unique_ptr<app::Journal> journal_;
    std::unique_ptr<app::Desk> desk_;
};

}  // namespace amani::station
