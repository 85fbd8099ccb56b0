// A wrong fitting that is undone leaves the books as if it had not been (RULES §6.2.12).
#include "support/stocked_hub.h"

#include <algorithm>

namespace amani::domain {
namespace {

struct Undone : Hub {
    Balances before;

    // Stock at the agents, and a branch with two averages behind it.
    Undone() {
        stocks(krj, pump, 2);
        stocks(krj, seal, 3);
        stocks(rsh, pump, 2);
        stocks(rsh, seal, 3);
        stocks(mhd, pump, 3);
        note();
    }
    void note() { before = value_balances(); }
    // What is 0 is as if it were not there.
    [[nodiscard]] Balances value_balances() const {
        Balances all = hub.balances();
        std::erase_if(all, [](const auto& balance) { return balance.second == 0; });
        return all;
    }
    Event undone(const Event& fitting) { return hears(undoes(day_of(8, 28), fitting)); }
    [[nodiscard]] std::int64_t suspects() {
        return std::ranges::count(hub.open_discrepancies(), DiscrepancyKind::suspect_used_part);
    }
    void expect_as_before() const { EXPECT_EQ(value_balances(), before); }
};

TEST(UndoneFitting, OfAnAgentsReturnablePartEndsItsDebt) {
    Undone at;
    const Event fitted = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    EXPECT_NE(at.value_balances(), at.before);
    at.undone(fitted);
    at.expect_as_before();
    EXPECT_TRUE(at.hub.identity_of(krj, at.pump).pending.empty());
    EXPECT_EQ(at.hub.identity_of(krj, at.pump).residue(), base::Quantity{0});
}

TEST(UndoneFitting, OfAPartThatIsNotReturnedGivesTheMemoBack) {
    Undone at;
    at.undone(at.hears(at.fits(day_of(8, 26), krj, at.seal, Payer::company, 2)));
    at.expect_as_before();
    at.undone(at.hears(at.fits(day_of(8, 26), rsh, at.seal, Payer::company, 2)));
    at.expect_as_before();
}

TEST(UndoneFitting, OfASaleGivesItsPriceAndVatBackWithWhatALateListChanged) {
    Undone at;
    const Event sold = at.hears(at.fits(day_of(8, 26), krj, at.pump, Payer::customer));
    const Event list = at.hears(at.publishes(day_of(8, 26), "PL-late"));
    at.hears(at.decrees(PriceSet{base::PriceListId::of(list.id), at.pump, {9'000'000}}));
    EXPECT_NE(at.hub.account(Account::price_variance, krj, at.pump), 0);
    at.undone(sold);
    EXPECT_EQ(at.hub.account(Account::price_variance, krj, at.pump), 0);
    EXPECT_EQ(at.credit(krj), 0);
}

TEST(UndoneFitting, AtABranchGivesBackWhatItHadTakenWhateverTheAverageIsNow) {
    Undone at;
    const std::int64_t had = at.hub.account(Account::stock_branches, mhd, at.pump);
    const Event fitted = at.hears(at.fits(day_of(8, 26), mhd, at.pump));
    at.hears(at.buys(day_of(8, 26), at.pump, 50, 9'000'000));
    at.stocks(mhd, at.pump, 2);
    const std::int64_t with_more = at.hub.account(Account::stock_branches, mhd, at.pump);
    at.undone(fitted);
    EXPECT_EQ(at.hub.account(Account::warranty_parts, mhd, at.pump), 0);
    EXPECT_EQ(at.hub.account(Account::stock_branches, mhd, at.pump) - with_more, had / 3);
}

TEST(UndoneFitting, BeyondTheStockLeavesTheQueue) {
    Undone at;
    const Event fitted = at.hears(at.fits(day_of(8, 26), krj, at.seal, Payer::company, 5));
    const Event debt = at.hears(at.fits(day_of(8, 26), rsh, at.lcd));
    EXPECT_EQ(at.hub.identity_of(krj, at.seal).over_quantity(), base::Quantity{2});
    at.undone(fitted);
    at.undone(debt);
    at.expect_as_before();
    EXPECT_TRUE(at.hub.open_discrepancies().empty());
    at.stocks(krj, at.seal, 2);
    EXPECT_EQ(at.hub.pool(Account::stock_consignment, krj.value, at.seal).quantity,
              base::Quantity{5});
}

TEST(UndoneFitting, OfADebtThatWasChargedTakesTheChargeBack) {
    Undone at;
    const Event fitted = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    at.hears(
        at.sites.write(thr, day_of(8, 27), UsedPartCharged{.tag = base::TagId::of(fitted.id)}));
    EXPECT_LT(at.credit(krj), 0);
    at.undone(fitted);
    EXPECT_EQ(at.credit(krj), 0);
    EXPECT_EQ(at.hub.identity_of(krj, at.pump).accountable, base::Quantity{2});
}

TEST(UndoneFitting, PutsAsideThePieceThatBoreItsTag) {
    Undone at;
    const Event fitted = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    at.hears(at.gets_back(day_of(8, 27), krj, {at.tagged(fitted, at.pump)}));
    EXPECT_GT(at.credit(krj), 0);
    at.undone(fitted);
    EXPECT_EQ(at.credit(krj), 0);
    EXPECT_EQ(at.suspects(), 1);
    EXPECT_EQ(at.hub.stock({PlaceKind::quarantine, thr, 0}, Condition::used_uninspected, at.pump),
              1);
    EXPECT_TRUE(at.hub.live_keys().empty());
}

TEST(UndoneFitting, LetsAPieceWithoutATagAnswerAnotherDebt) {
    Undone at;
    const Event wrong = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    const Event right = at.hears(at.fits(day_of(8, 27), krj, at.pump));
    at.hears(at.gets_back(day_of(8, 27), krj, {{.part = at.pump}}));
    const std::int64_t credit = at.credit(krj);
    at.undone(wrong);
    EXPECT_EQ(at.credit(krj), credit);
    EXPECT_TRUE(at.hub.live_keys().contains(CreditKey::by_tag(base::TagId::of(right.id))));
    EXPECT_TRUE(at.hub.identity_of(krj, at.pump).pending.empty());
}

TEST(UndoneFitting, MakesAPieceThatIsShownLaterASuspect) {
    Undone at;
    const Event fitted =
        at.hears(at.fits(day_of(8, 26), krj, at.pump, Payer::company, 1, "KRJ-U-04-000001"));
    at.undone(fitted);
    at.hears(at.gets_back(day_of(8, 29), krj, {at.tagged(fitted, at.pump)}));
    at.hears(
        at.gets_back(day_of(8, 29), krj, {{.tag_number = "KRJ-U-04-000001", .part = at.pump}}));
    EXPECT_EQ(at.credit(krj) + at.provisional(krj), 0);
    EXPECT_EQ(at.suspects(), 2);
}

TEST(BusinessDay, OfAFactThatIsHeardLateIsTheDayOnWhichItIsPosted) {
    Undone at;
    at.hub.on_day(day_of(9, 10));
    at.hears(at.fits(day_of(8, 26), krj, at.pump));
    EXPECT_EQ(at.hub.journal().back().day, day_of(8, 26));
}

TEST(BusinessDay, OfACreditThatTurnsFirmIsNotBeforeItWasGiven) {
    Undone at;
    const Event fitted = at.fits(day_of(8, 26), krj, at.pump);
    at.hears(at.gets_back(day_of(8, 29), krj, {at.tagged(fitted, at.pump)}));
    at.hears(fitted);
    const auto& firm = at.hub.journal().back();
    ASSERT_TRUE(std::holds_alternative<UsedPartRegistered>(firm.body) ||
                std::holds_alternative<DiscrepancySettled>(firm.body));
    for (const Event& event : at.hub.journal())
        if (std::holds_alternative<UsedPartRegistered>(event.body))
            EXPECT_EQ(event.day, day_of(8, 29));
}

}  // namespace
}  // namespace amani::domain
