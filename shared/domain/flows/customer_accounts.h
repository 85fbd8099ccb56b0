// The clerk of customers' money: what invoices and payments of the company's own sites mean in the
// books (P-8, P-8a, P-9). What a customer owes and what he has paid in advance follow from the two
// sums of his job, so that they are the same in whatever order invoices and payments come. Of a
// contract this clerk books the money alone; its instalments are the clerk of contracts'. An
// agent's customers are his own.
#pragma once

#include "shared/domain/flows/books.h"
#include "shared/domain/flows/decisions.h"
#include "shared/domain/flows/price_book.h"
#include "shared/domain/money/job_money.h"

namespace amani::domain {

// (job)
struct CustomerRow {
    base::Rial invoiced;  // less what was given back
    base::Rial paid;      // less what was returned, and what bounced
};
BOOST_DESCRIBE_STRUCT(CustomerRow, (), (invoiced, paid))

// (receipt): a cheque that is neither cleared nor bounced.
struct ChequeRow {
    base::Rial amount;
};
BOOST_DESCRIBE_STRUCT(ChequeRow, (), (amount))

class CustomerAccounts {
  public:
    CustomerAccounts(BooksStore& store, Decisions& out, const PriceBook& prices)
        : store_(store), out_(out), prices_(prices) {}

    void on(const Fact& fact, const InvoiceIssued& event);
    void on(const Fact& fact, const InvoiceVoided& event);
    void on(const Fact& fact, const InvoiceCredited& event);
    void on(const Fact& fact, const PaymentTaken& event);
    void on(const Fact& fact, const PaymentReturned& event);
    void on(const Fact& fact, const ChequeSettled& event);

  private:
    [[nodiscard]] bool is_the_companys(const Fact& fact) const;
    // Fills in what the customer owes and has in advance, and records.
    void book(const Fact& fact, CustomerBooked booked);

    BooksStore& store_;
    Decisions& out_;
    const PriceBook& prices_;
};

}  // namespace amani::domain
