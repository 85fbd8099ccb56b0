// A link that dies after a number of bytes, again and again, with real logs at both ends: what it
// has carried of a segment is kept, and the next connection goes on there.
#include "simulation/site.h"

#include "shared/codec/row.h"
#include "shared/codec/writer.h"
#include "support/loopback.h"

#include <gtest/gtest.h>

#include <random>

namespace amani::simulation {
namespace {

using session::Settings;
using support::End;

constexpr std::int64_t most_lost = 4096;  // of segments, by one cut, both ways together
const base::LogId hub_log = base::LogId::of({1}, 1);
const base::LogId node_log = base::LogId::of({7}, 1);
const base::LogId node_feed = membership::feed_of({7});

struct SeededRandomness final : base::Randomness {
    std::mt19937_64 random{20261128};
    void fill(std::span<std::uint8_t> bytes) override {
        for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
    }
};

// What a link carries until it dies.
struct Cut {
    std::size_t up = SIZE_MAX;  // from the node to the hub
    std::size_t down = SIZE_MAX;
    std::size_t in_all = SIZE_MAX;
};

struct CutLink : testing::Test {
    SeededRandomness randomness;
    std::unique_ptr<Site> hub;
    std::unique_ptr<Site> node;
    base::Instant now{1'700'000'000'000};

    struct Passed {
        std::int64_t bytes = 0;   // over the link, both ways
        std::int64_t beside = 0;  // of that: what is not of segments, in frames that came whole
        std::int64_t useful = 0;  // of segments, that are here now and were not before
        bool is_finished = false;
        [[nodiscard]] std::int64_t lost() const { return bytes - beside - useful; }
    };

    CutLink() {
        auto root = crypto::SecretKey::generate(randomness);
        const auto root_key = root.public_key();
        hub = std::make_unique<Site>(hub_log, session::PeerRole::hub, std::move(root), root_key);
        node = std::make_unique<Site>(node_log, session::PeerRole::node,
                                      crypto::SecretKey::generate(randomness), root_key);
        hub->gate = std::make_unique<session::HubGate>(
            *hub->roster, [](const membership::MemberAdmitted&) {},
            [this](base::SiteId of) { return hub->roster->next_incarnation(of); });
        node->gate = std::make_unique<session::NodeGate>(*node->roster);
        const membership::MemberAdmitted admitted{
            node_log, membership::SiteRole::agent, node->key.public_key(), {}};
        append(*hub, membership::network_feed(), membership::member_admitted_type,
               codec::encode(admitted));
        hub->roster->apply(admitted);
    }

