// The rows that the reconciler keeps (books.h). The comment before each names the members of its
// key, in brackets.
#pragma once

#include "shared/domain/agents/events.h"
#include "shared/domain/flows/books.h"
#include "shared/domain/flows/events.h"
#include "shared/domain/ledger/pool.h"
#include "shared/domain/network/events.h"

#include <string_view>

namespace amani::domain {

struct ClockRow {  // ()
    base::Day today;
};
BOOST_DESCRIBE_STRUCT(ClockRow, (), (today))

// (part, holder): what a holder has of a part. `accountable` is A, `physical` is P as the hub knows
// it; the quantity in the holder's pool is A − PEND, what is available (RULES §6.2.1).
struct ShelfRow {
    base::Quantity accountable;
    base::Quantity physical;
    base::Rial memo_price;  // of one piece, as the memo carries it
    std::int64_t last_ordinal = 0;
    std::int64_t queued = 0;  // rows in the queue
};
BOOST_DESCRIBE_STRUCT(ShelfRow, (), (accountable, physical, memo_price, last_ordinal, queued))

// One piece of a used-part receipt.
struct UnitRef {
    base::ReceiptId receipt;
    std::int32_t line = 0;
    std::int32_t unit = 0;
    friend auto operator<=>(const UnitRef&, const UnitRef&) = default;
};
BOOST_DESCRIBE_STRUCT(UnitRef, (), (receipt, line, unit))

enum class Match : std::uint8_t { by_tag = 1, oldest = 2 };

// (credit key): the tag's id, or, while only its printed number is known, minus a hash of that
// number. A key is
// live while `standing` is firm, provisional, held, closes_debt (RULES §4.6: at most one live
// credit, for ever).
struct TagRow {
    base::SiteId holder;
    base::PartId part;
    base::Day consumed_on;  // none: its consumption is not known yet
    Holding holding = Holding::own;
    std::int64_t over_ordinal = 0;  // its place in the queue while no stock backs it
    UnitRef unit;                   // the piece that answers it, or waits for its consumption
    std::int32_t standing = 0;      // of that piece, or 0
    Match match = Match::by_tag;
    std::int32_t end = 0;  // DebtEnd, or 0
    Amounts ended_with;
    std::int64_t serial_hash = 0;  // of the removed part
    base::Day ended_on;
};
BOOST_DESCRIBE_STRUCT(TagRow, (),
                      (holder, part, consumed_on, holding, over_ordinal, unit, standing, match, end,
                       ended_with, serial_hash, ended_on))

// (receipt, line, unit)
struct UnitRow {
    std::int64_t key = 0;  // its credit key, or 0: without a tag
    base::SiteId holder;
    base::PartId part;
    Holding holding = Holding::own;
    base::Day day;  // of the receipt
    std::int32_t standing = 0;
    Amounts amounts;           // what it was posted with
    std::int64_t ordinal = 0;  // its place in the queue while it is held for lack of stock
    std::int32_t inspected = 0;
    std::int32_t untagged = 0;
};
BOOST_DESCRIBE_STRUCT(UnitRow, (),
                      (key, holder, part, holding, day, standing, amounts, ordinal, inspected,
                       untagged))

// (part, holder, ordinal), oldest hub position first: units that no stock backs yet, and receipts
// held for lack of stock (C-3, RULES §6.2.1).
struct QueueRow {
    base::EventId fitted;  // or none: a held receipt
    UnitRef unit;          // of a held receipt
    Consumption consumption = Consumption::returnable;
    base::Day day;
    base::Quantity total;
    base::Quantity left;
    std::int32_t is_debt = 0;
};
BOOST_DESCRIBE_STRUCT(QueueRow, (), (fitted, unit, consumption, day, total, left, is_debt))

// A row that only points to something, in these tables: owed (part, holder, day, tag), early (part,
// holder, receipt, line and unit), tag_number and waybill_number (hash), removed_serial (part,
// holder, hash), deadline (day, receipt, line, unit), part_code (hash).
struct Pointer {
    std::int64_t to = 0;
};
BOOST_DESCRIBE_STRUCT(Pointer, (), (to))

// (waybill): goods or used parts on the way. `is_sent` is 0 while only a receipt has named the
// waybill (C-10).
struct WaybillRow {
    base::SiteId to;
    std::int32_t is_sent = 0;
};
BOOST_DESCRIBE_STRUCT(WaybillRow, (), (to, is_sent))

// (waybill, part, condition): transit is a pool per waybill and part (RULES §6.2.10), so what was
// counted is compared with what was sent by part, not by line. A waybill that is known by its
// number alone is minus a hash of that number.
struct TransitRow {
    base::Quantity sent;
    base::Quantity received;
    base::Quantity lost;
    base::Rial cost;        // of all that was sent
    base::EventId receipt;  // the last one
};
BOOST_DESCRIBE_STRUCT(TransitRow, (), (sent, received, lost, cost, receipt))

// (hash of the waybill's number, receipt, line): received before its waybill was known (C-10).
struct ParkedRow {
    base::SiteId site;  // whose provisional transit it was taken out of
    base::PartId part;
    Condition condition = Condition::fresh;
    base::Quantity quantity;
};
BOOST_DESCRIBE_STRUCT(ParkedRow, (), (site, part, condition, quantity))

enum class Settling : std::uint8_t {
    sale = 1,            // P-6: p + v against the agent
    non_returnable = 2,  // sold on account: p + L + v for him
    delivery = 3,        // P-2s: p + v against him
    sent_back = 4,       // P-2s reversed
    used_part = 5,       // P-4: L + h + v for him; P-4s: p too
    charge = 6,          // P-5c: p + v against him
};

// (part, day, event, line and unit), where `day` is the later of `priced` and `received`: what was
// settled with an agent, and on which terms, so that a late list can be made good (RULES §6.2.7).
struct SettledRow {
    Settling kind = Settling::sale;
    base::SiteId agent;
    base::BasisPoints rate;
    VatRegistered vat = VatRegistered::no;
    Holding holding = Holding::consignment;
    base::Day priced;    // p of this day
    base::Day received;  // L, h and v of this day
    base::Quantity total;
    base::Quantity covered;  // of a line that stock covered in parts (C-3)
    base::Rial credit;       // for the agent, corrections included; negative: against him
    base::EventId decision;  // the last one that settled it
};
BOOST_DESCRIBE_STRUCT(SettledRow, (),
                      (kind, agent, rate, vat, holding, priced, received, total, covered, credit,
                       decision))

// (kind, a, b, c): an open discrepancy, named by what it is about (Reconciler::Case).
struct DiscrepancyRow {
    base::DiscrepancyId id;
    base::SiteId site;
    base::Quantity left;
};
BOOST_DESCRIBE_STRUCT(DiscrepancyRow, (), (id, site, left))

// A text as a key: FNV-1a, 62 bits, never 0.
[[nodiscard]] constexpr std::int64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return static_cast<std::int64_t>(hash >> 2) | 1;
}

