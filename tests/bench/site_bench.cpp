// A site's everyday: a command through its desk (load, decide, record, project, commit), rows of a
// sheet, looking a serial up, a device's whole history; and what a year of it costs.
//   site_bench [serials]
#include "a_site.h"
#include "busy_network.h"
#include "machine_limits.h"
#include "scratch.h"

#include "shared/views/serials/serial_history.h"

#include <cstdlib>
#include <random>

namespace {

using namespace amani;
using bench::print;
using bench::Site;

void bench_commits(Site& site, const std::filesystem::path& folder) {
    bench::FlushOfTheDisk flush{folder};
    std::vector<double> flushes;
    std::vector<double> admissions;
    std::vector<double> works;
    for (int i = 0; i < 400; ++i) {
        flushes.push_back(bench::micros_of([&] { flush(); }));
        base::JobId job;
        admissions.push_back(bench::micros_of([&] { job = base::JobId::of(site.admit(i)); }));
        works.push_back(bench::micros_of(
            [&] { site.give(domain::RecordWork{job, "تخلیه", "فرسودگی", "تعویض پمپ"}); }));
    }
    const auto [p50, p99] = bench::spread_of(flushes);
    const auto admit = bench::spread_of(admissions);
    const auto work = bench::spread_of(works);
    print({.what = "a flush of the disk, p50", .value = p50, .unit = "µs"});
    const auto usual = bench::at_most(1.2 * p50 + 50, "1.2 flushes + 50 µs");
    const auto worst = bench::at_most(1.5 * p99, "1.5 × a flush's p99");
    print({"local commit, admission, p50", admit.p50, "µs", p50, "one flush", usual});
    print({"local commit, admission, p99", admit.p99, "µs", p99, "a flush's p99", worst});
    print({"local commit, work recorded, p50", work.p50, "µs", p50, "one flush", usual});
    print({"local commit, work recorded, p99", work.p99, "µs", p99, "a flush's p99", worst});
}

void bench_serials(Site& site, const std::filesystem::path& folder, std::int64_t serials) {
    const auto took = bench::time_of([&] {
        for (std::int64_t at = 0; at < serials; at += 50'000)
            site.register_serials(at, std::min(at + 50'000, serials));
    });
    print({"serials registered, each decided", static_cast<double>(serials) / took.wall, "rows/s",
           bench::raw_rows_a_second(folder), "raw SQLite, one table", bench::at_least(60'000)});
    std::mt19937_64 random{5};
    const auto any = [&] {
        return Site::serial(
            static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(serials)));
    };
    auto& database = site.station().database();
    const auto of = " of " + std::to_string(serials);
    const auto look_up = bench::spread_of(20'000, [&](int) {
        if (!views::serial(database, any())) throw std::runtime_error("a serial is missing");
    });
    print({.what = "serial look-up" + of + ", p50", .value = look_up.p50, .unit = "µs"});
    print({.what = "serial look-up" + of + ", p99",
           .value = look_up.p99,
           .unit = "µs",
           .aim = bench::at_most(100),
           .note = "the aim is of 10 million, warm"});
    const auto history = bench::spread_of(5'000, [&](int i) {
        if (views::serial_history(database, "J" + std::to_string(i % 400)).empty())
            throw std::runtime_error("a history is missing");
    });
    print({.what = "whole history of a device, p99",
           .value = history.p99,
           .unit = "µs",
           .aim = bench::at_most(1'000),
           .note = "the aim is of 10 million, warm"});
}

// One site's year, as its hub keeps it: the site's own events, and every decision on them.
void bench_a_year(const std::filesystem::path& folder) {
    constexpr int events = 70'000;
    const base::SystemClock clock;
    {
        bench::BusyNetwork network{folder, {.sites = 1, .events_a_site = events, .parts = 400}};
        network.receive_all();
        network.apply_all();
    }
    const std::string year = "a year of a busy site, 70,000 events: ";
    print({.what = year + "store",
           .value = static_cast<double>(std::filesystem::file_size(folder / "amani.db")) / 1e6,
           .unit = "MB",
           .aim = bench::at_most(60)});
    hub::OpenHub opened;
    const auto opening = bench::time_of([&] { opened = bench::open_busy_hub(folder, clock); });
    print({.what = year + "start-up",
           .value = opening.wall,
           .unit = "s",
           .aim = bench::at_most(0.3)});
    const auto rebuilding = bench::time_of([&] { opened.station->rebuild(); });
    print({.what = year + "all views rebuilt",
           .value = rebuilding.wall,
           .unit = "s",
           .aim = bench::at_most(2)});
}

}  // namespace

int main(int argc, char** argv) {
    const bench::Scratch scratch;
    bench::print_heading();
    {
        Site site{scratch.path() / "site"};
        bench_commits(site, scratch.path());
        bench_serials(site, scratch.path(), argc > 1 ? std::atoll(argv[1]) : 200'000);
    }
    bench_a_year(scratch.path() / "year");
    return 0;
}
