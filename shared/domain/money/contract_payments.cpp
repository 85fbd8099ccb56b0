#include "shared/domain/money/contract_payments.h"

#include "shared/base/fold.h"
#include "shared/domain/money/references.h"

#include <algorithm>

namespace amani::domain {

using base::Refused;
using base::Rial;

Rial ContractAccount::balance() const {
    Rial balance = returned - refunded;
    for (const InvoicedInstalment& each : instalments) balance += each.owed();
    return balance;
}

base::Result<PaymentTaken, MoneyRefusal> decide(const TakeInstalmentState& state,
                                                const TakeInstalment& command) {
    if (!state.account) return Refused{FieldRefusal{Unknown{"contract", {}}}};
    const ContractAccount& account = *state.account;
    const std::string reference = base::code_key(command.reference);
    if (const auto wrong = FieldCheck{}
                               .range("instalment", command.instalment, 0, most_instalments)
                               .range("amount", command.amount.value, 0, base::most_price)
                               .optional_text("reference", reference, longest_reference)
                               .optional_text("bank", command.bank)
                               .optional_text("note", command.note)
                               .first())
        return Refused{FieldRefusal{*wrong}};
    const auto meant = std::ranges::find_if(account.instalments, [&](const auto& each) {
        return command.instalment == 0 ? each.owed().value > 0
                                       : each.instalment == command.instalment;
    });
    if (meant == account.instalments.end()) {
        if (command.instalment == 0) return Refused{NoInstalmentOwed{account.number}};
        return Refused{InstalmentNotInvoiced{account.number, command.instalment}};
    }
    // Of a contract that was terminated, what was refunded is owed no more.
    const Rial owed = std::max(std::min(meant->owed(), account.balance()), Rial{});
    const Rial amount = command.amount.value == 0 ? owed : command.amount;
    if (amount > owed || owed.value == 0) return Refused{MoreThanOwed{amount, owed}};
    if (auto refusal = wrong_reference(command, reference)) return Refused{std::move(*refusal)};
    if (state.cheque_is_known) return Refused{ChequeKnown{reference}};
    const bool is_cheque = command.means == MoneyMeans::cheque;
    return PaymentTaken{.number = state.numbers.number(),
                        .job = {},
                        .means = command.means,
                        .amount = amount,
                        .reference = reference,
                        .cheque_due = is_cheque ? command.cheque_due : base::Day{},
                        .bank = is_cheque ? command.bank : std::string{},
                        .note = command.note,
                        .contract = command.contract,
                        .instalment = meant->instalment};
}

base::Result<PaymentReturned, MoneyRefusal> decide(const ReturnInstalmentsState& state,
                                                   const ReturnInstalments& command) {
    if (!state.account) return Refused{FieldRefusal{Unknown{"contract", {}}}};
    const std::string reference = base::code_key(command.reference);
    if (const auto wrong = FieldCheck{}
                               .range("amount", command.amount.value, 0, base::most_price)
                               .text("reason", command.reason)
                               .optional_text("reference", reference, longest_reference)
                               .first())
        return Refused{FieldRefusal{*wrong}};
    if (auto refusal = wrong_way_back(command.means, reference))
        return Refused{std::move(*refusal)};
    const Rial held = std::max(-state.account->balance(), Rial{});
    const Rial amount = command.amount.value == 0 ? held : command.amount;
    if (amount > held || held.value == 0) return Refused{MoreThanHeld{amount, held}};
    return PaymentReturned{.number = state.numbers.number(),
                           .job = {},
                           .means = command.means,
                           .amount = amount,
                           .reference = reference,
                           .reason = command.reason,
                           .contract = command.contract};
}

}  // namespace amani::domain
