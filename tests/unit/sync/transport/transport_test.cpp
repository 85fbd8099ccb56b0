#include "relay.h"

#include "shared/base/system_clock.h"
#include "support/fake_logs.h"
#include "support/loopback.h"
#include "sync/transport/caller.h"
#include "sync/transport/limits.h"
#include "sync/transport/listener.h"

#include <boost/asio/write.hpp>
#include <gtest/gtest.h>

#include <cstdio>

namespace amani::transport {
namespace {

using session::Peer;
using session::PeerRole;
using session::Reason;
using support::FakeLogs;

const base::LogId node_log = base::LogId::of({7}, 1);
const base::LogId hub_log = base::LogId::of({1}, 1);
const base::LogId node_feed = base::LogId::of({7}, base::first_feed_incarnation);

class Site final : public Owner {
  public:
    explicit Site(FakeLogs::Scope scope, session::Settings settings)
        : logs_(scope), settings_(std::move(settings)) {}
    const base::Clock& clock() const override { return clock_; }
    FakeLogs& logs() override { return logs_; }
    support::FakeGate& gate() override { return gate_; }
    session::Settings settings_for(const crypto::PublicKey&) override {
        ++times_asked;
        return settings_;
    }
    int times_asked = 0;  // for settings
    enum class Disk { works, is_full, throws };
    Disk disk = Disk::works;
    void store(std::vector<session::Store> stores, Answer answer) override {
        if (disk == Disk::throws) throw std::runtime_error{"the disk is on fire, doing: INSERT"};
        if (disk == Disk::is_full) return answer({});
        std::vector<session::Stored> stored;
        for (const session::Store& one : stores) {
            stored.push_back(logs_.take(one.segment));
            stored.back().token = one.token;
        }
        answer(std::move(stored));
    }
    void noticed(const crypto::PublicKey&, const session::Notice& notice) override {
        if (std::holds_alternative<session::Agreed>(notice)) ++agreements;
    }
    void ended(const crypto::PublicKey&, const Outcome& outcome) override {
        outcomes.push_back(outcome);
    }
    int agreements = 0;
    std::vector<Outcome> outcomes;

  private:
    base::SystemClock clock_;
    FakeLogs logs_;
    support::FakeGate gate_;
    session::Settings settings_;
};

struct Wire : testing::Test {
    crypto::SystemRandomness randomness;
    crypto::SecretKey hub_key = crypto::SecretKey::generate(randomness);
    crypto::SecretKey node_key = crypto::SecretKey::generate(randomness);
    Peer hub_peer{hub_log, PeerRole::hub, hub_key.public_key()};
    Peer node_peer{node_log, PeerRole::node, node_key.public_key()};
    boost::asio::io_context io;
    Site hub{FakeLogs::Scope::of_the_peer, {.log = hub_log, .role = PeerRole::hub}};
    Site node{FakeLogs::Scope::everything, node_settings()};
    std::unique_ptr<Listener> listener;

