#include "shared/domain/workshop/stay.h"

#include "shared/domain/billing/events.h"
#include "shared/domain/service/events.h"
#include "shared/domain/workshop/events.h"
#include "shared/domain/workshop/turnaround.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

constexpr base::Instant hour(int n) { return {n * base::hours(1).value}; }

const base::UnitId shop{11};
const base::UnitId quality{12};
const base::UserId sara{21};
const base::EventId request{31};

template <class Event>
StayStep step(int at, StayStep more = {}) {
    more.at = hour(at);
    more.type = Event::about.type;
    return more;
}

std::vector<StayStage> stages_of(const Stay& stay) {
    std::vector<StayStage> stages;
    for (const auto& span : stay.spans) stages.push_back(span.stage);
    return stages;
}

std::int64_t value(auto enumerator) { return static_cast<std::int64_t>(enumerator); }

TEST(Stay, WaitsForTheCustomerUntilHeAnswersAnEstimateOrTheRepairEnds) {
    using enum StayStage;
    const auto answered =
        stay_of(hour(0),
                {step<LabourStarted>(1), step<EstimateGiven>(2), step<WorkRecorded>(3),
                 step<EstimateAnswered>(4), step<RepairFinished>(5, {.value = value(Check::none)})},
                hour(6));
    EXPECT_EQ(stages_of(answered), (std::vector{queued, in_work, awaiting_customer, in_work}));
    const auto finished = stay_of(
        hour(0), {step<EstimateGiven>(1), step<RepairFinished>(3, {.value = value(Check::none)})},
        hour(6));
    EXPECT_EQ(stages_of(finished), (std::vector{queued, awaiting_customer}));
}

TEST(Stay, IsSpansOfWhoHadTheDeviceAndWhatItWaitedFor) {
    using enum StayStage;
    const auto stay = stay_of(
        hour(0),
        {step<HandoverAccepted>(1, {.unit = shop}), step<TechnicianAssigned>(2, {.person = sara}),
         step<LabourStarted>(3), step<PartRequested>(4, {.about = request}),
         step<PartIssued>(6, {.value = 1, .about = request}), step<WorkRecorded>(7),
         step<LabourStopped>(8, {.value = value(LabourStop::customer)}), step<LabourStarted>(10),
         step<RepairFinished>(11, {.value = value(Check::awaited)}),
         step<HandoverAccepted>(12, {.unit = quality}),
         step<QualityChecked>(13, {.value = value(CheckOutcome::passed)}),
         step<DeviceDelivered>(30)},
        hour(40));
    EXPECT_EQ(stages_of(stay),
              (std::vector{queued, queued, assigned, in_work, awaiting_part, in_work,
                           awaiting_customer, in_work, awaiting_check, awaiting_check}));
    EXPECT_EQ(stay.ready, hour(13));
    EXPECT_EQ(stay.spans.front().from, hour(0));
    EXPECT_EQ(stay.spans.back().until, hour(13));
    EXPECT_EQ(stay.spans.at(1).unit, shop);
    EXPECT_EQ(stay.spans.back().unit, quality);
    EXPECT_EQ(stay.spans.back().technician, sara);
    EXPECT_EQ(stay.technician, sara);
    for (std::size_t i = 1; i < stay.spans.size(); ++i)
        EXPECT_EQ(stay.spans.at(i - 1).until, stay.spans.at(i).from) << "a gap before " << i;
}

TEST(Stay, GoesOnWhenACheckFailsAndCountsTheReturn) {
    const auto stay = stay_of(hour(0),
                              {step<HandoverAccepted>(1, {.unit = shop}), step<WorkRecorded>(2),
                               step<RepairFinished>(3, {.value = value(Check::awaited)}),
                               step<HandoverAccepted>(4, {.unit = quality}),
                               step<QualityChecked>(5, {.value = value(CheckOutcome::failed)}),
                               step<HandoverAccepted>(6, {.unit = shop}),
                               step<RepairFinished>(8, {.value = value(Check::awaited)}),
                               step<QualityChecked>(9, {.value = value(CheckOutcome::passed)})},
                              hour(20));
    EXPECT_EQ(stay.ready, hour(9));
    EXPECT_EQ(stay.checks, 2);
    EXPECT_EQ(stay.checks_failed, 1);
    EXPECT_EQ(stay.handovers, 3);
    EXPECT_EQ(stay.returns, 1);
}

