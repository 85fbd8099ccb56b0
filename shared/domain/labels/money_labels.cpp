#include "shared/domain/labels/money_labels.h"

#include "shared/domain/flows/events.h"
#include "shared/domain/labels/labelled.h"
#include "shared/domain/money/job_money.h"

namespace amani::domain {

std::vector<LabelledEnum> money_labels() {
    using Booking = CustomerBooking;
    return {
        labelled<MoneyMeans>("money_means", {{MoneyMeans::cash, "نقد", "Cash"},
                                             {MoneyMeans::card, "کارت", "Card"},
                                             {MoneyMeans::transfer, "حواله بانکی", "Transfer"},
                                             {MoneyMeans::cheque, "چک", "Cheque"}}),
        labelled<ChequeOutcome>("cheque_outcome",
                                {{ChequeOutcome::cleared, "وصول شد", "Cleared"},
                                 {ChequeOutcome::bounced, "برگشت خورد", "Bounced"}}),
        labelled<ChequeState>("cheque_state",
                              {{ChequeState::outstanding, "در جریان وصول", "Outstanding"},
                               {ChequeState::cleared, "وصول‌شده", "Cleared"},
                               {ChequeState::bounced, "برگشتی", "Bounced"}}),
        labelled<InvoiceStanding>(
            "invoice_standing",
            {{InvoiceStanding::issued, "صادرشده", "Issued"},
             {InvoiceStanding::voided, "باطل‌شده", "Voided"},
             {InvoiceStanding::partly_credited, "بخشی برگشت‌شده", "Partly credited"},
             {InvoiceStanding::credited, "برگشت‌شده", "Credited"}}),
        labelled<Booking>("customer_booking",
                          {{Booking::invoiced, "فاکتور", "Invoiced"},
                           {Booking::voided, "ابطال فاکتور", "Voided"},
                           {Booking::credited, "برگشت فاکتور", "Credited"},
                           {Booking::paid, "دریافت", "Paid"},
                           {Booking::returned, "برگشت وجه", "Returned"},
                           {Booking::cheque_cleared, "وصول چک", "Cheque cleared"},
                           {Booking::cheque_bounced, "برگشت چک", "Cheque bounced"}}),
    };
}

}  // namespace amani::domain
