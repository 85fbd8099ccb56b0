// The bytes of a response's head and of a chunk (RFC 9112).
#pragma once

#include "shared/http/message.h"

#include <string>
#include <string_view>

namespace amani::http {

enum class Framing { length, chunks, until_close, no_body };
enum class After { keep_alive, close };

// Line breaks are left out of the values of headers, although these come from our own handlers.
[[nodiscard]] std::string head_text(const Response& response, Framing framing, After after);
[[nodiscard]] std::string chunk_text(std::string_view chunk);
inline constexpr std::string_view last_chunk = "0\r\n\r\n";
[[nodiscard]] std::string_view reason_of(int status);

}  // namespace amani::http
