#include "shared/base/neighbourhood.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace amani::base {

namespace {

constexpr std::size_t network_bytes = 8;  // of an IPv6 address: its /64

}  // namespace

std::string neighbourhood_of(std::string_view address) {
    std::string plain{address.substr(0, address.find('%'))};  // without an interface's name
    in6_addr wide{};
    if (::inet_pton(AF_INET6, plain.c_str(), &wide) != 1) return std::string{address};
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (IN6_IS_ADDR_V4MAPPED(&wide)) {
        ::inet_ntop(AF_INET, &wide.s6_addr[12], text.data(), text.size());
        return text.data();
    }
    if (IN6_IS_ADDR_LOOPBACK(&wide)) return plain;
    std::fill(std::begin(wide.s6_addr) + network_bytes, std::end(wide.s6_addr), std::uint8_t{0});
    ::inet_ntop(AF_INET6, &wide, text.data(), text.size());
    return std::string{text.data()} + "/64";
}

}  // namespace amani::base
