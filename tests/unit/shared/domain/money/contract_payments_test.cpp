// What customers pay of their contracts, and get back (P-9, P-16).
#include "shared/domain/money/contract_payments.h"

#include <gtest/gtest.h>

#include <functional>

namespace amani::domain {
namespace {

using base::Rial;

const base::ContractId contract{77};
const std::string sayad = "1234567890123456";

// Of four instalments three of 1,100 are invoiced: one is paid, of the second 300.
ContractAccount an_account() {
    return {.number = "HQ-CON-04-000012",
            .instalment_count = 4,
            .to_invoice = 1,
            .instalments = {{1, {}}, {2, {800}}, {3, {1'100}}},
            .invoiced = {3'300},
            .refunded = {},
            .paid = {1'400},
            .returned = {},
            .cheques = {}};
}

TakeInstalment cash(std::int32_t instalment = 0, std::int64_t amount = 0) {
    return {.contract = contract,
            .instalment = instalment,
            .amount = {amount},
            .reference = {},
            .cheque_due = {},
            .bank = {},
            .note = {}};
}

TEST(TakeInstalment, TakesAllThatIsOwedOfTheFirstUnpaidOneUnlessTold) {
    const TakeInstalmentState till{.account = an_account()};
    const auto next = decide(till, cash());
    ASSERT_TRUE(next);
    EXPECT_EQ(next->instalment, 2);
    EXPECT_EQ(next->amount, Rial{800});
    EXPECT_EQ(next->contract, contract);
    EXPECT_TRUE(next->job.is_none());
    const auto some = decide(till, cash(3, 100));
    ASSERT_TRUE(some);
    EXPECT_EQ(some->instalment, 3);
    EXPECT_EQ(some->amount, Rial{100});
}

TEST(TakeInstalment, TakesNoMoreThanIsOwedOfTheContract) {
    TakeInstalmentState till{.account = an_account()};
    till.account->returned = {-1'500};  // as nonsense as it gets
    EXPECT_EQ(decide(till, cash())->amount, Rial{400});
    till.account->returned = {-2'000};
    const auto nothing = decide(till, cash());
    ASSERT_FALSE(nothing);
    EXPECT_EQ(text_of(nothing.error()).code, "money.no_instalment_owed");
}

TEST(TakeInstalment, IsRefusedForWhatIsWrong) {
    struct Case {
        std::string code;
        std::function<void(TakeInstalmentState&, TakeInstalment&)> wrong;
    };
    const Case cases[] = {
        {"field.unknown", [](auto& till, auto&) { till.account.reset(); }},
        {"field.out_of_range", [](auto&, auto& asked) { asked.instalment = -1; }},
        {"field.out_of_range", [](auto&, auto& asked) { asked.amount = {-1}; }},
        {"field.too_long", [](auto&, auto& asked) { asked.reference = std::string(41, '1'); }},
        {"field.too_long", [](auto&, auto& asked) { asked.bank = std::string(1'001, 'x'); }},
        {"field.too_long", [](auto&, auto& asked) { asked.note = std::string(1'001, 'x'); }},
        {"field.out_of_range", [](auto&, auto& asked) { asked.instalment = 5; }},
        {"money.instalment_not_invoiced", [](auto&, auto& asked) { asked.instalment = 4; }},
        {"money.no_instalment_owed",
         [](auto& till, auto&) {
             for (auto& each : till.account->instalments) each.owed = {};
         }},
        {"money.no_instalment_owed", [](auto&, auto& asked) { asked.instalment = 1; }},
        {"money.more_than_owed", [](auto&, auto& asked) { asked.amount = {801}; }},
        {"money.reference_missing", [](auto&, auto& asked) { asked.reference.clear(); }},
        {"money.bad_sayad", [](auto&, auto& asked) { asked.reference.pop_back(); }},
        {"field.blank", [](auto&, auto& asked) { asked.cheque_due = {}; }},
        {"money.cheque_known", [](auto& till, auto&) { till.cheque_is_known = true; }},
    };
    for (const Case& each : cases) {
        TakeInstalmentState till{.account = an_account()};
        TakeInstalment asked = cash();
        asked.means = MoneyMeans::cheque;
        asked.reference = sayad;
        asked.cheque_due = {20'500};
        EXPECT_TRUE(decide(till, asked));
        each.wrong(till, asked);
        const auto decided = decide(till, asked);
        ASSERT_FALSE(decided) << each.code;
        EXPECT_EQ(text_of(decided.error()).code, each.code);
    }
}

TEST(ReturnInstalments, ReturnsWhatWasPaidBeyondWhatIsOwed) {
    ReturnInstalmentsState till{.account = an_account()};
    till.account->refunded = {2'400};  // 1,900 of it were never paid
    ReturnInstalments command{.contract = contract, .amount = {}, .reference = {}, .reason = "فسخ"};
    const auto all = decide(till, command);
    ASSERT_TRUE(all);
    EXPECT_EQ(all->amount, Rial{500});
    EXPECT_EQ(all->contract, contract);
    till.account->returned = {500};
    EXPECT_FALSE(decide(till, command)) << "once";
    till.account->returned = {};
    struct Case {
        std::string code;
        std::function<void(ReturnInstalmentsState&, ReturnInstalments&)> wrong;
    };
    const Case cases[] = {
        {"field.unknown", [](auto& state, auto&) { state.account.reset(); }},
        {"field.out_of_range", [](auto&, auto& asked) { asked.amount = {-1}; }},
        {"field.blank", [](auto&, auto& asked) { asked.reason.clear(); }},
        {"field.too_long", [](auto&, auto& asked) { asked.reference = std::string(41, '1'); }},
        {"money.no_cheque_back", [](auto&, auto& asked) { asked.means = MoneyMeans::cheque; }},
        {"money.reference_missing", [](auto&, auto& asked) { asked.means = MoneyMeans::transfer; }},
        {"money.more_than_held", [](auto&, auto& asked) { asked.amount = {501}; }},
        {"money.nothing_held", [](auto& state, auto&) { state.account->refunded = {}; }},
        {"money.held_in_cheques", [](auto& state, auto&) { state.account->cheques = {500}; }},
        {"money.held_in_cheques",
         [](auto& state, auto& asked) {
             state.account->cheques = {200};
             asked.amount = {301};
         }},
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

}  // namespace
}  // namespace amani::domain
