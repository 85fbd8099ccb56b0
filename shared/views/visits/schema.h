// Visits at customers'.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// The halves of a row merge under its id; of two plans or ends the later (time) stands.
inline constexpr std::string_view visits_schema = R"sql(
CREATE TABLE visit(
    id INTEGER PRIMARY KEY, request INTEGER NOT NULL, job INTEGER NOT NULL, day INTEGER NOT NULL,
    from_minute INTEGER NOT NULL, until_minute INTEGER NOT NULL, technician INTEGER NOT NULL, address TEXT NOT NULL,
    note TEXT NOT NULL, planned_time INTEGER NOT NULL, started_time INTEGER NOT NULL, result INTEGER NOT NULL,
    result_note TEXT NOT NULL, next_day INTEGER NOT NULL, ended_time INTEGER NOT NULL,
    state INTEGER NOT NULL GENERATED ALWAYS AS (CASE
        WHEN ended_time <> 0 THEN 3 WHEN started_time <> 0 THEN 2 ELSE 1 END) STORED) STRICT;
CREATE INDEX visit_day ON visit(day, id);
CREATE INDEX visit_request ON visit(request, day) WHERE request <> 0;
CREATE INDEX visit_job ON visit(job, day) WHERE job <> 0;
)sql";
inline constexpr std::array<std::string_view, 1> visits_tables{"visit"};

}  // namespace amani::views
