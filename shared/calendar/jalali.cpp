#include "shared/calendar/jalali.h"

#include "shared/base/fold.h"

#include <QCalendar>
#include <QDate>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace amani::calendar {

namespace {

using base::Day;

// Qt counts Julian days; ours begin on 1970-01-01.
constexpr qint64 julian_day_of_1970 = 2'440'588;

const QCalendar& qt_jalali() {
    static const QCalendar calendar{QCalendar::System::Jalali};
    return calendar;
}

Day day_of(QDate date) {
    return {static_cast<std::int32_t>(date.toJulianDay() - julian_day_of_1970)};
}
QDate qt_date(Day day) { return QDate::fromJulianDay(julian_day_of_1970 + day.value); }

// Between these years a year is leap by the remainder of 33 (RULES §8.1), which is what the
// astronomical calendar has; Qt 6.4 takes the year after in 1436/1437, 1469/1470 and ten more
// pairs. The web client counts by the same rule. So Qt says where 1404 begins and rules outside;
// between, the days are counted from there.
constexpr int first_year = 1200;
constexpr int last_year = 1599;
constexpr int anchor_year = 1404;

constexpr bool is_leap_by_rule(int year) {
    switch (year % 33) {
        case 1:
        case 5:
        case 9:
        case 13:
        case 17:
        case 22:
        case 26:
        case 30:
            return true;
        default:
            return false;
    }
}
constexpr int days_in_year_by_rule(int year) { return is_leap_by_rule(year) ? 366 : 365; }

// The first day of each year from first_year to last_year + 1.
class NewYears {
  public:
    NewYears() {
        Day day = day_of(QDate(anchor_year, 1, 1, qt_jalali()));
        for (int year = anchor_year; year > first_year; --year) {
            day = day + -days_in_year_by_rule(year - 1);
        }
        for (int year = first_year; year <= last_year + 1; ++year) {
            days_[index(year)] = day;
            day = day + days_in_year_by_rule(year);
        }
    }
    [[nodiscard]] Day of(int year) const { return days_[index(year)]; }
    [[nodiscard]] bool covers(Day day) const { return day >= days_.front() && day < days_.back(); }
    [[nodiscard]] int year_of(Day day) const {
        const auto after = std::ranges::upper_bound(days_, day);
        return first_year + static_cast<int>(after - days_.begin()) - 1;
    }

  private:
    [[nodiscard]] static std::size_t index(int year) {
        return static_cast<std::size_t>(year - first_year);
    }
    std::array<Day, last_year - first_year + 2> days_{};
};

const NewYears& new_years() {
    static const NewYears table;
    return table;
}

bool is_counted(int year) { return year >= first_year && year <= last_year; }

int days_in_month(int year, int month) {
    if (month <= 6) return 31;
    if (month <= 11) return 30;
    return is_leap(year) ? 30 : 29;
}

int days_before_month(int month) { return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30; }

std::string padded(int number, std::size_t width) {
    std::string digits = std::to_string(std::abs(number));
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return number < 0 ? '-' + digits : digits;
}

std::string written(int year, int month, int day, char between) {
    return padded(year, 4) + between + padded(month, 2) + between + padded(day, 2);
}

// One to `most_digits` digits off the front.
std::optional<int> take_number(std::string_view& rest, std::size_t most_digits) {
    const std::size_t size = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (size == 0 || size > most_digits) return std::nullopt;
    int number = 0;
    std::from_chars(rest.data(), rest.data() + size, number);
    rest.remove_prefix(size);
    return number;
}

bool take_separator(std::string_view& rest, char separator) {
    if (!rest.starts_with(separator)) return false;
    rest.remove_prefix(1);
    return true;
}

std::optional<Day> parse_written(std::string_view rest) {
    const auto year = take_number(rest, 4);
    const char separator = rest.empty() ? '\0' : rest.front();
    if (!year || (separator != '/' && separator != '-')) return std::nullopt;
    rest.remove_prefix(1);
    const auto month = take_number(rest, 2);
    if (!month || !take_separator(rest, separator)) return std::nullopt;
    const auto day = take_number(rest, 2);
    if (!day || !rest.empty()) return std::nullopt;
    if (*year < 1700) return from_jalali({*year, *month, *day});
    const QDate date(*year, *month, *day);
    if (!date.isValid()) return std::nullopt;
    return day_of(date);
}

std::optional<Day> parse_word(std::string_view text, Day today) {
    if (text == "yesterday") return today + -1;
    if (!text.starts_with("today")) return std::nullopt;
    text.remove_prefix(5);
    if (text.empty()) return today;
    const char sign = text.front();
    if (sign != '+' && sign != '-') return std::nullopt;
    text.remove_prefix(1);
    const auto count = take_number(text, 5);
    if (!count || !text.empty()) return std::nullopt;
    return today + (sign == '-' ? -*count : *count);
}

}  // namespace

JalaliDate to_jalali(Day day) {
    if (!new_years().covers(day)) {
        const auto parts = qt_jalali().partsFromDate(qt_date(day));
        return {parts.year, parts.month, parts.day};
    }
    const int year = new_years().year_of(day);
    const int within = day - new_years().of(year);
    if (within < 186) return {year, within / 31 + 1, within % 31 + 1};
    return {year, (within - 186) / 30 + 7, (within - 186) % 30 + 1};
}

std::optional<Day> from_jalali(JalaliDate date) {
    if (!is_counted(date.year)) {
        const QDate found(date.year, date.month, date.day, qt_jalali());
        if (!found.isValid()) return std::nullopt;
        return day_of(found);
    }
    if (date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > days_in_month(date.year, date.month)) {
        return std::nullopt;
    }
    return new_years().of(date.year) + days_before_month(date.month) + (date.day - 1);
}

bool is_leap(int jalali_year) {
    return is_counted(jalali_year) ? is_leap_by_rule(jalali_year)
                                   : qt_jalali().isLeapYear(jalali_year);
}

std::string jalali_text(Day day) {
    const JalaliDate date = to_jalali(day);
    return written(date.year, date.month, date.day, '/');
}

std::string iso_text(Day day) {
    const QDate date = qt_date(day);
    return written(date.year(), date.month(), date.day(), '-');
}

std::optional<Day> parse_day(std::string_view text, Day today) {
    const std::string plain = base::search_key(text);
    if (const auto day = parse_word(plain, today)) return day;
    return parse_written(plain);
}

Day plus_months(Day day, int months) {
    const JalaliDate from = to_jalali(day);
    const std::int64_t month_number = std::int64_t{from.year} * 12 + (from.month - 1) + months;
    const auto year = static_cast<int>(month_number / 12);
    const auto month = static_cast<int>(month_number % 12) + 1;
    const int last = days_in_month(year, month);
    return from_jalali({year, month, std::min(from.day, last)}).value_or(day);
}

std::string two_digit_year(Day day) { return padded(to_jalali(day).year % 100, 2); }

}  // namespace amani::calendar
