#include "shared/domain/returns/used_part_debt.h"

namespace amani::domain {
namespace {

using base::Refused;

std::optional<ReturnsRefusal> cannot_end(const UsedPartDebtState& state,
                                         const std::string& reason) {
    if (!state.debt) return TagUnknownHere{"tag", {}};
    if (is_settled(state.debt->state)) {
        return UsedPartStateUnfit{"tag", state.debt->tag_number, state.debt->state};
    }
    if (state.debt->over.value != 0) return NoStockBehind{state.debt->tag_number};
    FieldCheck check;
    if (check.text("reason", reason).first()) return *check.first();
    return std::nullopt;
}

}  // namespace

base::Result<UsedPartInspected, ReturnsRefusal> decide(const InspectUsedPartState& state,
                                                       const InspectUsedPart& command) {
    FieldCheck check;
    check.known("receipt", state.receipt.has_value());
    if (state.receipt) {
        const auto& lines = state.receipt->lines;
        check.range("line", command.line, 0, static_cast<std::int64_t>(lines.size()) - 1);
        if (!check.first()) {
            const auto& line = lines[static_cast<std::size_t>(command.line)];
            check.range("unit", command.unit, 0, line.quantity.value - 1);
        }
    }
    if (command.verdict == Inspection::accepted) {
        check.optional_text("note", command.note, FieldCheck::text_length);
    } else {
        check.text("note", command.note, FieldCheck::text_length);
    }
    if (check.first()) return Refused{*check.first()};
    if (state.verdict) return Refused{InspectedAlready{*state.verdict}};
    if (state.put_aside) return Refused{PieceIsPutAside{*state.put_aside}};
    return UsedPartInspected{command.receipt, command.line, command.unit, command.verdict,
                             command.note};
}

base::Result<UsedPartCharged, ReturnsRefusal> decide(const UsedPartDebtState& state,
                                                     const ChargeUsedPart& command) {
    if (auto refusal = cannot_end(state, command.reason)) return Refused{std::move(*refusal)};
    const UsedPartDebt& debt = *state.debt;
    if (debt.state != UsedPartState::rejected && state.today <= debt.due) {
        return Refused{NotOverdue{debt.tag_number, debt.due, state.today}};
    }
    return UsedPartCharged{command.tag, command.reason};
}

base::Result<UsedPartWaived, ReturnsRefusal> decide(const UsedPartDebtState& state,
                                                    const WaiveUsedPart& command) {
    if (auto refusal = cannot_end(state, command.reason)) return Refused{std::move(*refusal)};
    return UsedPartWaived{command.tag, command.reason};
}

}  // namespace amani::domain
