#include "shared/http/web/media_types.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amani::http {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> types{
    {{"html", "text/html; charset=utf-8"},
     {"js", "text/javascript; charset=utf-8"},
     {"css", "text/css; charset=utf-8"},
     {"json", "application/json; charset=utf-8"},
     {"map", "application/json; charset=utf-8"},
     {"webmanifest", "application/manifest+json; charset=utf-8"},
     {"svg", "image/svg+xml; charset=utf-8"},
     {"png", "image/png"},
     {"jpg", "image/jpeg"},
     {"ico", "image/vnd.microsoft.icon"},
     {"webp", "image/webp"},
     {"woff2", "font/woff2"},
     {"wasm", "application/wasm"},
     {"txt", "text/plain; charset=utf-8"}}};

constexpr std::size_t longest_extension = 11;  // webmanifest

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

}  // namespace

std::string_view extension_of(std::string_view path) {
    const auto name = path.substr(path.rfind('/') + 1);
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos) return {};
    const auto extension = name.substr(dot + 1);
    const bool is_one = !extension.empty() && extension.size() <= longest_extension &&
                        is_letter(extension.front()) &&
                        std::ranges::all_of(extension, is_letter_or_digit);
    return is_one ? extension : std::string_view{};
}

std::string_view media_type_of(std::string_view path) {
    const auto* const found =
        std::ranges::find(types, extension_of(path), [](const auto& type) { return type.first; });
    return found == types.end() ? "application/octet-stream" : found->second;
}

}  // namespace amani::http
