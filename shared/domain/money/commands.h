// What people ask about invoices and money (R-SVC-8, R-SVC-11).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/command.h"
#include "shared/domain/money/events.h"

#include <boost/describe.hpp>

#include <string>

namespace amani::domain {

inline constexpr Roles who_take_money{Role::clerk, Role::technician, Role::cashier, Role::agent};
inline constexpr Roles who_correct_money{Role::cashier, Role::supervisor, Role::finance,
                                         Role::agent};
inline constexpr Roles who_take_instalments{Role::cashier, Role::finance};
// Whoever takes any.
inline constexpr Roles who_count_cash{Role::clerk, Role::technician, Role::cashier, Role::agent,
                                      Role::finance};

struct DescribeSeller {
    static constexpr AboutCommand about{"DescribeSeller",
                                        {Role::administrator, Role::finance},
                                        the_centre,
                                        "مشخصات فروشنده",
                                        "Describe the seller"};
    using records = Records<SellerDescribed>;
    base::SiteId site;  // none: the company
    std::string name;
    std::string national_id;
    std::string economic_number;
    std::string registration_number;
    std::string postcode;
    std::string address;
    std::string telephone;
};
BOOST_DESCRIBE_STRUCT(DescribeSeller, (),
                      (site, name, national_id, economic_number, registration_number, postcode,
                       address, telephone))

struct IssueInvoice {
    static constexpr AboutCommand about{"IssueInvoice", who_take_money, every_site, "صدور فاکتور",
                                        "Issue an invoice"};
    using records = Records<InvoiceIssued>;
    base::JobId job;
};
BOOST_DESCRIBE_STRUCT(IssueInvoice, (), (job))

struct VoidInvoice {
    static constexpr AboutCommand about{"VoidInvoice", who_correct_money, every_site,
                                        "ابطال فاکتور", "Void an invoice"};
    using records = Records<InvoiceVoided>;
    base::InvoiceId invoice;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(VoidInvoice, (), (invoice, reason))

struct IssueCreditNote {
    static constexpr AboutCommand about{"IssueCreditNote", who_correct_money, every_site,
                                        "صدور صورتحساب برگشت", "Issue a credit note"};
    using records = Records<InvoiceCredited>;
    base::InvoiceId invoice;
    std::string reason;
    std::int32_t invoice_line = 0;  // from 1, as on the paper; 0: all that is left of the invoice
    base::Rial amount;              // of the line, without VAT; 0: all that is left of it
};
BOOST_DESCRIBE_STRUCT(IssueCreditNote, (), (invoice, reason, invoice_line, amount))

struct TakePayment {
    static constexpr AboutCommand about{"TakePayment", who_take_money, every_site, "دریافت وجه",
                                        "Take a payment"};
    using records = Records<PaymentTaken>;
    base::JobId job;
    base::Rial amount;
    MoneyMeans means = MoneyMeans::cash;
    std::string reference;  // of the card slip or transfer; the Sayad number of a cheque
    base::Day cheque_due;   // of a cheque
    std::string bank;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(TakePayment, (), (job, amount, means, reference, cheque_due, bank, note))

struct ReturnPayment {
    static constexpr AboutCommand about{"ReturnPayment", who_correct_money, every_site, "برگشت وجه",
                                        "Return money"};
    using records = Records<PaymentReturned>;
    base::JobId job;
    MoneyMeans means = MoneyMeans::cash;
    base::Rial amount;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReturnPayment, (), (job, means, amount, reference, reason))

// An instalment of a contract that is invoiced, or some of it.
struct TakeInstalment {
    static constexpr AboutCommand about{"TakeInstalment", who_take_instalments, the_centre,
                                        "دریافت قسط قرارداد", "Take an instalment"};
    using records = Records<PaymentTaken>;
    base::ContractId contract;
    std::int32_t instalment = 0;  // from 1; 0: the first of which something is owed
    base::Rial amount;            // 0: all that is owed of it
    MoneyMeans means = MoneyMeans::cash;
    std::string reference;  // as TakePayment
    base::Day cheque_due;
    std::string bank;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(TakeInstalment, (),
                      (contract, instalment, amount, means, reference, cheque_due, bank, note))

// What a customer has paid beyond what he owes, of a contract that was terminated.
struct ReturnInstalments {
    static constexpr AboutCommand about{"ReturnInstalments", who_take_instalments, the_centre,
                                        "برگشت وجه قرارداد", "Return money of a contract"};
    using records = Records<PaymentReturned>;
    base::ContractId contract;
    MoneyMeans means = MoneyMeans::cash;
    base::Rial amount;  // 0: all of it
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReturnInstalments, (), (contract, means, amount, reference, reason))

struct SettleCheque {
    static constexpr AboutCommand about{"SettleCheque", who_correct_money, every_site, "نتیجه چک",
                                        "Settle a cheque"};
    using records = Records<ChequeSettled>;
    base::CashReceiptId cash_receipt;
    ChequeOutcome cheque_outcome = ChequeOutcome::cleared;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(SettleCheque, (), (cash_receipt, cheque_outcome, note))

struct CountCash {
    static constexpr AboutCommand about{"CountCash", who_count_cash, every_site, "شمارش صندوق",
                                        "Count the cash"};
    using records = Records<CashCounted>;
    base::Rial cash;
    base::Rial card;  // slips
    base::Rial transfer;
    base::Rial cheque;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CountCash, (), (cash, card, transfer, cheque, note))

// An invoice at a wrong VAT rate (C-7): all that is left of it is given back, and the same lines
// are invoiced anew at the rate of its day.
struct CorrectVat {
    static constexpr AboutCommand about{"CorrectVat", who_correct_money, every_site,
                                        "اصلاح نرخ مالیات فاکتور",
                                        "Correct the VAT rate of an invoice"};
    using records = Records<InvoiceCredited, InvoiceIssued>;
    base::InvoiceId invoice;
};
BOOST_DESCRIBE_STRUCT(CorrectVat, (), (invoice))

using MoneyCommands =
    boost::mp11::mp_list<DescribeSeller, IssueInvoice, VoidInvoice, IssueCreditNote, TakePayment,
                         ReturnPayment, SettleCheque, CountCash, CorrectVat, TakeInstalment,
                         ReturnInstalments>;

}  // namespace amani::domain
