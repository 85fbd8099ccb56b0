#include "shared/base/fold.h"

#include "shared/base/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::base {
namespace {

TEST(SearchKey, TreatsArabicAndPersianLettersAlike) {
    EXPECT_EQ(search_key("يخچال كوچك"), search_key("یخچال کوچک"));
    EXPECT_EQ(search_key("يىئ"), "ییی");
    EXPECT_EQ(search_key("ةۀ"), "هه");
    EXPECT_EQ(search_key("أإآؤ"), "اااو");
}

TEST(SearchKey, DropsWhatIsNotSpoken) {
    EXPECT_EQ(search_key("جزء"), "جز");
    EXPECT_EQ(search_key("ســلام"), "سلام");
    EXPECT_EQ(search_key("مُحَمَّدٰ"), "محمد");
    EXPECT_EQ(search_key("\u200f\u202aفن\u202c\u2066\u2069\ufeff"), "فن");
}

TEST(SearchKey, HasOneSpaceBetweenWords) {
    EXPECT_EQ(search_key("  لباس\u200cشویی \t\u00a0 LG\n"), "لباس شویی LG");
    EXPECT_EQ(search_key(" \u200c "), "");
}

TEST(SearchKey, HasAsciiDigits) { EXPECT_EQ(search_key("۱۲۳ ٤٥٦ 789"), "123 456 789"); }

RC_GTEST_PROP(SearchKey, OfAKeyIsTheKey, (const std::string& text)) {
    const std::string key = search_key(text);
    RC_ASSERT(search_key(key) == key);
    RC_ASSERT(is_utf8(key));
}

TEST(Digits, AreExchangedAndNothingElse) {
    EXPECT_EQ(plain_text("۱۴۰۴/٠٩ ي"), "1404/09 ي");
    EXPECT_EQ(persian_digits("1404/09 a"), "۱۴۰۴/۰۹ a");
}

TEST(NormalisedSerial, ForgetsHowItWasTyped) {
    EXPECT_EQ(normalised_serial("  sn-۱۲ ٣4–ab\u200f "), "SN1234AB");
    EXPECT_EQ(normalised_serial("SN1234AB"), "SN1234AB");
    EXPECT_EQ(normalised_serial("O0I1"), "O0I1");  // look-alikes stay different
}

TEST(Utf8, RefusesWhatRfc3629Refuses) {
    for (const std::string_view bad :
         {"\x80", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80",
          "\xf5\x80\x80\x80", "\xe2\x82", "a\xff"}) {
        EXPECT_FALSE(is_utf8(bad));
    }
    EXPECT_TRUE(is_utf8("aé€😀ی"));
}

RC_GTEST_PROP(Utf8, GivesEveryCodePointBack, ()) {
    const auto code_point =
        *rc::gen::suchThat(rc::gen::inRange<std::uint32_t>(0, 0x110000),
                           [](std::uint32_t c) { return c < 0xd800 || c > 0xdfff; });
    std::string text;
    append_code_point(text, code_point);
    std::string_view rest = text;
    RC_ASSERT(take_code_point(rest) == code_point);
    RC_ASSERT(rest.empty());
}

}  // namespace
}  // namespace amani::base
