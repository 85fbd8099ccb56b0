// The workshop: units and members, where devices are and who works on them, checks, part requests.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// bench: of each job that has been through units or hands, the latest of each thing by (time); a
// handover is open while nothing later has answered it. labour: a row a clock; stopped_time 0: it
// runs, or the end of the repair has stopped it. part_request: its halves merge under its id;
// state is a domain::PartRequestPhase.
inline constexpr std::string_view workshop_schema = R"sql(
CREATE TABLE unit(
    id INTEGER PRIMARY KEY, site INTEGER NOT NULL, kind INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
    scope TEXT NOT NULL, standing INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE INDEX unit_site ON unit(site);
CREATE TABLE unit_member(
    unit INTEGER NOT NULL, user INTEGER NOT NULL, duties INTEGER NOT NULL, skills TEXT NOT NULL,
    since INTEGER NOT NULL, until INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL,
    PRIMARY KEY (unit, user)) STRICT, WITHOUT ROWID;
CREATE TABLE check_list(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, scope TEXT NOT NULL, items TEXT NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE TABLE bench(
    job INTEGER PRIMARY KEY, handover INTEGER NOT NULL, handed_to INTEGER NOT NULL, handed_time INTEGER NOT NULL,
    answered_time INTEGER NOT NULL, unit INTEGER NOT NULL, unit_time INTEGER NOT NULL,
    technician INTEGER NOT NULL, technician_time INTEGER NOT NULL, awaits_customer INTEGER NOT NULL,
    labour_time INTEGER NOT NULL, checks INTEGER NOT NULL, checks_failed INTEGER NOT NULL) STRICT;
CREATE INDEX bench_pending ON bench(job) WHERE handed_time > answered_time;
CREATE TABLE labour(
    job INTEGER NOT NULL, started INTEGER NOT NULL, user INTEGER NOT NULL, started_time INTEGER NOT NULL,
    stopped_time INTEGER NOT NULL, reason INTEGER NOT NULL, note TEXT NOT NULL,
    PRIMARY KEY (job, started)) STRICT, WITHOUT ROWID;
CREATE INDEX labour_running ON labour(user, job) WHERE stopped_time = 0;
CREATE TABLE quality_check(
    id INTEGER PRIMARY KEY, job INTEGER NOT NULL, time INTEGER NOT NULL, day INTEGER NOT NULL, author INTEGER NOT NULL,
    list INTEGER NOT NULL, verdict INTEGER NOT NULL, failed TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE INDEX quality_check_job ON quality_check(job);
CREATE TABLE part_request(
    id INTEGER PRIMARY KEY, job INTEGER NOT NULL, number TEXT NOT NULL, part INTEGER NOT NULL, quantity INTEGER NOT NULL,
    asked_by INTEGER NOT NULL, asked_time INTEGER NOT NULL, asked_day INTEGER NOT NULL, note TEXT NOT NULL,
    verdict INTEGER NOT NULL, approved_part INTEGER NOT NULL, approved INTEGER NOT NULL,
    reviewed_by INTEGER NOT NULL, reviewed_time INTEGER NOT NULL, reason TEXT NOT NULL,
    issued INTEGER NOT NULL, issued_time INTEGER NOT NULL, closed_time INTEGER NOT NULL,
    state INTEGER NOT NULL GENERATED ALWAYS AS (CASE
        WHEN closed_time <> 0 THEN 6 WHEN verdict = 0 THEN 1 WHEN verdict = 3 THEN 3
        WHEN issued <= 0 THEN 2 WHEN issued < approved THEN 4 ELSE 5 END) STORED) STRICT;
CREATE INDEX part_request_job ON part_request(job);
CREATE INDEX part_request_open ON part_request(state, id) WHERE state IN (1, 2, 4);
CREATE INDEX part_request_number ON part_request(number) WHERE number <> '';
CREATE INDEX part_request_number_end ON part_request(substr(number, -4));
CREATE TABLE part_issue(
    job INTEGER NOT NULL, event INTEGER NOT NULL, request INTEGER NOT NULL, part INTEGER NOT NULL, quantity INTEGER NOT NULL,
    part_serials TEXT NOT NULL, PRIMARY KEY (job, event)) STRICT, WITHOUT ROWID;
)sql";
// The list of labour is read by its clocks.
inline constexpr std::string_view labour_by_start_schema =
    "CREATE INDEX labour_started ON labour(started)";
inline constexpr std::array<std::string_view, 8> workshop_tables{
    "unit",   "unit_member",   "check_list",   "bench",
    "labour", "quality_check", "part_request", "part_issue"};

}  // namespace amani::views
