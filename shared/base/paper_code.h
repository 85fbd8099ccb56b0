// What the QR code of a printed form says: AMANI:<site>:<number>:<check>, all of it characters that
// a QR code packs tightly. base::code_key() reads it back, so that a scan stands for the number
// wherever a number may be typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amani::base {

struct PaperCode {
    std::string site;    // the code of the site that gave the number
    std::string number;  // the printed number, or the code of what the paper is about
    std::string check;   // a short hash of the record that it shows; empty: it shows no single one
};
[[nodiscard]] std::string text_of(const PaperCode& code);
// `plain` is what was scanned, as plain_text() (fold.h). Nothing when it is no such code.
[[nodiscard]] std::optional<PaperCode> parse_paper_code(std::string_view plain);

}  // namespace amani::base
