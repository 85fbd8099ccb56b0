// What one event costs on the wire between real logs over TLS, everything included. Bytes are
// deterministic, so they are bounded here; what time it takes is not a test's business.
#include "shared/base/system_clock.h"
#include "shared/codec/row.h"
#include "shared/store/sqlite.h"
#include "support/loopback.h"
#include "sync/session/gates.h"
#include "sync/session/stored_logs.h"
#include "sync/transport/caller.h"
#include "sync/transport/listener.h"

#include <gtest/gtest.h>

namespace amani::transport {
namespace {

using session::Peer;
using session::PeerRole;

const base::LogId node_log = base::LogId::of({1'207}, 1);
const base::LogId hub_log = base::LogId::of({1}, 1);

log::Digest running(const log::Digest& before, base::EventId, const log::Rows& rows) {
    log::Digest sum = before;
    for (std::size_t i = 0; i < rows.size(); ++i)
        sum = sum + log::Digest{crypto::hash(rows[i]).bytes};
    return sum;
}

// A part fitted under warranty, with its tag: the row of shared/domain/service's PartFitted.
base::Bytes a_fitted_part(std::uint32_t sequence) {
    const auto id = [](std::uint32_t site, std::uint32_t at) {
        return base::EventId::of(base::LogId::of({site}, 1), at).value;
    };
    base::Bytes body;
    codec::Writer writer{body};
    writer.array(7);
    writer.integer(id(1'207, sequence - 2));  // job
    writer.integer(id(1, 48'211));            // part
    writer.integer(1);
    writer.array(3);  // place
    writer.integer(4);
    writer.integer(1'207);
    writer.integer(0);
    writer.integer(2);
    writer.text("");
    writer.text("KRJ-U-04-000391");
    return codec::encode_row(
        {62, {1'795'000'000'000LL << 16}, base::UserId{id(1'207, 3)}, base::Day{20'774}, {}, body});
}

class Site final : public Owner {
  public:
    Site(base::LogId log, PeerRole role, const crypto::SecretKey& key,
         const crypto::PublicKey& root)
        : log_(log), role_(role), key_(key), roster_(root) {
        log::migrate(*database_);
        roster_.apply(membership::MemberAdmitted{node_log, membership::SiteRole::agent, {}, {}});
    }
    void admit(const crypto::PublicKey& node) {
        roster_ = membership::Roster{roster_.root()};
        roster_.apply(membership::MemberAdmitted{node_log, membership::SiteRole::agent, node, {}});
    }
    void write(base::ByteView row) {
        store::Transaction transaction{*database_};
        logs_.append(log_, row);
        const crypto::Hash network = roster_.network();
        if (const auto tail = logs_.take_tail(log_))
            logs_.store_sealed(*tail, log::seal(*tail, {network, key_}, &running));
        transaction.commit();
    }
    [[nodiscard]] std::uint32_t sealed() const { return logs_.state(node_log).sealed; }
    [[nodiscard]] session::Settings settings() const {
        session::Settings settings{
            .log = log_, .role = role_, .network = roster_.network(), .peer_key = {}};
        if (role_ == PeerRole::node) {
            settings.expected = Peer{hub_log, PeerRole::hub, roster_.root()};
            settings.stay = session::Settings::Stay::open;
        }
        return settings;
    }

    const base::Clock& clock() const override { return clock_; }
    session::StoredLogs& logs() override { return port_; }
    session::Gatekeeper& gate() override {
        if (role_ == PeerRole::hub) return hub_gate_;
        return node_gate_;
    }
    session::Settings settings_for(const crypto::PublicKey&) override { return settings(); }
    void store(std::vector<session::Store> stores, Answer answer) override {
        std::vector<session::Stored> stored;
        store::Transaction transaction{*database_};
        for (const session::Store& one : stores)
            stored.push_back(session::append_opened(
                logs_,
                session::open_store(one, roster_.network(), session::before(one, logs_, roster_))));
        transaction.commit();
        answer(std::move(stored));
    }
    void noticed(const crypto::PublicKey&, const session::Notice& notice) override {
        if (std::holds_alternative<session::Settled>(notice)) ++settled;
    }
    void ended(const crypto::PublicKey&, const Outcome& outcome) override {
        outcomes.push_back(outcome);
    }
    int settled = 0;
    std::vector<Outcome> outcomes;

  private:
    base::LogId log_;
    PeerRole role_;
    const crypto::SecretKey& key_;
    base::SystemClock clock_;
    std::unique_ptr<store::Database> database_ = store::open_sqlite_in_memory();
    log::LogStore logs_{*database_};
    membership::Roster roster_;
    session::StoredLogs port_{logs_, [](const Peer&) { return std::vector{node_log}; },
                              [this](base::LogId log, std::uint32_t last) {
                                  const auto boundary = logs_.boundary(log, last);
                                  return boundary ? std::optional{boundary->digest} : std::nullopt;
                              }};
    session::HubGate hub_gate_{roster_, [](const membership::MemberAdmitted&) {},
                               [](base::SiteId) { return 1U; }};
    session::NodeGate node_gate_{roster_};
};

struct OpenLine : testing::Test {
    crypto::SystemRandomness randomness;
    crypto::SecretKey root = crypto::SecretKey::generate(randomness);
    crypto::SecretKey key = crypto::SecretKey::generate(randomness);

    // Bytes of the whole conversation, TLS records and all, when `events` are written one by one on
    // the open connection.
    std::uint64_t wire_bytes(std::uint32_t events) {
        boost::asio::io_context io;
        Site hub{hub_log, PeerRole::hub, root, root.public_key()};
        Site node{node_log, PeerRole::node, key, root.public_key()};
        hub.admit(key.public_key());
        for (std::uint32_t i = 0; i < 1'000; ++i) node.write(a_fitted_part(i + 1'000));
        Listener listener{io, {boost::asio::ip::make_address("127.0.0.1"), 0}, hub, root};
        Caller caller{io, node, key, root.public_key()};
        std::optional<Outcome> end;
        caller.call({"127.0.0.1", std::to_string(listener.port())}, node.settings(),
                    [&](const Outcome& outcome) { end = outcome; });
        const auto until = [&](auto done) {
            const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
            while (!done() && std::chrono::steady_clock::now() < deadline)
                io.run_one_for(std::chrono::milliseconds{100});
            EXPECT_TRUE(done());
        };
        until([&] { return node.settled == 1; });
        for (std::uint32_t i = 0; i < events; ++i) {
            node.write(a_fitted_part(2'000 + i));
            caller.local_changed();
            until([&] { return node.settled == 2 + static_cast<int>(i); });
        }
        caller.hang_up("");
        until([&] { return end.has_value() && !hub.outcomes.empty(); });
        EXPECT_EQ(hub.sealed(), 1'000 + events);
        return end ? end->wire_in + end->wire_out : 0;
    }
};

TEST_F(OpenLine, CarriesAnUrgentEventWithReceiptAndAgreementIn350Bytes) {
    constexpr std::uint32_t events = 8;
    const std::uint64_t each = (wire_bytes(events) - wire_bytes(0)) / events;
    RecordProperty("bytes", static_cast<int>(each));
    std::printf("an urgent event on an open connection: %llu bytes, a row of %zu\n",
                static_cast<unsigned long long>(each), a_fitted_part(2'000).size());
    EXPECT_LE(each, 350U);
}

}  // namespace
}  // namespace amani::transport
