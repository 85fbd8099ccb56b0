// Whom messages are handed to, and what came of it (README.md).
#pragma once

#include "shared/base/result.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <string>

namespace amani::hub {

struct Outgoing {
    std::string id;  // of the message, for ever: who gets it twice sends it once
    std::string mobile;
    std::string text;
};

// As every gateway is told it: {"id": …, "to": …, "text": …}.
[[nodiscard]] std::string message_json(const Outgoing& message);

struct Handed {
    enum class Over { sent, refused, not_now, unknown } over = Over::sent;
    std::string trouble = {};  // in the gateway's words
};

class Gateway {
  public:
    virtual ~Gateway() = default;
    // Calls `done` once, at once or later on the thread of the io_context that it was made with.
    // One message at a time.
    virtual void send(const Outgoing& message, std::function<void(Handed)> done) = 0;
};

struct GatewayTrouble {
    std::string en;
    std::string fa;
};
// Of "file:/path", "https://host[:port]/path", or "http://" of the loopback.
[[nodiscard]] base::Result<std::unique_ptr<Gateway>, GatewayTrouble> gateway_named(
    boost::asio::io_context& io, const std::string& address, const std::string& token);

}  // namespace amani::hub
