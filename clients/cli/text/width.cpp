#include "clients/cli/text/width.h"

#include <QChar>

namespace amani::cli {
namespace {

struct Letter {
    char32_t code = 0;
    std::size_t bytes = 1;
    bool damaged = false;
};

std::size_t length_from_lead(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

Letter first_letter(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t bytes = length_from_lead(lead);
    if (bytes == 0 || bytes > text.size()) return {lead, 1, true};
    if (bytes == 1) return {lead, 1, false};
    char32_t code = lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0U) != 0x80U) return {lead, 1, true};
        code = (code << 6U) | (next & 0x3FU);
    }
    return {code, bytes, false};
}

std::size_t width_of(const Letter& letter) {
    if (letter.damaged) return 1;
    switch (QChar::category(letter.code)) {
        case QChar::Mark_NonSpacing:
        case QChar::Mark_Enclosing:
        case QChar::Other_Format:
        case QChar::Other_Control:
            return 0;
        default:
            return 1;
    }
}

bool is_control(const Letter& letter) {
    return !letter.damaged && QChar::category(letter.code) == QChar::Other_Control;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Letter letter = first_letter(text);
        width += width_of(letter);
        text.remove_prefix(letter.bytes);
    }
    return width;
}

std::string shortened(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string{text};
    if (width == 0) return {};
    std::size_t kept = 0;
    std::size_t used = 0;
    while (kept < text.size()) {
        const Letter letter = first_letter(text.substr(kept));
        if (used + width_of(letter) > width - 1) break;
        used += width_of(letter);
        kept += letter.bytes;
    }
    return std::string{text.substr(0, kept)} + "…";
}

std::string padded(std::string_view text, std::size_t width, Side side) {
    const std::size_t have = display_width(text);
    const std::string space(width > have ? width - have : 0, ' ');
    return side == Side::start ? std::string{text} + space : space + std::string{text};
}

std::string isolated(std::string_view text) { return "\u2068" + std::string{text} + "\u2069"; }

std::string without_controls(std::string_view text) {
    std::string clean;
    while (!text.empty()) {
        const Letter letter = first_letter(text);
        if (is_control(letter)) {
            clean += ' ';
        } else {
            clean += text.substr(0, letter.bytes);
        }
        text.remove_prefix(letter.bytes);
    }
    return clean;
}

}  // namespace amani::cli
