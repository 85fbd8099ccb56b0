#include "shared/domain/money/refusals.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

struct Named {
    std::string_view fa;
    std::string_view en;
};
Named name_of(MoneyMeans means) {
    switch (means) {
        case MoneyMeans::cash:
            return {"نقد", "cash"};
        case MoneyMeans::card:
            return {"کارت", "card"};
        case MoneyMeans::transfer:
            return {"حواله", "transfer"};
        case MoneyMeans::cheque:
            break;
    }
    return {"چک", "cheque"};
}

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const BadSellerId& refusal) {
    return {.code = "money.bad_seller_id",
            .field = "national_id",
            .numbers = {{"digits", static_cast<std::int64_t>(refusal.text.size())}},
            .fa = fmt::format("«{}» نه کد ملی است و نه شناسه ملی.", refusal.text),
            .en = fmt::format("“{}” is neither a national nor a legal ID.", refusal.text),
            .remedy_fa = "کد ملی ده رقمی یا شناسه ملی یازده رقمی را بنویسید.",
            .remedy_en = "Write the ten digits of a national ID, or the eleven of a legal one."};
}

RefusalText text(const BadPostalCode& refusal) {
    return {.code = "money.bad_postcode",
            .field = "postcode",
            .numbers = {{"digits", static_cast<std::int64_t>(refusal.text.size())}},
            .fa = fmt::format("«{}» کد پستی نیست: ده رقم دارد.", refusal.text),
            .en = fmt::format("“{}” is no postal code: it has ten digits.", refusal.text),
            .remedy_fa = "ده رقم کد پستی را بنویسید.",
            .remedy_en = "Write its ten digits."};
}

RefusalText text(const NotFinished& refusal) {
    if (refusal.phase == RepairPhase::repaired)
        return {.code = "money.not_checked",
                .field = "job",
                .numbers = {},
                .fa = "تعمیر این دستگاه منتظر کنترل کیفیت است.",
                .en = "The repair of this device waits for its check.",
                .remedy_fa = "پس از کنترل کیفیت فاکتور صادر کنید.",
                .remedy_en = "Issue the invoice when it is checked.",
                .who_can = {"quality"}};
    const bool is_over =
        refusal.phase == RepairPhase::cancelled || refusal.phase == RepairPhase::returned;
    return {
        .code = "money.not_finished",
        .field = "job",
        .numbers = {{"phase", static_cast<int>(refusal.phase)}},
        .fa = is_over ? "این پرونده لغو شده است؛ چیزی برای فاکتور ندارد."
                      : "تعمیر هنوز پایان نیافته است.",
        .en = is_over ? "This job was cancelled: there is nothing to invoice."
                      : "The repair is not finished yet.",
        .remedy_fa =
            is_over
                ? "وجه دریافتی را برگردانید."
                : "نخست پایان تعمیر را ثبت کنید؛ پیش‌پرداخت بدون فاکتور گرفته می‌شود.",
        .remedy_en = is_over ? "Return what was paid."
                             : "Record the end of the repair first; an advance needs no invoice."};
}

RefusalText text(const AlreadyInvoiced& refusal) {
    return {.code = "money.already_invoiced",
            .field = "job",
            .numbers = {},
            .fa = fmt::format("این پرونده فاکتور {} را دارد.", refusal.invoice),
            .en = fmt::format("This job has invoice {}.", refusal.invoice),
            .remedy_fa = "برای اصلاح، آن را باطل کنید یا صورتحساب برگشت صادر کنید.",
            .remedy_en = "To correct it, void it or issue a credit note."};
}

RefusalText text(const LinesWithoutPrice& refusal) {
    return {.code = "money.lines_without_price",
            .field = "job",
            .numbers = {{"lines", refusal.lines}},
            .fa = fmt::format("{} سطر صورت کار قیمت ندارد.", number_fa(refusal.lines)),
            .en = fmt::format("{} of the account no price list knows.",
                              counted_en(refusal.lines, "line", "lines")),
            .remedy_fa = "از مرکز بخواهید قیمت را اعلام کند، یا هزینه را با شرح بیفزایید.",
            .remedy_en = "Ask the centre for the price, or charge it in words.",
            .who_can = {"finance"}};
}

RefusalText text(const NothingToInvoice&) {
    return {.code = "money.nothing_to_invoice",
            .field = "job",
            .numbers = {},
            .fa = "مشتری در این پرونده چیزی نمی‌پردازد.",
            .en = "The customer pays nothing in this job.",
            .remedy_fa = "دستگاه را بدون فاکتور تحویل دهید.",
            .remedy_en = "Deliver the device without an invoice."};
}

