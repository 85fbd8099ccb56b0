// Visits planned, moved, done, missed and waived (R-CON-2, R-CON-5).
#include "shared/domain/contracts/plan_item.h"

#include "jalali_days.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

const base::ContractId contract{1'000};
const std::string item{"HQ-CON-04-000012:WM7K000417:3"};

PlanItemState visit() {
    return {.item = KnownPlanItem{.contract = contract,
                                  .periodic_policy = {},
                                  .name = {"HQ-CON-04-000012", "WM7K000417", 3},
                                  .due = on(1404, 10, 1),
                                  .ends = on(1404, 12, 29),
                                  .outcome = {}},
            .today = on(1404, 9, 20)};
}

template <class Command>
std::string code_of(const PlanItemState& state, const Command& command) {
    const auto answer = decide(state, command);
    return answer ? std::string{} : text_of(answer.error()).code;
}

TEST(PlanPeriodicVisit, IsOnItsDueDayUnlessItSaysOtherwise) {
    const auto event = decide(visit(), PlanPeriodicVisit{.plan_item = item, .note = ""}).value();
    EXPECT_EQ(event.date, on(1404, 10, 1));
    EXPECT_EQ(event.contract, contract);
    EXPECT_EQ(event.serial, "WM7K000417");
    EXPECT_EQ(event.plan_number, 3);
}

TEST(MovePeriodicVisit, SaysWhoAskedForIt) {
    const MovePeriodicVisit command{.plan_item = item,
                                    .date = on(1404, 10, 8),
                                    .plan_side = PlanSide::customer,
                                    .note = "closed that week"};
    EXPECT_EQ(decide(visit(), command).value().plan_side, PlanSide::customer);
}

TEST(MissPeriodicVisit, TellsTheCustomersFromOurs) {
    for (const auto side : {PlanSide::customer, PlanSide::company}) {
        const auto event = decide(visit(), MissPeriodicVisit{item, side, "nobody there"}).value();
        EXPECT_EQ(event.plan_outcome, PlanOutcome::missed);
        EXPECT_EQ(event.plan_side, side);
    }
}

struct RefusedVisit {
    const char* what;
    std::string (*asked)(PlanItemState state);
    const char* code;
};
const RefusedVisit refused_visits[] = {
    {"planned: nobody promises it",
     [](PlanItemState state) {
         state.item = {};
         return code_of(state, PlanPeriodicVisit{.plan_item = item, .note = ""});
     },
     "contracts.no_such_visit"},
    {"planned: it is over",
     [](PlanItemState state) {
         state.item->outcome = PlanOutcome::done;
         return code_of(state, PlanPeriodicVisit{.plan_item = item, .note = ""});
     },
     "contracts.visit_is_over"},
    {"planned: the contract is suspended",
     [](PlanItemState state) {
         state.item->phase = ContractPhase::suspended;
         return code_of(state, PlanPeriodicVisit{.plan_item = item, .note = ""});
     },
     "contracts.contract_unfit"},
    {"planned: a day that is past",
     [](PlanItemState state) {
         return code_of(state,
                        PlanPeriodicVisit{.plan_item = item, .date = on(1404, 9, 1), .note = ""});
     },
     "field.out_of_range"},
    {"planned: after the end",
     [](PlanItemState state) {
         return code_of(state,
                        PlanPeriodicVisit{.plan_item = item, .date = on(1405, 1, 20), .note = ""});
     },
     "contracts.outside_of_contract"},
    {"planned: an unknown technician",
     [](PlanItemState state) {
         state.technician_is_known = false;
         return code_of(state, PlanPeriodicVisit{.plan_item = item, .note = ""});
     },
     "field.unknown"},
    {"moved: without a note",
     [](PlanItemState state) {
         return code_of(state,
                        MovePeriodicVisit{.plan_item = item, .date = on(1404, 10, 8), .note = ""});
     },
     "field.blank"},
    {"done: an unknown job",
     [](PlanItemState state) {
         state.job_is_known = false;
         return code_of(state, CompletePeriodicVisit{.plan_item = item, .note = ""});
     },
     "field.unknown"},
    {"done: the contract was terminated",
     [](PlanItemState state) {
         state.item->phase = ContractPhase::terminated;
         return code_of(state, CompletePeriodicVisit{.plan_item = item, .note = ""});
     },
     "contracts.contract_unfit"},
    {"missed: without a note",
     [](PlanItemState state) {
         return code_of(state, MissPeriodicVisit{item, PlanSide::customer, ""});
     },
     "field.blank"},
    {"waived: it is over",
     [](PlanItemState state) {
         state.item->outcome = PlanOutcome::missed;
         return code_of(state, WaivePeriodicVisit{item, "as agreed"});
     },
     "contracts.visit_is_over"},
    {"waived: without a note",
     [](PlanItemState state) { return code_of(state, WaivePeriodicVisit{item, ""}); },
     "field.blank"},
};

TEST(PeriodicVisit, IsRefusedWithACode) {
    for (const auto& each : refused_visits) EXPECT_EQ(each.asked(visit()), each.code) << each.what;
}

TEST(PeriodicVisit, OfASuspendedContractIsStillWaived) {
    auto state = visit();
    state.item->phase = ContractPhase::suspended;
    EXPECT_EQ(code_of(state, WaivePeriodicVisit{item, "as agreed"}), "");
}

TEST(CompletePeriodicVisit, WarnsBeyondTheAllowance) {
    auto state = visit();
    const CompletePeriodicVisit command{.plan_item = item, .note = ""};
    EXPECT_TRUE(warnings(state, command).empty());
    state.item->most_visits = 2;
    state.item->visits_done = 2;
    ASSERT_EQ(warnings(state, command).size(), 1U);
    EXPECT_EQ(warnings(state, command).front().code, "contracts.visits_used_up");
}

}  // namespace
}  // namespace amani::domain
