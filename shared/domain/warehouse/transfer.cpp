#include "shared/domain/warehouse/transfer.h"

#include "shared/base/fold.h"
#include "shared/domain/numbering/unknown_paper.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;

bool is_same_good(const StockLine& a, const StockLine& b) {
    return a.part == b.part && a.condition == b.condition;
}

std::string code_of(const std::vector<KnownPart>& parts, base::PartId part) {
    const KnownPart* known = find_part(parts, part);
    return known == nullptr ? std::string{} : known->code;
}

// Moves `quantity` pieces and their serials from `counted` to `to`.
void pour(StockLine& counted, base::Quantity quantity, StockLine& to) {
    to.quantity += quantity;
    counted.quantity -= quantity;
    const auto serials = std::min(static_cast<std::ptrdiff_t>(quantity.value),
                                  static_cast<std::ptrdiff_t>(counted.part_serials.size()));
    const auto end = counted.part_serials.begin() + serials;
    to.part_serials.insert(to.part_serials.end(), counted.part_serials.begin(), end);
    counted.part_serials.erase(counted.part_serials.begin(), end);
}

// Pieces whose serials were sent under this line are counted under it before all others.
void pour_known_serials(StockLine& counted, const StockLine& sent, StockLine& to) {
    for (const std::string& serial : sent.part_serials) {
        const auto found = std::ranges::find(counted.part_serials, serial);
        if (found == counted.part_serials.end()) continue;
        std::rotate(counted.part_serials.begin(), found, found + 1);
        pour(counted, base::Quantity{1}, to);
    }
}

// Spreads the count over the waybill's lines; surplus pieces go to the last line of that good.
std::vector<StockLine> laid_out(const std::vector<StockLine>& sent,
                                std::vector<StockLine> counted) {
    std::vector<StockLine> lines;
    lines.reserve(sent.size());
    for (const StockLine& line : sent) {
        lines.push_back({line.part, line.condition, base::Quantity{0}, {}});
    }
    for (StockLine& count : counted) {
        for (std::size_t i = 0; i < sent.size(); ++i) {
            if (is_same_good(sent[i], count)) pour_known_serials(count, sent[i], lines[i]);
        }
        std::size_t last = sent.size();
        for (std::size_t i = 0; i < sent.size(); ++i) {
            if (!is_same_good(sent[i], count)) continue;
            last = i;
            const base::Quantity room = sent[i].quantity - lines[i].quantity;
            if (room.value > 0) pour(count, std::min(room, count.quantity), lines[i]);
        }
        if (last == sent.size()) {
            lines.push_back(count);
        } else if (count.quantity.value > 0) {
            pour(count, count.quantity, lines[last]);
        }
    }
    return lines;
}

std::optional<WarehouseRefusal> uncounted(const ReceiveStockState& state,
                                          const std::vector<StockLine>& counted) {
    for (const StockLine& sent : state.waybill->lines) {
        const bool is_counted = std::ranges::any_of(
            counted, [&](const StockLine& line) { return is_same_good(line, sent); });
        if (!is_counted) return NotCounted{code_of(state.parts, sent.part), sent.quantity};
    }
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const bool was_sent = std::ranges::any_of(state.waybill->lines, [&](const StockLine& line) {
            return is_same_good(line, counted[i]);
        });
        if (!was_sent && counted[i].quantity.value == 0) return FieldRefusal{Blank{"lines"}};
    }
    return std::nullopt;
}

}  // namespace

base::Result<StockMoved, WarehouseRefusal> decide(const MoveStockState& state,
                                                  const MoveStock& command) {
    const auto lines = normalised(command.lines);
    if (auto refusal = not_own_store("from", command.from, state.site)) return Refused{*refusal};
    if (auto refusal = not_own_store("to", command.to, state.site)) return Refused{*refusal};
    if (command.from == command.to) return Refused{SamePlace{}};
    if (auto refusal = wrong_lines(lines, state.parts)) return Refused{*refusal};
    if (auto refusal = short_of(lines, command.from, state.parts, state.held)) {
        return Refused{*refusal};
    }
    return StockMoved{state.numbers.number(), command.from, command.to, lines};
}

Warnings warnings(const MoveStockState& state, const MoveStock& command) {
    return below_zero(command.lines, command.from, state.parts, state.held);
}