RefusalText text(const AlreadyVoided&) {
    return {.code = "money.already_voided",
            .field = "invoice",
            .numbers = {},
            .fa = "این فاکتور باطل شده است.",
            .en = "This invoice was voided.",
            .remedy_fa = "فاکتور تازه‌ای صادر کنید.",
            .remedy_en = "Issue a new invoice."};
}

RefusalText text(const TooLateToVoid& refusal) {
    return {
        .code = "money.too_late_to_void",
        .field = "invoice",
        .numbers = {{"issued", refusal.issued.value}},
        .fa = fmt::format(
            "این فاکتور در {} صادر شده است؛ فقط فاکتور همان روز باطل می‌شود.",
            day_fa(refusal.issued)),
        .en = fmt::format("This invoice is of {}; only today's can be voided.",
                          day_en(refusal.issued)),
        .remedy_fa = "صورتحساب برگشت صادر کنید.",
        .remedy_en = "Issue a credit note."};
}

RefusalText text(const DeliveredAlready&) {
    return {
        .code = "money.delivered_already",
        .field = "invoice",
        .numbers = {},
        .fa =
            "دستگاه با این فاکتور تحویل شده است؛ باطل نمی‌شود.",
        .en = "The device was delivered on this invoice: it can no longer be voided.",
        .remedy_fa = "صورتحساب برگشت صادر کنید.",
        .remedy_en = "Issue a credit note."};
}

RefusalText text(const CreditedAlready&) {
    return {
        .code = "money.credited_already",
        .field = "invoice",
        .numbers = {},
        .fa =
            "این فاکتور صورتحساب برگشت دارد؛ باطل نمی‌شود.",
        .en = "This invoice has a credit note: it can no longer be voided.",
        .remedy_fa = "باقی‌مانده را هم با صورتحساب برگشت بدهید.",
        .remedy_en = "Give back the rest by a credit note as well."};
}

RefusalText text(const CreditBeyond& refusal) {
    return {
        .code = "money.credit_beyond",
        .field = "amount",
        .numbers = {{"line", refusal.line},
                    {"asked", refusal.asked.value},
                    {"left", refusal.left.value}},
        .fa = fmt::format(
            "از سطر {} فاکتور {} ریال مانده است؛ {} ریال برنمی‌گردد.",
            number_fa(refusal.line), number_fa(refusal.left.value), number_fa(refusal.asked.value)),
        .en = fmt::format("Of line {} of the invoice {} Rial are left; {} cannot be given back.",
                          number_en(refusal.line), number_en(refusal.left.value),
                          number_en(refusal.asked.value)),
        .remedy_fa = "سطر دیگری برگزینید، یا مبلغی تا مانده آن بنویسید.",
        .remedy_en = "Choose another line, or an amount up to what is left of it."};
}

RefusalText text(const NothingLeft& refusal) {
    return {.code = "money.nothing_left",
            .field = "invoice",
            .numbers = {},
            .fa = fmt::format("فاکتور {} به طور کامل برگشت شده است.", refusal.invoice),
            .en = fmt::format("All of invoice {} was given back.", refusal.invoice),
            .remedy_fa = "فاکتور دیگری را برگزینید.",
            .remedy_en = "Choose another invoice."};
}

RefusalText text(const RateIsRight& refusal) {
    const std::int64_t percent = refusal.rate.value / 100;
    return {.code = "money.rate_is_right",
            .field = "invoice",
            .numbers = {{"day", refusal.day.value}, {"rate", refusal.rate.value}},
            .fa = fmt::format("فاکتور {} نرخ مالیات روز خود ({}) را دارد: {} درصد.",
                              refusal.invoice, day_fa(refusal.day), number_fa(percent)),
            .en = fmt::format("Invoice {} has the VAT rate of its day ({}): {} %.", refusal.invoice,
                              day_en(refusal.day), percent),
            .remedy_fa = "اگر نرخ آن روز نادرست تعریف شده، مرکز آن را درست کند.",
            .remedy_en = "Where the rate of that day is wrong, the centre sets it right."};
}

RefusalText text(const ReferenceMissing& refusal) {
    const Named name = name_of(refusal.means);
    return {.code = "money.reference_missing",
            .field = "reference",
            .numbers = {},
            .fa = fmt::format("شماره پیگیری دریافت با {} نوشته نشده است.", name.fa),
            .en = fmt::format("The reference of the {} is missing.", name.en),
            .remedy_fa = "شماره رسید کارت یا حواله، یا شناسه صیادی چک را بنویسید.",
            .remedy_en =
                "Write the number of the card slip or transfer, or the cheque's Sayad number."};
}

