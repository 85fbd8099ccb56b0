#include "shared/http/framing.h"

#include <algorithm>

namespace amani::http {

namespace {

constexpr int bad_request_status = 400;
constexpr int not_implemented_status = 501;

std::string_view trimmed(std::string_view text) {
    const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

bool is_chunked(std::string_view value) {
    constexpr std::string_view chunked = "chunked";
    value = trimmed(value);
    return std::equal(value.begin(), value.end(), chunked.begin(), chunked.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<int> framing_in_doubt(const Request& head, unsigned version) {
    // A header that came twice has both values here, with a comma between them.
    const bool has_length = head.headers.contains("content-length");
    if (has_length && !is_number(trimmed(head.header("content-length")))) return bad_request_status;
    if (head.header("host").find(',') != std::string_view::npos) return bad_request_status;
    if (!head.headers.contains("transfer-encoding")) return std::nullopt;
    if (has_length || version < 11) return bad_request_status;
    if (!is_chunked(head.header("transfer-encoding"))) return not_implemented_status;
    return std::nullopt;
}

}  // namespace amani::http
