// How an address and a port are written together, and the message when a program cannot use them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace amani::base {

// "127.0.0.1:8480", "[::1]:8480"
[[nodiscard]] std::string address_text(const std::string& host, std::uint16_t port);
// The message in both languages: which address, why, and what to do. `why` is the system's text.
[[nodiscard]] std::string cannot_listen(const std::string& address, std::string_view why);

}  // namespace amani::base
