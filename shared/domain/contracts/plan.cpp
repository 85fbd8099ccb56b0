#include "shared/domain/contracts/plan.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/domain/contracts/events.h"

#include <fmt/format.h>

#include <charconv>

namespace amani::domain {
namespace {

using base::Day;

// How far a working day is looked for.
constexpr std::int32_t days_looked_at = 31;

std::vector<Day> days_by_months(const Plan& plan, Day latest) {
    std::vector<Day> days;
    const std::int32_t most = plan.visits > 0 ? plan.visits : most_contract_visits;
    for (std::int32_t number = 1; number <= most; ++number) {
        const Day day = calendar::plus_months(plan.begins, number * plan.interval_months);
        if (day > latest) break;
        days.push_back(std::min(day, plan.ends));
    }
    return days;
}

bool is_open(Day day, const calendar::WorkingTime& working) {
    const auto hours = working.hours_on(day);
    return hours.from < hours.until;
}

}  // namespace

std::vector<Day> plan_days(const Plan& plan) {
    if (plan.begins > plan.ends) return {};
    if (plan.interval_months > 0) return days_by_months(plan, plan.ends + 1);
    std::vector<Day> days;
    const std::int64_t length = plan.ends - plan.begins + 1;
    for (std::int64_t number = 1; number <= plan.visits; ++number)
        days.push_back(plan.begins +
                       static_cast<std::int32_t>(
                           std::max<std::int64_t>(number * length / plan.visits, 1) - 1));
    return days;
}

std::vector<Day> warranty_plan_days(const Plan& plan) {
    if (plan.interval_months <= 0 || plan.visits <= 0) return {};
    return days_by_months(plan, plan.ends);
}

Day working_day(Day day, Day ends, const calendar::WorkingTime& working) {
    for (Day next = day; next <= ends && next <= day + days_looked_at; next = next + 1)
        if (is_open(next, working)) return next;
    for (Day earlier = day; earlier >= day + -days_looked_at; earlier = earlier + -1)
        if (is_open(earlier, working)) return earlier;
    return day;
}

std::string text_of(const PlanItemName& name) {
    return fmt::format("{}:{}:{}", name.source, name.serial, name.plan_number);
}

std::optional<PlanItemName> parse_plan_item(std::string_view text) {
    const std::string key = base::code_key(text);
    const auto last = key.rfind(':');
    if (last == key.npos || last == 0) return std::nullopt;
    const auto first = key.find(':');
    if (first == last || first == 0) return std::nullopt;
    PlanItemName name{.source = key.substr(0, first),
                      .serial = base::normalised_serial(key.substr(first + 1, last - first - 1))};
    const char* end = key.data() + key.size();
    const auto [read, trouble] = std::from_chars(key.data() + last + 1, end, name.plan_number);
    const bool is_whole = trouble == std::errc{} && read == end;
    const bool is_number = is_whole && name.plan_number >= 1 &&
                           name.plan_number <= most_contract_visits && !name.serial.empty();
    return is_number ? std::optional{std::move(name)} : std::nullopt;
}

}  // namespace amani::domain
