// Many sites of a BusyNetwork that call its hub, all on the thread that runs them.
#pragma once

#include "calling_site.h"

#include <functional>
#include <span>

namespace amani::bench {

class CallingSites {
  public:
    // So many of the network's sites, from the `first` on, counted from 0. They hold no backlog
    // yet. `network` isn't needed afterwards.
    CallingSites(BusyNetwork& network, int first, int count);
    // Each holds those of its own of these segments, which follow what it holds.
    void hold(std::span<const session::Store> segments);

    // Every site calls, as fast as the hub lets strangers in: all of these come from one address.
    void call(std::uint16_t port, session::Settings::Stay stay);
    // Carries the calls on. Nothing is measured of a network that stands still: a call that fails
    // ends the program.
    void run_until(const std::function<bool()>& is_done);

    Seen seen;

  private:
    void call_more();

    boost::asio::io_context io_{1};
    std::uint32_t first_ = 0;
    std::vector<std::unique_ptr<CallingSite>> sites_;
    std::function<void(CallingSite&)> call_;
    std::size_t called_ = 0;  // of the sites, in this round of calls
    int known_before_ = 0;
};

}  // namespace amani::bench
