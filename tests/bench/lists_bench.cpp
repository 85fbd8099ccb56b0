// What people see at the centre's screens: every list, search and record of amani-hub, through its
// HTTP API, when nothing else happens and while a storm of returning sites is taken in and applied.
//   lists_bench [sites] [events a site] [sites of the storm]
#include "calling_sites.h"
#include "hub_process.h"
#include "scratch.h"
#include "screens.h"

#include <atomic>
#include <cstdlib>
#include <thread>

namespace {

using namespace amani;
using bench::print;

constexpr int quiet_rounds = 30;
// While the storm goes on: asking whether it is over waits for the hub's thread, too.
constexpr int looks_between_questions = 50;

struct Network {
    std::unique_ptr<bench::CallingSites> away;
    std::int64_t events = 0;
    std::int64_t events_away = 0;
};

Network make_network(const std::filesystem::path& folder, const bench::Shape& shape) {
    bench::BusyNetwork network{folder, shape};
    network.receive_all();
    network.apply_all();
    auto away =
        std::make_unique<bench::CallingSites>(network, shape.sites - shape.away, shape.away);
    away->hold(network.segments());
    const std::int64_t events_away = std::int64_t{shape.away} * shape.events_a_site;
    return {std::move(away), network.events() - events_away, events_away};
}

// The sites that were away call, on a thread of their own, until this object goes.
class Storm {
  public:
    Storm(bench::CallingSites& sites, std::uint16_t port, std::int64_t events)
        : thread_([this, &sites, port, events] {
              sites.call(port, session::Settings::Stay::open);
              sites.run_until([&] { return sites.seen.durable >= events; });
              is_durable_ = true;
              sites.run_until([&] { return is_over_.load(); });
          }) {}
    ~Storm() {
        is_over_ = true;
        thread_.join();
    }
    Storm(const Storm&) = delete;
    Storm& operator=(const Storm&) = delete;
    [[nodiscard]] bool is_durable() const { return is_durable_; }

  private:
    std::atomic<bool> is_durable_{false};
    std::atomic<bool> is_over_{false};
    std::thread thread_;
};

void measure_storm(bench::Screens& screens, bench::HubProcess& hub, Network& network) {
    bench::Timings timings;
    const auto took = bench::time_of([&] {
        const Storm storm{*network.away, hub.port(), network.events_away};
        screens.look_at_all(timings);
        while (!storm.is_durable() || !hub.has_applied())
            for (int i = 0; i < looks_between_questions; ++i) screens.look_at_one(timings);
    });
    const std::string of = "while " + std::to_string(network.events_away) + " events come in: ";
    timings.print(of);
    print({.what = of + "applied meanwhile",
           .value = static_cast<double>(network.events_away) / took.wall,
           .unit = "events/s"});
}

}  // namespace

int main(int argc, char** argv) {
    bench::Shape shape;
    int away = 200;
    if (argc > 1) shape.sites = std::atoi(argv[1]);
    if (argc > 2) shape.events_a_site = std::atoi(argv[2]);
    if (argc > 3) away = std::atoi(argv[3]);
    shape.branch_each = 2;
    shape.sites += away;
    shape.away = away;
    const bench::Scratch scratch;
    Network network = make_network(scratch.path() / "hub", shape);
    bench::HubProcess hub{scratch.path() / "hub"};
    bench::Screens screens{hub.http_port()};
    bench::print_heading();
    bench::Timings timings;
    for (int i = 0; i < quiet_rounds; ++i) screens.look_at_all(timings);
    timings.print(std::to_string(network.events) + " events: ");
    measure_storm(screens, hub, network);
    return 0;
}
