// Replacements: a case is the same in whatever order its events come, and both exchanges of a
// serial are in its chain.
#include "station.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/replacement/week.h"
#include "shared/views/replacement/replacement_view.h"
#include "shared/views/serials/serial_history.h"
#include "shared/views/serials/serials_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::views {
namespace {

using namespace testing;
using ::testing::Contains;
using ::testing::SizeIs;

constexpr base::SiteId branch{8};
const std::string old_serial = "WM7K000417";

domain::ReplacementOpened a_case() {
    return {.number = "MHD-RPL-04-1", .serial = old_serial, .model = {21}, .customer = {31}};
}
domain::ReplacementIssued an_exchange(base::ReplacementId of, std::string new_serial) {
    return {.replacement = of,
            .serial = old_serial,
            .new_serial = std::move(new_serial),
            .model = {21},
            .part = pump,
            .from = {domain::PlaceKind::replacement, of.site(), 0},
            .grant = {77},
            .ordinal = 2,
            .owner = {31},
            .warranty_start = day + -30,
            .warranty_months = 18};
}

TEST(ReplacementView, HasACaseWhereTheFurthestOfItsEventsBroughtItInEveryOrder) {
    Clerk clerk;
    const auto opened = clerk.write(branch, a_case());
    const auto id = base::ReplacementId::of(opened.id);
    const std::vector<domain::Event> events{
        opened, clerk.write(branch, domain::VerdictGiven{.replacement = id}),
        clerk.write(centre, domain::ReplacementGranted{.replacement = id, .until = day + 9}),
        clerk.write(branch, an_exchange(id, "WM7K000901")),
        clerk.write(branch, domain::DefectiveReceived{.replacement = id, .part = pump})};
    expect_equal_in_every_order(events, [&](Station& each) {
        const auto row = replacement(*each.database, id);
        ASSERT_TRUE(row.has_value());
        EXPECT_EQ(row->state, domain::ReplacementPhase::exchanged);
        EXPECT_EQ(row->number, "MHD-RPL-04-1");
        EXPECT_EQ(row->issue, events[3].id);
    });
}

TEST(ReplacementView, FollowsACaseStepByStep) {
    using enum domain::ReplacementPhase;
    Station station;
    const auto id = base::ReplacementId::of(station.record(branch, a_case()).id);
    const auto phase = [&] { return replacement(*station.database, id)->state; };
    EXPECT_EQ(phase(), opened);
    const auto says = [&](domain::VerdictOf of, domain::ProductVerdict verdict) {
        station.record(branch, domain::VerdictGiven{id, of, verdict, "."});
    };
    using domain::ProductVerdict;
    says(domain::VerdictOf::technician, ProductVerdict::unrepairable);
    EXPECT_EQ(phase(), technician_verdict);
    says(domain::VerdictOf::supervisor, ProductVerdict::unrepairable);
    EXPECT_EQ(phase(), supervisor_verdict);
    says(domain::VerdictOf::authority, ProductVerdict::unrepairable);
    EXPECT_EQ(phase(), certified);
    station.record(centre, domain::ReplacementGranted{.replacement = id});
    EXPECT_EQ(phase(), granted);
    station.record(centre, domain::ReplacementRefused{id, "."});
    EXPECT_EQ(phase(), refused);
    station.record(centre, domain::ReplacementGranted{.replacement = id});
    EXPECT_EQ(phase(), granted);
    station.record(branch, an_exchange(id, "WM7K000901"));
    EXPECT_EQ(phase(), issued);
    station.record(branch, domain::DefectiveReceived{.replacement = id, .part = pump});
    EXPECT_EQ(phase(), exchanged);
    station.record(branch, domain::ReplacementClosed{id, "."});
    EXPECT_EQ(phase(), closed);
}

TEST(ReplacementView, SendsARepairableProductBackToTheShop) {
    Station station;
    const auto id = base::ReplacementId::of(station.record(branch, a_case()).id);
    station.record(branch, domain::VerdictGiven{id, domain::VerdictOf::supervisor,
                                                domain::ProductVerdict::repairable, "."});
    EXPECT_EQ(replacement(*station.database, id)->state, domain::ReplacementPhase::repairable);
}

TEST(ReplacementView, CountsTheUsesOfAQuotaByWeekAndMonth) {
    Station station;
    const auto id = base::ReplacementId::of(station.record(branch, a_case()).id);
    station.record(branch, an_exchange(id, "WM7K000901"));
    EXPECT_EQ(last_use_of(*station.database, {77}, domain::week_of(day)), 2);
    EXPECT_EQ(last_use_of(*station.database, {77}, domain::week_of(day) + 1), 0);
    EXPECT_EQ(quota_uses_in(*station.database, branch, calendar::month_number(day)), 1);
    EXPECT_EQ(quota_uses_in(*station.database, centre, calendar::month_number(day)), 0);
}

TEST(ReplacementView, KeepsTheLatestWordOnAQuotaAndNoneThatHasEnded) {
    Clerk clerk;
    const auto first = clerk.write(centre, domain::QuotaGranted{{}, branch, {}, 2, {}, day + 9});
    const auto quota = base::GrantId::of(first.id);
    const auto more = clerk.write(centre, domain::QuotaGranted{quota, branch, {}, 5, {}, day + 9});
    expect_equal_in_every_order({first, more}, [&](Station& each) {
        ASSERT_THAT(quotas_of(*each.database, branch), SizeIs(1));
        EXPECT_EQ(quotas_of(*each.database, branch)[0].per_week, 5);
    });
    Station station;
    station.apply({first, more,
                   clerk.write(centre, domain::QuotaGranted{quota, branch, {}, 0, {}, day + 9})});
    EXPECT_TRUE(quotas_of(*station.database, branch).empty());
}

// RULES §4.7: nothing covers the old product any more, and the new one goes on with its warranty.
TEST(SerialChain, GoesFromTheOldProductToTheNewOne) {
    Station station;
    station.record(centre, domain::SerialRegistered{.serial = old_serial,
                                                    .model = {21},
                                                    .warranty_start = day + -30,
                                                    .warranty_months = 18,
                                                    .owner = {31}});
    const auto id = base::ReplacementId::of(station.record(branch, a_case()).id);
    const auto until = serial(*station.database, old_serial)->warranty_expiry;
    station.record(branch, an_exchange(id, "WM7K000901"));
    const auto old = serial(*station.database, old_serial);
    EXPECT_EQ(old->state, domain::SerialState::replaced);
    EXPECT_TRUE(old->warranty_expiry.is_none());
    EXPECT_EQ(replaced_on(*station.database, old_serial), day);
    const auto fresh = serial(*station.database, "WM7K000901");
    EXPECT_EQ(fresh->warranty_expiry, until);
    EXPECT_EQ(fresh->owner, base::CustomerId{31});
    EXPECT_EQ(fresh->model, base::ModelId{21});
    for (const auto& each : {old_serial, std::string{"WM7K000901"}}) {
        std::vector<std::string> serials;
        for (const auto& line : serial_history(*station.database, each, Kin::with_replaced))
            serials.push_back(line.serial);
        EXPECT_THAT(serials, Contains(old_serial)) << each;
    }
}

// C-8: the chain shows both that were given for it.
TEST(SerialChain, HasBothProductsThatWereGivenForOne) {
    Clerk clerk;
    const auto first = clerk.write(branch, a_case());
    const auto second = clerk.write(centre, a_case());
    const std::vector<domain::Event> events{
        clerk.write(branch, an_exchange(base::ReplacementId::of(first.id), "WM7K000901")),
        clerk.write(centre, an_exchange(base::ReplacementId::of(second.id), "WM7K000902"))};
    expect_equal_in_every_order(events, [&](Station& each) {
        std::vector<std::string> others;
        for (const auto& line : serial_history(*each.database, old_serial, Kin::with_replaced))
            others.push_back(line.other);
        EXPECT_THAT(others, Contains("WM7K000901"));
        EXPECT_THAT(others, Contains("WM7K000902"));
    });
}

}  // namespace
}  // namespace amani::views
