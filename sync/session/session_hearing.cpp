// How a session handles each message.
#include "sync/session/limits.h"
#include "sync/session/session.h"

#include <algorithm>

namespace amani::session {

void Session::handle(base::ByteView content) {
    auto message = read_frame(content);
    if (!message)
        return hang_up(Reason::malformed,
                       message.error().why + " was expected " + message.error().where);
    const bool is_allowed = [&] {
        switch (phase_) {
            case Phase::greeting:
                return std::holds_alternative<Hello>(*message) ||
                       std::holds_alternative<Bye>(*message);
            case Phase::learning:  // a vector in several frames, nothing in between but life signs
                // The peer may have sent these before our HaveAsk reached it.
                if (has_asked_have_ && !is_in_vector_)
                    return !std::holds_alternative<Hello>(*message);
                return std::holds_alternative<Have>(*message) ||
                       std::holds_alternative<Bye>(*message) ||
                       std::holds_alternative<Ping>(*message) ||
                       std::holds_alternative<Pong>(*message);
            default:
                return !std::holds_alternative<Hello>(*message) &&
                       !std::holds_alternative<Have>(*message);
        }
    }();
    if (!is_allowed) return hang_up(Reason::malformed, "a message out of turn");
    std::visit([this](auto& body) { handle(body); }, *message);
}

void Session::handle(Hello& hello) {
    if (hello.network != settings_.network)
        return hang_up(Reason::other_network, "this is another service network");
    const std::uint32_t version = std::min(hello.newest, newest_version);
    if (version < std::max(hello.oldest, oldest_version))
        return hang_up(Reason::version_mismatch,
                       "no protocol version in common; one side must be upgraded");
    auto admitted = gate_.admit(hello, settings_.peer_key, now_);
    if (!admitted)
        return hang_up(admitted.error().reason, admitted.error().text, admitted.error().free);
    // A node knows its hub by the pinned key; here it learns which log the hub writes now.
    if (settings_.expected &&
        (admitted->key != settings_.expected->key || admitted->role != settings_.expected->role))
        return hang_up(Reason::unknown_key, "another peer was expected");
    peer_ = *admitted;
    credit_got_ = std::max(credit_got_, hello.credit);
    note(PeerKnown{*peer_, hello.clock - now_, version,
                   hello.program.substr(0, limits::program_bytes)});
    phase_ = Phase::learning;
    if (!has_said_have_) {
        sender_.refresh(*peer_);
        say_have();
    }
}

bool Session::begin_vector(const Have& first) {
    hearing_.clear();
    base_heard_ = {};
    must_ask_have_ = false;
    if (!first.base) return true;
    if (has_asked_have_) return false;
    for (const Positions& known : memory_.heard) {
        if (known.name() != *first.base) continue;
        base_heard_ = known;
        return true;
    }
    must_ask_have_ = true;
    return true;
}

void Session::handle(Have& have) {
    if (!is_in_vector_ && !begin_vector(have))
        return hang_up(Reason::malformed, "the whole of a vector was expected");
    is_in_vector_ = have.more == More::yes;
    hearing_.insert(hearing_.end(), have.positions.begin(), have.positions.end());
    if (hearing_.size() > limits::logs || (have.positions.empty() && is_in_vector_))
        return hang_up(Reason::too_much, "more logs than a session carries");
    if (is_in_vector_) return;
    if (must_ask_have_) {
        has_asked_have_ = true;
        return say(HaveAsk{});
    }
    end_vector(have);
}

void Session::end_vector(Have& last) {
    const Positions heard = base_heard_.with(hearing_);
    if (heard.all().size() > limits::logs)
        return hang_up(Reason::too_much, "more logs than a session carries");
    std::vector<Notice> notices;
    std::vector<Receipt> receipts;
    for (const Position& theirs : heard.all()) sender_.learn(theirs, notices);
    for (const Position& theirs : hearing_) {
        if (sender_.is_stopped(theirs.log)) continue;  // another branch is no receipt for ours
        receipts.push_back({theirs.log, theirs.last, theirs.backed_up});
    }
    for (const Notice& notice : notices)
        if (const auto* fork = std::get_if<ForkSeen>(&notice)) say_forked(fork->log, fork->at);
    if (!receipts.empty()) note(ReceiptsNoted{peer_->role, std::move(receipts)});
    note_all(notices);
    sender_.learn_all();
    sender_.learn_parts(std::move(last.parts));
    memory_.was_cut_off = false;
    memory_.heard = {std::move(base_heard_), heard};
    hearing_ = {};
    phase_ = Phase::talking;
}

void Session::handle(const HaveAsk&) {
    if (!has_said_have_ || std::exchange(has_repeated_have_, true))
        return hang_up(Reason::malformed, "all logs were told already");
    memory_.said = {};
    say_positions(saying_.all(), {});
}

void Session::handle(Chunk& chunk) {
    is_peer_idle_ = false;
    if (chunk.data.size() > credit_given_ - credit_used_)
        return hang_up(Reason::too_much, "more was sent than was asked for");
    credit_used_ += chunk.data.size();
    auto answer = receiver_.take(std::move(chunk));
    if (const auto* nonsense = std::get_if<Receiver::Nonsense>(&answer))
        return hang_up(Reason::malformed, std::string{nonsense->why} + " was expected");
    if (const auto* again = std::get_if<Receiver::Again>(&answer)) {
        say(VerdictOn{again->log, again->first, Verdict::gap});
    } else if (auto* whole = std::get_if<Receiver::Whole>(&answer)) {
        ++counters_.segments_in;
        const auto asked = awaited_.find(whole->log);
        if (asked != awaited_.end() && whole->first > asked->second) return say_receipts({});
        if (asked != awaited_.end() && whole->first == asked->second) awaited_.erase(asked);
        if (awaited_.size() > limits::logs)
            return hang_up(Reason::too_much, "more logs than a session carries");
        const std::uint64_t token = next_token_++;
        pending_.emplace(token, Pending{whole->log, whole->first, whole->segment.size()});
        pending_bytes_ += whole->segment.size();
        out_.emplace_back(Store{token, whole->log, whole->first, std::move(whole->segment)});
    }
    say_receipts({});
}

void Session::handle(Receipts& receipts) {
    credit_got_ = std::max(credit_got_, receipts.credit);
    std::erase_if(receipts.receipts,
                  [this](const Receipt& receipt) { return sender_.is_stopped(receipt.log); });
    for (const Receipt& receipt : receipts.receipts) sender_.acknowledge(receipt);
    if (!receipts.receipts.empty()) note(ReceiptsNoted{peer_->role, std::move(receipts.receipts)});
}

void Session::handle(VerdictOn& verdict) {
    must_compare_ = true;  // the cut of our last digest may not be reached
    switch (verdict.verdict) {
        case Verdict::stored:
            return;
        case Verdict::quarantined:
            sender_.leave_out_of_cut(verdict.log);
            return note(KeptApart{verdict.log, verdict.next});
        case Verdict::bad:
        case Verdict::gap:
            if (sender_.rewind(verdict.log, verdict.next)) return;
            break;
        case Verdict::forked:
            note(ForkSeen{verdict.log, verdict.next, std::move(verdict.head)});
            sender_.stop(verdict.log);
            if (sender_.tells_of(verdict.log) && !forks_told_.contains(verdict.log))
                say_forked(verdict.log, verdict.next);
            return;
        case Verdict::unknown_log:
        case Verdict::unavailable:
            break;
    }
    sender_.stop(verdict.log);
    note(LogStopped{verdict.log, verdict.next, verdict.verdict});
}

void Session::handle(DigestOf& digest) {
    if (digest.cut.size() > limits::cut_in_frame)
        return hang_up(Reason::too_much, "a cut of more logs than fit a frame");
    if (digest.more == More::no) is_peer_idle_ = true;
    if (settings_.listens_only) return hear(std::move(digest));
    std::vector<Message> messages;
    comparison_.take(std::move(digest), now_, messages);
    say_all(messages);
}

// Answered by compare_what_was_heard().
void Session::hear(DigestOf digest) {
    if (cuts_heard_.size() >= limits::held_digests) return;
    cuts_heard_[digest.round] = digest.cut;
    comparison_.hold(std::move(digest), now_);
}

void Session::handle(Compared& compared) {
    std::vector<Message> messages;
    std::vector<Notice> notices;
    if (!comparison_.take(compared, messages, notices))
        return hang_up(Reason::malformed, "an answer to what was not asked");
    memory_.said = saying_;  // the peer has answered a later message, so it has heard this
    for (const Notice& notice : notices)
        if (const auto* agreed = std::get_if<Agreed>(&notice))
            for (const CutEntry& entry : agreed->cut) agreed_[entry.log] = entry.last;
    say_all(messages);
    note_all(notices);
}

void Session::handle(DigestAsk& ask) {
    std::vector<Message> messages;
    comparison_.answer(ask, messages);
    say_all(messages);
}

void Session::handle(DigestTold& told) {
    std::vector<Message> messages;
    std::vector<Notice> notices;
    if (!comparison_.take(told, messages, notices))
        return hang_up(Reason::malformed, "an answer to what was not asked");
    say_all(messages);
    note_all(notices);
}

void Session::handle(Ping& ping) { say(Pong{ping.clock}); }

void Session::handle(Bye& bye) {
    bye.text.resize(std::min(bye.text.size(), limits::reason_text));
    phase_ = Phase::closed;
    out_.emplace_back(Close{bye.reason, std::move(bye.text), true, bye.free});
}

}  // namespace amani::session
