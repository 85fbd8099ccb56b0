// Codes for scanners, drawn as inline SVG with the quiet zone that their standards ask for: QR
// (ISO/IEC 18004, correction level M) and Code 128 (ISO/IEC 15417). Encoded by zint.
#pragma once

#include <string>
#include <string_view>

namespace amani::http {

// Empty when such a code cannot hold the text: it is too long or, for Code 128, has characters
// beyond Latin-1. What is printed is always there in letters, too.
[[nodiscard]] std::string qr_svg(std::string_view text);
[[nodiscard]] std::string code128_svg(std::string_view text);

}  // namespace amani::http
