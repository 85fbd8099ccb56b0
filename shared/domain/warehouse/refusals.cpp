#include "shared/domain/warehouse/refusals.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const PlaceUnfit& refusal) {
    return {
        .code = "warehouse.place_unfit",
        .field = refusal.field,
        .numbers = {},
        .fa =
            "این انبار از این محل نیست، یا این سند در آن به کار نمی‌رود.",
        .en = "This place belongs to another site, or this document does not use it.",
        .remedy_fa = "انبار دیگری از همین محل برگزینید.",
        .remedy_en = "Choose another place of this site."};
}

RefusalText text(const SamePlace&) {
    return {.code = "warehouse.same_place",
            .field = "to",
            .numbers = {},
            .fa = "انبار مبدأ و مقصد یکی است.",
            .en = "The goods would move to the place where they are.",
            .remedy_fa = "مقصد دیگری برگزینید.",
            .remedy_en = "Choose another place to move them to."};
}

RefusalText text(const OwnSite&) {
    return {.code = "warehouse.own_site",
            .field = "to",
            .numbers = {},
            .fa = "مقصد همین محل است و بارنامه نمی‌خواهد.",
            .en = "The goods would go to this same site, which needs no waybill.",
            .remedy_fa = "حواله بین انبار ثبت کنید.",
            .remedy_en = "Record a transfer between places instead."};
}

RefusalText text(const Shortage& refusal) {
    return {
        .code = "warehouse.shortage",
        .field = refusal.field,
        .numbers = {{"on_hand", refusal.on_hand.value}, {"asked", refusal.asked.value}},
        .fa = fmt::format(
            "از قطعه {} در این انبار {} عدد هست؛ {} عدد خواسته‌اید.",
            refusal.part, number_fa(refusal.on_hand.value), number_fa(refusal.asked.value)),
        .en = fmt::format("The place holds {} of part {}; you asked for {}.",
                          number_en(refusal.on_hand.value), refusal.part,
                          number_en(refusal.asked.value)),
        .remedy_fa = "مقدار را کم کنید، یا نخست رسید کالای رسیده را ثبت کنید.",
        .remedy_en = "Ask for less, or record the receipt of goods that have come first."};
}

RefusalText text(const SerialsUncounted& refusal) {
    return {.code = "warehouse.serials_uncounted",
            .field = refusal.field,
            .numbers = {{"pieces", refusal.pieces}, {"serials", refusal.serials}},
            .fa = fmt::format("برای {} عدد قطعه {}، {} سریال داده‌اید.",
                              number_fa(refusal.pieces), refusal.part, number_fa(refusal.serials)),
            .en = fmt::format("{} of part {} need a serial each; you gave {}.",
                              counted_en(refusal.pieces, "piece", "pieces"), refusal.part,
                              number_en(refusal.serials)),
            .remedy_fa = "برای هر عدد یک سریال وارد کنید.",
            .remedy_en = "Give one serial a piece."};
}

RefusalText text(const SerialTwice& refusal) {
    return {.code = "warehouse.serial_twice",
            .field = refusal.field,
            .numbers = {},
            .fa = fmt::format("سریال قطعه {} دو بار نوشته شده است.", refusal.part_serial),
            .en = fmt::format("Part serial {} is written twice.", refusal.part_serial),
            .remedy_fa = "سریال را از روی قطعه دوباره بخوانید.",
            .remedy_en = "Read the serial from the part again."};
}

RefusalText text(const WaybillOfAnother& refusal) {
    return {.code = "warehouse.waybill_of_another",
            .field = "waybill",
            .numbers = {},
            .fa = fmt::format("بارنامه {} به محل {} می‌رود.", refusal.number,
                              refusal.site),
            .en = fmt::format("Waybill {} goes to site {}.", refusal.number, refusal.site),
            .remedy_fa =
                "شماره بارنامه را از روی مرسوله دوباره بخوانید، یا مرسوله را به آن محل برسانید.",
            .remedy_en =
                "Read the waybill number from the parcel again, or hand the parcel to that site."};
}

