#include "shared/domain/returns/refusals.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

// Why this cannot be done with a used part in this state; {} is its tag.
struct Sentence {
    std::string fa;
    std::string en;
};

Sentence sentence(UsedPartState state, const std::string& tag) {
    const auto said = [&](std::string_view fa, std::string_view en) {
        return Sentence{fmt::format(fmt::runtime(fa), tag), fmt::format(fmt::runtime(en), tag)};
    };
    switch (state) {
        case UsedPartState::owed:
            return said("بازشدن قطعه {} هنوز ثبت نشده است.", "Used part {} is not removed yet.");
        case UsedPartState::removed:
            return said("داغی {} هنوز ارسال نشده است.", "Used part {} is not sent yet.");
        case UsedPartState::shipped:
            return said("داغی {} ارسال شده و در راه است.", "Used part {} is on its way.");
        case UsedPartState::provisional:
            return said("رسید داغی {} ثبت و مبلغ آن موقت بستانکار شده است.",
                        "Used part {} is received and credited provisionally.");
        case UsedPartState::held:
            return said("داغی {} رسیده و در انتظار بررسی است.",
                        "Used part {} is received and held.");
        case UsedPartState::registered:
            return said("رسید داغی {} ثبت و مبلغ آن بستانکار شده است.",
                        "Used part {} is received and credited.");
        case UsedPartState::accepted:
            return said("داغی {} کارشناسی و قبول شده است.", "Used part {} is accepted.");
        case UsedPartState::rejected:
            return said("داغی {} رد شده است.", "Used part {} is rejected.");
        case UsedPartState::charged:
            return said("داغی {} به حساب نماینده منظور شده است.",
                        "Used part {} is charged to the agent.");
        case UsedPartState::waived:
            return said("داغی {} از عودت معاف شده است.", "Used part {} is waived.");
        case UsedPartState::undone:
            return said("نصب قطعه داغی {} لغو شده است.", "The fitting of used part {} was undone.");
    }
    return {};
}

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const TagUnknownHere& refusal) {
    return {
        .code = "returns.tag_unknown",
        .field = refusal.field,
        .numbers = {},
        .fa = fmt::format("برچسب داغی {} در این محل ثبت نشده است.",
                          refusal.tag.empty() ? "داده‌شده" : refusal.tag),
        .en = fmt::format("Used-part tag {} is not known at this site.", refusal.tag),
        .remedy_fa =
            "برچسب را دوباره بخوانید؛ قطعه بی‌برچسب را با کد قطعه وارد کنید.",
        .remedy_en = "Read the tag again; enter a piece without a tag by its part code."};
}

RefusalText text(const TagNeedsItsNumber& refusal) {
    return {.code = "returns.tag_needs_its_number",
            .field = refusal.field,
            .numbers = {},
            .fa = "این برچسب داغی هنوز در این محل شناخته نیست و فقط شناسه آن داده شده است.",
            .en = "This used-part tag is not known here yet, and only its id was given.",
            .remedy_fa = "شماره چاپ‌شده روی برچسب را وارد کنید.",
            .remedy_en = "Enter the number that is printed on the tag."};
}

RefusalText text(const TagTwice& refusal) {
    return {
        .code = "returns.tag_twice",
        .field = refusal.field,
        .numbers = {},
        .fa = fmt::format("برچسب {} دو بار خوانده شده است.", refusal.tag),
        .en = fmt::format("Tag {} was read twice.", refusal.tag),
        .remedy_fa =
            "یکی را بردارید؛ اگر دو قطعه یک برچسب دارند، دومی را بی‌برچسب وارد کنید.",
        .remedy_en = "Leave one out; if two pieces bear that tag, enter the second without it."};
}

RefusalText text(const UsedPartStateUnfit& refusal) {
    auto said = sentence(refusal.state, refusal.tag);
    return {.code = "returns.state_unfit",
            .field = refusal.field,
            .numbers = {{"state", static_cast<int>(refusal.state)}},
            .fa = std::move(said.fa),
            .en = std::move(said.en),
            .remedy_fa = "برچسب قطعه را دوباره بخوانید.",
            .remedy_en = "Read the part's tag again."};
}

RefusalText text(const TaggedLineIsOnePiece& refusal) {
    return {
        .code = "returns.one_piece_a_tag",
        .field = refusal.field,
        .numbers = {{"quantity", refusal.quantity.value}},
        .fa = fmt::format("هر برچسب یک قطعه دارد؛ {} عدد نوشته‌اید.",
                          number_fa(refusal.quantity.value)),
        .en =
            fmt::format("A tag names one piece; you wrote {}.", number_en(refusal.quantity.value)),
        .remedy_fa = "برای هر قطعه یک سطر بنویسید.",
        .remedy_en = "Write a line for each piece."};
}

