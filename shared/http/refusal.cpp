#include "shared/http/refusal.h"

#include "shared/domain/words/unread.h"

namespace amani::http {

namespace json = boost::json;

json::object to_json(const Text& text) { return {{"fa", text.fa}, {"en", text.en}}; }

json::object to_json(const Refusal& refusal) {
    json::object shape;
    shape["code"] = refusal.code;
    shape["field"] = refusal.field.empty() ? json::value(nullptr) : json::value(refusal.field);
    shape["numbers"] = refusal.numbers;
    shape["messages"] = to_json(refusal.message);
    shape["remedy"] =
        refusal.remedy.is_empty() ? json::value(nullptr) : json::value(to_json(refusal.remedy));
    shape["who_can"] = json::array(refusal.who_can.begin(), refusal.who_can.end());
    shape["docs"] = refusal.docs.empty() ? json::value(nullptr) : json::value(refusal.docs);
    if (!refusal.warnings.empty()) shape["warnings"] = refusal.warnings;
    return shape;
}

json::object refusal_schema() {
    return json::parse(R"({"type":"object",
        "required":["code","field","numbers","messages","remedy","who_can","docs"],
        "properties":{
          "code":{"type":"string"},
          "field":{"type":["string","null"]},
          "numbers":{"type":"object","additionalProperties":true},
          "messages":{"$ref":"#/components/schemas/Text"},
          "remedy":{"oneOf":[{"$ref":"#/components/schemas/Text"},{"type":"null"}]},
          "who_can":{"type":"array","items":{"type":"string"}},
          "docs":{"type":["string","null"]},
          "warnings":{"type":"array","items":{"$ref":"#/components/schemas/Refusal"}}}})")
        .as_object();
}

Refusal bad_request(std::string code, const Text& why, std::string field) {
    return {.status = 400,
            .code = std::move(code),
            .field = std::move(field),
            .message = {"درخواست نادرست است: " + why.fa + ".",
                        "The request is wrong: " + why.en + "."}};
}

Refusal wrong_day(std::string field, std::string_view text) {
    auto why = domain::unread_day(text);
    return {.status = 422,
            .code = "wrong_day",
            .field = std::move(field),
            .message = {std::move(why.fa), std::move(why.en)}};
}

Refusal needs_confirmation(json::array warnings) {
    return {.status = 422,
            .code = "needs_confirmation",
            .message = {"پیش از ثبت، هشدارها را ببینید و تأیید کنید؛ چیزی ثبت نشد.",
                        "See the warnings and confirm before this is recorded; nothing was."},
            .remedy = {"اگر درست است با confirmed=1 دوباره بفرستید.",
                       "If it is right, send it again with confirmed=1."},
            .warnings = std::move(warnings)};
}

namespace {

// What was expected, in Persian. What the reader says is in English (codec/json.h), as a beginning
// and, for some, the names that there are.
std::string in_persian(const std::string& why) {
    static constexpr std::pair<std::string_view, std::string_view> words[] = {
        {"a value; it is missing", "مقدار این فیلد داده نشده است"},
        {"a whole number that fits", "عدد صحیحی که جا بگیرد"},
        {"a whole number from 0", "عدد صحیح از ۰ به بالا"},
        {"a whole number", "عدد صحیح"},
        {"a number in its range", "عددی در محدوده خودش"},
        {"a shorter text", "متن کوتاه‌تر"},
        {"hexadecimal text", "متن شانزده‌شانزدهی"},
        {"true or false", "true یا false"},
        {"an object", "شیء JSON"},
        {"an array", "آرایه JSON"},
        {"fewer items", "شمار کمتر"},
        {"fewer bytes", "متن کوتاه‌تر"},
        {"nothing more", "پایان متن"},
        {"null", "null"},
        {"text", "متن"},
        {"one of: ", "یکی از این‌ها: "},
        {"no such member; known: ", "چنین فیلدی نیست؛ فیلدها: "},
    };
    for (const auto& [en, fa] : words) {
        const bool has_names = en.ends_with(": ");
        if (has_names ? why.starts_with(en) : why == en)
            return std::string{fa} + why.substr(en.size());
    }
    return why;
}

}  // namespace

Refusal malformed(const codec::Malformed& what) {
    return {.status = 422,
            .code = "wrong_field",
            .field = what.where,
            .message = {"مقدار این فیلد پذیرفته نیست: " + in_persian(what.why),
                        "This field was not understood: " + what.why}};
}

