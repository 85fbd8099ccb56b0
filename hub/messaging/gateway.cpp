#include "hub/messaging/gateway.h"

#include "hub/messaging/file_gateway.h"
#include "hub/messaging/http_gateway.h"

#include <boost/json.hpp>

namespace amani::hub {

std::string message_json(const Outgoing& message) {
    return boost::json::serialize(
        boost::json::object{{"id", message.id}, {"to", message.mobile}, {"text", message.text}});
}

base::Result<std::unique_ptr<Gateway>, GatewayTrouble> gateway_named(boost::asio::io_context& io,
                                                                     const std::string& address,
                                                                     const std::string& token) {
    constexpr std::string_view to_file = "file:";
    if (address.starts_with(to_file) && address.size() > to_file.size())
        return std::unique_ptr<Gateway>{
            std::make_unique<FileGateway>(address.substr(to_file.size()))};
    if (auto at = gateway_address(address)) return http_gateway(io, std::move(*at), token);
    return base::Refused{GatewayTrouble{
        "--messages-to is file:/path or https://host/path (http:// on this machine alone), not \"" +
            address + "\"",
        "‎--messages-to‎ به شکل file:/path یا https://host/path است (http:// تنها برای همین دستگاه)، نه «" +
            address + "»"}};
}

}  // namespace amani::hub
