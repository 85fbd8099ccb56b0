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

// A refusal about the serial itself.
RefusalText about_serial(std::string_view code, std::string fa, std::string en,
                         std::string_view remedy_fa, std::string_view remedy_en) {
    return {.code = "serials." + std::string{code},
            .field = "serial",
            .numbers = {},
            .fa = std::move(fa),
            .en = std::move(en),
            .remedy_fa = std::string{remedy_fa},
            .remedy_en = std::string{remedy_en}};
}

// What to do, and what the serial may have been.
std::string with_hint(const std::string& hint, std::string_view remedy) {
    return hint.empty() ? std::string{remedy} : hint + " " + std::string{remedy};
}

std::string_view word_fa(SerialFlag flag) {
    switch (flag) {
        case SerialFlag::stolen:
            return "سرقتی";
        case SerialFlag::counterfeit:
            return "تقلبی";
        case SerialFlag::duplicate:
            return "تکراری";
    }
    return {};
}

std::string_view word_en(SerialFlag flag) {
    switch (flag) {
        case SerialFlag::stolen:
            return "stolen";
        case SerialFlag::counterfeit:
            return "counterfeit";
        case SerialFlag::duplicate:
            return "a duplicate";
    }
    return {};
}

RefusalText text(const ProducedInFuture& refusal) {
    return {.code = "serials.produced_in_future",
            .field = "produced_on",
            .numbers = {{"produced_on", refusal.produced_on.value}, {"today", refusal.today.value}},
            .fa = fmt::format("تاریخ تولید ({}) هنوز نرسیده است.", day_fa(refusal.produced_on)),
            .en = fmt::format("The day of production ({}) is still to come.",
                              day_en(refusal.produced_on)),
            .remedy_fa = "تاریخ امروز یا پیش از آن را وارد کنید.",
            .remedy_en = "Give today's date or an earlier one."};
}

RefusalText text(const SoldBeforeProduction& refusal) {
    return {
        .code = "serials.sold_before_production",
        .field = "sold_on",
        .numbers = {{"sold_on", refusal.sold_on.value}, {"produced_on", refusal.produced_on.value}},
        .fa = fmt::format("فروش ({}) پیش از تولید ({}) است.", day_fa(refusal.sold_on),
                          day_fa(refusal.produced_on)),
        .en = fmt::format("It would have been sold ({}) before it was produced ({}).",
                          day_en(refusal.sold_on), day_en(refusal.produced_on)),
        .remedy_fa = "یکی از دو تاریخ را اصلاح کنید.",
        .remedy_en = "Correct one of the two dates."};
}

RefusalText text(const WasCorrected& refusal) {
    return about_serial(
        "was_corrected",
        fmt::format("سریال {} پیش‌تر به {} اصلاح شده است.", refusal.serial,
                    refusal.right),
        fmt::format("Serial {} was corrected to {}.", refusal.serial, refusal.right),
        "سریال درست را وارد کنید، یا نخست اصلاح را پس بگیرید.",
        "Give the right serial, or take the correction back first.");
}

RefusalText text(const NoSerialOfModel& refusal) {
    return about_serial(
        "no_serial_of_model",
        fmt::format(
            "سریال {} به الگوی سریال‌های مدل {} ({}) نمی‌خورد.",
            refusal.serial, refusal.model, refusal.pattern),
        fmt::format("Serial {} does not look as those of model {} do ({}).", refusal.serial,
                    refusal.model, refusal.pattern),
        with_hint(hint_fa(refusal.near),
                  "سریال را از روی پلاک دوباره بخوانید یا مدل را بررسی کنید."),
        with_hint(hint_en(refusal.near),
                  "Read the serial from its plate again, or check the model."));
}

RefusalText text(const UnknownSerial& refusal) {
    return about_serial("unknown", fmt::format("سریال {} در این محل شناخته نیست.", refusal.serial),
                        fmt::format("Serial {} is not known at this site.", refusal.serial),
                        with_hint(hint_fa(refusal.near), "سریال را از روی پلاک دوباره بخوانید."),
                        with_hint(hint_en(refusal.near), "Read the serial from its plate again."));
}

