#include "shared/domain/warehouse/goods_in.h"

#include "shared/domain/refusal/phrase.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;

std::optional<WarehouseRefusal> wrong_entry(const GoodsInState& state, Place into,
                                            const std::vector<PricedLine>& lines) {
    if (auto refusal = not_own_store("into", into, state.site)) return refusal;
    if (lines.empty()) return FieldRefusal{Blank{"lines"}};
    FieldCheck check;
    check.range("lines", static_cast<std::int64_t>(lines.size()), 1, most_lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        check
            .known(field_path("lines", i, "part"), find_part(state.parts, lines[i].part) != nullptr)
            .range(field_path("lines", i, "quantity"), lines[i].quantity.value, 1,
                   base::most_pieces)
            .range(field_path("lines", i, "unit_cost"), lines[i].unit_cost.value, 0,
                   std::min(base::most_price, base::most_amount / std::max<std::int64_t>(
                                                                      1, lines[i].quantity.value)));
    }
    if (check.first()) return *check.first();
    return std::nullopt;
}

}  // namespace

base::Result<GoodsReceived, WarehouseRefusal> decide(const GoodsInState& state,
                                                     const ReceiveGoods& command) {
    if (const auto wrong = FieldCheck{}.text("supplier", command.supplier).first()) {
        return Refused{*wrong};
    }
    if (auto refusal = wrong_entry(state, command.into, command.lines)) {
        return Refused{std::move(*refusal)};
    }
    const bool has_vat = command.supplier_vat == SupplierVat::charged;
    return GoodsReceived{has_vat ? Acquisition::taxed_purchase : Acquisition::purchase,
                         state.numbers.number(), command.supplier, command.into, command.lines};
}

base::Result<GoodsReceived, WarehouseRefusal> decide(const GoodsInState& state,
                                                     const RecordOpening& command) {
    if (auto refusal = wrong_entry(state, command.into, command.lines)) {
        return Refused{std::move(*refusal)};
    }
    return GoodsReceived{
        Acquisition::opening, state.numbers.number(), {}, command.into, command.lines};
}

}  // namespace amani::domain
