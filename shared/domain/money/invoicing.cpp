#include "shared/domain/money/invoicing.h"

#include "shared/base/fold.h"
#include "shared/base/iran_ids.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;
using base::Rial;

constexpr std::size_t longest_id = 40;  // of what a refusal repeats

// What is asked of a document that must exist and not be voided.
std::optional<MoneyRefusal> wrong_invoice(const std::optional<StandingInvoice>& invoice,
                                          bool is_voided) {
    if (is_voided) return AlreadyVoided{};
    if (!invoice) return FieldRefusal{Unknown{"invoice", {}}};
    return std::nullopt;
}

CreditedLine rest_of(const StandingInvoice& invoice, std::size_t at) {
    const InvoicedLine& line = invoice.lines[at];
    return {static_cast<std::int32_t>(at), line.kind, line.net, line.vat};
}

std::vector<CreditedLine> all_that_is_left(const StandingInvoice& invoice) {
    std::vector<CreditedLine> lines;
    for (std::size_t i = 0; i < invoice.lines.size(); ++i)
        if (invoice.lines[i].net.value > 0) lines.push_back(rest_of(invoice, i));
    return lines;
}

// The line as far as it is left, at another rate.
InvoiceLine taxed_anew(InvoiceLine line, Rial left, base::BasisPoints rate) {
    if (left != line.net()) {
        line.gross = left;
        line.discount = {};
    }
    line.vat = line.tax_class == TaxClass::standard ? base::share_rounded_down(left, rate) : Rial{};
    return line;
}

}  // namespace

base::Result<SellerDescribed, MoneyRefusal> decide(const DescribeSellerState& state,
                                                   const DescribeSeller& command) {
    if (const auto wrong = FieldCheck{}
                               .known("site", state.site_is_known)
                               .text("name", command.name)
                               .optional_text("economic_number", command.economic_number)
                               .optional_text("registration_number", command.registration_number)
                               .text("address", command.address)
                               .optional_text("telephone", command.telephone)
                               .first())
        return Refused{FieldRefusal{*wrong}};
    auto id = base::legal_id(command.national_id);
    if (!id) id = base::national_id(command.national_id);
    if (!id) return Refused{BadSellerId{command.national_id.substr(0, longest_id)}};
    std::string postcode;
    if (!is_blank(command.postcode)) {
        const auto read = base::postal_code(command.postcode);
        if (!read) return Refused{BadPostalCode{command.postcode.substr(0, longest_id)}};
        postcode = *read;
    }
    return SellerDescribed{.site = command.site,
                           .name = command.name,
                           .national_id = *id,
                           .economic_number = base::code_key(command.economic_number),
                           .registration_number = base::code_key(command.registration_number),
                           .postcode = postcode,
                           .address = command.address,
                           .telephone = base::code_key(command.telephone)};
}

base::Result<InvoiceIssued, MoneyRefusal> decide(const IssueInvoiceState& state,
                                                 const IssueInvoice& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    const JobMoney& job = *state.job;
    if (job.phase != RepairPhase::ready && job.phase != RepairPhase::delivered)
        return Refused{NotFinished{job.phase}};
    if (job.is_invoiced()) return Refused{AlreadyInvoiced{job.invoice->number}};
    if (const auto lines = unpriced(state.account, LinePayer::customer); lines > 0)
        return Refused{LinesWithoutPrice{lines}};
    InvoiceIssued invoice{.number = state.numbers.number(),
                          .job = command.job,
                          .customer = state.customer,
                          .vat_rate = state.account.vat_rate,
                          .lines = {}};
    for (const AccountLine& line : state.account.lines) {
        if (line.payer != LinePayer::customer) continue;
        invoice.lines.push_back({.kind = line.kind,
                                 .code = line.code,
                                 .name = line.name,
                                 .count = line.count,
                                 .gross = line.gross,
                                 .discount = line.discount,
                                 .vat = line.vat,
                                 .tax_class = line.tax_class});
    }
    if (invoice.total().value == 0) return Refused{NothingToInvoice{}};
    return invoice;
}

