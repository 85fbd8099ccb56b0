// What the HTTP API adds, asked over the loopback by somebody who is signed in: a commit, and a
// serial among many.   api_bench [serials]
#include "a_site.h"
#include "report.h"
#include "scratch.h"
#include "served_station.h"

#include "shared/codec/text_forms.h"

#include <cstdlib>
#include <random>

namespace {

using namespace amani;
using bench::print;
namespace json = boost::json;

// In turns, one by one, so that the disk's moods fall on both alike.
void bench_commits(bench::Site& site) {
    constexpr int rounds = 5;
    constexpr int runs = 100;
    std::vector<double> desk;
    std::vector<double> api;
    std::vector<double> on_top;
    std::int64_t number = 0;
    bench::ServedStation served{site.station()};
    bench::ApiClient client{served.port()};
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> at_desk;
        std::vector<double> through_api;
        for (int i = 0; i < runs; ++i) {
            served.at_the_desk(
                [&] { at_desk.push_back(bench::micros_of([&] { site.admit(++number); })); });
            through_api.push_back(bench::micros_of([&] {
                client.post("/jobs", {{"serial", "J" + std::to_string(++number)},
                                      {"model", "WM-7K"},
                                      {"customer", codec::text_of(site.customer().event())},
                                      {"complaint", json::string{bench::complaint}}});
            }));
        }
        desk.push_back(bench::spread_of(at_desk).p50);
        api.push_back(bench::spread_of(through_api).p50);
        on_top.push_back(api.back() - desk.back());
    }
    print({.what = "admission through the API, p50",
           .value = bench::median(api),
           .unit = "µs",
           .limit = bench::median(desk),
           .limit_is = "the same at the desk",
           .rounds = api});
    print({.what = "… on top of the commit",
           .value = bench::median(on_top),
           .unit = "µs",
           .aim = bench::at_most(500),
           .rounds = on_top});
}

void bench_look_up(bench::Site& site, std::int64_t serials) {
    for (std::int64_t at = 0; at < serials; at += 50'000)
        site.register_serials(at, std::min(at + 50'000, serials));
    const bench::ServedStation served{site.station()};
    bench::ApiClient client{served.port()};
    std::mt19937_64 random{5};
    const auto look_up = bench::spread_of(5'000, [&](int) {
        const auto any = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(serials));
        (void)client.get("/serials/" + bench::Site::serial(any));
    });
    const std::string of = " of " + std::to_string(serials);
    print({.what = "serial page" + of + ", through the API, p50",
           .value = look_up.p50,
           .unit = "µs"});
    print({.what = "serial page" + of + ", through the API, p99",
           .value = look_up.p99,
           .unit = "µs",
           .aim = bench::at_most(1'000),
           .note = "the aim is of 10 million"});
}

}  // namespace

int main(int argc, char** argv) {
    const bench::Scratch scratch;
    const std::int64_t serials = argc > 1 ? std::atoll(argv[1]) : 200'000;
    bench::print_heading();
    bench::Site site{scratch.path() / "site"};
    bench_commits(site);
    bench_look_up(site, serials);
    return 0;
}
