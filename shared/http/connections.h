// Who is connected: bounded in all and by peer; when it is full, the oldest idle connection makes
// room.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace amani::http {

struct Connection {
    std::string peer;
    bool is_idle = false;
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
    Connections(std::size_t limit, std::size_t limit_of_a_peer)
        : limit_(limit), limit_of_a_peer_(limit_of_a_peer) {}
    enum class Peer { on_this_machine, elsewhere };
    // The new connection, or nothing when there is no room for it.
    [[nodiscard]] std::shared_ptr<Connection> admit(const std::string& address, Peer peer);
    void remove(const std::shared_ptr<Connection>& connection) { std::erase(all_, connection); }
    void cut_all();
    [[nodiscard]] std::size_t size() const { return all_.size(); }

  private:
    std::size_t limit_;
    std::size_t limit_of_a_peer_;
    std::vector<std::shared_ptr<Connection>> all_;  // oldest first
};

}  // namespace amani::http
