// Messages as requests to an HTTP gateway (README.md, "To an HTTP gateway").
#pragma once

#include "hub/messaging/gateway.h"
#include "shared/base/listening.h"

#include <optional>
#include <string_view>

namespace amani::hub {

struct GatewayAddress {
    bool is_secure = true;
    base::HostPort at;
    std::string target = "/";
};
// Nothing for a text that is no address of a gateway.
[[nodiscard]] std::optional<GatewayAddress> gateway_address(std::string_view text);
// What the status of an answer means.
[[nodiscard]] Handed::Over meaning_of_status(unsigned status);

[[nodiscard]] std::unique_ptr<Gateway> http_gateway(boost::asio::io_context& io,
                                                    GatewayAddress address, std::string token);

}  // namespace amani::hub
