// Two sessions joined in memory, with a virtual clock. Bytes can be cut, damaged or delayed between
// them.
#pragma once

#include "sync/session/session.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace amani::support {

// Knows members by key.
class FakeGate final : public session::Gatekeeper {
  public:
    base::Result<session::Peer, session::NotAdmitted> admit(const session::Hello& hello,
                                                            const crypto::PublicKey& key,
                                                            base::Instant) override {
        for (const session::Peer& member : members)
            if (member.key == key && member.log == hello.log && member.role == hello.role) {
                if (revoked == member.log)
                    return base::Refused{
                        session::NotAdmitted{session::Reason::revoked, "this device was revoked"}};
                return member;
            }
        return base::Refused{session::NotAdmitted{session::Reason::unknown_key, "not a member"}};
    }
    std::vector<session::Peer> members;
    std::optional<base::LogId> revoked;
};

// One side: a session and what its owner does with the effects.
class End {
  public:
    End(session::Settings settings, session::LogPort& logs, session::Gatekeeper& gate,
        std::function<session::Stored(const session::Store&)> store)
        : session(std::move(settings), logs, gate), store_(std::move(store)) {}

    void perform(session::Effects effects, base::Instant now) {
        std::vector<session::Stored> stored;
        for (session::Effect& effect : effects) {
            if (auto* send = std::get_if<session::Send>(&effect)) {
                base::append(outgoing, send->bytes);
            } else if (auto* store = std::get_if<session::Store>(&effect)) {
                if (holds_stores) {
                    held.push_back(std::move(*store));
                    continue;
                }
                stored.push_back(store_(*store));
                stored.back().token = store->token;
            } else if (const auto* wake = std::get_if<session::WakeAt>(&effect)) {
                wake_at = wake->at;
            } else if (auto* notice = std::get_if<session::Notice>(&effect)) {
                notices.push_back(std::move(*notice));
            } else if (auto* close = std::get_if<session::Close>(&effect)) {
                closed = std::move(*close);
            }
        }
        if (!stored.empty()) perform(session.on_stored(stored, now), now);
    }
    void store_held(base::Instant now) {
        std::vector<session::Stored> stored;
        for (const session::Store& store : std::exchange(held, {})) {
            stored.push_back(store_(store));
            stored.back().token = store.token;
        }
        if (!stored.empty()) perform(session.on_stored(stored, now), now);
    }
    template <class Wanted>
    [[nodiscard]] std::vector<Wanted> noted() const {
        std::vector<Wanted> found;
        for (const session::Notice& notice : notices)
            if (const auto* one = std::get_if<Wanted>(&notice)) found.push_back(*one);
        return found;
    }

    session::Session session;
    base::Bytes outgoing;
    std::vector<session::Notice> notices;
    std::optional<session::Close> closed;
    std::optional<base::Instant> wake_at;
    std::vector<session::Store> held;
    bool holds_stores = false;

  private:
    std::function<session::Stored(const session::Store&)> store_;
};

class Loopback {
  public:
    Loopback(End& opener, End& answerer) : opener_(opener), answerer_(answerer) {}

    // Runs until nothing moves or `budget` bytes have passed in both directions together; each
    // exchange takes `half_trip`. Returns the number of half trips.
    int run(std::size_t budget = SIZE_MAX) {
        if (!is_started_) {
            is_started_ = true;
            opener_.perform(opener_.session.start(now), now);
            answerer_.perform(answerer_.session.start(now), now);
        }
        int halves = 0;
        while (halves < most_half_trips && budget > 0) {
            base::Bytes to_answerer = take(opener_, budget);
            base::Bytes to_opener = take(answerer_, budget);
            if (to_answerer.empty() && to_opener.empty()) break;
            now = now + half_trip;
            ++halves;
            deliver(opener_, answerer_, to_answerer);
            deliver(answerer_, opener_, to_opener);
        }
        return halves;
    }
    // Time passes; both sides are woken when they asked for it.
    void wait(base::Duration duration) {
        const base::Instant end = now + duration;
        while (now < end) {
            base::Instant next = end;
            for (const End* side : {&opener_, &answerer_})
                if (side->wake_at && *side->wake_at > now) next = std::min(next, *side->wake_at);
            now = next;
            for (End* side : {&opener_, &answerer_})
                if (side->wake_at && *side->wake_at <= now) {
                    side->wake_at.reset();
                    side->perform(side->session.on_wake(now), now);
                }
            run();
        }
    }

    std::function<void(base::Bytes&)> damage;  // applied to what the opener sends
    base::Instant now{1'000'000};
    base::Duration half_trip = base::milliseconds(300);
    int most_half_trips = 100'000;
    bool is_wide = false;  // the link takes whatever is made, as a socket with large buffers does

  private:
    base::Bytes take(End& from, std::size_t& budget) {
        base::Bytes wide;
        while (is_wide && !from.outgoing.empty()) {
            const base::Bytes made = std::exchange(from.outgoing, {});
            base::append(wide, made);
            from.perform(from.session.on_sent(made.size(), now), now);
        }
        if (is_wide) return wide;
        const std::size_t size = std::min(budget, from.outgoing.size());
        budget -= size;
        base::Bytes bytes(from.outgoing.begin(),
                          from.outgoing.begin() + static_cast<std::ptrdiff_t>(size));
        from.outgoing.erase(from.outgoing.begin(),
                            from.outgoing.begin() + static_cast<std::ptrdiff_t>(size));
        return bytes;
    }
    void deliver(End& from, End& to, base::Bytes& bytes) {
        if (bytes.empty()) return;
        const std::size_t sent = bytes.size();
        if (damage && &from == &opener_) damage(bytes);
        if (!is_wide) from.perform(from.session.on_sent(sent, now), now);
        to.perform(to.session.on_bytes(bytes, now), now);
    }

    End& opener_;
    End& answerer_;
    bool is_started_ = false;
};

}  // namespace amani::support
