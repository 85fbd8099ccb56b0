// What is the same whichever of two facts the hub hears first: what goods cost that were received
// by their waybill's number, how a used part stands that was shown by its tag's number.
#include "support/stocked_hub.h"

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <utility>

namespace amani::domain {
namespace {

constexpr const char* waybill_number = "THR-WB-04-000099";
constexpr const char* tag_number = "KRJ-U-04-000391";

Event by_number(Hub& at, const Event& waybill, base::SiteId site, std::vector<StockLine> lines) {
    Event receipt = at.receives(day_of(8, 25), waybill, site, std::move(lines));
    auto& body = std::get<StockReceived>(receipt.body);
    body.waybill = {};
    body.waybill_number = std::get<Dispatched>(waybill.body).number;
    return receipt;
}

std::int64_t stock_of(Hub& at, base::SiteId branch, base::PartId part) {
    return at.hub.account(Account::stock_branches, branch, part);
}

// The branch opened with 9, got 4 of them, and the centre buys at another price before the receipt.
TEST(ReceiptByNumber, OfAKnownDispatchEntersAtTheDispatchsOwnCost) {
    Network network;
    HubBooks hub;
    network.tell(hub);
    hub.on_day(day_of(8, 24));
    const auto hear = [&](const Event& event) { hub.hear(event); };
    hear(network.buys(day_of(8, 24), network.pump, 9, 4'000'000, Acquisition::opening));
    const Event waybill =
        network.ships(day_of(8, 24), mhd, {Network::pieces(network.pump, 4)}, waybill_number);
    hear(waybill);
    hear(network.buys(day_of(8, 24), network.pump, 20, 500'000));
    Event receipt =
        network.receives(day_of(8, 25), waybill, mhd, {Network::pieces(network.pump, 4)});
    std::get<StockReceived>(receipt.body).waybill = {};
    std::get<StockReceived>(receipt.body).waybill_number = waybill_number;
    hear(receipt);
    EXPECT_EQ(hub.account(Account::stock_branches, mhd, network.pump), 16'000'000);
    EXPECT_EQ(hub.account(Account::price_variance, mhd, network.pump), 0);
    EXPECT_EQ(hub.account(Account::stock_transit, {}, network.pump), 0);
    EXPECT_TRUE(hub.open_discrepancies().empty());
}

// However many were counted, of a part on the waybill or not.
RC_GTEST_PROP(ReceiptByNumber, CostsWhatTheSameReceiptByIdCosts, ()) {
    const auto sent = *rc::gen::inRange(1, 8);
    const auto counted = *rc::gen::inRange(1, 12);
    const bool is_listed = *rc::gen::arbitrary<bool>();
    const auto price = *rc::gen::inRange(1, 9'999'999);
    std::int64_t worth[2];
    for (const bool is_by_number : {false, true}) {
        Hub at;
        at.hears(at.buys(day_of(8, 24), at.pump, 3, price));
        const Event waybill =
            at.hears(at.ships(day_of(8, 24), mhd, {Hub::pieces(at.pump, sent)}, waybill_number));
        at.hears(at.buys(day_of(8, 24), at.pump, 7, price / 2 + 1));
        const std::vector lines{Hub::pieces(is_listed ? at.pump : at.lcd, counted)};
        at.hears(is_by_number ? by_number(at, waybill, mhd, lines)
                              : at.receives(day_of(8, 25), waybill, mhd, lines));
        worth[is_by_number ? 1 : 0] = stock_of(at, mhd, is_listed ? at.pump : at.lcd);
        RC_ASSERT(at.hub.account(Account::price_variance, mhd, at.pump) == 0);
    }
    RC_ASSERT(worth[0] == worth[1]);
}

TEST(Purchase, PostsTheInputVatThatASupplierCharges) {
    Hub at;
    const std::int64_t before = at.hub.account(Account::stock_hub, {}, at.pump);
    Event purchase = at.buys(day_of(8, 24), at.pump, 10, 1'000'000);
    std::get<GoodsReceived>(purchase.body).how = Acquisition::taxed_purchase;
    at.hears(purchase);
    EXPECT_EQ(at.hub.account(Account::input_vat), 1'000'000);
    EXPECT_EQ(at.hub.account(Account::suppliers), -11'000'000);
    EXPECT_EQ(at.hub.account(Account::stock_hub, {}, at.pump) - before, 10'000'000);
    at.hears(at.buys(day_of(8, 24), at.pump, 1, 1'000'000));
    EXPECT_EQ(at.hub.account(Account::input_vat), 1'000'000) << "another supplier charges none";
}

TEST(Reading3, ADisplacedPieceLeavesTheUnitToTheOneThatHasUsedItUp) {
    Hub at;
    at.stocks(krj, at.pump, 2);
    const Event first = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    at.hears(at.gets_back(day_of(8, 27), krj, {{.part = at.pump, .quantity = {2}}}));
    at.hears(at.gets_back(day_of(8, 28), krj, {Hub::tagged(first, at.pump)}));
    at.hears(at.fits(day_of(8, 29), krj, at.pump));
    const Identity answer = at.hub.identity_of(krj, at.pump);
    EXPECT_EQ(answer.over_quantity(), base::Quantity{0}) << "both consumptions are covered";
    EXPECT_TRUE(answer.early.empty());
    EXPECT_EQ(at.provisional(krj), 0);
    EXPECT_EQ(answer.held.size(), 1U);
}

// However they are shown, no consumption is over while the books say that a unit was there for it.
RC_GTEST_PROP(Reading3, NoConsumptionIsOverWhileUnitsWereThere, ()) {
    Hub at;
    const auto stocked = *rc::gen::inRange(1, 5);
    at.stocks(krj, at.pump, stocked);
    std::vector<Event> fitted;
    const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 3));
    for (const int step : steps) {
        const bool may_fit = std::cmp_less(fitted.size(), stocked);
        if (step == 0 && may_fit)
            fitted.push_back(at.hears(at.fits(day_of(8, 26), krj, at.pump)));
        else if (step == 1)
            at.hears(at.gets_back(day_of(8, 27), krj, {{.part = at.pump, .quantity = {1}}}));
        else if (!fitted.empty())
            at.hears(at.gets_back(day_of(8, 28), krj, {Hub::tagged(fitted.back(), at.pump)}));
        RC_ASSERT(at.hub.identity_of(krj, at.pump).over_quantity() == base::Quantity{0});
    }
}

TEST(TagByNumber, ShownByAnotherThanItsPrefixSaysIsASuspectAtOnce) {
    Hub at;
    at.stocks(krj, at.pump, 1);
    at.stocks(shz, at.pump, 1);
    const std::vector<UsedPartLine> shown{{.tag_number = tag_number, .part = at.pump}};
    at.hears(at.gets_back(day_of(8, 27), shz, shown));
    EXPECT_EQ(at.hub.decided<UsedPartRegistered>().back().standing, Standing::suspect);
    EXPECT_EQ(at.provisional(shz), 0);
    at.hears(at.gets_back(day_of(8, 28), krj, shown));
    EXPECT_EQ(at.provisional(krj), 3'050'000);
    const auto open = at.hub.open_discrepancies();
    EXPECT_EQ(std::ranges::count(open, DiscrepancyKind::suspect_used_part), 1);
    EXPECT_EQ(std::ranges::count(open, DiscrepancyKind::early_receipt), 1);
}

// The standing that the decisions say last of each tag: what every list shows.
std::map<base::TagId, Standing> told_of_tags(const Hub& at) {
    std::map<base::TagId, Standing> last;
    for (const auto& decision : at.hub.decided<UsedPartRegistered>())
        if (!decision.tag.is_none()) last[decision.tag] = decision.standing;
    return last;
}

enum class Then { nothing, rejected };

struct Outcome {
    std::map<base::TagId, Standing> told;
    Balances debts;
    bool operator==(const Outcome&) const = default;
};

Outcome shown_by_number(base::SiteId holder, std::int64_t stocked, bool is_fitted_first,
                        Then then) {
    Hub at;
    if (stocked > 0) at.stocks(holder, at.pump, stocked);
    const std::string number = std::string{holder == krj ? "KRJ" : "MHD"} + "-U-04-000391";
    const Event fitted = at.fits(day_of(8, 26), holder, at.pump, Payer::company, 1, number);
    const Event receipt =
        at.gets_back(day_of(8, 27), holder, {{.tag_number = number, .part = at.pump}});
    if (is_fitted_first) at.hears(fitted);
    at.hears(receipt);
    if (then == Then::rejected)
        at.hears(at.sites.write(thr, day_of(8, 28),
                                UsedPartInspected{.receipt = base::ReceiptId::of(receipt.id),
                                                  .verdict = Inspection::damaged}));
    if (!is_fitted_first) at.hears(fitted);
    return {told_of_tags(at), at.hub.balances(Book::debt)};
}

TEST(TagByNumber, StandsTheSameInEveryListWhicheverCameFirst) {
    for (const auto& [holder, stocked] :
         std::initializer_list<std::pair<base::SiteId, int>>{{krj, 1}, {krj, 0}, {mhd, 1}}) {
        for (const Then then : {Then::nothing, Then::rejected}) {
            const Outcome usual = shown_by_number(holder, stocked, true, then);
            EXPECT_EQ(usual.told.size(), 1U);
            EXPECT_EQ(shown_by_number(holder, stocked, false, then), usual)
                << "holder " << holder.value << ", stock " << stocked << ", "
                << (then == Then::rejected ? "rejected" : "left alone");
        }
    }
}

}  // namespace
}  // namespace amani::domain