Refusal member_twice(const std::string& field) {
    return {.status = 422,
            .code = "member_twice",
            .field = field,
            .message = {"«" + field + "» دو بار آمده است؛ روشن نیست کدام منظور است.",
                        field + " comes twice; it is not clear which one is meant."}};
}

Refusal not_signed_in() {
    return {.status = 401,
            .code = "not_signed_in",
            .message = {"وارد سامانه نشده‌اید.", "You are not signed in."},
            .remedy = {"نام کاربری و گذرواژه را وارد کنید.",
                       "Sign in with login and password, or send a token."}};
}

Refusal not_allowed(std::vector<std::string> who_can) {
    return {.status = 403,
            .code = "not_allowed",
            .message = {"سطح دسترسی شما برای این کار کافی نیست.", "Your roles do not allow this."},
            .who_can = std::move(who_can)};
}

Refusal foreign_page() {
    return {
        .status = 403,
        .code = "foreign_page",
        .message =
            {"این درخواست از صفحه یا نشانی دیگری آمده و پذیرفته نمی‌شود.",
             "This request comes from another page or by another address."},
        .remedy = Text{"صفحه را با نشانی خود این محل باز کنید.",
                       "Open the page at this site's own address."}};
}

Refusal not_found(const Text& what, std::string_view given) {
    if (given.empty()) {
        return {.status = 404,
                .code = "not_found",
                .message = {what.fa + " پیدا نشد.", "There is no such " + what.en + "."}};
    }
    const std::string name{given};
    return {.status = 404,
            .code = "not_found",
            .message = {what.fa + " «" + name + "» پیدا نشد.",
                        "There is no " + what.en + " \"" + name + "\"."}};
}

Refusal too_large(std::size_t limit) {
    return {.status = 413,
            .code = "too_large",
            .numbers = {{"limit_bytes", limit}},
            .message = {"حجم درخواست بیش از اندازه است.", "The request is larger than allowed."}};
}

Refusal machine_says_no(std::string code, Text message, base::Duration retry_after) {
    return {.status = 503,
            .code = std::move(code),
            .message = std::move(message),
            .remedy = {"کمی بعد دوباره تلاش کنید.", "Try again in a little while."},
            .retry_after = retry_after};
}

Refusal sum_too_large() {
    return {
        .status = 422,
        .code = "sum_too_large",
        .numbers = {{"most_rial", base::most_amount}, {"most_pieces", base::most_pieces_held}},
        .message =
            {"جمع حساب‌ها با این سند از یک میلیون میلیارد ریال یا یک میلیارد عدد بیشتر می‌شود؛ چیزی ثبت نشد.",
             "With this document the books would add up to more than 10^15 Rial or "
             "10^9 pieces; nothing was recorded."},
        .remedy = {"مقدار و قیمت را بررسی کنید؛ شاید یک صفر زیاد است.",
                   "Check the quantity and the price: there may be a nought too many."}};
}

Refusal internal_error() {
    return {.status = 500,
            .code = "internal",
            .message = {
                "خطای درونی برنامه؛ پیش از تکرار ببینید که آیا ثبت شده است.",
                "The program failed; look whether your change was recorded before repeating it."}};
}

Refusal refusal_of(const store::StoreError& error) {
    using store::StoreTrouble;
    switch (error.trouble()) {
        case StoreTrouble::busy:
            return machine_says_no("store_busy", {"انباره سرگرم است.", "The store is busy."},
                                   base::seconds(2));
        case StoreTrouble::disk_full:
            return machine_says_no(
                "disk_full",
                {"جای دیسک پر شده است؛ چیزی ثبت نشد.", "The disk is full; nothing was recorded."},
                base::seconds(60));
        case StoreTrouble::read_only:
            return machine_says_no("store_read_only",
                                   {"انباره فقط خواندنی است؛ چیزی ثبت نشد.",
                                    "The store is read-only; nothing was recorded."},
                                   base::seconds(60));
        case StoreTrouble::damaged:
        case StoreTrouble::io:
            return machine_says_no(
                "store_trouble",
                {"انباره پاسخ نمی‌دهد؛ چیزی ثبت نشد.",
                 "The store failed; nothing was recorded."},
                base::seconds(30));
        case StoreTrouble::constraint:
        case StoreTrouble::programming:
            break;
    }
    return internal_error();
}

Failure failure_of(const std::exception_ptr& trouble) {
    try {
        std::rethrow_exception(trouble);
    } catch (const store::StoreError& error) {
        return {refusal_of(error), error.what()};
    } catch (const base::Overflow&) {
        return {sum_too_large(), {}};
    } catch (const std::exception& error) {
        return {internal_error(), error.what()};
    }
}

}  // namespace amani::http
