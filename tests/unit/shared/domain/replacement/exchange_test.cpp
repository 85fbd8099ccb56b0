#include "shared/domain/replacement/exchange.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/replacement/week.h"

#include <gtest/gtest.h>

#include <functional>

namespace amani::domain {
namespace {

const base::ModelId wm7k{21};
const base::ModelId wm9k{22};
const base::GrantId quota{901};
const base::GrantId grant{902};

base::Day jalali(int year, int month, int day) {
    return *calendar::from_jalali({year, month, day});
}
const base::Day today = jalali(1404, 9, 5);

StockedModel a_washer(base::ModelId model, std::int64_t price) {
    return {.model = model,
            .code = model == wm7k ? "WM-7K" : "WM-9K",
            .part = {model.value + 100},
            .on_hand = {1},
            .price = {price},
            .warranty_months = 18};
}

// A washer that a quota of two a week covers, of which one is used.
IssueReplacementState an_exchange() {
    return {.replacement = ReplacementCase{.id = {500},
                                           .number = "MHD-RPL-04-000012",
                                           .site_code = "BR-MHD",
                                           .phase = ReplacementPhase::opened,
                                           .mode = ReplacementMode::direct,
                                           .serial = "WM7K000417",
                                           .written = "WM7K-000417",
                                           .model = wm7k,
                                           .wanted_model = {},
                                           .customer = {31},
                                           .hands = {},
                                           .deposit = {}},
            .site = {7},
            .is_own = true,
            .successor = {},
            .grants = {{.id = quota,
                        .model = {},
                        .cap = {},
                        .until = today + 3,
                        .per_week = 2,
                        .last_use = 1}},
            .given = a_washer(wm7k, 200'000'000),
            .faulty = a_washer(wm7k, 200'000'000),
            .product = {.serial = "WM7K000901", .model = wm7k},
            .is_in_house = true,
            .cover = {.spans = {{jalali(1404, 2, 1), 18}}},
            .policy = {},
            .vat = {1'000},
            .today = today};
}
KnownGrant a_grant(base::ModelId model = {}) {
    return {.id = grant, .model = model, .cap = {}, .until = today + 3};
}
const IssueReplacement command{.replacement = {500}, .new_serial = "wm7k-000901"};

TEST(IssueReplacement, SaysWhichUseOfTheQuotaItIs) {
    const auto issued = decide(an_exchange(), command);
    ASSERT_TRUE(issued);
    EXPECT_EQ(issued->grant, quota);
    EXPECT_EQ(issued->ordinal, 2);
    EXPECT_EQ(issued->new_serial, "WM7K000901");
    EXPECT_EQ(issued->written, "WM7K-000901");
    EXPECT_EQ(issued->from, (Place{PlaceKind::replacement, {7}, 0}));
    EXPECT_EQ(issued->owner, base::CustomerId{31});
    EXPECT_EQ(issued->difference, base::Rial{});
}

TEST(IssueReplacement, TakesTheGrantOfTheCaseBeforeAQuota) {
    auto state = an_exchange();
    state.grants.insert(state.grants.begin(), a_grant());
    const auto issued = decide(state, command);
    EXPECT_EQ(issued->grant, grant);
    EXPECT_EQ(issued->ordinal, 0);
}

TEST(IssueReplacement, UsesAQuotaWhenTheGrantOfTheCaseIsOver) {
    auto state = an_exchange();
    state.grants.insert(state.grants.begin(), a_grant());
    state.grants.front().until = today + -1;
    EXPECT_EQ(decide(state, command)->grant, quota);
}

// P-10t: what the new one costs more the customer pays with VAT; less, he gets.
TEST(IssueReplacement, TellsTheDifferenceOfTheListsForAnotherSpecification) {
    auto state = an_exchange();
    state.grants = {a_grant(wm9k)};
    state.product.model = wm9k;
    state.given = a_washer(wm9k, 230'000'005);
    auto issued = decide(state, command);
    ASSERT_TRUE(issued);
    EXPECT_EQ(issued->difference.value, 30'000'005);
    EXPECT_EQ(issued->vat.value, 3'000'000);
    state.given = a_washer(wm9k, 169'999'995);
    issued = decide(state, command);
    EXPECT_EQ(issued->difference.value, -30'000'005);
    EXPECT_EQ(issued->vat.value, -3'000'000);
}

TEST(IssueReplacement, ChargesNothingForAnEquivalent) {
    auto state = an_exchange();
    state.product.model = wm9k;
    state.given = a_washer(wm9k, 230'000'000);
    state.is_equivalent = true;
    EXPECT_EQ(decide(state, command)->difference, base::Rial{});
}

TEST(IssueReplacement, GoesAheadOfTheFaultyProductOnlyAgainstADeposit) {
    auto state = an_exchange();
    state.is_in_house = false;
    state.grants = {a_grant()};
    EXPECT_EQ(text_of(decide(state, command).error()).code, "replacement.defective_not_here");
    state.grants[0].advance = AdvanceReplacement::against_deposit;
    EXPECT_EQ(text_of(decide(state, command).error()).field, "deposit");
    auto paid = command;
    paid.deposit = {5'000'000};
    EXPECT_EQ(decide(state, paid)->deposit.value, 5'000'000);
}

struct Refused {
    std::string_view code;
    std::function<void(IssueReplacementState&)> make;
};
TEST(IssueReplacement, IsRefusedForWhatNoGrantCoversAndForTheWrongProduct) {
    const std::vector<Refused> table{
        {"replacement.anothers_case", [](auto& s) { s.is_own = false; }},
        {"replacement.wrong_step",
         [](auto& s) { s.replacement->phase = ReplacementPhase::issued; }},
        {"replacement.wrong_step",
         [](auto& s) { s.replacement->mode = ReplacementMode::reviewed; }},
        {"replacement.replaced_already", [](auto& s) { s.is_replaced = true; }},
        {"replacement.not_granted", [](auto& s) { s.grants.clear(); }},
        {"replacement.grant_out_of_date", [](auto& s) { s.grants[0].until = today + -1; }},
        {"replacement.quota_used_up", [](auto& s) { s.grants[0].last_use = 2; }},
        {"replacement.month_used_up",
         [](auto& s) {
             s.policy.per_month = 5;
             s.used_this_month = 5;
         }},
        {"replacement.beyond_cap", [](auto& s) { s.grants[0].cap = {199'999'999}; }},
        {"replacement.model_not_granted",
         [](auto& s) {
             s.given = a_washer(wm9k, 1);
             s.product.model = wm9k;
         }},
        {"replacement.no_list_price",
         [](auto& s) {
             s.grants = {a_grant(wm9k)};
             s.given = a_washer(wm9k, 0);
             s.product.model = wm9k;
         }},
        {"replacement.not_stocked", [](auto& s) { s.given->part = {}; }},
        {"replacement.product_short", [](auto& s) { s.given->on_hand = {0}; }},
        {"replacement.new_serial_unfit", [](auto& s) { s.product.serial = "WM7K000417"; }},
        {"replacement.new_serial_unfit", [](auto& s) { s.product.model = wm9k; }},
        {"replacement.new_serial_unfit", [](auto& s) { s.product.is_in_use = true; }},
        {"replacement.defective_not_here", [](auto& s) { s.is_in_house = false; }},
    };
    for (const Refused& each : table) {
        auto state = an_exchange();
        each.make(state);
        const auto refused = decide(state, command);
        ASSERT_FALSE(refused) << each.code;
        EXPECT_EQ(text_of(refused.error()).code, each.code);
    }
    auto unasked = command;
    unasked.deposit = {1};
    EXPECT_EQ(text_of(decide(an_exchange(), unasked).error()).code, "replacement.deposit_unasked");
}

// The limit a month holds quotas alone: above it a person of the centre grants.
TEST(IssueReplacement, IsNotHeldByTheLimitOfTheMonthOnAGrantOfItsOwn) {
    auto state = an_exchange();
    state.policy.per_month = 5;
    state.used_this_month = 5;
    state.grants = {a_grant()};
    EXPECT_TRUE(decide(state, command));
}

TEST(InheritedWarranty, IsWhatWasLeftAFreshTermOrTheLonger) {
    const Cover old{.spans = {{jalali(1404, 2, 1), 18}, {jalali(1403, 1, 1), 6}}};
    using enum WarrantyInheritance;
    EXPECT_EQ(expiry_of(inherited(old, {remaining, 0, 0}, 24, today)), jalali(1405, 8, 1));
    EXPECT_EQ(expiry_of(inherited(old, {fresh, 0, 0}, 24, today)), jalali(1406, 9, 5));
    EXPECT_EQ(expiry_of(inherited(old, {longer, 3, 0}, 24, today)), jalali(1405, 8, 1));
    EXPECT_EQ(expiry_of(inherited(old, {longer, 12, 0}, 24, today)), jalali(1405, 9, 5));
}

TEST(InheritedWarranty, IsNoneOfAVoidOrExpiredOne) {
    Cover old{.spans = {{jalali(1403, 1, 1), 6}}};
    EXPECT_TRUE(inherited(old, {}, 24, today).start.is_none());
    old = {.spans = {{jalali(1404, 2, 1), 18}}, .void_from = today};
    EXPECT_TRUE(inherited(old, {}, 24, today).start.is_none());
}

TEST(ReceiveDefective, PutsTheProductIntoTheStoreForFaultyOnes) {
    ReceiveDefectiveState state{.replacement = *an_exchange().replacement,
                                .site = {7},
                                .is_own = true,
                                .part = {121},
                                .model = "WM-7K"};
    const ReceiveDefective receive{.replacement = {500}, .product_condition = "scratched"};
    EXPECT_EQ(text_of(decide(state, receive).error()).code, "replacement.wrong_step");
    state.replacement->phase = ReplacementPhase::issued;
    state.replacement->deposit = {5'000'000};
    const auto received = decide(state, receive);
    ASSERT_TRUE(received);
    EXPECT_EQ(received->into, (Place{PlaceKind::defective, {7}, 0}));
    EXPECT_EQ(received->deposit.value, 5'000'000);
    state.part = {};
    EXPECT_EQ(text_of(decide(state, receive).error()).code, "replacement.not_stocked");
}

TEST(WeekOfAQuota, BeginsOnSaturday) {
    const base::Day friday = jalali(1404, 9, 7);
    EXPECT_EQ(week_of(friday), week_of(jalali(1404, 9, 1)));
    EXPECT_EQ(week_of(friday + 1), week_of(friday) + 1);
    EXPECT_EQ(first_day_of_next_week(friday), friday + 1);
    EXPECT_EQ(calendar::month_number(friday), 140409);
}

}  // namespace
}  // namespace amani::domain
