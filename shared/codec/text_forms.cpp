#include "shared/codec/text_forms.h"

#include "shared/base/utf8.h"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <utility>

namespace amani::codec {
namespace {

constexpr std::int64_t exact_in_json = std::int64_t{1} << 53;

// The whole text as a decimal number.
template <class Number>
std::optional<Number> number_from(std::string_view text) {
    Number number{};
    const char* const end = text.data() + text.size();
    const auto [stop, trouble] = std::from_chars(text.data(), end, number);
    if (trouble != std::errc{} || stop != end || text.empty()) return std::nullopt;
    return number;
}

// Digits only, exactly text.size() of them.
std::optional<int> digits_from(std::string_view text) {
    if (text.empty() || text.front() == '-') return std::nullopt;
    return number_from<int>(text);
}

template <class... Values>
std::string printed(const char* form, Values... values) {
    char text[64];
    const int size = std::snprintf(text, sizeof text, form, values...);
    return {text, static_cast<std::size_t>(size)};
}

// Milliseconds of an offset such as "+03:30" or "Z".
std::optional<std::int64_t> offset_from(std::string_view text) {
    if (text == "Z" || text == "z") return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    const auto hours = digits_from(text.substr(1, 2));
    const auto minutes = digits_from(text.substr(4, 2));
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    const std::int64_t offset = (std::int64_t{*hours} * 60 + *minutes) * 60'000;
    return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::string text_of(base::EventId id) {
    return std::to_string(id.site().value) + '.' + std::to_string(id.log().incarnation()) + '.' +
           std::to_string(id.sequence());
}

std::optional<base::EventId> event_from_text(std::string_view text) {
    const std::size_t first = text.find('.');
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t second = text.find('.', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const auto site = number_from<std::uint32_t>(text.substr(0, first));
    const auto incarnation = number_from<std::uint32_t>(text.substr(first + 1, second - first - 1));
    const auto sequence = number_from<std::uint32_t>(text.substr(second + 1));
    if (!site || !incarnation || !sequence || *site > base::max_site ||
        *incarnation > base::max_incarnation) {
        return std::nullopt;
    }
    return base::EventId::of(base::LogId::of({*site}, *incarnation), *sequence);
}

std::string text_of(base::Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.value}}};
    return printed("%04d-%02u-%02u", static_cast<int>(date.year()),
                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<base::Day> day_from_text(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits_from(text.substr(0, 4));
    const auto month = digits_from(text.substr(5, 2));
    const auto day = digits_from(text.substr(8, 2));
    if (!year || !month || !day || *year < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return base::Day{
        static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::string text_of(base::Instant at) {
    const std::chrono::milliseconds since{at.value};
    const auto days = std::chrono::floor<std::chrono::days>(since);
    const std::int64_t ms = (since - days).count();
    std::string text = text_of(base::Day{static_cast<std::int32_t>(days.count())});
    text += printed("T%02d:%02d:%02d", static_cast<int>(ms / 3'600'000),
                    static_cast<int>(ms / 60'000 % 60), static_cast<int>(ms / 1000 % 60));
    if (ms % 1000 != 0) text += printed(".%03d", static_cast<int>(ms % 1000));
    return text + 'Z';
}

std::optional<base::Instant> instant_from_text(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' ||
        text[16] != ':') {
        return std::nullopt;
    }
    const auto day = day_from_text(text.substr(0, 10));
    const auto hours = digits_from(text.substr(11, 2));
    const auto minutes = digits_from(text.substr(14, 2));
    const auto seconds = digits_from(text.substr(17, 2));
    std::int64_t milliseconds = 0;
    std::size_t zone = 19;
    if (text[zone] == '.') {
        if (text.size() < 24) return std::nullopt;
        const auto fraction = digits_from(text.substr(20, 3));
        if (!fraction) return std::nullopt;
        milliseconds = *fraction;
        zone = 23;
    }
    const auto offset = offset_from(text.substr(zone));
    if (!day || !hours || !minutes || !seconds || !offset || *hours > 23 || *minutes > 59 ||
        *seconds > 59) {
        return std::nullopt;
    }
    const std::int64_t of_day =
        ((std::int64_t{*hours} * 60 + *minutes) * 60 + *seconds) * 1000 + milliseconds;
    const base::Instant at{std::int64_t{day->value} * 86'400'000 + of_day - *offset};
    if (!base::is_possible(at)) return std::nullopt;  // the offset led out of the years
    return at;
}

boost::json::value json_integer(std::int64_t value) {
    if (value > -exact_in_json && value < exact_in_json) return value;
    return boost::json::string{std::to_string(value)};
}

boost::json::value json_integer(std::uint64_t value) {
    if (value < static_cast<std::uint64_t>(exact_in_json)) return value;
    return boost::json::string{std::to_string(value)};
}

std::optional<std::int64_t> integer_from_json(const boost::json::value& value) {
    if (const auto* number = value.if_int64()) return *number;
    // A value made in memory, not parsed, may keep a small number unsigned.
    if (const auto* number = value.if_uint64(); number != nullptr && *number <= INT64_MAX) {
        return static_cast<std::int64_t>(*number);
    }
    if (const auto* text = value.if_string()) return number_from<std::int64_t>(*text);
    return std::nullopt;
}

std::optional<std::uint64_t> natural_from_json(const boost::json::value& value) {
    if (const auto* number = value.if_uint64()) return *number;
    if (const auto* number = value.if_int64(); number != nullptr && *number >= 0) {
        return static_cast<std::uint64_t>(*number);
    }
    if (const auto* text = value.if_string()) return number_from<std::uint64_t>(*text);
    return std::nullopt;
}

std::string valid_utf8(std::string_view text) {
    if (base::is_utf8(text)) return std::string{text};
    std::string valid;
    valid.reserve(text.size());
    while (!text.empty()) base::append_code_point(valid, base::take_code_point(text));
    return valid;
}

}  // namespace amani::codec
