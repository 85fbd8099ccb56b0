// Lines of jobs' accounts beside their parts, discounts, estimates; and what these are priced by.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// job_charge: kind 2 labour, 3 another charge (domain::AccountLineKind). withdrawn_line: beside it,
// for a withdrawal may come first. The halves of an estimate merge under its id; answer is a
// domain::EstimateAnswer, or 0 while it waits.
inline constexpr std::string_view billing_schema = R"sql(
CREATE TABLE repair_code(
    code TEXT PRIMARY KEY, id INTEGER NOT NULL, kind INTEGER NOT NULL, name TEXT NOT NULL, fault_group TEXT NOT NULL,
    offering INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE INDEX repair_code_id ON repair_code(id);
CREATE TABLE operation(
    code TEXT PRIMARY KEY, id INTEGER NOT NULL, name TEXT NOT NULL, minutes INTEGER NOT NULL, offering INTEGER NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE INDEX operation_id ON operation(id);
CREATE TABLE operation_price(
    operation INTEGER NOT NULL, model INTEGER NOT NULL, valid_from INTEGER NOT NULL, price INTEGER NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (operation, model, valid_from)) STRICT, WITHOUT ROWID;
CREATE TABLE service_terms(
    id INTEGER PRIMARY KEY, repair_guarantee_days INTEGER NOT NULL, terms BLOB NOT NULL, time INTEGER NOT NULL,
    day INTEGER NOT NULL) STRICT;
CREATE TABLE job_charge(
    job INTEGER NOT NULL, event INTEGER NOT NULL, kind INTEGER NOT NULL, time INTEGER NOT NULL, day INTEGER NOT NULL,
    author INTEGER NOT NULL, operation INTEGER NOT NULL, count INTEGER NOT NULL, minutes INTEGER NOT NULL,
    technician INTEGER NOT NULL, text TEXT NOT NULL, amount INTEGER NOT NULL, payer INTEGER NOT NULL,
    tax_class INTEGER NOT NULL, PRIMARY KEY (job, event)) STRICT, WITHOUT ROWID;
CREATE TABLE withdrawn_line(
    job INTEGER NOT NULL, line INTEGER NOT NULL, PRIMARY KEY (job, line)) STRICT, WITHOUT ROWID;
CREATE TABLE discount(
    job INTEGER NOT NULL, line INTEGER NOT NULL, amount INTEGER NOT NULL, reason TEXT NOT NULL, author INTEGER NOT NULL,
    day INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (job, line)) STRICT, WITHOUT ROWID;
CREATE TABLE estimate(
    id INTEGER PRIMARY KEY, job INTEGER NOT NULL, basis INTEGER NOT NULL, amount INTEGER NOT NULL,
    valid_until INTEGER NOT NULL, inspection_fee INTEGER NOT NULL, note TEXT NOT NULL, given_time INTEGER NOT NULL,
    given_by INTEGER NOT NULL, answer INTEGER NOT NULL, way INTEGER NOT NULL, answered_by TEXT NOT NULL,
    answer_note TEXT NOT NULL, answered_time INTEGER NOT NULL) STRICT;
CREATE INDEX estimate_job ON estimate(job, given_time, id);
CREATE INDEX estimate_waits ON estimate(id) WHERE answered_time = 0;
ALTER TABLE job_step ADD COLUMN fault_code INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job_step ADD COLUMN cause_code INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job_step ADD COLUMN action_code INTEGER NOT NULL DEFAULT 0;
)sql";
inline constexpr std::array<std::string_view, 8> billing_tables{
    "repair_code", "operation",      "operation_price", "service_terms",
    "job_charge",  "withdrawn_line", "discount",        "estimate"};

}  // namespace amani::views
