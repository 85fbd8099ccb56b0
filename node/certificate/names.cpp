#include "node/certificate/names.h"

#include "shared/base/listening.h"
#include "shared/base/releaser.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <array>
#include <ifaddrs.h>
#include <memory>
#include <netinet/in.h>
#include <optional>
#include <unistd.h>

namespace amani::certificate {

namespace {

namespace ip = boost::asio::ip;

std::optional<ip::address> address_of(const ifaddrs& interface) {
    if (interface.ifa_addr == nullptr) return std::nullopt;
    if (interface.ifa_addr->sa_family == AF_INET) {
        const auto* at = reinterpret_cast<const sockaddr_in*>(interface.ifa_addr);
        return ip::make_address_v4(ntohl(at->sin_addr.s_addr));
    }
    if (interface.ifa_addr->sa_family != AF_INET6) return std::nullopt;
    const auto* at = reinterpret_cast<const sockaddr_in6*>(interface.ifa_addr);
    ip::address_v6::bytes_type bytes{};
    std::ranges::copy(at->sin6_addr.s6_addr, bytes.begin());
    const ip::address_v6 address{bytes};
    return address.is_link_local() ? std::nullopt : std::optional<ip::address>{address};
}

void add(std::vector<std::string>& names, const std::string& name) {
    if (is_host(name) && std::ranges::find(names, name) == names.end()) names.push_back(name);
}

}  // namespace

bool is_address(std::string_view name) {
    boost::system::error_code not_an_address;
    (void)ip::make_address(name, not_an_address);
    return !not_an_address;
}

bool is_host(std::string_view name) {
    if (is_address(name)) return name.find('%') == name.npos;
    const auto is_in_a_name = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    };
    return !name.empty() && name.size() <= base::longest_host && name.front() != '.' &&
           std::ranges::all_of(name, is_in_a_name);
}

std::vector<std::string> names_of_this_machine() {
    std::vector<std::string> names{"localhost", "127.0.0.1", "::1"};
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) == 0) {
        const std::unique_ptr<ifaddrs, base::Releaser<::freeifaddrs>> all{first};
        for (const auto* each = first; each != nullptr; each = each->ifa_next)
            if (const auto address = address_of(*each)) add(names, address->to_string());
    }
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) == 0) {
        std::string name = host.data();
        std::ranges::transform(name, name.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        });
        add(names, name);
        if (name.find('.') == name.npos) add(names, name + ".local");
    }
    return names;
}

std::string lan_address(const std::vector<std::string>& names) {
    const auto found = std::ranges::find_if(names, [](const std::string& name) {
        boost::system::error_code not_an_address;
        const auto address = ip::make_address_v4(name, not_an_address);
        return !not_an_address && !address.is_loopback();
    });
    return found == names.end() ? std::string{} : *found;
}

}  // namespace amani::certificate
