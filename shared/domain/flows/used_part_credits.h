// The clerk of used-part credits: posted once for each key, and reversed to where they came from
// (P-4, P-4s, P-5; RULES §6.2.2, §6.2.4, §6.2.5). Which piece answers which debt is decided by the
// clerks that stand on him (used_parts.h, fittings.h).
#pragma once

#include "shared/domain/flows/settlements.h"

#include <optional>

namespace amani::domain {

// What may be credited once: a tag by its id; while only its printed number is known, that number
// and the holder who shows it; or none, of a piece without a tag.
struct CreditKey {
    base::TagId tag;
    TextKey number;

    [[nodiscard]] static constexpr CreditKey by_tag(base::TagId tag) { return {tag, {}}; }
    [[nodiscard]] static constexpr CreditKey by_number(TextKey number) { return {{}, number}; }
    [[nodiscard]] constexpr bool is_none() const { return tag.is_none() && number.is_none(); }
    [[nodiscard]] constexpr bool is_by_number() const { return !number.is_none(); }
    friend auto operator<=>(const CreditKey&, const CreditKey&) = default;
};
BOOST_DESCRIBE_STRUCT(CreditKey, (), (tag, number))

enum class Match : std::uint8_t { by_tag = 1, oldest = 2 };

// (tag), or numbered (number, holder). A key is live while `standing` is firm, provisional, held,
// closes_debt (RULES §4.6: at most one live credit, for ever).
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
    base::Day ended_on;
    UnitRef rejected;            // a piece that was rejected before the consumption was known
    std::int32_t is_undone = 0;  // the part was not fitted after all: no piece can answer it
};
BOOST_DESCRIBE_STRUCT(TagRow, (),
                      (holder, part, consumed_on, holding, over_ordinal, unit, standing, match, end,
                       ended_with, ended_on, rejected, is_undone))

// (receipt, line, unit)
struct UnitRow {
    CreditKey key;
    base::SiteId holder;
    base::PartId part;
    Holding holding = Holding::own;
    base::Day day;  // of the receipt
    std::int32_t standing = 0;
    Amounts amounts;           // what it was posted with
    std::int64_t ordinal = 0;  // its place in the queue while it is held for lack of stock
    std::int32_t inspected = 0;
    std::int32_t untagged = 0;
    base::Day posted;  // of the last decision about it
};
BOOST_DESCRIBE_STRUCT(UnitRow, (),
                      (key, holder, part, holding, day, standing, amounts, ordinal, inspected,
                       untagged, posted))

