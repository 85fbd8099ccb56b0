// What the decisions about invoices and money need to know, read from this site's views; one
// overload for each command.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/money/contract_payments.h"
#include "shared/domain/money/invoicing.h"
#include "shared/domain/money/payments.h"

namespace amani::app {

[[nodiscard]] domain::DescribeSellerState load(const Desk& desk,
                                               const domain::DescribeSeller& command,
                                               base::Day day);
[[nodiscard]] domain::IssueInvoiceState load(const Desk& desk, const domain::IssueInvoice& command,
                                             base::Day day);
[[nodiscard]] domain::VoidInvoiceState load(const Desk& desk, const domain::VoidInvoice& command,
                                            base::Day day);
[[nodiscard]] domain::IssueCreditNoteState load(const Desk& desk,
                                                const domain::IssueCreditNote& command,
                                                base::Day day);
[[nodiscard]] domain::CorrectVatState load(const Desk& desk, const domain::CorrectVat& command,
                                           base::Day day);
[[nodiscard]] domain::TakePaymentState load(const Desk& desk, const domain::TakePayment& command,
                                            base::Day day);
[[nodiscard]] domain::ReturnPaymentState load(const Desk& desk,
                                              const domain::ReturnPayment& command, base::Day day);
[[nodiscard]] domain::SettleChequeState load(const Desk& desk, const domain::SettleCheque& command,
                                             base::Day day);
[[nodiscard]] domain::TakeInstalmentState load(const Desk& desk,
                                               const domain::TakeInstalment& command,
                                               base::Day day);
[[nodiscard]] domain::ReturnInstalmentsState load(const Desk& desk,
                                                  const domain::ReturnInstalments& command,
                                                  base::Day day);
[[nodiscard]] domain::CountCashState load(const Desk& desk, const domain::CountCash& command,
                                          const Author& author);

// A job of this site; nothing when it is another's or not known here.
[[nodiscard]] std::optional<domain::JobMoney> job_money(const Desk& desk, base::JobId job);

}  // namespace amani::app