TEST(Stay, ThatIsNotReadyLastsUntilNow) {
    const auto stay = stay_of(hour(0), {step<PartRequested>(2, {.about = request})}, hour(9));
    EXPECT_FALSE(stay.ready);
    ASSERT_EQ(stay.spans.size(), 2U);
    EXPECT_EQ(stay.spans.back().stage, StayStage::awaiting_part);
    EXPECT_EQ(stay.spans.back().until, hour(9));
}

TEST(Stay, NoLongerWaitsForADeniedOrClosedRequest) {
    for (const auto& end :
         {step<PartRequestReviewed>(4, {.value = value(ReviewVerdict::denied), .about = request}),
          step<PartRequestClosed>(4, {.about = request})}) {
        const auto stay =
            stay_of(hour(0), {step<PartRequested>(2, {.about = request}), end}, hour(9));
        EXPECT_EQ(stay.spans.back().stage, StayStage::queued);
        EXPECT_EQ(stay.spans.back().from, hour(4));
    }
}

TEST(Stay, WaitsAgainForAPartThatAllCameBack) {
    using enum StayStage;
    const auto stay = stay_of(hour(0),
                              {step<PartRequested>(1, {.about = request}),
                               step<PartIssued>(2, {.value = 2, .about = request}),
                               step<PartReturned>(3, {.value = -1, .about = request}),
                               step<PartReturned>(4, {.value = -1, .about = request}),
                               step<PartRequestClosed>(5, {.about = request})},
                              hour(9));
    EXPECT_EQ(stages_of(stay), (std::vector{queued, awaiting_part, queued, awaiting_part, queued}));
    EXPECT_EQ(stay.spans.at(3).from, hour(4));
}

TEST(Times, WithoutTheCustomersTimeAreNet) {
    const calendar::WorkingTime working;
    // 1970-01-03 was a Saturday: 08:00 in Tehran is 04:30 UTC.
    const base::Instant eight =
        base::Instant{2 * base::days(1).value} + base::milliseconds(16'200'000);
    const auto of = [&](StayStage stage) {
        return times_of({.stage = stage, .from = eight, .until = eight + base::hours(2)}, working);
    };
    EXPECT_EQ(of(StayStage::in_work).working, 120);
    EXPECT_EQ(of(StayStage::in_work).net, 120);
    EXPECT_EQ(of(StayStage::in_work).for_parts, 0);
    EXPECT_EQ(of(StayStage::awaiting_customer).working, 120);
    EXPECT_EQ(of(StayStage::awaiting_customer).net, 0);
    EXPECT_EQ(of(StayStage::awaiting_part).for_parts, 120);
    EXPECT_EQ(times_of({.from = eight, .until = eight + base::days(1)}, working).calendar, 1'440);
}

TEST(Spread, IsMeanMedianAndNearestRank) {
    const auto of = [](std::vector<std::int64_t> values) {
        const auto spread = spread_of(std::move(values));
        return std::vector{spread.mean, spread.median, spread.p90};
    };
    EXPECT_EQ(of({}), (std::vector<std::int64_t>{0, 0, 0}));
    EXPECT_EQ(of({7}), (std::vector<std::int64_t>{7, 7, 7}));
    EXPECT_EQ(of({4, 1}), (std::vector<std::int64_t>{3, 3, 4})) << "2.5, half up";
    EXPECT_EQ(of({10, 1, 2, 3, 4, 5, 6, 7, 8, 9}), (std::vector<std::int64_t>{6, 6, 9}));
    EXPECT_EQ(of({11, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9}).at(2), 10);
}

}  // namespace
}  // namespace amani::domain
