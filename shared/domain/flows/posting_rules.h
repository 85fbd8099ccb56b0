// By which row of RULES §6.1 a decision is posted: what accountants call a voucher by.
#pragma once

#include "shared/domain/flows/events.h"

#include <string_view>

namespace amani::domain {

// The row of RULES §6.1 by which a decision is posted ("P-4f"); empty when it posts nothing, or
// what no row names.
[[nodiscard]] std::string_view posting_rule(const GoodsBooked& decision);
[[nodiscard]] std::string_view posting_rule(const ConsumptionBooked& decision);
[[nodiscard]] std::string_view posting_rule(const UsedPartRegistered& decision);
[[nodiscard]] std::string_view posting_rule(const DebtEnded& decision);
[[nodiscard]] std::string_view posting_rule(const MemoRepriced& decision);
[[nodiscard]] std::string_view posting_rule(const PaymentBooked& decision);
[[nodiscard]] std::string_view posting_rule(const PriceDifferenceBooked& decision);
[[nodiscard]] std::string_view posting_rule(const ReplacementBooked& decision);
[[nodiscard]] std::string_view posting_rule(const CustomerBooked& decision);
[[nodiscard]] std::string_view posting_rule(const ContractBooked& decision);

}  // namespace amani::domain
