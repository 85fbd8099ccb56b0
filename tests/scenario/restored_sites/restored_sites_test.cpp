#include "network.h"

namespace amani::scenario {
namespace {

const auto first_log = base::LogId::of(agent, 1);
const auto second_log = base::LogId::of(agent, 2);

struct ANetwork : testing::Test {
    Hub hub;
    std::string invite = hub.invites(agent);

    [[nodiscard]] std::int64_t cases() {
        return hub.count("discrepancy WHERE kind = " +
                         std::to_string(static_cast<int>(domain::DiscrepancyKind::forked_log)));
    }
    // As the store has them: what the paper says, and who opened the case.
    static std::set<std::string> numbers_told_of(store::Database& database) {
        std::set<std::string> numbers;
        const auto query = database.prepare(
            "SELECT d.detail FROM discrepancy d JOIN discrepancy_evidence e ON e.discrepancy = d.id "
            "WHERE d.kind = 19 AND e.event <> d.cause");
        while (query->step()) numbers.insert(query->string(0));
        return numbers;
    }
    [[nodiscard]] std::int64_t papers_to_look_at() {
        return views::number(hub.open.station->database(), 0,
                             "SELECT COALESCE(SUM(unsettled), 0) FROM discrepancy WHERE kind = 10");
    }
};

TEST_F(ANetwork, SaysAgainWhatARestoredSiteWroteOnTheWrongBranch) {
    Site site{hub, invite};
    const store::ScratchFolder backup;
    works_on_after_a_backup(site, {"a", "b"}, backup, {"c", "d"});

    Site restored{hub, backup};
    restored.repairs({"e", "f", "g"});
    EXPECT_EQ(restored.incarnation(), 1U) << "nothing has told it yet";
    restored.syncs();
    EXPECT_TRUE(restored.met.has_healed);
    EXPECT_EQ(restored.incarnation(), 2U);
    restored.expect_all_is_well({"a", "b", "c", "d", "e", "f", "g"});
    const auto said = restored.said_of(first_log);
    EXPECT_EQ(said.events.size(), 6U);
    EXPECT_EQ(said.numbers.size(), 4U) << "two receipts and two tags of other papers";
    EXPECT_EQ(cases(), 1);
    EXPECT_EQ(papers_to_look_at(), 4);
    const auto fork = hub.open.station->replica().fork_of(first_log);
    ASSERT_TRUE(fork);
    EXPECT_TRUE(fork->is_settled());
    const auto key = *hub.open.station->roster().key_of(first_log);
    for (const auto* head : {&fork->ours, &fork->theirs})
        EXPECT_TRUE(log::is_signed(*head, hub.open.station->network(), key));
    EXPECT_NE(fork->ours, fork->theirs);
    EXPECT_FALSE(restored.station->replica().quarantined().empty()) << "both branches are kept";

    restored.repairs({"h"});
    restored.syncs();
    restored.expect_all_is_well({"a", "b", "c", "d", "e", "f", "g", "h"});
    EXPECT_EQ(views::number(restored.station->database(), 0,
                            "SELECT COUNT(*) FROM discrepancy WHERE kind = 10"),
              1)
        << "a case at both ends";
    EXPECT_FALSE(restored.met.has_healed);
}

TEST_F(ANetwork, HealsTheCloneThatSyncsSecondAndLetsTheFirstGoOn) {
    Site site{hub, invite};
    site.repairs({"a"});
    site.syncs();
    const store::ScratchFolder disk;
    copy_of(site, disk, WithMark::yes);
    Site clone{hub, disk};
    clone.syncs();  // it has listened: what it writes from now on it sends unasked
    site.repairs({"b", "c"});
    clone.repairs({"d", "e", "f"});
    site.syncs();
    clone.syncs();
    EXPECT_EQ(site.incarnation(), 1U);
    EXPECT_EQ(clone.incarnation(), 2U);
    clone.expect_all_is_well({"a", "b", "c", "d", "e", "f"});
    site.syncs();  // it hears of the clone, and gives out no number that the clone's papers bear
    site.repairs({"g"});
    site.syncs();
    site.expect_all_is_well({"a", "b", "c", "d", "e", "f", "g"});
    clone.repairs({"h"});
    clone.syncs();
    clone.expect_all_is_well({"a", "b", "c", "d", "e", "f", "g", "h"});
}

TEST_F(ANetwork, OnlyGoesOnWhenNothingWasWrittenSinceTheRestore) {
    Site site{hub, invite};
    const store::ScratchFolder backup;
    works_on_after_a_backup(site, {"a"}, backup, {"b", "c"});
    Site restored{hub, backup};
    restored.syncs();
    EXPECT_EQ(restored.incarnation(), 2U);
    EXPECT_TRUE(restored.said_of(first_log).events.empty());
    restored.expect_all_is_well({"a", "b", "c"});
    EXPECT_EQ(cases(), 1);
    EXPECT_EQ(papers_to_look_at(), 0);
    restored.repairs({"d"});
    restored.syncs();
    restored.expect_all_is_well({"a", "b", "c", "d"});
}

TEST_F(ANetwork, GoesOnOfflineUnderTheNextIncarnationWhenItsMarkHasSeenMore) {
    Site site{hub, invite};
    const store::ScratchFolder backup;
    works_on_after_a_backup(site, {"a"}, backup, {"b", "c"});
    with_the_mark_of(site, backup);
    Site restored{hub, backup};
    EXPECT_EQ(restored.incarnation(), 2U) << "before the network is there";
    restored.repairs({"d", "e"});
    restored.syncs();
    EXPECT_EQ(restored.incarnation(), 2U);
    restored.expect_all_is_well({"a", "b", "c", "d", "e"});
    EXPECT_TRUE(restored.said_of(first_log).numbers.empty()) << "its numbers are of its own block";
    EXPECT_EQ(papers_to_look_at(), 0);
}

// What was recorded and never left the site before its database was lost is gone; the numbers on
// its papers are not given out again.
TEST_F(ANetwork, GivesNoNumberOfALostTailOutAgain) {
    Site site{hub, invite};
    site.repairs({"a"});
    site.syncs();
    const store::ScratchFolder backup;
    copy_of(site, backup, WithMark::no);
    site.repairs({"lost"});
    with_the_mark_of(site, backup);
    Site restored{hub, backup};
    restored.repairs({"b"});
    restored.syncs();
    restored.expect_all_is_well({"a", "b"});
    EXPECT_EQ(hub.job_numbers()[1].substr(hub.job_numbers()[1].size() - 7), "1000001");
}

TEST_F(ANetwork, HealsTwoCopiesThatHaveOpenedTheSameIncarnation) {
    Site site{hub, invite};
    const store::ScratchFolder backup;
    works_on_after_a_backup(site, {"a"}, backup, {"b"});
    with_the_mark_of(site, backup);
    Site one{hub, backup};
    Site other{hub, backup};
    one.repairs({"c", "d"});
    other.repairs({"e", "f", "g"});
    EXPECT_EQ(one.incarnation(), 2U);
    EXPECT_EQ(other.incarnation(), 2U);
    one.syncs();
    other.syncs();
    EXPECT_EQ(one.incarnation(), 2U);
    EXPECT_EQ(other.incarnation(), 3U);
    other.expect_all_is_well({"a", "b", "c", "d", "e", "f", "g"});
    EXPECT_EQ(other.said_of(second_log).numbers.size(), 4U);
    one.syncs();
    one.expect_all_is_well({"a", "b", "c", "d", "e", "f", "g"});
}

// The copy still holds what the site has said again since: that must not count twice.
TEST_F(ANetwork, SaysNothingTwiceWhenACopyFromBeforeItHealedIsPutBack) {
    Site site{hub, invite};
    const store::ScratchFolder backup, copy;
    std::uint32_t last_of_the_copy = 0;
    works_on_after_a_backup(site, {"a"}, backup, {"b"});
    {
        Site restored{hub, backup};
        restored.repairs({"c", "d"});
        copy_of(restored, copy, WithMark::no);
        last_of_the_copy = restored.station->replica().logs().state(first_log).appended;
        restored.syncs();
        restored.repairs({"e"});
        restored.syncs();
        restored.expect_all_is_well({"a", "b", "c", "d", "e"});
    }
    Site again{hub, copy};
    again.repairs({"f"});
    again.syncs();
    again.expect_all_is_well({"a", "b", "c", "d", "e", "f"});
    for (const auto& each : again.said_of(first_log).events)
        EXPECT_TRUE(each.original.log() != first_log || each.original.sequence() > last_of_the_copy)
            << "c and d are said already";
}

// The link is cut when the hub has just told that another copy has the second incarnation too. The
// third, under which work goes on, follows one that is not ours: the hub never lets it in.
TEST_F(ANetwork, SaysAgainWhatStandsInALogThatTheHubNeverLetsIn) {
    Site site{hub, invite};
    const store::ScratchFolder backup;
    works_on_after_a_backup(site, {"a"}, backup, {"b"});
    Site one{hub, backup};
    one.syncs();
    one.repairs({"c"});
    one.syncs();
    Site other{hub, backup};
    const auto hub_tells_of = [&](base::LogId log) {
        const auto state = [log](station::Station& of) { return of.replica().logs().state(log); };
        other.healing->hub_knows_more(log, state(*hub.open.station).sealed,
                                      state(*other.station).appended);
    };
    other.healing->meeting_begins();
    hub_tells_of(first_log);
    hub_tells_of(second_log);
    EXPECT_EQ(other.incarnation(), 3U);
    other.repairs({"d"});
    other.syncs();
    other.expect_all_is_well({"a", "b", "c", "d"});
    EXPECT_FALSE(hub.open.station->roster().member(base::LogId::of(agent, 3)));
}

TEST_F(ANetwork, OpensACaseForANumberThatTwoInstallationsHavePrinted) {
    Site site{hub, invite};
    site.repairs({"a"});
    site.syncs();
    const store::ScratchFolder disk;
    copy_of(site, disk, WithMark::yes);
    Site clone{hub, disk};
    clone.syncs();
    site.repairs({"b"});
    site.syncs();
    clone.repairs({"c", "d"});
    site.repairs({"e"});  // with the number of d, which the hub has not heard of
    clone.syncs();
    EXPECT_TRUE(numbers_told_of(hub.open.station->database()).empty()) << "c has another now";
    site.syncs();
    const auto told = numbers_told_of(hub.open.station->database());
    EXPECT_EQ(told.size(), 2U) << "a receipt's and a tag's";
    EXPECT_EQ(told.count(hub.job_numbers().back()), 0U) << "of which there is one";
    clone.syncs();
    site.syncs();
    EXPECT_EQ(numbers_told_of(site.station->database()), told);
    EXPECT_EQ(numbers_told_of(clone.station->database()), told);
}

TEST_F(ANetwork, HealsACloneOfASiteThatTheHubHadNeverMet) {
    Site site{hub, invite};
    site.repairs({"a"});
    const store::ScratchFolder disk;
    copy_of(site, disk, WithMark::yes);
    Site clone{hub, disk};
    site.repairs({"b"});
    clone.repairs({"c", "d"});
    site.syncs();
    clone.syncs();
    clone.expect_all_is_well({"a", "b", "c", "d"});
    EXPECT_EQ(clone.said_of(first_log).events.size(), 4U) << "what both have keeps its ids";
}

TEST_F(ANetwork, AdmitsASiteThatWasRestoredBeforeTheHubHadEverMetIt) {
    Site site{hub, invite};
    site.repairs({"a"});
    const store::ScratchFolder backup;
    copy_of(site, backup, WithMark::no);
    site.repairs({"lost"});
    with_the_mark_of(site, backup);
    Site restored{hub, backup};
    EXPECT_EQ(restored.incarnation(), 2U);
    restored.repairs({"b"});
    restored.syncs();
    restored.expect_all_is_well({"a", "b"});
    EXPECT_TRUE(hub.open.station->roster().member(first_log));
    EXPECT_TRUE(hub.open.station->roster().member(second_log));
}

// Work goes on between the first sign and the other branch: it hangs on what is said again.
TEST_F(ANetwork, SaysAgainAlsoWhatWasRecordedWhileItHealed) {
    Site site{hub, invite};
    const store::ScratchFolder backup;
    works_on_after_a_backup(site, {"a"}, backup, {"b", "c"});
    Site restored{hub, backup};
    restored.repairs({"d"});
    const auto wrong = restored.station->replica().logs().state(first_log).appended;
    restored.healing->fork_seen(first_log, wrong - 1);  // and the link is cut
    EXPECT_EQ(restored.incarnation(), 2U);
    restored.station->transact([&] {
        const std::vector<domain::Body> finished{
            domain::RepairFinished{base::JobId::of(base::EventId::of(first_log, wrong - 1))}};
        const auto ali = views::user_with_login(restored.station->database(), agent, "ali")->id;
        restored.station->journal().record({ali, restored.station->desk().today()}, finished);
        return Then::commit;
    });
    restored.syncs();
    restored.expect_all_is_well({"a", "b", "c", "d"});
    EXPECT_EQ(
        views::number(hub.open.station->database(), 0,
                      "SELECT COUNT(*) FROM job WHERE complaint = 'd' AND finished_time <> 0"),
        1);
}

TEST_F(ANetwork, TakesUpAHealingThatACrashHasCutInTwo) {
    Site site{hub, invite};
    const store::ScratchFolder backup;
    works_on_after_a_backup(site, {"a"}, backup, {"b", "c"});
    const store::ScratchFolder again;
    {
        Site restored{hub, backup};
        restored.repairs({"d", "e"});
        restored.healing->fork_seen(first_log,
                                    restored.station->replica().logs().state(first_log).appended);
        copy_of(restored, again, WithMark::yes);  // the next incarnation on disk, nothing else done
    }
    Site restored{hub, again};
    EXPECT_EQ(restored.incarnation(), 2U);
    restored.repairs({"f"});
    restored.syncs();
    restored.expect_all_is_well({"a", "b", "c", "d", "e", "f"});
}

}  // namespace
}  // namespace amani::scenario
