#include "hub_process.h"

namespace amani::bench {

namespace {

constexpr std::chrono::milliseconds pause{20};

}  // namespace

HubProcess::HubProcess(const std::filesystem::path& folder)
    : program_({bench::program("amani-hub").string(), "run", "--dir", folder.string(), "--listen",
                "127.0.0.1:0", "--http", "127.0.0.1:0"},
               folder / "hub.log"),
      port_(program_.ready().at("sync_port").to_number<std::uint16_t>()),
      client_(program_.http_port()) {}

bool HubProcess::has_applied() {
    const auto now = std::chrono::steady_clock::now();
    if (now < asked_ + pause) return false;
    asked_ = now;
    return client_.get("/status").at("backlog").as_int64() == 0;
}

}  // namespace amani::bench
