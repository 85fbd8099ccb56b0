// The hub after an outage: every site's backlog verified and made durable, then projected and
// reconciled. Prints a line a figure. hub_bench [sites] [events a site]
#include "busy_network.h"

#include "shared/views/rows/typed_rows.h"
#include "sync/session/stored_logs.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

namespace {

using namespace amani;

double seconds_of(const std::function<void()>& work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

}  // namespace

int main(int argc, char** argv) {
    bench::Shape shape;
    if (argc > 1) shape.sites = std::atoi(argv[1]);
    if (argc > 2) shape.events_a_site = std::atoi(argv[2]);
    const auto folder = std::filesystem::temp_directory_path() / "amani-hub-bench";
    std::filesystem::remove_all(folder);
    {
        bench::BusyNetwork network{folder, shape};
        const auto events = static_cast<double>(network.events());
        auto& station = network.station();
        fmt::print("{} sites, {} events; {:.1f} bytes an event sealed, {:.1f} canonical\n",
                   shape.sites, network.events(), static_cast<double>(network.bytes()) / events,
                   static_cast<double>(network.canonical_bytes()) / events);
        std::vector<session::OpenedStore> opened;
        const double verifying = seconds_of([&] {
            for (const auto& each : network.segments())
                opened.push_back(session::open_store(
                    each, station.network(),
                    session::before(each, station.replica().logs(), station.roster())));
        });
        fmt::print("verified                  {:9.0f} events/s (one thread)\n", events / verifying);
        int commits = 0;
        const double storing = seconds_of([&] {
            for (std::size_t at = 0; at < opened.size(); ++commits)
                station.transact([&] {
                    for (const auto end = std::min(at + 64, opened.size()); at < end; ++at)
                        (void)station.replica().store(opened[at]);
                    return station::Station::Then::commit;
                });
        });
        fmt::print("stored, durable           {:9.0f} events/s ({} commits)\n", events / storing,
                   commits);
        opened.clear();
        const double applying = seconds_of([&] {
            while (network.centre().apply_some(64)) {
            }
            network.centre().seal();
        });
        fmt::print("applied and reconciled    {:9.0f} events/s\n", events / applying);
        fmt::print("store                     {:9.1f} MB\n",
                   static_cast<double>(std::filesystem::file_size(folder / "amani.db")) / 1e6);
    }
    std::filesystem::remove_all(folder);
}
