#include "shared/http/forwarded.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace amani::http {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

}  // namespace

bool is_trusted_proxy(const std::vector<std::string>& trusted_proxies, const std::string& address) {
    return std::find(trusted_proxies.begin(), trusted_proxies.end(), address) !=
           trusted_proxies.end();
}

std::string plain_address(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
    std::string given{text};
    in6_addr wide{};
    std::array<char, INET6_ADDRSTRLEN> plain{};
    if (::inet_pton(AF_INET, given.c_str(), &wide) == 1) return given;
    if (::inet_pton(AF_INET6, given.c_str(), &wide) != 1) return {};
    if (IN6_IS_ADDR_V4MAPPED(&wide))
        ::inet_ntop(AF_INET, &wide.s6_addr[12], plain.data(), plain.size());
    else
        ::inet_ntop(AF_INET6, &wide, plain.data(), plain.size());
    return plain.data();
}

std::string client_behind(const std::vector<std::string>& trusted_proxies, const std::string& peer,
                          std::string_view forwarded_for) {
    if (!is_trusted_proxy(trusted_proxies, peer)) return peer;
    std::string client = peer;
    while (!forwarded_for.empty()) {
        const auto comma = forwarded_for.rfind(',');
        const auto last =
            comma == std::string_view::npos ? forwarded_for : forwarded_for.substr(comma + 1);
        const std::string address = plain_address(last);
        if (address.empty()) break;  // addresses before it cannot be believed
        client = address;
        if (!is_trusted_proxy(trusted_proxies, address)) break;
        forwarded_for = forwarded_for.substr(0, comma == std::string_view::npos ? 0 : comma);
    }
    return client;
}

}  // namespace amani::http
