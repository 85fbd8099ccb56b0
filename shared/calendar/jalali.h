// Days as people in Iran read them: Jalali dates (Qt Core's QCalendar; no Qt type leaves this
// folder).
#pragma once

#include "shared/base/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::calendar {

struct JalaliDate {
    int year = 0;
    int month = 0;  // 1 … 12
    int day = 0;    // 1 … 31
    friend auto operator<=>(const JalaliDate&, const JalaliDate&) = default;
};

[[nodiscard]] JalaliDate to_jalali(base::Day day);
// The month of a day as one number: 140409 is Azar 1404.
[[nodiscard]] std::int32_t month_number(base::Day day);
// Nothing for a date that does not exist (1404/12/30).
[[nodiscard]] std::optional<base::Day> from_jalali(JalaliDate date);
[[nodiscard]] bool is_leap(int jalali_year);

// "1404/09/07" and "2025-11-28".
[[nodiscard]] std::string jalali_text(base::Day day);
[[nodiscard]] std::string iso_text(base::Day day);
// A day as people type, paste and import it (RULES §8.5), in any digits:
//   1404/09/07, 1404-9-7, 1404.9.7, 2025-11-28 · a year under 1700 is Jalali
//   04/09/07 · the Jalali year with these two digits that lies from 40 years before `today`'s year
//     to 9 after it; none of 15/09/07 in 1404, for a reader cannot tell 1415 from 1315
//   7/9 · the 7th of the 9th Jalali month, in the year that brings it nearest to `today`
//   7 آذر, جمعه 7 آذر 1404, 7 azar 1404
//   امروز, دیروز, پریروز, فردا, پس‌فردا, today, yesterday, tomorrow;
//   +3, today-7, امروز+3
// Nothing for a text that is none of these, and for a day that does not exist (1404/12/30).
[[nodiscard]] std::optional<base::Day> parse_day(std::string_view text, base::Day today);
// The same for a text that is read on another day than it was written on, as those of a file are:
// nothing for a day that is told from today or leaves out its year. `today` tells the century.
[[nodiscard]] std::optional<base::Day> parse_dated(std::string_view text, base::Day today);

// `day` plus n Jalali months. A day that the month lacks is clipped: 31 → 30 → 29 (RULES §4.2).
[[nodiscard]] base::Day plus_months(base::Day day, int months);
// Two digits of the Jalali year, for document numbers: 1404 → "04".
[[nodiscard]] std::string two_digit_year(base::Day day);

}  // namespace amani::calendar
