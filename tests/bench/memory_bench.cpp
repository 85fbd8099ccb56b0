// What the programs keep in memory: amani-hub by the past that it has applied, and by strangers'
// and people's open connections; amani-node likewise.
//   memory_bench [sites] [events a site] [connections]
#include "a_site.h"
#include "calling_sites.h"
#include "hub_process.h"
#include "report.h"
#include "scratch.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace {

using namespace amani;
using bench::print;
using Stay = session::Settings::Stay;

constexpr double hub_mib = 128;
constexpr double node_mib = 32;
constexpr double stranger_kib = 4;
constexpr std::array<std::int64_t, 4> pasts{8'000, 100'000, 600'000, 10'000'000};

std::string split_of(const bench::RunningProgram& program) {
    return std::to_string(static_cast<int>(program.anonymous_kib() / 1'024)) +
           " of it the program's own";
}

void print_resident(std::string what, const bench::RunningProgram& program, double aim) {
    print({.what = std::move(what),
           .value = program.resident_kib() / 1'024,
           .unit = "MiB",
           .aim = bench::at_most(aim),
           .note = split_of(program)});
}

// How far the sealed backlog of a network is sent at each of `pasts`, in segments.
std::vector<std::size_t> ends_of(const bench::BusyNetwork& network) {
    std::vector<std::size_t> ends;
    const auto segments = network.segments().size();
    for (const std::int64_t past : pasts)
        if (past <= network.events())
            ends.push_back(segments * static_cast<std::size_t>(past) /
                           static_cast<std::size_t>(network.events()));
    return ends;
}

// The same sites call again and again, with more of their past: what grows is not the network.
void measure_past(const std::filesystem::path& folder, const bench::Shape& shape) {
    std::unique_ptr<bench::CallingSites> sites;
    std::vector<session::Store> segments;
    std::vector<std::size_t> ends;
    double events_a_segment = 0;
    {
        bench::BusyNetwork network{folder, shape};
        sites = std::make_unique<bench::CallingSites>(network, 0, shape.sites);
        segments = network.segments();
        ends = ends_of(network);
        events_a_segment =
            static_cast<double>(network.events()) / static_cast<double>(segments.size());
    }
    const auto after = [&](std::size_t end) {
        return "hub, " + std::to_string(shape.sites) + " sites, after " +
               std::to_string(std::llround(events_a_segment * static_cast<double>(end) / 1'000)) +
               ",000 events";
    };
    {
        bench::HubProcess hub{folder};
        print_resident("hub, before any", hub.program(), hub_mib);
        std::size_t sent = 0;
        for (const std::size_t end : ends) {
            sites->hold(std::span{segments}.subspan(sent, end - sent));
            sent = end;
            const int finished = sites->seen.finished;
            sites->call(hub.port(), Stay::until_settled);
            sites->run_until([&] {
                return sites->seen.finished == finished + shape.sites && hub.has_applied();
            });
            print_resident(after(end), hub.program(), hub_mib);
        }
    }
    bench::HubProcess again{folder};
    print_resident(after(ends.empty() ? 0 : ends.back()) + ", started again", again.program(),
                   hub_mib);
}

using Connections = std::vector<boost::asio::ip::tcp::socket>;

Connections connect(boost::asio::io_context& io, std::uint16_t port, int count) {
    Connections connections;
    for (int i = 0; i < count; ++i)
        connections.emplace_back(io).connect({boost::asio::ip::make_address("127.0.0.1"), port});
    return connections;
}

// Connections at which nobody has said anything yet.
void measure_strangers(const std::string& whose, const bench::RunningProgram& program,
                       std::uint16_t port, int count) {
    // The program takes them one after the other; it has done so when it grows no more.
    const auto settled = [&] {
        double last = -1;
        for (double now = program.resident_kib(); now != std::exchange(last, now);
             now = program.resident_kib())
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
        return last;
    };
    boost::asio::io_context io;
    const double before = settled();
    double during = 0;
    {
        const Connections open = connect(io, port, count);
        during = settled();
    }
    print({.what = whose + ": a stranger's connection, of " + std::to_string(count),
           .value = std::max(0.0, during - before) / count,
           .unit = "KiB",
           .aim = bench::at_most(stranger_kib)});
    print({.what = whose + ": kept after they have gone",
           .value = std::max(0.0, settled() - before) / 1'024,
           .unit = "MiB"});
}

void join(const std::filesystem::path& folder, const std::string& invite) {
    const auto file = folder.string() + ".invite";
    std::ofstream{file} << invite;
    const std::string command = "echo '" + std::string{bench::password} + "' | " +
                                bench::program("amani-node").string() + " join --dir " +
                                folder.string() + " --invite " + file + " --login " +
                                std::string{bench::login} + " --password-stdin > /dev/null";
    if (std::system(command.c_str()) != 0) throw std::runtime_error("amani-node did not join");
}

void measure_node(const bench::HubProcess& hub, const std::filesystem::path& folder,
                  int connections) {
    const auto made = bench::ApiClient{hub.http_port()}.post("/invites", {{"site", "AG-2"}});
    join(folder, std::string{made.at("invite").as_string()});
    const bench::RunningProgram node{
        {bench::program("amani-node").string(), "run", "--dir", folder.string(), "--http",
         "127.0.0.1:0", "--hub", "127.0.0.1:" + std::to_string(hub.port())},
        folder / "node.log"};
    print_resident("node, just started", node, node_mib);
    measure_strangers("node's API", node, node.http_port(), connections);
}

}  // namespace

int main(int argc, char** argv) {
    bench::Shape shape{.sites = 50, .events_a_site = 2'400};
    int connections = 500;
    if (argc > 1) shape.sites = std::atoi(argv[1]);
    if (argc > 2) shape.events_a_site = std::atoi(argv[2]);
    if (argc > 3) connections = std::atoi(argv[3]);
    const bench::Scratch scratch;
    const auto folder = scratch.path() / "hub";
    bench::print_heading();
    measure_past(folder, shape);
    const bench::HubProcess hub{folder};
    measure_strangers("hub's door", hub.program(), hub.port(), connections);
    measure_strangers("hub's API", hub.program(), hub.http_port(), connections);
    measure_node(hub, scratch.path() / "node", connections);
    return 0;
}