    void append(Site& site, base::LogId log, std::uint32_t type, const base::Bytes& body) {
        store::Transaction transaction{*site.database};
        site.logs().append(
            log,
            codec::encode_row(
                {type, base::LogicalTime::next({}, now), {}, base::day_in_tehran(now), {}, body}));
        transaction.commit();
    }
    // A segment of about so many bytes: noise, that nothing makes smaller.
    void write(Site& site, base::LogId log, std::size_t size) {
        std::string noise(size, ' ');
        for (char& letter : noise) letter = static_cast<char>('!' + randomness.random() % 90);
        base::Bytes body;
        codec::Writer writer{body};
        writer.array(1);
        writer.text(noise);
        append(site, log, 40, body);
        site.seal(log);
    }
    void write_backlogs() {
        for (const std::size_t size : {9'000U, 300U, 17'000U, 4'000U}) write(*node, node_log, size);
        write(*hub, membership::network_feed(), 6'000);
        for (const std::size_t size : {9'000U, 2'000U, 12'000U}) write(*hub, node_feed, size);
    }

    [[nodiscard]] Settings settings(const Site& of, const Site& peer) const {
        Settings made{.log = of.log,
                      .role = of.role,
                      .network = of.roster->network(),
                      .peer_key = peer.key.public_key(),
                      .side = Settings::Side::answerer};
        if (of.role == session::PeerRole::node) {
            made.side = Settings::Side::opener;
            made.expected = session::Peer{{}, session::PeerRole::hub, peer.key.public_key()};
        }
        if (const auto kept = of.memories.find(peer.log); kept != of.memories.end())
            made.memory = kept->second;
        return made;
    }
    static session::Stored take(Site& site, const session::Store& store) {
        store::Transaction transaction{*site.database};
        const auto stored = site.replica->store(session::open_store(
            store, site.roster->network(), session::before(store, site.logs(), *site.roster)));
        transaction.commit();
        return stored;
    }
    static std::int64_t bytes_of_parts(Site& site, base::LogId peer) {
        std::int64_t bytes = 0;
        for (const session::Part& part : site.memories[peer].parts) bytes += std::ssize(part.bytes);
        return bytes;
    }

    static std::int64_t beside_segments(session::FrameBuffer& frames, base::ByteView piece) {
        std::int64_t bytes = 0;
        while (frames.take(piece) == session::FrameBuffer::State::frame) {
            const auto message = session::read_frame(frames.content());
            const auto* chunk = message ? std::get_if<session::Chunk>(&*message) : nullptr;
            bytes += 2 + std::ssize(frames.content()) - (chunk ? std::ssize(chunk->data) : 0);
        }
        return bytes;
    }

    // One connection, until nothing moves or it is cut.
    Passed connect(Cut cut) {
        Passed passed;
        const std::int64_t parts_before =
            bytes_of_parts(*node, hub_log) + bytes_of_parts(*hub, node_log);
        const auto storing = [&passed](Site& site) {
            return [&](const session::Store& store) {
                const auto stored = take(site, store);
                if (stored.verdict == session::Verdict::stored)
                    passed.useful += std::ssize(store.segment);
                return stored;
            };
        };
        End from_node{settings(*node, *hub), node->replica->port(), *node->gate, storing(*node)};
        End from_hub{settings(*hub, *node), hub->replica->port(), *hub->gate, storing(*hub)};
        const auto note_receipts = [&] {
            store::Transaction transaction{*node->database};
            for (const auto& noted : from_node.noted<session::ReceiptsNoted>())
                node->replica->note_receipts(noted.receipts);
            transaction.commit();
        };
        from_node.perform(from_node.session.start(now), now);
        from_hub.perform(from_hub.session.start(now), now);
        // In pieces of a packet, in turn, so that both ways get their share.
        const auto carry = [&](End& from, End& to, std::size_t& left,
                               session::FrameBuffer& frames) {
            const std::size_t size =
                std::min({from.outgoing.size(), std::size_t{500}, left, cut.in_all});
            const base::Bytes piece(from.outgoing.begin(),
                                    from.outgoing.begin() + static_cast<std::ptrdiff_t>(size));
            from.outgoing.erase(from.outgoing.begin(),
                                from.outgoing.begin() + static_cast<std::ptrdiff_t>(size));
            left -= size;
            cut.in_all -= size;
            passed.bytes += std::ssize(piece);
            passed.beside += beside_segments(frames, piece);
            from.perform(from.session.on_sent(size, now), now);
            to.perform(to.session.on_bytes(piece, now), now);
            return size > 0;
        };
        session::FrameBuffer upwards;
        session::FrameBuffer downwards;
        bool is_moving = true;
        while (is_moving && cut.up > 0 && cut.down > 0 && cut.in_all > 0) {
            is_moving = carry(from_node, from_hub, cut.up, upwards);
            is_moving = carry(from_hub, from_node, cut.down, downwards) || is_moving;
        }
        note_receipts();
        now = now + base::seconds(60);
        node->memories[hub_log] = from_node.session.memory();
        hub->memories[node_log] = from_hub.session.memory();
        passed.useful += bytes_of_parts(*node, hub_log) + bytes_of_parts(*hub, node_log);
        passed.useful -= parts_before;
        passed.is_finished =
            from_node.closed && from_node.closed->reason == session::Reason::finished;
        return passed;
    }

    [[nodiscard]] bool agree() const {
        for (const base::LogId log : {membership::network_feed(), node_feed, node_log})
            if (hub->logs().state(log).head != node->logs().state(log).head) return false;
        return true;
    }
    void expect_progress(const Cut& cut, const char* which, std::size_t bytes,
                         const std::function<void()>& between = {}) {
        for (int connection = 0; connection < 200; ++connection) {
            const Passed passed = connect(cut);
            if (passed.is_finished) {
                EXPECT_TRUE(agree());
                return;
            }
            ASSERT_GE(passed.useful, 250) << which << ' ' << bytes << ", connection " << connection;
            ASSERT_LE(passed.lost(), most_lost)
                << which << ' ' << bytes << ", connection " << connection;
            if (between) between();
        }
        FAIL() << which << ' ' << bytes << ": never finished";
    }
};

constexpr std::size_t cuts[] = {2'048, 3'072, 4'096, 6'144, 8'192, 14'336, 16'384, 20'480};

TEST_F(CutLink, EveryConnectionThatCarriesTheGreetingBringsSomethingAndLosesLittle) {
    for (const std::size_t bytes : cuts) {
        write_backlogs();
        expect_progress({.in_all = bytes}, "both ways together", bytes);
        write_backlogs();
        expect_progress({.up = bytes}, "up", bytes);
        write_backlogs();
        expect_progress({.down = bytes}, "down", bytes);
    }
}

TEST_F(CutLink, PartsAreKeptAlthoughOtherSegmentsComeFirst) {
    for (const std::size_t bytes : cuts) {
        write_backlogs();
        int news = 0;
        expect_progress({.in_all = bytes}, "with news between", bytes, [&] {
            if (news++ < 12) write(*hub, membership::network_feed(), 1'500);
        });
    }
}

TEST_F(CutLink, AnUncutLinkNeedsNoMoreThanOneConnection) {
    write_backlogs();
    EXPECT_TRUE(connect({}).is_finished);
    EXPECT_TRUE(agree());
}

}  // namespace
}  // namespace amani::simulation
