#include "shared/domain/cases/refusals.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const CaseNotOpen&) {
    return {.code = "cases.not_open",
            .field = "discrepancy",
            .numbers = {},
            .fa = "این مغایرت باز نیست.",
            .en = "This case is not open.",
            .remedy_fa = "فهرست مغایرت‌های باز را ببینید.",
            .remedy_en = "Look at the list of open cases."};
}

RefusalText text(const CaseNotClosedByHand&) {
    return {
        .code = "cases.not_closed_by_hand",
        .field = "discrepancy",
        .numbers = {},
        .fa = "این مغایرت به دست کسی بسته نشده است.",
        .en = "Nobody has closed this case by hand.",
        .remedy_fa =
            "آنچه حساب‌ها بسته‌اند، اگر دوباره پیش آید خود باز می‌شود.",
        .remedy_en = "What the books have settled opens again by itself if it comes back."};
}

RefusalText text(const PieceStandsOtherwise& refusal) {
    return {.code = "cases.piece_stands_otherwise",
            .field = "ruling",
            .numbers = {},
            .fa = refusal.is_aside ? "این داغی هم‌اکنون در قرنطینه است."
                                   : "این داغی در قرنطینه نیست.",
            .en = refusal.is_aside ? "This piece lies in quarantine already."
                                   : "This piece does not lie in quarantine.",
            .remedy_fa = "وضعیت قطعه‌های این رسید را ببینید.",
            .remedy_en = "Look at how the pieces of this receipt stand."};
}

RefusalText text(const TagNotFree& refusal) {
    return {
        .code = "cases.tag_not_free",
        .field = "tag",
        .numbers = {},
        .fa = fmt::format("داغی {} را این دارنده بدهکار نیست، یا پاسخ آن رسیده است.", refusal.tag),
        .en = fmt::format("Used part {} is not owed by this holder, or is answered already.",
                          refusal.tag),
        .remedy_fa = "برچسب دیگری از همین دارنده و همین قطعه بدهید، یا خالی بگذارید.",
        .remedy_en = "Give another tag of this holder and part, or none."};
}

RefusalText text(const ReceiptNotUnmatched&) {
    return {.code = "cases.receipt_not_unmatched",
            .field = "receipt",
            .numbers = {},
            .fa = "این سند رسیدی با شماره بارنامه ناشناخته نیست.",
            .en = "This document is no receipt by a waybill number that nobody knows.",
            .remedy_fa = "رسید را از روی مغایرت «بارنامه ناشناخته» برگزینید.",
            .remedy_en = "Choose the receipt that the case of the unknown waybill names."};
}

RefusalText text(const WaybillOfOtherContent& refusal) {
    return {
        .code = "cases.waybill_of_other_content",
        .field = "waybill",
        .numbers = {},
        .fa = fmt::format("محتوای بارنامه {} از نوع این رسید نیست.", refusal.number),
        .en = fmt::format("Waybill {} carries something else than this receipt.", refusal.number),
        .remedy_fa =
            "کالا با بارنامه کالا و داغی با بارنامه داغی تطبیق داده می‌شود.",
        .remedy_en = "Match goods with a waybill of goods, used parts with one of used parts."};
}

RefusalText text(const SignedTogether& refusal) {
    const std::string& last = refusal.last;
    return {
        .code = "cases.signed_together",
        .field = "through",
        .numbers = {},
        .fa = fmt::format("محل این رویداد را با رویدادهای تا {} یکجا امضا کرده است.", last),
        .en = fmt::format("The site has signed this event together with those up to {}.", last),
        .remedy_fa = fmt::format(
            "درباره همه تا {} تصمیم بگیرید؛ هر کدام را که نمی‌پذیرید جداگانه نام ببرید.",
            last),
        .remedy_en =
            fmt::format("Decide about all up to {}, and name each that you refuse.", last)};
}

}  // namespace

RefusalText text_of(const CasesRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