RefusalText text(const BadSayad& refusal) {
    return {.code = "money.bad_sayad",
            .field = "reference",
            .numbers = {{"digits", static_cast<std::int64_t>(refusal.text.size())}, {"needed", 16}},
            .fa = fmt::format("«{}» شناسه صیادی نیست: شانزده رقم دارد.", refusal.text),
            .en = fmt::format("“{}” is no Sayad number: it has sixteen digits.", refusal.text),
            .remedy_fa = "شانزده رقم روی چک را بنویسید.",
            .remedy_en = "Write the sixteen digits on the cheque."};
}

RefusalText text(const ChequeKnown& refusal) {
    return {.code = "money.cheque_known",
            .field = "reference",
            .numbers = {},
            .fa = fmt::format("چک {} پیش از این دریافت شده است.", refusal.reference),
            .en = fmt::format("Cheque {} was taken before.", refusal.reference),
            .remedy_fa = "شناسه صیادی را با چک مقایسه کنید.",
            .remedy_en = "Compare the Sayad number with the cheque."};
}

RefusalText text(const MoreThanOwed& refusal) {
    return {.code = "money.more_than_owed",
            .field = "amount",
            .numbers = {{"asked", refusal.asked.value}, {"owed", refusal.owed.value}},
            .fa = fmt::format("مشتری {} ریال بدهکار است، نه {} ریال.",
                              number_fa(refusal.owed.value), number_fa(refusal.asked.value)),
            .en = fmt::format("The customer owes {} Rial, not {}.", number_en(refusal.owed.value),
                              number_en(refusal.asked.value)),
            .remedy_fa = "مبلغ دریافتی را بازبینی کنید.",
            .remedy_en = "Check the amount."};
}

RefusalText text(const MoreThanHeld& refusal) {
    return {
        .code = "money.more_than_held",
        .field = "amount",
        .numbers = {{"asked", refusal.asked.value}, {"held", refusal.held.value}},
        .fa = fmt::format(
            "مشتری {} ریال نزد ما دارد؛ {} ریال برنمی‌گردد.",
            number_fa(refusal.held.value), number_fa(refusal.asked.value)),
        .en = fmt::format("The customer has {} Rial with us; {} cannot be returned.",
                          number_en(refusal.held.value), number_en(refusal.asked.value)),
        .remedy_fa =
            "کمتر برگردانید؛ فاکتور یک پرونده را می‌توان نخست باطل یا برگشت کرد.",
        .remedy_en = "Return less; the invoice of a job can be voided or credited first."};
}

RefusalText text(const HeldInCheques& refusal) {
    return {
        .code = "money.held_in_cheques",
        .field = "amount",
        .numbers = {{"held", refusal.held.value},
                    {"cheques", refusal.cheques.value},
                    {"free", refusal.free.value}},
        .fa = fmt::format(
            "مشتری {} ریال نزد ما دارد، اما چک‌هایی به مبلغ {} ریال هنوز وصول نشده‌اند؛ اکنون {} ریال برمی‌گردد.",
            number_fa(refusal.held.value), number_fa(refusal.cheques.value),
            number_fa(refusal.free.value)),
        .en = fmt::format("The customer has {} Rial with us, but cheques of {} are not cleared "
                          "yet; {} can be returned now.",
                          number_en(refusal.held.value), number_en(refusal.cheques.value),
                          number_en(refusal.free.value)),
        .remedy_fa =
            "نخست نتیجه چک را ثبت کنید؛ چکی که به مشتری پس داده می‌شود وصول نشده است.",
        .remedy_en =
            "Say first what became of the cheque; one that goes back to the customer has bounced."};
}

RefusalText text(const NothingHeld& refusal) {
    return {
        .code = "money.nothing_held",
        .field = "contract",
        .numbers = {},
        .fa = fmt::format("مشتری از قرارداد {} وجهی نزد ما ندارد.", refusal.contract),
        .en = fmt::format("The customer has no money of contract {} with us.", refusal.contract),
        .remedy_fa =
            "وجه پس از فسخ با برگشت باقی‌مانده برمی‌گردد.",
        .remedy_en = "Money goes back after a termination that refunds the remainder."};
}

