#include "clients/cli/text/width.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::cli {
namespace {

TEST(DisplayWidth, CountsLettersNotBytes) {
    EXPECT_EQ(display_width("pump"), 4U);
    EXPECT_EQ(display_width("داغی"), 4U);
    EXPECT_EQ(display_width("۱۲٬۰۰۰"), 6U);
}

TEST(DisplayWidth, GivesNoRoomToMarksAndInvisibleSigns) {
    EXPECT_EQ(display_width("می‌رسد"), 5U);  // ZWNJ
    EXPECT_EQ(display_width("تأیید"), 5U);
    EXPECT_EQ(display_width("نامهٔ"), 4U);            // combining hamza
    EXPECT_EQ(display_width(isolated("PUMP")), 4U);  // U+2068 … U+2069
}

TEST(DisplayWidth, CountsDamagedBytesOneByOne) { EXPECT_EQ(display_width("a\xFF\xC3"), 3U); }

TEST(Shortened, KeepsMarksWithTheirLetter) {
    EXPECT_EQ(shortened("نامهٔ ما", 5), "نامهٔ…");
    EXPECT_EQ(shortened("abc", 3), "abc");
    EXPECT_EQ(shortened("abcd", 3), "ab…");
    EXPECT_EQ(shortened("abcd", 0), "");
}

TEST(Padded, FillsToTheWidthOnTheOtherSide) {
    EXPECT_EQ(padded("می‌رسد", 7), "می‌رسد  ");
    EXPECT_EQ(padded("12", 4, Side::end), "  12");
}

TEST(WithoutControls, LetsNobodyDriveTheTerminal) {
    EXPECT_EQ(without_controls("a\x1b[31mb\tc\nd"), "a [31mb c d");
    EXPECT_EQ(without_controls("می‌رسد"), "می‌رسد");
    EXPECT_EQ(without_controls("\xC2\x9B"
                               "31m"),
              " 31m");  // the one-byte CSI
}

RC_GTEST_PROP(Shortened, NeverIsWiderThanAsked, (std::string text)) {
    const auto width = *rc::gen::inRange<std::size_t>(0, 12);
    RC_ASSERT(display_width(shortened(text, width)) <= width);
}

}  // namespace
}  // namespace amani::cli
