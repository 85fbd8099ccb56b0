// What a person decides about a case, and back again (C-4, C-5, C-10).
#include "support/stocked_hub.h"

namespace amani::domain {
namespace {

Event decides(Hub& at, PieceDecided decided) {
    decided.reason = "seen";
    return at.hears(at.sites.write(thr, day_of(8, 29), std::move(decided)));
}

std::int64_t quarantined(const Hub& at) {
    return at.hub.stock({PlaceKind::quarantine, thr, 0}, Condition::used_uninspected, at.pump);
}

std::vector<DiscrepancyKind> suspicions(Hub& at) {
    auto open = at.hub.open_discrepancies();
    std::erase_if(open, [](DiscrepancyKind kind) {
        return kind != DiscrepancyKind::duplicate_used_part &&
               kind != DiscrepancyKind::suspect_used_part;
    });
    return open;
}

// An agent has fitted two, and shown one of them twice; the second is another piece with a copied
// tag.
struct ShownTwice : Hub {
    Event first, other, again;
    ShownTwice() {
        stocks(krj, pump, 2);
        first = hears(fits(day_of(8, 26), krj, pump));
        other = hears(fits(day_of(8, 26), krj, pump));
        hears(gets_back(day_of(8, 27), krj, {tagged(first, pump)}));
        again = hears(gets_back(day_of(8, 28), krj, {tagged(first, pump)}));
    }
    [[nodiscard]] PieceDecided about(Ruling ruling) const {
        return {.receipt = base::ReceiptId::of(again.id), .ruling = ruling, .holder = krj};
    }
};

TEST(QuarantinedPiece, CountsForAnotherTagOnceAPersonSaysSo) {
    ShownTwice at;
    const std::int64_t one = at.credit(krj);
    EXPECT_EQ(quarantined(at), 1);
    auto decided = at.about(Ruling::counts);
    decided.tag = base::TagId::of(at.other.id);
    decides(at, decided);
    EXPECT_EQ(at.credit(krj), 2 * one);
    EXPECT_EQ(quarantined(at), 0);
    EXPECT_TRUE(suspicions(at).empty());
    EXPECT_TRUE(at.hub.identity_of(krj, at.pump).pending.empty());
    EXPECT_EQ(at.hub.credited_by_live_keys(), at.hub.credited_by_vouchers());
}

TEST(QuarantinedPiece, AnswersTheOldestDebtWhenNoTagIsGiven) {
    ShownTwice at;
    decides(at, at.about(Ruling::counts));
    EXPECT_TRUE(at.hub.identity_of(krj, at.pump).pending.empty());
    EXPECT_EQ(quarantined(at), 0);
}

TEST(QuarantinedPiece, IsPutBackAsIfNothingHadBeenDecided) {
    ShownTwice at;
    const Balances before = at.hub.balances(Book::account);
    const Balances debts = at.hub.balances(Book::debt);
    decides(at, at.about(Ruling::counts));
    decides(at, at.about(Ruling::set_aside));
    EXPECT_EQ(at.hub.balances(Book::account), before);
    EXPECT_EQ(at.hub.balances(Book::debt), debts);
    EXPECT_EQ(quarantined(at), 1);
    EXPECT_EQ(suspicions(at), std::vector{DiscrepancyKind::suspect_used_part});
}

TEST(QuarantinedPiece, StaysWhereItLiesWhenItsTagWasAnsweredMeanwhile) {
    ShownTwice at;
    auto decided = at.about(Ruling::counts);
    decided.tag = base::TagId::of(at.first.id);
    const Balances before = at.hub.balances(Book::account);
    decides(at, decided);
    EXPECT_EQ(at.hub.balances(Book::account), before);
    EXPECT_EQ(quarantined(at), 1);
}

TEST(Suspect, CountsForTheHolderWhoOwesIt) {  // C-5
    Hub at;
    at.stocks(krj, at.pump, 1);
    const Event fitted = at.hears(at.fits(day_of(8, 26), krj, at.pump));
    const Event shown = at.hears(at.gets_back(day_of(8, 27), shz, {Hub::tagged(fitted, at.pump)}));
    EXPECT_EQ(suspicions(at), std::vector{DiscrepancyKind::suspect_used_part});
    decides(at, {.receipt = base::ReceiptId::of(shown.id),
                 .holder = krj,
                 .tag = base::TagId::of(fitted.id)});
    EXPECT_EQ(at.credit(krj), 3'050'000);
    EXPECT_EQ(at.credit(shz), 0);
    EXPECT_TRUE(suspicions(at).empty());
    EXPECT_EQ(quarantined(at), 0);
}

TEST(Case, IsClosedByHandAndReopenedWithWhatWasLeft) {
    Hub at;
    const Event waybill = at.hears(at.ships(day_of(8, 24), krj, {Hub::pieces(at.pump, 5)}));
    at.hears(at.receives(day_of(8, 25), waybill, krj, {Hub::pieces(at.pump, 3)}));
    const auto id = at.opened_last();
    const Balances before = at.hub.balances();
    at.hears(at.sites.write(thr, day_of(8, 29), CaseClosed{id, "found in the van"}));
    EXPECT_TRUE(at.hub.open_discrepancies().empty());
    at.hears(at.sites.write(thr, day_of(8, 29), CaseClosed{id, "twice"}));
    at.hears(at.sites.write(thr, day_of(8, 30), CaseReopened{id, "another box"}));
    EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::transit_difference});
    const auto settled = at.hub.decided<DiscrepancySettled>();
    ASSERT_EQ(settled.size(), 2U) << "what was closed is not closed again";
    EXPECT_EQ(settled.front().how, closed_by_hand);
    EXPECT_EQ(settled.back().left, base::Quantity{2});
    EXPECT_EQ(at.hub.balances(), before) << "nothing moves in the books";
    // The books settle it like any other.
    at.hears(at.receives(day_of(8, 30), waybill, krj, {Hub::pieces(at.pump, 2)}));
    EXPECT_TRUE(at.hub.open_discrepancies().empty());
}

TEST(Receipt, ByAMistypedNumberIsMatchedByHand) {  // C-10
    Hub at;
    const Event waybill =
        at.hears(at.ships(day_of(8, 24), krj, {Hub::pieces(at.pump, 3)}, "THR-WB-04-000017"));
    Event receipt = at.receives(day_of(8, 25), waybill, krj, {Hub::pieces(at.pump, 3)});
    std::get<StockReceived>(receipt.body).waybill = {};
    std::get<StockReceived>(receipt.body).waybill_number = "THR-WB-04-000071";
    at.hears(receipt);
    EXPECT_EQ(at.hub.open_discrepancies(), std::vector{DiscrepancyKind::unknown_waybill});
    at.hears(at.sites.write(thr, day_of(8, 29),
                            ReceiptMatched{receipt.id, "THR-WB-04-000071",
                                           base::WaybillId::of(waybill.id), "read wrong"}));
    EXPECT_TRUE(at.hub.open_discrepancies().empty());
    EXPECT_EQ(at.hub.account(Account::stock_transit, {}, at.pump), 0);
    EXPECT_EQ(at.hub.stock(transit_of(base::WaybillId::of(waybill.id)), Condition::fresh, at.pump),
              0);
}

}  // namespace
}  // namespace amani::domain
