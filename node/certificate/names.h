// Under which names and addresses the devices of a LAN reach this machine.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amani::certificate {

[[nodiscard]] bool is_address(std::string_view name);
// A name of DNS in ASCII, or an IP address.
[[nodiscard]] bool is_host(std::string_view name);
// The addresses of its interfaces now, its host name, that name in mDNS (".local"), and itself
// ("localhost", 127.0.0.1, ::1). Addresses of a single link (fe80::) are left out.
[[nodiscard]] std::vector<std::string> names_of_this_machine();
// The first IPv4 address that others on a LAN can use; empty when there is none.
[[nodiscard]] std::string lan_address(const std::vector<std::string>& names);

}  // namespace amani::certificate
