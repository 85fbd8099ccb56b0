#include "shared/domain/refusal/field_refusals.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

#include <algorithm>

namespace amani::domain {
namespace {

RefusalText text(const Blank& refusal) {
    const auto [fa, en] = field_label(refusal.field);
    return {.code = "field.blank",
            .field = refusal.field,
            .numbers = {},
            .fa = fmt::format("{} خالی است.", fa),
            .en = fmt::format("{} is empty.", en),
            .remedy_fa = "آن را وارد کنید.",
            .remedy_en = "Fill it in."};
}

RefusalText text(const TooLong& refusal) {
    const auto [fa, en] = field_label(refusal.field);
    return {.code = "field.too_long",
            .field = refusal.field,
            .numbers = {{"length", refusal.length}, {"most", refusal.most}},
            .fa = fmt::format("{} {} بایت است؛ بیش از {} بایت جا ندارد.", fa,
                              number_fa(refusal.length), number_fa(refusal.most)),
            .en = fmt::format("{} has {} bytes; at most {} fit.", en, number_en(refusal.length),
                              number_en(refusal.most)),
            .remedy_fa = "آن را کوتاه کنید.",
            .remedy_en = "Shorten it."};
}

RefusalText text(const OutOfRange& refusal) {
    const auto [fa, en] = field_label(refusal.field);
    return {.code = "field.out_of_range",
            .field = refusal.field,
            .numbers = {{"value", refusal.value}, {"least", refusal.least}, {"most", refusal.most}},
            .fa = fmt::format("{} {} است؛ باید از {} تا {} باشد.", fa, number_fa(refusal.value),
                              number_fa(refusal.least), number_fa(refusal.most)),
            .en = fmt::format("{} is {}; it must be from {} to {}.", en, number_en(refusal.value),
                              number_en(refusal.least), number_en(refusal.most)),
            .remedy_fa = "مقدار را اصلاح کنید.",
            .remedy_en = "Correct the number."};
}

RefusalText text(const BadCode& refusal) {
    const auto [fa, en] = field_label(refusal.field);
    return {
        .code = "field.bad_code",
        .field = refusal.field,
        .numbers = {},
        .fa = fmt::format("{} «{}» پذیرفته نیست: کد ۲ تا ۲۴ نویسه از A تا Z، رقم و خط تیره دارد.",
                          fa, refusal.text),
        .en = fmt::format("{} \"{}\" is not a code: 2 to 24 of A–Z, digits and dashes.", en,
                          refusal.text),
        .remedy_fa = "کد را اصلاح کنید.",
        .remedy_en = "Correct the code."};
}

RefusalText text(const Unknown& refusal) {
    const auto [fa, en] = field_label(refusal.field);
    const std::string what = refusal.text.empty() ? "" : fmt::format(" \"{}\"", refusal.text);
    const std::string what_fa = refusal.text.empty() ? "" : fmt::format(" «{}»", refusal.text);
    return {
        .code = "field.unknown",
        .field = refusal.field,
        .numbers = {},
        .fa = fmt::format("{}{} در این محل شناخته نیست.", fa, what_fa),
        .en = fmt::format("{}{} is not known at this site.", en, what),
        .remedy_fa =
            "آن را اصلاح کنید، یا اگر تازه است همگام‌سازی کنید.",
        .remedy_en = "Correct it, or sync if it is new."};
}

RefusalText text(const AlreadyTaken& refusal) {
    const auto [fa, en] = field_label(refusal.field);
    return {
        .code = "field.taken",
        .field = refusal.field,
        .numbers = {},
        .fa = fmt::format("{} «{}» پیش‌تر به کار رفته است.", fa, refusal.text),
        .en = fmt::format("{} \"{}\" is in use already.", en, refusal.text),
        .remedy_fa = "مقدار دیگری برگزینید.",
        .remedy_en = "Choose another."};
}

}  // namespace

RefusalText text_of(const FieldRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

bool is_blank(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

bool is_code(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return text.size() >= 2 && text.size() <= 24 && text.front() != '-' && text.back() != '-' &&
           std::ranges::all_of(text, fits);
}

void FieldCheck::refuse(FieldRefusal refusal) {
    if (!first_) first_ = std::move(refusal);
}

FieldCheck& FieldCheck::text(std::string_view field, std::string_view value, std::size_t most) {
    if (is_blank(value)) refuse(Blank{std::string(field)});
    return optional_text(field, value, most);
}

FieldCheck& FieldCheck::optional_text(std::string_view field, std::string_view value,
                                      std::size_t most) {
    if (value.size() > most) {
        refuse(TooLong{std::string(field), static_cast<std::int64_t>(value.size()),
                       static_cast<std::int64_t>(most)});
    }
    return *this;
}

FieldCheck& FieldCheck::code(std::string_view field, std::string_view value) {
    if (is_blank(value)) refuse(Blank{std::string(field)});
    if (!is_code(value)) refuse(BadCode{std::string(field), std::string(value.substr(0, 40))});
    return *this;
}

FieldCheck& FieldCheck::range(std::string_view field, std::int64_t value, std::int64_t least,
                              std::int64_t most) {
    if (value < least || value > most) refuse(OutOfRange{std::string(field), value, least, most});
    return *this;
}

FieldCheck& FieldCheck::known(std::string_view field, bool is_known, std::string_view text) {
    if (!is_known) refuse(Unknown{std::string(field), std::string(text)});
    return *this;
}

}  // namespace amani::domain
