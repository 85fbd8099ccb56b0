#include "clients/cli/text/value.h"

#include "clients/cli/text/digits.h"
#include "clients/cli/text/width.h"
#include "shared/base/typed_number.h"
#include "shared/calendar/jalali.h"
#include "shared/calendar/minute_text.h"
#include "shared/domain/words/stage_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace amani::cli {
namespace {

namespace json = boost::json;

constexpr std::int64_t day_length = 86'400'000;

constexpr std::array<std::string_view, 5> ticks{"", "◷", "✓", "✓✓", "✓✓▣"};

std::string plain_text(const json::value& value) {
    if (value.is_string()) return std::string{value.get_string()};
    if (value.is_bool()) return value.get_bool() ? "yes" : "no";
    return json::serialize(value);
}

// Whole numbers beyond 2^53 come as text.
std::optional<std::int64_t> whole(const json::value& value) {
    if (value.is_int64()) return value.get_int64();
    if (value.is_uint64()) return static_cast<std::int64_t>(value.get_uint64());
    if (value.is_string()) {
        const auto number = base::typed_whole(std::string_view{value.get_string()});
        if (number) return *number;
    }
    return std::nullopt;
}

std::string number_text(std::int64_t number, const Speech& speech, Manner manner) {
    return manner == Manner::plain ? with_digits(std::to_string(number), speech.digits)
                                   : grouped(number, speech.digits);
}

std::string rate_text(std::int64_t basis_points, const Speech& speech, Manner manner) {
    if (manner == Manner::plain) return with_digits(std::to_string(basis_points), speech.digits);
    const bool persian = speech.digits == Digits::persian;
    std::string text = std::to_string(basis_points / 100);
    const auto rest = std::abs(basis_points % 100);
    std::string fraction = rest == 0 ? "" : fmt::format("{:02}", rest);
    while (fraction.ends_with('0')) fraction.pop_back();
    if (!fraction.empty()) text += (persian ? "\u066B" : ".") + fraction;
    return with_digits(text, speech.digits) + (speech.language == Language::fa ? "٪" : " %");
}

std::optional<base::Day> iso_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    return calendar::parse_day(text, base::Day{0});
}

std::string label_of(std::string_view name, std::string_view labels, const Speech& speech) {
    return speech.label && !labels.empty() ? speech.label(labels, name) : std::string{};
}

// An enumerator that nobody has words for prints under its own name.
std::string label_text(std::string_view name, std::string_view labels, const Speech& speech,
                       Manner manner) {
    if (manner == Manner::plain) return std::string{name};
    if (auto label = label_of(name, labels, speech); !label.empty()) return label;
    std::string words{name};
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string array_text(const json::array& items, Shape shape, const Speech& speech, Manner manner) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty())
            text += manner != Manner::plain && speech.language == Language::fa ? "، " : ", ";
        text += text_of(item, shape, speech, manner);
    }
    return text;
}

constexpr std::array naming_members{"number", "code", "name", "text", "id"};

// A reference may come as {id, code, name}: the code says most in the least space. A sentence comes
// as {fa, en}.
std::string object_text(const json::object& object, const Speech& speech, Manner manner) {
    if (const auto* sentence = object.if_contains(speech({"fa", "en"}));
        sentence != nullptr && sentence->is_string()) {
        return text_of(*sentence, Format::text, speech, manner);
    }
    for (const char* member : naming_members) {
        if (const auto* found = object.if_contains(member); found != nullptr && !found->is_null()) {
            return text_of(*found, Format::code, speech, manner);
        }
    }
    std::string text;
    for (const auto& [name, value] : object) {
        if (value.is_null()) continue;
        text += (text.empty() ? "" : " ") + std::string{name} + "=" +
                text_of(value, Format::any, speech, manner);
    }
    return text;
}

std::string guessed(const json::value& value, const Speech& speech, Manner manner) {
    if (value.is_int64() || value.is_uint64()) return text_of(value, Format::count, speech, manner);
    if (value.is_string()) {
        const std::string_view text{value.get_string()};
        if (iso_day(text)) return text_of(value, Format::day, speech, manner);
        if (parse_instant(text)) return text_of(value, Format::instant, speech, manner);
    }
    return text_of(value, Format::text, speech, manner);
}

// An account is known by its number as well: "2110 agents' current account".
std::string labelled_code(const std::string& code, std::string_view labels, const Speech& speech) {
    const std::string label = label_of(code, labels, speech);
    const bool is_number = code.find_first_not_of("0123456789") == std::string::npos;
    if (label.empty()) return code;
    return is_number ? code + " " + label : label;
}

