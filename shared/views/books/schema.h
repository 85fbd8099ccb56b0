// Vouchers (one for each decision), units that no stock backs, discrepancies.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// voucher.row is the decision's own row: the voucher's lines are computed from it when read, so
// they cannot differ from the books. voucher.site is the site that the decision concerns.
inline constexpr std::string_view books_schema = R"sql(
CREATE TABLE voucher(
    id INTEGER PRIMARY KEY, type INTEGER NOT NULL, site INTEGER NOT NULL, day INTEGER NOT NULL, time INTEGER NOT NULL,
    cause INTEGER NOT NULL, part INTEGER NOT NULL, row BLOB NOT NULL) STRICT;
CREATE INDEX voucher_site ON voucher(site, day, id);
CREATE INDEX voucher_cause ON voucher(cause) WHERE cause <> 0;
CREATE TABLE over_unit(
    fitted INTEGER PRIMARY KEY, holder INTEGER NOT NULL, part INTEGER NOT NULL, quantity INTEGER NOT NULL) STRICT;
CREATE INDEX over_unit_holder ON over_unit(holder, part) WHERE quantity <> 0;
CREATE TABLE discrepancy(
    id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, site INTEGER NOT NULL, cause INTEGER NOT NULL, part INTEGER NOT NULL,
    quantity INTEGER NOT NULL, deadline INTEGER NOT NULL, detail TEXT NOT NULL, opened_day INTEGER NOT NULL,
    opened_time INTEGER NOT NULL, unsettled INTEGER NOT NULL, settled_time INTEGER NOT NULL,
    settled_event INTEGER NOT NULL) STRICT;
CREATE INDEX discrepancy_open ON discrepancy(site, id) WHERE unsettled <> 0;
CREATE INDEX discrepancy_cause ON discrepancy(cause);
CREATE TABLE discrepancy_evidence(
    discrepancy INTEGER NOT NULL, position INTEGER NOT NULL, event INTEGER NOT NULL,
    PRIMARY KEY (discrepancy, position)) STRICT, WITHOUT ROWID;
CREATE TABLE settlement(
    id INTEGER PRIMARY KEY, discrepancy INTEGER NOT NULL, by_event INTEGER NOT NULL, unsettled INTEGER NOT NULL,
    how TEXT NOT NULL, day INTEGER NOT NULL, time INTEGER NOT NULL) STRICT;
CREATE INDEX settlement_discrepancy ON settlement(discrepancy);
)sql";
// Decisions without a line in the accounts: they move pieces, or say how one stands.
inline constexpr std::string_view empty_vouchers_schema =
    "ALTER TABLE voucher ADD COLUMN is_empty INTEGER NOT NULL DEFAULT 0;";
// Vouchers are searched by part: those of consumption (121), of which there are most, through the
// moves of the part, and the others by this index, without a look at their rows.
inline constexpr std::string_view vouchers_by_part_schema =
    "CREATE INDEX voucher_part ON voucher(part, is_empty, type) "
    "WHERE is_empty = 0 AND part <> 0 AND type <> 121";

inline constexpr std::array<std::string_view, 5> books_tables{"voucher", "over_unit", "discrepancy",
                                                              "discrepancy_evidence", "settlement"};

}  // namespace amani::views