// `line` and `unit` of a receipt as one number.
[[nodiscard]] constexpr std::int64_t place_in_receipt(const UnitRef& piece) {
    return (std::int64_t{piece.line} << 31) | piece.unit;
}
[[nodiscard]] constexpr RowKey shelf_key(base::PartId part, base::SiteId holder) {
    return {Table::shelf, part.value, holder.value};
}
// A printed number alone does not tell whose tag it is, so each holder who shows it has a row of
// his own.
[[nodiscard]] constexpr RowKey tag_key(std::int64_t key, base::SiteId holder) {
    return {Table::tag, key, key < 0 ? holder.value : 0};
}
[[nodiscard]] constexpr RowKey unit_key(const UnitRef& unit) {
    return {Table::unit, unit.receipt.value, unit.line, unit.unit};
}
[[nodiscard]] constexpr RowKey owed_key(base::PartId part, base::SiteId holder, base::Day day,
                                        std::int64_t tag) {
    return {Table::owed, part.value, holder.value, day.value, tag};
}
[[nodiscard]] constexpr RowKey queue_key(base::PartId part, base::SiteId holder,
                                         std::int64_t ordinal) {
    return {Table::queue, part.value, holder.value, ordinal};
}
[[nodiscard]] constexpr RowKey early_key(base::PartId part, base::SiteId holder,
                                         const UnitRef& unit) {
    return {Table::early, part.value, holder.value, unit.receipt.value, place_in_receipt(unit)};
}
[[nodiscard]] constexpr UnitRef unit_of_early(const RowKey& key) {
    return {{key.c},
            static_cast<std::int32_t>(key.d >> 31),
            static_cast<std::int32_t>(key.d & 0x7fff'ffff)};
}
[[nodiscard]] constexpr RowKey deadline_key(base::Day day, const UnitRef& unit) {
    return {Table::deadline, day.value, unit.receipt.value, unit.line, unit.unit};
}
[[nodiscard]] constexpr RowKey transit_key(std::int64_t waybill, base::PartId part,
                                           Condition condition) {
    return {Table::transit_line, waybill, part.value, static_cast<std::int64_t>(condition)};
}

}  // namespace amani::domain