RefusalText text(const NoInstalmentOwed& refusal) {
    const bool is_of_one = refusal.instalment != 0;
    const bool may_be_invoiced = refusal.to_invoice > 0;
    return {
        .code = "money.no_instalment_owed",
        .field = is_of_one ? "instalment" : "contract",
        .numbers = {{"to_invoice", refusal.to_invoice}},
        .fa =
            is_of_one
                ? fmt::format("از قسط {} قرارداد {} چیزی بدهی نیست.", number_fa(refusal.instalment),
                              refusal.contract)
                : fmt::format(
                      "از قرارداد {} قسط فاکتورشده‌ای پرداخت‌نشده نمانده است.",
                      refusal.contract),
        .en = is_of_one ? fmt::format("Nothing is owed of instalment {} of contract {}.",
                                      number_en(refusal.instalment), refusal.contract)
                        : fmt::format("No invoiced instalment of contract {} is unpaid.",
                                      refusal.contract),
        .remedy_fa =
            may_be_invoiced
                ? "نخست فاکتور قسط بعدی را صادر کنید."
                : "صفحه قرارداد می‌گوید چه پرداخت شده است.",
        .remedy_en = may_be_invoiced ? "Invoice its next instalment first."
                                     : "The page of the contract says what was paid."};
}

RefusalText text(const InstalmentNotInvoiced& refusal) {
    return {.code = "money.instalment_not_invoiced",
            .field = "instalment",
            .numbers = {{"instalment", refusal.instalment}},
            .fa = fmt::format("قسط {} قرارداد {} فاکتور نشده است.", number_fa(refusal.instalment),
                              refusal.contract),
            .en = fmt::format("Instalment {} of contract {} is not invoiced.",
                              number_en(refusal.instalment), refusal.contract),
            .remedy_fa = "نخست آن را فاکتور کنید، یا قسط دیگری را برگزینید.",
            .remedy_en = "Invoice it first, or choose another one."};
}

RefusalText text(const NoChequeBack&) {
    return {.code = "money.no_cheque_back",
            .field = "means",
            .numbers = {},
            .fa = "وجه با چک برنمی‌گردد.",
            .en = "Money is not returned by cheque.",
            .remedy_fa = "نقد، کارت یا حواله را برگزینید؛ چک برگشتی را در نتیجه چک ثبت کنید.",
            .remedy_en = "Choose cash, card or transfer; a bounced cheque is settled as such."};
}

RefusalText text(const NotACheque&) {
    return {.code = "money.not_a_cheque",
            .field = "cash_receipt",
            .numbers = {},
            .fa = "این دریافت چک نیست.",
            .en = "This receipt is no cheque's.",
            .remedy_fa = "شماره دریافت چک را بنویسید.",
            .remedy_en = "Write the number of the cheque's receipt."};
}

RefusalText text(const ChequeEnded& refusal) {
    const bool is_cleared = refusal.outcome == ChequeOutcome::cleared;
    return {.code = "money.cheque_ended",
            .field = "cash_receipt",
            .numbers = {{"outcome", static_cast<int>(refusal.outcome)}},
            .fa = is_cleared ? "این چک وصول شده است." : "این چک برگشت خورده است.",
            .en = is_cleared ? "This cheque was cleared." : "This cheque has bounced.",
            .remedy_fa = is_cleared
                             ? "چیزی برای ثبت نمانده است."
                             : "وجه تازه را دریافت تازه‌ای ثبت کنید.",
            .remedy_en = is_cleared ? "Nothing is left to record."
                                    : "Record what the customer pays instead as a new payment."};
}

RefusalText text(const NothingToCount&) {
    return {.code = "money.nothing_to_count",
            .field = "",
            .numbers = {},
            .fa = "از شمارش پیشین شما چیزی دریافت نشده است.",
            .en = "You have taken nothing since your last count.",
            .remedy_fa = "هر کس دریافت‌های خود را می‌شمارد.",
            .remedy_en = "Each cashier counts what he has taken himself."};
}

RefusalText text(const DifferenceUnexplained& refusal) {
    const Named name = name_of(refusal.line.means);
    const auto& line = refusal.line;
    return {
        .code = "money.difference_unexplained",
        .field = "note",
        .numbers = {{"expected", line.expected.value}, {"counted", line.counted.value}},
        .fa = fmt::format("{}: {} ریال باید باشد، {} ریال شمرده‌اید.",
                          name.fa, number_fa(line.expected.value), number_fa(line.counted.value)),
        .en = fmt::format("Of {} there should be {} Rial; you counted {}.", name.en,
                          number_en(line.expected.value), number_en(line.counted.value)),
        .remedy_fa = "دوباره بشمارید، یا دلیل اختلاف را بنویسید.",
        .remedy_en = "Count again, or write why it differs."};
}

}  // namespace

RefusalText text_of(const MoneyRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
