// How ids, days, instants and integers are written in JSON and on paper.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace amani::codec {

// "site.incarnation.sequence", such as "12.1.4711".
[[nodiscard]] std::string text_of(base::EventId id);
[[nodiscard]] std::optional<base::EventId> event_from_text(std::string_view text);

// "2026-11-23". Years 0001 to 9999.
[[nodiscard]] std::string text_of(base::Day day);
[[nodiscard]] std::optional<base::Day> day_from_text(std::string_view text);

// "2026-11-23T19:45:00.250Z"; the milliseconds only when there are any. Read with Z or "+03:30".
[[nodiscard]] std::string text_of(base::Instant at);
[[nodiscard]] std::optional<base::Instant> instant_from_text(std::string_view text);

// A JSON number when every JSON reader keeps it exactly (|value| < 2^53), otherwise its decimal
// text.
[[nodiscard]] boost::json::value json_integer(std::int64_t value);
[[nodiscard]] boost::json::value json_integer(std::uint64_t value);
// Reads both forms; nothing for fractions and for numbers that do not fit.
[[nodiscard]] std::optional<std::int64_t> integer_from_json(const boost::json::value& value);
[[nodiscard]] std::optional<std::uint64_t> natural_from_json(const boost::json::value& value);

// The text with every invalid UTF-8 sequence replaced by U+FFFD, so that a peer's damaged text can
// be shown.
[[nodiscard]] std::string valid_utf8(std::string_view text);

}  // namespace amani::codec