    Wire() {
        hub.gate().members = {node_peer};
        node.gate().members = {hub_peer};
        listener = std::make_unique<Listener>(
            io, boost::asio::ip::tcp::endpoint{boost::asio::ip::make_address("127.0.0.1"), 0}, hub,
            hub_key);
    }
    session::Settings node_settings() const {
        return {.log = node_log, .role = PeerRole::node, .expected = hub_peer};
    }
    Outcome call(Caller& caller) {
        std::optional<Outcome> end;
        caller.call({"127.0.0.1", std::to_string(listener->port())}, node_settings(),
                    [&](const Outcome& outcome) { end = outcome; });
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{20};
        while ((!end || listener->connections() > 0) && std::chrono::steady_clock::now() < deadline)
            io.run_one_for(std::chrono::milliseconds{100});
        return end.value_or(Outcome{.text = "it did not end"});
    }
};

TEST_F(Wire, CarriesASessionBothWays) {
    for (int i = 0; i < 40; ++i) node.logs().write(node_log, 10, 9'000);
    hub.logs().write(node_feed, 3, 30'000);
    Caller caller{io, node, node_key, hub_key.public_key()};
    const Outcome outcome = call(caller);
    EXPECT_EQ(outcome.reason, Reason::finished) << outcome.text;
    EXPECT_EQ(hub.logs().last(node_log), 400U);
    EXPECT_EQ(node.logs().last(node_feed), 3U);
    EXPECT_GE(node.agreements, 1);
    EXPECT_GT(outcome.wire_out, outcome.session.bytes_out);
    ASSERT_EQ(hub.outcomes.size(), 1U);
    EXPECT_EQ(hub.outcomes[0].reason, Reason::finished);
    EXPECT_TRUE(hub.outcomes[0].by_peer);
}

TEST_F(Wire, CallsAgainWithItsTicket) {
    Caller caller{io, node, node_key, hub_key.public_key()};
    const Outcome first = call(caller);
    const Outcome second = call(caller);
    EXPECT_EQ(first.handshake, Outcome::Handshake::full);
    EXPECT_EQ(second.handshake, Outcome::Handshake::resumed);
    EXPECT_EQ(second.reason, Reason::finished) << second.text;
    EXPECT_LT(second.wire_out + second.wire_in, first.wire_out + first.wire_in);
    RecordProperty("full_handshake_wire_bytes", static_cast<int>(first.wire_out + first.wire_in));
    RecordProperty("resumed_wire_bytes", static_cast<int>(second.wire_out + second.wire_in));
    std::printf(
        "wire bytes of an empty sync: full %llu, resumed %llu; session bytes %llu\n",
        static_cast<unsigned long long>(first.wire_out + first.wire_in),
        static_cast<unsigned long long>(second.wire_out + second.wire_in),
        static_cast<unsigned long long>(second.session.bytes_in + second.session.bytes_out));
}

TEST_F(Wire, TellsAStrangerWhyItIsTurnedAway) {
    const crypto::SecretKey stranger = crypto::SecretKey::generate(randomness);
    node.logs().write(node_log, 10);
    Caller caller{io, node, stranger, hub_key.public_key()};
    const Outcome outcome = call(caller);
    EXPECT_EQ(outcome.reason, Reason::unknown_key);
    EXPECT_TRUE(outcome.by_peer);
    EXPECT_FALSE(outcome.text.empty());
    EXPECT_EQ(hub.logs().last(node_log), 0U);
}

TEST_F(Wire, TroubleOfTheStoreIsSaidWithoutItsDetailsAndNothingIsAcknowledged) {
    for (const auto disk : {Site::Disk::is_full, Site::Disk::throws}) {
        hub.disk = disk;
        node.logs().write(node_log, 10);
        Caller caller{io, node, node_key, hub_key.public_key()};
        const Outcome outcome = call(caller);
        EXPECT_EQ(outcome.reason, Reason::stopping);
        EXPECT_TRUE(outcome.by_peer);
        EXPECT_TRUE(outcome.text.ends_with("come again later")) << outcome.text;
        EXPECT_EQ(hub.logs().last(node_log), 0U);
    }
    EXPECT_EQ(hub.outcomes.back().text, "the disk is on fire, doing: INSERT");
    hub.disk = Site::Disk::works;
    Caller caller{io, node, node_key, hub_key.public_key()};
    EXPECT_EQ(call(caller).reason, Reason::finished);
    EXPECT_EQ(hub.logs().last(node_log), 20U);
}

TEST_F(Wire, RefusesAHubWithAnotherKey) {
    const crypto::SecretKey other = crypto::SecretKey::generate(randomness);
    node.logs().write(node_log, 10);
    Caller caller{io, node, node_key, other.public_key()};
    const Outcome outcome = call(caller);
    EXPECT_EQ(outcome.reason, Reason::wrong_hub) << outcome.text;
    EXPECT_EQ(outcome.session.bytes_out, 0U);
    EXPECT_EQ(hub.logs().last(node_log), 0U);
}

TEST_F(Wire, SaysThatNobodyAnswers) {
    Caller caller{io, node, node_key, hub_key.public_key()};
    listener->stop();
    const std::uint16_t free_port = [&] {
        boost::asio::ip::tcp::acceptor brief{io, {boost::asio::ip::make_address("127.0.0.1"), 0}};
        return brief.local_endpoint().port();
    }();
    std::optional<Outcome> end;
    caller.call({"127.0.0.1", std::to_string(free_port)}, node_settings(),
                [&](const Outcome& outcome) { end = outcome; });
    io.run_for(std::chrono::seconds{5});
    ASSERT_TRUE(end);
    EXPECT_EQ(end->reason, Reason::transport_lost);
    EXPECT_FALSE(caller.is_calling());
}

TEST_F(Wire, GarbageFromTheInternetEndsItsOwnConnectionOnly) {
    boost::asio::ip::tcp::socket socket{io};
    socket.connect({boost::asio::ip::make_address("127.0.0.1"), listener->port()});
    boost::asio::write(socket, boost::asio::buffer("GET / HTTP/1.1\r\n\r\n", 18));
    io.run_for(std::chrono::milliseconds{200});
    EXPECT_EQ(listener->connections(), 0U);
    node.logs().write(node_log, 10);
    Caller caller{io, node, node_key, hub_key.public_key()};
    EXPECT_EQ(call(caller).reason, Reason::finished);
}

// One call through the relay; the listener may go on believing in the connection.
Outcome call_through(const Relay& relay, Caller& caller, const session::Settings& settings,
                     boost::asio::io_context& io) {
    std::optional<Outcome> end;
    caller.call({"127.0.0.1", std::to_string(relay.port())}, settings,
                [&](const Outcome& outcome) { end = outcome; });
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (!end && std::chrono::steady_clock::now() < deadline)
        io.run_one_for(std::chrono::milliseconds{100});
    return end.value_or(Outcome{.text = "it did not end"});
}

TEST_F(Wire, WritesSmallRecordsBothWaysAfterAFullHandshakeAndAResumedOne) {
    Relay relay{io, listener->port()};
    Caller caller{io, node, node_key, hub_key.public_key()};
    for (const auto handshake : {Outcome::Handshake::full, Outcome::Handshake::resumed}) {
        node.logs().write(node_log, 10, 60'000);
        hub.logs().write(node_feed, 10, 60'000);
        const Outcome outcome = call_through(relay, caller, node_settings(), io);
        EXPECT_EQ(outcome.reason, Reason::finished) << outcome.text;
        EXPECT_EQ(outcome.handshake, handshake);
    }
    EXPECT_GT(relay.largest_record, 1'000U);
    EXPECT_LE(relay.largest_record, limits::record_bytes + 17);
}

TEST_F(Wire, GoesOnWithAPartAlthoughTheHubHasNotHeardThatTheLinkIsDead) {
    for (const auto death :
         {Relay::Death::is_heard_by_both, Relay::Death::is_heard_by_the_caller}) {
        Relay relay{io, listener->port()};
        relay.carries = 4096;
        relay.death = death;
        node.logs().write(node_log, 10, 20'000);
        hub.logs().write(node_feed, 10, 20'000);
        Caller caller{io, node, node_key, hub_key.public_key()};
        int calls = 1;
        while (call_through(relay, caller, node_settings(), io).reason != Reason::finished &&
               calls < 100)
            ++calls;
        EXPECT_LT(calls, 60) << "of 4 KiB for 40 KB, both ways together";
        EXPECT_EQ(hub.logs().last(node_log), node.logs().last(node_log));
    }
}

TEST_F(Wire, AListenerThatGoesDuringAHandshakeAsksItsOwnerNothingMore) {
    Caller caller{io, node, node_key, hub_key.public_key()};
    (void)call(caller);  // the next handshake is a resumed one, which asks for no certificate
    hub.times_asked = 0;
    std::optional<Outcome> end;
    caller.call({"127.0.0.1", std::to_string(listener->port())}, node_settings(),
                [&](const Outcome& outcome) { end = outcome; });
    while (listener->connections() == 0) io.run_one_for(std::chrono::seconds{1});
    listener.reset();
    io.run_for(std::chrono::milliseconds{500});
    ASSERT_TRUE(end);
    EXPECT_EQ(end->reason, Reason::transport_lost);
    EXPECT_EQ(hub.times_asked, 0);
}

TEST_F(Wire, AListenerThatGoesDropsItsConnectionsAndSpeaksOfThemNoMore) {
    node.logs().write(node_log, 10);
    std::optional<Outcome> end;
    session::Settings settings = node_settings();
    settings.stay = session::Settings::Stay::open;
    Caller caller{io, node, node_key, hub_key.public_key()};
    caller.call({"127.0.0.1", std::to_string(listener->port())}, settings,
                [&](const Outcome& outcome) { end = outcome; });
    while (node.agreements == 0) io.run_one_for(std::chrono::seconds{1});
    listener.reset();
    io.run_for(std::chrono::milliseconds{300});
    ASSERT_TRUE(end);
    EXPECT_EQ(end->reason, Reason::transport_lost);
    EXPECT_TRUE(hub.outcomes.empty());
}

TEST_F(Wire, ACallerThatGoesTellsNobodyOfItsCall) {
    bool has_ended = false;
    for (const int turns : {0, 3, 40}) {
        Caller caller{io, node, node_key, hub_key.public_key()};
        caller.call({"127.0.0.1", std::to_string(listener->port())}, node_settings(),
                    [&](const Outcome&) { has_ended = true; });
        for (int i = 0; i < turns && node.agreements == 0; ++i) io.poll_one();
    }
    io.run_for(std::chrono::milliseconds{300});
    EXPECT_FALSE(has_ended);
    EXPECT_EQ(listener->connections(), 0U);
}

TEST_F(Wire, StopTellsThoseWhoAreHere) {
    std::optional<Outcome> end;
    session::Settings settings = node_settings();
    settings.stay = session::Settings::Stay::open;
    Caller caller{io, node, node_key, hub_key.public_key()};
    caller.call({"127.0.0.1", std::to_string(listener->port())}, settings,
                [&](const Outcome& outcome) { end = outcome; });
    io.run_for(std::chrono::milliseconds{300});
    EXPECT_FALSE(end);
    hub.logs().write(node_feed, 1);
    listener->local_changed();
    io.run_for(std::chrono::milliseconds{300});
    EXPECT_EQ(node.logs().last(node_feed), 1U);
    listener->stop();
    io.run_for(std::chrono::milliseconds{300});
    ASSERT_TRUE(end);
    EXPECT_EQ(end->reason, Reason::stopping);
}

}  // namespace
}  // namespace amani::transport
