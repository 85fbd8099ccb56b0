#include "shared/domain/catalogue/refusals.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const PartInUse& refusal) {
    const auto [fa, en] = field_label(refusal.field);
    return {.code = "catalogue.part_in_use",
            .field = refusal.field,
            .numbers = {},
            .fa = fmt::format(
                "قطعه {} گردش دارد و {} آن دیگر تغییر نمی‌کند.",
                refusal.code, fa),
            .en = fmt::format("Part {} has moves, so \"{}\" does not change any more.",
                              refusal.code, en),
            .remedy_fa = "قطعه را با کد تازه تعریف کنید.",
            .remedy_en = "Define it as a new part with another code."};
}

RefusalText text(const OwnSubstitute& refusal) {
    return {.code = "catalogue.own_substitute",
            .field = "substitutes",
            .numbers = {},
            .fa = fmt::format("قطعه {} جایگزین خودش نوشته شده است.", refusal.code),
            .en = fmt::format("Part {} is named as its own substitute.", refusal.code),
            .remedy_fa = "آن را از جایگزین‌ها بردارید.",
            .remedy_en = "Leave it out of its substitutes."};
}

RefusalText text(const PublishedLate& refusal) {
    const int days = refusal.settled_through - refusal.valid_from + 1;
    return {
        .code = "catalogue.published_late",
        .field = "valid_from",
        .numbers = {{"valid_from", refusal.valid_from.value},
                    {"settled_through", refusal.settled_through.value},
                    {"days", days}},
        .fa =
            fmt::format("از این تاریخ تا امروز ({} روز) اسناد نمایندگان با قیمت پیشین ثبت شده است.",
                        number_fa(days)),
        .en = fmt::format("From this date on {} of the agents' documents are booked at the "
                          "former price.",
                          counted_en(days, "day", "days")),
        .remedy_fa =
            "تاریخ دیرتری بدهید، یا در «اگر روزهایش گذشته» «تفاوت سند بخورد» را برگزینید "
            "(amani: ‎--late post_difference‎).",
        .remedy_en =
            "Give a later date, or choose \"Post the difference\" for \"when its days are past\" "
            "(amani: --late post_difference)."};
}

RefusalText text(const DayTaken& refusal) {
    return {
        .code = "catalogue.day_taken",
        .field = "valid_from",
        .numbers = {{"valid_from", refusal.valid_from.value}},
        .fa = fmt::format(
            "فهرست قیمت {} نیز از همین روز آغاز می‌شود.",
            refusal.list),
        .en = fmt::format("Price list {} begins on the same day.", refusal.list),
        .remedy_fa =
            "روز دیگری برگزینید یا قیمت‌ها را در همان فهرست بنویسید.",
        .remedy_en = "Choose another day, or set the prices in that list."};
}

RefusalText text(const BadPattern& refusal) {
    return {
        .code = "catalogue.bad_pattern",
        .field = "serial_pattern",
        .numbers = {},
        .fa = fmt::format("«{}» الگوی سریال نیست.", refusal.text),
        .en = fmt::format("\"{}\" is no pattern of serials.", refusal.text),
        .remedy_fa =
            "برای رقم #، برای حرف @ و برای هر کدام از آن دو ? بنویسید؛ چند الگو با | جدا می‌شود، مانند WM7K######.",
        .remedy_en =
            "Write # for a digit, @ for a letter, ? for either, and | between several: "
            "WM7K######."};
}

RefusalText text(const NoProductionStart&) {
    return {
        .code = "catalogue.no_production_start",
        .field = "start_after",
        .numbers = {},
        .fa = "گارانتی این مدل از تولید آغاز نمی‌شود.",
        .en = "The warranty of this model does not begin with its production.",
        .remedy_fa =
            "شروع گارانتی را «تولید» بگذارید یا ماه‌های پس از تولید را خالی کنید.",
        .remedy_en = "Let the warranty start at production, or leave the months out."};
}

}  // namespace

RefusalText text_of(const CatalogueRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
