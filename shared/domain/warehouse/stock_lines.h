// The lines of a stock document and what a place holds, checked the same way for every document.
#pragma once

#include "shared/domain/catalogue/events.h"
#include "shared/domain/refusal/warning.h"
#include "shared/domain/warehouse/events.h"
#include "shared/domain/warehouse/refusals.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

// A part that a command names, from the catalogue; parts that are not in the catalogue are left
// out.
struct KnownPart {
    base::PartId part;
    std::string code;
    Tracking tracking = Tracking::by_quantity;
    base::Rial
        price;  // of one piece, by the list in force; loaded for a dispatch; none: not priced
};
[[nodiscard]] const KnownPart* find_part(const std::vector<KnownPart>& parts, base::PartId part);

// What a place holds of a part in a condition. A part of which it holds nothing may be left out.
struct Held {
    base::PartId part;
    Condition condition = Condition::fresh;
    base::Quantity quantity;
};

// Places whose goods are moved and dispatched by these documents. Used parts have documents of
// their own (shared/domain/returns).
[[nodiscard]] bool is_store(PlaceKind kind);
[[nodiscard]] std::optional<WarehouseRefusal> not_own_store(std::string_view field, Place place,
                                                            base::SiteId own);

// The lines with part serials in the form in which they are recorded.
[[nodiscard]] std::vector<StockLine> normalised(std::vector<StockLine> lines);
// 1 to 500 lines of known parts, `least` or more pieces each, a serial for each piece of a
// serialised part.
[[nodiscard]] std::optional<WarehouseRefusal> wrong_lines(const std::vector<StockLine>& lines,
                                                          const std::vector<KnownPart>& parts,
                                                          std::int64_t least = 1);
// The refusal of a line that is worth more than an amount may be, at the price of its list. It
// catches a nought too many in price or count, which would otherwise show when the parcel arrives.
[[nodiscard]] std::optional<WarehouseRefusal> too_dear(const std::vector<StockLine>& lines,
                                                       const std::vector<KnownPart>& parts);
// The refusal of lines that ask for more than the place holds, when the place must not go below
// zero.
[[nodiscard]] std::optional<WarehouseRefusal> short_of(const std::vector<StockLine>& lines,
                                                       Place from,
                                                       const std::vector<KnownPart>& parts,
                                                       const std::vector<Held>& held);
// The goods that `from`, which may go below zero, would then owe.
[[nodiscard]] Warnings below_zero(const std::vector<StockLine>& lines, Place from,
                                  const std::vector<KnownPart>& parts,
                                  const std::vector<Held>& held);

}  // namespace amani::domain
