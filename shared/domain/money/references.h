// What money of each kind needs to be found again.
#pragma once

#include "shared/domain/money/refusals.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::domain {

inline constexpr std::size_t longest_reference = 40;

// Sixteen digits: the central bank's number of a cheque.
[[nodiscard]] bool is_sayad(std::string_view text);

// What is wrong with the reference of money that is taken, or nothing.
template <class Command>
std::optional<MoneyRefusal> wrong_reference(const Command& command, const std::string& reference) {
    if (command.means == MoneyMeans::cash) return std::nullopt;
    if (reference.empty()) return ReferenceMissing{command.means};
    if (command.means != MoneyMeans::cheque) return std::nullopt;
    if (!is_sayad(reference)) return BadSayad{reference};
    if (command.cheque_due.is_none()) return FieldRefusal{Blank{"cheque_due"}};
    return std::nullopt;
}

// What both kinds of taking say of the money; of whom it is, is filled in.
template <class Command>
PaymentTaken taken_by(const Command& command, const std::string& number, base::Rial amount,
                      const std::string& reference) {
    const bool is_cheque = command.means == MoneyMeans::cheque;
    return PaymentTaken{.number = number,
                        .job = {},
                        .means = command.means,
                        .amount = amount,
                        .reference = reference,
                        .cheque_due = is_cheque ? command.cheque_due : base::Day{},
                        .bank = is_cheque ? command.bank : std::string{},
                        .note = command.note,
                        .contract = {}};
}

// Of money that is given back.
[[nodiscard]] std::optional<MoneyRefusal> wrong_way_back(MoneyMeans means,
                                                         const std::string& reference);

}  // namespace amani::domain
