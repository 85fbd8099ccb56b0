// Money that customers pay and get back, their cheques, and the cash that a cashier counts.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/money/commands.h"
#include "shared/domain/money/job_money.h"
#include "shared/domain/money/refusals.h"
#include "shared/domain/numbering/document_number.h"

namespace amani::domain {

struct TakePaymentState {
    std::optional<JobMoney> job;   // nothing: not known at this site
    bool cheque_is_known = false;  // the command's Sayad number was taken before
    NumberSeries numbers{.type = DocumentType::cash_receipt};
};
[[nodiscard]] base::Result<PaymentTaken, MoneyRefusal> decide(const TakePaymentState& state,
                                                              const TakePayment& command);

struct ReturnPaymentState {
    std::optional<JobMoney> job;
    NumberSeries numbers{.type = DocumentType::cash_return};
};
[[nodiscard]] base::Result<PaymentReturned, MoneyRefusal> decide(const ReturnPaymentState& state,
                                                                 const ReturnPayment& command);

struct SettleChequeState {
    bool is_known = false;  // a receipt of this site
    base::JobId job;        // of the receipt, or
    base::ContractId contract;
    MoneyMeans means = MoneyMeans::cheque;
    base::Rial amount;
    std::optional<ChequeOutcome> outcome;
};
[[nodiscard]] base::Result<ChequeSettled, MoneyRefusal> decide(const SettleChequeState& state,
                                                               const SettleCheque& command);

struct ExpectedMoney {
    MoneyMeans means = MoneyMeans::cash;
    base::Rial amount;  // taken less returned
};
struct CountCashState {
    std::vector<ExpectedMoney> expected;  // of the cashier, since his last count
};
[[nodiscard]] base::Result<CashCounted, MoneyRefusal> decide(const CountCashState& state,
                                                             const CountCash& command);

}  // namespace amani::domain
