#include "clients/cli/text/digits.h"

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
    EXPECT_EQ(grouped(-1'000, Digits::persian), "-۱٬۰۰۰");
}

TEST(ParseWhole, ReadsWhatPeopleType) {
    EXPECT_EQ(parse_whole("35,250,000"), 35'250'000);
    EXPECT_EQ(parse_whole("۳۵٬۲۵۰٬۰۰۰"), 35'250'000);
    EXPECT_EQ(parse_whole("٤٢"), 42);
    EXPECT_EQ(parse_whole("-7"), -7);
    EXPECT_EQ(parse_whole("−۷"), -7);
}

TEST(ParseWhole, RefusesWhatIsNoNumber) {
    for (const char* text : {"", "-", "12a", "1.5", "99999999999999999999"})
        EXPECT_EQ(parse_whole(text), std::nullopt) << text;
}

TEST(ParseRate, ReadsPercentAndBasisPoints) {
    EXPECT_EQ(parse_rate("85%"), 8500);
    EXPECT_EQ(parse_rate("۸۵٪"), 8500);
    EXPECT_EQ(parse_rate("8.5 %"), 850);
    EXPECT_EQ(parse_rate("۸٫۲۵٪"), 825);
    EXPECT_EQ(parse_rate("8500"), 8500);
    EXPECT_EQ(parse_rate("8.555%"), std::nullopt);
}

RC_GTEST_PROP(Digits, ComeBackAsTheyWere, (std::int64_t number)) {
    RC_ASSERT(parse_whole(grouped(number, Digits::persian)) == number);
    RC_ASSERT(parse_whole(grouped(number, Digits::latin)) == number);
    RC_ASSERT(with_latin_digits(with_persian_digits(std::to_string(number))) ==
              std::to_string(number));
}

}  // namespace
}  // namespace amani::cli
