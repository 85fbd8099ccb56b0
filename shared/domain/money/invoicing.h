// A job's account becomes an invoice; an invoice is taken back, whole or in part (RULES §4.1.3).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/billing/account.h"
#include "shared/domain/money/commands.h"
#include "shared/domain/money/job_money.h"
#include "shared/domain/money/refusals.h"
#include "shared/domain/numbering/document_number.h"

#include <variant>

namespace amani::domain {

struct DescribeSellerState {
    bool site_is_known = true;  // or the command names none
};
[[nodiscard]] base::Result<SellerDescribed, MoneyRefusal> decide(const DescribeSellerState& state,
                                                                 const DescribeSeller& command);

struct IssueInvoiceState {
    std::optional<JobMoney> job;  // nothing: not known at this site
    JobAccount account;           // settled, as of today
    base::CustomerId customer;
    NumberSeries numbers{.type = DocumentType::invoice};  // its day is today
};
[[nodiscard]] base::Result<InvoiceIssued, MoneyRefusal> decide(const IssueInvoiceState& state,
                                                               const IssueInvoice& command);

struct VoidInvoiceState {
    std::optional<StandingInvoice> invoice;  // nothing: none of this site that stands
    bool is_voided = false;
    RepairPhase phase = RepairPhase::ready;  // of its job
    base::Day today;
};
[[nodiscard]] base::Result<InvoiceVoided, MoneyRefusal> decide(const VoidInvoiceState& state,
                                                               const VoidInvoice& command);

struct IssueCreditNoteState {
    std::optional<StandingInvoice> invoice;
    bool is_voided = false;
    NumberSeries numbers{.type = DocumentType::credit_note};
};
// VAT goes back at the invoice's rate, rounded down a line; with the last of a line, all that is
// left of its VAT.
[[nodiscard]] base::Result<InvoiceCredited, MoneyRefusal> decide(const IssueCreditNoteState& state,
                                                                 const IssueCreditNote& command);

struct CorrectVatState {
    std::optional<StandingInvoice> invoice;
    bool is_voided = false;
    std::vector<InvoiceLine> lines;  // as issued
    base::CustomerId customer;
    base::BasisPoints rate;  // of the invoice's day, as it is known now
    NumberSeries notes{.type = DocumentType::credit_note};
    NumberSeries numbers{.type = DocumentType::invoice};
};
using CorrectionEvent = std::variant<InvoiceCredited, InvoiceIssued>;
// What credit notes have given back of a line is not invoiced again.
[[nodiscard]] base::Result<std::vector<CorrectionEvent>, MoneyRefusal> decide(
    const CorrectVatState& state, const CorrectVat& command);

}  // namespace amani::domain
