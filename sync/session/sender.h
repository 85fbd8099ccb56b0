// Decides what this side sends: which logs, in which order, from which sequence. A segment is
// finished before the next begins. Knows no frames and no time.
#pragma once

#include "sync/session/effects.h"
#include "sync/session/ports.h"

#include <map>
#include <optional>
#include <vector>

namespace amani::session {

class Sender {
  public:
    Sender(LogPort& logs, base::LogId own) : logs_(logs), own_(own) {}

    // Starts from what the peer is presumed to hold; sends only those logs until learn_all().
    void presume(const Peer& peer);
    // Reads again what this side holds.
    void refresh(const Peer& peer);
    // Takes what the peer itself says of a log; call it for every position, then learn_all().
    // Notices are appended for the owner; a fork among them has to be told to the peer.
    void learn(const Position& theirs, std::vector<Notice>& notices);
    // Takes which parts the peer holds of segments that were cut off: sending goes on behind them.
    void learn_parts(std::vector<PartHeld> parts);
    void learn_all();

    void acknowledge(const Receipt& receipt);
    // The peer has sent us the log up to `last`, so it holds that much.
    void peer_has(base::LogId log, std::uint32_t last);
    // The peer wants the log again from `next`; false when it has asked too often.
    [[nodiscard]] bool rewind(base::LogId log, std::uint32_t next);
    void stop(base::LogId log);
    // The peer stores this log but does not count it, so that no digest can agree on it.
    void leave_out_of_cut(base::LogId log);
    [[nodiscard]] bool is_stopped(base::LogId log) const;
    // Whether the peer may hear of this log.
    [[nodiscard]] bool tells_of(base::LogId log) const;

    // The next chunk within `credit` bytes; nothing when there is nothing to send or not enough
    // credit.
    [[nodiscard]] std::optional<Chunk> next_chunk(std::uint64_t credit,
                                                  std::vector<Notice>& notices);

    // Whether everything that the peer lacks has been given to the transport.
    [[nodiscard]] bool has_sent_all() const;
    [[nodiscard]] bool is_all_acknowledged() const;
    // Whether something was sent that the peer has not acknowledged.
    [[nodiscard]] bool is_unanswered() const;
    // What both sides hold once everything sent has arrived (less the stopped ones and those
    // that the peer keeps apart).
    [[nodiscard]] std::vector<CutEntry> cut() const;

  private:
    struct Outgoing {
        std::uint32_t next = 1;          // first sequence to send
        std::uint32_t last = 0;          // what we hold
        std::uint32_t acknowledged = 0;  // what the peer holds, by its own word
        std::uint32_t presumed = 0;  // last sequence that we took the peer to hold at the beginning
        int rank = 0;
        int rewinds = 0;
        bool is_known = false;  // `acknowledged` was told by the peer, or is presumed
        bool is_ours = false;   // we hold some of the log
        bool is_told = false;   // `acknowledged` was told by the peer itself
        bool is_stopped = false;
        bool is_kept_apart = false;  // the peer has quarantined it
    };
    struct Sending {
        base::LogId log;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        base::Bytes bytes;
        std::uint32_t offset = 0;
    };

    [[nodiscard]] int rank_of(base::LogId log, const Peer& peer) const;
    Outgoing* find(base::LogId log);
    [[nodiscard]] bool begin_next(std::vector<Notice>& notices);
    [[nodiscard]] bool has_more(const Outgoing& out) const;
    [[nodiscard]] static Form form_for(const Outgoing& out);
    [[nodiscard]] std::optional<Sending> next_of(base::LogId log, const Outgoing& out);
    [[nodiscard]] std::optional<Sending> rest_of(const PartHeld& part, Form form);
    void check_chain(base::LogId log, Outgoing& out, const Position& theirs,
                     std::vector<Notice>& notices);

    LogPort& logs_;
    base::LogId own_;
    std::map<base::LogId, Outgoing> outgoing_;
    std::vector<base::LogId> order_;  // by rank
    std::optional<Sending> sending_;
    std::vector<PartHeld> parts_;
    std::size_t sent_ = 0;  // segment bytes
    bool knows_all_ = false;
};

}  // namespace amani::session
