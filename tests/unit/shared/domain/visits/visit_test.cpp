#include "shared/domain/visits/visit.h"

#include <gtest/gtest.h>

#include <functional>

namespace amani::domain {
namespace {

const base::Day today{20'420};
const base::VisitId visit_id{7};

PlanVisitState a_desk() {
    return {.request = {{"KRJ-SR-04-000012", RequestPhase::open, {}}},
            .address = "کرج",
            .hours = {{540, 720}},
            .today = today};
}

PlanVisit a_plan() {
    return {.request = base::ServiceRequestId{5}, .date = today + 1, .hours = "09:00-12:00"};
}

TEST(PlanVisit, IsForARequestOrAJobAndTakesTheAddressFromIt) {  // R-SVC-5
    const auto planned = decide(a_desk(), a_plan());
    ASSERT_TRUE(planned);
    EXPECT_EQ(planned->address, "کرج");
    EXPECT_EQ(planned->from, 540);
    auto for_job = a_plan();
    for_job.request = {};
    for_job.job = base::JobId{9};
    auto desk = a_desk();
    desk.request.reset();
    desk.job = RepairPhase::ready;
    EXPECT_TRUE(decide(desk, for_job));
    desk.job = RepairPhase::delivered;
    EXPECT_EQ(text_of(decide(desk, for_job).error()).code, "visits.nothing_to_visit");
}

TEST(PlanVisit, IsRefusedForWhatIsWrong) {
    struct Case {
        std::string code;
        std::function<void(PlanVisitState&, PlanVisit&)> wrong;
    };
    const Case cases[] = {
        {"visits.for_nothing", [](auto&, auto& plan) { plan.request = {}; }},
        {"visits.for_nothing", [](auto&, auto& plan) { plan.job = base::JobId{9}; }},
        {"field.unknown", [](auto& desk, auto&) { desk.request.reset(); }},
        {"visits.nothing_to_visit",
         [](auto& desk, auto&) { desk.request->phase = RequestPhase::cancelled; }},
        {"field.out_of_range", [](auto&, auto& plan) { plan.date = today + -1; }},
        {"field.unknown", [](auto& desk, auto&) { desk.technician_is_known = false; }},
        {"visits.bad_hours", [](auto& desk, auto&) { desk.hours.reset(); }},
        {"visits.no_address", [](auto& desk, auto&) { desk.address.clear(); }},
        {"field.unknown", [](auto&, auto& plan) { plan.visit = visit_id; }},
        {"visits.has_ended",
         [](auto& desk, auto& plan) {
             plan.visit = visit_id;
             desk.visit = {VisitPhase::ended, {}, {}};
         }},
        {"visits.has_begun",
         [](auto& desk, auto& plan) {
             plan.visit = visit_id;
             desk.visit = {VisitPhase::started, {}, {}};
         }},
    };
    for (const Case& each : cases) {
        auto desk = a_desk();
        auto plan = a_plan();
        each.wrong(desk, plan);
        const auto decided = decide(desk, plan);
        ASSERT_FALSE(decided) << each.code;
        EXPECT_EQ(text_of(decided.error()).code, each.code);
    }
}

TEST(PlanVisit, OfAPlannedOneKeepsWhatItIsFor) {
    auto desk = a_desk();
    desk.visit = {VisitPhase::planned, base::ServiceRequestId{5}, {}};
    auto plan = a_plan();
    plan.visit = visit_id;
    plan.request = {};
    EXPECT_EQ(decide(desk, plan)->request, base::ServiceRequestId{5});
}

TEST(Visit, BeginsAndEndsOnce) {
    VisitState state{.visit = {{VisitPhase::planned, {}, {}}}, .today = today};
    const auto ends = [&](VisitResult result) {
        const auto decided = decide(state, EndVisit{visit_id, result, {}, {}});
        return decided ? std::string{} : text_of(decided.error()).code;
    };
    EXPECT_TRUE(decide(state, StartVisit{visit_id}));
    EXPECT_EQ(ends(VisitResult::done), "visits.not_begun");
    EXPECT_EQ(ends(VisitResult::called_off), "");
    EXPECT_EQ(ends(VisitResult::no_access), "");
    state.visit->phase = VisitPhase::started;
    EXPECT_EQ(text_of(decide(state, StartVisit{visit_id}).error()).code, "visits.has_begun");
    EXPECT_EQ(ends(VisitResult::called_off), "visits.has_begun");
    EXPECT_EQ(ends(VisitResult::to_shop), "");
    EXPECT_EQ(
        text_of(decide(state, EndVisit{visit_id, VisitResult::needs_part, {}, today + -1}).error())
            .field,
        "next_day");
    state.visit->phase = VisitPhase::ended;
    EXPECT_EQ(ends(VisitResult::done), "visits.has_ended");
    state.visit.reset();
    EXPECT_EQ(ends(VisitResult::done), "field.unknown");
}

}  // namespace
}  // namespace amani::domain
