// The hub after an outage: every site's backlog verified and made durable, then projected and
// reconciled, on one writer's thread.   hub_bench [sites] [events a site]
#include "busy_network.h"
#include "machine_limits.h"
#include "scratch.h"

#include "sync/session/stored_logs.h"

#include <cstdlib>

int main(int argc, char** argv) {
    using namespace amani;
    using bench::print;
    bench::Shape shape;
    if (argc > 1) shape.sites = std::atoi(argv[1]);
    if (argc > 2) shape.events_a_site = std::atoi(argv[2]);
    const bench::Scratch scratch;
    auto made = std::make_unique<bench::BusyNetwork>(scratch.path() / "hub", shape);
    bench::BusyNetwork& network = *made;
    auto& station = network.station();
    const auto events = static_cast<double>(network.events());
    const double events_a_segment = events / static_cast<double>(network.segments().size());
    const std::string of = std::to_string(shape.sites) + " sites × " +
                           std::to_string(shape.events_a_site) + " events: ";
    bench::print_heading();
    print({of + "bytes an event, sealed", static_cast<double>(network.bytes()) / events, "bytes",
           static_cast<double>(network.canonical_bytes()) / events, "its canonical row",
           bench::at_most(10), "the aim is of both directions, all of the wire included"});

    std::vector<session::OpenedStore> opened;
    const auto verifying = bench::time_of([&] {
        for (const auto& each : network.segments())
            opened.push_back(session::open_store(
                each, station.network(),
                session::before(each, station.replica().logs(), station.roster())));
    });
    print({of + "verified, one thread", events / verifying.wall, "events/s",
           bench::verifications_a_second() * events_a_segment, "Ed25519 alone"});

    const auto storing = bench::time_of([&] {
        for (std::size_t at = 0; at < opened.size();)
            station.transact([&] {
                for (const auto end = std::min(at + 64, opened.size()); at < end; ++at)
                    (void)station.replica().store(opened[at]);
                return station::Station::Then::commit;
            });
    });
    print({of + "durable", events / storing.wall, "events/s",
           bench::raw_rows_a_second(scratch.path()), "raw SQLite, a row an event"});
    print({.what = of + "verified and durable",
           .value = events / (verifying.wall + storing.wall),
           .unit = "events/s",
           .aim = bench::at_least(800'000),
           .note = "the aim is of the same over TLS"});
    opened.clear();

    const auto applying = bench::time_of([&] { network.apply_all(); });
    print({of + "projected and reconciled", events / applying.wall, "events/s",
           bench::raw_rows_a_second(scratch.path()), "raw SQLite, a row an event",
           bench::at_least(180'000)});
    print({.what = of + "… a second of processor time",
           .value = events / applying.processor,
           .unit = "events/s",
           .note = "tells a busy machine from a slow program"});
    made.reset();  // only then is all of it in the one file
    const auto store = std::filesystem::file_size(scratch.path() / "hub" / "amani.db");
    print({.what = of + "store", .value = static_cast<double>(store) / 1e6, .unit = "MB"});
    return 0;
}
