#include "shared/domain/billing/charges.h"

#include "shared/domain/billing/estimate.h"

#include <gtest/gtest.h>

#include <functional>

namespace amani::domain {
namespace {

using base::Rial;

const base::Day today{20'420};
const base::JobId job_id{99};

// A wash pump of the customer's for 7,200,000 and one of the company's; the supervisor may give
// away a tenth.
GrantDiscountState a_desk() {
    JobAccount account{
        .lines = {{.line = {1}, .price = Rial{7'200'000}},
                  {.line = {2}, .price = Rial{58'000'000}, .payer = LinePayer::company},
                  {.line = {3}, .price = Rial{4'800'000}}},
        .granted = {},
        .vat_rate = {1'000}};
    settle(account);
    return {
        .job = BilledJob{RepairPhase::in_repair, JobKind::warranty},
        .account = std::move(account),
        .roles = {Role::supervisor},
        .ceilings = {{Role::clerk, {200}}, {Role::supervisor, {1'000}}, {Role::agent, {3'000}}}};
}

GrantDiscount a_discount(std::int64_t amount, std::int64_t line = 0) {
    return {job_id, {line}, {amount}, "مشتری وفادار"};
}

TEST(GrantDiscount, IsBoundByTheHighestCeilingOfWhoAsks) {
    EXPECT_TRUE(decide(a_desk(), a_discount(1'200'000)));
    const auto text = text_of(decide(a_desk(), a_discount(1'200'001)).error());
    EXPECT_EQ(text.code, "billing.above_ceiling");
    EXPECT_EQ(text.who_can, std::vector<std::string>{"agent"});
    EXPECT_EQ(text.numbers, (std::vector<RefusalNumber>{
                                {"asked", 1'200'001}, {"allowed", 1'200'000}, {"ceiling", 1'000}}));
    auto both = a_desk();
    both.roles.push_back(Role::agent);
    EXPECT_TRUE(decide(both, a_discount(3'600'000)));
    auto nobody = a_desk();
    nobody.roles = {Role::technician};
    EXPECT_FALSE(decide(nobody, a_discount(1)));
}

TEST(GrantDiscount, CountsWhatWasGivenBeforeButNotWhatItReplaces) {
    auto desk = a_desk();
    desk.account.lines[0].granted = {1'000'000};
    settle(desk.account);
    EXPECT_FALSE(decide(desk, a_discount(300'000)));
    EXPECT_FALSE(decide(desk, a_discount(300'000, 3)));
    EXPECT_TRUE(decide(desk, a_discount(200'000, 3)));
    EXPECT_TRUE(decide(desk, a_discount(1'200'000, 1)));
    EXPECT_TRUE(decide(desk, a_discount(0, 1)));
}

TEST(Discount, IsRefusedForWhatIsWrong) {
    struct Case {
        std::string code;
        std::function<void(GrantDiscountState&, GrantDiscount&)> wrong;
    };
    const Case cases[] = {
        {"field.unknown", [](auto& desk, auto&) { desk.job.reset(); }},
        {"billing.account_closed",
         [](auto& desk, auto&) { desk.job->phase = RepairPhase::delivered; }},
        {"field.out_of_range", [](auto&, auto& command) { command.amount = {-1}; }},
        {"field.blank", [](auto&, auto& command) { command.reason.clear(); }},
        {"billing.no_such_line", [](auto&, auto& command) { command.account_line = {7}; }},
        {"billing.not_the_customers", [](auto&, auto& command) { command.account_line = {2}; }},
        {"billing.discount_beyond",
         [](auto&, auto& command) {
             command.account_line = {3};
             command.amount = {4'800'001};
         }},
    };
    for (const Case& each : cases) {
        auto desk = a_desk();
        auto command = a_discount(1'000);
        each.wrong(desk, command);
        const auto decided = decide(desk, command);
        ASSERT_FALSE(decided) << each.code;
        EXPECT_EQ(text_of(decided.error()).code, each.code);
    }
}

RecordLabourState a_bench() {
    return {.job = BilledJob{RepairPhase::in_repair, JobKind::warranty},
            .operation = {{"PUMP-CHANGE", Offering::offered, true}}};
}

TEST(RecordLabour, IsOfATariffWithAPriceAndBorneByWhoMust) {
    RecordLabour command{.job = job_id, .operation = {5}, .payer = LinePayer::company};
    EXPECT_TRUE(decide(a_bench(), command));
    struct Case {
        std::string code;
        std::function<void(RecordLabourState&, RecordLabour&)> wrong;
    };
    const Case cases[] = {
        {"field.unknown", [](auto& bench, auto&) { bench.operation.reset(); }},
        {"field.unknown", [](auto& bench, auto&) { bench.technician_is_known = false; }},
        {"field.out_of_range", [](auto&, auto& asked) { asked.count = {0}; }},
        {"field.out_of_range", [](auto&, auto& asked) { asked.minutes = 1'441; }},
        {"billing.operation_withdrawn",
         [](auto& bench, auto&) { bench.operation->offering = Offering::withdrawn; }},
        {"billing.operation_unpriced",
         [](auto& bench, auto&) { bench.operation->is_priced = false; }},
        {"billing.payer_unfit", [](auto& bench, auto&) { bench.job->kind = JobKind::contract; }},
        {"billing.payer_unfit", [](auto&, auto& asked) { asked.payer = LinePayer::contract; }},
        {"billing.account_closed",
         [](auto& bench, auto&) { bench.job->phase = RepairPhase::returned; }},
    };
    for (const Case& each : cases) {
        auto bench = a_bench();
        auto asked = command;
        each.wrong(bench, asked);
        const auto decided = decide(bench, asked);
        ASSERT_FALSE(decided) << each.code;
        EXPECT_EQ(text_of(decided.error()).code, each.code);
    }
}

TEST(AddCharge, IsInWordsAndOfSomeAmount) {
    const AddChargeState desk{.job = BilledJob{RepairPhase::ready, JobKind::non_warranty}};
    EXPECT_TRUE(
        decide(desk, AddCharge{.job = job_id, .text = "رفت‌وآمد", .amount = {500'000}}));
    EXPECT_EQ(
        text_of(decide(desk, AddCharge{.job = job_id, .text = "رفت‌وآمد"}).error()).field,
        "amount");
    EXPECT_EQ(text_of(decide(desk, AddCharge{.job = job_id, .amount = {1}}).error()).field, "text");
    EXPECT_EQ(text_of(decide(desk, AddCharge{.job = job_id,
                                             .text = "رفت‌وآمد",
                                             .amount = {1},
                                             .payer = LinePayer::supplier})
                          .error())
                  .code,
              "billing.payer_unfit");
}

TEST(WithdrawLine, IsOfLabourOrAChargeOfTheJob) {
    WithdrawLineState desk{.job = BilledJob{}, .is_line = true};
    const WithdrawLine command{job_id, {5}, "دوبار ثبت شد"};
    EXPECT_TRUE(decide(desk, command));
    EXPECT_EQ(text_of(decide(desk, WithdrawLine{job_id, {5}, ""}).error()).field, "reason");
    desk.is_line = false;
    EXPECT_EQ(text_of(decide(desk, command).error()).code, "billing.no_such_line");
}

TEST(GiveEstimate, TakesTheSumOfTheLinesUnlessItIsSaidOtherwise) {
    GiveEstimateState desk{.job = BilledJob{}, .lines = {13'199'999}, .today = today};
    const auto of_lines = decide(desk, GiveEstimate{.job = job_id});
    EXPECT_EQ(of_lines->amount, Rial{13'199'999});
    EXPECT_EQ(of_lines->basis, EstimateBasis::lines);
    const auto by_hand = decide(desk, GiveEstimate{.job = job_id, .amount = {9}});
    EXPECT_EQ(by_hand->basis, EstimateBasis::by_hand);
    EXPECT_EQ(
        text_of(decide(desk, GiveEstimate{.job = job_id, .valid_until = today + -1}).error()).field,
        "valid_until");
    desk.lines = {};
    EXPECT_EQ(text_of(decide(desk, GiveEstimate{.job = job_id}).error()).code,
              "billing.nothing_to_estimate");
    desk.job->phase = RepairPhase::delivered;
    EXPECT_EQ(text_of(decide(desk, GiveEstimate{.job = job_id}).error()).code,
              "billing.account_closed");
}

TEST(AnswerEstimate, IsOfTheOneThatWaitsAndChargesTheInspectionWhenItIsRefused) {
    AnswerEstimateState desk{
        .job = BilledJob{}, .waiting = {{base::EstimateId{7}, today, {800'000}}}, .today = today};
    const auto approved = decide(desk, AnswerEstimate{.job = job_id});
    ASSERT_EQ(approved->size(), 1U);
    EXPECT_EQ(std::get<EstimateAnswered>(approved->front()).estimate, base::EstimateId{7});
    const AnswerEstimate no{.job = job_id, .answer = EstimateAnswer::refused};
    const auto refused = decide(desk, no);
    ASSERT_EQ(refused->size(), 2U);
    EXPECT_EQ(std::get<ChargeAdded>(refused->back()).amount, Rial{800'000});
    desk.today = today + 1;
    EXPECT_EQ(text_of(decide(desk, AnswerEstimate{.job = job_id}).error()).code,
              "billing.estimate_expired");
    EXPECT_TRUE(decide(desk, no));
    desk.waiting->inspection_fee = {};
    EXPECT_EQ(decide(desk, no)->size(), 1U);
    desk.waiting.reset();
    EXPECT_EQ(text_of(decide(desk, no).error()).code, "billing.no_estimate_waits");
}

}  // namespace
}  // namespace amani::domain
