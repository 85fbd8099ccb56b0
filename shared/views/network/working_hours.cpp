#include "shared/views/network/working_hours.h"

#include "shared/domain/network/working_hours.h"

#include <algorithm>
#include <map>
#include <string>

namespace amani::views {
namespace {

constexpr std::string_view set_week = R"sql(
INSERT INTO working_week(site, valid_from, hours, time, event) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (site, valid_from) DO UPDATE SET hours = excluded.hours, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (working_week.time, working_week.event))sql";

constexpr std::string_view set_closure = R"sql(
INSERT INTO closure(site, day, province, name, opens, closes, standing, time, event)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (site, day, province) DO UPDATE SET name = excluded.name, opens = excluded.opens, closes = excluded.closes,
    standing = excluded.standing, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (closure.time, closure.event))sql";

// As people read them, and as they are read back: "08:00-17:00 · … · –", from Saturday.
constexpr std::string_view between = " · ";
constexpr std::string_view closed = "–";

std::string text_of(const std::vector<domain::DayHours>& hours) {
    std::string text;
    for (const auto& day : hours) {
        const std::string said = domain::text_of(day);
        text += text.empty() ? "" : between;
        text += said.empty() ? std::string{closed} : said;
    }
    return text;
}

calendar::WorkingWeek week_of(base::Day from, std::string_view text) {
    calendar::WorkingWeek week{from, {}};
    for (auto& day : week.days) {
        const auto end = std::min(text.find(between), text.size());
        const auto hours = domain::parse_hours(text.substr(0, end)).value_or(domain::DayHours{});
        day = {hours.from, hours.until};
        text.remove_prefix(std::min(end + between.size(), text.size()));
    }
    return week;
}

using Weeks = std::map<base::Day, std::string>;

Weeks weeks_of(store::Database& database, base::SiteId site) {
    Weeks weeks;
    auto& rows = database.cached("SELECT valid_from, hours FROM working_week WHERE site = ?1");
    rows.with(site);
    while (rows.step()) weeks.emplace(rows.id<base::Day>(0), rows.string(1));
    rows.reset();
    return weeks;
}

// What the weeks say of a day: nothing where they do not reach, an empty text where they say none.
std::string on(const Weeks& weeks, base::Day day) {
    const auto after = weeks.upper_bound(day);
    return after == weeks.begin() ? std::string{} : std::prev(after)->second;
}

constexpr ListColumn week_columns[] = {
    {"id", "working_week.event", CellKind::event, Sorting::yes},
    {"site", "working_week.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    ListColumn{"valid_from", "working_week.valid_from", CellKind::day, Sorting::yes}.always(),
    {"hours", "working_week.hours", CellKind::text},
};
const std::string hours_that_remain = hours_sql("closure.opens", "closure.closes");
const ListColumn closure_columns[] = {
    {"id", "closure.event", CellKind::event, Sorting::yes},
    {"site", "closure.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    ListColumn{"date", "closure.day", CellKind::day, Sorting::yes}.always(),
    name_column<domain::Province>("province", "closure.province"),
    {"name", "closure.name", CellKind::text},
    {"hours", hours_that_remain, CellKind::text},
    name_column<domain::ClosureStanding>("standing", "closure.standing"),
};
constexpr Sought closure_texts[] = {{Sought::By::part, "search_key(closure.name)"}};

}  // namespace

const List working_weeks_list{"working-weeks",
                              "working_week LEFT JOIN site ON site.id = working_week.site",
                              week_columns, "valid_from", Direction::descending};
const List closures_list{"closures",
                         "closure LEFT JOIN site ON site.id = closure.site",
                         closure_columns,
                         "date",
                         Direction::descending,
                         closure_texts};

WorkingHoursProjection::WorkingHoursProjection(store::Database& database)
    : set_week_(database.prepare(set_week)), set_closure_(database.prepare(set_closure)) {}

void WorkingHoursProjection::apply(const domain::Event& event, const domain::WorkingWeekSet& set) {
    set_week_->run(0, set.valid_from, text_of(set.hours), event.time, event.id);
}

void WorkingHoursProjection::apply(const domain::Event& event, const domain::OwnWeekSet& set) {
    set_week_->run(event.id.site(), set.valid_from, text_of(set.hours), event.time, event.id);
}

void WorkingHoursProjection::apply(const domain::Event& event, const domain::HolidaySet& set) {
    set_closure_->run(0, set.date, set.province, set.name, set.hours.from, set.hours.until,
                      set.standing, event.time, event.id);
}

void WorkingHoursProjection::apply(const domain::Event& event, const domain::OwnClosureSet& set) {
    set_closure_->run(event.id.site(), set.date, 0, set.name, set.hours.from, set.hours.until,
                      set.standing, event.time, event.id);
}

calendar::WorkingTime working_time_of(store::Database& database, base::SiteId site) {
    calendar::WorkingTime time;
    const Weeks network = weeks_of(database, {});
    const Weeks own = weeks_of(database, site);
    Weeks changes = network;
    changes.insert(own.begin(), own.end());
    for (const auto& [from, hours] : changes) {
        const auto said = on(own, from).empty() ? on(network, from) : on(own, from);
        auto week = said.empty() ? calendar::usual_week() : week_of(from, said);
        week.from = from;
        time.add(week);
    }
    // The last one of a day wins: the network's, the province's, the site's own.
    auto& rows = database.cached(
        "SELECT day, opens, closes FROM closure WHERE standing = 1 AND (site = ?1 OR (site = 0 AND "
        "(province = 0 OR province = (SELECT province FROM site WHERE id = ?1)))) "
        "ORDER BY site, province");
    rows.with(site);
    while (rows.step())
        time.except(rows.id<base::Day>(0), {static_cast<std::int32_t>(rows.integer(1)),
                                            static_cast<std::int32_t>(rows.integer(2))});
    rows.reset();
    return time;
}

}  // namespace amani::views
