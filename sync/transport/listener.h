// Where a hub (or a carrier) is called: accepts connections and keeps a session on each. Strangers
// cannot shut it: a connection that is not yet admitted as a member's makes room for the next one
// (base::Doorkeeper), and costs little until it sends something.
#pragma once

#include "shared/base/doorkeeper.h"
#include "sync/transport/connection.h"
#include "sync/transport/memories.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <map>
#include <memory>
#include <unordered_map>

namespace amani::transport {

// Lives on the io_context's thread; destroyed before the io_context and before the owner.
// Connections that are open then are dropped, and nobody is told.
class Listener {
  public:
    // Throws std::runtime_error, with the address and what to do, when the address cannot be used.
    // Port 0 takes a free port.
    Listener(boost::asio::io_context& io, const boost::asio::ip::tcp::endpoint& at, Owner& owner,
             const crypto::SecretKey& key);
    ~Listener();

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] std::size_t connections() const { return open_; }  // on any thread
    // Call after new segments, receipts or an applied cut. Tells every session, or only those of
    // the sites concerned: with thousands of connections it is dear to look at all of them for the
    // feed of one site.
    void local_changed();
    void local_changed(const std::function<bool(base::SiteId)>& concerns);
    // Accepts no more connections and tells the open ones that the program stops.
    void stop();

  private:
    // A connection that has not sent anything yet: a socket and a timer, no TLS and no buffer.
    struct Arrival;
    boost::asio::awaitable<void> accept(std::shared_ptr<Listener*> here);
    void let_in(boost::asio::ip::tcp::socket socket);
    static boost::asio::awaitable<void> hear_first(std::shared_ptr<Listener*> here,
                                                   std::uint64_t number,
                                                   std::shared_ptr<Arrival> arrival);
    void has_left(std::uint64_t number);
    // False when the connection has turned out to be a member's.
    bool send_away(std::uint64_t number);
    void welcome(std::uint64_t number, boost::asio::ip::tcp::socket socket);
    [[nodiscard]] session::Memory memory_of(const crypto::PublicKey& peer) const;
    [[nodiscard]] session::Settings settings_for(const crypto::PublicKey& peer,
                                                 std::uint64_t number);
    void take_leave(const crypto::PublicKey& peer, std::uint64_t number, const Outcome& outcome);

    boost::asio::ip::tcp::acceptor acceptor_;
    boost::asio::ssl::context context_;
    Owner& owner_;
    std::uint64_t next_ = 1;
    base::Doorkeeper doorkeeper_;
    std::unordered_map<std::uint64_t, std::shared_ptr<Arrival>> arrivals_;
    std::unordered_map<std::uint64_t, std::weak_ptr<Connection>> connections_;
    std::atomic<std::size_t> open_ = 0;                  // the size of connections_
    std::map<crypto::PublicKey, std::uint64_t> newest_;  // open connection of a peer
    Memories memories_;
    std::shared_ptr<Listener*> here_;  // callbacks that outlive the listener find null here
};

}  // namespace amani::transport
