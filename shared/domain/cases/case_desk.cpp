#include "shared/domain/cases/case_desk.h"

#include <algorithm>

namespace amani::domain {

using base::Refused;

namespace {

std::optional<CasesRefusal> wrong_case(const CaseState& state, const std::string& reason) {
    const bool is_known = state.standing != CaseState::Standing::unknown;
    if (const auto wrong =
            FieldCheck{}.known("discrepancy", is_known).text("reason", reason).first())
        return *wrong;
    return std::nullopt;
}

}  // namespace

base::Result<CaseClosed, CasesRefusal> decide(const CaseState& state, const CloseCase& command) {
    if (auto wrong = wrong_case(state, command.reason)) return Refused{std::move(*wrong)};
    if (state.standing != CaseState::Standing::open) return Refused{CaseNotOpen{}};
    return CaseClosed{command.discrepancy, command.reason};
}

base::Result<CaseReopened, CasesRefusal> decide(const CaseState& state, const ReopenCase& command) {
    if (auto wrong = wrong_case(state, command.reason)) return Refused{std::move(*wrong)};
    if (state.standing != CaseState::Standing::closed_by_hand)
        return Refused{CaseNotClosedByHand{}};
    return CaseReopened{command.discrepancy, command.reason};
}

base::Result<PieceDecided, CasesRefusal> decide(const DecidePieceState& state,
                                                const DecidePiece& command) {
    const bool names_holder = !command.holder.is_none();
    if (const auto wrong = FieldCheck{}
                               .known("receipt", state.piece.has_value())
                               .known("holder", !names_holder || state.holder_is_known)
                               .known("tag", command.tag.is_none() || state.tag)
                               .text("reason", command.reason)
                               .first()) {
        return Refused{*wrong};
    }
    PieceDecided decided{command.receipt, command.line, command.unit, command.ruling, {}, {},
                         command.reason};
    if (command.ruling == Ruling::set_aside) {
        if (!state.piece->counts) return Refused{PieceStandsOtherwise{state.piece->is_aside}};
        return decided;
    }
    if (!state.piece->is_aside) return Refused{PieceStandsOtherwise{false}};
    decided.holder = names_holder ? command.holder : state.piece->holder;
    decided.tag = command.tag;
    if (!state.tag) return decided;
    const OwedTag& tag = *state.tag;
    if (tag.is_answered || tag.holder != decided.holder || tag.part != state.piece->part)
        return Refused{TagNotFree{tag.number}};
    return decided;
}

base::Result<ReceiptMatched, CasesRefusal> decide(const MatchReceiptState& state,
                                                  const MatchReceipt& command) {
    if (const auto wrong = FieldCheck{}
                               .known("waybill", state.waybill.has_value())
                               .text("reason", command.reason)
                               .first()) {
        return Refused{*wrong};
    }
    if (!state.receipt) return Refused{ReceiptNotUnmatched{}};
    if (state.receipt->content != state.waybill->content)
        return Refused{WaybillOfOtherContent{state.waybill->number}};
    return ReceiptMatched{command.receipt, state.receipt->waybill_number, command.waybill,
                          command.reason};
}

// What was signed together is decided together: a cut within it would cut all of it off.
base::Result<LateEventsDecided, CasesRefusal> decide(const DecideLateEventsState& state,
                                                     const DecideLateEvents& command) {
    using Waiting = DecideLateEventsState::Waiting;
    const auto last = std::ranges::find(state.waiting, command.through, &Waiting::id);
    const auto waits = [&](base::EventId id) {
        return id <= command.through &&
               std::ranges::binary_search(state.waiting, id, {}, &Waiting::id);
    };
    FieldCheck check;
    check.known("through", last != state.waiting.end());
    for (std::size_t i = 0; i < command.refused.size(); ++i)
        check.known("refused/" + std::to_string(i), waits(command.refused[i]));
    if (const auto wrong = check.text("reason", command.reason).first()) return Refused{*wrong};
    if (last->through != command.through) return Refused{SignedTogether{last->last}};
    LateEventsDecided decided{command.through, command.refused, command.reason};
    std::ranges::sort(decided.refused);
    const auto twice = std::ranges::unique(decided.refused);
    decided.refused.erase(twice.begin(), twice.end());
    return decided;
}

}  // namespace amani::domain