RefusalText text(const BadImei& refusal) {
    return {
        .code = "serials.bad_imei",
        .field = refusal.field,
        .numbers = {},
        .fa = fmt::format("{} شماره IMEI درستی نیست.", refusal.text),
        .en = fmt::format("{} is no IMEI.", refusal.text),
        .remedy_fa =
            "پانزده رقم آن را دوباره بخوانید؛ رقم آخر با بقیه نمی‌خواند.",
        .remedy_en = "Read its fifteen digits again; the last one does not fit the others."};
}

RefusalText text(const ImeiTaken& refusal) {
    return {.code = "serials.imei_taken",
            .field = "imei1",
            .numbers = {},
            .fa = fmt::format("این IMEI از آن سریال {} است.", refusal.serial),
            .en = fmt::format("This IMEI belongs to serial {}.", refusal.serial),
            .remedy_fa = "هر دو را از روی دستگاه دوباره بخوانید.",
            .remedy_en = "Read both from the device again."};
}

RefusalText text(const NotCorrected& refusal) {
    return about_serial("not_corrected",
                        fmt::format("سریال {} به سریال دیگری اصلاح نشده است.", refusal.serial),
                        fmt::format("Serial {} was not corrected to another one.", refusal.serial),
                        "سریال درست را در «سریال درست» بنویسید.", "Give the right serial.");
}

RefusalText text(const NamesInACircle& refusal) {
    return about_serial(
        "names_in_a_circle",
        fmt::format("سریال {1} خود به {0} اصلاح شده است.", refusal.serial, refusal.right),
        fmt::format("Serial {1} was itself corrected to {0}.", refusal.serial, refusal.right),
        "نخست آن اصلاح را پس بگیرید: سریال و سریال درست را یکی بدهید.",
        "Take that correction back first: give the same serial twice.");
}

RefusalText text(const NoStub& refusal) {
    auto said = about_serial(
        "no_stub", fmt::format("سریال {} دیگر سریال موقت این محل نیست.", refusal.serial),
        fmt::format("Serial {} is no longer a mere stub of this site.", refusal.serial),
        "از مرکز بخواهید آن را اصلاح کند.", "Ask the centre to correct it.");
    said.who_can = {"parts_desk"};
    return said;
}

RefusalText text(const NotRegistered& refusal) {
    return about_serial(
        "not_registered", fmt::format("سریال {} شناسنامه ندارد.", refusal.serial),
        fmt::format("Serial {} has no identity file.", refusal.serial),
        "دو شناسنامه ادغام می‌شود؛ سریال اشتباه را «اصلاح» کنید.",
        "Two identity files are merged; a wrong serial is corrected.");
}

RefusalText text(const SameSerial& refusal) {
    return about_serial("same_serial", fmt::format("{} در هر دو جا آمده است.", refusal.serial),
                        fmt::format("{} stands in both places.", refusal.serial),
                        "سریال دیگر را وارد کنید.", "Give the other serial.");
}

RefusalText text(const JobsOfOtherDevices& refusal) {
    return {.code = "serials.jobs_of_other_devices",
            .field = "earlier",
            .numbers = {},
            .fa = fmt::format("دو پرونده یک دستگاه در دو محل نیست ({} و {}).", refusal.one,
                              refusal.other),
            .en = fmt::format("These are not two sites' jobs of one device ({} and {}).",
                              refusal.one, refusal.other),
            .remedy_fa = "دو پرونده را از روی مغایرت برگزینید.",
            .remedy_en = "Choose the two jobs that the case names."};
}

RefusalText text(const FlaggedAlready& refusal) {
    return about_serial(
        "flagged_already",
        fmt::format("سریال {} پیش‌تر نشان «{}» گرفته است.",
                    refusal.serial, word_fa(refusal.flag)),
        fmt::format("Serial {} is flagged as {} already.", refusal.serial, word_en(refusal.flag)),
        "تاریخچه سریال را ببینید.", "Look at the history of the serial.");
}

RefusalText text(const NotFlagged& refusal) {
    return about_serial(
        "not_flagged",
        fmt::format("سریال {} نشان «{}» ندارد.", refusal.serial, word_fa(refusal.flag)),
        fmt::format("Serial {} is not flagged as {}.", refusal.serial, word_en(refusal.flag)),
        "نشان دیگری برگزینید.", "Choose another flag.");
}

