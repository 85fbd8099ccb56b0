#include "simulation/network/line.h"

#include "shared/base/bytes.h"

#include <algorithm>

namespace amani::simulation {

namespace {

constexpr std::int64_t longest_piece = 6000;
constexpr int most_waits = 100;

base::Instant now_at(const Line::Side& side) { return side.owner.clock().now(); }

}  // namespace

Line::Side::Side(transport::Owner& program, const session::Settings& settings)
    : owner(program), peer(settings.peer_key), session(settings, program.logs(), program.gate()) {}

void Line::talk(std::size_t cut_after) {
    left_ = cut_after;
    perform(caller_, caller_.session.start(now_at(caller_)));
    perform(answerer_, answerer_.session.start(now_at(answerer_)));
    for (int waits = 0; left_ > 0 && waits < most_waits;) {
        if (is_silent()) {
            ++waits;
            if (!wait()) break;
            continue;
        }
        const bool is_callers_turn =
            answerer_.said.empty() || (!caller_.said.empty() && world_.chance.one_in(2));
        if (is_callers_turn)
            deliver(caller_, answerer_);
        else
            deliver(answerer_, caller_);
    }
    for (auto* side : {&caller_, &answerer_}) {
        side->outcome.session = side->session.counters();
        side->outcome.memory = side->session.memory();
        if (side->session.peer()) side->outcome.peer = side->peer;
        side->owner.ended(side->peer, side->outcome);
    }
}

void Line::deliver(Side& from, Side& to) {
    const auto size = std::min({from.said.size(), left_,
                                static_cast<std::size_t>(world_.chance.between(1, longest_piece))});
    const base::Bytes piece(from.said.begin(),
                            from.said.begin() + static_cast<std::ptrdiff_t>(size));
    from.said.erase(from.said.begin(), from.said.begin() + static_cast<std::ptrdiff_t>(size));
    left_ -= size;
    if (!to.session.is_closed()) perform(to, to.session.on_bytes(piece, now_at(to)));
    if (!from.session.is_closed()) perform(from, from.session.on_sent(size, now_at(from)));
}

void Line::perform(Side& side, session::Effects effects) {
    std::vector<session::Store> stores;
    for (auto& effect : effects) {
        if (auto* send = std::get_if<session::Send>(&effect)) {
            base::append(side.said, send->bytes);
        } else if (auto* store = std::get_if<session::Store>(&effect)) {
            stores.push_back(std::move(*store));
        } else if (const auto* wake = std::get_if<session::WakeAt>(&effect)) {
            side.wake = wake->at;
        } else if (const auto* notice = std::get_if<session::Notice>(&effect)) {
            if (std::holds_alternative<session::Agreed>(*notice)) side.agreed = true;
            if (std::holds_alternative<session::Differs>(*notice)) side.differs = true;
            side.owner.noticed(side.peer, *notice);
        } else if (const auto* close = std::get_if<session::Close>(&effect)) {
            side.outcome.reason = close->reason;
            side.outcome.text = close->text;
            side.outcome.by_peer = close->by_peer;
            side.outcome.free = close->free;
        }
    }
    if (!stores.empty()) store(side, std::move(stores));
}

void Line::store(Side& side, std::vector<session::Store> stores) {
    std::optional<std::vector<session::Stored>> answer;
    side.owner.store(std::move(stores),
                     [&](std::vector<session::Stored> stored) { answer = std::move(stored); });
    while (!answer) world_.let_answer();
    if (side.session.is_closed()) return;
    if (answer->empty())
        perform(side, side.session.close(session::Reason::stopping, "not stored", now_at(side)));
    else
        perform(side, side.session.on_stored(*answer, now_at(side)));
}

bool Line::wait() {
    world_.let_work();
    for (auto* side : {&caller_, &answerer_})
        if (!side->session.is_closed()) perform(*side, side->session.on_local(now_at(*side)));
    if (!is_silent()) return true;
    if (caller_.session.is_closed() || answerer_.session.is_closed()) return false;
    std::optional<std::int64_t> soonest;
    for (const auto* side : {&caller_, &answerer_}) {
        if (!side->wake) continue;
        const auto wait = std::max<std::int64_t>((*side->wake - now_at(*side)).value, 1);
        soonest = std::min(soonest.value_or(wait), wait);
    }
    if (!soonest) return false;
    world_.let_pass({*soonest});
    for (auto* side : {&caller_, &answerer_}) {
        const bool is_due = side->wake && *side->wake <= now_at(*side);
        if (!is_due || side->session.is_closed()) continue;
        side->wake.reset();
        perform(*side, side->session.on_wake(now_at(*side)));
    }
    return true;
}

}  // namespace amani::simulation
