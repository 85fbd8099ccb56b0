// Used parts that are owed, by tag, and the standing of each piece of a used-part receipt.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// The halves of a debt (fitted, removed, shipped, booked, registered, ended) are merged under its
// tag in any order. state: see UsedPartState; 0 while neither the fitting nor a decision is known.
inline constexpr std::string_view returns_schema = R"sql(
CREATE TABLE used_part(
    id INTEGER PRIMARY KEY, site INTEGER NOT NULL, number TEXT NOT NULL, job INTEGER NOT NULL, part INTEGER NOT NULL,
    part_serial TEXT NOT NULL, fitted_day INTEGER NOT NULL, fitted_time INTEGER NOT NULL,
    removed INTEGER NOT NULL, removed_serial TEXT NOT NULL,
    waybill INTEGER NOT NULL, shipped_time INTEGER NOT NULL,
    receipt INTEGER NOT NULL, standing INTEGER NOT NULL, standing_time INTEGER NOT NULL, standing_event INTEGER NOT NULL,
    ended INTEGER NOT NULL, ended_time INTEGER NOT NULL, ended_event INTEGER NOT NULL,
    pending INTEGER NOT NULL, cost INTEGER NOT NULL, price INTEGER NOT NULL,
    state INTEGER NOT NULL GENERATED ALWAYS AS (CASE
        WHEN ended = 1 THEN 9 WHEN ended = 2 THEN 10 WHEN standing = 9 THEN 7 WHEN standing = 8 THEN 8
        WHEN standing = 1 OR standing = 6 THEN 6 WHEN standing = 2 THEN 4 WHEN standing = 3 THEN 5
        WHEN fitted_time = 0 THEN 0 WHEN waybill <> 0 THEN 3 WHEN removed <> 0 THEN 2 ELSE 1 END) STORED) STRICT;
CREATE INDEX used_part_state ON used_part(state, site, fitted_day);
CREATE INDEX used_part_number ON used_part(number) WHERE number <> '';
CREATE TABLE used_piece(
    receipt INTEGER NOT NULL, line INTEGER NOT NULL, unit INTEGER NOT NULL, tag INTEGER NOT NULL,
    holder INTEGER NOT NULL, part INTEGER NOT NULL, standing INTEGER NOT NULL, reason TEXT NOT NULL,
    time INTEGER NOT NULL, decision INTEGER NOT NULL,
    PRIMARY KEY (receipt, line, unit)) STRICT, WITHOUT ROWID;
CREATE INDEX used_piece_tag ON used_piece(tag) WHERE tag <> 0;
CREATE INDEX used_piece_early ON used_piece(holder, part) WHERE standing = 2;
)sql";
// A fitting that was undone is a state of its debt. A generated column is changed by making its
// table anew.
inline constexpr std::string_view undone_fittings_schema = R"sql(
CREATE TABLE used_part_anew(
    id INTEGER PRIMARY KEY, site INTEGER NOT NULL, number TEXT NOT NULL, job INTEGER NOT NULL, part INTEGER NOT NULL,
    part_serial TEXT NOT NULL, fitted_day INTEGER NOT NULL, fitted_time INTEGER NOT NULL,
    removed INTEGER NOT NULL, removed_serial TEXT NOT NULL,
    waybill INTEGER NOT NULL, shipped_time INTEGER NOT NULL,
    receipt INTEGER NOT NULL, standing INTEGER NOT NULL, standing_time INTEGER NOT NULL, standing_event INTEGER NOT NULL,
    ended INTEGER NOT NULL, ended_time INTEGER NOT NULL, ended_event INTEGER NOT NULL,
    pending INTEGER NOT NULL, cost INTEGER NOT NULL, price INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    state INTEGER NOT NULL GENERATED ALWAYS AS (CASE WHEN undone <> 0 THEN 11
        WHEN ended = 1 THEN 9 WHEN ended = 2 THEN 10 WHEN standing = 9 THEN 7 WHEN standing = 8 THEN 8
        WHEN standing = 1 OR standing = 6 THEN 6 WHEN standing = 2 THEN 4 WHEN standing = 3 THEN 5
        WHEN fitted_time = 0 THEN 0 WHEN waybill <> 0 THEN 3 WHEN removed <> 0 THEN 2 ELSE 1 END) STORED) STRICT;
INSERT INTO used_part_anew(
    id, site, number, job, part, part_serial, fitted_day, fitted_time, removed, removed_serial, waybill, shipped_time,
    receipt, standing, standing_time, standing_event, ended, ended_time, ended_event, pending, cost, price)
SELECT id, site, number, job, part, part_serial, fitted_day, fitted_time, removed, removed_serial, waybill, shipped_time,
    receipt, standing, standing_time, standing_event, ended, ended_time, ended_event, pending, cost, price FROM used_part;
DROP TABLE used_part;
ALTER TABLE used_part_anew RENAME TO used_part;
CREATE INDEX used_part_state ON used_part(state, site, fitted_day);
CREATE INDEX used_part_number ON used_part(number) WHERE number <> '';
)sql";
// A list by state is in the order of the ids, and a site's used parts have theirs side by side. The
// last four characters of a number are those by which people look for a tag (listing.cpp).
inline constexpr std::string_view lists_of_used_parts_schema = R"sql(
DROP INDEX used_part_state;
CREATE INDEX used_part_state ON used_part(state, id);
CREATE INDEX used_part_number_end ON used_part(substr(number, -4));
)sql";
inline constexpr std::array<std::string_view, 2> returns_tables{"used_part", "used_piece"};

}  // namespace amani::views
