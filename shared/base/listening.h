// How an address and a port are written together, and the message when a program cannot use them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amani::base {

inline constexpr std::size_t longest_host = 253;  // characters, as DNS has it

struct HostPort {
    std::string host;
    std::uint16_t port = 0;  // 0: one that is free, where a program listens
    bool operator==(const HostPort&) const = default;
};
// Host and port of "hub.example.ir:7411", "127.0.0.1:7411" or "[::1]:7411"; nothing of a text that
// is written otherwise. Nobody is asked whether there is such a host.
[[nodiscard]] std::optional<HostPort> host_port(std::string_view text);
// "127.0.0.1:8480", "[::1]:8480"
[[nodiscard]] std::string address_text(const std::string& host, std::uint16_t port);
// The message in both languages: which address, why, and what to do. `why` is the system's text.
[[nodiscard]] std::string cannot_listen(const std::string& address, std::string_view why);

}  // namespace amani::base
