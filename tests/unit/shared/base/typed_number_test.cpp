#include "shared/base/typed_number.h"

#include "shared/base/fold.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace amani::base {
namespace {

using Number = Result<std::int64_t, NumberTrouble>;
using enum NumberTrouble;

void expect(const Number& read, std::int64_t number, std::string_view text) {
    ASSERT_TRUE(read.has_value()) << text << ": trouble " << static_cast<int>(read.error());
    EXPECT_EQ(*read, number) << text;
}
void expect(const Number& read, NumberTrouble trouble, std::string_view text) {
    ASSERT_FALSE(read.has_value()) << text << " was read as " << *read;
    EXPECT_EQ(static_cast<int>(read.error()), static_cast<int>(trouble)) << text;
}

TEST(TypedNumber, ReadsWholeNumbersAsPeopleWriteThem) {
    for (const auto text :
         {"1200", "1,200", "1٬200", "۱٬۲۰۰", "۱،۲۰۰", "١٬٢٠٠", "1 200", "1_200", "+1200", " 1200 ",
          "1200.0", "۱۲۰۰٫۰۰", "01200", "\u2067۱٬۲۰۰\u2069", "1\u00a0200", "1\u202f200"})
        expect(typed_whole(text), 1200, text);
    for (const auto text : {"-5", "−5", "‎−۵", "-5.0"}) expect(typed_whole(text), -5, text);
    expect(typed_whole("9223372036854775807"), INT64_MAX, "the largest");
    expect(typed_whole("-9,223,372,036,854,775,808"), INT64_MIN, "the smallest");
}

TEST(TypedNumber, NeverDropsASeparatorThatJoinsNoGroup) {
    for (const auto text : {"1,5", "8,50", "۱٬۵", "12,34,567", "1234,567", "1,2345", "1,234 567",
                            "0,123", "1 5", "1,234,56", "1.500.000", "1.5.2", "۱،۵"})
        expect(typed_whole(text), misplaced_separator, text);
}

TEST(TypedNumber, SaysWhyItIsNone) {
    for (const auto text : {"", " ", "-", "x", "twelve", ",5", "٫۵", "%"})
        expect(typed_whole(text), not_a_number, text);
    for (const auto text : {"1.5", "۱٫۵", "1/5", "-0.25"})
        expect(typed_whole(text), fraction, text);
    for (const auto text : {"8.93E+18", "8,93E+18", "1e5", "4.5e-3"}) {
        const auto read = typed_whole(text);
        ASSERT_FALSE(read.has_value()) << text;
        EXPECT_TRUE(read.error() == spreadsheet_form || read.error() == misplaced_separator)
            << text;
    }
    for (const auto text : {"5 apples", "12x", "85%"})
        expect(typed_whole(text), unknown_unit, text);
    for (const auto text : {"9223372036854775808", "99999999999999999999"})
        expect(typed_whole(text), too_large, text);
}

TEST(TypedNumber, ReadsAmountsInRialWithTheirUnits) {
    for (const auto text :
         {"15000000", "15,000,000", "15m", "15M", "۱۵م", "15 میلیون", "15 میلیون ریال",
          "1.5 میلیون تومان", "۱٫۵ میلیون تومان", "1500000ت", "۱٬۵۰۰٬۰۰۰ تومان", "15000k",
          "۱۵ ميليون", "15 000 هزار ریال", "1,500,000 toman", "0.015b"})
        expect(typed_amount(text), 15'000'000, text);
    expect(typed_amount("12ت"), 120, "Toman are ten Rial");
    expect(typed_amount("-2.5m"), -2'500'000, "below zero");
    expect(typed_amount("0.5"), fraction, "half a Rial");
    expect(typed_amount("0.05ت"), too_precise, "half a Rial in Toman");
    expect(typed_amount("8,50"), misplaced_separator, "a decimal comma");
    expect(typed_amount("5 دلار"), unknown_unit, "another currency");
    expect(typed_amount("5mm"), unknown_unit, "twice");
    expect(typed_amount("10000000000b"), too_large, "overflow");
}

TEST(TypedNumber, ReadsSharesOnlyWithTheirUnit) {
    for (const auto text : {"85%", "85 %", "۸۵٪", "٪۸۵", "85.00%", "۸۵ درصد", "8500bp", "8500 BP"})
        expect(typed_rate(text), 8500, text);
    for (const auto text : {"8.5%", "۸٫۵٪", "8/5%"}) expect(typed_rate(text), 850, text);
    for (const auto text : {"85", "8500", "0.85"}) expect(typed_rate(text), unit_missing, text);
    expect(typed_rate("8,5%"), misplaced_separator, "a decimal comma");
    expect(typed_rate("8.505%"), too_precise, "finer than a basis point");
    expect(typed_rate("85 apples"), unknown_unit, "another unit");
}

std::string grouped(std::int64_t number, std::string_view separator) {
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, separator);
    }
    return digits;
}

RC_GTEST_PROP(TypedNumber, ReadsBackEveryNumberHoweverItIsGrouped, (std::int64_t number)) {
    const std::string separator =
        *rc::gen::element<std::string>("", ",", "٬", "،", "_", " ", "\u00a0");
    const std::string latin = grouped(number, separator);
    const std::string text = *rc::gen::element(latin, persian_digits(latin));
    const auto read = typed_whole(text);
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == number);
    RC_ASSERT(typed_amount(text).value_or(0) == number);
}

// A separator moved by one digit makes another number or none, never the same one.
RC_GTEST_PROP(TypedNumber, RefusesASeparatorInAnyOtherPlace, ()) {
    const auto number = *rc::gen::inRange<std::int64_t>(1'000, 1'000'000'000'000);
    std::string digits = std::to_string(number);
    const auto at = *rc::gen::inRange<std::size_t>(1, digits.size());
    const bool is_right = digits.size() <= 6 && digits.size() - at == 3;
    digits.insert(at, *rc::gen::element<std::string>(",", "٬", "،", "_", " "));
    RC_ASSERT(typed_whole(digits).has_value() == is_right);
}

}  // namespace
}  // namespace amani::base
