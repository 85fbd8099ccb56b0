// The logs in the database as a session sees them, and how arriving segments are stored there.
#pragma once

#include "sync/log/log_store.h"
#include "sync/membership/roster.h"
#include "sync/session/effects.h"
#include "sync/session/ports.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace amani::session {

class StoredLogs final : public LogPort {
  public:
    // The logs that a peer may hear of. A scope is a list and not a filter, so that a hub with
    // thousands of logs looks at a handful.
    using Scope = std::function<std::vector<base::LogId>(const Peer&)>;
    // The digest of a log's effects up to a sequence, from this side's own state; nothing while it
    // has not applied that far.
    using DigestSource = std::function<std::optional<log::Digest>(base::LogId, std::uint32_t last)>;

    StoredLogs(log::LogStore& store, Scope scope, DigestSource digest)
        : store_(store), scope_(std::move(scope)), digest_(std::move(digest)) {}

    // Logs of which another branch is awaited, with the last sequence that both branches share:
    // only so much of them is sent. Other logs are sent whole.
    void tell_only(std::map<base::LogId, std::uint32_t> up_to) { told_up_to_ = std::move(up_to); }

    std::vector<Position> positions(const Peer& peer) override;
    std::vector<CutEntry> presumed(const Peer& peer) override;
    std::optional<SealedRun> segment_from(base::LogId log, std::uint32_t first, Form form) override;
    BoundaryAt boundary(base::LogId log, std::uint32_t last) override;
    base::Bytes head_at(base::LogId log, std::uint32_t sequence) override;
    std::optional<Digest> digest_of(std::span<const CutEntry> cut) override;
    std::optional<Digest> digest_in_heads(std::span<const CutEntry> cut) override;
    std::vector<std::uint32_t> boundaries(base::LogId log, std::uint32_t after,
                                          std::uint32_t before, std::size_t most) override;

  private:
    [[nodiscard]] log::LogState told(base::LogId log) const;

    log::LogStore& store_;
    Scope scope_;
    DigestSource digest_;
    std::map<base::LogId, std::uint32_t> told_up_to_;
};

// What a hub sends to a site: the network feed and the site's own feed, of every epoch, and the
// site's own logs (for recovery).
[[nodiscard]] StoredLogs::Scope scope_of_a_hub(const membership::Roster& roster);
// What a node sends. To its hub: everything that it holds. To a peer on the LAN: the network feed,
// the peer's feed, and the node's own logs, which the peer could carry to the hub.
[[nodiscard]] StoredLogs::Scope scope_of_a_node(const log::LogStore& store, base::SiteId own);
// The digest that the author signed into the segment's head: for carriers, which know no business.
[[nodiscard]] StoredLogs::DigestSource digests_from_heads(const log::LogStore& store);

// An arriving segment after every check that needs no database.
struct OpenedStore {
    std::uint64_t token = 0;
    base::LogId log;
    std::variant<Verdict, log::Segment> result;
    log::Rows rows;  // when there is a segment
};
// What opening a segment needs to know of its log, looked up on the thread that owns the database.
struct Before {
    std::optional<crypto::PublicKey> key;  // of the log's author
    std::optional<crypto::Hash> head;      // of the segment before, when this one is brief
};
[[nodiscard]] Before before(const Store& store, const log::LogStore& logs,
                            const membership::Roster& roster);
// Verifies a segment. Pure, so that it may run on a worker thread.
[[nodiscard]] OpenedStore open_store(const Store& store, const crypto::Hash& network,
                                     const Before& before);
// Stores an opened segment inside the caller's transaction. The session may be answered only after
// the commit.
[[nodiscard]] Stored append_opened(log::LogStore& store, const OpenedStore& opened);

[[nodiscard]] HeadMark mark_of(const crypto::Hash& head);

}  // namespace amani::session
