#include "shared/domain/requests/refusals.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const NobodyAsks&) {
    return {
        .code = "requests.nobody_asks",
        .field = "customer",
        .numbers = {},
        .fa = "معلوم نیست چه کسی درخواست داده است.",
        .en = "It is not said who asks.",
        .remedy_fa =
            "مشتری را برگزینید، یا نام و تلفن همراه تماس‌گیرنده را بنویسید.",
        .remedy_en = "Choose a customer, or give the caller's name and mobile number."};
}

RefusalText text(const NoSuchMobile& refusal) {
    return {.code = "requests.no_such_mobile",
            .field = "mobile",
            .numbers = {},
            .fa = fmt::format("«{}» شماره تلفن همراه نیست.", refusal.text),
            .en = fmt::format("\"{}\" is no mobile number.", refusal.text),
            .remedy_fa = "مانند 09121234567 بنویسید.",
            .remedy_en = "Write it like 09121234567."};
}

RefusalText text(const AddressMissing&) {
    return {.code = "requests.address_missing",
            .field = "address",
            .numbers = {},
            .fa = "سرویس در محل مشتری خواسته شده، ولی نشانی داده نشده است.",
            .en = "Service at the customer's is asked for, but no address is given.",
            .remedy_fa = "نشانی را بنویسید، یا نشانی مشتری را ثبت کنید.",
            .remedy_en = "Give the address, or record the customer's."};
}

RefusalText text(const RequestEnded& refusal) {
    if (refusal.phase == RequestPhase::admitted)
        return {
            .code = "requests.over",
            .field = "request",
            .numbers = {{"phase", static_cast<int>(refusal.phase)}},
            .fa = fmt::format("درخواست {} پذیرش شده و پرونده {} است.", refusal.number, refusal.job),
            .en = fmt::format("Request {} was admitted as job {}.", refusal.number, refusal.job),
            .remedy_fa = "کار را در همان پرونده ادامه دهید.",
            .remedy_en = "Go on in that job."};
    return {
        .code = "requests.over",
        .field = "request",
        .numbers = {{"phase", static_cast<int>(refusal.phase)}},
        .fa = fmt::format("درخواست {} لغو شده است.", refusal.number),
        .en = fmt::format("Request {} was cancelled.", refusal.number),
        .remedy_fa =
            "اگر مشتری باز آن را می‌خواهد، درخواست تازه‌ای ثبت کنید.",
        .remedy_en = "If the customer wants it again, register a new request."};
}

}  // namespace

RefusalText text_of(const RequestsRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
