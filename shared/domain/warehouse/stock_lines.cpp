#include "shared/domain/warehouse/stock_lines.h"

#include "shared/domain/ledger/shortage.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/domain/serials/warranty.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace amani::domain {

const KnownPart* find_part(const std::vector<KnownPart>& parts, base::PartId part) {
    const auto found = std::ranges::find(parts, part, &KnownPart::part);
    return found == parts.end() ? nullptr : &*found;
}

bool is_store(PlaceKind kind) {
    return kind == PlaceKind::main || kind == PlaceKind::branch || kind == PlaceKind::technician ||
           kind == PlaceKind::consignment || kind == PlaceKind::work_in_progress ||
           is_product_store(kind);
}

std::optional<WarehouseRefusal> not_own_store(std::string_view field, Place place,
                                              base::SiteId own) {
    if (place.site == own && is_store(place.kind)) return std::nullopt;
    return PlaceUnfit{std::string(field), place};
}

std::vector<StockLine> normalised(std::vector<StockLine> lines) {
    for (StockLine& line : lines) {
        for (std::string& serial : line.part_serials) serial = normalised_serial(serial);
    }
    return lines;
}

std::optional<WarehouseRefusal> wrong_lines(const std::vector<StockLine>& lines,
                                            const std::vector<KnownPart>& parts,
                                            std::int64_t least) {
    if (lines.empty()) return FieldRefusal{Blank{"lines"}};
    FieldCheck check;
    check.range("lines", static_cast<std::int64_t>(lines.size()), 1, most_lines);
    std::set<std::pair<base::PartId, std::string>> serials;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const StockLine& line = lines[i];
        const KnownPart* part = find_part(parts, line.part);
        check.known(field_path("lines", i, "part"), part != nullptr)
            .range(field_path("lines", i, "quantity"), line.quantity.value, least,
                   base::most_pieces);
        if (check.first()) return *check.first();
        const std::string field = field_path("lines", i, "part_serials");
        const auto given = static_cast<std::int64_t>(line.part_serials.size());
        const bool is_serialised = part->tracking == Tracking::by_serial;
        if (given != line.quantity.value && (is_serialised || given != 0)) {
            return SerialsUncounted{field, part->code, line.quantity.value, given};
        }
        for (const std::string& serial : line.part_serials) {
            if (serial.empty()) return FieldRefusal{Blank{field}};
            if (!serials.emplace(line.part, serial).second) return SerialTwice{field, serial};
        }
    }
    return std::nullopt;
}

std::optional<WarehouseRefusal> too_dear(const std::vector<StockLine>& lines,
                                         const std::vector<KnownPart>& parts) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const KnownPart* part = find_part(parts, lines[i].part);
        if (part == nullptr || part->price.value == 0) continue;
        const base::Quantity most{base::most_amount / part->price.value};
        if (lines[i].quantity > most)
            return LineTooDear{field_path("lines", i, "quantity"), part->code, lines[i].quantity,
                               part->price, most};
    }
    return std::nullopt;
}

namespace {

struct Asked {
    std::size_t line = 0;  // the first that asks for more than is left
    base::Quantity on_hand;
    base::Quantity asked;  // by this line and those before it, of the same good
};

// The goods of which the lines ask for more than the place holds.
std::vector<Asked> beyond_stock(const std::vector<StockLine>& lines,
                                const std::vector<Held>& held) {
    using Key = std::pair<base::PartId, Condition>;
    std::map<Key, base::Quantity> sums;
    std::map<Key, Asked> beyond;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const StockLine& line = lines[i];
        const Key key{line.part, line.condition};
        base::Quantity& sum = sums[key];
        sum += line.quantity;
        const auto shelf = std::ranges::find_if(held, [&](const Held& each) {
            return each.part == line.part && each.condition == line.condition;
        });
        const base::Quantity on_hand = shelf == held.end() ? base::Quantity{} : shelf->quantity;
        if (sum > on_hand) beyond.try_emplace(key, Asked{i, on_hand, {}}).first->second.asked = sum;
    }
    std::vector<Asked> all;
    all.reserve(beyond.size());
    for (const auto& [key, asked] : beyond) all.push_back(asked);
    std::ranges::sort(all, {}, &Asked::line);
    return all;
}

std::string code_of(const StockLine& line, const std::vector<KnownPart>& parts) {
    const KnownPart* part = find_part(parts, line.part);
    return part == nullptr ? std::string{} : part->code;
}

}  // namespace

std::optional<WarehouseRefusal> short_of(const std::vector<StockLine>& lines, Place from,
                                         const std::vector<KnownPart>& parts,
                                         const std::vector<Held>& held) {
    if (may_go_below_zero(from.kind)) return std::nullopt;
    const auto beyond = beyond_stock(lines, held);
    if (beyond.empty()) return std::nullopt;
    const Asked& first = beyond.front();
    return Shortage{field_path("lines", first.line, "quantity"), code_of(lines[first.line], parts),
                    first.on_hand, first.asked};
}

Warnings below_zero(const std::vector<StockLine>& lines, Place from,
                    const std::vector<KnownPart>& parts, const std::vector<Held>& held) {
    Warnings all;
    if (!may_go_below_zero(from.kind)) return all;
    for (const Asked& each : beyond_stock(lines, held))
        all.push_back(below_zero(field_path("lines", each.line, "quantity"),
                                 code_of(lines[each.line], parts), each.on_hand, each.asked));
    return all;
}

}  // namespace amani::domain
