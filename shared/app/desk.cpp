#include "shared/app/desk.h"

#include "shared/calendar/jalali.h"

namespace amani::app {

namespace {

std::string series_year(base::Day day) { return calendar::two_digit_year(day); }

}  // namespace

domain::NumberSeries Desk::series(domain::DocumentType type, base::Day day) const {
    auto& query = database.cached("SELECT next FROM number_series WHERE type = ?1 AND year = ?2");
    std::uint32_t next = own.first_number;
    if (query.with(type, series_year(day)).step())
        next = static_cast<std::uint32_t>(query.integer(0));
    query.reset();
    return {domain::number_prefix(own.code), type, day, next};
}

void Desk::take(domain::DocumentType type, base::Day day, std::uint32_t count) {
    database
        .cached(
            "INSERT INTO number_series (type, year, next) VALUES (?1, ?2, ?3) "
            "ON CONFLICT (type, year) DO UPDATE SET next = number_series.next + ?4")
        .run(type, series_year(day), own.first_number + count, count);
}

}  // namespace amani::app
