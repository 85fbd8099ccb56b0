// One conversation between two sides that exchange logs, without I/O: bytes and time in, effects
// out. Both sides run this same machine; which side opened it and which is a hub is data. See
// sync/PROTOCOL.md. Invariants: after Close nothing is produced; memory is bounded by limits.h
// whatever the peer says; a receipt is sent only for segments that on_stored() reported durable.
#pragma once

#include "sync/session/comparison.h"
#include "sync/session/effects.h"
#include "sync/session/frame_buffer.h"
#include "sync/session/memory.h"
#include "sync/session/ports.h"
#include "sync/session/receiver.h"
#include "sync/session/sender.h"

#include <map>
#include <optional>
#include <set>
#include <span>

namespace amani::session {

struct Settings {
    base::LogId log;  // who we are: our current log
    PeerRole role = PeerRole::node;
    crypto::Hash network;
    crypto::PublicKey peer_key;  // proved by the transport
    // Role and key that the peer must have, when they are known beforehand, as for a node that
    // calls its hub. The log may be none.
    std::optional<Peer> expected;
    base::Bytes proof;  // our MembershipProof while we are not yet known to be admitted
    std::string program = "amani";
    enum class Stay { until_settled, open } stay = Stay::until_settled;  // for the side that opened
    enum class Side { opener, answerer } side = Side::opener;
    // The peer's words come from a file: nobody is there to be sent anything or asked.
    bool listens_only = false;
    std::uint64_t window = 0;  // 0: limits::window_bytes
    Memory memory;             // of an earlier session with this peer
};

struct Counters {
    std::uint64_t bytes_in = 0;
    std::uint64_t bytes_out = 0;
    std::uint64_t frames_in = 0;
    std::uint64_t segments_in = 0;   // whole ones, before the verdict
    std::uint64_t segments_out = 0;  // given to the transport completely
    std::uint32_t flights = 0;       // times we spoke after having listened
};

class Session {
  public:
    Session(Settings settings, LogPort& logs, Gatekeeper& gate);

    [[nodiscard]] Effects start(base::Instant now);
    [[nodiscard]] Effects on_bytes(base::ByteView bytes, base::Instant now);
    // Answers to Store effects, in any order and number.
    [[nodiscard]] Effects on_stored(std::span<const Stored> stored, base::Instant now);
    // The transport has written `bytes` of what was sent.
    [[nodiscard]] Effects on_sent(std::size_t bytes, base::Instant now);
    // Something changed here: new segments, a backup, or a cut was applied.
    [[nodiscard]] Effects on_local(base::Instant now);
    [[nodiscard]] Effects on_wake(base::Instant now);
    // Ends the session from this side and tells the peer why.
    [[nodiscard]] Effects close(Reason reason, std::string text, base::Instant now);

    [[nodiscard]] bool is_closed() const { return phase_ == Phase::closed; }
    [[nodiscard]] bool is_settled() const;
    [[nodiscard]] const std::optional<Peer>& peer() const { return peer_; }
    [[nodiscard]] const Counters& counters() const { return counters_; }
    // For the next session's Settings.
    [[nodiscard]] Memory memory() const;

  private:
    enum class Phase { new_born, greeting, learning, talking, closed };

    void tell_time(base::Instant now);
    void handle(base::ByteView content);
    void handle(const Unknown&) {}
    void handle(Hello& hello);
    void handle(Have& have);
    void handle(Chunk& chunk);
    void handle(Receipts& receipts);
    void handle(VerdictOn& verdict);
    void handle(DigestOf& digest);
    void hear(DigestOf digest);
    void handle(Compared& compared);
    void handle(DigestAsk& ask);
    void handle(DigestTold& told);
    void handle(Ping& ping);
    void handle(Pong&) {}
    void handle(Bye& bye);
    void handle(const HaveAsk&);

    void say(const Message& message);
    void say_all(std::vector<Message>& messages);
    void say_have();
    void say_positions(const std::vector<Position>& positions,
                       const std::optional<VectorName>& base);
    [[nodiscard]] bool begin_vector(const Have& first);
    void end_vector(Have& last);
    void say_receipts(std::span<const Receipt> receipts);
    void note(Notice notice) { out_.emplace_back(std::move(notice)); }
    void note_all(std::vector<Notice>& notices);
    void hang_up(Reason reason, std::string text, std::uint32_t free = 0);
    [[nodiscard]] bool knows_peer() const { return peer_.has_value(); }
    [[nodiscard]] std::uint64_t credit_to_grant() const;
    void settle_store(const Stored& stored, std::vector<Receipt>& receipts);
    void say_forked(base::LogId log, std::uint32_t at);
    void compare();
    void compare_what_was_heard();
    [[nodiscard]] std::vector<CutEntry> cut_to_compare() const;
    // Sends what may be sent now, then compares, then ends when there is nothing left.
    void go_on();
    [[nodiscard]] Effects flush();
    [[nodiscard]] base::Instant next_deadline() const;

    struct Pending {
        base::LogId log;
        std::uint32_t first = 0;
        std::size_t size = 0;
    };

    Settings settings_;
    Memory memory_;  // of earlier sessions at first, then of this one
    LogPort& logs_;
    Gatekeeper& gate_;
    FrameBuffer frames_;
    Sender sender_;
    Receiver receiver_;
    Comparison comparison_;
    Phase phase_ = Phase::new_born;
    std::optional<Peer> peer_;
    Counters counters_;

    base::Instant now_;
    base::Instant born_;
    base::Instant last_heard_;
    base::Instant last_said_;
    std::optional<base::Instant> wake_at_;
    bool has_listened_ = true;  // since we last spoke

    base::Bytes to_send_;
    Effects out_;
    std::size_t unsent_ = 0;

    std::uint64_t credit_given_ = 0;  // total of segment bytes that the peer may send
    std::uint64_t credit_used_ = 0;
    std::uint64_t credit_got_ = 0;
    std::uint64_t credit_spent_ = 0;

    std::uint64_t next_token_ = 1;
    std::map<std::uint64_t, Pending> pending_;
    std::uint64_t pending_bytes_ = 0;
    std::map<base::LogId, std::uint32_t>
        awaited_;  // logs that were asked for again, from this sequence; later segments are dropped
    std::set<base::LogId> forks_told_;
    std::map<base::LogId, std::uint32_t> backed_up_told_;
    int bad_segments_ = 0;

    bool has_said_have_ = false;
    Positions saying_;               // the vector that we have told in this session
    std::vector<Position> hearing_;  // the peer's vector as it arrives, changes to base_heard_
    Positions base_heard_;
    bool is_in_vector_ = false;   // a Have has arrived and more frames of its vector follow
    bool must_ask_have_ = false;  // the base of the peer's vector is not known here
    bool has_asked_have_ = false;
    bool has_repeated_have_ = false;
    std::map<base::LogId, std::uint32_t> agreed_;   // logs of ours, up to where the digests agree
    bool must_compare_ = true;                      // something was sent since our last digest
    std::optional<base::Instant> comparing_since_;  // since when our own cut waits to be applied
    std::map<std::uint32_t, std::vector<CutEntry>> cuts_heard_;  // by round; when listens_only
    bool is_peer_idle_ = false;  // the peer has said the digest of everything it has
    bool was_settled_ = false;
};

}  // namespace amani::session
