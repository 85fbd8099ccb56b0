#include "sync/log/segment.h"

#include "sample_log.h"

#include <gtest/gtest.h>

namespace amani::log {
namespace {

// The rows, when the bytes are one segment that opens.
std::optional<Rows> opened(base::ByteView sent) {
    auto segment = take_segment(sent);
    if (!segment || !sent.empty()) return std::nullopt;
    auto rows = open(*segment, sample::a_network(), sample::a_key().public_key());
    return rows ? std::optional{*rows} : std::nullopt;
}

TEST(Segment, GivesBackItsRows) {
    const Segment sealed = sample::a_segment(1, 50);
    const base::Bytes sent = as_sent(sealed);
    base::ByteView rest{sent};
    const auto arrived = take_segment(rest);
    ASSERT_TRUE(arrived);
    EXPECT_EQ(arrived->head_hash(), sealed.head_hash());
    EXPECT_EQ(arrived->head.first_event(), base::EventId::of(sample::site_log, 1));
    EXPECT_EQ(arrived->head.last, 50U);
    const auto rows = open(*arrived, sample::a_network(), sample::a_key().public_key());
    ASSERT_TRUE(rows);
    EXPECT_EQ(*rows, sample::rows_from(1, 50));
}

// A compressed body may have a bit that changes nothing; what is proved are the rows.
TEST(Segment, IsRefusedWithAnyBitChangedUnlessItsRowsAreTheSame) {
    base::Bytes sent = as_sent(sample::a_segment(1, 40));
    const Rows rows = sample::rows_from(1, 40);
    ASSERT_EQ(opened(sent), rows);
    int harmless = 0;
    for (std::size_t at = 0; at < sent.size(); ++at) {
        const std::uint8_t kept = sent[at];
        for (int bit = 0; bit < 8; ++bit) {
            sent[at] = static_cast<std::uint8_t>(kept ^ (1U << bit));
            const auto still = opened(sent);
            if (!still) continue;
            EXPECT_GE(at, head_size + 4) << "bit " << bit;
            EXPECT_EQ(*still, rows) << "byte " << at << " bit " << bit;
            ++harmless;
        }
        sent[at] = kept;
    }
    EXPECT_LT(static_cast<std::size_t>(harmless), sent.size() / 10)
        << "of eight times as many bits";
}

TEST(Segment, IsRefusedWhenShort) {
    const base::Bytes sent = as_sent(sample::a_segment(1, 3));
    for (std::size_t size = 0; size < sent.size(); ++size) {
        EXPECT_FALSE(opened(base::ByteView{sent}.first(size))) << size;
    }
}

TEST(Segment, IsRefusedUnderAnotherKeyOrNetwork) {
    const Segment sealed = sample::a_segment(1, 3);
    EXPECT_FALSE(open(sealed, sample::a_network(), sample::a_key(8).public_key()));
    EXPECT_FALSE(open(sealed, crypto::Hash{}, sample::a_key().public_key()));
}

TEST(Segment, SentBrieflyIsTheSameSegment) {
    const crypto::Hash previous = crypto::hash(base::view_of("the head before"));
    const Segment sealed = sample::a_segment(17, 5, previous);
    const base::Bytes sent = as_sent_briefly(sealed);
    ASSERT_TRUE(is_brief(sent));
    EXPECT_FALSE(is_brief(as_sent(sealed)));
    const auto first = base::EventId::of(sample::site_log, 17);
    const auto arrived = complete(sent, {sample::a_network(), first, previous});
    ASSERT_TRUE(arrived);
    EXPECT_EQ(arrived->head_bytes, sealed.head_bytes);
    EXPECT_EQ(arrived->body, sealed.body);
    EXPECT_TRUE(open(*arrived, sample::a_network(), sample::a_key().public_key()));
    const auto on_another = complete(sent, {sample::a_network(), first, crypto::Hash{}});
    ASSERT_TRUE(on_another);
    EXPECT_FALSE(open(*on_another, sample::a_network(), sample::a_key().public_key()));
}

TEST(Segment, OfOneUrgentEventStaysSmall) {
    const Segment sealed = sample::a_segment(17, 1);
    EXPECT_LE(as_sent(sealed).size(), 310U);
    EXPECT_LE(as_sent_briefly(sealed).size(), 200U);
}

TEST(Digest, AddsWithoutOrder) {
    const auto a = Digest::of_lanes({~0ULL, 1, 2, 3});
    const auto b = Digest::of_lanes({5, ~0ULL, 7, 8});
    EXPECT_EQ(a + b, b + a);
    EXPECT_EQ((a + b).lanes()[0], 4U);
}

}  // namespace
}  // namespace amani::log
