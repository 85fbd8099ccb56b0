// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/money/commands.h"

namespace amani::domain {

using enum Need;

namespace {

constexpr FormField job{.member = "job", .need = required, .example = "MHD-ADM-04-000123"};
constexpr FormField contract{.member = "contract", .need = required, .example = "HQ-CON-04-000012"};
constexpr FormField means{.member = "means", .otherwise = "cash"};
constexpr FormField reference_taken{
    .member = "reference",
    .example = "889123",
    .help_fa = "شماره پیگیری کارت یا حواله؛ شناسه صیادی چک",
    .help_en = "of the card slip or transfer; a cheque's Sayad number"};
constexpr FormField reference_returned{.member = "reference", .example = "889124"};
constexpr FormField cheque_due{
    .member = "cheque_due", .example = "1404/12/15", .help_fa = "چک", .help_en = "of a cheque"};
constexpr FormField bank{
    .member = "bank", .example = "ملت", .help_fa = "چک", .help_en = "of a cheque"};
constexpr FormField invoice{.member = "invoice", .need = required, .example = "MHD-INV-04-000012"};

}  // namespace

template <>
CommandForm form_of<DescribeSeller>() {
    return {{{.member = "name", .need = required, .example = "شرکت خدمات پس از فروش آرا"},
             {.member = "national_id",
              .need = required,
              .example = "10380284790",
              .help_fa = "شناسه یا کد ملی",
              .help_en = "legal or national ID"},
             {.member = "address", .need = required, .example = "تهران، خیابان کارگر، ۱۲"},
             {.member = "postcode", .example = "1417614411"},
             {.member = "economic_number", .example = "411379847555"},
             {.member = "registration_number", .example = "284790"},
             {.member = "telephone", .example = "02166001234"},
             {.member = "site",
              .example = "AG-KRJ",
              .help_fa = "خالی: شرکت",
              .help_en = "none: the company"}}};
}

template <>
CommandForm form_of<IssueInvoice>() {
    return {{job}};
}

template <>
CommandForm form_of<VoidInvoice>() {
    return {{invoice, {.member = "reason", .need = required, .example = "مبلغ اشتباه"}}};
}

template <>
CommandForm form_of<IssueCreditNote>() {
    return {{invoice,
             {.member = "reason", .need = required, .example = "قطعه پس گرفته شد"},
             {.member = "invoice_line",
              .example = "2",
              .help_fa = "شماره سطر روی فاکتور؛ خالی: همه مانده فاکتور",
              .help_en = "the line on the invoice; none: all that is left of it"},
             {.member = "amount",
              .example = "350,000",
              .help_fa = "بدون مالیات؛ خالی: همه مانده سطر",
              .help_en = "without VAT; none: all that is left of the line"}}};
}

template <>
CommandForm form_of<CorrectVat>() {
    return {{invoice}};
}

template <>
CommandForm form_of<TakePayment>() {
    return {{job,
             {.member = "amount", .need = required, .example = "13,199,999"},
             means,
             reference_taken,
             cheque_due,
             bank,
             {.member = "note", .example = "پیش‌پرداخت"}}};
}

template <>
CommandForm form_of<ReturnPayment>() {
    return {{job,
             {.member = "amount", .need = required, .example = "1,000,000"},
             {.member = "reason", .need = required, .example = "تعمیر انجام نشد"},
             means,
             reference_returned}};
}

template <>
CommandForm form_of<TakeInstalment>() {
    return {{contract,
             {.member = "instalment",
              .example = "2",
              .help_fa = "خالی: نخستین قسط پرداخت‌نشده",
              .help_en = "none: the first that is unpaid"},
             {.member = "amount",
              .example = "13,199,999",
              .help_fa = "خالی: همه مانده قسط",
              .help_en = "none: all that is owed of it"},
             means,
             reference_taken,
             cheque_due,
             bank,
             {.member = "note", .example = "قسط دوم"}}};
}

template <>
CommandForm form_of<ReturnInstalments>() {
    return {{contract,
             {.member = "reason", .need = required, .example = "فسخ قرارداد"},
             {.member = "amount",
              .example = "1,000,000",
              .help_fa = "خالی: همه آنچه نزد ماست",
              .help_en = "none: all that he has with us"},
             means,
             reference_returned}};
}

template <>
CommandForm form_of<SettleCheque>() {
    return {{{.member = "cash_receipt", .need = required, .example = "MHD-RC-04-000021"},
             {.member = "cheque_outcome", .need = required, .example = "cleared"},
             {.member = "note",
              .example = "کسر موجودی",
              .help_fa = "چک برگشتی: علت",
              .help_en = "of a bounced one: why"}}};
}

template <>
CommandForm form_of<CountCash>() {
    return {{{.member = "cash", .example = "4,200,000"},
             {.member = "card",
              .example = "13,199,999",
              .help_fa = "جمع رسیدهای کارت",
              .help_en = "sum of the card slips"},
             {.member = "transfer"},
             {.member = "cheque"},
             {.member = "note",
              .example = "مشتری ۵۰٬۰۰۰ ریال کم داد",
              .help_fa = "اختلاف: علت",
              .help_en = "of a difference: why"}}};
}

}  // namespace amani::domain
