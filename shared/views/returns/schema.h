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
inline constexpr std::array<std::string_view, 2> returns_tables{"used_part", "used_piece"};

}  // namespace amani::views
