#include "shared/domain/money/payments.h"

#include "shared/base/fold.h"
#include "shared/domain/money/held_money.h"
#include "shared/domain/money/references.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;
using base::Rial;

constexpr std::size_t sayad_digits = 16;

Rial expected_of(const CountCashState& state, MoneyMeans means) {
    const auto found = std::ranges::find(state.expected, means, &ExpectedMoney::means);
    return found == state.expected.end() ? Rial{} : found->amount;
}

}  // namespace

bool is_sayad(std::string_view text) {
    return text.size() == sayad_digits &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<MoneyRefusal> wrong_way_back(MoneyMeans means, const std::string& reference) {
    if (means == MoneyMeans::cheque) return NoChequeBack{};
    if (means == MoneyMeans::transfer && reference.empty()) return ReferenceMissing{means};
    return std::nullopt;
}

base::Result<PaymentTaken, MoneyRefusal> decide(const TakePaymentState& state,
                                                const TakePayment& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    const std::string reference = base::code_key(command.reference);
    if (const auto wrong = FieldCheck{}
                               .range("amount", command.amount.value, 1, base::most_price)
                               .optional_text("reference", reference, longest_reference)
                               .optional_text("bank", command.bank)
                               .optional_text("note", command.note)
                               .first())
        return Refused{FieldRefusal{*wrong}};
    if (auto refusal = wrong_reference(command, reference)) return Refused{std::move(*refusal)};
    if (state.cheque_is_known) return Refused{ChequeKnown{reference}};
    // Before the invoice it is an advance of any amount; after it, most likely a slip of the keys.
    const Rial owed = std::max(state.job->balance(), Rial{});
    if (state.job->is_invoiced() && command.amount > owed)
        return Refused{MoreThanOwed{command.amount, owed}};
    auto taken = taken_by(command, state.numbers.number(), command.amount, reference);
    taken.job = command.job;
    return taken;
}

base::Result<PaymentReturned, MoneyRefusal> decide(const ReturnPaymentState& state,
                                                   const ReturnPayment& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    const std::string reference = base::code_key(command.reference);
    if (const auto wrong = FieldCheck{}
                               .range("amount", command.amount.value, 1, base::most_price)
                               .text("reason", command.reason)
                               .optional_text("reference", reference, longest_reference)
                               .first())
        return Refused{FieldRefusal{*wrong}};
    if (auto refusal = wrong_way_back(command.means, reference))
        return Refused{std::move(*refusal)};
    const HeldMoney held{.sum = -state.job->balance(), .cheques = state.job->cheques};
    if (auto refusal = not_held(command.amount, held)) return Refused{std::move(*refusal)};
    return PaymentReturned{.number = state.numbers.number(),
                           .job = command.job,
                           .means = command.means,
                           .amount = command.amount,
                           .reference = reference,
                           .reason = command.reason,
                           .contract = {}};
}

base::Result<ChequeSettled, MoneyRefusal> decide(const SettleChequeState& state,
                                                 const SettleCheque& command) {
    if (!state.is_known) return Refused{FieldRefusal{Unknown{"cash_receipt", {}}}};
    if (state.means != MoneyMeans::cheque) return Refused{NotACheque{}};
    if (state.outcome) return Refused{ChequeEnded{*state.outcome}};
    FieldCheck check;
    if (command.cheque_outcome == ChequeOutcome::bounced)
        check.text("note", command.note);
    else
        check.optional_text("note", command.note);
    if (const auto wrong = check.first()) return Refused{FieldRefusal{*wrong}};
    return ChequeSettled{.cash_receipt = command.cash_receipt,
                         .job = state.job,
                         .amount = state.amount,
                         .cheque_outcome = command.cheque_outcome,
                         .note = command.note,
                         .contract = state.contract};
}

base::Result<CashCounted, MoneyRefusal> decide(const CountCashState& state,
                                               const CountCash& command) {
    if (state.expected.empty()) return Refused{NothingToCount{}};
    if (const auto wrong = FieldCheck{}
                               .range("cash", command.cash.value, 0, most_sum.value)
                               .range("card", command.card.value, 0, most_sum.value)
                               .range("transfer", command.transfer.value, 0, most_sum.value)
                               .range("cheque", command.cheque.value, 0, most_sum.value)
                               .optional_text("note", command.note)
                               .first())
        return Refused{FieldRefusal{*wrong}};
    CashCounted count{.lines = {}, .note = command.note};
    for (const auto& [means, counted] :
         {std::pair{MoneyMeans::cash, command.cash}, std::pair{MoneyMeans::card, command.card},
          std::pair{MoneyMeans::transfer, command.transfer},
          std::pair{MoneyMeans::cheque, command.cheque}}) {
        const CountedMeans line{means, expected_of(state, means), counted};
        if (line.expected.value != 0 || line.counted.value != 0) count.lines.push_back(line);
    }
    // A card slip or a cheque that nobody counted is as much missing as a note of money.
    const auto differing = std::ranges::find_if(
        count.lines, [](const CountedMeans& line) { return line.counted != line.expected; });
    if (differing != count.lines.end() && is_blank(command.note))
        return Refused{DifferenceUnexplained{*differing}};
    return count;
}

}  // namespace amani::domain
