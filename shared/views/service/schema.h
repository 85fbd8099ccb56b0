// Repair jobs: the job, its steps, its parts.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// A step or a part may be known before the admission: the job's row is then a stub (admitted_time
// 0). Its phase is a domain::RepairPhase (in this first schema one numbered otherwise, below).
inline constexpr std::string_view service_schema = R"sql(
CREATE TABLE job(
    id INTEGER PRIMARY KEY, site INTEGER NOT NULL, phase INTEGER NOT NULL, number TEXT NOT NULL, serial TEXT NOT NULL,
    model INTEGER NOT NULL, customer INTEGER NOT NULL, kind INTEGER NOT NULL, warranty_expiry INTEGER NOT NULL,
    complaint TEXT NOT NULL, accessories TEXT NOT NULL, cosmetic_state TEXT NOT NULL, promised INTEGER NOT NULL,
    admitted_day INTEGER NOT NULL, admitted_time INTEGER NOT NULL, admitted_by INTEGER NOT NULL,
    finished_time INTEGER NOT NULL, ended_time INTEGER NOT NULL) STRICT;
CREATE INDEX job_serial ON job(serial);
CREATE INDEX job_number ON job(number);
CREATE INDEX job_customer ON job(customer) WHERE customer <> 0;
CREATE INDEX job_open ON job(site, id) WHERE phase NOT IN (4, 6);
CREATE TABLE job_step(
    job INTEGER NOT NULL, event INTEGER NOT NULL, type INTEGER NOT NULL, time INTEGER NOT NULL, day INTEGER NOT NULL,
    author INTEGER NOT NULL, part INTEGER NOT NULL, tag INTEGER NOT NULL,
    first_text TEXT NOT NULL, second_text TEXT NOT NULL, third_text TEXT NOT NULL,
    PRIMARY KEY (job, event)) STRICT, WITHOUT ROWID;
CREATE TABLE job_line(
    job INTEGER NOT NULL, event INTEGER NOT NULL, time INTEGER NOT NULL, day INTEGER NOT NULL, author INTEGER NOT NULL,
    part INTEGER NOT NULL, quantity INTEGER NOT NULL, place_kind INTEGER NOT NULL, place_number INTEGER NOT NULL,
    payer INTEGER NOT NULL, part_serial TEXT NOT NULL, tag TEXT NOT NULL,
    PRIMARY KEY (job, event)) STRICT, WITHOUT ROWID;
CREATE INDEX job_line_serial ON job_line(part_serial) WHERE part_serial <> '';
)sql";
// Of jobs that were open when a site began to work here: their numbers on paper or elsewhere.
inline constexpr std::string_view jobs_taken_over_schema = R"sql(
ALTER TABLE job ADD COLUMN earlier_number TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN earlier_day INTEGER NOT NULL DEFAULT 0;
CREATE INDEX job_earlier_number ON job(earlier_number) WHERE earlier_number <> '';
)sql";
// A repaired device may wait for its check, and a check may send it back: the phase has a number
// more, and the time at which an event brought the job there, so that in whatever order its events
// come the later one stands (domain::joined). A step may be about a unit or a person.
inline constexpr std::string_view checked_repairs_schema = R"sql(
DROP INDEX job_open;
ALTER TABLE job ADD COLUMN phase_time INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job_step ADD COLUMN unit INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job_step ADD COLUMN person INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job_step ADD COLUMN value INTEGER NOT NULL DEFAULT 0;
UPDATE job_step SET value = 1 WHERE type = 64;
UPDATE job SET phase = phase + (phase > 2),
    phase_time = MAX(admitted_time,
        COALESCE((SELECT MAX(time) FROM job_step WHERE job = job.id AND type IN (61, 64, 65, 66)), 0),
        COALESCE((SELECT MAX(time) FROM job_line WHERE job = job.id), 0));
CREATE INDEX job_open ON job(site, id) WHERE phase NOT IN (5, 7);
CREATE INDEX job_finished ON job(finished_time) WHERE finished_time <> 0;
)sql";
// The last four characters of a number, by which people look for a paper (listing.cpp, ends_with).
inline constexpr std::string_view number_ends_of_jobs_schema =
    "CREATE INDEX job_number_end ON job(substr(number, -4))";
// A row a job that was shelved or whose owner was told; notices are counted.
inline constexpr std::string_view archive_schema = R"sql(
CREATE TABLE waiting_device(
    job INTEGER PRIMARY KEY, shelf TEXT NOT NULL, shelved_time INTEGER NOT NULL, notices INTEGER NOT NULL,
    notice_time INTEGER NOT NULL) STRICT;
)sql";
// `contract` is that of the admission, `served` that of a later CaseServed, which makes the job a
// contract's (kind 3).
inline constexpr std::string_view contracts_of_jobs_schema = R"sql(
ALTER TABLE job ADD COLUMN contract INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN served INTEGER NOT NULL DEFAULT 0;
)sql";
// By which serial a fitting goes after a correction.
inline constexpr std::string_view corrected_parts_schema =
    "CREATE INDEX job_step_part_serial ON job_step(first_text) WHERE type = 215";
inline constexpr std::array<std::string_view, 4> service_tables{"job", "job_step", "job_line",
                                                                "waiting_device"};

}  // namespace amani::views
