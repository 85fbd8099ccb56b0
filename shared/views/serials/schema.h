// Serials, and the events that name one outside of a job.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// A serial has two halves, each from its own last event: its registration (registered_*) and its
// warranty (warranty_*). serial_event holds further events that name the serial.
inline constexpr std::string_view serials_schema = R"sql(
CREATE TABLE serial(
    serial TEXT NOT NULL PRIMARY KEY, model INTEGER NOT NULL, batch TEXT NOT NULL, sold_on INTEGER NOT NULL,
    standing INTEGER NOT NULL, registered_time INTEGER NOT NULL, registered_event INTEGER NOT NULL,
    warranty_card TEXT NOT NULL, warranty_start INTEGER NOT NULL, warranty_months INTEGER NOT NULL,
    owner INTEGER NOT NULL, warranty_time INTEGER NOT NULL, warranty_event INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX serial_card ON serial(warranty_card) WHERE warranty_card <> '';
CREATE INDEX serial_owner ON serial(owner) WHERE owner <> 0;
CREATE TABLE serial_event(
    serial TEXT NOT NULL, event INTEGER NOT NULL, type INTEGER NOT NULL, time INTEGER NOT NULL,
    PRIMARY KEY (serial, event)) STRICT, WITHOUT ROWID;
)sql";
// The last four characters, by which people look for a serial or its card (listing.cpp, ends_with).
inline constexpr std::string_view serial_ends_schema = R"sql(
CREATE INDEX serial_end ON serial(substr(serial, -4));
CREATE INDEX serial_card_end ON serial(substr(warranty_card, -4)) WHERE warranty_card <> '';
)sql";
// As people write it (domain::written_serial); empty: as `serial`.
inline constexpr std::string_view written_serials_schema =
    "ALTER TABLE serial ADD COLUMN written TEXT NOT NULL DEFAULT ''";
inline constexpr std::array<std::string_view, 2> serials_tables{"serial", "serial_event"};

}  // namespace amani::views
