#include "shared/http/paper/page_style.h"

#include "shared/base/utf8.h"
#include "shared/crypto/text_forms.h"

#include <fmt/format.h>

#include <cstdint>
#include <span>

namespace amani::http {

// fonts/Vazirmatn-NL.woff2, all weights, without Latin letters (embed in CMakeLists.txt).
extern const std::span<const std::uint8_t> printed_font;

namespace {

constexpr std::string_view common =
    "body{font-family:Vazirmatn,sans-serif;margin:0;font-size:10pt;line-height:1.5;color:#000}"
    "header{display:flex;flex-direction:row-reverse;justify-content:space-between;align-items:center;gap:4mm;"
    "border-bottom:1px solid #000;margin-bottom:3mm}"
    "h1{font-size:14pt;margin:0;line-height:1.4}.number{font-size:12pt;font-weight:bold}"
    ".copy{border:1px solid #000;padding:0 2mm;margin-inline-start:3mm}"
    ".scan{display:contents}.site{unicode-bidi:isolate}.qr{width:24mm;height:24mm;flex:none}"
    ".bars{display:block;width:62mm;max-width:100%;height:9mm;margin:1mm 0}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:1mm 4mm;margin:0 0 3mm}"
    "dl div{display:contents}dt{font-weight:bold}dd{margin:0}"
    "table{border-collapse:collapse;width:100%;margin-bottom:3mm;font-size:8pt}tr{break-inside:avoid}"
    "th,td{border:1px solid #000;padding:.5mm 1mm;text-align:start}.sum{font-weight:bold}"
    "bdi[dir]{font-family:monospace,Vazirmatn;white-space:nowrap}"
    ".sentence{font-weight:bold;margin:0 0 3mm}footer{break-inside:avoid}"
    ".signatures{display:flex;justify-content:space-around;margin:8mm 0 14mm}"
    ".printed{font-size:8pt;margin:0;border-top:1px solid #000}";

// Two copies on one sheet, each in its half, with a line between them to cut along.
constexpr std::string_view halves =
    "section{box-sizing:border-box;min-height:133mm;break-inside:avoid;font-size:9pt;"
    "line-height:1.35}section+section{border-top:1px dashed #000;padding-top:5mm}"
    "section dl{gap:.5mm 4mm}section header{margin-bottom:1mm}section .qr{width:20mm;height:20mm}"
    "section .signatures{margin:3mm 0 9mm}";

// A size needs both sides; a roll is cut where the text ends.
constexpr std::string_view roll =
    "@page{size:80mm 297mm;margin:2mm}body{width:72mm;padding:2mm;font-size:9pt}"
    "header{display:block;text-align:center}.site{display:block}.qr{width:30mm;height:30mm}.number{font-size:15pt}"
    ".signatures{flex-direction:column;gap:12mm}";

// One label whatever the font: what does not fit is cut, never carried on. The code for scanners
// takes its left side; the title and the site's name have no room.
constexpr std::string_view label =
    "@page{size:50mm 30mm;margin:0}html,body{width:50mm;height:30mm;overflow:hidden}"
    "body{box-sizing:border-box;padding:.5mm 1mm;font-size:6.5pt;line-height:3.1mm}"
    "header,header div{display:contents}h1 b,.site,.printed{display:none}"
    "h1{font-size:6.5pt;display:inline}.copy{border:0;margin:0;padding:0}"
    ".qr{float:left;width:17mm;height:17mm;margin-right:1mm}"
    ".number{display:block;font-size:8pt;line-height:4mm;white-space:nowrap}"
    "dl,dl div{display:block;margin:0}dl div{max-height:6.2mm;overflow:hidden}"
    "dt,dd{display:inline}dt{font-weight:normal}dd{font-weight:bold}"
    "bdi[dir]{font-family:inherit}";

// A text inside a CSS string: everything but plain letters and digits by its code point, so that
// nothing ends the string or the style.
std::string css_text(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const char32_t c = base::take_code_point(text);
        const bool is_plain = (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z');
        if (is_plain)
            out += static_cast<char>(c);
        else
            out += fmt::format("\\{:x} ", static_cast<std::uint32_t>(c));
    }
    return out;
}

// Which sheet of how many, and from the second one on whose they are.
std::string sheets(std::string_view size, Language language, std::string_view running) {
    const bool is_persian = language == Language::fa;
    return fmt::format(
        "@page{{size:{};margin:{};font:8pt Vazirmatn,sans-serif;direction:{};"
        "@bottom-center{{content:\"{} \" counter(page{}) \" {} \" counter(pages{})}}"
        "@top-center{{content:\"{}\"}}}}@page:first{{@top-center{{content:none}}}}",
        size, size == "A5" ? "9mm" : "11mm", is_persian ? "rtl" : "ltr",
        css_text(is_persian ? "صفحه" : "page"), is_persian ? ",persian" : "",
        css_text(is_persian ? "از" : "of"), is_persian ? ",persian" : "", css_text(running));
}

std::string size_of(Paper paper, Language language, std::string_view running) {
    switch (paper) {
        case Paper::a4:
            return sheets("A4", language, running) + std::string{halves};
        case Paper::a5:
            return sheets("A5", language, running);
        case Paper::roll_80mm:
            return std::string{roll};
        case Paper::label:
            return std::string{label};
    }
    return {};
}

const std::string& font_face() {
    static const std::string face =
        "@font-face{font-family:Vazirmatn;font-weight:100 900;src:url(data:font/woff2;base64," +
        crypto::to_base64(printed_font) + ")format('woff2')}";
    return face;
}

}  // namespace

std::string page_style(Paper paper, Language language, std::string_view running) {
    return font_face() + std::string{common} + size_of(paper, language, running);
}

}  // namespace amani::http
