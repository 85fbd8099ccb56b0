// The hub's door over TLS on loopback, the load in this process and the hub in another: backlogs
// that come in at once, a storm of reconnecting sites, and their open connections' memory.
//   door_bench [sites with a backlog] [events a site] [connections]
#include "calling_site.h"
#include "hub_process.h"
#include "machine_limits.h"
#include "scratch.h"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace amani;
using bench::print;
using Stay = session::Settings::Stay;
using Sites = std::vector<std::unique_ptr<bench::CallingSite>>;

constexpr base::SiteId first_site{2};

// Nothing is measured of a network that stands still.
void run_until(boost::asio::io_context& io, const bench::Seen& seen,
               const std::function<bool()>& is_done) {
    while (!is_done()) {
        io.restart();
        io.run_one_for(std::chrono::milliseconds{1});
        if (seen.failed == 0) continue;
        std::fprintf(stderr, "a site's call failed: %s\n", seen.trouble.c_str());
        std::exit(1);
    }
}

Sites sites_of(bench::BusyNetwork& network, int count, boost::asio::io_context& io,
               bench::Seen& seen) {
    Sites sites;
    for (int i = 0; i < count; ++i)
        sites.push_back(std::make_unique<bench::CallingSite>(
            io, network, base::SiteId{first_site.value + static_cast<std::uint32_t>(i)}, seen));
    return sites;
}

void call_all(Sites& sites, const bench::HubProcess& hub, Stay stay) {
    for (auto& site : sites) site->call(hub.port(), stay);
}

void measure_ingest(bench::HubProcess& hub, const bench::Shape& shape) {
    const bench::Scratch scratch;
    boost::asio::io_context io{1};
    bench::Seen seen;
    Sites sites;
    double events = 0;
    std::size_t segments = 0;
    {
        bench::BusyNetwork network{scratch.path() / "hub", shape};
        sites = sites_of(network, shape.sites, io, seen);
        for (const auto& segment : network.segments())
            sites[segment.log.site().value - first_site.value]->hold(segment);
        events = static_cast<double>(network.events());
        segments = network.segments().size();
    }
    hub.serve(scratch.path() / "hub");
    bench::Took durable;
    const auto applied = bench::time_of([&] {
        durable = bench::time_of([&] {
            call_all(sites, hub, Stay::open);
            run_until(io, seen, [&] { return seen.durable >= static_cast<std::int64_t>(events); });
        });
        run_until(io, seen, [&] { return hub.has_applied(segments); });
    });
    const std::string of = std::to_string(shape.sites) + " sites × " +
                           std::to_string(shape.events_a_site) + " events: ";
    print({of + "durable", events / durable.wall, "events/s",
           bench::verifications_a_second() * events / static_cast<double>(segments),
           "Ed25519 alone", "≥ 500,000"});
    print({of + "… the load's share of a core", 100 * durable.processor / durable.wall, "%", 0, "",
           ""});
    print({of + "and applied", events / applied.wall, "events/s", 0, "", "≥ 180,000 sustained"});
}

void measure_connections(bench::HubProcess& hub, int count) {
    const bench::Scratch scratch;
    boost::asio::io_context io{1};
    bench::Seen seen;
    Sites sites;
    {
        bench::BusyNetwork network{scratch.path() / "hub", {.sites = count, .events_a_site = 2}};
        sites = sites_of(network, count, io, seen);
    }
    hub.serve(scratch.path() / "hub");
    const std::string of = std::to_string(count) + " sites: ";
    const double before = hub.resident_kib();
    const auto storm = [&] {
        const int finished = seen.finished;
        return bench::time_of([&] {
            call_all(sites, hub, Stay::until_settled);
            run_until(io, seen, [&] { return seen.finished == finished + count; });
        });
    };
    const auto full = storm();
    const int were_full = seen.full_handshakes;
    print({of + "first calls, to agreement", were_full / full.wall, "calls/s", 0, "", ""});
    const auto resumed = storm();
    print({of + "calls again, to agreement", seen.resumed_handshakes / resumed.wall, "calls/s", 0,
           "", "all of them resumed: " + std::to_string(seen.resumed_handshakes)});
    seen.settled = 0;
    call_all(sites, hub, Stay::open);
    run_until(io, seen, [&] { return seen.settled >= count; });
    const double after = hub.resident_kib();
    const double each = (after - before) / count;
    print({of + "a connection's memory", each, "KiB", 0, "", ""});
    print({of + "the hub's, all connected", after / 1024, "MiB", 0, "",
           "before: " + std::to_string(static_cast<int>(before / 1024))});
    print({"2,000 sites, by that", (before + 2'000 * each) / 1024, "MiB", 0, "", "≤ 256 MB"});
}

}  // namespace

int main(int argc, char** argv) {
    bench::Shape backlog{.sites = 20, .events_a_site = 14'000};
    int connections = 500;
    if (argc > 1) backlog.sites = std::atoi(argv[1]);
    if (argc > 2) backlog.events_a_site = std::atoi(argv[2]);
    if (argc > 3) connections = std::atoi(argv[3]);
    bench::HubProcess taking_in;
    bench::HubProcess keeping_open;
    bench::print_heading();
    measure_ingest(taking_in, backlog);
    measure_connections(keeping_open, connections);
    return 0;
}
