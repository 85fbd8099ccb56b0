// A hub that says one thing here and another there, with its own signature: both sides keep the two
// signed heads, and a case is opened.
#include "shared/domain/flows/events.h"
#include "support/restorable_network.h"
#include "sync/membership/network.h"

namespace amani::hub {
namespace {

struct TwoHistories : testing::Test {
    Network network;

    // As if a second machine worked with the hub's key: what it had signed since is unknown here.
    void signs_another_history() {
        const auto copy = network.hub.backup("backup.db");
        network.hub.records({PartDefined{.code = "HERE", .name = "here"}});
        network.agent->syncs();
        network.hub.put_back(copy);
        network.hub.start();
        network.hub.records({PartDefined{.code = "THERE", .name = "there"},
                             PartDefined{.code = "THERE-2", .name = "there"}});
    }
    std::int64_t cases(station::Station& station) {
        return count(station.database(),
                     "SELECT COUNT(*) FROM discrepancy WHERE unsettled <> 0 AND kind = " +
                         std::to_string(static_cast<int>(DiscrepancyKind::two_histories)));
    }
};

TEST_F(TwoHistories, AreKeptAsTwoSignedHeadsByBothSidesAndOpenOneCase) {
    signs_another_history();
    const auto meeting = network.agent->meet();
    EXPECT_EQ(meeting.trouble.code, node::TroubleCode::hub_restored);
    network.agent->meet();
    const auto root = network.hub.root.public_key();
    std::vector<std::set<base::Bytes>> evidence;
    for (auto* station : {network.hub.open.station.get(), network.agent->station.get()}) {
        const auto fork = station->replica().fork_of(membership::network_feed());
        ASSERT_TRUE(fork);
        for (const auto* head : {&fork->ours, &fork->theirs})
            EXPECT_TRUE(log::is_signed(*head, station->network(), root));
        EXPECT_NE(fork->ours, fork->theirs);
        evidence.push_back({fork->ours, fork->theirs});
        EXPECT_EQ(cases(*station), 1);
    }
    EXPECT_EQ(evidence[0], evidence[1]);
}

TEST_F(TwoHistories, AreNotBelievedWithoutTheNetworksSignature) {
    auto& centre = *network.hub.open.centre;
    auto head = network.hub.open.station->replica().logs().head_at(membership::network_feed(), 1);
    for (const auto& shown : {base::Bytes{}, head, base::Bytes{1, 2, 3}})
        centre.note_fork({membership::network_feed(), 1, shown},
                         network.agent->station->identity().log());
    head.back() ^= 1;
    centre.note_fork({membership::network_feed(), 1, head},
                     network.agent->station->identity().log());
    EXPECT_EQ(cases(*network.hub.open.station), 0);
    EXPECT_FALSE(network.hub.open.station->replica().fork_of(membership::network_feed()));
}

}  // namespace
}  // namespace amani::hub
