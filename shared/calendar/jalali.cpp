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

// The Jalali date, in the year that brings it nearest to `today`; a day that only leap years have
// is looked for in the years beside.
std::optional<Day> nearest(int month, int day, Day today) {
    const int year = to_jalali(today).year;
    std::optional<Day> best;
    for (const int candidate : {year, year - 1, year + 1}) {
        const auto found = from_jalali({candidate, month, day});
        if (!found) continue;
        if (!best || std::abs(*found - today) < std::abs(*best - today)) best = found;
    }
    return best;
}

constexpr int two_digit_years_back = 40;
constexpr int two_digit_years_ahead = 9;

std::optional<int> whole_year(int two_digits, Day today) {
    const int this_year = to_jalali(today).year;
    const int first = this_year - two_digit_years_back;
    const int year = first + ((two_digits - first % 100) + 100) % 100;
    if (year > this_year + two_digit_years_ahead) return std::nullopt;
    return year;
}

std::optional<Day> written_day(int year, int month, int day) {
    if (year < 1700) return from_jalali({year, month, day});
    const QDate date(year, month, day);
    if (!date.isValid()) return std::nullopt;
    return day_of(date);
}

// Whether a day may leave out its year, which is then that of the nearest such day.
enum class Yearless { taken, refused };

std::optional<Day> parse_written(std::string_view rest, Day today, Yearless yearless) {
    std::array<int, 3> numbers{};
    std::array<std::size_t, 3> widths{};
    std::size_t count = 0;
    char separator = '\0';
    while (true) {
        const std::size_t before = rest.size();
        const auto number = take_number(rest, count == 0 ? 4 : 2);
        if (!number) return std::nullopt;
        numbers[count] = *number;
        widths[count] = before - rest.size();
        ++count;
        if (rest.empty()) break;
        if (count == numbers.size()) return std::nullopt;
        if (count == 1) separator = rest.front();
        if (rest.front() != separator || (separator != '/' && separator != '-' && separator != '.'))
            return std::nullopt;
        rest.remove_prefix(1);
    }
    // "7-9" and "7.9" are as likely a range and a fraction.
    if (count == 2 && separator == '/' && widths[0] <= 2 && yearless == Yearless::taken)
        return nearest(numbers[1], numbers[0], today);
    if (count != 3) return std::nullopt;
    if (widths[0] == 4) return written_day(numbers[0], numbers[1], numbers[2]);
    if (widths[0] != 2) return std::nullopt;
    const auto year = whole_year(numbers[0], today);
    return year ? from_jalali({*year, numbers[1], numbers[2]}) : std::nullopt;
}

// In the two tables below Persian words stand as base::search_key has them, without joiners.
struct NamedMonth {
    std::string_view fa;
    std::string_view en;
};
constexpr std::array<NamedMonth, 12> named_months{{{"فروردین", "farvardin"},
                                                   {"اردیبهشت", "ordibehesht"},
                                                   {"خرداد", "khordad"},
                                                   {"تیر", "tir"},
                                                   {"مرداد", "mordad"},
                                                   {"شهریور", "shahrivar"},
                                                   {"مهر", "mehr"},
                                                   {"ابان", "aban"},
                                                   {"اذر", "azar"},
                                                   {"دی", "dey"},
                                                   {"بهمن", "bahman"},
                                                   {"اسفند", "esfand"}}};
constexpr std::array<std::string_view, 11> weekdays{"شنبه",      "یکشنبه",  "یک شنبه", "دوشنبه",
                                                    "دو شنبه",   "سهشنبه",  "سه شنبه", "چهارشنبه",
                                                    "چهار شنبه", "پنجشنبه", "پنج شنبه"};
constexpr std::string_view friday = "جمعه";

std::optional<int> month_named(std::string_view word) {
    for (std::size_t i = 0; i < named_months.size(); ++i)
        if (word == named_months[i].fa || word == named_months[i].en)
            return static_cast<int>(i) + 1;
    return std::nullopt;
}

void drop_weekday(std::string_view& rest) {
    const auto is_first = [&](std::string_view word) {
        return rest.starts_with(word) && rest.substr(word.size(), 1) == " ";
    };
    const auto found = std::ranges::find_if(weekdays, is_first);
    const auto word = found != weekdays.end() ? *found : friday;
    if (is_first(word)) rest.remove_prefix(word.size() + 1);
}

// "7 آذر" and "7 آذر 1404", a weekday before it is passed over.
std::optional<Day> parse_long(std::string_view rest, Day today, Yearless yearless) {
    drop_weekday(rest);
    const auto day = take_number(rest, 2);
    if (!day || !rest.starts_with(' ')) return std::nullopt;
    rest.remove_prefix(1);
    const auto month = month_named(rest.substr(0, rest.find(' ')));
    if (!month) return std::nullopt;
    rest.remove_prefix(std::min(rest.find(' '), rest.size()));
    if (rest.empty())
        return yearless == Yearless::taken ? nearest(*month, *day, today) : std::nullopt;
    rest.remove_prefix(1);
    const auto year = take_number(rest, 4);
    if (!year || !rest.empty() || *year < 1000 || *year >= 1700) return std::nullopt;
    return from_jalali({*year, *month, *day});
}

struct NamedDay {
    std::string_view word;
    int ahead;
};
constexpr std::array<NamedDay, 9> named_days{{{"today", 0},
                                              {"yesterday", -1},
                                              {"tomorrow", 1},
                                              {"امروز", 0},
                                              {"دیروز", -1},
                                              {"فردا", 1},
                                              {"پریروز", -2},
                                              {"پس فردا", 2},
                                              {"پسفردا", 2}}};

// "today", "+3", "today-7", "فردا".
std::optional<Day> parse_word(std::string_view text, Day today) {
    const std::size_t size = std::min(text.find_first_of("+-"), text.size());
    std::string_view word = text.substr(0, size);
    while (word.ends_with(' ')) word.remove_suffix(1);
    Day day = today;
    if (!word.empty()) {
        const auto named = std::ranges::find(named_days, word, &NamedDay::word);
        if (named == named_days.end()) return std::nullopt;
        day = day + named->ahead;
    }
    text.remove_prefix(size);
    if (text.empty()) return word.empty() ? std::nullopt : std::optional{day};
    const bool is_back = text.front() == '-';
    text.remove_prefix(1);
    if (text.starts_with(' ')) text.remove_prefix(1);
    const auto count = take_number(text, 5);
    if (!count || !text.empty()) return std::nullopt;
    return day + (is_back ? -*count : *count);
}

std::string plain_day(std::string_view text) {
    std::string plain = base::search_key(base::plain_text(text));
    for (char& c : plain)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return plain;
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

std::int32_t month_number(Day day) {
    const auto date = to_jalali(day);
    return date.year * 100 + date.month;
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
    const std::string plain = plain_day(text);
    if (const auto day = parse_written(plain, today, Yearless::taken)) return day;
    if (const auto day = parse_word(plain, today)) return day;
    return parse_long(plain, today, Yearless::taken);
}

std::optional<Day> parse_dated(std::string_view text, Day today) {
    const std::string plain = plain_day(text);
    if (const auto day = parse_written(plain, today, Yearless::refused)) return day;
    return parse_long(plain, today, Yearless::refused);
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
