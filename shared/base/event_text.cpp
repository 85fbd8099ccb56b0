#include "shared/base/event_text.h"

#include <charconv>

namespace amani::base {

namespace {

std::optional<std::uint32_t> number(std::string_view text, std::uint32_t most) {
    if (text.empty() || (text.size() > 1 && text[0] == '0')) return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > most)
        return std::nullopt;
    return value;
}

}  // namespace

std::string to_text(EventId id) {
    return std::to_string(id.site().value) + '.' + std::to_string(id.log().incarnation()) + '.' +
           std::to_string(id.sequence());
}

std::optional<EventId> event_from_text(std::string_view text) {
    const auto first_dot = text.find('.');
    const auto second_dot = first_dot == text.npos ? text.npos : text.find('.', first_dot + 1);
    if (second_dot == text.npos) return std::nullopt;
    const auto site = number(text.substr(0, first_dot), max_site);
    const auto incarnation =
        number(text.substr(first_dot + 1, second_dot - first_dot - 1), max_incarnation);
    const auto sequence = number(text.substr(second_dot + 1), max_sequence);
    if (!site || !incarnation || !sequence) return std::nullopt;
    return EventId::of(LogId::of({*site}, *incarnation), *sequence);
}

}  // namespace amani::base
