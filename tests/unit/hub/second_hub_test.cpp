// A second hub over the same store, on another thread, records much in one transaction; the first
// one reads meanwhile, and goes on from there.
#include "unit/shared/store/scratch_folder.h"

#include "node/serving/station_desk.h"
#include "shared/base/system_clock.h"
#include "shared/views/network/network_view.h"
#include "support/founded_hub.h"

#include <gtest/gtest.h>

#include <thread>

namespace amani::hub {
namespace {

constexpr int customers = 3'000;  // several rounds of write_gathered()

struct TwoHubs {
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    store::ScratchFolder folder;
    OpenHub first = founded_hub(folder / ".", clock, randomness);
    [[nodiscard]] serving::SecondStation second() const {
        const auto beside = std::make_shared<OpenHub>(open_beside(*first.centre));
        return {{beside, beside->station.get()},
                [beside] { beside->centre->feeds().write_gathered(); }};
    }
    void register_one(station::Station& station) const {
        const domain::Body bodies[] = {domain::CustomerRegistered{.name = "مریم رضایی"}};
        station.journal().record({{}, station.desk().today()}, bodies);
    }
    // Records at the second hub's desk on a thread of its own, while `meanwhile` runs here.
    void record_beside(bool is_kept, const std::function<void()>& meanwhile) const {
        first.station->database().stand_aside("somebody is at another desk");
        std::thread worker{[&] {
            auto open = second();
            auto& station = *open.station;
            serving::StationDesk desk{std::move(open)};
            desk.transact([&] {
                for (int i = 1; i <= customers; ++i) {
                    register_one(station);
                    if (i % 1'000 == 0) desk.write_gathered();
                }
                return is_kept;
            });
        }};
        meanwhile();
        worker.join();
        first.station->database().resume();
        first.station->look_again();
    }
    [[nodiscard]] std::int64_t position() const { return first.station->journal().position(); }
};

TEST(SecondHub, RecordsInOneTransactionFromWhichTheFirstGoesOn) {
    TwoHubs hubs;
    const auto before = hubs.position();
    hubs.record_beside(true, [] {});
    EXPECT_EQ(hubs.position(), before + customers);
    EXPECT_TRUE(hubs.first.station->verify().agrees());
    hubs.first.station->transact([&] {
        hubs.register_one(*hubs.first.station);
        return station::Station::Then::commit;
    });
    EXPECT_EQ(hubs.position(), before + customers + 1);
    EXPECT_TRUE(hubs.first.centre->feeds().seal());
    EXPECT_TRUE(hubs.first.station->verify().agrees());
    const auto feed = hubs.first.station->replica().logs().state(membership::network_feed());
    EXPECT_EQ(feed.sealed, feed.appended);
    EXPECT_EQ(hubs.first.station->journal().digest_at(membership::network_feed(), feed.sealed),
              hubs.first.station->journal().digest(membership::network_feed()));
}

TEST(SecondHub, ThatRollsBackLeavesTheFirstAsItWas) {
    TwoHubs hubs;
    const auto before = hubs.position();
    const auto digest = hubs.first.station->verify().by_logs;
    hubs.record_beside(false, [] {});
    EXPECT_EQ(hubs.position(), before);
    EXPECT_EQ(hubs.first.station->verify().by_logs, digest);
    EXPECT_TRUE(hubs.first.station->verify().agrees());
}

TEST(SecondHub, LetsTheFirstReadAndRefuseMeanwhile) {
    TwoHubs hubs;
    hubs.record_beside(true, [&] {
        auto& station = *hubs.first.station;
        for (int i = 0; i < 50; ++i) {
            EXPECT_TRUE(views::site_with_code(station.database(), "THR"));
            EXPECT_THROW(station.transact([] { return station::Station::Then::commit; }),
                         store::StoreError);
        }
    });
    EXPECT_TRUE(hubs.first.station->verify().agrees());
}

}  // namespace
}  // namespace amani::hub
