#include "shared/domain/network/working_hours.h"

#include "shared/base/fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace amani::domain {
namespace {

using base::Refused;

// "8", "08:30", "24:00" as minutes.
std::optional<std::int32_t> parse_time(std::string_view text) {
    const auto colon = text.find(':');
    const auto number = [](std::string_view digits) -> std::optional<std::int32_t> {
        std::int32_t value = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        const bool is_one = error == std::errc{} && end == digits.data() + digits.size() &&
                            !digits.empty() && digits.size() <= 2 && digits.front() != '-';
        return is_one ? std::optional{value} : std::nullopt;
    };
    const auto hour = number(text.substr(0, colon));
    const auto minute =
        colon == std::string_view::npos ? std::optional{0} : number(text.substr(colon + 1));
    if (!hour || !minute || *minute >= 60) return std::nullopt;
    const std::int32_t time = *hour * 60 + *minute;
    return time <= last_minute ? std::optional{time} : std::nullopt;
}

// From Saturday, of a command that has a member a day.
base::Result<std::vector<DayHours>, NetworkRefusal> week_of(const auto& command) {
    const std::pair<std::string_view, const std::string&> days[] = {
        {"saturday", command.saturday},   {"sunday", command.sunday},
        {"monday", command.monday},       {"tuesday", command.tuesday},
        {"wednesday", command.wednesday}, {"thursday", command.thursday},
        {"friday", command.friday}};
    std::vector<DayHours> week;
    for (const auto& [field, text] : days) {
        const auto parsed = parse_hours(text);
        if (!parsed) return Refused{BadHours{std::string{field}, text}};
        week.push_back(*parsed);
    }
    return week;
}

bool has_work(const std::vector<DayHours>& week) {
    return std::ranges::any_of(week, [](DayHours day) { return day.until > day.from; });
}

template <class Event>
base::Result<Event, NetworkRefusal> closure(const auto& command, Event event) {
    if (const auto wrong = FieldCheck{}
                               .range("date", command.date.value, 1, base::Day{2'932'896}.value)
                               .text("name", command.name)
                               .first())
        return Refused{*wrong};
    const auto hours = parse_hours(command.hours);
    if (!hours) return Refused{BadHours{"hours", command.hours}};
    event.date = command.date;
    event.name = command.name;
    event.hours = *hours;
    event.standing = command.standing;
    return event;
}

}  // namespace

std::optional<DayHours> parse_hours(std::string_view text) {
    std::string typed = base::plain_text(text);
    std::erase(typed, ' ');
    if (typed.empty()) return DayHours{};
    const auto dash = typed.find('-');
    if (dash == std::string::npos) return std::nullopt;
    const auto from = parse_time(std::string_view{typed}.substr(0, dash));
    const auto until = parse_time(std::string_view{typed}.substr(dash + 1));
    if (!from || !until || *until <= *from) return std::nullopt;
    return DayHours{*from, *until};
}

std::string text_of(DayHours hours) {
    if (hours.until <= hours.from) return {};
    return fmt::format("{:02}:{:02}-{:02}:{:02}", hours.from / 60, hours.from % 60,
                       hours.until / 60, hours.until % 60);
}

base::Result<WorkingWeekSet, NetworkRefusal> decide(const WorkingHoursState& state,
                                                    const SetWorkingWeek& command) {
    auto week = week_of(command);
    if (!week) return Refused{week.error()};
    if (!has_work(*week)) return Refused{WeekWithoutWork{}};
    return WorkingWeekSet{command.valid_from.is_none() ? state.today : command.valid_from,
                          std::move(week).value()};
}

base::Result<HolidaySet, NetworkRefusal> decide(const WorkingHoursState& /*state*/,
                                                const SetHoliday& command) {
    HolidaySet event;
    event.province = command.province;
    return closure(command, std::move(event));
}

base::Result<OwnWeekSet, NetworkRefusal> decide(const WorkingHoursState& state,
                                                const SetOwnWeek& command) {
    auto week = week_of(command);
    if (!week) return Refused{week.error()};
    OwnWeekSet event{command.valid_from.is_none() ? state.today : command.valid_from, {}};
    if (has_work(*week)) event.hours = std::move(week).value();
    return event;
}

base::Result<OwnClosureSet, NetworkRefusal> decide(const WorkingHoursState& /*state*/,
                                                   const SetOwnClosure& command) {
    return closure(command, OwnClosureSet{});
}

}  // namespace amani::domain
