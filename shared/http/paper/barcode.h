// Codes for scanners with the quiet zone that their standards ask for: QR (ISO/IEC 18004,
// correction level M) and Code 128 (ISO/IEC 15417). Encoded by zint; drawn by the templates
// (parts/qr.html, parts/bars.html).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amani::http {

// What an SVG of it has: its viewBox in modules, and the path of what is dark.
struct Barcode {
    std::string box;
    std::string path;
};

// Nothing when such a code cannot hold the text: it is empty, too long or, for Code 128, has
// characters beyond Latin-1. What is printed is always there in letters, too.
[[nodiscard]] std::optional<Barcode> qr_code(std::string_view text);
[[nodiscard]] std::optional<Barcode> code128(std::string_view text);

}  // namespace amani::http
