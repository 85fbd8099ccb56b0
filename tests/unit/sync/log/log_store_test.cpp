#include "sync/log/log_store.h"

#include "sample_log.h"

#include "shared/store/sqlite.h"

#include <gtest/gtest.h>

#include <fstream>

namespace amani::log {
namespace {

class LogStoreTest : public testing::Test {
  protected:
    LogStoreTest() { migrate(*database); }

    void append(std::uint32_t count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            logs.append(log, sample::a_row(logs.state(log).appended + 1));
        }
    }
    std::vector<Segment> seal_all() {
        const auto counting = [](const Digest& before, base::EventId, const Rows& rows) {
            return before + Digest::of_lanes({rows.size(), 0, 0, 0});
        };
        const auto tail = logs.take_tail(log);
        if (!tail) return {};
        auto segments = seal(*tail, {network, key}, counting);
        logs.store_sealed(*tail, segments);
        return segments;
    }
    std::vector<std::uint32_t> sequences(std::uint32_t first, std::uint32_t last) {
        std::vector<std::uint32_t> found;
        logs.rows(log, first, last, [&](base::EventId event, base::ByteView row) {
            const base::Bytes expected = sample::a_row(event.sequence());
            EXPECT_TRUE(std::ranges::equal(row, expected)) << event.sequence();
            found.push_back(event.sequence());
            return true;
        });
        return found;
    }

