// Stock documents of every kind, their lines, and waybills with what was sent, received and lost.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// A receipt may be known before its waybill, and may name it by number alone (C-10): what is sent
// and what is received are added under the waybill's id, in whatever order they come. state: see
// WaybillState.
inline constexpr std::string_view warehouse_schema = R"sql(
CREATE TABLE stock_document(
    id INTEGER PRIMARY KEY, type INTEGER NOT NULL, number TEXT NOT NULL, site INTEGER NOT NULL,
    from_kind INTEGER NOT NULL, from_site INTEGER NOT NULL, from_number INTEGER NOT NULL,
    to_kind INTEGER NOT NULL, to_site INTEGER NOT NULL, to_number INTEGER NOT NULL,
    waybill INTEGER NOT NULL, waybill_number TEXT NOT NULL, detail TEXT NOT NULL,
    day INTEGER NOT NULL, time INTEGER NOT NULL, author INTEGER NOT NULL) STRICT;
CREATE INDEX stock_document_number ON stock_document(number) WHERE number <> '';
CREATE INDEX stock_document_waybill ON stock_document(waybill) WHERE waybill <> 0;
CREATE INDEX stock_document_orphan ON stock_document(waybill_number) WHERE waybill = 0 AND waybill_number <> '';
CREATE TABLE stock_line(
    document INTEGER NOT NULL, line INTEGER NOT NULL, part INTEGER NOT NULL, condition INTEGER NOT NULL,
    quantity INTEGER NOT NULL, unit_cost INTEGER NOT NULL, part_serials TEXT NOT NULL,
    tag INTEGER NOT NULL, tag_number TEXT NOT NULL,
    PRIMARY KEY (document, line)) STRICT, WITHOUT ROWID;
CREATE TABLE waybill(
    id INTEGER PRIMARY KEY, number TEXT NOT NULL, content INTEGER NOT NULL, from_site INTEGER NOT NULL,
    to_site INTEGER NOT NULL, transport TEXT NOT NULL, sent_day INTEGER NOT NULL, sent_time INTEGER NOT NULL,
    author INTEGER NOT NULL, sent INTEGER NOT NULL, received INTEGER NOT NULL, lost INTEGER NOT NULL,
    differing INTEGER NOT NULL, received_time INTEGER NOT NULL,
    state INTEGER NOT NULL GENERATED ALWAYS AS (CASE WHEN sent_time = 0 THEN 4 WHEN received = 0 AND lost = 0 THEN 1
        WHEN differing = 0 THEN 2 ELSE 3 END) STORED) STRICT;
CREATE INDEX waybill_number ON waybill(number) WHERE number <> '';
CREATE INDEX waybill_state ON waybill(state, id);
CREATE TABLE waybill_line(
    waybill INTEGER NOT NULL, line INTEGER NOT NULL, part INTEGER NOT NULL, condition INTEGER NOT NULL,
    sent INTEGER NOT NULL, received INTEGER NOT NULL, lost INTEGER NOT NULL,
    PRIMARY KEY (waybill, line, part, condition)) STRICT, WITHOUT ROWID;
)sql";
inline constexpr std::array<std::string_view, 4> warehouse_tables{"stock_document", "stock_line",
                                                                  "waybill", "waybill_line"};

}  // namespace amani::views
