#include "shared/domain/money/payments.h"

#include "shared/base/fold.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;
using base::Rial;

constexpr std::size_t longest_reference = 40;
constexpr std::size_t sayad_digits = 16;  // of the central bank's number of a cheque

bool is_sayad(std::string_view text) {
    return text.size() == sayad_digits &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

Rial expected_of(const CountCashState& state, MoneyMeans means) {
    const auto found = std::ranges::find(state.expected, means, &ExpectedMoney::means);
    return found == state.expected.end() ? Rial{} : found->amount;
}

// What money of this kind needs to be found again, or what is wrong.
std::optional<MoneyRefusal> wrong_reference(const TakePayment& command,
                                            const std::string& reference) {
    if (command.means == MoneyMeans::cash) return std::nullopt;
    if (reference.empty()) return ReferenceMissing{command.means};
    if (command.means != MoneyMeans::cheque) return std::nullopt;
    if (!is_sayad(reference)) return BadSayad{reference};
    if (command.cheque_due.is_none()) return FieldRefusal{Blank{"cheque_due"}};
    return std::nullopt;
}

}  // namespace

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
    const bool is_cheque = command.means == MoneyMeans::cheque;
    return PaymentTaken{.number = state.numbers.number(),
                        .job = command.job,
                        .means = command.means,
                        .amount = command.amount,
                        .reference = reference,
                        .cheque_due = is_cheque ? command.cheque_due : base::Day{},
                        .bank = is_cheque ? command.bank : std::string{},
                        .note = command.note};
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
    if (command.means == MoneyMeans::cheque) return Refused{NoChequeBack{}};
    if (command.means == MoneyMeans::transfer && reference.empty())
        return Refused{ReferenceMissing{command.means}};
    const Rial has = std::max(-state.job->balance(), Rial{});
    if (command.amount > has) return Refused{MoreThanHeld{command.amount, has}};
    return PaymentReturned{.number = state.numbers.number(),
                           .job = command.job,
                           .means = command.means,
                           .amount = command.amount,
                           .reference = reference,
                           .reason = command.reason};
}

base::Result<ChequeSettled, MoneyRefusal> decide(const SettleChequeState& state,
                                                 const SettleCheque& command) {
    if (state.job.is_none()) return Refused{FieldRefusal{Unknown{"cash_receipt", {}}}};
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
                         .note = command.note};
}

base::Result<CashCounted, MoneyRefusal> decide(const CountCashState& state,
                                               const CountCash& command) {
    if (state.expected.empty()) return Refused{NothingToCount{}};
    if (const auto wrong = FieldCheck{}
                               .range("cash", command.cash.value, 0, base::most_price)
                               .range("card", command.card.value, 0, base::most_price)
                               .range("transfer", command.transfer.value, 0, base::most_price)
                               .range("cheque", command.cheque.value, 0, base::most_price)
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
