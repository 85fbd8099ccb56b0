// What becomes of a segment that arrives, whoever sends it: stored, kept apart as evidence, or
// dropped with a verdict, and never anything else's trouble.
#include "sync/replica/replica.h"

#include "shared/codec/codec.h"
#include "shared/codec/row.h"
#include "shared/codec/writer.h"
#include "shared/store/sqlite.h"
#include "sync/log/limits.h"

#include <gtest/gtest.h>

namespace amani::replica {
namespace {

using session::Verdict;

const base::LogId agent = base::LogId::of({7}, 1);
const base::LogId stranger = base::LogId::of({9}, 1);

crypto::SecretKey a_key(std::uint8_t fill) {
    return *crypto::SecretKey::from_seed(base::Bytes(crypto::seed_size, fill));
}

base::Bytes a_row(std::uint32_t type, std::string text = "x") {
    const base::Bytes body = codec::encode(text);
    return codec::encode_row({type, {1}, {7}, {20'000}, {}, body});
}

// A site's own log, made apart from any store.
class Author {
  public:
    Author(base::LogId log, std::uint8_t key, const crypto::Hash& network)
        : log_(log), key_(a_key(key)), network_(network) {}

    log::Segment writes(const std::vector<base::Bytes>& rows_to_be) {
        log::Rows rows;
        for (const base::Bytes& row : rows_to_be) rows.add(row);
        const log::Segment made = log::seal(
            {.network = network_, .first = base::EventId::of(log_, next_), .previous = previous_},
            rows, key_, log::Effort::live);
        previous_ = made.head_hash();
        next_ = made.head.last + 1;
        return made;
    }
    [[nodiscard]] crypto::PublicKey key() const { return key_.public_key(); }

  private:
    base::LogId log_;
    crypto::SecretKey key_;
    crypto::Hash network_;
    crypto::Hash previous_;
    std::uint32_t next_ = 1;
};

struct AReplica : testing::Test {
    crypto::SecretKey root = a_key(1);
    std::unique_ptr<store::Database> database = store::open_sqlite_in_memory();
    membership::Roster roster{root.public_key(),
                              {{{membership::SiteRole::agent, {40, 41}}}, {40, 41, 80}}};
    Author author{agent, 7, roster.network()};
    std::optional<Replica> replica;

    AReplica() {
        log::migrate(*database);
        migrate(*database);
        replica.emplace(*database, roster, Replica::Scope::hub, base::SiteId{1},
                        [](base::LogId, std::uint32_t) { return std::optional<log::Digest>{}; });
        roster.apply(
            membership::MemberAdmitted{agent, membership::SiteRole::agent, author.key(), {}});
    }
    session::Stored arrives(base::LogId log, std::uint32_t first, base::Bytes sent) {
        const session::Store store{1, log, first, std::move(sent)};
        store::Transaction transaction{*database};
        const auto stored = replica->store(session::open_store(
            store, roster.network(), session::before(store, replica->logs(), roster)));
        transaction.commit();
        return stored;
    }
    session::Stored arrives(const log::Segment& segment) {
        return arrives(segment.head.log, segment.head.first, log::as_sent(segment));
    }
    session::Stored arrives_brief(const log::Segment& segment) {
        return arrives(segment.head.log, segment.head.first, log::as_sent_briefly(segment));
    }
    [[nodiscard]] std::uint32_t held() { return replica->logs().state(agent).sealed; }
};

TEST_F(AReplica, StoresWhatIsGoodWholeOrBrief) {
    EXPECT_EQ(arrives(author.writes({a_row(40), a_row(41)})).verdict, Verdict::stored);
    const log::Segment second = author.writes({a_row(40)});
    const auto stored = arrives_brief(second);
    EXPECT_EQ(stored.verdict, Verdict::stored);
    EXPECT_EQ(stored.last, 3U);
    EXPECT_EQ(replica->logs().state(agent).head, second.head_hash());
    EXPECT_LT(log::as_sent_briefly(second).size() + 100, log::as_sent(second).size());
}

TEST_F(AReplica, DropsAWrongSignature) {
    Author forger{agent, 8, roster.network()};
    EXPECT_EQ(arrives(forger.writes({a_row(40)})).verdict, Verdict::bad);
    Author again{agent, 8, roster.network()};
    EXPECT_EQ(arrives_brief(again.writes({a_row(40)})).verdict, Verdict::bad);
    EXPECT_EQ(held(), 0U);
}

TEST_F(AReplica, DropsASegmentOfAnotherNetwork) {
    Author elsewhere{agent, 7, crypto::Hash{}};
    EXPECT_EQ(arrives(elsewhere.writes({a_row(40)})).verdict, Verdict::bad);
}

TEST_F(AReplica, DropsASegmentThatSaysItIsAnother) {
    const log::Segment first = author.writes({a_row(40)});
    EXPECT_EQ(arrives(agent, 2, log::as_sent(first)).verdict, Verdict::bad);
    EXPECT_EQ(arrives(agent, 1, log::as_sent(first)).verdict, Verdict::stored);
}

TEST_F(AReplica, DropsABriefSegmentWithAnyByteChanged) {
    const base::Bytes sent = log::as_sent_briefly(author.writes({a_row(40), a_row(41)}));
    for (std::size_t at = 0; at < sent.size(); ++at) {
        base::Bytes damaged = sent;
        damaged[at] ^= 1;
        EXPECT_NE(arrives(agent, 1, damaged).verdict, Verdict::stored) << at;
        EXPECT_NE(arrives(agent, 1, {sent.begin(), sent.begin() + static_cast<long>(at)}).verdict,
                  Verdict::stored)
            << at;
    }
    EXPECT_EQ(held(), 0U);
    EXPECT_EQ(arrives(agent, 1, sent).verdict, Verdict::stored);
}

TEST_F(AReplica, AsksForWhatIsMissingBeforeAGap) {
    author.writes({a_row(40)});
    const log::Segment second = author.writes({a_row(40)});
    for (const auto& stored : {arrives(second), arrives_brief(second)}) {
        EXPECT_EQ(stored.verdict, Verdict::gap);
        EXPECT_EQ(stored.last, 0U) << "what is wanted is the next";
    }
}

TEST_F(AReplica, CountsARepeatedSegmentOnce) {
    const log::Segment first = author.writes({a_row(40)});
    const log::Segment second = author.writes({a_row(40)});
    EXPECT_EQ(arrives(first).last, 1U);
    EXPECT_EQ(arrives(second).last, 2U);
    for (const auto& stored : {arrives(first), arrives_brief(first), arrives_brief(second)}) {
        EXPECT_EQ(stored.verdict, Verdict::stored);
        EXPECT_EQ(stored.last, 2U);
    }
    EXPECT_TRUE(replica->quarantined().empty());
}

TEST_F(AReplica, LetsALogOfAnUnknownAuthorWait) {
    Author unknown{stranger, 9, roster.network()};
    const log::Segment first = unknown.writes({a_row(40)});
    EXPECT_EQ(arrives(first).verdict, Verdict::unknown_log);
    roster.apply(
        membership::MemberAdmitted{stranger, membership::SiteRole::agent, unknown.key(), {}});
    EXPECT_EQ(arrives(first).verdict, Verdict::stored) << "once its key is known";
}

TEST_F(AReplica, KeepsAnotherBranchApartAsEvidence) {
    Author clone = Author{agent, 7, roster.network()};
    arrives(author.writes({a_row(40)}));
    const auto stored = arrives(clone.writes({a_row(40, "another")}));
    EXPECT_EQ(stored.verdict, Verdict::forked);
    EXPECT_EQ(stored.last, 1U);
    ASSERT_EQ(replica->quarantined().size(), 1U);
    EXPECT_EQ(replica->quarantined()[0].first, 1U);
    EXPECT_EQ(held(), 1U);
}

TEST_F(AReplica, GivesNoReceiptForWhatFollowsAnotherBranch) {
    Author clone = Author{agent, 7, roster.network()};
    arrives(author.writes({a_row(40)}));
    arrives(clone.writes({a_row(40, "another")}));
    const auto stored = arrives(clone.writes({a_row(40), a_row(40)}));
    EXPECT_EQ(stored.verdict, Verdict::forked);
    EXPECT_EQ(stored.last, 1U);
    EXPECT_EQ(replica->quarantined().size(), 2U) << "all of it is evidence";
}

TEST_F(AReplica, PutsWhatCameAfterARevocationIntoItsLogWhenItIsToldTo) {
    arrives(author.writes({a_row(40)}));
    roster.apply(membership::MemberRevoked{agent, 1});
    EXPECT_TRUE(replica->late(agent).empty());
    arrives(author.writes({a_row(40), a_row(41)}));
    arrives(author.writes({a_row(41)}));
    arrives(author.writes({a_row(80)}));  // outside its role
    arrives(author.writes({a_row(40)}));
    ASSERT_EQ(replica->late(agent).size(), 2U) << "and nothing behind what may not count at all";
    EXPECT_EQ(replica->late(agent)[0].rows.size(), 2U);
    {
        store::Transaction transaction{*database};
        replica->release_late(agent, 3);
        transaction.commit();
    }
    EXPECT_EQ(held(), 3U);
    EXPECT_EQ(replica->late(agent).size(), 1U);
    EXPECT_EQ(replica->quarantined().size(), 3U);
    roster.apply(membership::MemberRevoked{agent, 3});
    EXPECT_EQ(arrives(author.writes({a_row(40)})).verdict, Verdict::quarantined);
}

TEST_F(AReplica, KeepsABrokenChainApart) {
    arrives(author.writes({a_row(40)}));
    Author liar{agent, 7, roster.network()};
    liar.writes({a_row(41)});
    EXPECT_EQ(arrives(liar.writes({a_row(40)})).verdict, Verdict::forked);
    EXPECT_EQ(held(), 1U);
}

TEST_F(AReplica, KeepsEventsOutsideTheRoleApartAndWhatFollowsThem) {
    arrives(author.writes({a_row(40)}));
    const auto outside = arrives(author.writes({a_row(40), a_row(80)}));
    EXPECT_EQ(outside.verdict, Verdict::quarantined);
    EXPECT_EQ(outside.last, 3U) << "it counts as received: it is not sent again";
    EXPECT_EQ(arrives(author.writes({a_row(40)})).verdict, Verdict::quarantined);
    EXPECT_EQ(held(), 1U) << "none of it counts";
    EXPECT_EQ(replica->quarantined().size(), 2U);
}

TEST_F(AReplica, KeepsARowApartThatIsTooLargeToBeRelayed) {
    const auto of_size = [](std::size_t size) {
        const std::size_t around = a_row(40, std::string(size, 'x')).size() - size;
        return a_row(40, std::string(size - around, 'x'));
    };
    ASSERT_EQ(of_size(log::limits::site_row_bytes).size(), log::limits::site_row_bytes);
    EXPECT_EQ(arrives(author.writes({of_size(log::limits::site_row_bytes)})).verdict,
              Verdict::stored);
    EXPECT_EQ(arrives(author.writes({of_size(log::limits::site_row_bytes + 1)})).verdict,
              Verdict::quarantined);
    EXPECT_EQ(arrives(author.writes({a_row(40)})).verdict, Verdict::quarantined);
    ASSERT_EQ(replica->quarantined().size(), 2U);
    for (const auto& apart : replica->quarantined())
        EXPECT_EQ(apart.why, "an event too large to be relayed to other sites");
    EXPECT_EQ(replica->logs().state(agent).sealed, 1U);
}

TEST_F(AReplica, RelaysTheLargestRowThatASiteMayWrite) {
    // What a feed's row is around another's (shared/domain/flows/events.h, Relayed), at its widest.
    constexpr std::uint64_t widest = (std::uint64_t{1} << 63) - 1;
    base::Bytes body;
    codec::Writer writer{body};
    writer.array(2);
    writer.integer(static_cast<std::int64_t>(widest));
    writer.bytes(base::Bytes(log::limits::site_row_bytes, 1));
    const base::Bytes relayed =
        codec::encode_row({255,
                           {static_cast<std::int64_t>(widest)},
                           {static_cast<std::uint32_t>(-1)},
                           {20'000},
                           {base::EventId{static_cast<std::int64_t>(widest)}},
                           body});
    EXPECT_LE(relayed.size(), log::limits::feed_row_bytes);
    EXPECT_NO_THROW((void)replica->logs().append(membership::feed_of({8}), relayed));
    EXPECT_THROW((void)replica->logs().append(agent, relayed), std::length_error);
}

TEST_F(AReplica, TakesMembershipEventsFromTheFeedOnly) {
    const auto body = codec::encode(membership::MemberRevoked{agent, 0});
    const base::Bytes row =
        codec::encode_row({membership::member_revoked_type, {1}, {}, {20'000}, {}, body});
    EXPECT_EQ(arrives(author.writes({row})).verdict, Verdict::quarantined);
    EXPECT_FALSE(roster.member(agent)->revoked_after);
    Author hub{membership::network_feed(), 1, roster.network()};
    EXPECT_EQ(arrives(hub.writes({row})).verdict, Verdict::stored);
    EXPECT_TRUE(roster.member(agent)->revoked_after);
}

TEST_F(AReplica, KeepsWhatComesAfterARevocationApart) {
    arrives(author.writes({a_row(40), a_row(40)}));
    roster.apply(membership::MemberRevoked{agent, 2});
    EXPECT_EQ(arrives(author.writes({a_row(40)})).verdict, Verdict::quarantined);
    EXPECT_EQ(held(), 2U);
}

TEST_F(AReplica, KeepsTypesAndFieldsOfANewerProgramByteForByte) {
    const base::Bytes newer_type = a_row(9'999);
    base::Bytes body;
    codec::Writer writer{body};
    writer.array(3);
    writer.text("known");
    writer.integer(5);
    writer.text("a field that came later");
    const base::Bytes newer_field = codec::encode_row({40, {1}, {7}, {20'000}, {}, body});
    EXPECT_EQ(arrives(author.writes({newer_type, newer_field})).verdict, Verdict::stored);
    EXPECT_EQ(replica->logs().row(base::EventId::of(agent, 1)), newer_type);
    EXPECT_EQ(replica->logs().row(base::EventId::of(agent, 2)), newer_field);
    const auto forwarded = replica->port().segment_from(agent, 1, session::Form::whole);
    ASSERT_TRUE(forwarded);
    EXPECT_EQ(forwarded->last, 2U);
}

TEST_F(AReplica, RemembersTheFirstNoticeOfAFork) {
    store::Transaction transaction{*database};
    replica->note_fork({agent, 5, agent, {1'000}});
    replica->note_fork({agent, 9, agent, {2'000}});
    transaction.commit();
    ASSERT_EQ(replica->forks().size(), 1U);
    EXPECT_EQ(replica->forks()[0].at, 5U);
}

TEST_F(AReplica, KeepsWhatIsWithdrawnAsEvidenceAndTakesTheOtherBranchIn) {
    Author clone{agent, 7, roster.network()};
    (void)clone.writes({a_row(40)});
    arrives(author.writes({a_row(40)}));
    arrives(author.writes({a_row(40, "ours")}));
    {
        store::Transaction transaction{*database};
        replica->logs().append(agent, a_row(41, "never sealed"));
        const auto taken = replica->withdraw(agent, 1, another_branch);
        EXPECT_EQ(taken.last, 3U);
        transaction.commit();
    }
    EXPECT_EQ(held(), 1U);
    const auto kept = replica->quarantined();
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept[0].first, 2U);
    EXPECT_EQ(kept[1].first, 3U) << "the row that nobody had signed";
    EXPECT_EQ(kept[1].why, another_branch);
    EXPECT_EQ(arrives(clone.writes({a_row(40, "theirs")})).verdict, Verdict::stored);
    EXPECT_EQ(held(), 2U);
}

}  // namespace
}  // namespace amani::replica
