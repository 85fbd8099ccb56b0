#include "shared/http/paper/barcode.h"

#include <fmt/format.h>

#include <memory>
#include <zint.h>

namespace amani::http {

namespace {

constexpr int correction_level_m = 2;

struct Drawing {
    int symbology = 0;
    int quiet = 0;       // modules of white around: on all sides, or beside the bars of a row
    int row_height = 1;  // of a row, in modules
};
constexpr Drawing qr{BARCODE_QRCODE, 4, 1};
constexpr Drawing bars{BARCODE_CODE128, 10, 40};

bool is_dark(const zint_symbol& symbol, int row, int column) {
    return ((symbol.encoded_data[row][column / 8] >> (column % 8)) & 1) != 0;
}

// The dark runs of a row as rectangles of a path.
void draw_row(const zint_symbol& symbol, int row, int height, std::string& path) {
    for (int begin = 0; begin < symbol.width; ++begin) {
        int end = begin;
        while (end < symbol.width && is_dark(symbol, row, end)) ++end;
        if (end == begin) continue;
        path +=
            fmt::format("M{} {}h{}v{}h-{}z", begin, row * height, end - begin, height, end - begin);
        begin = end;
    }
}

std::optional<Barcode> drawn(std::string_view text, const Drawing& drawing) {
    const std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)> symbol{ZBarcode_Create(),
                                                                          &ZBarcode_Delete};
    symbol->symbology = drawing.symbology;
    symbol->input_mode = UNICODE_MODE;
    symbol->option_1 = drawing.symbology == BARCODE_QRCODE ? correction_level_m : -1;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    if (text.empty() || ZBarcode_Encode(symbol.get(), bytes, static_cast<int>(text.size())) != 0)
        return std::nullopt;
    Barcode barcode;
    for (int row = 0; row < symbol->rows; ++row)
        draw_row(*symbol, row, drawing.row_height, barcode.path);
    const int above = symbol->rows > 1 ? drawing.quiet : 0;
    barcode.box =
        fmt::format("{} {} {} {}", -drawing.quiet, -above, symbol->width + 2 * drawing.quiet,
                    symbol->rows * drawing.row_height + 2 * above);
    return barcode;
}

}  // namespace

std::optional<Barcode> qr_code(std::string_view text) { return drawn(text, qr); }
std::optional<Barcode> code128(std::string_view text) { return drawn(text, bars); }

}  // namespace amani::http
