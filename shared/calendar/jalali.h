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
// Nothing for a date that does not exist (1404/12/30).
[[nodiscard]] std::optional<base::Day> from_jalali(JalaliDate date);
[[nodiscard]] bool is_leap(int jalali_year);

// "1404/09/07" and "2025-11-28".
[[nodiscard]] std::string jalali_text(base::Day day);
[[nodiscard]] std::string iso_text(base::Day day);
// Accepts 1404/09/07, 1404-9-7, 2025-11-28, Persian and Arabic digits, and, given `today`, the
// words today, yesterday, today-7, today+3. A year under 1700 is Jalali.
[[nodiscard]] std::optional<base::Day> parse_day(std::string_view text, base::Day today);

// `day` plus n Jalali months. A day that the month lacks is clipped: 31 → 30 → 29 (RULES §4.2).
[[nodiscard]] base::Day plus_months(base::Day day, int months);
// Two digits of the Jalali year, for document numbers: 1404 → "04".
[[nodiscard]] std::string two_digit_year(base::Day day);

}  // namespace amani::calendar
