#include "shared/app/desk.h"

#include "shared/app/clock_doubt.h"
#include "shared/calendar/jalali.h"

#include <algorithm>

namespace amani::app {

namespace {

std::string series_year(base::Day day) { return calendar::two_digit_year(day); }

// Moves a counter forward, never back.
void count_on_from(store::Database& database, domain::DocumentType type, const std::string& year,
                   std::uint32_t next) {
    database
        .cached(
            "INSERT INTO number_series (type, year, next) VALUES (?1, ?2, ?3) "
            "ON CONFLICT (type, year) DO UPDATE SET next = excluded.next "
            "WHERE number_series.next < excluded.next")
        .run(type, year, next);
}

}  // namespace

domain::Warnings Desk::doubts() const {
    return doubts_about_clock({.now = clock.now(),
                               .contact = last_contact(database),
                               .recorded = journal.last_own_day()});
}

// A later incarnation counts in its own block, whatever an earlier one had reached.
domain::NumberSeries Desk::series(domain::DocumentType type, base::Day day) const {
    auto& query = database.cached("SELECT next FROM number_series WHERE type = ?1 AND year = ?2");
    std::uint32_t next = own.first_number;
    if (query.with(type, series_year(day)).step())
        next = std::max(next, static_cast<std::uint32_t>(query.integer(0)));
    query.reset();
    return {domain::number_prefix(own.code), type, day, next};
}

void Desk::take(domain::DocumentType type, base::Day day, std::uint32_t count) {
    const std::uint32_t next = series(type, day).next + count;
    count_on_from(database, type, series_year(day), next);
}

void Desk::pass_over(const domain::DocumentNumber& number, std::uint32_t last_of_block) {
    const bool is_ours = number.prefix == domain::number_prefix(own.code) &&
                         number.sequence >= own.first_number && number.sequence <= last_of_block;
    if (is_ours) count_on_from(database, number.type, number.year, number.sequence + 1);
}

}  // namespace amani::app