// A printed number alone does not tell whose tag it is, so each holder who shows it has a row of
// his own.
[[nodiscard]] constexpr RowKey numbered_tag_key(TextKey number, base::SiteId holder) {
    return {Table::numbered_tag, number.high, number.low, holder.value};
}
[[nodiscard]] constexpr RowKey tag_key(const CreditKey& key, base::SiteId holder) {
    if (key.is_by_number()) return numbered_tag_key(key.number, holder);
    return {Table::tag, key.tag.value};
}
[[nodiscard]] constexpr RowKey unit_key(const UnitRef& unit) {
    return {Table::unit, unit.receipt.value, unit.line, unit.unit};
}
// Pointer: (holder, part, day of consumption, tag), the debts that are open
[[nodiscard]] constexpr RowKey owed_key(base::PartId part, base::SiteId holder, base::Day day,
                                        base::TagId tag) {
    return {Table::owed, holder.value, part.value, day.value, tag.value};
}
// Pointer: (part, holder, receipt, line and unit), the pieces whose consumption is not known
[[nodiscard]] constexpr RowKey early_key(base::PartId part, base::SiteId holder,
                                         const UnitRef& unit) {
    return {Table::early, part.value, holder.value, unit.receipt.value, place_in_receipt(unit)};
}
[[nodiscard]] constexpr UnitRef unit_of_early(const RowKey& key) {
    return {{key.c},
            static_cast<std::int32_t>(key.d >> 31),
            static_cast<std::int32_t>(key.d & 0x7fff'ffff)};
}
// Pointer: (day, receipt, line, unit), when an early piece times out
[[nodiscard]] constexpr RowKey deadline_key(base::Day day, const UnitRef& unit) {
    return {Table::deadline, day.value, unit.receipt.value, unit.line, unit.unit};
}
// Pointer: (beginning of the number, number), to the tag that bears this printed number
[[nodiscard]] constexpr RowKey tag_number_key(std::string_view number, TextKey key) {
    return {Table::tag_number, beginning_of(number), key.high, key.low};
}
// Pointer: (part, holder, serial), to the tag of the part that was removed
[[nodiscard]] constexpr RowKey removed_serial_key(base::PartId part, base::SiteId holder,
                                                  TextKey serial) {
    return {Table::removed_serial, part.value, holder.value, serial.high, serial.low};
}

class UsedPartCredits {
  public:
    UsedPartCredits(BooksStore& store, Decisions& out, PriceBook& prices, Cases& cases,
                    Shelves& shelves, Settlements& settlements)
        : store_(store),
          out_(out),
          prices_(prices),
          cases_(cases),
          shelves_(shelves),
          settlements_(settlements) {}

    // Registers a piece against a debt that is known: credited, or held when its tag is OVER, or
    // closing the debt of a branch or technician.
    void register_known(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit);
    // Registers a piece whose consumption is not known yet (C-2): it is deducted and credited
    // provisionally, or held for lack of stock.
    void register_early(Desk& desk, const UnitRef& piece, UnitRow& unit);
    // A held piece has stock.
    void credit_early(Desk& desk, const UnitRef& piece, UnitRow& unit);
    // Its consumption has come: what was credited provisionally is firm (P-4f).
    void turn_firm(const Desk& desk, const UnitRef& piece, UnitRow& unit, base::Day consumed_on);
    // Reverses what was posted for a live piece and frees its key.
    void release(Desk& desk, const UnitRef& piece, UnitRow& unit, Standing standing,
                 const std::string& reason);
    // The debt of a piece is known from now on, its standing stays: a decision names its tag.
    void name_tag(const Desk& desk, const UnitRef& piece, UnitRow& unit, const std::string& reason);
    // The piece waits for its consumption no longer.
    void forget_early(const UnitRef& piece, const UnitRow& unit, base::EventId by);
    // The oldest piece of this holder and part that waits and bears no tag; one whose receipt has
    // deducted its unit already comes before those that no stock backs (C-3).
    [[nodiscard]] std::optional<UnitRef> oldest_untagged(const Desk& desk);

    base::EventId record_standing(const Desk& desk, const UnitRef& piece, UnitRow& unit,
                                  Standing standing, const std::string& reason,
                                  const Amounts& before = {});
    // Records `accepted` for a piece that has passed inspection, once its credit is firm.
    void note_acceptance(const Desk& desk, const UnitRef& piece, UnitRow& unit);
    // Opens the case of a duplicate or suspect.
    void open_suspicion(const Desk& desk, const UnitRef& piece, Standing standing,
                        base::EventId evidence);
    void close_suspicion(const UnitRef& piece, const UnitRow& unit, base::EventId by);

  private:
    // Records a firm credit and remembers it as settled with the agent.
    void record_credit(const Desk& desk, const UnitRef& piece, UnitRow& unit, base::Day consumed_on,
                       const Amounts& before = {});
    [[nodiscard]] Amounts amounts(const Desk& desk, base::Day received, base::Day priced) const;
    [[nodiscard]] base::Day settled_day(const UnitRow& unit);

    BooksStore& store_;
    Decisions& out_;
    PriceBook& prices_;
    Cases& cases_;
    Shelves& shelves_;
    Settlements& settlements_;
};

}  // namespace amani::domain
