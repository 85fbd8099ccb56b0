#include "shared/domain/serials/refusals.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const SerialRegisteredAlready& refusal) {
    return {.code = "serials.registered_already",
            .field = "serial",
            .numbers = {},
            .fa = fmt::format("سریال {} شناسنامه دارد.", refusal.serial),
            .en = fmt::format("Serial {} has its identity file already.", refusal.serial),
            .remedy_fa = "سریال را دوباره بخوانید.",
            .remedy_en = "Read the serial again."};
}

RefusalText text(const WarrantyActive& refusal) {
    return {
        .code = "serials.warranty_active",
        .field = "serial",
        .numbers = {{"start", refusal.start.value}, {"expiry", refusal.expiry.value}},
        .fa = fmt::format(
            "گارانتی سریال {} پیش‌تر فعال شده است و تا {} اعتبار دارد.",
            refusal.serial, day_fa(refusal.expiry)),
        .en = fmt::format("The warranty of serial {} is active already and expires {}.",
                          refusal.serial, day_en(refusal.expiry)),
        .remedy_fa = "برای اصلاح آن از مرکز بخواهید.",
        .remedy_en = "Ask the centre to correct it.",
        .who_can = {"parts_desk"}};
}

RefusalText text(const ModelNotKnown& refusal) {
    return {
        .code = "serials.model_not_known",
        .field = "serial",
        .numbers = {},
        .fa = fmt::format("مدل سریال {} در این محل ثبت نشده است، پس مدت گارانتی آن معلوم نیست.",
                          refusal.serial),
        .en =
            fmt::format("The model of serial {} is not known at this site, so neither is its term.",
                        refusal.serial),
        .remedy_fa =
            "دستگاه را پذیرش کنید؛ مرکز پس از شناسایی گارانتی را تعیین می‌کند.",
        .remedy_en = "Admit the device; the centre settles the warranty once it knows the serial.",
        .who_can = {"parts_desk"}};
}

RefusalText text(const NoWarranty& refusal) {
    return {.code = "serials.no_warranty",
            .field = "serial",
            .numbers = {},
            .fa = fmt::format("مدل {} گارانتی ندارد.", refusal.model),
            .en = fmt::format("Model {} comes without a warranty.", refusal.model),
            .remedy_fa = "مدل دستگاه را بررسی کنید.",
            .remedy_en = "Check the device's model."};
}

RefusalText text(const StartsInFuture& refusal) {
    return {.code = "serials.starts_in_future",
            .field = "start",
            .numbers = {{"start", refusal.start.value}, {"today", refusal.today.value}},
            .fa = fmt::format("شروع گارانتی ({}) هنوز نرسیده است.", day_fa(refusal.start)),
            .en = fmt::format("The warranty's start ({}) is still to come.", day_en(refusal.start)),
            .remedy_fa = "تاریخ امروز یا پیش از آن را وارد کنید.",
            .remedy_en = "Give today's date or an earlier one."};
}

RefusalText text(const StartsBeforeSale& refusal) {
    return {.code = "serials.starts_before_sale",
            .field = "warranty_start",
            .numbers = {{"start", refusal.start.value}, {"sold_on", refusal.sold_on.value}},
            .fa = fmt::format("شروع گارانتی ({}) پیش از فروش ({}) است.", day_fa(refusal.start),
                              day_fa(refusal.sold_on)),
            .en = fmt::format("The warranty would start ({}) before the sale ({}).",
                              day_en(refusal.start), day_en(refusal.sold_on)),
            .remedy_fa = "یکی از دو تاریخ را اصلاح کنید.",
            .remedy_en = "Correct one of the two dates."};
}

}  // namespace

RefusalText text_of(const SerialsRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
