// What the HTTP API adds, asked over the loopback by somebody who is signed in: a commit, a serial
// among many, and every list of a hub with a busy network's books.
//   api_bench [serials] [sites] [events a site]
#include "a_site.h"
#include "busy_network.h"
#include "machine_limits.h"
#include "scratch.h"
#include "served_station.h"

#include "shared/codec/text_forms.h"

#include <cstdlib>
#include <random>

namespace {

using namespace amani;
using bench::print;
namespace json = boost::json;

// In turns, so that the disk's moods fall on both alike.
void bench_commits(bench::Site& site) {
    constexpr int rounds = 5;
    constexpr int runs = 100;
    std::vector<bench::Spread> desk;
    std::vector<bench::Spread> api;
    std::int64_t number = 0;
    for (int round = 0; round < rounds; ++round) {
        desk.push_back(bench::spread_of(runs, [&](int) { site.admit(++number); }));
        const bench::ServedStation served{site.station()};
        bench::ApiClient client{served.port()};
        api.push_back(bench::spread_of(runs, [&](int) {
            client.post("/jobs", {{"serial", "J" + std::to_string(++number)},
                                  {"model", "WM-7K"},
                                  {"customer", codec::text_of(site.customer().event())},
                                  {"complaint", json::string{bench::complaint}}});
        }));
    }
    const auto median = [](std::vector<bench::Spread> spreads) {
        std::ranges::sort(spreads, {}, &bench::Spread::p50);
        return spreads[spreads.size() / 2].p50;
    };
    const double at_desk = median(desk);
    const double through_api = median(api);
    print(
        {"admission through the API, p50", through_api, "µs", at_desk, "the same at the desk", ""});
    print({"… on top of the commit", through_api - at_desk, "µs", 0, "", "≤ 500"});
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
    print({"serial page" + of + ", through the API, p50", look_up.p50, "µs", 0, "", ""});
    print({"serial page" + of + ", through the API, p99", look_up.p99, "µs", 0, "",
           "≤ 2,000 at 10 million"});
}

// It can be had as CSV.
bool is_list(const json::value& methods) {
    const auto* get = methods.as_object().if_contains("get");
    return get != nullptr &&
           get->at("responses").at("2XX").at("content").as_object().contains("text/csv");
}

void bench_lists(const std::filesystem::path& folder, const bench::Shape& shape) {
    bench::BusyNetwork network{folder, shape};
    network.receive_all();
    network.apply_all();
    const std::string with = std::to_string(network.events()) + " events: ";
    const bench::ServedStation served{network.station()};
    bench::ApiClient client{served.port()};
    std::vector<std::string> lists{"/jobs?state=delivered&site=AG-7",
                                   "/used-parts?state=shipped",
                                   "/vouchers?site=AG-7",
                                   "/statement?agent=AG-7",
                                   "/custody?agent=AG-7",
                                   "/custody",
                                   "/trial-balance",
                                   "/search?q=ADM-04-77"};
    const json::value described = client.get("/openapi.json");
    for (const auto& [path, methods] : described.at("paths").as_object()) {
        const std::string_view address = path;
        const bool is_one_address = address.find('{') == std::string_view::npos;
        if (is_one_address && is_list(methods)) lists.emplace_back(address);
    }
    for (const std::string& list : lists) {
        const auto spread = bench::spread_of(30, [&](int) { (void)client.get(list); });
        print({with + list + ", p99", spread.p99 / 1'000, "ms", 0, "", "≤ 100"});
    }
}

}  // namespace

int main(int argc, char** argv) {
    const bench::Scratch scratch;
    const std::int64_t serials = argc > 1 ? std::atoll(argv[1]) : 200'000;
    bench::Shape shape;
    if (argc > 2) shape.sites = std::atoi(argv[2]);
    if (argc > 3) shape.events_a_site = std::atoi(argv[3]);
    bench::print_heading();
    {
        bench::Site site{scratch.path() / "site"};
        bench_commits(site);
        bench_look_up(site, serials);
    }
    bench_lists(scratch.path() / "hub", shape);
    return 0;
}
