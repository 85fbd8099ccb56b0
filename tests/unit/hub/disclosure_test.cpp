// What lies on an agent's disk is what an agent may know: of what goods have cost the company, not
// a word in any log that he has; and all else is there, proved by the same digests.
#include "shared/domain/flows/disclosure.h"

#include "shared/domain/registry/event_types.h"
#include "shared/domain/registry/reconcile.h"
#include "support/restorable_network.h"

namespace amani::hub {
namespace {

// Of every decision in the logs of a station, also in what is relayed: what it says of costs.
struct Told {
    int decisions = 0;
    std::int64_t cost = 0;

    void hear(base::EventId id, base::ByteView row) {
        const auto event = decode_event(id, row);
        ASSERT_TRUE(event);
        if (const auto* relayed = std::get_if<Relayed>(&event->body))
            return hear(relayed->origin, relayed->row);
        std::visit(
            [&](const auto& body) {
                if constexpr (requires { body.amounts.cost; }) {
                    ++decisions;
                    cost += std::abs(body.amounts.cost.value);
                }
                if constexpr (requires { body.before.cost; }) cost += body.before.cost.value;
            },
            event->body);
    }
};
Told told_to(station::Station& station) {
    Told told;
    auto& logs = station.replica().logs();
    for (const auto& state : logs.states())
        logs.rows(state.log, 1, state.appended, [&](base::EventId id, base::ByteView row) {
            told.hear(id, row);
            return true;
        });
    return told;
}
std::int64_t stock_value(station::Station& station, Account account) {
    return count(
        station.database(),
        "SELECT COALESCE(SUM(ABS(amount)), 0) FROM balance WHERE book = 4 AND holder >> 32 = " +
            std::to_string(static_cast<int>(account)));
}

// Goods come and are used, used parts go back, and some are lost on the way.
struct Disclosure : testing::Test {
    Network network;

    void works() {
        const auto waybill = network.ships(10, "W-1");
        network.agent->syncs();
        network.receives(waybill, 9);
        const auto job =
            network.agent->records({DeviceAdmitted{.number = "R-1", .serial = "S-1"}})[0];
        const auto fitted =
            network.agent->records({PartFitted{.job = base::JobId::of(job.id),
                                               .part = network.part,
                                               .from = {PlaceKind::consignment, karaj, 0},
                                               .payer = Payer::company,
                                               .tag_number = "T-1"},
                                    PartFitted{.job = base::JobId::of(job.id),
                                               .part = network.part,
                                               .from = {PlaceKind::consignment, karaj, 0},
                                               .payer = Payer::customer,
                                               .tag_number = "T-2"}})[0];
        network.agent->syncs();
        network.hub.records({UsedPartsReceived{.number = "U-1",
                                               .holder = karaj,
                                               .lines = {{.tag = base::TagId::of(fitted.id),
                                                          .tag_number = "T-1",
                                                          .part = network.part,
                                                          .quantity = {1}}}}});
        network.hub.records({TransitLossDeclared{
            .waybill = base::WaybillId::of(waybill.id), .part = network.part, .quantity = {1}}});
        network.agent->syncs();
    }
};

TEST_F(Disclosure, LeavesWhatGoodsHaveCostAtTheCentre) {
    works();
    auto& hub = *network.hub.open.station;
    auto& agent = *network.agent->station;
    EXPECT_GT(told_to(hub).cost, 0);
    EXPECT_EQ(told_to(agent).cost, 0);
    EXPECT_GE(told_to(agent).decisions, 4) << "of the receipt, of two parts, of a used part";
    EXPECT_GT(stock_value(hub, Account::stock_consignment), 0);
    EXPECT_EQ(stock_value(agent, Account::stock_consignment), 0);
    EXPECT_EQ(stock_value(agent, Account::parts_cost), 0);
}

TEST_F(Disclosure, TellsAnAgentAllElseUnderTheSameIds) {
    works();
    auto& hub = *network.hub.open.station;
    auto& agent = *network.agent->station;
    network.expect_that_the_agent_was_told();
    EXPECT_NE(accounts_of(agent, karaj), "");
    for (const auto book : {Book::custody, Book::debt}) {
        const auto of = [&](station::Station& station) {
            return count(
                station.database(),
                "SELECT SUM(amount * (item % 1000 + number + 1)) FROM balance WHERE book = " +
                    std::to_string(static_cast<int>(book)) + " AND holder = 2");
        };
        EXPECT_EQ(of(agent), of(hub));
    }
    EXPECT_GT(count(agent.database(), "SELECT COUNT(*) FROM voucher"), 0);
    auto& ids = agent.database().cached("SELECT id FROM voucher");
    ids.with();
    while (ids.step())
        EXPECT_EQ(count(hub.database(), "SELECT COUNT(*) FROM voucher WHERE id = " +
                                            std::to_string(ids.integer(0))),
                  1);
    ids.reset();
}

TEST_F(Disclosure, IsTheSameAfterARestoreAndARebuild) {
    const auto copy = network.hub.backup("backup.db");
    works();
    network.hub.restore(copy);
    network.agent->syncs();
    network.other->syncs();
    network.agent->syncs();
    for (auto* station : {network.hub.open.station.get(), network.agent->station.get()}) {
        const auto before = accounts_of(*station, karaj);
        EXPECT_TRUE(station->verify().agrees());
        station->rebuild();
        EXPECT_TRUE(station->verify().agrees());
        EXPECT_EQ(accounts_of(*station, karaj), before);
    }
    network.expect_that_the_agent_was_told();
    EXPECT_EQ(told_to(*network.agent->station).cost, 0);
}

TEST(WithoutCost, SaysNothingOfWhatIsCostAlone) {
    EXPECT_FALSE(without_cost(GoodsBooked{.booking = Booking::variance, .amounts = {.cost = {5}}}));
    EXPECT_FALSE(without_cost(GoodsBooked{.booking = Booking::lost, .amounts = {.cost = {5}}}));
    const auto told = without_cost(UsedPartRegistered{.amounts = {.cost = {5}, .labour = {7}},
                                                      .before = {.cost = {6}, .vat = {8}}});
    ASSERT_TRUE(told);
    const auto& piece = std::get<UsedPartRegistered>(*told);
    EXPECT_EQ(piece.amounts, Amounts{.labour = {7}});
    EXPECT_EQ(piece.before, Amounts{.vat = {8}});
    EXPECT_FALSE(tells_cost(*told));
}

}  // namespace
}  // namespace amani::hub
