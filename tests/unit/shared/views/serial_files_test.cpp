// What is said of serials beside their registration: names, states, cover, owners, history.
#include "station.h"

#include "shared/views/serials/serial_history.h"
#include "shared/views/service/service_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::views {
namespace {

using namespace testing;
using domain::SerialState;
using ::testing::ElementsAre;

domain::SerialRegistered a_washer(std::string serial = "WM7K417") {
    return {.serial = std::move(serial),
            .model = {5},
            .sold_on = day,
            .warranty_start = day,
            .warranty_months = 18};
}

SerialState state_of(Station& station, std::string_view serial_of) {
    return serial(*station.database, serial_of)->state;
}

TEST(SerialState, IsOneWordForTheWorstThatIsKnown) {
    Station station;
    station.record(agent, domain::SerialStubbed{"WM7K417", {5}, ""});
    EXPECT_EQ(state_of(station, "WM7K417"), SerialState::stub);
    station.record(centre, domain::SerialRegistered{.serial = "WM7K417", .model = {5}});
    EXPECT_EQ(state_of(station, "WM7K417"), SerialState::verified);
    station.record(agent, domain::WarrantyActivated{"WM7K417", "C1", day, 12, {}});
    EXPECT_EQ(state_of(station, "WM7K417"), SerialState::active);
    station.record(centre,
                   domain::SerialRetired{"WM7K417", domain::Retirement::scrapped, "", "burnt"});
    EXPECT_EQ(state_of(station, "WM7K417"), SerialState::scrapped);
    station.record(centre, domain::SerialFlagged{"WM7K417", domain::SerialFlag::duplicate, "two"});
    EXPECT_EQ(state_of(station, "WM7K417"), SerialState::duplicate);
    station.record(centre, domain::SerialFlagged{"WM7K417", domain::SerialFlag::stolen, "letter"});
    EXPECT_EQ(state_of(station, "WM7K417"), SerialState::stolen);
    EXPECT_EQ(reason_of_state(*station.database, *serial(*station.database, "WM7K417")), "letter");
    station.record(centre,
                   domain::SerialFlagLifted{"WM7K417", domain::SerialFlag::stolen, "found"});
    station.record(centre,
                   domain::SerialFlagLifted{"WM7K417", domain::SerialFlag::duplicate, "one"});
    station.record(centre, domain::SerialReinstated{"WM7K417", "no"});
    EXPECT_EQ(state_of(station, "WM7K417"), SerialState::active);
}

TEST(SerialState, IsSuspectWhileACaseOfTwoAdmissionsIsOpen) {  // C-1
    Station station;
    station.record(centre, a_washer());
    const auto opened = station.record(
        centre, domain::DiscrepancyOpened{.kind = domain::DiscrepancyKind::serial_open_twice,
                                          .site = agent,
                                          .quantity = {1},
                                          .detail = "WM7K417"});
    EXPECT_EQ(state_of(station, "WM7K417"), SerialState::duplicate);
    station.record(centre, domain::DiscrepancySettled{
                               base::DiscrepancyId::of(opened.id), opened.id, {0}, "linked"});
    EXPECT_EQ(state_of(station, "WM7K417"), SerialState::active);
}

TEST(Warranty, LastsAsLongAsItsLongestSpanUntilItIsVoid) {
    Station station;
    station.record(centre, a_washer());
    const auto maker = serial(*station.database, "WM7K417")->warranty_expiry;
    station.record(centre, domain::WarrantyExtended{"WM7K417", domain::CoverKind::extended, "G1",
                                                    maker + 1, 6, "gold"});
    const auto longer = serial(*station.database, "WM7K417")->warranty_expiry;
    EXPECT_GT(longer - maker, 170);
    EXPECT_EQ(other_serial_with_card(*station.database, "G1", "another"), "WM7K417");
    station.record(centre, domain::WarrantyVoided{"WM7K417", domain::VoidReason::water, ""},
                   day + 9);
    EXPECT_TRUE(serial(*station.database, "WM7K417")->warranty_expiry.is_none());
    EXPECT_EQ(voiding_of(*station.database, "WM7K417")->void_from, day + 9);
    station.record(centre, domain::WarrantyRestored{"WM7K417", "no"});
    EXPECT_EQ(serial(*station.database, "WM7K417")->warranty_expiry, longer);
    EXPECT_FALSE(voiding_of(*station.database, "WM7K417"));
}

TEST(Owners, FollowEachOtherByTheDaySinceWhenWheneverItIsHeard) {
    Station station;
    station.record(agent, domain::OwnerChanged{"WM7K417", {12}, day + 40});
    auto registered = a_washer();
    registered.owner = {11};
    station.record(centre, registered);
    EXPECT_EQ(serial(*station.database, "WM7K417")->owner, base::CustomerId{12});
    const auto owners = owners_of(*station.database, "WM7K417");
    ASSERT_EQ(owners.size(), 2U);
    EXPECT_EQ(owners[0].owner, base::CustomerId{11});
    EXPECT_EQ(owners[0].until, day + 39);
    EXPECT_TRUE(owners[1].until.is_none());
}

TEST(Imei, NamesItsProduct) {
    Station station;
    auto registered = a_washer();
    registered.imei2 = "490154203237518";
    station.record(centre, registered);
    EXPECT_EQ(serial_meant(*station.database, "49-015420-323751-8"), "WM7K417");
    EXPECT_EQ(serial_meant(*station.database, "wm7k-417"), "WM7K417");
    EXPECT_EQ(serial_meant(*station.database, "490154203237526"), "");
    EXPECT_EQ(other_serial_with_imei(*station.database, "490154203237518", "X"), "WM7K417");
    EXPECT_EQ(other_serial_with_imei(*station.database, "490154203237518", "WM7K417"), "");
}

TEST(NearSerial, LooksAlikeWhateverItIsAndDiffersByADigitFromARegisteredOneAlone) {
    Station station;
    station.record(agent, domain::SerialStubbed{"WM7K000417", {5}, "WM7K-000417"});
    EXPECT_EQ(near_serial(*station.database, "WM7KO00417").serial, "WM7K-000417");
    EXPECT_EQ(near_serial(*station.database, "WM7K000418").serial, "");
    station.record(centre, a_washer("WM7K000419"));
    EXPECT_EQ(near_serial(*station.database, "WM7K000418").serial, "WM7K000419");
}

// Two sites have met "WM7K471"; one of them had mistyped it.
struct TwoSites : Station {
    base::JobId here, there;
    TwoSites() {
        record(centre, a_washer());
        here = base::JobId::of(
            record(agent, domain::DeviceAdmitted{.number = "A1", .serial = "WM7K471"}).id);
        there = base::JobId::of(
            record({8}, domain::DeviceAdmitted{.number = "B1", .serial = "WM7K471"}).id);
    }
    std::vector<base::JobId> jobs(std::string_view serial_of) {
        return jobs_of_product(*database, serial_of);
    }
};

TEST(CorrectedSerial, TakesTheJobsOfTheSiteThatMistypedItOrOfAll) {
    TwoSites at;
    at.record(agent, domain::StubCorrected{"WM7K471", "WM7K417", "typed"});
    EXPECT_THAT(at.jobs("WM7K417"), ElementsAre(at.here));
    EXPECT_THAT(at.jobs("WM7K471"), ElementsAre(at.there));
    EXPECT_EQ(name_in_use(*at.database, "WM7K471", agent), "WM7K417");
    EXPECT_EQ(name_in_use(*at.database, "WM7K471", {8}), "WM7K471");
    at.record(centre, domain::SerialCorrected{"WM7K471", "WM7K417", "all", {}});
    EXPECT_THAT(at.jobs("WM7K417"), ElementsAre(at.here, at.there));
    EXPECT_EQ(state_of(at, "WM7K471"), SerialState::corrected);
    at.record(centre, domain::SerialCorrected{"WM7K471", "WM7K471", "no", {}});
    EXPECT_THAT(at.jobs("WM7K417"), ElementsAre(at.here)) << "the site's own word stands";
    EXPECT_THAT(at.jobs("WM7K471"), ElementsAre(at.there));
}

TEST(CorrectedSerial, LeadsOnOverSeveralNamesAndNeverInACircle) {
    Station station;
    station.record(centre, domain::SerialCorrected{"A1", "A2", "", {}});
    station.record(centre, domain::SerialMerged{"A2", "A3", ""});
    EXPECT_EQ(name_in_use(*station.database, "A1", {}), "A3");
    EXPECT_EQ(names_of(*station.database, "A3").size(), 3U);
    station.record(centre, domain::SerialCorrected{"A3", "A1", "", {}});
    EXPECT_EQ(name_in_use(*station.database, "A1", {}), "A1");
    EXPECT_EQ(names_of(*station.database, "A1").size(), 3U);
}

TEST(CorrectedSerial, JoinsBothHistories) {
    TwoSites at;
    at.record(centre, domain::SerialCorrected{"WM7K471", "WM7K417", "all", {}});
    std::vector<std::int64_t> types;
    for (const auto& line : serial_history(*at.database, "WM7K417")) types.push_back(line.type);
    EXPECT_THAT(types, ElementsAre(50, 60, 60, 53));
}

TEST(History, HasTheProductThatWasReplacedAndTheOneThatReplacedIt) {
    Station station;
    station.record(centre, a_washer("A1"));
    station.record(centre, a_washer("A2"));
    station.record(centre, domain::SerialRetired{"A1", domain::Retirement::replaced, "A2", "x"});
    EXPECT_EQ(serial_history(*station.database, "A2").size(), 1U);
    EXPECT_EQ(serial_history(*station.database, "A2", Kin::with_replaced).size(), 3U);
    EXPECT_EQ(serial_history(*station.database, "A1", Kin::with_replaced).size(), 3U);
    EXPECT_EQ(retirement_of(*station.database, "A1")->successor, "A2");
}

// A device with a pump of the factory.
struct ADevice : Station {
    base::PartId board;
    base::JobId job;
    base::TagId fitted;
    ADevice() {
        auto registered = a_washer();
        registered.factory_parts = {{pump, "P7710"}};
        record(centre, registered);
        job = base::JobId::of(
            record(agent, domain::DeviceAdmitted{.number = "A1", .serial = "WM7K417"}).id);
    }
    base::TagId fit(std::string part_serial) {
        return base::TagId::of(record(agent, domain::PartFitted{.job = job,
                                                                .part = pump,
                                                                .payer = domain::Payer::company,
                                                                .part_serial = part_serial,
                                                                .tag_number = "T" + part_serial})
                                   .id);
    }
    std::vector<std::string> inside() {
        std::vector<std::string> serials;
        for (const auto& part : installed_parts(*database, "WM7K417"))
            serials.push_back(part.part_serial);
        return serials;
    }
};

TEST(InstalledParts, AreTheFactorysUntilARemovalNamesThemOrTheirPart) {
    ADevice at;
    EXPECT_THAT(at.inside(), ElementsAre("P7710"));
    const auto first = at.fit("P9921");
    at.record(agent, domain::PartRemoved{at.job, first, pump, "P7710"});
    EXPECT_THAT(at.inside(), ElementsAre("P9921"));
    const auto second = at.fit("P9922");
    at.record(agent, domain::PartRemoved{at.job, second, pump, ""});
    EXPECT_THAT(at.inside(), ElementsAre("P9922")) << "the one that was there before";
    at.record(agent, domain::FittingUndone{.job = at.job, .fitted = second, .part = pump});
    EXPECT_TRUE(at.inside().empty());
}

TEST(PartSerial, TellsInWhichDevicesItWas) {
    ADevice at;
    const auto fitted = at.fit("P9921");
    at.record(agent, domain::PartRemoved{at.job, fitted, pump, "P7710"}, day + 3);
    const auto factory = journey_of_part(*at.database, "P7710");
    ASSERT_EQ(factory.size(), 1U);
    EXPECT_TRUE(factory[0].fitted.is_none());
    EXPECT_EQ(factory[0].until, day + 3);
    const auto journey = journey_of_part(*at.database, "P9921");
    ASSERT_EQ(journey.size(), 1U);
    EXPECT_EQ(journey[0].serial, "WM7K417");
    EXPECT_EQ(journey[0].job_number, "A1");
    EXPECT_TRUE(journey[0].until.is_none());
}

TEST(PartSerial, IsTheOneOfTheLastCorrection) {
    ADevice at;
    const auto fitted = at.fit("P9921");
    for (const char* right : {"P9911", "P9927"})
        at.record(centre, domain::PartSerialCorrected{.job = at.job,
                                                      .fitted = fitted,
                                                      .part = pump,
                                                      .right = right,
                                                      .reason = "misread"});
    EXPECT_THAT(at.inside(), ElementsAre("P7710", "P9927"));
    EXPECT_TRUE(journey_of_part(*at.database, "P9921").empty());
    EXPECT_TRUE(journey_of_part(*at.database, "P9911").empty());
    EXPECT_EQ(journey_of_part(*at.database, "P9927").size(), 1U);
    EXPECT_TRUE(fittings_of(*at.database, pump, "P9921").empty());
    EXPECT_EQ(fittings_of(*at.database, pump, "P9927").size(), 1U);
    EXPECT_EQ(job_lines(*at.database, at.job).front().part_serial, "P9927");
}

TEST(SerialFiles, ComeOutEqualInEveryOrderOfTheirEvents) {
    Clerk clerk;
    std::vector<domain::Event> events{
        clerk.write(centre, a_washer()),
        clerk.write(agent, domain::OwnerChanged{"WM7K417", {12}, day + 40}),
        clerk.write(centre, domain::WarrantyVoided{"WM7K417", domain::VoidReason::seal, ""}),
        clerk.write(centre, domain::WarrantyRestored{"WM7K417", "no"}),
        clerk.write(centre, domain::SerialFlagged{"WM7K417", domain::SerialFlag::stolen, "letter"}),
        clerk.write(agent, domain::StubCorrected{"WM7K471", "WM7K417", "typed"}),
    };
    expect_equal_in_every_order(events);
}

}  // namespace
}  // namespace amani::views
