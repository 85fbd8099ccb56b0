#include "shared/domain/money/payments.h"

#include <gtest/gtest.h>

#include <functional>

namespace amani::domain {
namespace {

using base::Rial;

const base::Day today{20'420};
const base::JobId job_id{99};
const std::string sayad = "1234567890123456";

// A customer who owes 13,199,999 on an invoice.
JobMoney a_debt() {
    return {
        .phase = RepairPhase::ready,
        .invoice = StandingInvoice{.id = {7},
                                   .number = "MHD-INV-04-000012",
                                   .job = job_id,
                                   .day = today,
                                   .vat_rate = {1'000},
                                   .total = {13'199'999},
                                   .lines = {{AccountLineKind::part, {11'999'999}, {1'200'000}}}},
        .invoiced = {13'199'999},
        .paid = {}};
}

TEST(TakePayment, TakesAnAdvanceOfAnyAmountAndNoMoreThanIsOwedOnAnInvoice) {
    const TakePayment all{job_id, {13'199'999}};
    EXPECT_TRUE(decide(TakePaymentState{.job = a_debt()}, all));
    const auto more = decide(TakePaymentState{.job = a_debt()}, TakePayment{job_id, {13'200'000}});
    ASSERT_FALSE(more);
    const auto text = text_of(more.error());
    EXPECT_EQ(text.code, "money.more_than_owed");
    EXPECT_EQ(text.numbers,
              (std::vector<RefusalNumber>{{"asked", 13'200'000}, {"owed", 13'199'999}}));
    EXPECT_TRUE(decide(TakePaymentState{.job = JobMoney{}}, TakePayment{job_id, {99'000'000}}));
}

TEST(TakePayment, KeepsTheDayAndBankOfAChequeAlone) {
    TakePayment command{.job = job_id,
                        .amount = {1'000},
                        .means = MoneyMeans::cheque,
                        .reference = "۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶",
                        .cheque_due = today + 90,
                        .bank = "ملت",
                        .note = {}};
    const auto cheque = decide(TakePaymentState{.job = a_debt()}, command);
    ASSERT_TRUE(cheque);
    EXPECT_EQ(cheque->reference, sayad);
    EXPECT_EQ(cheque->cheque_due, today + 90);
    command.means = MoneyMeans::card;
    const auto card = decide(TakePaymentState{.job = a_debt()}, command);
    EXPECT_TRUE(card->cheque_due.is_none());
    EXPECT_TRUE(card->bank.empty());
}

TEST(TakePayment, IsRefusedForWhatIsWrong) {
    struct Case {
        std::string code;
        std::function<void(TakePaymentState&, TakePayment&)> wrong;
    };
    const Case cases[] = {
        {"field.unknown", [](auto& till, auto&) { till.job.reset(); }},
        {"field.out_of_range", [](auto&, auto& asked) { asked.amount = {0}; }},
        {"field.too_long", [](auto&, auto& asked) { asked.reference = std::string(41, '1'); }},
        {"money.reference_missing", [](auto&, auto& asked) { asked.reference.clear(); }},
        {"money.bad_sayad", [](auto&, auto& asked) { asked.reference.pop_back(); }},
        {"money.bad_sayad", [](auto&, auto& asked) { asked.reference.back() = 'A'; }},
        {"field.blank", [](auto&, auto& asked) { asked.cheque_due = {}; }},
        {"money.cheque_known", [](auto& till, auto&) { till.cheque_is_known = true; }},
        {"money.more_than_owed", [](auto& till, auto&) { till.job->paid = {13'199'999}; }},
    };
    for (const Case& each : cases) {
        TakePaymentState till{.job = a_debt()};
        TakePayment asked{.job = job_id,
                          .amount = {1'000},
                          .means = MoneyMeans::cheque,
                          .reference = sayad,
                          .cheque_due = today,
                          .bank = {},
                          .note = {}};
        each.wrong(till, asked);
        const auto decided = decide(till, asked);
        ASSERT_FALSE(decided) << each.code;
        EXPECT_EQ(text_of(decided.error()).code, each.code);
    }
}

TEST(ReturnPayment, ReturnsNoMoreThanTheCustomerHasWithUs) {
    ReturnPaymentState till{.job = JobMoney{.invoiced = {1'000}, .paid = {1'500}}};
    const ReturnPayment command{.job = job_id,
                                .means = MoneyMeans::cash,
                                .amount = {500},
                                .reference = {},
                                .reason = "انصراف"};
    EXPECT_TRUE(decide(till, command));
    struct Case {
        std::string code;
        std::function<void(ReturnPaymentState&, ReturnPayment&)> wrong;
    };
    const Case cases[] = {
        {"field.unknown", [](auto& state, auto&) { state.job.reset(); }},
        {"field.out_of_range", [](auto&, auto& asked) { asked.amount = {0}; }},
        {"field.blank", [](auto&, auto& asked) { asked.reason.clear(); }},
        {"money.no_cheque_back", [](auto&, auto& asked) { asked.means = MoneyMeans::cheque; }},
        {"money.reference_missing", [](auto&, auto& asked) { asked.means = MoneyMeans::transfer; }},
        {"money.more_than_held", [](auto&, auto& asked) { asked.amount = {501}; }},
        {"money.more_than_held", [](auto& state, auto&) { state.job->paid = {900}; }},
    };
    for (const Case& each : cases) {
        auto state = till;
        auto asked = command;
        each.wrong(state, asked);
        const auto decided = decide(state, asked);
        ASSERT_FALSE(decided) << each.code;
        EXPECT_EQ(text_of(decided.error()).code, each.code);
    }
}

TEST(SettleCheque, EndsAChequeOnce) {
    const SettleChequeState cheque{
        .is_known = true, .job = job_id, .contract = {}, .amount = {1'000}, .outcome = {}};
    const auto cleared =
        decide(cheque, SettleCheque{.cash_receipt = {3}, .cheque_outcome = ChequeOutcome::cleared});
    ASSERT_TRUE(cleared);
    EXPECT_EQ(cleared->amount, Rial{1'000});
    EXPECT_EQ(cleared->job, job_id);
    const SettleCheque bounced{{3}, ChequeOutcome::bounced, "کسر موجودی"};
    EXPECT_TRUE(decide(cheque, bounced));
    const auto code = [&](const SettleChequeState& state, const SettleCheque& command) {
        const auto decided = decide(state, command);
        return decided ? std::string{"recorded"} : text_of(decided.error()).code;
    };
    EXPECT_EQ(code({}, bounced), "field.unknown");
    EXPECT_EQ(code(cheque, {{3}, ChequeOutcome::bounced, ""}), "field.blank");
    auto other = cheque;
    other.means = MoneyMeans::card;
    EXPECT_EQ(code(other, bounced), "money.not_a_cheque");
    other = cheque;
    other.outcome = ChequeOutcome::cleared;
    EXPECT_EQ(code(other, bounced), "money.cheque_ended");
}

TEST(CountCash, ComparesWhatWasTakenAMeansAndAsksWhyItDiffers) {
    const CountCashState drawer{
        {{MoneyMeans::cash, {4'250'000}}, {MoneyMeans::card, {13'199'999}}}};
    const auto right =
        decide(drawer, CountCash{.cash = {4'250'000}, .card = {13'199'999}, .note = {}});
    ASSERT_TRUE(right);
    EXPECT_EQ(right->lines.size(), 2U);
    const auto code = [](const CountCashState& state, const CountCash& command) {
        const auto decided = decide(state, command);
        return decided ? std::string{"recorded"} : text_of(decided.error()).code;
    };
    EXPECT_EQ(code({}, CountCash{}), "money.nothing_to_count");
    EXPECT_EQ(code(drawer, CountCash{.cash = {4'250'000}, .note = {}}),
              "money.difference_unexplained")
        << "slips that nobody counted";
    EXPECT_EQ(code(drawer, CountCash{.cash = {-1}, .note = {}}), "field.out_of_range");
    const auto short_of =
        decide(drawer, CountCash{.cash = {4'200'000}, .card = {13'199'999}, .note = "کم داد"});
    ASSERT_TRUE(short_of);
    EXPECT_EQ(short_of->lines[0].expected - short_of->lines[0].counted, Rial{50'000});
}

}  // namespace
}  // namespace amani::domain