std::string scalar_text(const json::value& value, Shape shape, const Speech& speech,
                        Manner manner) {
    const Format format = shape.format;
    const bool may_have_label = !shape.labels.empty() && manner != Manner::plain;
    if (may_have_label && format == Format::code)
        return labelled_code(plain_text(value), shape.labels, speech);
    if (may_have_label && (format == Format::any || format == Format::text)) {
        if (auto label = label_of(plain_text(value), shape.labels, speech); !label.empty())
            return label;
    }
    if (format == Format::any) return guessed(value, speech, manner);
    if (value.is_bool()) {
        if (manner == Manner::plain) return plain_text(value);
        return std::string{value.get_bool() ? speech({"بله", "yes"}) : speech({"خیر", "no"})};
    }
    if (format == Format::text && value.is_number()) return guessed(value, speech, manner);
    const auto number = whole(value);
    switch (format) {
        case Format::count:
        case Format::rial:
            return number ? number_text(*number, speech, manner) : plain_text(value);
        case Format::rate:
            return number ? rate_text(*number, speech, manner) : plain_text(value);
        case Format::stage: {
            // A statement's line is confirmed or provisional, not on its way.
            if (!number || *number < 1 || *number > 4)
                return label_text(plain_text(value), shape.labels, speech, manner);
            if (manner == Manner::plain) return std::to_string(*number);
            const auto word = domain::stage_word(*number);
            return std::string{manner == Manner::in_table ? ticks[static_cast<std::size_t>(*number)]
                                                          : speech({word.fa, word.en})};
        }
        case Format::day: {
            const auto day = iso_day(plain_text(value));
            return day ? day_text(*day, speech) : plain_text(value);
        }
        case Format::instant: {
            const auto at = parse_instant(plain_text(value));
            return at ? instant_text(*at, speech) : plain_text(value);
        }
        case Format::choice:
            return label_text(plain_text(value), shape.labels, speech, manner);
        default:
            return plain_text(value);
    }
}

}  // namespace

std::string text_of(const json::value& value, Shape shape, const Speech& speech, Manner manner) {
    if (value.is_null()) return {};
    if (value.is_array()) return array_text(value.get_array(), shape, speech, manner);
    if (value.is_object()) return object_text(value.get_object(), speech, manner);
    return without_controls(scalar_text(value, shape, speech, manner));
}

bool is_number(Format format) {
    return format == Format::count || format == Format::rial || format == Format::rate;
}

std::string day_text(base::Day day, const Speech& speech) {
    if (speech.dates == Dates::iso) return with_digits(calendar::iso_text(day), speech.digits);
    return with_digits(calendar::jalali_text(day), speech.digits);
}

std::string instant_text(base::Instant at, const Speech& speech) {
    return day_text(base::day_in_tehran(at), speech) + " " +
           with_digits(calendar::minute_text(at), speech.digits);
}

std::string span_text(base::Duration span, const Speech& speech) {
    struct Unit {
        std::int64_t length;
        Text name;
    };
    static constexpr std::array<Unit, 4> units{{{day_length, {"روز", "d"}},
                                                {3'600'000, {"ساعت", "h"}},
                                                {60'000, {"دقیقه", "min"}},
                                                {1'000, {"ثانیه", "s"}}}};
    for (const auto& unit : units) {
        if (span.value < unit.length) continue;
        return grouped(span.value / unit.length, speech.digits) + " " +
               std::string{speech(unit.name)};
    }
    return grouped(0, speech.digits) + " " + std::string{speech(units.back().name)};
}

std::optional<base::Instant> parse_instant(std::string_view text) {
    if (text.size() < 17 || text[10] != 'T' || text.back() != 'Z') return std::nullopt;
    const auto day = iso_day(text.substr(0, 10));
    if (!day) return std::nullopt;
    int hour = 0;
    int minute = 0;
    double second = 0;
    const std::string time{text.substr(11, text.size() - 12)};
    if (std::sscanf(time.c_str(), "%2d:%2d:%lf", &hour, &minute, &second) < 2) return std::nullopt;
    return base::Instant{day->value * day_length + (hour * 60 + minute) * std::int64_t{60'000} +
                         static_cast<std::int64_t>(second * 1000)};
}

bool is_named(const json::object& object) {
    return object.contains("fa") || object.contains("en") ||
           std::ranges::any_of(naming_members,
                               [&](const char* name) { return object.contains(name); });
}

}  // namespace amani::cli
