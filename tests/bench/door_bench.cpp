// The hub's door over TLS on loopback, the load in this process and amani-hub in another: backlogs
// that come in at once, a storm of reconnecting sites, and their open connections' memory.
//   door_bench [sites with a backlog] [events a site] [connections]
#include "calling_sites.h"
#include "hub_process.h"
#include "machine_limits.h"
#include "scratch.h"

#include <cstdlib>

namespace {

using namespace amani;
using bench::print;
using Stay = session::Settings::Stay;

void measure_ingest(const bench::Shape& shape) {
    const bench::Scratch scratch;
    std::unique_ptr<bench::CallingSites> sites;
    double events = 0;
    double segments = 0;
    {
        bench::BusyNetwork network{scratch.path() / "hub", shape};
        sites = std::make_unique<bench::CallingSites>(network, 0, shape.sites);
        sites->hold(network.segments());
        events = static_cast<double>(network.events());
        segments = static_cast<double>(network.segments().size());
    }
    bench::HubProcess hub{scratch.path() / "hub"};
    bench::Took durable;
    const auto applied = bench::time_of([&] {
        durable = bench::time_of([&] {
            sites->call(hub.port(), Stay::open);
            sites->run_until(
                [&] { return sites->seen.durable >= static_cast<std::int64_t>(events); });
        });
        sites->run_until([&] { return hub.has_applied(); });
    });
    const std::string of = std::to_string(shape.sites) + " sites × " +
                           std::to_string(shape.events_a_site) + " events: ";
    print({of + "durable", events / durable.wall, "events/s",
           bench::verifications_a_second() * events / segments, "Ed25519 alone",
           bench::at_least(800'000)});
    print({.what = of + "… the load's share of a core",
           .value = 100 * durable.processor / durable.wall,
           .unit = "%"});
    print({.what = of + "and applied",
           .value = events / applied.wall,
           .unit = "events/s",
           .aim = bench::at_least(180'000)});
}

void measure_connections(int count) {
    const bench::Scratch scratch;
    std::unique_ptr<bench::CallingSites> sites;
    {
        bench::BusyNetwork network{scratch.path() / "hub", {.sites = count, .events_a_site = 2}};
        sites = std::make_unique<bench::CallingSites>(network, 0, count);
    }
    const bench::HubProcess hub{scratch.path() / "hub"};
    const bench::Seen& seen = sites->seen;
    const std::string of = std::to_string(count) + " sites: ";
    const double before = hub.program().resident_kib();
    const auto storm = [&] {
        const int finished = seen.finished;
        return bench::time_of([&] {
            sites->call(hub.port(), Stay::until_settled);
            sites->run_until([&] { return seen.finished == finished + count; });
        });
    };
    const auto full = storm();
    const int were_full = seen.full_handshakes;
    print({.what = of + "first calls, to agreement",
           .value = were_full / full.wall,
           .unit = "calls/s"});
    const auto resumed = storm();
    print({.what = of + "calls again, to agreement",
           .value = seen.resumed_handshakes / resumed.wall,
           .unit = "calls/s",
           .note = std::to_string(seen.resumed_handshakes) + " were resumed"});
    sites->seen.settled = 0;
    sites->call(hub.port(), Stay::open);
    sites->run_until([&] { return seen.settled >= count; });
    const double after = hub.program().resident_kib();
    const double each = (after - before) / count;
    print({.what = of + "a connection's memory", .value = each, .unit = "KiB"});
    print({.what = of + "the hub's memory, all connected",
           .value = after / 1024,
           .unit = "MiB",
           .note = "before: " + std::to_string(static_cast<int>(before / 1024))});
    print({.what = "2,000 sites' connections, by that",
           .value = (before + 2'000 * each) / 1024,
           .unit = "MiB",
           .aim = bench::at_most(128)});
}

}  // namespace

int main(int argc, char** argv) {
    bench::Shape backlog{.sites = 20, .events_a_site = 14'000};
    int connections = 500;
    if (argc > 1) backlog.sites = std::atoi(argv[1]);
    if (argc > 2) backlog.events_a_site = std::atoi(argv[2]);
    if (argc > 3) connections = std::atoi(argv[3]);
    bench::print_heading();
    measure_ingest(backlog);
    measure_connections(connections);
    return 0;
}
