// Used parts on their way back, and what they do to an agent's account.
#include "story.h"

#include "shared/views/books/accounts_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/warehouse/warehouse_reads.h"

#include <gtest/gtest.h>

namespace amani::views {
namespace {

using namespace testing;

domain::Event a_fitting(Clerk& clerk) {
    return clerk.write(agent, domain::PartFitted{.job = {50},
                                                 .part = pump,
                                                 .from = {domain::PlaceKind::consignment, agent, 0},
                                                 .payer = domain::Payer::company,
                                                 .tag_number = "U-1"});
}

TEST(UsedPart, GoesFromOwedToAccepted) {
    Station station;
    const auto fitted = a_fitting(station.clerk);
    const auto tag = base::TagId::of(fitted.id);
    const auto state = [&] { return used_part(*station.database, tag)->state; };
    station.apply({fitted});
    EXPECT_EQ(UsedPartState::owed, state());
    station.record(agent, domain::PartRemoved{{50}, tag, pump, "S"});
    EXPECT_EQ(UsedPartState::removed, state());
    station.record(agent,
                   domain::UsedPartsDispatched{"WB", centre, {{{}, "U-1", pump, "", {1}}}, ""});
    EXPECT_EQ(UsedPartState::shipped, state());
    domain::UsedPartRegistered registered{.receipt = {77},
                                          .tag = tag,
                                          .holder = agent,
                                          .part = pump,
                                          .standing = domain::Standing::firm};
    station.record(centre, registered);
    EXPECT_EQ(UsedPartState::registered, state());
    registered.was = static_cast<int>(domain::Standing::firm);
    registered.standing = domain::Standing::accepted;
    station.record(centre, registered);
    EXPECT_EQ(UsedPartState::accepted, state());
    EXPECT_EQ(1U, pieces_of_receipt(*station.database, {77}).size());
}

TEST(UsedPart, ComesOutEqualInEveryOrderOfItsHalves) {
    Station first;
    std::vector<domain::Event> events{a_fitting(first.clerk)};
    const auto tag = base::TagId::of(events[0].id);
    events.push_back(first.clerk.write(agent, domain::PartRemoved{{50}, tag, pump, "S"}));
    events.push_back(first.clerk.write(
        agent, domain::UsedPartsDispatched{"WB", centre, {{tag, "U-1", pump, "", {1}}}, ""}));
    events.push_back(first.clerk.write(
        centre, domain::UsedPartRegistered{.receipt = {77},
                                           .tag = tag,
                                           .holder = agent,
                                           .part = pump,
                                           .standing = domain::Standing::rejected}));
    events.push_back(
        first.clerk.write(centre, domain::DebtEnded{.tag = tag, .holder = agent, .part = pump}));
    const auto expected = expect_equal_in_every_order(events);
    EXPECT_NE(std::string::npos, expected.find("U-1"));
}

TEST(UsedPart, IsLeftAsItWasByAPieceShownTwice) {
    Station station;
    const auto fitted = a_fitting(station.clerk);
    const auto tag = base::TagId::of(fitted.id);
    station.apply({fitted});
    station.record(centre, domain::UsedPartRegistered{.receipt = {77},
                                                      .tag = tag,
                                                      .holder = agent,
                                                      .part = pump,
                                                      .standing = domain::Standing::firm});
    station.record(centre, domain::UsedPartRegistered{.receipt = {78},
                                                      .tag = tag,
                                                      .holder = agent,
                                                      .part = pump,
                                                      .standing = domain::Standing::duplicate});
    EXPECT_EQ(base::ReceiptId{77}, used_part(*station.database, tag)->receipt);
    EXPECT_EQ(2U, pieces_of_tag(*station.database, tag).size());
}

TEST(UsedPart, OwesNothingWithoutATag) {
    Station station;
    station.record(
        agent, domain::PartFitted{
                   .job = {50}, .part = pump, .from = {domain::PlaceKind::consignment, agent, 0}});
    EXPECT_EQ(0, *count_list(*station.database, used_parts_list, {}));
}

TEST(Books, KeepTheTrialBalanceBalanced) {
    Station station;
    station.apply(a_story());
    base::Rial debit;
    base::Rial credit;
    for (const auto& account : trial_balance(*station.database)) {
        debit += account.debit;
        credit += account.credit;
    }
    EXPECT_EQ(debit, credit);
    EXPECT_GT(debit.value, 0);
}

TEST(Statement, IsOpeningPlusDebitsLessCredits) {
    Station station;
    station.apply(a_story());
    const Statement page = statement(*station.database, agent, {day, day});
    EXPECT_EQ(0, page.opening.value);
    ASSERT_EQ(2U, page.lines.size());
    EXPECT_EQ(3'050'000, page.lines[0].credit.value);
    EXPECT_EQ(2'000'000, page.lines[1].debit.value);
    EXPECT_EQ(-1'050'000, page.closing.value);
    EXPECT_TRUE(page.unbooked.empty());
    const Statement later = statement(*station.database, agent, {day + 1, day + 30});
    EXPECT_EQ(-1'050'000, later.opening.value);
    EXPECT_TRUE(later.lines.empty());
}

TEST(Statement, ShowsFactsThatNoVoucherReflectsYet) {
    Station station;
    const auto admitted =
        station.record(agent, domain::DeviceAdmitted{.number = "A", .serial = "S1"});
    station.record(agent, domain::PartFitted{.job = base::JobId::of(admitted.id),
                                             .part = pump,
                                             .from = {domain::PlaceKind::consignment, agent, 0}});
    station.record(centre, domain::PaymentMade{agent, domain::PaymentDirection::to_agent, {5}, ""});
    EXPECT_EQ(2U, statement(*station.database, agent, {day, day}).unbooked.size());
}

TEST(Voucher, IsFoundByTheDocumentItFollowsFrom) {
    Station station;
    station.apply(a_story());
    const auto fitted = used_part_with_number(*station.database, "KRJ-U-04-1");
    ASSERT_TRUE(fitted.has_value());
    const auto vouchers = vouchers_of_cause(*station.database, fitted->tag.event());
    ASSERT_EQ(1U, vouchers.size());
    EXPECT_EQ(2U, voucher_entries(*station.database, vouchers[0].id).size());
    EXPECT_EQ(agent, voucher(*station.database, vouchers[0].id)->site);
}

// What the hub has not booked yet is under way, and no residue.
TEST(Custody, TellsWhatIsUnderWayToTheHub) {
    Station station;
    const auto before = a_fitting(station.clerk);
    const auto fitted = a_fitting(station.clerk);
    station.apply({before, fitted});
    station.record(centre, domain::ConsumptionBooked{.fitted = base::TagId::of(before.id),
                                                     .holder = agent,
                                                     .holding = domain::Holding::consignment,
                                                     .consumption = domain::Consumption::returnable,
                                                     .part = pump,
                                                     .over = {1}});
    const auto page = custody(*station.database, agent, Booked::not_all);
    ASSERT_EQ(1U, page.size());
    EXPECT_EQ(-2, page[0].physical.value);
    EXPECT_EQ(-1, page[0].under_way.value);
    EXPECT_EQ(0, page[0].residue.value);
    EXPECT_EQ(1, custody(*station.database, agent, Booked::all)[0].residue.value);
}

TEST(Custody, NamesTheDocumentsOfEachTerm) {
    Station station;
    const auto fitted = a_fitting(station.clerk);
    const auto tag = base::TagId::of(fitted.id);
    station.apply({fitted});
    station.record(centre, domain::ConsumptionBooked{.fitted = tag,
                                                     .holder = agent,
                                                     .holding = domain::Holding::consignment,
                                                     .consumption = domain::Consumption::returnable,
                                                     .part = pump,
                                                     .over = {1}});
    const auto page = custody(*station.database, agent, Booked::all);
    ASSERT_EQ(1U, page.size());
    EXPECT_EQ(-1, page[0].physical.value);
    EXPECT_EQ(1, page[0].over.value);
    EXPECT_EQ(0, page[0].residue.value);
    const auto documents = custody_documents(*station.database, agent, pump);
    ASSERT_EQ(2U, documents.size());
    EXPECT_EQ(CustodyTerm::over, documents[0].term);
    EXPECT_EQ(fitted.id, documents[0].document);
    EXPECT_EQ(CustodyTerm::physical, documents[1].term);
    EXPECT_EQ(fitted.id, documents[1].document);
    EXPECT_EQ(-1, documents[1].quantity.value);
}

TEST(Discrepancy, StaysOpenUntilItIsSettledWithItsEvidence) {
    Station station;
    const auto opened = station.record(
        centre, domain::DiscrepancyOpened{.kind = domain::DiscrepancyKind::over_consumption,
                                          .site = agent,
                                          .cause = {5},
                                          .part = pump,
                                          .quantity = {2},
                                          .evidence = {{5}, {6}}});
    const auto id = base::DiscrepancyId::of(opened.id);
    const auto* still_open = "SELECT COUNT(*) FROM discrepancy WHERE unsettled <> 0";
    station.record(centre, domain::DiscrepancySettled{id, {7}, {1}, "half"});
    EXPECT_EQ(1, discrepancy(*station.database, id)->left.value);
    EXPECT_EQ(1, number(*station.database, 0, still_open));
    station.record(centre, domain::DiscrepancySettled{id, {8}, {0}, "all"});
    EXPECT_EQ(0, number(*station.database, 0, still_open));
    EXPECT_EQ(2U, discrepancy_evidence(*station.database, id).size());
    EXPECT_EQ(2U, settlements_of(*station.database, id).size());
    EXPECT_EQ(1U, discrepancies_of_cause(*station.database, {5}).size());
}

}  // namespace
}  // namespace amani::views
