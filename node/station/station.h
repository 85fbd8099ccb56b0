// One site at work: its store, its log, its views and its desk, opened together. Both programs
// stand on it; what a hub adds (listener, reconciler, feeds) is in hub/. One thread owns a station
// and its database connection.
#pragma once

#include "node/station/mark.h"
#include "node/station/next_incarnation.h"
#include "shared/app/desk.h"
#include "shared/store/sqlite.h"
#include "shared/views/projector.h"
#include "sync/replica/replica.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace amani::station {

// Which event types each kind of site may author (RULES §3.4): facts of its own work; masters and
// decisions are the centre's.
[[nodiscard]] membership::AllowedTypes allowed_types();

struct StationOptions {
    store::SqliteOptions store;
    // Which of our logs a row of this type goes into; none: the site's own. (A hub writes masters
    // into the network feed.)
    std::function<base::LogId(std::uint32_t type)> log_of;
    log::Effort effort = log::Effort::live;
};

// Segments of one log that follow what is applied, as they are stored.
struct StoredRun {
    base::LogId log;
    std::uint32_t after = 0;
    std::vector<log::Segment> segments;
};
// The same, decoded.
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
// Touches no store and no view: may run on another thread. Throws StoreError(damaged) when a stored
// segment does not match its head.
[[nodiscard]] ReadRun read(const StoredRun& run);

// The running digest of a log, from its rows alone. It keeps the hashes of keys it met, so make one
// and keep it; for one thread.
[[nodiscard]] log::RunningDigest running_digest();

class Station {
  public:
    // Opens or upgrades the store. Throws StoreError when the disk refuses.
    Station(const Paths& paths, Identity identity, crypto::SecretKey key, const base::Clock& clock,
            const StationOptions& options = {});

    [[nodiscard]] const Identity& identity() const { return identity_; }
    [[nodiscard]] membership::NetworkId network() const { return network_; }
    [[nodiscard]] const crypto::SecretKey& key() const { return key_; }
    // Of this incarnation or a former one; nothing when it is not at hand.
    [[nodiscard]] const crypto::SecretKey* key_of(base::LogId log) const;
    // The keys of former incarnations, from their files. Those that cannot be read are named: what
    // such an incarnation has written and not sealed waits.
    [[nodiscard]] std::vector<std::string> read_former_keys(
        std::optional<std::string_view> passphrase);
    // From now on this site is its next incarnation: what is recorded goes into that one's log.
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

    // Runs `work` in one write transaction: flush and commit after it, or, when it throws or
    // answers `undo`, as if it had not been.
    enum class Then { commit, undo };
    void transact(const std::function<Then()>& work);

    // Another station over the same store, for another thread.
    [[nodiscard]] std::unique_ptr<Station> beside() const;
    // Another station wrote: what is remembered of the store is read again.
    void look_again();

    // Seals `log`'s tail with `signer`; inside a transaction.
    void seal(base::LogId log, const crypto::SecretKey& signer);
    // Seals on another thread; store_sealed() then stores the segments here.
    [[nodiscard]] log::Sealer sealer(const crypto::SecretKey& signer) const {
        return {network_, signer, options_.effort};
    }
    void store_sealed(const log::Tail& tail, std::span<const log::Segment> segments);
    // Seals what this site has written and not sealed, so that it can be sent: of its incarnations
    // all but those in `not_yet`. True when there is something new.
    bool seal_own(const std::set<base::LogId>& not_yet = {});
    [[nodiscard]] bool has_own_tail(const std::set<base::LogId>& not_yet = {}) const {
        return !own_tails(not_yet).empty();
    }
    // Applies what is stored of `log`; inside a transaction.
    void apply_stored(base::LogId log);
    // That in three steps: at most `segments` of those that end after `after`; reading them; and
    // applying them. False, and nothing was done, when they do not follow what is applied.
    [[nodiscard]] StoredRun stored_run(base::LogId log, std::uint32_t after, std::size_t segments);
    bool apply(const ReadRun& run);
    // A signed head says other effects than the events of its segment have: told once a segment,
    // inside the transaction that applies it.
    struct FalseDigest {
        base::LogId log;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    std::function<void(const FalseDigest&)> on_false_digest;
    // Those that were ever found here, by log and segment.
    [[nodiscard]] std::vector<FalseDigest> false_digests();
    // Whether `log` has segments that are stored and not applied.
    [[nodiscard]] bool is_behind(base::LogId log);

    // Takes the ends of logs out of all that counts here, and keeps them as evidence; inside a
    // transaction. What was taken, log by log.
    std::vector<log::LogStore::TakenAway> withdraw(std::span<const app::Journal::LogEnd> ends,
                                                   std::string_view why);

    // Up to which of our own events the hub has shown us, by an equal digest, that they are in its
    // books.
    [[nodiscard]] std::uint32_t agreed_through(base::LogId log);
    void note_agreed(base::LogId log, std::uint32_t last);

    // Compares the balances with what the logs say they must be.
    struct Verdict {
        views::StateDigest by_logs;
        views::StateDigest by_balances;
        [[nodiscard]] bool agrees() const { return by_logs == by_balances; }
    };
    [[nodiscard]] Verdict verify();
    // Makes the views anew from the logs.
    void rebuild();
    // A new epoch of the feeds may have begun (its hub was restored from a backup): what no longer
    // counts of earlier ones is taken out of the views and the digests; the logs keep it as
    // evidence. Inside a transaction. True when the views were made anew.
    bool heed_epochs();
    // After an upgrade: what was held and is understood by now is taken up. Done by itself when the
    // station opens; at a hub, when there is somebody to react to it.
    void take_up_held();

  private:
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