    const base::LogId log = sample::site_log;
    const crypto::Hash network = sample::a_network();
    const crypto::SecretKey key = sample::a_key();
    std::unique_ptr<store::Database> database = store::open_sqlite_in_memory();
    LogStore logs{*database};
};

std::unique_ptr<store::Database> another_store() {
    auto other = store::open_sqlite_in_memory();
    migrate(*other);
    return other;
}

TEST_F(LogStoreTest, NumbersEventsFromOne) {
    EXPECT_EQ(logs.append(log, sample::a_row(1)), base::EventId::of(log, 1));
    EXPECT_EQ(logs.append(log, sample::a_row(2)), base::EventId::of(log, 2));
    EXPECT_EQ(logs.append(base::LogId::of({13}, 1), sample::a_row(1)).sequence(), 1U);
    EXPECT_EQ(logs.states().size(), 2U);
}

TEST_F(LogStoreTest, ForgetsWhatWasRolledBack) {
    {
        store::Transaction transaction{*database};
        append(2);
    }
    EXPECT_EQ(logs.state(log).appended, 0U);
    EXPECT_EQ(logs.append(log, sample::a_row(1)).sequence(), 1U);
}

TEST_F(LogStoreTest, SealsInChainedPiecesOfAFullTail) {
    append(600);
    EXPECT_TRUE(logs.state(log).is_tail_full());
    const auto sealed = seal_all();
    ASSERT_GE(sealed.size(), 3U);
    crypto::Hash previous;
    std::uint32_t next = 1;
    for (const Segment& segment : sealed) {
        EXPECT_EQ(segment.head.previous, previous);
        EXPECT_EQ(segment.head.first, next);
        previous = segment.head_hash();
        next = segment.head.last + 1;
    }
    const LogState state = logs.state(log);
    EXPECT_EQ(state.sealed, 600U);
    EXPECT_EQ(state.tail_bytes, 0U);
    EXPECT_EQ(state.head, previous);
    EXPECT_EQ(state.digest.lanes()[0], 600U);
    EXPECT_FALSE(logs.take_tail(log));
}

TEST_F(LogStoreTest, ReadsAcrossSegmentsAndTail) {
    append(300);
    seal_all();
    append(20);
    EXPECT_EQ(sequences(1, base::max_sequence).size(), 320U);
    const auto some = sequences(250, 310);
    EXPECT_EQ(some.front(), 250U);
    EXPECT_EQ(some.back(), 310U);
    EXPECT_EQ(logs.row(base::EventId::of(log, 77)), sample::a_row(77));
    EXPECT_EQ(logs.row(base::EventId::of(log, 315)), sample::a_row(315));
    EXPECT_FALSE(logs.row(base::EventId::of(log, 321)));
}

TEST_F(LogStoreTest, TakesAPeersSegmentsOnceAndInOrder) {
    append(600);
    const auto sealed = seal_all();
    const auto there = another_store();
    LogStore hub{*there};
    EXPECT_EQ(hub.append_segment(sealed[1]), Fit::gap);
    EXPECT_EQ(hub.append_segment(sealed[0]), Fit::appended);
    EXPECT_EQ(hub.append_segment(sealed[0]), Fit::already_have);
    EXPECT_EQ(hub.append_segment(sealed[1]), Fit::appended);
    EXPECT_EQ(hub.append_segment(sealed[0]), Fit::already_have);
    EXPECT_EQ(hub.state(log).sealed, sealed[1].head.last);
    EXPECT_EQ(hub.state(log).head, sealed[1].head_hash());
    EXPECT_EQ(hub.state(log).digest, sealed[1].head.digest);

    std::vector<std::uint32_t> from;
    hub.segments(log, sealed[0].head.last + 1, [&](const Segment& segment) {
        EXPECT_EQ(segment.head_hash(), sealed[1].head_hash());
        from.push_back(segment.head.first);
        return true;
    });
    EXPECT_EQ(from, (std::vector{sealed[1].head.first}));
}

TEST_F(LogStoreTest, SeesAFork) {
    append(10);
    const auto sealed = seal_all();
    // The same sequences sealed otherwise, and a next segment on another head.
    EXPECT_EQ(logs.append_segment(sample::a_segment(1, 10)), Fit::forked);
    EXPECT_EQ(logs.append_segment(sample::a_segment(1, 5)), Fit::forked);
    EXPECT_EQ(logs.append_segment(sample::a_segment(5, 10)), Fit::forked);
    EXPECT_EQ(logs.append_segment(sample::a_segment(11, 5)), Fit::forked);
    EXPECT_EQ(logs.append_segment(sample::a_segment(12, 5)), Fit::gap);
    const Segment next = sample::a_segment(11, 5, sealed[0].head_hash());
    logs.append(log, sample::a_row(99));  // a tail that the peer's segment does not know
    EXPECT_EQ(logs.append_segment(next), Fit::forked);
}

TEST_F(LogStoreTest, TakesBackSealedWhatARestoredTailStillHolds) {
    append(10);
    const auto there = another_store();
    LogStore restored{*there};
    for (std::uint32_t i = 1; i <= 4; ++i) restored.append(log, sample::a_row(i));
    const auto sealed = seal_all();
    EXPECT_EQ(restored.append_segment(sealed[0]), Fit::appended);
    EXPECT_EQ(restored.state(log).appended, 10U);
    EXPECT_EQ(restored.state(log).tail_rows(), 0U);
    EXPECT_EQ(restored.state(log).tail_bytes, 0U);
    EXPECT_EQ(restored.state(log).head, logs.state(log).head);
}

TEST_F(LogStoreTest, PrunesOnlyBehindABackup) {
    append(600);
    const auto sealed = seal_all();
    logs.mark_received(log, 600);
    EXPECT_EQ(logs.prune(log, 600), 0U);
    logs.mark_backed_up(log, sealed[1].head.last + 3);
    logs.mark_backed_up(log, 1);
    EXPECT_EQ(logs.state(log).backed_up, sealed[1].head.last + 3);
    EXPECT_EQ(logs.prune(log, 600), 2U);
    EXPECT_EQ(logs.state(log).pruned, sealed[1].head.last);
    EXPECT_EQ(sequences(1, 600).front(), sealed[2].head.first);
    EXPECT_EQ(logs.append_segment(sealed[0]), Fit::already_have);
    append(1);
    EXPECT_EQ(seal_all().front().head.previous, sealed.back().head_hash());
}

TEST_F(LogStoreTest, SaysThatAStoredSegmentIsDamaged) {
    append(10);
    seal_all();
    database->execute("UPDATE segment SET body = x'00'");
    EXPECT_THROW(sequences(1, 10), store::StoreError);
}

// Writes a dump that tools/verify_log.py checks in the test after this one.
TEST_F(LogStoreTest, DumpsALogForAnOutsider) {
    append(700);
    seal_all();
    append(1);
    seal_all();  // a lone row
    std::ofstream dump{"sample_log.dump", std::ios::binary};
    logs.segments(log, 1, [&](const Segment& segment) {
        const base::Bytes sent = as_sent(segment);
        dump << base::text_of(sent);
        return true;
    });
    std::ofstream{"sample_log.keys"} << base::to_hex(network.view()) << ' '
                                     << base::to_hex(key.public_key().view()) << '\n';
    EXPECT_TRUE(dump.flush());
}

TEST_F(LogStoreTest, GivesBackWhatIsTakenAwayAndGoesOnFromTheBoundaryBefore) {
    append(3);
    const auto first = seal_all();
    append(4);
    const auto second = seal_all();
    append(2);
    logs.mark_received(log, 7);
    const auto taken = logs.take_away(log, 5);  // inside the second segment
    EXPECT_EQ(taken.after, 3U);
    EXPECT_EQ(taken.last, 9U);
    ASSERT_EQ(taken.segments.size(), 1U);
    EXPECT_EQ(taken.segments[0].head_hash(), second[0].head_hash());
    ASSERT_EQ(taken.unsealed.size(), 2U);
    EXPECT_TRUE(std::ranges::equal(taken.unsealed[1], sample::a_row(9)));
    const auto state = logs.state(log);
    EXPECT_EQ(state.appended, 3U);
    EXPECT_EQ(state.sealed, 3U);
    EXPECT_EQ(state.received, 3U);
    EXPECT_EQ(state.tail_bytes, 0U);
    EXPECT_EQ(state.head, first[0].head_hash());
    EXPECT_EQ(logs.append_segment(second[0]), Fit::appended) << "it follows what is left";
    EXPECT_EQ(sequences(1, 7), (std::vector<std::uint32_t>{1, 2, 3, 4, 5, 6, 7}));
}

TEST_F(LogStoreTest, TakesNothingAwayWhenTheLogEndsBefore) {
    append(3);
    seal_all();
    append(1);
    EXPECT_TRUE(logs.take_away(log, 4).is_nothing());
    EXPECT_TRUE(logs.take_away(base::LogId::of({99}, 1), 0).is_nothing());
    EXPECT_EQ(logs.state(log).appended, 4U);
}

TEST_F(LogStoreTest, TakesAwayAWholeLogAndBeginsItAnew) {
    append(2);
    EXPECT_EQ(logs.take_away(log, 0).unsealed.size(), 2U);
    EXPECT_EQ(logs.append(log, sample::a_row(1)), base::EventId::of(log, 1));
    EXPECT_EQ(seal_all().size(), 1U);
}

TEST_F(LogStoreTest, GivesUpATailThatIsNeverSealedAndTakesItBackSealed) {
    append(3);
    seal_all();
    append(2);
    const Rows rows = logs.drop_tail(log);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(logs.state(log).appended, 3U);
    EXPECT_TRUE(logs.logs_with_tail().empty());
    EXPECT_EQ(sequences(1, 5), (std::vector<std::uint32_t>{1, 2, 3}));
    EXPECT_TRUE(logs.drop_tail(log).is_empty());
}

}  // namespace
}  // namespace amani::log
