// Turnaround times, output and first-pass of the repairs that became ready in a period (RULES §7.1,
// §7.2), read from the steps of their jobs: by whom or what they are to be compared, or one by one.
#pragma once

#include "shared/domain/service/events.h"
#include "shared/domain/workshop/stay.h"
#include "shared/store/database.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace amani::views {

// unit, stage: the time in each of them. Any other: whole stays, those of a technician being the
// ones that he had last.
enum class TurnaroundBy : std::uint8_t {
    site = 1,
    unit = 2,
    stage = 3,
    technician = 4,
    model = 5,
    kind = 6,  // warranty, contract, neither
    job = 7,   // one by one
};
BOOST_DESCRIBE_ENUM(TurnaroundBy, site, unit, stage, technician, model, kind, job)

struct TurnaroundQuestion {
    base::Day from;  // on which the repairs became ready
    base::Day until;
    base::SiteId site;  // none: all
    TurnaroundBy by = TurnaroundBy::site;
};

// Times in minutes, rates in basis points; none where nothing was promised, delivered, checked.
struct TurnaroundRow {
    std::int64_t key = 0;  // the id or the enumerator of what the row is about
    std::string code;      // of the site, the unit, the model; of a job its number
    std::string name;      // of the unit, the technician, the model
    std::int64_t jobs = 0;
    std::int64_t calendar_mean = 0;
    std::int64_t calendar_median = 0;
    std::int64_t calendar_p90 = 0;
    std::int64_t working_mean = 0;
    std::int64_t working_median = 0;
    std::int64_t working_p90 = 0;
    std::int64_t net_mean = 0;
    std::int64_t net_median = 0;
    std::int64_t net_p90 = 0;
    std::int64_t part_share = 0;             // waited for a part, of the working time
    std::optional<std::int64_t> on_time;     // ready by the promised day, of those with one
    std::optional<std::int64_t> lag_mean;    // from ready to delivered, of those that were
    std::optional<std::int64_t> first_pass;  // passed their first check, of those that were checked
    std::int64_t returns = 0;  // into a unit where the device had been before, in all jobs
    std::int64_t labour = 0;   // minutes on the clocks, in all jobs
};

// Stays of `days` whole days by the calendar, the last bar of that many or more.
struct TurnaroundBar {
    std::int64_t days = 0;
    std::int64_t jobs = 0;
    std::int64_t late = 0;  // of them, ready after the promised day
};
inline constexpr std::int64_t last_bar_days = 30;

struct Turnaround {
    TurnaroundRow total;
    std::vector<TurnaroundRow> rows;  // most jobs first; one by one: as they came in
    std::vector<TurnaroundBar> bars;  // from 0 to last_bar_days
    bool is_cut = false;              // one by one: there are more than most_jobs
};
inline constexpr std::size_t most_jobs = 10'000;

[[nodiscard]] Turnaround turnaround(store::Database& database, const TurnaroundQuestion& question);

}  // namespace amani::views
