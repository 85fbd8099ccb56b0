// The open connections, bounded in all and by neighbourhood. When there is no room, a connection on
// which nobody has signed in is cut first, then an idle one; see base::Doorkeeper.
#pragma once

#include "shared/base/doorkeeper.h"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace amani::http {

struct Connection {
    base::Doorkeeper::Caller number = 0;
    std::string peer;
    std::function<void()> cut;   // closes the socket; empty before and after the conversation
    std::function<void()> wake;  // wakes a live stream that waits
};

// Clears, at the end of its scope, the callbacks that point into a coroutine's frame.
class Forget {
  public:
    explicit Forget(std::function<void()>& what) : what_(what) {}
    ~Forget() { what_ = nullptr; }
    Forget(const Forget&) = delete;
    Forget& operator=(const Forget&) = delete;

  private:
    std::function<void()>& what_;
};

class Connections {
  public:
    explicit Connections(base::DoorLimits limits) : doorkeeper_(limits) {}
    // A trusted proxy stands for many people, so its connections count in the total only, not by
    // address.
    enum class Peer { itself, trusted_proxy };
    // The new connection, or nothing when there is no room for it.
    [[nodiscard]] std::shared_ptr<Connection> admit(const std::string& address, Peer peer);
    // Call when the program is out of file descriptors: cuts a connection that can be spared. False
    // when there is none.
    bool make_room();
    void remove(const Connection& connection);
    // Call when somebody has signed in on this connection.
    void has_proved(const Connection& connection) { doorkeeper_.has_proved(connection.number); }
    void rests(const Connection& connection) { doorkeeper_.rests(connection.number); }
    void works(const Connection& connection) { doorkeeper_.works(connection.number); }
    void cut_all();
    [[nodiscard]] std::size_t size() const { return all_.size(); }

  private:
    bool send_away(base::Doorkeeper::Caller number);

    base::Doorkeeper doorkeeper_;
    base::Doorkeeper::Caller last_ = 0;
    std::map<base::Doorkeeper::Caller, std::shared_ptr<Connection>> all_;
};

}  // namespace amani::http