base::Result<Dispatched, WarehouseRefusal> decide(const DispatchStockState& state,
                                                  const DispatchStock& command) {
    const auto lines = normalised(command.lines);
    if (auto refusal = not_own_store("from", command.from, state.site)) return Refused{*refusal};
    if (command.to == state.site) return Refused{OwnSite{}};
    if (const auto wrong = FieldCheck{}
                               .known("to", state.receiver_is_known)
                               .optional_text("transport", command.transport)
                               .first()) {
        return Refused{*wrong};
    }
    if (auto refusal = wrong_lines(lines, state.parts)) return Refused{*refusal};
    if (auto refusal = too_dear(lines, state.parts)) return Refused{*refusal};
    if (auto refusal = short_of(lines, command.from, state.parts, state.held)) {
        return Refused{*refusal};
    }
    return Dispatched{state.numbers.number(), command.from, command.to, lines, command.transport};
}

Warnings warnings(const DispatchStockState& state, const DispatchStock& command) {
    return below_zero(command.lines, command.from, state.parts, state.held);
}

base::Result<StockReceived, WarehouseRefusal> decide(const ReceiveStockState& state,
                                                     const ReceiveStock& command) {
    const std::string number =
        state.waybill ? state.waybill->number : base::code_key(command.waybill_number);
    if (auto refusal = not_own_store("into", command.into, state.site)) return Refused{*refusal};
    if (const auto wrong = FieldCheck{}
                               .known("waybill", command.waybill.is_none() || state.waybill)
                               .text("waybill_number", number, 60)
                               .first()) {
        return Refused{*wrong};
    }
    if (state.waybill && state.waybill->to != state.site) {
        return Refused{WaybillOfAnother{number, state.waybill->to_code}};
    }
    if (state.is_received) return Refused{ReceivedAlready{number}};
    const auto counted = normalised(command.lines);
    if (auto refusal = wrong_lines(counted, state.parts, state.waybill ? 0 : 1)) {
        return Refused{*refusal};
    }
    if (!state.waybill) return StockReceived{{}, number, command.into, counted};
    if (auto refusal = uncounted(state, counted)) return Refused{*refusal};
    return StockReceived{state.waybill->waybill, number, command.into,
                         laid_out(state.waybill->lines, counted)};
}

Warnings warnings(const ReceiveStockState& state, const ReceiveStock& command) {
    if (state.waybill) return {};
    return {unknown_waybill(command.waybill_number)};
}

base::Result<WaybillTakenBack, WarehouseRefusal> decide(const TakeBackWaybillState& state,
                                                        const TakeBackWaybill& command) {
    if (auto refusal = not_own_store("into", command.into, state.site)) return Refused{*refusal};
    if (const auto wrong = FieldCheck{}
                               .known("waybill", state.waybill.has_value())
                               .text("reason", command.reason)
                               .first()) {
        return Refused{*wrong};
    }
    if (state.waybill->waybill.site() != state.site)
        return Refused{WaybillNotSentHere{state.waybill->number}};
    const bool is_any_left = std::ranges::any_of(
        state.waybill->lines, [](const StockLine& line) { return line.quantity.value > 0; });
    if (!is_any_left) return Refused{ReceivedAlready{state.waybill->number}};
    return WaybillTakenBack{state.waybill->waybill, state.waybill->to, command.into,
                            state.waybill->lines, command.reason};
}

namespace {

// What the centre says of a line of a waybill names one, with a quantity and a reason.
template <class State, class Command>
std::optional<FieldRefusal> wrong_line(const State& state, const Command& command) {
    return FieldCheck{}
        .known("waybill", state.line.has_value())
        .range("quantity", command.quantity.value, 1, base::most_pieces)
        .text("reason", command.reason)
        .first();
}

}  // namespace

base::Result<TransitLossDeclared, WarehouseRefusal> decide(const DeclareTransitLossState& state,
                                                           const DeclareTransitLoss& command) {
    if (const auto wrong = wrong_line(state, command)) return Refused{*wrong};
    if (command.quantity > state.in_transit) {
        return Refused{NotMissing{state.in_transit, command.quantity}};
    }
    return TransitLossDeclared{command.waybill,       command.line,     state.line->part,
                               state.line->condition, command.quantity, command.bearer,
                               command.reason};
}

base::Result<DispatchCorrected, WarehouseRefusal> decide(const CorrectDispatchState& state,
                                                         const CorrectDispatch& command) {
    if (const auto wrong = wrong_line(state, command)) return Refused{*wrong};
    if (command.quantity > state.surplus) {
        return Refused{NoSuchSurplus{state.surplus, command.quantity}};
    }
    return DispatchCorrected{.waybill = command.waybill,
                             .line = command.line,
                             .part = state.line->part,
                             .condition = state.line->condition,
                             .quantity = command.quantity,
                             .from = state.from,
                             .reason = command.reason};
}

}  // namespace amani::domain
