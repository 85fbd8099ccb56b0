// Who is connected: bounded in all and by neighbourhood. When there is no room, who has not signed
// in leaves first, then who asks for nothing just now; see base::Doorkeeper.
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
    std::function<void()> wake;  // of a live stream that waits
};

// Takes away what points into a coroutine's frame when the frame goes.
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
    // A proxy that we trust stands for many people, so only those in all are counted.
    enum class Peer { itself, trusted_proxy };
    // The new connection, or nothing when there is no room for it.
    [[nodiscard]] std::shared_ptr<Connection> admit(const std::string& address, Peer peer);
    // The program is out of descriptors: somebody who can be spared leaves. False: nobody can.
    bool make_room();
    void remove(const Connection& connection);
    // Somebody on it has signed in.
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