RefusalText text(const RetiredAlready& refusal) {
    return about_serial(
        "retired_already",
        fmt::format("پایان کار محصول {} پیش‌تر ثبت شده است.",
                    refusal.serial),
        fmt::format("The end of product {} is recorded already.", refusal.serial),
        "اگر اشتباه بوده است نخست آن را به کار برگردانید.",
        "If that was a mistake, reinstate it first.");
}

RefusalText text(const NotRetired& refusal) {
    return about_serial("not_retired", fmt::format("محصول {} هنوز در کار است.", refusal.serial),
                        fmt::format("Product {} is still in use.", refusal.serial),
                        "سریال را دوباره بخوانید.", "Read the serial again.");
}

RefusalText text(const NoSuccessorAsked&) {
    return {
        .code = "serials.no_successor_asked",
        .field = "successor",
        .numbers = {},
        .fa = "تنها محصول تعویض‌شده جانشین دارد.",
        .en = "Only a product that was replaced has a successor.",
        .remedy_fa =
            "جانشین را خالی بگذارید یا «تعویض‌شده» را برگزینید.",
        .remedy_en = "Leave the successor out, or choose that it was replaced."};
}

RefusalText text(const OwnedAlready& refusal) {
    return {.code = "serials.owned_already",
            .field = "owner",
            .numbers = {},
            .fa = fmt::format("مالک سریال {} هم‌اکنون {} است.", refusal.serial,
                              refusal.owner),
            .en = fmt::format("Serial {} belongs to {} already.", refusal.serial, refusal.owner),
            .remedy_fa = "مشتری دیگری برگزینید.",
            .remedy_en = "Choose another customer."};
}

RefusalText text(const OwnedInFuture& refusal) {
    return {.code = "serials.owned_in_future",
            .field = "since",
            .numbers = {{"since", refusal.since.value}, {"today", refusal.today.value}},
            .fa = fmt::format("تاریخ تغییر مالک ({}) هنوز نرسیده است.", day_fa(refusal.since)),
            .en = fmt::format("The change of owner ({}) is still to come.", day_en(refusal.since)),
            .remedy_fa = "تاریخ امروز یا پیش از آن را وارد کنید.",
            .remedy_en = "Give today's date or an earlier one."};
}

RefusalText text(const WarrantyIsVoid& refusal) {
    auto said = about_serial(
        "warranty_is_void",
        fmt::format("گارانتی سریال {} از {} باطل است.", refusal.serial, day_fa(refusal.since)),
        fmt::format("The warranty of serial {} is void since {}.", refusal.serial,
                    day_en(refusal.since)),
        "اگر ابطال درست نبوده است، مرکز گارانتی را برمی‌گرداند.",
        "If that was wrong, the centre restores the warranty.");
    said.numbers = {{"since", refusal.since.value}};
    said.who_can = {"parts_desk"};
    return said;
}

RefusalText text(const WarrantyNotVoid& refusal) {
    return about_serial("warranty_not_void",
                        fmt::format("گارانتی سریال {} باطل نشده است.", refusal.serial),
                        fmt::format("The warranty of serial {} is not void.", refusal.serial),
                        "سریال را دوباره بخوانید.", "Read the serial again.");
}

RefusalText text(const NothingToVoid& refusal) {
    return about_serial("nothing_to_void",
                        fmt::format("سریال {} گارانتی فعالی ندارد.", refusal.serial),
                        fmt::format("Serial {} has no warranty.", refusal.serial),
                        "سریال را دوباره بخوانید.", "Read the serial again.");
}

}  // namespace

RefusalText text_of(const SerialsRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

Warnings card_used(std::string_view card, std::string_view serial) {
    if (serial.empty()) return {};
    return {{.code = "serials.card_used",
             .field = "warranty_card",
             .numbers = {},
             .fa = fmt::format("کارت گارانتی {} برای سریال {} نیز ثبت است.", card, serial),
             .en = fmt::format("Warranty card {} is recorded for serial {}, too.", card, serial),
             .remedy_fa = "شماره کارت و سریال را دوباره بخوانید.",
             .remedy_en = "Read the card and the serial again."}};
}

Warnings doubts_about_unknown(const std::string& serial, const NearSerial& near) {
    if (near.serial.empty()) return {};
    return {text(UnknownSerial{serial, near})};
}

Warnings doubts_about_pattern(const NoSerialOfModel& doubt) { return {text(doubt)}; }

}  // namespace amani::domain
