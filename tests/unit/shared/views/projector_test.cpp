#include "shared/views/projector.h"

#include "story.h"

#include "shared/views/agents/agents_view.h"
#include "shared/views/books/books_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace amani::views {
namespace {

using namespace testing;

TEST(Views, AreByteEqualAfterARebuild) {
    Station station;
    station.apply(a_story());
    const std::string before = station.dump();
    {
        store::Transaction transaction{*station.database};
        clear_views(*station.database);
        transaction.commit();
    }
    EXPECT_LT(station.dump().size(), before.size());
    station.apply(a_story());
    EXPECT_EQ(before, station.dump());
}

TEST(Views, AreEqualWhetherEventsComeOneByOneOrAtOnce) {
    Station at_once;
    at_once.apply(a_story());
    Station one_by_one;
    for (const domain::Event& event : a_story()) one_by_one.apply({event});
    EXPECT_EQ(at_once.dump(), one_by_one.dump());
}

TEST(Views, ForgetWhatARolledBackTransactionGathered) {
    Station station;
    const auto story = a_story();
    {
        store::Transaction transaction{*station.database};
        for (const domain::Event& event : story) station.projector->apply(event);
    }
    station.projector->forget();
    EXPECT_EQ(Station{}.dump(), station.dump());
    station.apply(story);
    Station straight;
    straight.apply(story);
    EXPECT_EQ(straight.dump(), station.dump());
}

// The logs of one story, dealt into one order in which each log keeps its own.
std::vector<domain::Event> interleaved(const std::vector<domain::Event>& story, unsigned seed) {
    std::map<std::uint32_t, std::vector<domain::Event>> logs;
    for (const domain::Event& event : story) logs[event.id.log().value].push_back(event);
    std::vector<std::uint32_t> turns;
    for (const auto& [log, events] : logs) turns.insert(turns.end(), events.size(), log);
    std::shuffle(turns.begin(), turns.end(), std::mt19937{seed});
    std::map<std::uint32_t, std::size_t> next;
    std::vector<domain::Event> dealt;
    for (const std::uint32_t log : turns) dealt.push_back(logs[log][next[log]++]);
    return dealt;
}

RC_GTEST_PROP(Views, AreEqualWhateverTheOrderInWhichLogsArrive, (unsigned seed)) {
    const auto story = a_story();
    Station straight;
    straight.apply(story);
    Station dealt;
    dealt.apply(interleaved(story, seed));
    RC_ASSERT(straight.dump() == dealt.dump());
}

RC_GTEST_PROP(StateDigest, OfTheEffectsIsThatOfTheTableInAnyOrder, (unsigned seed)) {
    auto story = a_story(static_cast<int>(seed % 50));
    Station straight;
    const StateDigest digest = straight.apply(story);
    RC_ASSERT(digest == digest_of_balances(*straight.database));
    std::shuffle(story.begin(), story.end(), std::mt19937{seed});
    Station shuffled;
    RC_ASSERT(shuffled.apply(story) == digest);
    RC_ASSERT(digest_of_balances(*shuffled.database) == digest);
}

TEST(StateDigest, DiffersByOneUnit) {
    Station one;
    Station other;
    EXPECT_NE(one.apply(a_story(0)), other.apply(a_story(1)));
}

TEST(StateDigest, SurvivesItsBytes) {
    Station station;
    const StateDigest digest = station.apply(a_story());
    const auto bytes = digest.bytes();
    EXPECT_EQ(digest, StateDigest::of(bytes));
    StateDigest twice = digest;
    twice += digest;
    twice -= digest;
    EXPECT_EQ(digest, twice);
}

// The agent's events, as the central site would get them in a feed.
domain::Event relayed(Clerk& hub, const domain::Event& inner) {
    auto carried =
        hub.write(base::SiteId{3}, domain::Relayed{inner.id, domain::encode_event(inner)});
    const auto feed = base::LogId::of({3}, base::first_feed_incarnation);
    carried.id = base::EventId::of(feed, carried.id.sequence());
    return carried;
}

TEST(RelayedEvents, HaveOneEffectUnderTheirOwnIdHoweverOftenTheyCome) {
    Station direct;
    Station by_feed;
    Clerk hub;
    for (const domain::Event& event : a_story()) {
        direct.apply({event});
        by_feed.apply({relayed(hub, event), relayed(hub, event)});
    }
    EXPECT_EQ(digest_of_balances(*direct.database), digest_of_balances(*by_feed.database));
    store::Transaction transaction{*by_feed.database};
    by_feed.database->execute("DELETE FROM relayed_event");
    transaction.commit();
    EXPECT_EQ(direct.dump(), by_feed.dump());
}

TEST(RelayedEvents, AreNotAppliedAgainAtTheHubButCountInTheirFeedsDigest) {
    Station hub{RelayedEvents::ignore};
    Station site;
    Clerk feed;
    for (const domain::Event& event : a_story()) {
        const domain::Event carried = relayed(feed, event);
        EXPECT_EQ(hub.apply({carried}), site.apply({carried}));
    }
    EXPECT_EQ(Station{}.dump(), hub.dump());
}

// After a restore: what came back of the centre's work, and what an earlier feed had said unsealed.
TEST(RelayedEvents, AreAppliedAtTheHubWhereTheyHaveNoOtherPlaceInItsLogs) {
    Station direct;
    Station hub{RelayedEvents::ignore};
    Clerk clerk;
    for (const domain::Event& event : a_story()) {
        direct.apply({event});
        auto in_own_log = relayed(clerk, event);
        in_own_log.id = base::EventId::of(base::LogId::of({1}, 2), in_own_log.id.sequence());
        hub.apply({in_own_log});
    }
    EXPECT_EQ(digest_of_balances(*direct.database), digest_of_balances(*hub.database));
    const auto earlier = base::LogId::of({3}, base::first_feed_incarnation);
    auto said = clerk.write(base::SiteId{3}, domain::CustomerRegistered{.name = "مریم رضایی"});
    said.id = base::EventId::of(earlier, 9);
    const std::string before = hub.dump();
    hub.apply({relayed(clerk, said)});
    EXPECT_NE(hub.dump(), before);
}

TEST(Lists, AllAnswerPageAndCount) {
    Station station;
    station.apply(a_story());
    constexpr const List* lists[] = {
        &sites_list,           &users_list,         &models_list,     &parts_list,
        &prices_list,          &payments_list,      &customers_list,  &serials_list,
        &serial_counts_list,   &jobs_list,          &open_jobs_list,  &waybills_list,
        &stock_documents_list, &stock_list,         &used_parts_list, &used_pieces_list,
        &vouchers_list,        &discrepancies_list,
    };
    for (const List* list : lists) {
        for (const ListColumn& column : list->columns) {
            if (column.sorting == Sorting::no) continue;
            const auto page =
                read_list(*station.database, *list, {.sort = std::string{column.name}, .limit = 1});
            ASSERT_TRUE(page.has_value()) << list->name << ' ' << column.name;
            if (page->next) {
                EXPECT_TRUE(
                    read_list(*station.database, *list,
                              {.sort = std::string{column.name}, .after = page->next, .limit = 1})
                        .has_value())
                    << list->name << ' ' << column.name;
            }
        }
        const auto all = read_list(*station.database, *list, {.limit = most_rows});
        ASSERT_TRUE(all.has_value()) << list->name;
        const auto count = static_cast<std::int64_t>(all->rows.size());
        EXPECT_EQ(*count_list(*station.database, *list, {}), count) << list->name;
    }
}

}  // namespace
}  // namespace amani::views
