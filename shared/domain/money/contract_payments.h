// Money that customers pay for instalments of their contracts, and get back of contracts that were
// terminated (P-9, P-16). All of it is taken at the centre, which invoices instalments.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/money/commands.h"
#include "shared/domain/money/refusals.h"
#include "shared/domain/numbering/document_number.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

// An instalment that is invoiced.
struct InvoicedInstalment {
    std::int32_t instalment = 0;  // from 1
    base::Rial owed;              // with VAT, less what was paid, and what a termination waived
};

// What a customer owes of a contract.
struct ContractAccount {
    std::string number;                 // of the contract
    std::int32_t instalment_count = 0;  // in its plan
    std::int32_t to_invoice = 0;        // of them, that are to be invoiced yet
    std::vector<InvoicedInstalment> instalments;
    base::Rial invoiced;  // with VAT
    base::Rial refunded;  // with VAT, of what was invoiced and not earned when it was terminated
    base::Rial paid;      // less what bounced
    base::Rial returned;  // in money
    base::Rial cheques;   // in what is paid, neither cleared nor bounced
    // Below zero: he has paid more than he owes.
    [[nodiscard]] base::Rial balance() const { return invoiced - refunded - paid + returned; }
};

struct TakeInstalmentState {
    std::optional<ContractAccount> account;  // nothing: the contract is not known
    bool cheque_is_known = false;            // the command's Sayad number was taken before
    NumberSeries numbers{.type = DocumentType::cash_receipt};
};
[[nodiscard]] base::Result<PaymentTaken, MoneyRefusal> decide(const TakeInstalmentState& state,
                                                              const TakeInstalment& command);

struct ReturnInstalmentsState {
    std::optional<ContractAccount> account;
    NumberSeries numbers{.type = DocumentType::cash_return};
};
[[nodiscard]] base::Result<PaymentReturned, MoneyRefusal> decide(
    const ReturnInstalmentsState& state, const ReturnInstalments& command);

}  // namespace amani::domain
