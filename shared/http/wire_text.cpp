#include "shared/http/wire_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>

namespace amani::http {

std::string_view reason_of(int status) {
    static constexpr std::array<std::pair<int, std::string_view>, 23> reasons{
        {{200, "OK"},
         {201, "Created"},
         {202, "Accepted"},
         {204, "No Content"},
         {304, "Not Modified"},
         {307, "Temporary Redirect"},
         {308, "Permanent Redirect"},
         {400, "Bad Request"},
         {401, "Unauthorized"},
         {403, "Forbidden"},
         {404, "Not Found"},
         {405, "Method Not Allowed"},
         {406, "Not Acceptable"},
         {409, "Conflict"},
         {410, "Gone"},
         {413, "Content Too Large"},
         {415, "Unsupported Media Type"},
         {422, "Unprocessable Content"},
         {429, "Too Many Requests"},
         {431, "Header Fields Too Large"},
         {500, "Internal Server Error"},
         {501, "Not Implemented"},
         {503, "Service Unavailable"}}};
    for (const auto& [known, reason] : reasons) {
        if (known == status) return reason;
    }
    return "Other";
}

std::string head_text(const Response& response, Framing framing, After after) {
    std::string text = "HTTP/1.1 " + std::to_string(response.status) + " ";
    text += reason_of(response.status);
    text += "\r\n";
    for (const auto& [name, value] : response.headers) {
        text += name + ": ";
        std::copy_if(value.begin(), value.end(), std::back_inserter(text),
                     [](char c) { return c != '\r' && c != '\n'; });
        text += "\r\n";
    }
    if (framing == Framing::length)
        text += "Content-Length: " + std::to_string(response.text().size()) + "\r\n";
    if (framing == Framing::chunks) text += "Transfer-Encoding: chunked\r\n";
    text +=
        after == After::keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return text;
}

std::string chunk_text(std::string_view chunk) {
    char size[24];
    const int digits = std::snprintf(size, sizeof size, "%zx\r\n", chunk.size());
    std::string text(size, static_cast<std::size_t>(digits));
    text += chunk;
    text += "\r\n";
    return text;
}

}  // namespace amani::http
