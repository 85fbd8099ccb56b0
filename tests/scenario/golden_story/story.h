// The golden story (RULES §10.1), as far as it needs no console that is not here yet; each number
// that the text names on the way is asserted where it happens.
#pragma once

#include "support/network_of_sites.h"

namespace amani::domain {

enum class SecondList : std::uint8_t { begins_in_azar, never };

struct Story : Network {
    HubBooks hub;
    base::Day today;

    explicit Story(SecondList second_list = SecondList::begins_in_azar) {
        for (const Event& event : published) {
            const PriceSet* price = std::get_if<PriceSet>(&event.body);
            const bool is_second = price != nullptr && price->list != first_list;
            if (!is_second || second_list == SecondList::begins_in_azar) hub.hear(event);
        }
    }

    Event happens(const Event& event) {
        if (event.day > today) {
            today = event.day;
            hub.on_day(today);
        }
        hub.hear(event);
        EXPECT_TRUE(hub.stock_accounts_equal_pools());
        for (const base::SiteId agent : {krj, shz, rsh, ahv})
            for (const base::PartId part : {pump, board, lcd, compressor})
                EXPECT_EQ(hub.identity_of(agent, part).residue(), base::Quantity{0});
        return event;
    }
    Event comes_back(int month, int day, base::SiteId holder, std::vector<UsedPartLine> lines) {
        parcels.push_back(sends_back(day_of(month, day), holder, lines));
        return happens(gets_back(day_of(month, day), holder, std::move(lines),
                                 base::WaybillId::of(parcels.back().id)));
    }

    std::vector<Event> k;  // K1 … K6
    Event w1, w4, w7, third_board;
    std::vector<Event> parcels;  // the papers came with the goods, their data at the very end

