// Replacements: cases with their verdicts, grants, exchanges, and the centre's policy.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// replacement: its halves merge under its id; of two grants, refusals or policies the later (time)
// stands, of two exchanges of one case the first. A verdict is 0 (none), 1 unrepairable or 2
// repairable, and of two of one kind of person the repairable one stands. state is a
// domain::ReplacementPhase. replacement_issue: `standing` is a domain::ReplacementBooking, 0 until
// the hub has decided; week and month are those that quotas are counted in.
inline constexpr std::string_view replacements_schema = R"sql(
CREATE TABLE replacement(
    id INTEGER PRIMARY KEY, number TEXT NOT NULL DEFAULT '', serial TEXT NOT NULL DEFAULT '', job INTEGER NOT NULL DEFAULT 0,
    mode INTEGER NOT NULL DEFAULT 0, reason INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '',
    model INTEGER NOT NULL DEFAULT 0, wanted_model INTEGER NOT NULL DEFAULT 0, customer INTEGER NOT NULL DEFAULT 0,
    opened_by INTEGER NOT NULL DEFAULT 0, opened_time INTEGER NOT NULL DEFAULT 0, opened_day INTEGER NOT NULL DEFAULT 0,
    technician_verdict INTEGER NOT NULL DEFAULT 0, supervisor_verdict INTEGER NOT NULL DEFAULT 0,
    authority_verdict INTEGER NOT NULL DEFAULT 0,
    granted INTEGER NOT NULL DEFAULT 0, granted_time INTEGER NOT NULL DEFAULT 0,
    refused_time INTEGER NOT NULL DEFAULT 0, refusal TEXT NOT NULL DEFAULT '',
    issue INTEGER NOT NULL DEFAULT 0, issued_time INTEGER NOT NULL DEFAULT 0,
    received INTEGER NOT NULL DEFAULT 0, received_time INTEGER NOT NULL DEFAULT 0, received_day INTEGER NOT NULL DEFAULT 0,
    condition TEXT NOT NULL DEFAULT '', recovery INTEGER NOT NULL DEFAULT 0,
    closed_time INTEGER NOT NULL DEFAULT 0, closing TEXT NOT NULL DEFAULT '',
    state INTEGER NOT NULL GENERATED ALWAYS AS (CASE
        WHEN closed_time <> 0 THEN 9 WHEN issue <> 0 AND received <> 0 THEN 8 WHEN issue <> 0 THEN 7
        WHEN MAX(technician_verdict, supervisor_verdict, authority_verdict) = 2 THEN 10
        WHEN refused_time > granted_time THEN 6 WHEN granted <> 0 THEN 5
        WHEN authority_verdict <> 0 THEN 4 WHEN supervisor_verdict <> 0 THEN 3
        WHEN technician_verdict <> 0 THEN 2 ELSE 1 END) STORED) STRICT;
CREATE INDEX replacement_serial ON replacement(serial);
CREATE INDEX replacement_job ON replacement(job) WHERE job <> 0;
CREATE INDEX replacement_state ON replacement(state, id);
CREATE INDEX replacement_number ON replacement(number) WHERE number <> '';
CREATE INDEX replacement_number_end ON replacement(substr(number, -4));
CREATE TABLE replacement_verdict(
    replacement INTEGER NOT NULL, event INTEGER NOT NULL, of INTEGER NOT NULL, verdict INTEGER NOT NULL, note TEXT NOT NULL,
    author INTEGER NOT NULL, day INTEGER NOT NULL, time INTEGER NOT NULL, PRIMARY KEY (replacement, event)) STRICT, WITHOUT ROWID;
CREATE TABLE replacement_grant(
    id INTEGER PRIMARY KEY, site INTEGER NOT NULL, replacement INTEGER NOT NULL, model INTEGER NOT NULL,
    per_week INTEGER NOT NULL, cap INTEGER NOT NULL, until INTEGER NOT NULL, advance INTEGER NOT NULL,
    author INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE INDEX replacement_quota ON replacement_grant(site) WHERE replacement = 0;
CREATE TABLE replacement_issue(
    id INTEGER PRIMARY KEY, replacement INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
    serial TEXT NOT NULL DEFAULT '', new_serial TEXT NOT NULL DEFAULT '', written TEXT NOT NULL DEFAULT '',
    model INTEGER NOT NULL DEFAULT 0, part INTEGER NOT NULL DEFAULT 0, used_grant INTEGER NOT NULL DEFAULT 0,
    ordinal INTEGER NOT NULL DEFAULT 0, difference INTEGER NOT NULL DEFAULT 0, vat INTEGER NOT NULL DEFAULT 0,
    deposit INTEGER NOT NULL DEFAULT 0, author INTEGER NOT NULL DEFAULT 0, day INTEGER NOT NULL DEFAULT 0,
    time INTEGER NOT NULL DEFAULT 0, week INTEGER NOT NULL DEFAULT 0, month INTEGER NOT NULL DEFAULT 0,
    standing INTEGER NOT NULL DEFAULT 0, booked_time INTEGER NOT NULL DEFAULT 0, cost INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX replacement_issue_of ON replacement_issue(replacement);
CREATE INDEX replacement_issue_serial ON replacement_issue(serial);
CREATE INDEX replacement_issue_new_serial ON replacement_issue(new_serial);
CREATE INDEX replacement_issue_grant ON replacement_issue(used_grant, week);
CREATE TABLE replacement_policy(
    one INTEGER PRIMARY KEY, inheritance INTEGER NOT NULL, months INTEGER NOT NULL, per_month INTEGER NOT NULL,
    author INTEGER NOT NULL, day INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
)sql";
inline constexpr std::array<std::string_view, 5> replacement_tables{
    "replacement", "replacement_verdict", "replacement_grant", "replacement_issue",
    "replacement_policy"};

}  // namespace amani::views
