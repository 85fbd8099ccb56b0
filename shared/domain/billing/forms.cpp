// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/billing/commands.h"

namespace amani::domain {

using enum Need;

namespace {

constexpr FormField job{.member = "job", .need = required, .example = "MHD-ADM-04-000123"};
constexpr FormField payer{.member = "payer", .otherwise = "customer"};

}  // namespace

template <>
CommandForm form_of<RecordLabour>() {
    return {{job,
             {.member = "operation", .need = required, .example = "PUMP-CHANGE"},
             {.member = "count", .otherwise = "1"},
             payer,
             {.member = "minutes", .example = "40"},
             {.member = "technician",
              .example = "ali",
              .help_fa = "خالی: خود شما",
              .help_en = "none: you",
              .of = "user"}}};
}

template <>
CommandForm form_of<AddCharge>() {
    return {{job,
             {.member = "text", .need = required, .example = "هزینه رفت‌وآمد"},
             {.member = "amount", .need = required, .example = "500,000"},
             payer,
             {.member = "tax_class", .otherwise = "standard"}}};
}

template <>
CommandForm form_of<WithdrawLine>() {
    return {{job,
             {.member = "account_line",
              .need = required,
              .example = "3.1.91",
              .help_fa = "شناسه سطر در صورت کار",
              .help_en = "the line's id in the account",
              .of = "account_line"},
             {.member = "reason", .need = required, .example = "دوبار ثبت شد"}}};
}

template <>
CommandForm form_of<GrantDiscount>() {
    return {{job,
             {.member = "amount",
              .need = required,
              .example = "700,000",
              .help_fa = "صفر: تخفیف برداشته می‌شود",
              .help_en = "0: nothing any longer"},
             {.member = "reason", .need = required, .example = "مشتری وفادار"},
             {.member = "account_line",
              .help_fa = "شناسه سطر؛ خالی: همه صورت کار",
              .help_en = "a line's id; none: the whole account",
              .of = "account_line"}}};
}

template <>
CommandForm form_of<GiveEstimate>() {
    return {{job,
             {.member = "amount",
              .example = "13,200,000",
              .help_fa = "با مالیات؛ خالی: جمع سطرها",
              .help_en = "with VAT; none: the sum of the lines"},
             {.member = "valid_until", .example = "today+7"},
             {.member = "inspection_fee",
              .example = "800,000",
              .help_fa = "اگر مشتری نپذیرد",
              .help_en = "when the customer refuses"},
             {.member = "note"}}};
}

template <>
CommandForm form_of<AnswerEstimate>() {
    return {{job,
             {.member = "answer", .need = required, .example = "approved"},
             {.member = "way", .otherwise = "telephone"},
             {.member = "answered_by",
              .help_fa = "اگر جز مشتری است",
              .help_en = "when it was not the customer"},
             {.member = "note"}}};
}

}  // namespace amani::domain
