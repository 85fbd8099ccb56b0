#include "shared/base/spreadsheet_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::base {
namespace {

TEST(SpreadsheetText, KeepsFormulasFromRunning) {
    for (const std::string text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1"})
        EXPECT_EQ(for_spreadsheet(text), "'" + text);
    for (const std::string text : {"", "PUMP", "'quoted'", "a=b", "۱۲"})
        EXPECT_EQ(for_spreadsheet(text), text);
}

TEST(SpreadsheetText, UnwrapsWhatKeepsZerosInFront) {
    EXPECT_EQ(from_spreadsheet("=\"00417\""), "00417");
    EXPECT_EQ(from_spreadsheet("=\"\""), "=\"\"");
    EXPECT_EQ(from_spreadsheet("=\"a\"&\"b\""), "=\"a\"&\"b\"");
}

// Whatever goes out comes back, and nothing that goes out is a formula.
RC_GTEST_PROP(SpreadsheetText, ComesBackAsItWas, ()) {
    const auto marks = *rc::gen::container<std::string>(rc::gen::element('\'', '=', '+', '"', 'a'));
    const std::string text = marks + *rc::gen::arbitrary<std::string>();
    const std::string out = for_spreadsheet(text);
    RC_ASSERT(std::string{from_spreadsheet(out)} == text);
    RC_ASSERT(out.empty() || std::string_view{"=+-@\t\r\n"}.find(out.front()) == std::string::npos);
}

TEST(SpreadsheetText, KnowsNumbersThatWereShortened) {
    for (const char* text : {"8.93E+18", "8,93e+18", "1E-5", "-2.5E+10"})
        EXPECT_TRUE(is_shortened_number(text)) << text;
    for (const char* text : {"", "12E5", "E+5", "8.93", "WM7E+18", "8.93E+", "8E+1K"})
        EXPECT_FALSE(is_shortened_number(text)) << text;
}

}  // namespace
}  // namespace amani::base
