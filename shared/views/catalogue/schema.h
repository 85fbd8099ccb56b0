// Models, parts, price lists and tariffs.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// `search` is code and name, folded (RULES §8.3). Lists of codes are texts with a line a code.
inline constexpr std::string_view catalogue_schema = R"sql(
CREATE TABLE model(
    code TEXT NOT NULL PRIMARY KEY, id INTEGER NOT NULL, brand TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL,
    warranty_months INTEGER NOT NULL, warranty_start INTEGER NOT NULL, search TEXT NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX model_id ON model(id);
CREATE TABLE part(
    code TEXT NOT NULL PRIMARY KEY, id INTEGER NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
    tracking INTEGER NOT NULL, returnable INTEGER NOT NULL, due_days INTEGER NOT NULL,
    substitutes TEXT NOT NULL, fits_models TEXT NOT NULL, search TEXT NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX part_id ON part(id);
CREATE TABLE price_list(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, valid_from INTEGER NOT NULL) STRICT;
CREATE TABLE price(
    part INTEGER NOT NULL, list INTEGER NOT NULL, price INTEGER NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (part, list)) STRICT, WITHOUT ROWID;
CREATE TABLE tariff(
    part INTEGER NOT NULL, valid_from INTEGER NOT NULL, labour INTEGER NOT NULL, recovery INTEGER NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (part, valid_from)) STRICT, WITHOUT ROWID;
CREATE TABLE handling(
    valid_from INTEGER PRIMARY KEY, handling INTEGER NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE TABLE vat_rate(
    valid_from INTEGER PRIMARY KEY, rate INTEGER NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
)sql";
inline constexpr std::string_view terms_of_serials_schema = R"sql(
ALTER TABLE model ADD COLUMN start_after INTEGER NOT NULL DEFAULT 0;
ALTER TABLE model ADD COLUMN serial_pattern TEXT NOT NULL DEFAULT '';
ALTER TABLE part ADD COLUMN warranty_months INTEGER NOT NULL DEFAULT 0;
)sql";
inline constexpr std::array<std::string_view, 7> catalogue_tables{
    "model", "part", "price_list", "price", "tariff", "handling", "vat_rate"};

}  // namespace amani::views