base::Result<InvoiceVoided, MoneyRefusal> decide(const VoidInvoiceState& state,
                                                 const VoidInvoice& command) {
    if (auto refusal = wrong_invoice(state.invoice, state.is_voided))
        return Refused{std::move(*refusal)};
    const StandingInvoice& invoice = *state.invoice;
    if (const auto wrong = FieldCheck{}.text("reason", command.reason).first())
        return Refused{FieldRefusal{*wrong}};
    if (state.today != invoice.day) return Refused{TooLateToVoid{invoice.day}};
    if (state.phase == RepairPhase::delivered) return Refused{DeliveredAlready{}};
    if (invoice.is_credited()) return Refused{CreditedAlready{}};
    return InvoiceVoided{command.invoice, invoice.job, invoice.total, command.reason};
}

base::Result<InvoiceCredited, MoneyRefusal> decide(const IssueCreditNoteState& state,
                                                   const IssueCreditNote& command) {
    if (auto refusal = wrong_invoice(state.invoice, state.is_voided))
        return Refused{std::move(*refusal)};
    const StandingInvoice& invoice = *state.invoice;
    const auto most = static_cast<std::int64_t>(invoice.lines.size());
    if (const auto wrong = FieldCheck{}
                               .text("reason", command.reason)
                               .range("invoice_line", command.invoice_line, 0, most)
                               .range("amount", command.amount.value, 0, base::most_price)
                               .first())
        return Refused{FieldRefusal{*wrong}};
    InvoiceCredited note{.number = state.numbers.number(),
                         .invoice = command.invoice,
                         .job = invoice.job,
                         .lines = {},
                         .reason = command.reason};
    if (command.invoice_line == 0) {
        if (command.amount.value != 0) return Refused{FieldRefusal{Blank{"invoice_line"}}};
        note.lines = all_that_is_left(invoice);
        if (note.lines.empty()) return Refused{NothingLeft{invoice.number}};
        return note;
    }
    CreditedLine line =
        rest_of(invoice, static_cast<std::size_t>(command.invoice_line) - std::size_t{1});
    if (line.net.value == 0 || command.amount > line.net)
        return Refused{CreditBeyond{command.invoice_line, command.amount, line.net}};
    if (command.amount.value != 0 && command.amount != line.net) {
        line.net = command.amount;
        line.vat = std::min(line.vat, base::share_rounded_down(line.net, invoice.vat_rate));
    }
    note.lines.push_back(line);
    return note;
}

base::Result<std::vector<CorrectionEvent>, MoneyRefusal> decide(const CorrectVatState& state,
                                                                const CorrectVat& command) {
    if (auto refusal = wrong_invoice(state.invoice, state.is_voided))
        return Refused{std::move(*refusal)};
    const StandingInvoice& invoice = *state.invoice;
    if (invoice.vat_rate == state.rate)
        return Refused{RateIsRight{invoice.number, invoice.day, state.rate}};
    auto left = all_that_is_left(invoice);
    if (left.empty()) return Refused{NothingLeft{invoice.number}};
    InvoiceIssued again{.number = state.numbers.number(),
                        .job = invoice.job,
                        .customer = state.customer,
                        .vat_rate = state.rate,
                        .lines = {}};
    for (const CreditedLine& line : left)
        again.lines.push_back(
            taxed_anew(state.lines.at(static_cast<std::size_t>(line.line)), line.net, state.rate));
    return std::vector<CorrectionEvent>{InvoiceCredited{.number = state.notes.number(),
                                                        .invoice = command.invoice,
                                                        .job = invoice.job,
                                                        .lines = std::move(left),
                                                        .reason = "اصلاح نرخ مالیات"},
                                        std::move(again)};
}

}  // namespace amani::domain
