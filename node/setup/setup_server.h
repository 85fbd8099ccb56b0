// Serves the set-up of a directory that is no site yet: the web client and /api/v1/setup, on this
// machine alone, until the site is there.
#pragma once

#include "node/serving/service_manager.h"
#include "node/serving/serving.h"
#include "node/setup/setup.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace amani::setup {

class SetupServer {
  public:
    // Listens at once. `done` is called once the site is there and the answer that says so is sent.
    SetupServer(boost::asio::io_context& io, const serving::ServingOptions& options, Setup& setup,
                std::function<void()> done);
    ~SetupServer();
    SetupServer(const SetupServer&) = delete;
    SetupServer& operator=(const SetupServer&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    // Ends all connections.
    void stop();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// What the site that goes on needs of its set-up.
struct SetUp {
    std::uint16_t port = 0;  // on which the browser waits for it
    std::optional<std::string> passphrase;
};
using MakeSetup = std::function<std::unique_ptr<Setup>(const Needs&)>;
// The whole of a program's set-up: says on the terminal where to go and with which code, and serves
// it. Nothing when the program was told to end. Refused where others could reach it.
[[nodiscard]] base::Result<std::optional<SetUp>, station::Trouble> set_up(
    const serving::ServingOptions& options, const station::Paths& paths,
    const std::optional<std::string>& passphrase, const serving::ServiceManager& manager,
    const MakeSetup& make);

}  // namespace amani::setup
