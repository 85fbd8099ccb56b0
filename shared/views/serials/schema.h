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
// What else is said of a serial, each row from its own event or the last of its kind: the serial
// that it goes on under (serial_name; site 0: of all sites), flags, further spans of warranty, its
// voiding, its end, its owners, the parts of the factory, and cases in which it is suspect (C-1).
// Of these `state`, `warranty_expiry` and `owner` of the serial are made anew at each change
// (serials_projection.cpp); `maker_until` is the last day of the maker's warranty.
inline constexpr std::string_view serial_files_schema = R"sql(
ALTER TABLE serial ADD COLUMN produced_on INTEGER NOT NULL DEFAULT 0;
ALTER TABLE serial ADD COLUMN channel TEXT NOT NULL DEFAULT '';
ALTER TABLE serial ADD COLUMN imei1 TEXT NOT NULL DEFAULT '';
ALTER TABLE serial ADD COLUMN imei2 TEXT NOT NULL DEFAULT '';
ALTER TABLE serial ADD COLUMN registered_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE serial ADD COLUMN maker_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE serial ADD COLUMN warranty_expiry INTEGER NOT NULL DEFAULT 0;
ALTER TABLE serial ADD COLUMN state INTEGER NOT NULL DEFAULT 1;
CREATE INDEX serial_imei1 ON serial(imei1) WHERE imei1 <> '';
CREATE INDEX serial_imei2 ON serial(imei2) WHERE imei2 <> '';
CREATE INDEX serial_model ON serial(model);
CREATE INDEX serial_model_state ON serial(model, state);
CREATE INDEX serial_state ON serial(state);
CREATE INDEX serial_expiry ON serial(warranty_expiry);
ALTER TABLE serial_event ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE serial_event ADD COLUMN code INTEGER NOT NULL DEFAULT 0;
ALTER TABLE serial_event ADD COLUMN other TEXT NOT NULL DEFAULT '';
ALTER TABLE serial_event ADD COLUMN customer INTEGER NOT NULL DEFAULT 0;
ALTER TABLE serial_event ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE TABLE serial_name(
    serial TEXT NOT NULL, site INTEGER NOT NULL, named TEXT NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL,
    PRIMARY KEY (serial, site)) STRICT, WITHOUT ROWID;
CREATE INDEX serial_named ON serial_name(named);
CREATE TABLE serial_flag(
    serial TEXT NOT NULL, flag INTEGER NOT NULL, is_raised INTEGER NOT NULL, reason TEXT NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (serial, flag)) STRICT, WITHOUT ROWID;
CREATE TABLE serial_cover(
    serial TEXT NOT NULL, event INTEGER NOT NULL, kind INTEGER NOT NULL, card TEXT NOT NULL, start INTEGER NOT NULL,
    months INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (serial, event)) STRICT, WITHOUT ROWID;
CREATE INDEX serial_cover_card ON serial_cover(card) WHERE card <> '';
CREATE TABLE serial_void(
    serial TEXT NOT NULL PRIMARY KEY, is_void INTEGER NOT NULL, why INTEGER NOT NULL, note TEXT NOT NULL,
    day INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE serial_retired(
    serial TEXT NOT NULL PRIMARY KEY, how INTEGER NOT NULL, successor TEXT NOT NULL, reason TEXT NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX serial_successor ON serial_retired(successor) WHERE successor <> '';
CREATE TABLE serial_ownership(
    serial TEXT NOT NULL, event INTEGER NOT NULL, owner INTEGER NOT NULL, since INTEGER NOT NULL, time INTEGER NOT NULL,
    PRIMARY KEY (serial, event)) STRICT, WITHOUT ROWID;
CREATE TABLE serial_part(
    serial TEXT NOT NULL, part INTEGER NOT NULL, part_serial TEXT NOT NULL,
    PRIMARY KEY (serial, part, part_serial)) STRICT, WITHOUT ROWID;
CREATE INDEX serial_part_serial ON serial_part(part_serial) WHERE part_serial <> '';
CREATE TABLE serial_suspect(
    discrepancy INTEGER PRIMARY KEY, serial TEXT NOT NULL, is_open INTEGER NOT NULL) STRICT;
CREATE INDEX serial_suspected ON serial_suspect(serial);
CREATE INDEX job_step_serial ON job_step(first_text) WHERE type = 63 AND first_text <> '';
)sql";
inline constexpr std::array<std::string_view, 10> serials_tables{
    "serial",      "serial_event",   "serial_name",      "serial_flag", "serial_cover",
    "serial_void", "serial_retired", "serial_ownership", "serial_part", "serial_suspect"};

}  // namespace amani::views
