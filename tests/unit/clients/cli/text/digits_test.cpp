#include "clients/cli/text/digits.h"

#include "shared/base/typed_number.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::cli {
namespace {

TEST(Grouped, WritesNumbersAsTheLanguageDoes) {
    EXPECT_EQ(grouped(13'199'999, Digits::latin), "13,199,999");
    EXPECT_EQ(grouped(13'199'999, Digits::persian), "۱۳٬۱۹۹٬۹۹۹");
    EXPECT_EQ(grouped(0, Digits::latin), "0");
    EXPECT_EQ(grouped(999, Digits::persian), "۹۹۹");
}

TEST(Grouped, PutsTheMinusBeforeTheDigits) {
    EXPECT_EQ(grouped(-1'000, Digits::persian), "\u2066\u2212۱٬۰۰۰\u2069");
}

RC_GTEST_PROP(Grouped, IsReadAsTheNumberThatItWas, (std::int64_t number)) {
    RC_ASSERT(base::typed_whole(grouped(number, Digits::persian)).value_or(0) == number);
    RC_ASSERT(base::typed_whole(grouped(number, Digits::latin)).value_or(0) == number);
}

TEST(Said, KeepsCodesAsTheyArePrinted) {
    constexpr std::string_view sentence = "از قطعه PUMP-2 در این انبار ۱۰ عدد هست.";
    EXPECT_EQ(said(sentence, Digits::persian), sentence);
    EXPECT_EQ(said(sentence, Digits::latin), "از قطعه PUMP-2 در این انبار 10 عدد هست.");
    EXPECT_EQ(said("\xDB", Digits::latin), "\xDB");
}

TEST(Counted, HasOneFormForOneInEnglish) {
    constexpr Counted tags{"برچسب", "tag", "tags"};
    EXPECT_EQ(counted(1, tags, {}), "1 tag");
    EXPECT_EQ(counted(0, tags, {}), "0 tags");
    EXPECT_EQ(counted(1'200, tags, {}), "1,200 tags");
    EXPECT_EQ(counted(2, tags, {.language = Language::fa, .digits = Digits::persian}), "۲ برچسب");
}

}  // namespace
}  // namespace amani::cli
