// Serials and jobs.
#include "story.h"

#include "shared/views/serials/serial_history.h"
#include "shared/views/service/service_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::views {
namespace {

using namespace testing;
using ::testing::ElementsAre;

domain::SerialRegistered a_serial() {
    return {.serial = "WM7K1",
            .model = {5},
            .batch = "B1",
            .warranty_card = "C1",
            .warranty_start = day,
            .warranty_months = 18,
            .owner = {9}};
}

TEST(SerialsView, ComputesTheExpiryInJalaliMonths) {
    Station station;
    station.record(centre, a_serial());
    const auto found = serial(*station.database, "WM7K1");
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(SerialStanding::verified, found->standing);
    EXPECT_GT(found->warranty_expiry - day, 540);
    EXPECT_LT(found->warranty_expiry - day, 552);
    EXPECT_EQ(base::CustomerId{9}, found->owner);
    EXPECT_FALSE(serial(*station.database, "WM7K2").has_value());
}

TEST(SerialsView, ShowsASerialAsItsRegistrationWritesItAndNamesItByItsFoldedText) {
    Station station;
    station.record(agent, domain::SerialStubbed{"WM7K1", {}, "W-M7K1"});
    EXPECT_EQ("W-M7K1", serial(*station.database, "WM7K1")->serial);
    auto registered = a_serial();
    registered.written = "WM7K-1";
    station.record(centre, registered);
    station.record(agent, domain::SerialStubbed{"WM7K1", {}, "WM-7K1"});
    const auto found = serial(*station.database, "WM7K1");
    EXPECT_EQ("WM7K1", found->id);
    EXPECT_EQ("WM7K-1", found->serial);
    EXPECT_EQ("WM7K-1", other_serial_with_card(*station.database, "C1", "another"));
}

TEST(SerialsView, DoNotBelieveAWrittenFormThatIsAnotherSerials) {
    Station station;
    auto registered = a_serial();
    registered.written = "WM7K-2";
    station.record(centre, registered);
    EXPECT_EQ("WM7K1", serial(*station.database, "WM7K1")->serial);
}

TEST(SerialsView, ComeOutEqualHoweverStubRegistrationAndActivationArrive) {
    Station station;
    std::vector<domain::Event> events{
        station.clerk.write(agent, domain::SerialStubbed{"WM7K1", {}, "WM-7K1"}),
        station.clerk.write(centre, a_serial()),
        station.clerk.write(agent, domain::WarrantyActivated{"WM7K1", "C2", day + 3, 24, {11}}),
        station.clerk.write(
            centre, domain::SerialRegistered{.serial = "WM7K1", .model = {6}, .batch = "B2"}),
    };
    expect_equal_in_every_order(events, [](Station& each) {
        const auto found = serial(*each.database, "WM7K1");
        EXPECT_EQ("C2", found->warranty_card);
        EXPECT_EQ("B2", found->batch);
        EXPECT_EQ(4U, serial_history(*each.database, "WM7K1").size());
    });
}

std::vector<std::int64_t> types_of(const std::vector<SerialHistoryRow>& history) {
    std::vector<std::int64_t> types;
    for (const auto& line : history) types.push_back(line.type);
    return types;
}

TEST(SerialHistory, HasEveryEventOfTheSerialAndItsJobs) {
    Station station;
    station.apply(a_story());
    EXPECT_THAT(types_of(serial_history(*station.database, "WM7K000417")),
                ElementsAre(51, 60, 61, 62, 63, 215, 215, 64, 225, 216, 217, 216, 65, 183, 184, 183,
                            185, 186, 186, 188, 186, 188, 187, 53, 55, 56, 234, 127));
    const auto parts = installed_parts(*station.database, "WM7K000417");
    ASSERT_EQ(1U, parts.size());
    EXPECT_EQ("PUMP", parts[0].part_code);
}

TEST(ServiceView, ShowsAJobWithItsPartsAndTimeline) {
    Station station;
    station.apply(a_story());
    const auto found = job_with_number(*station.database, "KRJ-ADM-04-1");
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(domain::RepairPhase::delivered, found->phase);
    EXPECT_EQ("رضا کریمی", found->customer_name);
    EXPECT_EQ("WM-7K", found->model_code);
    const auto lines = job_lines(*station.database, found->id);
    ASSERT_EQ(1U, lines.size());
    EXPECT_EQ("KRJ-U-04-1", lines[0].tag_number);
    EXPECT_FALSE(lines[0].removed.is_none());
    EXPECT_EQ("PMP-7", lines[0].part_serial);
    EXPECT_EQ(22U, job_timeline(*station.database, found->id).size());
    EXPECT_FALSE(open_job(*station.database, agent, "WM7K000417").has_value());
}

TEST(ServiceView, FindsTheOpenJobOfASerialAtASite) {
    Station station;
    station.record(agent, domain::DeviceAdmitted{.number = "A", .serial = "S1"});
    EXPECT_TRUE(open_job(*station.database, agent, "S1").has_value());
    EXPECT_FALSE(open_job(*station.database, centre, "S1").has_value());
    EXPECT_EQ(1, *count_list(*station.database, open_jobs_list, {}));
}

// The last account of its work says what a repair was; what was fitted and taken out again is not
// inside.
TEST(ServiceView, TellsTheLatestFinishedRepairsOfAProductBeforeAJob) {
    Station station;
    const auto pump = base::PartId::of(station.record(centre, a_pump()).id);
    const auto admitted = [&](const std::string& number, const std::string& serial = "S1") {
        return base::JobId::of(
            station.record(agent, domain::DeviceAdmitted{.number = number, .serial = serial}).id);
    };
    const auto finished = [&](const std::string& number, const std::string& serial = "S1") {
        const auto id = admitted(number, serial);
        station.record(agent, domain::WorkRecorded{id, "first thought", "", "none"});
        station.record(agent, domain::WorkRecorded{id, "leak", "wear", "new pump"});
        const auto out = station.record(
            agent, domain::PartFitted{.job = id, .part = pump, .quantity = {1}, .tag_number = "T"});
        station.record(
            agent,
            domain::FittingUndone{
                .job = id, .fitted = base::TagId::of(out.id), .part = pump, .reason = "wrong one"});
        station.record(agent, domain::PartFitted{.job = id, .part = pump, .quantity = {1}});
        station.record(agent, domain::RepairFinished{id});
    };
    for (const auto* number : {"A", "B", "C", "D"}) finished(number);
    finished("OTHER", "S2");
    const auto never_worked_on = admitted("E");
    station.record(agent, domain::JobCancelled{never_worked_on, "changed his mind"});
    const auto now = admitted("F");
    finished("LATER");

    const auto before = job(*station.database, now);
    ASSERT_TRUE(before.has_value());
    const auto repairs = earlier_repairs(*station.database, *before, 3);
    std::vector<std::string> numbers;
    for (const auto& repair : repairs) numbers.push_back(repair.number);
    EXPECT_THAT(numbers, ElementsAre("D", "C", "B"));
    EXPECT_EQ("leak", repairs.at(0).fault);
    EXPECT_EQ("wear", repairs.at(0).cause);
    EXPECT_EQ("new pump", repairs.at(0).action);
    EXPECT_EQ("PUMP", repairs.at(0).parts);
}

TEST(ServiceView, MergesAJobWhoseAdmissionComesLast) {
    Station station;
    std::vector<domain::Event> events;
    events.push_back(
        station.clerk.write(agent, domain::DeviceAdmitted{.number = "A", .serial = "S1"}));
    const auto id = base::JobId::of(events[0].id);
    events.push_back(station.clerk.write(agent, domain::WorkRecorded{id, "f", "c", "a"}));
    events.push_back(station.clerk.write(agent, domain::RepairFinished{id}));
    station.apply(events);
    Station backwards;
    std::reverse(events.begin(), events.end());
    backwards.apply(events);
    EXPECT_EQ(station.dump(), backwards.dump());
    EXPECT_EQ(domain::RepairPhase::ready, job(*backwards.database, id)->phase);
}

}  // namespace
}  // namespace amani::views
