#include "shared/domain/messages/message_text.h"

#include <algorithm>
#include <array>

namespace amani::domain {
namespace {

constexpr std::array<std::string_view, 5> common{"customer", "number", "device", "serial", "site"};
constexpr std::array<std::string_view, 6> with_day{"customer", "number", "device",
                                                   "serial",   "site",   "day"};
constexpr std::array<std::string_view, 6> with_amount{"customer", "number", "device",
                                                      "serial",   "site",   "amount"};
constexpr std::array<std::string_view, 7> with_both{"customer", "number", "device", "serial",
                                                    "site",     "amount", "day"};
constexpr std::array<std::string_view, 7> with_hours{"customer", "number", "device", "serial",
                                                     "site",     "day",    "hours"};

// Hands over the text between braces and the words inside them, in turn.
template <class Text, class Word>
void read(std::string_view text, const Text& plain, const Word& word) {
    while (!text.empty()) {
        const auto open = text.find('{');
        plain(text.substr(0, open));
        if (open == std::string_view::npos) return;
        const auto close = text.find('}', open);
        word(text.substr(open + 1, close == std::string_view::npos ? close : close - open - 1),
             close != std::string_view::npos);
        if (close == std::string_view::npos) return;
        text.remove_prefix(close + 1);
    }
}

}  // namespace

std::span<const std::string_view> words_of(MessageKind kind) {
    switch (kind) {
        case MessageKind::admitted:
            return with_day;
        case MessageKind::estimate:
            return with_both;
        case MessageKind::ready:
            return with_amount;
        case MessageKind::visit:
            return with_hours;
        case MessageKind::notice:
        case MessageKind::delivered:
            break;
    }
    return common;
}

std::optional<std::string> unknown_word(MessageKind kind, std::string_view text) {
    std::optional<std::string> unknown;
    read(
        text, [](std::string_view) {},
        [&](std::string_view word, bool is_closed) {
            const auto known = words_of(kind);
            if (unknown || (is_closed && std::ranges::find(known, word) != known.end())) return;
            unknown = word;
        });
    return unknown;
}

std::string filled(std::string_view text, std::span<const FilledWord> words) {
    std::string said;
    const auto add = [&](std::string_view more) {
        for (const char each : more) {
            if (each == ' ' && (said.empty() || said.back() == ' ')) continue;
            said += each;
        }
    };
    read(text, add, [&](std::string_view word, bool) {
        const auto found = std::ranges::find(words, word, &FilledWord::word);
        if (found != words.end()) add(found->text);
    });
    while (said.ends_with(' ')) said.pop_back();
    return said;
}

std::int32_t parts_of(std::string_view text) {
    std::int32_t units = 0;  // of UTF-16
    bool is_ascii = true;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        is_ascii = is_ascii && byte < 0x80;
        if ((byte & 0xc0U) != 0x80U) units += byte >= 0xf0 ? 2 : 1;
    }
    const std::int32_t alone = is_ascii ? 160 : 70;
    const std::int32_t of_several = is_ascii ? 153 : 67;
    if (units <= alone) return units == 0 ? 0 : 1;
    return (units + of_several - 1) / of_several;
}

}  // namespace amani::domain
