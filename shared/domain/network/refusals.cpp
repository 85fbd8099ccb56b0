#include "shared/domain/network/refusals.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const NumberPrefixTaken& refusal) {
    return {
        .code = "network.number_prefix_taken",
        .field = "code",
        .numbers = {},
        .fa = fmt::format(
            "شماره‌های این محل با {} آغاز می‌شود که از آنِ محل "
            "{} "
            "است.",
            refusal.prefix, refusal.code),
        .en = fmt::format(
            "This site's document numbers would begin with {}, which belongs to site {}.",
            refusal.prefix, refusal.code),
        .remedy_fa = "کد دیگری برگزینید.",
        .remedy_en = "Choose another code."};
}

RefusalText text(const CentralSiteExists& refusal) {
    return {.code = "network.central_exists",
            .field = "kind",
            .numbers = {{"central", refusal.central.value}},
            .fa = "شبکه یک مرکز دارد و مرکز دوم نمی‌پذیرد.",
            .en = "The network has its central site; there cannot be a second one.",
            .remedy_fa = "شعبه یا دفتر منطقه‌ای تعریف کنید.",
            .remedy_en = "Define a branch or a regional office."};
}

RefusalText text(const SiteKindFixed&) {
    return {
        .code = "network.site_kind_fixed",
        .field = "kind",
        .numbers = {},
        .fa =
            "نوع محل پس از تعریف تغییر نمی‌کند، چون حساب‌های آن به نوعش بسته است.",
        .en = "A site's kind does not change, because its accounts hang on it.",
        .remedy_fa =
            "محل تازه‌ای تعریف کنید و کالا را به آن بفرستید.",
        .remedy_en = "Define a new site and send the goods there."};
}

RefusalText text(const ParentUnfit&) {
    return {
        .code = "network.parent_unfit",
        .field = "parent",
        .numbers = {},
        .fa =
            "محل بالادست باید مرکز، شعبه یا دفتر منطقه‌ای دیگری باشد.",
        .en = "A parent site is the central site, or another branch or regional office.",
        .remedy_fa = "محل دیگری برگزینید یا خالی بگذارید.",
        .remedy_en = "Choose another site or leave it empty."};
}

RefusalText text(const PlaceKindUnfit&) {
    return {.code = "network.place_kind_unfit",
            .field = "kind",
            .numbers = {},
            .fa = "این نوع انبار در این نوع محل نیست.",
            .en = "A site of this kind has no place of that kind.",
            .remedy_fa = "نوع دیگری برگزینید.",
            .remedy_en = "Choose another kind."};
}

RefusalText text(const BadLogin& refusal) {
    return {
        .code = "network.bad_login",
        .field = "login",
        .numbers = {},
        .fa = fmt::format(
            "نام کاربری «{}» پذیرفته نیست: ۲ تا ۳۲ نویسه از a تا z، رقم، نقطه و خط تیره.",
            refusal.login),
        .en = fmt::format("Login \"{}\" is not accepted: 2 to 32 of a–z, digits, dots, dashes and "
                          "underscores.",
                          refusal.login),
        .remedy_fa = "نام کاربری دیگری برگزینید.",
        .remedy_en = "Choose another login."};
}

RefusalText text(const RoleUnfit& refusal) {
    const bool of_the_centre = refusal.site != SiteKind::central;
    return {.code = "network.role_unfit",
            .field = "roles",
            .numbers = {{"role", static_cast<int>(refusal.role)}},
            .fa = of_the_centre ? "یکی از نقش‌ها در این نوع محل نیست."
                                : "نقش نماینده در مرکز نیست.",
            .en = of_the_centre ? "A site of this kind does not have one of these roles."
                                : "The centre does not have the role of agent.",
            .remedy_fa = "نقش را بردارید.",
            .remedy_en = "Leave that role out."};
}

RefusalText text(const LastAdministrator&) {
    return {.code = "network.last_administrator",
            .field = "roles",
            .numbers = {},
            .fa = "این کاربر تنها مدیر سامانه در این محل است.",
            .en = "This user is the only administrator at this site.",
            .remedy_fa = "نخست مدیر دیگری تعیین کنید.",
            .remedy_en = "Make somebody else administrator first.",
            .who_can = {"administrator"}};
}

RefusalText text(const BadHubAddress& refusal) {
    return {.code = "network.bad_hub_address",
            .field = "addresses",
            .numbers = {},
            .fa = fmt::format("«{}» نشانی مرکز نیست: نام یا شماره رایانه، دونقطه و درگاه "
                              "۱ تا ۶۵۵۳۵.",
                              refusal.address),
            .en = fmt::format("\"{}\" is no address of the hub: a host's name or number, a colon, "
                              "and a port from 1 to 65535.",
                              refusal.address),
            .remedy_fa = "مانند hub.example.ir:7411 یا 192.168.1.10:7411 بنویسید.",
            .remedy_en = "Write it like hub.example.ir:7411 or 192.168.1.10:7411."};
}

RefusalText text(const BadHours& refusal) {
    return {.code = "network.bad_hours",
            .field = refusal.field,
            .numbers = {},
            .fa = fmt::format("«{}» ساعت کار نیست.", refusal.text),
            .en = fmt::format("\"{}\" is no working time.", refusal.text),
            .remedy_fa = "مانند 08:00-17:00 بنویسید؛ روز تعطیل را خالی بگذارید.",
            .remedy_en = "Write it like 08:00-17:00; leave a closed day empty."};
}

RefusalText text(const WeekWithoutWork&) {
    return {
        .code = "network.week_without_work",
        .field = "saturday",
        .numbers = {},
        .fa = "در این هفته هیچ روزی کار نمی‌شود.",
        .en = "On no day of this week anybody works.",
        .remedy_fa = "دست‌کم ساعت یک روز را بدهید، مانند 08:00-17:00.",
        .remedy_en = "Give the hours of one day at least, like 08:00-17:00."};
}

}  // namespace

RefusalText text_of(const NetworkRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
