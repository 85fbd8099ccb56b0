// Keeps the tables of invoices and money (schema.h).
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/row_batch.h"
#include "shared/views/service/job_steps.h"

#include <map>
#include <memory>

namespace amani::views {

class MoneyProjection {
  public:
    explicit MoneyProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::SellerDescribed& described);
    void apply(const domain::Event& event, const domain::InvoiceIssued& issued);
    void apply(const domain::Event& event, const domain::InvoiceVoided& voided);
    void apply(const domain::Event& event, const domain::InvoiceCredited& credited);
    void apply(const domain::Event& event, const domain::PaymentTaken& taken);
    void apply(const domain::Event& event, const domain::PaymentReturned& returned);
    void apply(const domain::Event& event, const domain::ChequeSettled& settled);
    void apply(const domain::Event& event, const domain::CashCounted& counted);
    void flush();
    void forget();

  private:
    struct Sums {
        base::Rial invoiced;
        base::Rial paid;
    };

    store::Database& database_;
    std::map<base::JobId, Sums> sums_;
    store::RowBatch invoices_;
    store::RowBatch invoice_lines_;
    store::RowBatch credit_notes_;
    store::RowBatch credited_lines_;
    store::RowBatch receipts_;
    store::RowBatch returns_;
    store::RowBatch counts_;
    store::RowBatch count_lines_;
    store::RowBatch job_sums_;
    std::unique_ptr<store::Statement> describe_;
    std::unique_ptr<store::Statement> void_;
    std::unique_ptr<store::Statement> settle_;
    JobSteps steps_;
};

}  // namespace amani::views
