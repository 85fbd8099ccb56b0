// The logs that a hub writes: the network feed, a feed for each site, and the centre's own log.
// Rows are gathered in memory during a transaction; a feed whose tail is full is sealed on a second
// thread, and its rows are never stored one by one.
#pragma once

#include "node/station/station.h"

#include <boost/asio/thread_pool.hpp>

#include <future>
#include <vector>

namespace amani::hub {

// Which of the hub's logs a row goes into: into the network feed what every site may know, all else
// into the centre's own log, from which it is relayed to the site that it concerns. (An agent's
// terms are relayed to that agent; the centre's customers to nobody.)
struct HubLogs {
    base::LogId own;
    base::LogId network;
};
[[nodiscard]] base::LogId log_of_row(std::uint32_t type, const HubLogs& logs);

class Feeds {
  public:
    // `root` signs the feeds. Seals on a thread of `beside`, which must end its work before this
    // object goes.
    Feeds(station::Station& station, crypto::SecretKey root, boost::asio::thread_pool& beside)
        : station_(station),
          root_(std::move(root)),
          epoch_(station.roster().epoch()),
          beside_(beside) {}

    // The business day and the cause of an event in a feed. Such an event has no author.
    struct Writing {
        base::Day day;
        base::EventId cause;  // or none
    };
    // Into the feed of `site`. The reference is valid until the next event is written.
    const domain::Event& write(base::SiteId site, domain::Body body, const Writing& writing);
    // Stores the rows that are gathered in memory, and seals full feeds. Inside a transaction.
    void write_gathered();
    // Seals all tails, so that they can be sent; in a transaction of its own. True when something
    // was sealed.
    bool seal();
    // The same for the network feed alone, inside a transaction.
    void seal_network_feed() { station_.seal(network(), root_); }

    // The network feed of this epoch.
    [[nodiscard]] base::LogId network() const { return membership::network_feed(epoch_); }
    // The epoch in which the feeds are signed.
    [[nodiscard]] std::uint32_t epoch() const { return epoch_; }
    [[nodiscard]] const crypto::SecretKey& root() const { return root_; }

  private:
    struct Sealing {
        log::Tail tail;
        std::future<std::vector<log::Segment>> segments;
    };
    [[nodiscard]] std::vector<Sealing> begin_sealing_full_feeds();

    station::Station& station_;
    crypto::SecretKey root_;
    std::uint32_t epoch_;
    boost::asio::thread_pool& beside_;
    log::RunningDigest digest_ = station::running_digest();  // used by the second thread alone
};

}  // namespace amani::hub
