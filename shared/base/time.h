// Instants, days and hybrid logical time, and the ports through which a program learns the time and
// gets randomness. Nothing else in the project asks the machine for either.
#pragma once

#include <compare>
#include <cstdint>
#include <span>

namespace amani::base {

// UTC, milliseconds since 1970-01-01.
struct Instant {
    using rep = std::int64_t;
    std::int64_t value = 0;
    friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
};

// Milliseconds.
struct Duration {
    using rep = std::int64_t;
    std::int64_t value = 0;
    friend constexpr auto operator<=>(const Duration&, const Duration&) = default;
};
[[nodiscard]] constexpr Duration milliseconds(std::int64_t n) { return {n}; }
[[nodiscard]] constexpr Duration seconds(std::int64_t n) { return {n * 1000}; }
[[nodiscard]] constexpr Duration hours(std::int64_t n) { return {n * 3'600'000}; }
[[nodiscard]] constexpr Duration days(std::int64_t n) { return {n * 86'400'000}; }
constexpr Instant operator+(Instant at, Duration by) { return {at.value + by.value}; }
constexpr Instant operator-(Instant at, Duration by) { return {at.value - by.value}; }
constexpr Duration operator-(Instant a, Instant b) { return {a.value - b.value}; }

// A calendar day: days since 1970-01-01 (Gregorian). Shown as Jalali (shared/calendar).
struct Day {
    using rep = std::int32_t;
    std::int32_t value = 0;
    [[nodiscard]] constexpr bool is_none() const { return value == 0; }
    friend constexpr auto operator<=>(const Day&, const Day&) = default;
};
constexpr Day operator+(Day day, std::int32_t n) { return {day.value + n}; }
constexpr std::int32_t operator-(Day a, Day b) { return a.value - b.value; }

// Whether the year is 0001 to 9999: such days have a text form, and their sums do not overflow.
// Decoders check this for every day and instant from outside.
[[nodiscard]] constexpr bool is_possible(Day day) {
    return day.value >= -719'162 && day.value <= 2'932'896;
}
[[nodiscard]] constexpr bool is_possible(Instant at) {
    return at.value >= -719'162 * 86'400'000LL && at.value < 2'932'897 * 86'400'000LL;
}

// Iran standard time is UTC+3:30; no summer time since 1402.
inline constexpr Duration tehran_ahead{12'600'000};

[[nodiscard]] constexpr Day day_in_tehran(Instant at) {
    const std::int64_t local = at.value + tehran_ahead.value;
    const std::int64_t day = local / 86'400'000 - (local % 86'400'000 < 0 ? 1 : 0);
    return {static_cast<std::int32_t>(day)};
}

// When a day begins there.
[[nodiscard]] constexpr Instant start_in_tehran(Day day) {
    return {day.value * days(1).value - tehran_ahead.value};
}

// Hybrid logical time: wall-clock milliseconds in the upper 48 bits, a counter in the lower 16.
// It is later than everything that its author had seen, and close to the wall clock.
struct LogicalTime {
    using rep = std::int64_t;
    std::int64_t value = 0;

    [[nodiscard]] constexpr Instant wall() const { return {value >> 16}; }
    // The next time after `last`, at wall clock `now`.
    [[nodiscard]] static constexpr LogicalTime next(LogicalTime last, Instant now) {
        const std::int64_t wall = now.value << 16;
        return {wall > last.value ? wall : last.value + 1};
    }
    friend constexpr auto operator<=>(const LogicalTime&, const LogicalTime&) = default;
};

class Clock {
  public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class Randomness {
  public:
    virtual ~Randomness() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

}  // namespace amani::base
