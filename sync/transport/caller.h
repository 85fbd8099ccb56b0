// A node's way to its hub: one connection at a time to a pinned key. Keeps the TLS ticket and the
// session's memory of the hub from one call to the next.
#pragma once

#include "sync/transport/connection.h"
#include "sync/transport/tls.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <string>

namespace amani::transport {

// Lives on the io_context's thread; must be destroyed before the io_context and before the owner. A
// call that is under way then is dropped without telling anybody.
class Caller {
  public:
    Caller(boost::asio::io_context& io, Owner& owner, const crypto::SecretKey& key,
           const crypto::PublicKey& pinned);
    ~Caller();

    struct Address {
        std::string host;
        std::string port;
    };
    // Connects and runs a session. `ended` is called exactly once, also when nobody answers, unless
    // the Caller is destroyed first. Must not be used while a call is under way.
    void call(Address address, session::Settings settings, Connection::Ended ended);
    [[nodiscard]] bool is_calling() const { return *is_calling_; }
    void local_changed();
    // Ends a session that stays open, because nothing is left to say.
    void finish();
    void hang_up(const std::string& why);

  private:
    boost::asio::awaitable<void> connect(std::shared_ptr<Caller*> here, Address address,
                                         session::Settings settings, Connection::Ended ended);

    boost::asio::io_context& io_;
    Owner& owner_;
    CallingContext context_;
    std::weak_ptr<Connection> connection_;
    session::Memory memory_;
    std::shared_ptr<bool> is_calling_ = std::make_shared<bool>(false);
    std::shared_ptr<Caller*> here_ = std::make_shared<Caller*>(this);
};

}  // namespace amani::transport
