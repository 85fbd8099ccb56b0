// How often repairs held, how often one visit was enough, and at which day's price a line stands.
#include "station.h"

#include "shared/views/billing/billing_view.h"
#include "shared/views/service/repeats.h"
#include "shared/views/service/service_view.h"
#include "shared/views/visits/visits_view.h"

#include <gtest/gtest.h>

namespace amani::views {
namespace {

using namespace testing;
using namespace domain;

class ServiceReports : public ::testing::Test {
  protected:
    base::JobId admitted(const std::string& serial, base::Day on, base::JobId repeat_of = {}) {
        return base::JobId::of(
            station.record(agent, DeviceAdmitted{.serial = serial, .repeat_of = repeat_of}, on).id);
    }
    void delivered(base::JobId job, base::Day on, base::RepairCodeId fault) {
        station.record(
            agent, WorkRecorded{.job = job, .fault = "x", .action = "y", .fault_code = fault}, on);
        station.record(agent, RepairFinished{job}, on);
        station.record(agent, DeviceDelivered{job, "Reza", "", ""}, on);
    }
    base::RepairCodeId a_fault(const std::string& code, const std::string& group) {
        return base::RepairCodeId::of(
            station
                .record(centre, RepairCodeDefined{RepairCodeKind::fault, code, code, group,
                                                  Offering::offered})
                .id);
    }
    double repeated(std::int32_t within) {
        const auto repairs = repeat_repairs(*station.database, day, day + 5, within);
        return repairs.delivered == 0
                   ? -1
                   : static_cast<double>(repairs.repeated) / static_cast<double>(repairs.delivered);
    }

    Station station;
};

TEST_F(ServiceReports, CountRepeatsOfTheSameFaultWithinTheDays) {  // RULES §7.2
    const auto drain = a_fault("E20", "drain");
    const auto pump = a_fault("E21", "drain");
    const auto door = a_fault("E40", "");
    EXPECT_EQ(repeated(30), -1);
    const auto first = admitted("A1", day);
    delivered(first, day + 1, drain);
    const auto other = admitted("B2", day);
    delivered(other, day + 1, drain);
    EXPECT_EQ(repeated(30), 0);
    const auto another_fault = admitted("B2", day + 9);
    delivered(another_fault, day + 10, door);
    EXPECT_EQ(repeated(30), 0);
    const auto again = admitted("A1", day + 41);
    delivered(again, day + 42, pump);
    EXPECT_EQ(repeated(30), 0);
    EXPECT_EQ(repeated(90), 0.5);
    admitted("B2", day + 20, other);
    EXPECT_EQ(repeated(30), 0.5);
    EXPECT_EQ(repeated(90), 1);
}

TEST_F(ServiceReports, CountFirstVisitsThatNeededNoSecond) {
    const auto visit = [&](std::int64_t request, base::Day on, VisitResult result) {
        const auto id = base::VisitId::of(
            station.record(agent, VisitPlanned{.request = {request}, .day = on, .address = "Karaj"})
                .id);
        station.record(agent, VisitStarted{id});
        station.record(agent, VisitEnded{id, result, "", {}});
    };
    const auto told = [&] { return first_visits(*station.database, day, day + 20); };
    visit(1, day, VisitResult::done);
    EXPECT_EQ(told().ended, 1);
    EXPECT_EQ(told().fixed, 1);
    visit(2, day, VisitResult::needs_part);
    visit(2, day + 3, VisitResult::done);
    EXPECT_EQ(told().ended, 2);
    EXPECT_EQ(told().fixed, 1);
    visit(3, day, VisitResult::done);
    visit(3, day + 14, VisitResult::done);
    EXPECT_EQ(told().fixed, 1);
    visit(4, day, VisitResult::done);
    visit(4, day + 15, VisitResult::done);
    EXPECT_EQ(told().fixed, 2);
    visit(5, day, VisitResult::called_off);
    EXPECT_EQ(told().ended, 4);
}

TEST_F(ServiceReports, PriceEachLineOnItsOwnDayAndForItsModel) {
    const auto model = base::ModelId::of(
        station.record(centre, ModelDefined{"WM-7K", "ARA", "washer", "seven", 18}).id);
    const auto operation = base::OperationId::of(
        station.record(centre, OperationDefined{"BELT", "belt", 20, Offering::offered}).id);
    station.record(centre, OperationPriced{operation, {}, day, {900}});
    station.record(centre, OperationPriced{operation, {}, day + 5, {1'000}});
    station.record(centre, VatRateSet{day, {1'000}});
    const auto job =
        base::JobId::of(station.record(agent, DeviceAdmitted{.serial = "A1", .model = model}).id);
    station.record(agent, LabourRecorded{.job = job, .operation = operation}, day + 4);
    station.record(agent, LabourRecorded{.job = job, .operation = operation}, day + 5);
    const auto total = [&] {
        return sums_of(account_of(*station.database, job, day + 9), LinePayer::customer).gross;
    };
    EXPECT_EQ(total(), base::Rial{1'900});
    station.record(centre, OperationPriced{operation, model, day + 5, {1'100}});
    EXPECT_EQ(total(), base::Rial{2'000});
    EXPECT_EQ(sums_of(account_of(*station.database, job, day + -1), LinePayer::customer).vat,
              base::Rial{});
}

}  // namespace
}  // namespace amani::views
