// A whole session at the hub's or the node's end, fed by a peer that says anything at any time.
// Input: one byte, which end this is (even: hub); then steps, a byte each, "bytes" followed by a
// length (two bytes, little-endian) and that many bytes off the wire.
#include "fuzz/fuzz_target.h"
#include "unit/sync/session/pair.h"

#include "sync/session/limits.h"

#include <algorithm>

namespace amani::fuzz {

using namespace session;

namespace {

enum class Step : std::uint8_t { bytes, store, sent, wake, local, write, lag, catch_up };
constexpr std::uint8_t steps = 8;

void set_up(Sites& sites) {
    sites.node_logs.write(node_log, 3, 500);
    sites.node_logs.write(node_log, 2, 5'000);
    sites.hub_logs.write(network_log, 4, 300);
    sites.hub_logs.write(node_feed, 2, 300);
}

class Listener {
  public:
    explicit Listener(bool is_hub)
        : logs_(is_hub ? sites_.hub_logs : sites_.node_logs),
          session_(is_hub ? sites_.hub_settings() : sites_.node_settings(), logs_, sites_.gate) {
        set_up(sites_);
        keep(session_.start(now_));
    }

    void step(Step step, base::ByteView& rest) {
        const bool was_closed = session_.is_closed();
        Effects effects = take(step, rest);
        must(!was_closed || effects.empty(), "after the end nothing is said or asked");
        keep(std::move(effects));
    }

  private:
    Effects take(Step step, base::ByteView& rest) {
        switch (step) {
            case Step::bytes: {
                const std::size_t said = rest.size() < 2 ? 0 : rest[0] | std::size_t{rest[1]} << 8;
                rest = rest.subspan(std::min<std::size_t>(2, rest.size()));
                const base::ByteView piece = rest.first(std::min(said, rest.size()));
                rest = rest.subspan(piece.size());
                return session_.on_bytes(piece, now_);
            }
            case Step::store:
                return store_all();
            case Step::sent:
                return session_.on_sent(std::exchange(unsent_, 0), now_);
            case Step::wake:
                now_ = now_ + base::seconds(10);
                return session_.on_wake(now_);
            case Step::local:
                return session_.on_local(now_);
            case Step::write:
                if (++written_ < 16) logs_.write(is_hub() ? node_feed : node_log, 2, 100);
                return session_.on_local(now_);
            case Step::lag:
                logs_.has_applied = false;
                return {};
            case Step::catch_up:
                logs_.has_applied = true;
                return session_.on_local(now_);
        }
        return {};
    }

    Effects store_all() {
        std::vector<Stored> stored;
        for (const Store& store : std::exchange(held_, {})) {
            stored.push_back(logs_.take(store.segment));
            stored.back().token = store.token;
        }
        held_bytes_ = 0;
        return session_.on_stored(stored, now_);
    }

    void keep(Effects effects) {
        for (Effect& effect : effects) {
            if (const auto* send = std::get_if<Send>(&effect)) {
                unsent_ += send->bytes.size();
            } else if (auto* store = std::get_if<Store>(&effect)) {
                held_bytes_ += store->segment.size();
                must(store->token > last_token_, "every segment has a token of its own");
                last_token_ = store->token;
                held_.push_back(std::move(*store));
            } else if (const auto* wake = std::get_if<WakeAt>(&effect)) {
                must(wake->at > now_, "it is woken later, not at once for ever");
            }
        }
        must(held_bytes_ <= limits::window_bytes + limits::segment_bytes,
             "a peer sends no more than it has credit for");
    }

    [[nodiscard]] bool is_hub() const { return &logs_ == &sites_.hub_logs; }

    Sites sites_;
    support::FakeLogs& logs_;
    Session session_;
    base::Instant now_{1'000'000};
    std::vector<Store> held_;
    std::size_t held_bytes_ = 0;
    std::uint64_t last_token_ = 0;
    std::size_t unsent_ = 0;
    int written_ = 0;
};

void add_bytes(base::Bytes& to, base::ByteView bytes) {
    to.push_back(static_cast<std::uint8_t>(Step::bytes));
    to.push_back(static_cast<std::uint8_t>(bytes.size()));
    to.push_back(static_cast<std::uint8_t>(bytes.size() >> 8));
    base::append(to, bytes);
}

// What one end hears in a real conversation.
base::Bytes heard(bool at_hub, bool has_lag) {
    Sites sites;
    set_up(sites);
    Call call{sites};
    base::Bytes script{static_cast<std::uint8_t>(at_hub ? 0 : 1)};
    if (has_lag) script.push_back(static_cast<std::uint8_t>(Step::lag));
    base::Instant now{1'000'000};
    call.node.perform(call.node.session.start(now), now);
    call.hub.perform(call.hub.session.start(now), now);
    support::End& other = at_hub ? call.node : call.hub;
    support::End& own = at_hub ? call.hub : call.node;
    while (!own.outgoing.empty() || !other.outgoing.empty()) {
        const base::Bytes to_own = std::exchange(other.outgoing, {});
        const base::Bytes to_other = std::exchange(own.outgoing, {});
        other.perform(other.session.on_sent(to_own.size(), now), now);
        own.perform(own.session.on_sent(to_other.size(), now), now);
        if (!to_own.empty()) add_bytes(script, to_own);
        for (const Step after : {Step::sent, Step::store, Step::wake})
            script.push_back(static_cast<std::uint8_t>(after));
        own.perform(own.session.on_bytes(to_own, now), now);
        other.perform(other.session.on_bytes(to_other, now), now);
    }
    if (has_lag) script.push_back(static_cast<std::uint8_t>(Step::catch_up));
    return script;
}

}  // namespace

void try_input(base::ByteView input) {
    if (input.empty()) return;
    Listener listener{input.front() % 2 == 0};
    input = input.subspan(1);
    while (!input.empty()) {
        const auto step = static_cast<Step>(input.front() % steps);
        input = input.subspan(1);
        listener.step(step, input);
    }
}

Seeds seeds() {
    return {{"hub-hears-a-node", heard(true, false)},
            {"node-hears-its-hub", heard(false, false)},
            {"hub-that-lags", heard(true, true)},
            {"node-that-lags", heard(false, true)},
            {"a-silent-peer", {0, 3, 3, 3, 3, 3, 3, 3, 3, 3}}};
}

}  // namespace amani::fuzz
