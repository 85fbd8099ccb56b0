// One value of the API's JSON as text: for people (grouped, in the person's digits, «۱۴۰۴/۰۹/۰۷»)
// or plain for another program (not grouped, in Latin digits unless others were asked for).
#pragma once

#include "clients/cli/text/language.h"
#include "shared/base/time.h"

#include <boost/json.hpp>

#include <string>

namespace amani::cli {

enum class Format {
    text,  // free text, as somebody wrote it
    code,  // serials, part codes, document numbers: always Latin
    count,
    rial,
    rate,     // basis points → "85 %"
    day,      // ISO text on the wire
    instant,  // ISO UTC on the wire, shown in Iran's time
    choice,   // an enumerator
    stage,    // 1–4: recorded here … reflected in the books
    any,      // guessed from the value
};
// shown: for people; in_table: the same in a table, where a stage is its ticks; plain: for another
// program.
enum class Manner { shown, in_table, plain };

// How a member's values are written, and the enum whose words they have.
struct Shape {
    Shape(Format format, std::string_view labels = {}) : format(format), labels(labels) {}
    Format format;
    std::string_view labels;
};

[[nodiscard]] std::string text_of(const boost::json::value& value, Shape shape,
                                  const Speech& speech, Manner manner);
// Whether values of this format are numbers, which are aligned by their last digit.
[[nodiscard]] bool is_number(Format format);

[[nodiscard]] std::string day_text(base::Day day, const Speech& speech);
// "1404/09/04 12:10".
[[nodiscard]] std::string instant_text(base::Instant at, const Speech& speech);
// "2 h", «۲ ساعت»: the largest unit that fits.
[[nodiscard]] std::string span_text(base::Duration span, const Speech& speech);
// "2025-11-28T08:40:00Z", with or without fractions of a second.
[[nodiscard]] std::optional<base::Instant> parse_instant(std::string_view text);

// Whether the object has a text by which it is shown in one line: a sentence, a number, a name.
[[nodiscard]] bool is_named(const boost::json::object& object);

}  // namespace amani::cli
