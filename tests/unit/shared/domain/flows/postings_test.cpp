#include "shared/domain/flows/postings.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace amani::domain {
namespace {

constexpr Amounts pump{.cost = {4'500'000},
                       .labour = {2'800'000},
                       .handling = {250'000},
                       .recovery = {300'000},
                       .memo = {6'120'000}};

std::map<Account, std::int64_t> sums(const Voucher& voucher) {
    std::map<Account, std::int64_t> sums;
    for (const VoucherLine& line : voucher.lines()) sums[line.account] += line.amount.value;
    std::erase_if(sums, [](const auto& sum) { return sum.second == 0; });
    return sums;
}
using Sums = std::map<Account, std::int64_t>;

UsedPartRegistered a_piece(Standing standing, Standing was = Standing{},
                           Holding holding = Holding::consignment) {
    return {.holder = {11},
            .part = {5},
            .holding = holding,
            .standing = standing,
            .was = static_cast<std::int32_t>(was),
            .amounts = pump};
}

TEST(P4, CreditsTheAgentAndDischargesHimInOneVoucher) {
    const Sums expected{
        {Account::warranty_parts, 4'500'000},  {Account::stock_consumed, -4'500'000},
        {Account::used_parts, 300'000},        {Account::used_part_recovery, -300'000},
        {Account::warranty_labour, 2'800'000}, {Account::handling, 250'000},
        {Account::agents_current, -3'050'000}, {Account::memo_custody, -6'120'000},
        {Account::memo_counter, 6'120'000}};
    EXPECT_EQ(sums(voucher(a_piece(Standing::firm))), expected);
}

TEST(P4f, OnlyMovesTheCreditFromProvisionalToCurrent) {
    UsedPartRegistered piece = a_piece(Standing::firm, Standing::provisional);
    piece.before = pump;
    const Sums expected{{Account::agents_provisional, 3'050'000},
                        {Account::agents_current, -3'050'000}};
    EXPECT_EQ(sums(voucher(piece)), expected);
}

TEST(P4s, CreditsThePartItselfWhenItWasSoldOnAccount) {
    UsedPartRegistered piece = a_piece(Standing::firm, Standing{}, Holding::sold_on_account);
    piece.amounts = {.price = {34'850'000},
                     .labour = {3'500'000},
                     .handling = {250'000},
                     .recovery = {1'000'000}};
    EXPECT_EQ(sums(voucher(piece))[Account::agents_current], -38'600'000);
    EXPECT_EQ(sums(voucher(piece))[Account::warranty_parts], 34'850'000);
}

TEST(P5, GivesAnEarlyPieceBackToConsignmentAndProvisional) {
    const Sums back = sums(voucher(a_piece(Standing::rejected, Standing::provisional)));
    EXPECT_EQ(back.at(Account::stock_consignment), 4'500'000);
    EXPECT_EQ(back.at(Account::agents_provisional), 3'050'000);
}

TEST(BranchReceipt, PostsRecoveryAlone) {
    UsedPartRegistered piece = a_piece(Standing::closes_debt, Standing{}, Holding::own);
    piece.amounts = {.recovery = {300'000}};
    const Sums expected{{Account::used_parts, 300'000}, {Account::used_part_recovery, -300'000}};
    EXPECT_EQ(sums(voucher(piece)), expected);
}

TEST(P15, FollowsTheBearer) {
    GoodsBooked lost{.booking = Booking::lost,
                     .from = transit_of({7}),
                     .to = {PlaceKind::loss, {1}, 0},
                     .bearer = LossBearer::transport_company,
                     .amounts = {.cost = {4'500'000}}};
    EXPECT_EQ(sums(voucher(lost))[Account::carrier_claims], 4'500'000);
    lost.bearer = LossBearer::company;
    EXPECT_EQ(sums(voucher(lost))[Account::count_variance], 4'500'000);
}

Amounts some_amounts(const std::vector<std::int32_t>& v) {
    const auto at = [&](std::size_t i) { return base::Rial{i < v.size() ? v[i] : 0}; };
    return {at(0), at(1), at(2), at(3), at(4), at(5), at(6)};
}

RC_GTEST_PROP(Voucher, AlwaysBalances,
              (const std::vector<std::int32_t>& now, const std::vector<std::int32_t>& then)) {
    const Amounts a = some_amounts(now);
    for (const Holding holding : {Holding::consignment, Holding::sold_on_account, Holding::own}) {
        const Place stock{
            holding == Holding::own ? PlaceKind::branch : PlaceKind::consignment, {11}, 0};
        for (int booking = 1; booking <= 7; ++booking) {
            const bool is_out = booking == 3;
            const GoodsBooked goods{.booking = static_cast<Booking>(booking),
                                    .from = is_out ? stock : transit_of({7}),
                                    .to = is_out ? transit_of({7}) : stock,
                                    .holding = holding,
                                    .part = {5},
                                    .amounts = a};
            RC_ASSERT(voucher(goods).is_balanced());
        }
        for (int consumption = 1; consumption <= 4; ++consumption)
            RC_ASSERT(
                voucher(ConsumptionBooked{.holder = {11},
                                          .from = stock,
                                          .holding = holding,
                                          .consumption = static_cast<Consumption>(consumption),
                                          .part = {5},
                                          .amounts = a})
                    .is_balanced());
        for (int standing = 1; standing <= 9; ++standing)
            for (int was = 0; was <= 9; ++was) {
                auto piece =
                    a_piece(static_cast<Standing>(standing), static_cast<Standing>(was), holding);
                piece.amounts = a;
                piece.before = some_amounts(then);
                RC_ASSERT(voucher(piece).is_balanced());
            }
        for (int end = 1; end <= 4; ++end)
            RC_ASSERT(voucher(DebtEnded{.holder = {11},
                                        .part = {5},
                                        .holding = holding,
                                        .end = static_cast<DebtEnd>(end),
                                        .amounts = a})
                          .is_balanced());
    }
    RC_ASSERT(voucher(MemoRepriced{{11}, {5}, {3}, a.cost, a.price}).is_balanced());
    RC_ASSERT(voucher(PaymentBooked{.agent = {11}, .amount = a.cost}).is_balanced());
    RC_ASSERT(voucher(PriceDifferenceBooked{.agent = {11}, .part = {5}, .difference = a.cost})
                  .is_balanced());
    for (const auto booking :
         {ReplacementBooking::stands, ReplacementBooking::suspended, ReplacementBooking::recovered,
          ReplacementBooking::lost, ReplacementBooking::defective})
        RC_ASSERT(voucher(ReplacementBooked{.site = {11},
                                            .part = {5},
                                            .booking = booking,
                                            .amounts = a,
                                            .deposit = a.price})
                      .is_balanced());
}

}  // namespace
}  // namespace amani::domain
