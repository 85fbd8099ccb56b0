#include "shared/domain/billing/refusals.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

std::string percent_fa(base::BasisPoints share) {
    const auto whole = number_fa(share.value / 100);
    return share.value % 100 == 0 ? whole : whole + "٫" + number_fa(share.value % 100);
}
std::string percent_en(base::BasisPoints share) {
    return share.value % 100 == 0 ? number_en(share.value / 100)
                                  : fmt::format("{}.{:02}", share.value / 100, share.value % 100);
}

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const AccountClosed& refusal) {
    return {.code = "billing.account_closed",
            .field = "job",
            .numbers = {{"phase", static_cast<int>(refusal.phase)}},
            .fa = "دستگاه این پرونده از محل رفته و صورت کار آن بسته است.",
            .en = "The device of this job has left the house; its account is closed.",
            .remedy_fa = "اگر دستگاه برگشته است، آن را دوباره پذیرش کنید.",
            .remedy_en = "If the device has come back, admit it again."};
}

RefusalText text(const PayerUnfit& refusal) {
    const bool is_contract = refusal.payer == LinePayer::contract;
    return {
        .code = "billing.payer_unfit",
        .field = "payer",
        .numbers = {{"kind", static_cast<int>(refusal.kind)}},
        .fa =
            is_contract
                ? "این پرونده قراردادی نیست؛ قرارداد چیزی نمی‌پردازد."
                : "این پرونده زیر گارانتی نیست؛ شرکت و تأمین‌کننده چیزی نمی‌پردازند.",
        .en = is_contract ? "This job is no contract's; a contract pays nothing for it."
                          : "This job is not under warranty; neither company nor supplier pays.",
        .remedy_fa = "پرداخت‌کننده را مشتری بگذارید.",
        .remedy_en = "Make the customer the payer."};
}

RefusalText text(const IsInvoiced& refusal) {
    return {.code = "billing.is_invoiced",
            .field = "job",
            .numbers = {},
            .fa = fmt::format("برای این پرونده فاکتور {} صادر شده است؛ صورت کار آن بسته است.",
                              refusal.invoice),
            .en = fmt::format("Invoice {} of this job was issued; its account is closed.",
                              refusal.invoice),
            .remedy_fa = "فاکتور را باطل کنید، یا صورتحساب برگشت صادر کنید.",
            .remedy_en = "Void the invoice, or issue a credit note."};
}

RefusalText text(const NoSuchLine&) {
    return {
        .code = "billing.no_such_line",
        .field = "line",
        .numbers = {},
        .fa = "چنین سطری در صورت کار این پرونده نیست.",
        .en = "There is no such line in the account of this job.",
        .remedy_fa =
            "شناسه سطر را از صورت کار بردارید؛ قطعه با لغو نصب حذف می‌شود.",
        .remedy_en = "Take the line's id from the account; a part goes with its fitting."};
}

RefusalText text(const OperationUnpriced& refusal) {
    return {.code = "billing.operation_unpriced",
            .field = "operation",
            .numbers = {},
            .fa = fmt::format("برای عملیات {} در این روز اجرتی تعیین نشده است.", refusal.operation),
            .en = fmt::format("Operation {} has no price on this day.", refusal.operation),
            .remedy_fa = "از مرکز بخواهید اجرت آن را تعیین کند، یا هزینه را با شرح بیفزایید.",
            .remedy_en = "Ask the centre to price it, or add a charge in words.",
            .who_can = {"finance"}};
}

RefusalText text(const OperationWithdrawn& refusal) {
    return {.code = "billing.operation_withdrawn",
            .field = "operation",
            .numbers = {},
            .fa = fmt::format("عملیات {} دیگر ارائه نمی‌شود.",
                              refusal.operation),
            .en = fmt::format("Operation {} is no longer offered.", refusal.operation),
            .remedy_fa = "عملیات دیگری برگزینید.",
            .remedy_en = "Choose another operation."};
}

RefusalText text(const NotTheCustomers&) {
    return {.code = "billing.not_the_customers",
            .field = "line",
            .numbers = {},
            .fa = "این سطر را مشتری نمی‌پردازد؛ تخفیف ندارد.",
            .en = "The customer does not pay this line; there is no discount on it.",
            .remedy_fa = "سطر دیگری برگزینید.",
            .remedy_en = "Choose another line."};
}

RefusalText text(const DiscountBeyond& refusal) {
    return {.code = "billing.discount_beyond",
            .field = "amount",
            .numbers = {{"asked", refusal.asked.value}, {"most", refusal.most.value}},
            .fa = fmt::format("تخفیف {} ریال بیش از مبلغ آن ({} ریال) است.",
                              number_fa(refusal.asked.value), number_fa(refusal.most.value)),
            .en = fmt::format("A discount of {} Rial is more than its amount ({} Rial).",
                              number_en(refusal.asked.value), number_en(refusal.most.value)),
            .remedy_fa = "مبلغ کمتری بدهید.",
            .remedy_en = "Give less."};
}

RefusalText text(const AboveCeiling& refusal) {
    auto who = Roles{std::span<const Role>{refusal.roles}}.names();
    const bool is_possible = !who.empty();
    return {
        .code = "billing.above_ceiling",
        .field = "amount",
        .numbers = {{"asked", refusal.asked.value},
                    {"allowed", refusal.allowed.value},
                    {"ceiling", refusal.ceiling.value}},
        .fa = fmt::format("تخفیف {} ریال بیش از سقف شما ({}٪، {} ریال) است.",
                          number_fa(refusal.asked.value), percent_fa(refusal.ceiling),
                          number_fa(refusal.allowed.value)),
        .en = fmt::format("A discount of {} Rial is above your ceiling ({} %, {} Rial).",
                          number_en(refusal.asked.value), percent_en(refusal.ceiling),
                          number_en(refusal.allowed.value)),
        .remedy_fa =
            is_possible
                ? "کمتر بدهید، یا کسی که سقف بالاتری دارد آن را ثبت کند."
                : "کمتر بدهید، یا از مرکز بخواهید سقف‌ها را بالا ببرد.",
        .remedy_en = is_possible ? "Give less, or let somebody with a higher ceiling record it."
                                 : "Give less, or ask the centre to raise the ceilings.",
        .who_can = std::move(who)};
}

RefusalText text(const NothingToEstimate&) {
    return {.code = "billing.nothing_to_estimate",
            .field = "amount",
            .numbers = {},
            .fa = "صورت کار سطری ندارد که مشتری بپردازد.",
            .en = "The account has no line that the customer pays.",
            .remedy_fa = "مبلغ برآورد را بنویسید، یا نخست سطرها را بیفزایید.",
            .remedy_en = "Give the amount, or add the lines first."};
}

RefusalText text(const NoEstimateWaits&) {
    return {.code = "billing.no_estimate_waits",
            .field = "job",
            .numbers = {},
            .fa = "برآوردی منتظر پاسخ مشتری نیست.",
            .en = "No estimate waits for the customer's answer.",
            .remedy_fa = "نخست برآورد را اعلام کنید.",
            .remedy_en = "Give an estimate first."};
}

RefusalText text(const EstimateExpired& refusal) {
    return {.code = "billing.estimate_expired",
            .field = "answer",
            .numbers = {},
            .fa = fmt::format("برآورد تا {} اعتبار داشت.", day_fa(refusal.valid_until)),
            .en = fmt::format("The estimate was valid until {}.", day_en(refusal.valid_until)),
            .remedy_fa = "برآورد تازه‌ای اعلام کنید.",
            .remedy_en = "Give a new estimate."};
}

}  // namespace

RefusalText text_of(const BillingRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
