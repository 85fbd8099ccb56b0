#include "sync/session/session.h"

#include "sync/session/limits.h"

#include <algorithm>

namespace amani::session {

namespace {

// Room for the frame of a Bye beyond `replies_bytes`.
constexpr std::size_t frame_overhead = 64;

}  // namespace

Session::Session(Settings settings, LogPort& logs, Gatekeeper& gate)
    : settings_(std::move(settings)),
      memory_(std::move(settings_.memory)),
      logs_(logs),
      gate_(gate),
      sender_(logs, settings_.log),
      receiver_(std::exchange(memory_.parts, {})),
      comparison_(logs) {
    if (settings_.window == 0) settings_.window = limits::window_bytes;
    settings_.window = std::max(settings_.window, limits::unasked_bytes);
    settings_.program.resize(std::min(settings_.program.size(), limits::program_bytes));
    base::ensure(settings_.proof.size() <= limits::proof_bytes,
                 "a proof of membership that fits a frame");
    credit_given_ = settings_.window;
    credit_got_ = limits::unasked_bytes;
}

// When a wall clock is set back, time-outs must not become longer by that time.
void Session::tell_time(base::Instant now) {
    if (now < now_) {
        const base::Duration back = now_ - now;
        for (base::Instant* since : {&born_, &last_heard_, &last_said_}) *since = *since - back;
        wake_at_.reset();
    }
    now_ = now;
}

Effects Session::start(base::Instant now) {
    base::ensure(phase_ == Phase::new_born, "a session starts once");
    now_ = born_ = last_heard_ = last_said_ = now;
    phase_ = Phase::greeting;
    say(Hello{.network = settings_.network,
              .log = settings_.log,
              .role = settings_.role,
              .clock = now,
              .credit = credit_given_,
              .proof = settings_.proof,
              .program = settings_.program});
    if (settings_.expected) {
        // Only the peer can tell how much it holds of a segment that was cut off: wait for it.
        if (memory_.was_cut_off)
            sender_.refresh(*settings_.expected);
        else
            sender_.presume(*settings_.expected);
        peer_ = settings_.expected;
        say_have();
    }
    go_on();
    return flush();
}

Effects Session::on_bytes(base::ByteView bytes, base::Instant now) {
    tell_time(now);
    counters_.bytes_in += bytes.size();
    has_listened_ = true;
    while (!is_closed()) {
        const auto state = frames_.take(bytes);
        if (state == FrameBuffer::State::needs_more) break;
        if (state == FrameBuffer::State::oversized) {
            hang_up(Reason::malformed, "a frame of 1 to 4096 bytes was expected");
            break;
        }
        ++counters_.frames_in;
        last_heard_ = now;
        handle(frames_.content());
    }
    go_on();
    return flush();
}

Effects Session::on_stored(std::span<const Stored> stored, base::Instant now) {
    tell_time(now);
    std::vector<Receipt> receipts;
    for (const Stored& one : stored) settle_store(one, receipts);
    if (!is_closed()) say_receipts(receipts);
    go_on();
    return flush();
}

void Session::settle_store(const Stored& stored, std::vector<Receipt>& receipts) {
    const auto entry = pending_.extract(stored.token);
    if (entry.empty() || is_closed()) return;
    const Pending segment = entry.mapped();
    pending_bytes_ -= segment.size;
    const auto asked = awaited_.find(segment.log);
    switch (stored.verdict) {
        case Verdict::quarantined:
            say(VerdictOn{segment.log, segment.first, Verdict::quarantined});
            [[fallthrough]];
        case Verdict::stored:
            receipts.push_back({segment.log, stored.last, stored.backed_up});
            receiver_.forget(segment.log, stored.last);
            if (stored.through > 0) sender_.peer_has(segment.log, stored.through);
            return;
        case Verdict::bad:
            if (++bad_segments_ >= limits::bad_segments)
                return hang_up(Reason::bad_segments, "segments arrive damaged again and again");
            awaited_[segment.log] = segment.first;
            return say(VerdictOn{segment.log, segment.first, Verdict::bad});
        case Verdict::gap:
            if (asked != awaited_.end()) return;  // it has been asked for already
            awaited_[segment.log] = stored.last + 1;
            return say(VerdictOn{segment.log, stored.last + 1, Verdict::gap});
        case Verdict::forked:
        case Verdict::unknown_log:
        case Verdict::unavailable:
            if (asked != awaited_.end() && asked->second == 0) return;
            awaited_[segment.log] = 0;  // nothing more of it in this session
            if (stored.verdict == Verdict::forked) {
                note(ForkSeen{segment.log, segment.first});
                return say_forked(segment.log, segment.first);
            }
            note(LogStopped{segment.log, segment.first, stored.verdict});
            return say(VerdictOn{segment.log, segment.first, stored.verdict});
    }
}

// Sends this side's head with the verdict, so that each side keeps both signatures: two heads of
// one log at one sequence prove that its author has signed two histories.
void Session::say_forked(base::LogId log, std::uint32_t at) {
    forks_told_.insert(log);
    sender_.leave_out_of_cut(log);  // no digest can agree on it
    say(VerdictOn{log, at, Verdict::forked, logs_.head_at(log, at)});
}

Effects Session::on_sent(std::size_t bytes, base::Instant now) {
    tell_time(now);
    unsent_ -= std::min(unsent_, bytes);
    go_on();
    return flush();
}

Effects Session::on_local(base::Instant now) {
    tell_time(now);
    if (!is_closed() && knows_peer() && has_said_have_) {
        sender_.refresh(*peer_);
        if (!sender_.has_sent_all()) must_compare_ = true;
        std::vector<Receipt> receipts;
        for (const Position& mine : logs_.positions(*peer_)) {
            if (mine.backed_up <= backed_up_told_[mine.log]) continue;
            receipts.push_back({mine.log, mine.last, mine.backed_up});
        }
        if (!receipts.empty()) say_receipts(receipts);
    }
    go_on();
    return flush();
}

Effects Session::on_wake(base::Instant now) {
    tell_time(now);
    wake_at_.reset();
    if (!is_closed()) {
        const bool is_late = phase_ != Phase::talking && now >= born_ + limits::hello_patience;
        if (is_late || now >= last_heard_ + limits::silence)
            hang_up(Reason::peer_silent, "nothing has been heard for too long");
        else if (now >= last_said_ + limits::keepalive)
            say(Ping{now});
    }
    go_on();
    return flush();
}

Effects Session::close(Reason reason, std::string text, base::Instant now) {
    tell_time(now);
    if (!is_closed()) hang_up(reason, std::move(text));
    return flush();
}

Memory Session::memory() const {
    Memory memory = memory_;
    memory.parts = receiver_.parts();
    memory.was_cut_off = memory_.was_cut_off || sender_.is_unanswered();
    return memory;
}

bool Session::is_settled() const {
    return phase_ == Phase::talking && is_peer_idle_ && !must_compare_ && pending_.empty() &&
           sender_.is_all_acknowledged() && !comparison_.is_waiting() &&
           !comparison_.owes_an_answer();
}

void Session::go_on() {
    if (is_closed() || phase_ == Phase::new_born || !has_said_have_) return;
    if (settings_.listens_only) return compare_what_was_heard();
    std::vector<Notice> notices;
    while (unsent_ + to_send_.size() < limits::outgoing_bytes) {
        auto chunk = sender_.next_chunk(credit_got_ - credit_spent_, notices);
        if (!chunk) break;
        credit_spent_ += chunk->data.size();
        if (chunk->offset + chunk->data.size() == chunk->size) ++counters_.segments_out;
        must_compare_ = true;
        say(*chunk);
    }
    note_all(notices);
    compare();
    const bool settled = is_settled();
    if (settled && !was_settled_) {
        note(Settled{});
        if (settings_.side == Settings::Side::opener &&
            settings_.stay == Settings::Stay::until_settled)
            hang_up(Reason::finished, "");
    }
    was_settled_ = settled;
}

// Digests add up, so logs on which both have agreed in this session need not be compared again.
std::vector<CutEntry> Session::cut_to_compare() const {
    std::vector<CutEntry> cut = sender_.cut();
    std::erase_if(cut, [this](const CutEntry& entry) {
        const auto found = agreed_.find(entry.log);
        return found != agreed_.end() && found->second == entry.last;
    });
    return cut;
}

void Session::compare() {
    std::vector<Message> messages;
    if (must_compare_ && sender_.has_sent_all()) {
        bool is_said = comparison_.say(cut_to_compare(), messages);
        if (!is_said && !comparing_since_) comparing_since_ = now_;
        if (!is_said && now_ >= *comparing_since_ + limits::digest_patience) {
            note(NotComparedYet{});
            is_said = comparison_.say({}, messages);
        }
        if (is_said) {
            must_compare_ = false;
            comparing_since_.reset();
        }
    }
    if (pending_.empty()) comparison_.retry(now_, messages);
    say_all(messages);
}

// The peer cannot be told whether its digests are ours, but our owner can.
void Session::compare_what_was_heard() {
    if (!pending_.empty()) return;
    std::vector<Message> answers;
    comparison_.retry(now_, answers);
    for (const Message& message : answers) {
        const auto* compared = std::get_if<Compared>(&message);
        if (compared == nullptr) continue;
        auto cut = cuts_heard_.extract(compared->round);
        if (cut.empty() || compared->outcome == Outcome::later) continue;
        if (compared->outcome == Outcome::agree)
            note(Agreed{std::move(cut.mapped())});
        else
            note(Differs{});
    }
}

// ---- saying
// --------------------------------------------------------------------------------------

void Session::say(const Message& message) {
    if (is_closed()) return;
    if (has_listened_) ++counters_.flights;
    has_listened_ = false;
    last_said_ = now_;
    write_frame(to_send_, message);
}

void Session::say_all(std::vector<Message>& messages) {
    for (const Message& message : messages) say(message);
    messages.clear();
}

void Session::say_have() {
    has_said_have_ = true;
    saying_ = Positions{logs_.positions(*peer_)};
    for (const Position& mine : saying_.all()) receiver_.forget(mine.log, mine.last);
    const auto changed = saying_.since(memory_.said);
    const bool is_worth_it = saying_.all().size() > limits::short_vector && changed &&
                             changed->size() < saying_.all().size();
    if (is_worth_it)
        say_positions(*changed, memory_.said.name());
    else
        say_positions(saying_.all(), {});
}

void Session::say_positions(const std::vector<Position>& positions,
                            const std::optional<VectorName>& base) {
    for (const Position& mine : saying_.all()) backed_up_told_[mine.log] = mine.backed_up;
    std::size_t at = 0;
    do {
        const std::size_t count = std::min(positions.size() - at, limits::positions_in_frame);
        Have have;
        if (at == 0) have.base = base;
        have.positions.assign(positions.begin() + static_cast<std::ptrdiff_t>(at),
                              positions.begin() + static_cast<std::ptrdiff_t>(at + count));
        at += count;
        have.more = at < positions.size() ? More::yes : More::no;
        if (have.more == More::no) {
            for (const Part& part : receiver_.parts())
                have.parts.push_back({part.log, part.first, part.size,
                                      static_cast<std::uint32_t>(part.bytes.size())});
        }
        say(have);
    } while (at < positions.size());
}

std::uint64_t Session::credit_to_grant() const {
    const std::uint64_t released = credit_used_ - std::min(credit_used_, pending_bytes_);
    return std::max(credit_given_, released + settings_.window);
}

void Session::say_receipts(std::span<const Receipt> receipts) {
    const std::uint64_t grant = credit_to_grant();
    if (receipts.empty() && grant - credit_given_ < settings_.window / 2) return;
    credit_given_ = grant;
    do {
        const std::size_t count = std::min(receipts.size(), limits::receipts_in_frame);
        say(Receipts{credit_given_,
                     {receipts.begin(), receipts.begin() + static_cast<std::ptrdiff_t>(count)}});
        for (const Receipt& receipt : receipts.first(count))
            backed_up_told_[receipt.log] = receipt.backed_up;
        receipts = receipts.subspan(count);
    } while (!receipts.empty());
}

void Session::note_all(std::vector<Notice>& notices) {
    for (Notice& notice : notices) note(std::move(notice));
    notices.clear();
}

void Session::hang_up(Reason reason, std::string text, std::uint32_t free) {
    if (is_closed()) return;
    text.resize(std::min(text.size(), limits::reason_text));
    say(Bye{reason, text, free});
    phase_ = Phase::closed;
    out_.emplace_back(Close{reason, std::move(text), false, free});
}

base::Instant Session::next_deadline() const {
    base::Instant at = std::min(last_heard_ + limits::silence, last_said_ + limits::keepalive);
    if (phase_ != Phase::talking) at = std::min(at, born_ + limits::hello_patience);
    if (const auto held = comparison_.next_deadline()) at = std::min(at, *held);
    if (comparing_since_) at = std::min(at, *comparing_since_ + limits::digest_patience);
    return std::max(at, now_ + base::milliseconds(1));
}

Effects Session::flush() {
    if (unsent_ + to_send_.size() > limits::replies_bytes + frame_overhead && !is_closed()) {
        phase_ = Phase::closed;
        out_.emplace_back(Close{Reason::too_much, "the peer does not read", false});
    }
    if (!to_send_.empty()) {
        unsent_ += to_send_.size();
        counters_.bytes_out += to_send_.size();
        // The bytes to send come before the notices and before the close.
        out_.insert(out_.begin(), Send{std::move(to_send_)});
        to_send_.clear();
    }
    if (!is_closed()) {
        const base::Instant at = next_deadline();
        if (!wake_at_ || at < *wake_at_ || *wake_at_ <= now_) {
            wake_at_ = at;
            out_.emplace_back(WakeAt{at});
        }
    }
    return std::exchange(out_, {});
}

}  // namespace amani::session
