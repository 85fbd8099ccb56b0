#include "shared/domain/refusal/field_refusals.h"

#include "shared/base/fold.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/domain/words/member_words.h"

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
            .en = fmt::format("{} has {}; at most {} fit.", en,
                              counted_en(refusal.length, "byte", "bytes"), number_en(refusal.most)),
            .remedy_fa = "آن را کوتاه کنید.",
            .remedy_en = "Shorten it."};
}

// A number of this field as people write it: a day as a date, a rate in percent.
struct Written {
    std::string fa;
    std::string en;
};
Written written(std::string_view field, std::int64_t value) {
    const auto* word = word_of_member(field.substr(field.rfind('/') + 1));
    const auto form = word == nullptr ? ValueForm::count : word->form;
    if (form == ValueForm::day) {
        const base::Day day{static_cast<std::int32_t>(value)};
        return {day_fa(day), day_en(day)};
    }
    if (form == ValueForm::rate) {
        const std::string whole = number_en(value / 100);
        const auto rest = value % 100;
        std::string fraction = rest == 0 ? "" : fmt::format("{:02}", rest < 0 ? -rest : rest);
        while (fraction.ends_with('0')) fraction.pop_back();
        const std::string en = fraction.empty() ? whole : whole + "." + fraction;
        const std::string fa = number_fa(value / 100) +
                               (fraction.empty() ? "" : "\u066B" + base::persian_digits(fraction));
        return {fa + "٪", en + " %"};
    }
    return {number_fa(value), number_en(value)};
}

RefusalText text(const OutOfRange& refusal) {
    const auto [fa, en] = field_label(refusal.field);
    const auto value = written(refusal.field, refusal.value);
    const auto least = written(refusal.field, refusal.least);
    const auto most = written(refusal.field, refusal.most);
    return {
        .code = "field.out_of_range",
        .field = refusal.field,
        .numbers = {{"value", refusal.value}, {"least", refusal.least}, {"most", refusal.most}},
        .fa = fmt::format("{} {} است؛ باید از {} تا {} باشد.", fa, value.fa, least.fa, most.fa),
        .en = fmt::format("{} is {}; it must be from {} to {}.", en, value.en, least.en, most.en),
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
    const bool is_id = refusal.text.empty();
    const std::string what = is_id ? " with this id" : fmt::format(" \"{}\"", refusal.text);
    const std::string what_fa = is_id ? " با این شناسه" : fmt::format(" «{}»", refusal.text);
    return {
        .code = "field.unknown",
        .field = refusal.field,
        .numbers = {},
        .fa = fmt::format("{}{} در این محل ثبت نشده است.", fa, what_fa),
        .en = fmt::format("{}{} is not known at this site.", en, what),
        .remedy_fa =
            "کد یا شماره را بررسی کنید؛ اگر تازه ثبت شده، پس از همگام‌سازی می‌رسد.",
        .remedy_en =
            "Check the code or number; if it was recorded lately, it comes with the next sync."};
}

RefusalText text(const AlreadyTaken& refusal) {
    const auto [fa, en] = field_label(refusal.field);
    return {
        .code = "field.taken",
        .field = refusal.field,
        .numbers = {},
        .fa = fmt::format("{} «{}» پیش‌تر به کار رفته است.", fa, refusal.text),
        .en = fmt::format("{} \"{}\" is in use already.", en, refusal.text),
        .remedy_fa = "مقدار دیگری انتخاب کنید.",
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