RefusalText text(const WaybillNotSentHere& refusal) {
    return {
        .code = "warehouse.waybill_not_sent_here",
        .field = "waybill",
        .numbers = {},
        .fa = fmt::format("بارنامه {} از این محل فرستاده نشده است.", refusal.number),
        .en = fmt::format("Waybill {} was not sent from this site.", refusal.number),
        .remedy_fa =
            "فرستنده آن را برمی‌گرداند؛ در این محل دریافت یا ارسال تازه ثبت کنید.",
        .remedy_en = "Its sender takes it back; here record a receipt or a new dispatch."};
}

RefusalText text(const ReceivedAlready& refusal) {
    return {.code = "warehouse.received_already",
            .field = "waybill",
            .numbers = {},
            .fa = fmt::format("رسید بارنامه {} پیش‌تر ثبت شده است.",
                              refusal.number),
            .en = fmt::format("Waybill {} is received already.", refusal.number),
            .remedy_fa = "آنچه اکنون رسیده بارنامه دیگری دارد؛ شماره آن را وارد کنید.",
            .remedy_en = "What came now has another waybill; give its number."};
}

RefusalText text(const NotCounted& refusal) {
    return {.code = "warehouse.not_counted",
            .field = "lines",
            .numbers = {{"sent", refusal.sent.value}},
            .fa = fmt::format("از قطعه {} {} عدد فرستاده شده و شمارش آن نوشته نشده است.",
                              refusal.part, number_fa(refusal.sent.value)),
            .en = fmt::format("{} of part {} were sent, and nobody says how many came.",
                              number_en(refusal.sent.value), refusal.part),
            .remedy_fa = "آن را بشمارید؛ اگر نرسیده است ۰ بنویسید.",
            .remedy_en = "Count it; write 0 if none came."};
}

RefusalText text(const LineTooDear& refusal) {
    return {
        .code = "warehouse.line_too_dear",
        .field = refusal.field,
        .numbers = {{"quantity", refusal.quantity.value},
                    {"price", refusal.price.value},
                    {"most", refusal.most.value}},
        .fa = fmt::format(
            "قیمت هر عدد {} {} ریال است؛ با این قیمت یک سطر حداکثر {} عدد می‌تواند باشد و {} عدد نوشته شده است.",
            refusal.part, number_fa(refusal.price.value), number_fa(refusal.most.value),
            number_fa(refusal.quantity.value)),
        .en = fmt::format(
            "A piece of {} costs {} Rial; at that price a line holds at most {}, and it says {}.",
            refusal.part, number_en(refusal.price.value),
            counted_en(refusal.most.value, "piece", "pieces"), number_en(refusal.quantity.value)),
        .remedy_fa = "مقدار یا قیمت قطعه را بررسی کنید؛ شاید یک صفر زیاد است.",
        .remedy_en = "Check the quantity and the part's price: there may be a nought too many."};
}

RefusalText text(const NoSuchSurplus& refusal) {
    return {
        .code = "warehouse.no_such_surplus",
        .field = "quantity",
        .numbers = {{"surplus", refusal.surplus.value}, {"asked", refusal.asked.value}},
        .fa = fmt::format(
            "از این سطر بارنامه {} عدد بیش از ارسال رسیده است؛ {} عدد نوشته‌اید.",
            number_fa(refusal.surplus.value), number_fa(refusal.asked.value)),
        .en = fmt::format("Of this line {} more came than were sent; you wrote {}.",
                          number_en(refusal.surplus.value), number_en(refusal.asked.value)),
        .remedy_fa = "مقدار را اصلاح کنید؛ کسری را مفقود اعلام کنید.",
        .remedy_en = "Correct the quantity; what is missing is declared lost."};
}

RefusalText text(const NotMissing& refusal) {
    return {
        .code = "warehouse.not_missing",
        .field = "quantity",
        .numbers = {{"missing", refusal.missing.value}, {"asked", refusal.asked.value}},
        .fa = fmt::format(
            "از این سطر بارنامه {} عدد در راه است؛ {} عدد را گم‌شده نوشته‌اید.",
            number_fa(refusal.missing.value), number_fa(refusal.asked.value)),
        .en = fmt::format("{} of this line are still in transit; you declared {} lost.",
                          number_en(refusal.missing.value), number_en(refusal.asked.value)),
        .remedy_fa = "مقدار را اصلاح کنید.",
        .remedy_en = "Correct the quantity."};
}

}  // namespace

RefusalText text_of(const WarehouseRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
