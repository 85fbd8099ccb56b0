#include "shared/http/web/encodings.h"

#include <algorithm>
#include <cctype>

namespace amani::http {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

bool is_same(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

// "q=0", "q=0.0": never that. Any other weight is a yes: the smallest form that is taken is sent.
bool is_refused(std::string_view parameters) {
    const auto weight = trimmed(parameters);
    return (weight.starts_with("q=0") || weight.starts_with("Q=0")) &&
           weight.substr(3).find_first_not_of(".0") == std::string_view::npos;
}

// What is not named is as "*" says.
bool takes(std::string_view accepted, std::string_view encoding) {
    bool others = false;
    while (!accepted.empty()) {
        const auto comma = std::min(accepted.find(','), accepted.size());
        const auto item = accepted.substr(0, comma);
        accepted.remove_prefix(std::min(comma + 1, accepted.size()));
        const auto semicolon = std::min(item.find(';'), item.size());
        const auto name = trimmed(item.substr(0, semicolon));
        const bool is_taken = !is_refused(item.substr(std::min(semicolon + 1, item.size())));
        if (is_same(name, encoding)) return is_taken;
        if (name == "*") others = is_taken;
    }
    return others;
}

}  // namespace

Encoded best_form(const WebFile& file, std::string_view accept_encoding) {
    if (!file.brotli.empty() && takes(accept_encoding, "br")) return {"br", file.brotli};
    if (!file.gzip.empty() && takes(accept_encoding, "gzip")) return {"gzip", file.gzip};
    return {"", file.plain};
}

}  // namespace amani::http
