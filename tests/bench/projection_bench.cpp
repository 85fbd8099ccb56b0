// How fast events become tables: repairs with used parts, their decisions and balances, in large
// transactions.
#include "shared/domain/registry/event.h"
#include "shared/store/sqlite.h"
#include "shared/views/projector.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <filesystem>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

namespace amani::views {
namespace {

using namespace domain;

constexpr int sites = 300;
constexpr int parts = 400;
constexpr int events_a_transaction = 20'000;

// Jobs of many sites, eight facts and two decisions each.
class Generator {
  public:
    std::vector<Event> events(int count) {
        std::vector<Event> made;
        made.reserve(static_cast<std::size_t>(count) + 10);
        while (static_cast<int>(made.size()) < count) add_job(made);
        return made;
    }

  private:
    const Event& write(std::vector<Event>& to, base::LogId log, Body body) {
        Event& event = to.emplace_back();
        event.id = base::EventId::of(log, ++sequences_[log.value]);
        event.type = type_of(body);
        event.time = {++time_ << 16};
        event.day = {20'000 + static_cast<std::int32_t>(time_ / 20'000)};
        event.body = std::move(body);
        return event;
    }
    void add_job(std::vector<Event>& to) {
        const base::SiteId site{static_cast<std::uint32_t>(2 + jobs_ % sites)};
        const base::LogId log = base::LogId::of(site, 1);
        const base::LogId feed = base::LogId::of(site, base::first_feed_incarnation);
        const base::PartId part{1'000 + zipf()};
        const std::string name = std::to_string(++jobs_);
        const Place shelf{PlaceKind::consignment, site, 0};
        const auto job = base::JobId::of(
            write(to, log,
                  DeviceAdmitted{.number = "KRJ-ADM-04-" + name,
                                 .serial = "WM7K" + std::to_string(jobs_ * 104'729 % 3'000'000),
                                 .model = {5},
                                 .customer = {9},
                                 .kind = JobKind::warranty,
                                 .complaint = "does not spin"})
                .id);
        write(to, log, WorkRecorded{job, "no drain", "worn impeller", "pump replaced"});
        const auto tag = base::TagId::of(
            write(to, log,
                  PartFitted{job, part, {1}, shelf, Payer::company, "", "KRJ-U-04-" + name})
                .id);
        write(to, log, PartRemoved{job, tag, part, ""});
        write(to, log, PartFitted{.job = job, .part = {999}, .from = shelf});
        write(to, log, RepairFinished{job});
        write(to, log, DeviceDelivered{job, "owner", ""});
        write(to, feed,
              ConsumptionBooked{.fitted = tag,
                                .holder = site,
                                .from = shelf,
                                .holding = Holding::consignment,
                                .consumption = Consumption::returnable,
                                .part = part,
                                .covered = {1},
                                .amounts = {.cost = {4'500'000}},
                                .owed = {1}});
        write(to, feed,
              UsedPartRegistered{.receipt = {tag.value},
                                 .tag = tag,
                                 .holder = site,
                                 .part = part,
                                 .holding = Holding::consignment,
                                 .standing = Standing::firm,
                                 .amounts = {.cost = {4'500'000},
                                             .labour = {2'800'000},
                                             .handling = {250'000},
                                             .recovery = {300'000},
                                             .memo = {6'120'000}}});
    }

    // Few parts are used often (§10: Zipf).
    std::int64_t zipf() {
        return static_cast<std::int64_t>(std::pow(parts, uniform_(random_))) - 1;
    }

    std::mt19937 random_{1};
    std::uniform_real_distribution<double> uniform_;
    std::unordered_map<std::uint32_t, std::uint32_t> sequences_;
    std::int64_t time_ = 1'700'000'000'000;
    std::int64_t jobs_ = 0;
};

void apply_events(benchmark::State& state) {
    const auto folder = std::filesystem::temp_directory_path() / "amani-projection-bench";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    {
        const auto database = store::open_sqlite(
            folder / "views.db", {.cache_kib = 256 * 1024, .wal_autocheckpoint_pages = 40'000});
        migrate_views(*database);
        Projector projector{*database};
        Generator generator;
        for (auto _ : state) {
            state.PauseTiming();
            const std::vector<Event> events = generator.events(events_a_transaction);
            state.ResumeTiming();
            store::Transaction transaction{*database};
            StateDigest digest;
            for (const Event& event : events) digest += projector.apply(event);
            projector.flush();
            transaction.commit();
            benchmark::DoNotOptimize(digest);
            state.SetItemsProcessed(state.items_processed() +
                                    static_cast<std::int64_t>(events.size()));
        }
    }
    std::filesystem::remove_all(folder);
}
BENCHMARK(apply_events)->Iterations(25)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace amani::views

BENCHMARK_MAIN();
