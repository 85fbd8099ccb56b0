// Invoices, payments, cheques and counted cash of a site (R-SVC-8, R-SVC-11), and who sells. Type
// numbers 28, 183–189.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"
#include "shared/domain/billing/account.h"
#include "shared/domain/contracts/events.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace amani::domain {

// Sums of many lines: above any real invoice, and far from overflow when a million are added up.
inline constexpr base::Rial most_sum{1'000 * base::most_price};
[[nodiscard]] constexpr bool is_sum(base::Rial amount) {
    return amount.value >= 0 && amount <= most_sum;
}

// Who sells, as official invoices name him: the company, or an agent who invoices on his own. The
// latest one of a site stands.
struct SellerDescribed {
    static constexpr AboutEvent about{28, Writer::masters, Relay::to_nobody, "مشخصات فروشنده",
                                      "Seller described"};
    base::SiteId site;  // none: the company, for all sites that have no seller of their own
    std::string name;
    std::string national_id;  // of a person, or a legal one
    std::string economic_number;
    std::string registration_number;
    std::string postcode;
    std::string address;
    std::string telephone;
};
BOOST_DESCRIBE_STRUCT(SellerDescribed, (),
                      (site, name, national_id, economic_number, registration_number, postcode,
                       address, telephone))

struct InvoiceLine {
    AccountLineKind kind = AccountLineKind::part;
    std::string code;  // of the part or operation; a charge has none
    std::string name;
    base::Quantity count{1};
    base::Rial gross;
    base::Rial discount;
    base::Rial vat;
    TaxClass tax_class = TaxClass::standard;
    [[nodiscard]] base::Rial net() const { return gross - discount; }
};
BOOST_DESCRIBE_STRUCT(InvoiceLine, (), (kind, code, name, count, gross, discount, vat, tax_class))

// The customer's lines of a job as they are charged, for good. Names the invoice.
struct InvoiceIssued {
    static constexpr AboutEvent about{183, Writer::every_site, Relay::to_nobody, "صدور فاکتور",
                                      "Invoice issued"};
    std::string number;  // MHD-INV-04-000012
    base::JobId job;
    base::CustomerId customer;
    base::BasisPoints vat_rate;  // of the day
    std::vector<InvoiceLine> lines;
    [[nodiscard]] base::Rial total() const {
        base::Rial sum;
        for (const InvoiceLine& line : lines) sum += line.net() + line.vat;
        return sum;
    }
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(InvoiceIssued, (), (number, job, customer, vat_rate, lines))
[[nodiscard]] inline bool is_within_bounds(const InvoiceIssued& event) {
    return std::ranges::all_of(event.lines, [](const InvoiceLine& line) {
        return is_sum(line.gross) && is_sum(line.discount) && line.discount <= line.gross &&
               is_sum(line.vat) && line.count.value >= 0;
    });
}

// As if it had not been issued. `total` is that of the invoice.
struct InvoiceVoided {
    static constexpr AboutEvent about{184, Writer::every_site, Relay::to_nobody, "ابطال فاکتور",
                                      "Invoice voided"};
    base::InvoiceId invoice;
    base::JobId job;
    base::Rial total;
    std::string reason;
    template <class Claims>
    void claim(Claims& own) const {
        own.record("invoice", invoice.site());
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(InvoiceVoided, (), (invoice, job, total, reason))
[[nodiscard]] constexpr bool is_within_bounds(const InvoiceVoided& event) {
    return is_sum(event.total);
}

struct CreditedLine {
    std::int32_t line = 0;  // of the invoice, from 0
    AccountLineKind kind = AccountLineKind::part;
    base::Rial net;  // given back, without VAT
    base::Rial vat;
};
BOOST_DESCRIBE_STRUCT(CreditedLine, (), (line, kind, net, vat))

// A credit note: some of an invoice is given back. Names the note.
struct InvoiceCredited {
    static constexpr AboutEvent about{185, Writer::every_site, Relay::to_nobody, "صورتحساب برگشت",
                                      "Credit note issued"};
    std::string number;  // MHD-CN-04-000003
    base::InvoiceId invoice;
    base::JobId job;
    std::vector<CreditedLine> lines;
    std::string reason;
    [[nodiscard]] base::Rial total() const {
        base::Rial sum;
        for (const CreditedLine& line : lines) sum += line.net + line.vat;
        return sum;
    }
    template <class Claims>
    void claim(Claims& own) const {
        own.record("invoice", invoice.site());
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(InvoiceCredited, (), (number, invoice, job, lines, reason))
[[nodiscard]] inline bool is_within_bounds(const InvoiceCredited& event) {
    return std::ranges::all_of(event.lines, [](const CreditedLine& line) {
        return is_sum(line.net) && is_sum(line.vat) && line.line >= 0;
    });
}

enum class MoneyMeans : std::uint8_t { cash = 1, card = 2, transfer = 3, cheque = 4 };
BOOST_DESCRIBE_ENUM(MoneyMeans, cash, card, transfer, cheque)

// Money of a job is taken and given back where the job is, that of a contract at the centre, which
// makes no claims: to no other site does one belong.
template <class Claims>
void claim_payer(Claims& own, base::JobId job, base::ContractId contract) {
    if (!job.is_none() || contract.is_none()) own.record("job", job.site());
    if (!contract.is_none()) own.record("contract", base::SiteId{});
}

// Money of a customer, for his job or for an instalment of his contract; what is not invoiced yet
// of a job is an advance. Names the receipt.
struct PaymentTaken {
    static constexpr AboutEvent about{186, Writer::every_site, Relay::to_nobody, "دریافت وجه",
                                      "Payment taken"};
    std::string number;  // MHD-RC-04-000021
    base::JobId job;     // or
    MoneyMeans means = MoneyMeans::cash;
    base::Rial amount;
    std::string reference;  // of the card slip or transfer; the Sayad number of a cheque
    base::Day cheque_due;   // of a cheque
    std::string bank;       // of a cheque
    std::string note;
    base::ContractId contract;    // that it is for
    std::int32_t instalment = 0;  // of the contract, from 1
    template <class Claims>
    void claim(Claims& own) const {
        claim_payer(own, job, contract);
    }
};
BOOST_DESCRIBE_STRUCT(PaymentTaken, (),
                      (number, job, means, amount, reference, cheque_due, bank, note, contract,
                       instalment))
[[nodiscard]] constexpr bool is_within_bounds(const PaymentTaken& event) {
    return is_sum(event.amount) && event.instalment >= (event.contract.is_none() ? 0 : 1) &&
           event.instalment <= (event.contract.is_none() ? 0 : most_instalments);
}

// Money goes back to the customer. Names the paper.
struct PaymentReturned {
    static constexpr AboutEvent about{187, Writer::every_site, Relay::to_nobody, "برگشت وجه",
                                      "Payment returned"};
    std::string number;  // MHD-RF-04-000002
    base::JobId job;     // or
    MoneyMeans means = MoneyMeans::cash;
    base::Rial amount;
    std::string reference;
    std::string reason;
    base::ContractId contract;  // of which it is given back
    template <class Claims>
    void claim(Claims& own) const {
        claim_payer(own, job, contract);
    }
};
BOOST_DESCRIBE_STRUCT(PaymentReturned, (),
                      (number, job, means, amount, reference, reason, contract))
[[nodiscard]] constexpr bool is_within_bounds(const PaymentReturned& event) {
    return is_sum(event.amount);
}

enum class ChequeOutcome : std::uint8_t { cleared = 1, bounced = 2 };
BOOST_DESCRIBE_ENUM(ChequeOutcome, cleared, bounced)

// `amount` is that of the cheque.
struct ChequeSettled {
    static constexpr AboutEvent about{188, Writer::every_site, Relay::to_nobody, "نتیجه چک",
                                      "Cheque settled"};
    base::CashReceiptId cash_receipt;
    base::JobId job;  // of the receipt, or
    base::Rial amount;
    ChequeOutcome cheque_outcome = ChequeOutcome::cleared;
    std::string note;
    base::ContractId contract;  // of the receipt
    template <class Claims>
    void claim(Claims& own) const {
        own.record("cash_receipt", cash_receipt.site());
        claim_payer(own, job, contract);
    }
};
BOOST_DESCRIBE_STRUCT(ChequeSettled, (),
                      (cash_receipt, job, amount, cheque_outcome, note, contract))
[[nodiscard]] constexpr bool is_within_bounds(const ChequeSettled& event) {
    return is_sum(event.amount);
}

struct CountedMeans {
    MoneyMeans means = MoneyMeans::cash;
    base::Rial expected;  // taken less returned since the cashier's last count
    base::Rial counted;
};
BOOST_DESCRIBE_STRUCT(CountedMeans, (), (means, expected, counted))

// A cashier has counted what he took since his last count. Names the cash day.
struct CashCounted {
    static constexpr AboutEvent about{189, Writer::every_site, Relay::to_nobody, "شمارش صندوق",
                                      "Cash counted"};
    std::vector<CountedMeans> lines;
    std::string note;
    template <class Claims>
    void claim(Claims&) const {}  // it makes a new record and disposes of none
};
BOOST_DESCRIBE_STRUCT(CashCounted, (), (lines, note))
[[nodiscard]] inline bool is_within_bounds(const CashCounted& event) {
    return std::ranges::all_of(event.lines, [](const CountedMeans& line) {
        const bool is_expected = is_sum(line.expected) || is_sum(-line.expected);
        return is_expected && is_sum(line.counted);
    });
}

using MoneyEvents =
    boost::mp11::mp_list<SellerDescribed, InvoiceIssued, InvoiceVoided, InvoiceCredited,
                         PaymentTaken, PaymentReturned, ChequeSettled, CashCounted>;

}  // namespace amani::domain
