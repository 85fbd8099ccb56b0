#include "clients/cli/text/width.h"

#include "shared/base/utf8.h"

#include <QChar>

namespace amani::cli {
namespace {

// Letters have a width, the marks on them have none. A byte that is no UTF-8 is shown as one
// replacement character.
std::size_t width_of(char32_t letter) {
    switch (QChar::category(letter)) {
        case QChar::Mark_NonSpacing:
        case QChar::Mark_Enclosing:
        case QChar::Other_Format:
        case QChar::Other_Control:
            return 0;
        default:
            return 1;
    }
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) width += width_of(base::take_code_point(text));
    return width;
}

std::string shortened(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string{text};
    if (width == 0) return {};
    std::string_view rest = text;
    std::size_t kept = 0;
    std::size_t used = 0;
    std::size_t open = 0;
    while (!rest.empty()) {
        const char32_t letter = base::take_code_point(rest);
        used += width_of(letter);
        if (used > width - 1) break;
        kept = text.size() - rest.size();
        if (letter >= U'\u2066' && letter <= U'\u2068') ++open;
        if (letter == U'\u2069' && open > 0) --open;
    }
    std::string cut = std::string{text.substr(0, kept)} + "…";
    for (; open > 0; --open) cut += "\u2069";  // an isolate that was cut ends here
    return cut;
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
        const std::string_view before = text;
        const bool is_control =
            QChar::category(base::take_code_point(text)) == QChar::Other_Control;
        clean += is_control ? " " : before.substr(0, before.size() - text.size());
    }
    return clean;
}

}  // namespace amani::cli
