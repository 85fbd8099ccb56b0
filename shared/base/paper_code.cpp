#include "shared/base/paper_code.h"

namespace amani::base {

namespace {

constexpr std::string_view mark = "AMANI:";

}  // namespace

std::string text_of(const PaperCode& code) {
    std::string text = std::string{mark} + code.site + ":" + code.number;
    if (!code.check.empty()) text += ":" + code.check;
    return text;
}

std::optional<PaperCode> parse_paper_code(std::string_view plain) {
    if (!plain.starts_with(mark)) return std::nullopt;
    plain.remove_prefix(mark.size());
    PaperCode code;
    for (std::string* part : {&code.site, &code.number}) {
        const auto end = plain.find(':');
        *part = plain.substr(0, end);
        if (part->empty()) return std::nullopt;
        plain = end == plain.npos ? std::string_view{} : plain.substr(end + 1);
    }
    if (plain.find(':') != plain.npos) return std::nullopt;
    code.check = plain;
    return code;
}

}  // namespace amani::base
