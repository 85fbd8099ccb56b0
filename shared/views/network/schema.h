// Sites, their further stores, their users, and where the hub is.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

inline constexpr std::string_view network_schema = R"sql(
CREATE TABLE site(
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, kind INTEGER NOT NULL, parent INTEGER NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE INDEX site_code ON site(code);
CREATE TABLE place(
    id INTEGER PRIMARY KEY, site INTEGER NOT NULL, number INTEGER NOT NULL, kind INTEGER NOT NULL,
    code TEXT NOT NULL, name TEXT NOT NULL) STRICT;
CREATE INDEX place_site ON place(site, number);
CREATE TABLE site_user(
    id INTEGER PRIMARY KEY, site INTEGER NOT NULL, login TEXT NOT NULL, name TEXT NOT NULL, roles INTEGER NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE INDEX site_user_login ON site_user(login);
)sql";
// What the hub has announced last. `turn` is the order in which they are tried, from 1.
inline constexpr std::string_view hub_addresses_schema = R"sql(
CREATE TABLE hub_address(
    turn INTEGER PRIMARY KEY, address TEXT NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
)sql";
inline constexpr std::string_view provinces_schema =
    "ALTER TABLE site ADD COLUMN province INTEGER NOT NULL DEFAULT 0";
// Working weeks and closures; site 0: the centre's, for all sites or those of a province. `hours`
// is "08:00-17:00 · … · –", seven days from Saturday, or empty: the network's.
inline constexpr std::string_view working_hours_schema = R"sql(
CREATE TABLE working_week(
    site INTEGER NOT NULL, valid_from INTEGER NOT NULL, hours TEXT NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL,
    PRIMARY KEY (site, valid_from)) STRICT, WITHOUT ROWID;
CREATE TABLE closure(
    site INTEGER NOT NULL, day INTEGER NOT NULL, province INTEGER NOT NULL, name TEXT NOT NULL,
    opens INTEGER NOT NULL, closes INTEGER NOT NULL, standing INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL,
    PRIMARY KEY (site, day, province)) STRICT, WITHOUT ROWID;
)sql";
inline constexpr std::array<std::string_view, 6> network_tables{
    "site", "place", "site_user", "hub_address", "working_week", "closure"};

}  // namespace amani::views
