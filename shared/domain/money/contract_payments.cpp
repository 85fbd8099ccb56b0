#include "shared/domain/money/contract_payments.h"

#include "shared/base/fold.h"
#include "shared/domain/money/held_money.h"
#include "shared/domain/money/references.h"

#include <algorithm>

namespace amani::domain {

using base::Refused;
using base::Rial;

base::Result<PaymentTaken, MoneyRefusal> decide(const TakeInstalmentState& state,
                                                const TakeInstalment& command) {
    if (!state.account) return Refused{FieldRefusal{Unknown{"contract", {}}}};
    const ContractAccount& account = *state.account;
    const std::string reference = base::code_key(command.reference);
    if (const auto wrong = FieldCheck{}
                               .range("instalment", command.instalment, 0, account.instalment_count)
                               .range("amount", command.amount.value, 0, most_sum.value)
                               .optional_text("reference", reference, longest_reference)
                               .optional_text("bank", command.bank)
                               .optional_text("note", command.note)
                               .first())
        return Refused{FieldRefusal{*wrong}};
    const auto meant = std::ranges::find_if(account.instalments, [&](const auto& each) {
        return command.instalment == 0 ? each.owed.value > 0
                                       : each.instalment == command.instalment;
    });
    const bool is_there = meant != account.instalments.end();
    if (!is_there && command.instalment != 0 && account.to_invoice > 0)
        return Refused{InstalmentNotInvoiced{account.number, command.instalment}};
    const Rial owed = is_there ? std::min(meant->owed, account.balance()) : Rial{};
    if (owed.value <= 0)
        return Refused{NoInstalmentOwed{account.number, command.instalment, account.to_invoice}};
    const Rial amount = command.amount.value == 0 ? owed : command.amount;
    if (amount > owed) return Refused{MoreThanOwed{amount, owed}};
    if (auto refusal = wrong_reference(command, reference)) return Refused{std::move(*refusal)};
    if (state.cheque_is_known) return Refused{ChequeKnown{reference}};
    auto taken = taken_by(command, state.numbers.number(), amount, reference);
    taken.contract = command.contract;
    taken.instalment = meant->instalment;
    return taken;
}

base::Result<PaymentReturned, MoneyRefusal> decide(const ReturnInstalmentsState& state,
                                                   const ReturnInstalments& command) {
    if (!state.account) return Refused{FieldRefusal{Unknown{"contract", {}}}};
    const std::string reference = base::code_key(command.reference);
    if (const auto wrong = FieldCheck{}
                               .range("amount", command.amount.value, 0, most_sum.value)
                               .text("reason", command.reason)
                               .optional_text("reference", reference, longest_reference)
                               .first())
        return Refused{FieldRefusal{*wrong}};
    if (auto refusal = wrong_way_back(command.means, reference))
        return Refused{std::move(*refusal)};
    const ContractAccount& account = *state.account;
    const HeldMoney held{.sum = -account.balance(), .cheques = account.cheques};
    if (held.sum.value <= 0) return Refused{NothingHeld{account.number}};
    const Rial amount = command.amount.value == 0 ? held.free() : command.amount;
    if (auto refusal = not_held(amount, held)) return Refused{std::move(*refusal)};
    return PaymentReturned{.number = state.numbers.number(),
                           .job = {},
                           .means = command.means,
                           .amount = amount,
                           .reference = reference,
                           .reason = command.reason,
                           .contract = command.contract};
}

}  // namespace amani::domain
