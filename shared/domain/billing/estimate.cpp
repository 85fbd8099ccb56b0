#include "shared/domain/billing/estimate.h"

namespace amani::domain {
namespace {

using base::Refused;

constexpr std::int32_t longest_validity = 365;  // days

}  // namespace

base::Result<EstimateGiven, BillingRefusal> decide(const GiveEstimateState& state,
                                                   const GiveEstimate& command) {
    if (auto refusal = closed_account(state.job)) return Refused{std::move(*refusal)};
    FieldCheck check;
    check.range("amount", command.amount.value, 0, base::most_price)
        .range("inspection_fee", command.inspection_fee.value, 0, base::most_price)
        .optional_text("note", command.note, FieldCheck::text_length);
    if (!command.valid_until.is_none())
        check.range("valid_until", command.valid_until.value, state.today.value,
                    state.today.value + longest_validity);
    if (const auto wrong = check.first()) return Refused{*wrong};
    const bool is_by_hand = command.amount.value > 0;
    if (!is_by_hand && state.lines.value == 0) return Refused{NothingToEstimate{}};
    return EstimateGiven{command.job,
                         is_by_hand ? EstimateBasis::by_hand : EstimateBasis::lines,
                         is_by_hand ? command.amount : state.lines,
                         command.valid_until,
                         command.inspection_fee,
                         command.note};
}

base::Result<std::vector<AnswerEvent>, BillingRefusal> decide(const AnswerEstimateState& state,
                                                              const AnswerEstimate& command) {
    if (auto refusal = closed_account(state.job)) return Refused{std::move(*refusal)};
    if (!state.waiting) return Refused{NoEstimateWaits{}};
    if (const auto wrong = FieldCheck{}
                               .optional_text("answered_by", command.answered_by)
                               .optional_text("note", command.note, FieldCheck::text_length)
                               .first())
        return Refused{*wrong};
    const base::Day valid_until = state.waiting->valid_until;
    const bool is_approved = command.answer == EstimateAnswer::approved;
    if (is_approved && !valid_until.is_none() && valid_until < state.today)
        return Refused{EstimateExpired{valid_until}};
    std::vector<AnswerEvent> events{EstimateAnswered{command.job, state.waiting->estimate,
                                                     command.answer, command.way,
                                                     command.answered_by, command.note}};
    if (!is_approved && state.waiting->inspection_fee.value > 0)
        events.emplace_back(ChargeAdded{
            .job = command.job, .text = "هزینه بازدید", .amount = state.waiting->inspection_fee});
    return events;
}

}  // namespace amani::domain
