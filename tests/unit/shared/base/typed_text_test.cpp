#include "shared/base/typed_text.h"

#include <gtest/gtest.h>

namespace amani::base {
namespace {

using namespace std::string_view_literals;

TEST(TypedText, TakesPersianAsItIsWritten) {
    EXPECT_FALSE(first_unfit("نمایندگی می‌رود", TextKind::line));
    EXPECT_FALSE(first_unfit("\u200Eamani\u200F", TextKind::line));
    EXPECT_FALSE(first_unfit("AG-KRJ", TextKind::line));
}

TEST(TypedText, RefusesWhatNobodySees) {
    EXPECT_EQ(first_unfit("AG\0KRJ"sv, TextKind::line), U'\0');
    EXPECT_EQ(first_unfit("AG\x1bKRJ", TextKind::line), U'\x1b');
    EXPECT_EQ(first_unfit("AG\x7f", TextKind::line), U'\x7f');
    EXPECT_EQ(first_unfit("AG\u0085", TextKind::line), U'\u0085');
    for (const char* turned : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067",
                               "\u2068", "\u2069"}) {
        EXPECT_TRUE(first_unfit(turned, TextKind::line));
        EXPECT_TRUE(first_unfit(turned, TextKind::prose));
    }
    EXPECT_EQ(code_point_name(U'\u202E'), "U+202E");
    EXPECT_EQ(code_point_name(U'\0'), "U+0000");
}

TEST(TypedText, LetsProseHaveLines) {
    EXPECT_TRUE(first_unfit("a\nb", TextKind::line));
    EXPECT_FALSE(first_unfit("a\r\n\tb", TextKind::prose));
    EXPECT_TRUE(first_unfit("a\0b"sv, TextKind::prose));
}

}  // namespace
}  // namespace amani::base
