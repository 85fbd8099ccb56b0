// Exchanges of products in the books: P-10, P-10t, and two exchanges of one serial, or on one grant
// (C-8).
#include "shared/domain/replacement/week.h"
#include "support/hub_books.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::domain {
namespace {

using enum PlaceKind;

constexpr base::SiteId centre{1};
constexpr base::SiteId mhd{2};
constexpr base::SiteId isf{3};
constexpr base::Day today{20'420};
constexpr std::int64_t unit_cost = 150'000'000;
constexpr std::int64_t worth = 20'000'000;  // of a faulty one
constexpr std::int64_t pieces = 3;          // at each branch
const std::string serial = "WM7K000417";

// A hub whose branches have three washers each in their stores for exchanges, and a quota of two.
struct ReplacingHub {
    HubBooks books;
    Sites sites;
    base::PartId washer;
    base::GrantId quota_of_mhd;
    base::GrantId quota_of_isf;

    ReplacingHub() {
        for (const auto site : {centre, mhd, isf})
            tells(centre, SiteDefined{.site = site,
                                      .code = "S",
                                      .name = "S",
                                      .kind = site == centre ? SiteKind::central : SiteKind::branch,
                                      .parent = {}});
        washer = base::PartId::of(tells(centre, PartDefined{.code = "WM-7K",
                                                            .name = "washer",
                                                            .unit = "piece",
                                                            .tracking = Tracking::by_serial}));
        tells(centre, TariffSet{today + -9, washer, {}, {worth}});
        books.on_day(today);
        tells(centre, GoodsReceived{.how = Acquisition::purchase,
                                    .number = "GR-1",
                                    .supplier = "ARA",
                                    .into = {replacement, centre, 0},
                                    .lines = {{washer, {2 * pieces}, {unit_cost}}}});
        for (const auto site : {mhd, isf}) {
            const auto waybill = base::WaybillId::of(
                tells(centre, Dispatched{.number = {},
                                         .from = {replacement, centre, 0},
                                         .to = site,
                                         .lines = {{washer, Condition::fresh, {pieces}, {}}},
                                         .transport = {}}));
            tells(site, StockReceived{.waybill = waybill,
                                      .waybill_number = {},
                                      .into = {replacement, site, 0},
                                      .lines = {{washer, Condition::fresh, {pieces}, {}}}});
        }
        quota_of_mhd = base::GrantId::of(tells(centre, a_quota(mhd)));
        quota_of_isf = base::GrantId::of(tells(centre, a_quota(isf)));
    }
    static QuotaGranted a_quota(base::SiteId site) {
        return {
            .grant = {}, .site = site, .model = {}, .per_week = 2, .cap = {}, .until = today + 9};
    }
    template <class T>
    base::EventId tells(base::SiteId site, T body, base::Day day = today) {
        const auto event = sites.write(site, day, std::move(body));
        books.hear(event);
        EXPECT_TRUE(books.stock_accounts_equal_pools());
        return event.id;
    }
    ReplacementIssued an_exchange(base::SiteId site, base::GrantId grant, int ordinal,
                                  std::string of = serial) const {
        return {
            .replacement = base::ReplacementId::of(base::EventId::of(base::LogId::of(site, 1), 90)),
            .serial = std::move(of),
            .new_serial = "NEW" + std::to_string(site.value),
            .part = washer,
            .from = {replacement, site, 0},
            .grant = grant,
            .ordinal = ordinal};
    }
    [[nodiscard]] std::int64_t account(Account account, base::SiteId site) const {
        return books.account(account, site, washer);
    }
    [[nodiscard]] std::int64_t suspense(base::SiteId site) const {
        return books.account(Account::persons_suspense, site);
    }
    [[nodiscard]] std::vector<DiscrepancyOpened> cases() const {
        return books.decided<DiscrepancyOpened>();
    }
};

TEST(ProductsInStock, StandIn1230WhereverTheyLie) {
    ReplacingHub hub;
    EXPECT_EQ(hub.account(Account::replacement_products, centre), 0);
    EXPECT_EQ(hub.account(Account::replacement_products, mhd), pieces * unit_cost);
    EXPECT_EQ(hub.account(Account::stock_branches, mhd), 0);
    EXPECT_EQ(hub.books.account(Account::stock_transit, {}, hub.washer), 0);
}

TEST(ProductsInStock, TakeTheirValueAlongFromTheShelfOfPartsAndBack) {
    ReplacingHub hub;
    const std::vector<StockLine> one{{hub.washer, Condition::fresh, {1}, {}}};
    hub.tells(
        mhd,
        StockMoved{
            .number = "TR-1", .from = {replacement, mhd, 0}, .to = {branch, mhd, 0}, .lines = one});
    EXPECT_EQ(hub.account(Account::replacement_products, mhd), (pieces - 1) * unit_cost);
    EXPECT_EQ(hub.account(Account::stock_branches, mhd), unit_cost);
    hub.tells(
        mhd,
        StockMoved{
            .number = "TR-2", .from = {branch, mhd, 0}, .to = {replacement, mhd, 0}, .lines = one});
    EXPECT_EQ(hub.account(Account::replacement_products, mhd), pieces * unit_cost);
    EXPECT_EQ(hub.account(Account::stock_branches, mhd), 0);
    EXPECT_EQ(hub.books.account(Account::stock_transit, {}, hub.washer), 0);
}

// P-10, P-10t and the deposit.
TEST(Exchange, CostsTheNewProductLessWhatTheFaultyOneIsWorth) {
    ReplacingHub hub;
    auto issued = hub.an_exchange(mhd, hub.quota_of_mhd, 1);
    issued.difference = {30'000'000};
    issued.vat = {3'000'000};
    issued.deposit = {5'000'000};
    hub.tells(mhd, issued);
    EXPECT_EQ(hub.account(Account::replacement_cost, mhd), unit_cost);
    EXPECT_EQ(hub.account(Account::replacement_products, mhd), (pieces - 1) * unit_cost);
    EXPECT_EQ(hub.account(Account::customers, mhd), 33'000'000);
    EXPECT_EQ(hub.account(Account::parts_income, mhd), -30'000'000);
    EXPECT_EQ(hub.books.account(Account::output_vat), -3'000'000);
    EXPECT_EQ(hub.account(Account::customer_advances, mhd), -5'000'000);
    const DefectiveReceived received{.replacement = issued.replacement,
                                     .serial = serial,
                                     .part = hub.washer,
                                     .into = {defective, mhd, 0},
                                     .condition = {},
                                     .deposit = {5'000'000}};
    hub.tells(mhd, received);
    EXPECT_EQ(hub.account(Account::replacement_cost, mhd), unit_cost - worth);
    EXPECT_EQ(hub.account(Account::defective_replaced, mhd), worth);
    EXPECT_EQ(hub.account(Account::customer_advances, mhd), 0);
    EXPECT_EQ(hub.books.stock({defective, mhd, 0}, Condition::used_uninspected, hub.washer), 1);
    hub.tells(mhd, received);
    EXPECT_EQ(hub.account(Account::defective_replaced, mhd), worth) << "one a case";
    EXPECT_TRUE(hub.cases().empty());
}

TEST(Exchange, GivesTheCustomerBackWhatACheaperModelIsWorthLess) {
    ReplacingHub hub;
    auto issued = hub.an_exchange(mhd, hub.quota_of_mhd, 1);
    issued.difference = {-30'000'000};
    issued.vat = {-3'000'000};
    hub.tells(mhd, issued);
    EXPECT_EQ(hub.account(Account::customers, mhd), -33'000'000);
    EXPECT_EQ(hub.account(Account::parts_income, mhd), 30'000'000);
}

// C-8: two branches that were cut off have replaced one serial, each on its own quota. In whatever
// order their work arrives, the first stands, the second is suspended at its site.
TEST(C8, TheFirstOfTwoExchangesOfASerialStandsInEveryOrderOfArrival) {
    std::vector<base::SiteId> order{mhd, mhd, isf, isf};
    do {
        ReplacingHub hub;
        std::map<base::SiteId, int> told;
        base::SiteId first;
        std::map<base::SiteId, base::EventId> issue;
        for (const auto site : order) {
            const auto quota = site == mhd ? hub.quota_of_mhd : hub.quota_of_isf;
            if (told[site]++ == 0) {
                issue[site] = hub.tells(site, hub.an_exchange(site, quota, 1));
                if (first.is_none()) first = site;
            } else {
                hub.tells(site, DefectiveReceived{
                                    .replacement = hub.an_exchange(site, quota, 1).replacement,
                                    .serial = serial,
                                    .part = hub.washer,
                                    .into = {defective, site, 0}});
            }
        }
        const auto second = first == mhd ? isf : mhd;
        EXPECT_EQ(hub.account(Account::replacement_cost, first), unit_cost - worth);
        EXPECT_EQ(hub.suspense(first), 0);
        EXPECT_EQ(hub.suspense(second), unit_cost);
        EXPECT_EQ(hub.account(Account::replacement_products, second), (pieces - 1) * unit_cost);
        ASSERT_EQ(hub.cases().size(), 1U);
        const auto about = hub.cases()[0];
        EXPECT_EQ(about.kind, DiscrepancyKind::replaced_twice);
        EXPECT_EQ(about.site, second);
        EXPECT_EQ(about.detail, serial);
        EXPECT_EQ(about.evidence, (std::vector{issue[second], issue[first]}));
        EXPECT_TRUE(hub.books.pieces_out_of_nowhere().empty());
    } while (std::next_permutation(order.begin(), order.end()));
}

// One without a grant that stands does not take the place of one with it.
TEST(C8, AnExchangeOnNoGrantLeavesTheSerialToTheOneThatHasOne) {
    ReplacingHub hub;
    hub.tells(isf, hub.an_exchange(isf, {}, 0));
    hub.tells(mhd, hub.an_exchange(mhd, hub.quota_of_mhd, 1));
    EXPECT_EQ(hub.suspense(isf), unit_cost);
    EXPECT_EQ(hub.account(Account::replacement_cost, mhd), unit_cost);
    ASSERT_EQ(hub.cases().size(), 1U);
    EXPECT_EQ(hub.cases()[0].kind, DiscrepancyKind::grant_exceeded);
}

TEST(C8, AGrantIsUsedOnceAndAQuotaSoOftenAWeek) {
    ReplacingHub hub;
    hub.tells(mhd, hub.an_exchange(mhd, hub.quota_of_mhd, 1, "A"));
    const auto again = hub.tells(mhd, hub.an_exchange(mhd, hub.quota_of_mhd, 1, "B"));
    EXPECT_EQ(hub.cases().size(), 1U) << "the first use of the week was used";
    EXPECT_EQ(hub.cases()[0].cause, again);
    hub.tells(isf, hub.an_exchange(isf, hub.quota_of_isf, 3, "C"));
    EXPECT_EQ(hub.cases().size(), 2U) << "a third use of two";
    hub.tells(isf, hub.an_exchange(isf, hub.quota_of_isf, 1, "D"), first_day_of_next_week(today));
    EXPECT_EQ(hub.cases().size(), 2U) << "another week";
    hub.tells(isf, hub.an_exchange(isf, hub.quota_of_mhd, 2, "E"));
    EXPECT_EQ(hub.cases().size(), 3U) << "another site's";
}

TEST(C8, AGrantIsForItsCaseUntilItsDayUnlessItIsTakenBack) {
    ReplacingHub hub;
    const auto of_case = hub.an_exchange(mhd, {}, 0).replacement;
    const auto granted = [&](base::Day until) {
        return base::GrantId::of(hub.tells(
            centre, ReplacementGranted{.replacement = of_case, .serial = serial, .until = until}));
    };
    hub.tells(mhd, hub.an_exchange(mhd, granted(today + -1), 0, "A"));
    EXPECT_EQ(hub.cases().size(), 1U) << "over";
    const auto taken_back = granted(today + 9);
    hub.tells(centre, ReplacementRefused{of_case, "repairable after all"});
    hub.tells(mhd, hub.an_exchange(mhd, taken_back, 0, "B"));
    EXPECT_EQ(hub.cases().size(), 2U) << "taken back";
    const auto good = granted(today + 9);
    hub.tells(isf, hub.an_exchange(isf, good, 0, "C"));
    EXPECT_EQ(hub.cases().size(), 3U) << "another case's";
}

TEST(C8, IsSettledByTakingTheProductBackOrBearingTheLoss) {
    for (const auto outcome :
         {ReplacementOutcome::unit_recovered, ReplacementOutcome::loss_accepted}) {
        ReplacingHub hub;
        hub.tells(mhd, hub.an_exchange(mhd, hub.quota_of_mhd, 1));
        const auto second = hub.tells(isf, hub.an_exchange(isf, hub.quota_of_isf, 1));
        const ReplacementSettled settled{.replacement = hub.an_exchange(isf, {}, 0).replacement,
                                         .issue = second,
                                         .outcome = outcome,
                                         .reason = "."};
        hub.tells(centre, settled);
        hub.tells(centre, settled);
        const bool is_back = outcome == ReplacementOutcome::unit_recovered;
        EXPECT_EQ(hub.suspense(isf), 0);
        EXPECT_EQ(hub.account(Account::replacement_cost, isf), is_back ? 0 : unit_cost);
        EXPECT_EQ(hub.account(Account::replacement_products, isf),
                  (is_back ? pieces : pieces - 1) * unit_cost);
        EXPECT_EQ(hub.books.stock({replacement, isf, 0}, Condition::used_sound, hub.washer),
                  is_back ? 1 : 0);
        EXPECT_TRUE(hub.books.open_discrepancies().empty());
        EXPECT_TRUE(hub.books.pieces_out_of_nowhere().empty());
    }
}

}  // namespace
}  // namespace amani::domain