    void first_days() {
        const auto opening = [&](base::PartId part, std::int64_t quantity, std::int64_t cost) {
            happens(buys(day_of(8, 24), part, quantity, cost, Acquisition::opening));
        };
        opening(pump, 40, 4'200'000);
        opening(board, 10, 38'000'000);
        opening(compressor, 12, 62'000'000);
        opening(lcd, 50, 27'500'000);
        opening(battery, 120, 6'400'000);
        opening(seal, 500, 180'000);
        happens(buys(day_of(8, 24), pump, 60, 4'700'000));
        happens(buys(day_of(8, 24), board, 5, 41'000'000));
        w1 = happens(ships(day_of(8, 24), krj, {pieces(pump, 10)}, "THR-WB-04-000001"));
        const Event w2 = happens(ships(day_of(8, 24), mhd, {pieces(pump, 15)}));
        const Event w3 = happens(ships(day_of(8, 24), isf, {pieces(pump, 15)}));
        w4 = happens(ships(day_of(8, 24), shz, {pieces(pump, 8), pieces(board, 2)}));
        const Event w5 = happens(ships(day_of(8, 24), ahv, {pieces(lcd, 5)}));
        EXPECT_EQ(hub.pool(Account::stock_hub, thr.value, pump).quantity, base::Quantity{52});
        EXPECT_EQ(hub.pool(Account::stock_hub, thr.value, pump).value, base::Rial{234'000'000});

        happens(receives(day_of(8, 25), w1, krj, {pieces(pump, 9)}));
        happens(receives(day_of(8, 25), w2, mhd, {pieces(pump, 15)}));
        happens(receives(day_of(8, 25), w3, isf, {pieces(pump, 15)}));
        happens(receives(day_of(8, 25), w4, shz, {pieces(pump, 8), pieces(board, 2)}));
        happens(receives(day_of(8, 25), w5, ahv, {pieces(lcd, 5)}));
        for (int n = 0; n < 4; ++n) k.push_back(happens(fits(day_of(8, 25 + n / 2), krj, pump)));
    }

    void second_days() {
        w7 = happens(ships(day_of(8, 27), shz, {pieces(board, 1)}));
        const Event w6 = happens(ships(day_of(8, 27), rsh, {pieces(compressor, 4)}));  // C-9
        happens(receives(day_of(8, 28), w6, rsh, {pieces(compressor, 4)}));
        EXPECT_EQ(hub.account(Account::stock_consignment, rsh, compressor), 248'000'000);
        EXPECT_EQ(hub.account(Account::agents_current, krj), 0);
        happens(fits(day_of(8, 28), krj, pump, Payer::customer));
        EXPECT_EQ(hub.account(Account::agents_current, krj), 6'120'000 + 612'000);
        comes_back(8, 29, krj, {tagged(k[0], pump), tagged(k[1], pump)});
        EXPECT_EQ(hub.account(Account::agents_current, krj), 6'732'000 - 6'100'000);
        for (int n = 0; n < 3; ++n) third_board = happens(fits(day_of(8, 29), shz, board));
        EXPECT_EQ(hub.identity_of(shz, board).over_quantity(), base::Quantity{1});
        EXPECT_EQ(hub.account(Account::stock_transit, {}, pump), 4'500'000);  // C-11
        EXPECT_EQ(hub.account(Account::memo_custody, krj, pump), 6 * 6'120'000);
        happens(
            sites.write(thr, day_of(8, 30),
                        TransitLossDeclared{
                            .waybill = base::WaybillId::of(w1.id), .part = pump, .quantity = {1}}));
        happens(buys(day_of(9, 1), pump, 20, 5'400'000));
        EXPECT_EQ(hub.pool(Account::stock_hub, thr.value, pump).value, base::Rial{342'000'000});
        EXPECT_EQ(hub.pool(Account::stock_hub, thr.value, pump).unit_cost(), base::Rial{4'750'000});
        const Event k3 = comes_back(9, 1, krj, {tagged(k[2], pump)});
        EXPECT_EQ(hub.account(Account::agents_current, krj), 632'000 - 3'050'000);
        happens(receives(day_of(9, 1), w7, shz, {pieces(board, 1)}));
        happens(sites.write(thr, day_of(9, 2),
                            UsedPartInspected{.receipt = base::ReceiptId::of(k3.id),
                                              .verdict = Inspection::foreign}));
        EXPECT_EQ(hub.account(Account::agents_current, krj), 632'000);
        EXPECT_EQ(hub.identity_of(shz, board).over_quantity(), base::Quantity{0});
    }

    void last_days() {
        const Event k5 =
            fits(day_of(9, 2), krj, pump);  // after the last sync: the hub doesn't know it
        comes_back(9, 3, krj, {tagged(k5, pump)});
        EXPECT_EQ(hub.account(Account::agents_provisional, krj), -3'050'000);
        EXPECT_EQ(hub.identity_of(krj, pump).early.size(), 1U);
        hub.on_day(day_of(9, 4));
        happens(k5);
        EXPECT_EQ(hub.account(Account::agents_provisional, krj), 0);
        EXPECT_EQ(hub.account(Account::agents_current, krj), 632'000 - 3'050'000);
        comes_back(9, 4, krj, {tagged(k[1], pump)});  // K2 again (C-4)
        EXPECT_EQ(hub.account(Account::agents_current, krj), 632'000 - 3'050'000);
        const Event back = happens(sites.write(
            rsh, day_of(9, 5),
            Dispatched{.from = stock_of(rsh), .to = thr, .lines = {pieces(compressor, 4)}}));
        happens(receives(day_of(9, 5), back, thr, {pieces(compressor, 4)}));
        happens(sites.write(thr, day_of(9, 6), PaymentMade{.agent = krj, .amount = {2'000'000}}));
        const Event f1 = happens(fits(day_of(8, 30), ahv, lcd));
        const Event f2 = happens(fits(day_of(8, 30), ahv, lcd));
        comes_back(9, 6, ahv, {tagged(f1, lcd), tagged(f2, lcd)});
    }

    void all() {
        first_days();
        second_days();
        last_days();
        for (const Event& parcel : parcels) happens(parcel);
    }
};

}  // namespace amani::domain
