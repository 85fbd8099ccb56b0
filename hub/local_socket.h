// How amani-hub's own commands (backup, invite, verify) reach the hub that runs on the same
// directory, for only one process may work on it: a socket in the directory, one line of JSON each
// way. Only who may read the hub's key files may connect.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace amani::hub {

// Lives on the io_context's thread. Replaces a socket that a killed hub has left behind, so the
// directory's lock must be held.
class LocalSocket {
  public:
    using Handler = std::function<boost::json::object(const boost::json::object& request)>;

    // Throws boost::system::system_error when no socket can be made in this directory.
    LocalSocket(boost::asio::io_context& io, const std::filesystem::path& directory,
                Handler handler);
    ~LocalSocket();
    LocalSocket(const LocalSocket&) = delete;
    LocalSocket& operator=(const LocalSocket&) = delete;

    void stop();

  private:
    struct State;
    std::shared_ptr<State> state_;
};

// Asks the hub that runs on `directory` and waits for its answer, a minute at most; nothing when
// none comes.
[[nodiscard]] std::optional<boost::json::object> ask_running_hub(
    const std::filesystem::path& directory, const boost::json::object& request);

}  // namespace amani::hub
