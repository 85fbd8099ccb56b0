#include "shared/domain/customers/refusals.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const BadNationalId& refusal) {
    const bool natural = refusal.kind == PersonKind::natural;
    return {.code = "customers.bad_national_id",
            .field = "national_id",
            .numbers = {},
            .fa = fmt::format("{} {} معتبر نیست (رقم کنترل نادرست است).",
                              natural ? "کد ملی" : "شناسه ملی", refusal.text),
            .en = fmt::format("{} {} fails its check digit.", natural ? "National ID" : "Legal ID",
                              refusal.text),
            .remedy_fa = "از روی کارت دوباره وارد کنید.",
            .remedy_en = "Type it again from the card."};
}

RefusalText text(const BadMobile& refusal) {
    return {.code = "customers.bad_mobile",
            .field = "mobile",
            .numbers = {},
            .fa = fmt::format("تلفن همراه «{}» شماره همراه ایران نیست.", refusal.text),
            .en = fmt::format("Mobile \"{}\" is not an Iranian mobile number.", refusal.text),
            .remedy_fa = "شماره را به شکل 09xxxxxxxxx وارد کنید یا خالی بگذارید.",
            .remedy_en = "Write it as 09xxxxxxxxx, or leave it empty."};
}

RefusalText text(const CustomerExists& refusal) {
    return {.code = "customers.exists",
            .field = "national_id",
            .numbers = {},
            .fa = fmt::format("این شماره به نام «{}» ثبت است.", refusal.name),
            .en = fmt::format("This ID is registered for \"{}\".", refusal.name),
            .remedy_fa = "همان مشتری را برگزینید.",
            .remedy_en = "Choose that customer."};
}

}  // namespace

RefusalText text_of(const CustomersRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
