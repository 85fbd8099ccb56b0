#include "shared/base/listening.h"

#include <algorithm>
#include <charconv>

namespace amani::base {

namespace {

bool is_in_a_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_';
}

// Of an IPv6 address, with the name of an interface behind % where it is a local one.
bool is_in_a_wide_address(char c) { return is_in_a_name(c) || c == ':' || c == '%'; }

bool is_host(std::string_view host, bool (*is_in_host)(char)) {
    return !host.empty() && host.size() <= longest_host && std::ranges::all_of(host, is_in_host);
}

}  // namespace

std::optional<HostPort> host_port(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    auto host = text.substr(0, colon);
    const bool is_wide = host.starts_with('[') && host.ends_with(']');
    if (is_wide) host = host.substr(1, host.size() - 2);
    if (!is_host(host, is_wide ? is_in_a_wide_address : is_in_a_name)) return std::nullopt;
    const auto digits = text.substr(colon + 1);
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return HostPort{std::string{host}, port};
}

std::string address_text(const std::string& host, std::uint16_t port) {
    const bool is_wide = host.find(':') != std::string::npos;
    return (is_wide ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

std::string cannot_listen(const std::string& address, std::string_view why) {
    const std::string reason{why};
    return "cannot listen on " + address + ": " + reason +
           ". Stop the other program there, or choose another address (--http, --listen).\n" +
           "نشانی " + address + " در اختیار این برنامه قرار نگرفت (" + reason +
           "). برنامه دیگری را که آنجاست ببندید یا نشانی دیگری بدهید (‎--http، ‎--listen‎).";
}

}  // namespace amani::base