RefusalText text(const UsedPartShortage& refusal) {
    return {.code = "returns.shortage",
            .field = refusal.field,
            .numbers = {{"on_hand", refusal.on_hand.value}, {"asked", refusal.asked.value}},
            .fa = fmt::format(
                "در انبار داغی {} عدد هست؛ {} عدد خواسته‌اید.",
                number_fa(refusal.on_hand.value), number_fa(refusal.asked.value)),
            .en = fmt::format("The used-part store holds {}; you asked for {}.",
                              number_en(refusal.on_hand.value), number_en(refusal.asked.value)),
            .remedy_fa = "نخست قطعه بازشده را در پرونده تعمیرش ثبت کنید.",
            .remedy_en = "Record the removed part in its job first."};
}

RefusalText text(const ToOneself&) {
    return {.code = "returns.to_oneself",
            .field = "to",
            .numbers = {},
            .fa = "مقصد همین محل است.",
            .en = "The used parts would go to this same site.",
            .remedy_fa = "مرکز یا محل دیگری برگزینید.",
            .remedy_en = "Choose the centre or another site."};
}

RefusalText text(const InspectedAlready& refusal) {
    const bool accepted = refusal.verdict == Inspection::accepted;
    return {.code = "returns.inspected_already",
            .field = "receipt",
            .numbers = {{"verdict", static_cast<int>(refusal.verdict)}},
            .fa = fmt::format("این داغی کارشناسی و {} شده است.", accepted ? "پذیرفته" : "رد"),
            .en = fmt::format("This used part is inspected already, and {}.",
                              accepted ? "accepted" : "rejected"),
            .remedy_fa = "برای تغییر آن تجدیدنظر ثبت کنید.",
            .remedy_en = "An appeal can change it.",
            .who_can = {"used_desk"}};
}

RefusalText text(const PieceIsPutAside& refusal) {
    const bool is_duplicate = refusal.as == PutAside::duplicate;
    return {
        .code = "returns.put_aside",
        .field = "receipt",
        .numbers = {},
        .fa = fmt::format("این قطعه {} است و در قرنطینه داغی است؛ اعتباری ندارد که کارشناسی شود.",
                          is_duplicate ? "تکراری" : "مشکوک"),
        .en = fmt::format("This piece is {} and lies in quarantine; it bears no credit to "
                          "inspect.",
                          is_duplicate ? "a duplicate" : "suspect"),
        .remedy_fa = "مغایرت آن را پی بگیرید.",
        .remedy_en = "Follow up its discrepancy.",
        .who_can = {"used_desk"}};
}

RefusalText text(const NoStockBehind& refusal) {
    return {
        .code = "returns.no_stock_behind",
        .field = "tag",
        .numbers = {},
        .fa = fmt::format("مصرف داغی {} بیش از موجودی ثبت شده و هنوز تعهدی نیست که پایان یابد.",
                          refusal.tag),
        .en = fmt::format("Used part {} was consumed beyond stock; there is no debt to end yet.",
                          refusal.tag),
        .remedy_fa = "پس از دریافت کالای آن محل دوباره بدهید.",
        .remedy_en = "Try again when the goods of that site have been received.",
        .who_can = {"store"}};
}

RefusalText text(const NotOverdue& refusal) {
    const int left = refusal.due - refusal.today;
    return {.code = "returns.not_overdue",
            .field = "tag",
            .numbers = {{"due", refusal.due.value},
                        {"today", refusal.today.value},
                        {"days_left", left}},
            .fa = fmt::format("مهلت عودت داغی {} تا {} است و {} روز مانده است.", refusal.tag,
                              day_fa(refusal.due), number_fa(left)),
            .en = fmt::format("Used part {} is due {}; {} left.", refusal.tag, day_en(refusal.due),
                              counted_en(left, "day is", "days are")),
            .remedy_fa = "تا سررسید صبر کنید.",
            .remedy_en = "Wait until it is overdue."};
}

}  // namespace

Warning not_waiting(std::string field, std::string_view tag, UsedPartState state) {
    auto said = sentence(state, std::string{tag});
    return {
        .code = "returns.not_waiting",
        .field = std::move(field),
        .numbers = {},
        .fa = std::move(said.fa),
        .en = std::move(said.en),
        .remedy_fa =
            "برچسب قطعه را دوباره بخوانید؛ اگر همین قطعه است، ارسال آن ثبت می‌شود.",
        .remedy_en = "Read the tag again; if it is this piece, its dispatch is recorded."};
}

RefusalText text_of(const ReturnsRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
