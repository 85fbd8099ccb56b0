// What a decision means in the books: its voucher (RULES §6.1, rows P-n), and what it changes in
// the A-ledger, in the used-part debts and in quarantine. Pure functions of the decision alone;
// every voucher balances.
#pragma once

#include "shared/domain/flows/events.h"
#include "shared/domain/ledger/entry.h"
#include "shared/domain/ledger/voucher.h"

#include <vector>

namespace amani::domain {

[[nodiscard]] Voucher voucher(const GoodsBooked& decision);
[[nodiscard]] Voucher voucher(const ConsumptionBooked& decision);
[[nodiscard]] Voucher voucher(const UsedPartRegistered& decision);
[[nodiscard]] Voucher voucher(const DebtEnded& decision);
[[nodiscard]] Voucher voucher(const MemoRepriced& decision);
[[nodiscard]] Voucher voucher(const PaymentBooked& decision);
[[nodiscard]] Voucher voucher(const PriceDifferenceBooked& decision);
[[nodiscard]] Voucher voucher(const ReplacementBooked& decision);
[[nodiscard]] Voucher voucher(const CustomerBooked& decision);
[[nodiscard]] Voucher voucher(const ContractBooked& decision);

// Voucher lines, custody, debts and quarantine of a decision, as entries.
void append_entries(const GoodsBooked& decision, std::vector<Entry>& entries);
void append_entries(const ConsumptionBooked& decision, std::vector<Entry>& entries);
void append_entries(const UsedPartRegistered& decision, std::vector<Entry>& entries);
void append_entries(const DebtEnded& decision, std::vector<Entry>& entries);
void append_entries(const MemoRepriced& decision, std::vector<Entry>& entries);
void append_entries(const PaymentBooked& decision, std::vector<Entry>& entries);
void append_entries(const PriceDifferenceBooked& decision, std::vector<Entry>& entries);
void append_entries(const ReplacementBooked& decision, std::vector<Entry>& entries);
void append_entries(const CustomerBooked& decision, std::vector<Entry>& entries);
void append_entries(const ContractBooked& decision, std::vector<Entry>& entries);

}  // namespace amani::domain
