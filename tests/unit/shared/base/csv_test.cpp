#include "shared/base/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace amani::base {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const std::string& text, CsvOptions options = {}) {
    std::istringstream stream{text};
    CsvReader reader{stream, options};
    Rows rows;
    while (true) {
        const auto row = reader.next();
        if (!row.has_value() || !row->has_value()) return rows;
        rows.push_back((*row)->fields);
    }
}

CsvFault fault_in(const std::string& text, CsvOptions options = {}) {
    std::istringstream stream{text};
    CsvReader reader{stream, options};
    while (true) {
        auto row = reader.next();
        if (!row.has_value()) {
            EXPECT_EQ(reader.next().error(), row.error()) << "a fault stays";
            return row.error();
        }
        if (!row->has_value()) throw std::logic_error{"no fault"};
    }
}

TEST(CsvReader, ReadsRowsWithAnyLineEnd) {
    const Rows expected{{"a", "b"}, {"c", ""}, {"", "d"}};
    EXPECT_EQ(rows_of("a,b\nc,\n,d"), expected);
    EXPECT_EQ(rows_of("a,b\r\nc,\r\n,d\r\n"), expected);
    EXPECT_EQ(rows_of("a,b\rc,\r,d\r"), expected);
    EXPECT_EQ(rows_of("a;b\nc;\n;d", {.separator = ';'}), expected);
    EXPECT_EQ(rows_of(""), Rows{});
}

TEST(CsvReader, SkipsAByteOrderMarkAndBlankLines) {
    EXPECT_EQ(rows_of("\xef\xbb\xbf\"a\",b\n\n\r\nc,d\n\n"), (Rows{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(rows_of("\xef\xbb\xbf"), Rows{});
    // A first letter that begins as the mark does.
    EXPECT_EQ(rows_of("\xef\xbb\xbc,b"), (Rows{{"\xef\xbb\xbc", "b"}}));
    EXPECT_EQ(rows_of("\xef\xac\xb1,b"), (Rows{{"\xef\xac\xb1", "b"}}));
}

TEST(CsvReader, FindsTheSeparatorInTheFirstLine) {
    const Rows expected{{"a", "b,c"}, {"d;\te", "f"}};
    EXPECT_EQ(rows_of("\"a\";\"b,c\"\n\"d;\te\";f\n"), expected);
    EXPECT_EQ(rows_of("a\t\"b,c\"\n\"d;\te\"\tf\n"), expected);
    EXPECT_EQ(rows_of("\n\r\na,\"b,c\"\n\"d;\te\",f"), expected);
    EXPECT_EQ(rows_of("\xef\xbb\xbfsep=;\r\na;\"b,c\"\r\n\"d;\te\";f"), expected);
    EXPECT_EQ(rows_of("\"two\n,,,lines\";b\n"), (Rows{{"two\n,,,lines", "b"}}));
    std::istringstream stream{"sep=;\na;b\n"};
    CsvReader reader{stream};
    EXPECT_EQ((*reader.next())->line, 2) << "lines are those of the file";
}

std::string utf16(std::u16string_view text, bool is_little) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xffU);
        const char high = static_cast<char>(unit >> 8U);
        bytes += is_little ? low : high;
        bytes += is_little ? high : low;
    }
    return bytes;
}

TEST(CsvReader, ReadsUtf16BehindItsMark) {
    const std::u16string text =
        u"\ufeffنام\t\"a\tb\"\r\n😀\t" + std::u16string(5000, u'ی') + u"\r\n";
    std::string long_cell;
    for (int i = 0; i < 5000; ++i) long_cell += "ی";
    const Rows expected{{"نام", "a\tb"}, {"😀", long_cell}};
    EXPECT_EQ(rows_of(utf16(text, true)), expected);
    EXPECT_EQ(rows_of(utf16(text, false)), expected);
    for (const std::u16string_view broken :
         {u"\ufeffa\xd83d", u"\ufeff\xde00,b", u"\ufeff\xd83d,b"})
        EXPECT_EQ(fault_in(utf16(broken, true)).trouble, CsvTrouble::not_utf8);
    EXPECT_EQ(fault_in(utf16(u"\ufeffab", true) + "c").trouble, CsvTrouble::not_utf8)
        << "half a character";
}

TEST(CsvReader, KeepsATextThatIsWrittenAsAFormula) {
    EXPECT_EQ(rows_of("=\"00417\",\"=\"\"0\"\"\"\n"), (Rows{{"=\"00417\"", "=\"0\""}}));
    EXPECT_EQ(fault_in("=\"00417\"x,b").trouble, CsvTrouble::text_after_quote);
    EXPECT_EQ(fault_in("a=\"b\"").trouble, CsvTrouble::quote_inside_field);
}

TEST(CsvReader, KeepsWhatIsInQuotes) {
    EXPECT_EQ(rows_of("\"a,b\",\"say \"\"hi\"\"\",\"\"\n"), (Rows{{"a,b", "say \"hi\"", ""}}));
    EXPECT_EQ(rows_of("\"a\r\nb\rc\nd\",e"), (Rows{{"a\r\nb\rc\nd", "e"}}));
    EXPECT_EQ(rows_of(" a , b "), (Rows{{" a ", " b "}}));
}

TEST(CsvReader, CountsTheLinesOfTheFile) {
    std::istringstream stream{"\"a\r\nb\rc\nd\"\r\n\r\nx\n"};
    CsvReader reader{stream};
    EXPECT_EQ(reader.next().value()->line, 1);
    EXPECT_EQ(reader.next().value()->line, 6);
    EXPECT_FALSE(reader.next().value());
}

TEST(CsvReader, SaysWhatIsWrongAndWhere) {
    EXPECT_EQ(fault_in("a,b\nc,d\"e"), (CsvFault{CsvTrouble::quote_inside_field, 2, 2}));
    EXPECT_EQ(fault_in("\"a\"b"), (CsvFault{CsvTrouble::text_after_quote, 1, 1}));
    EXPECT_EQ(fault_in("a\n\"b\n\n"), (CsvFault{CsvTrouble::unended_quote, 2, 1}));
    EXPECT_EQ(fault_in("a,\xff"), (CsvFault{CsvTrouble::not_utf8, 1, 2}));
}

TEST(CsvReader, HasLimits) {
    EXPECT_EQ(rows_of("abc,abc", {.most_field_bytes = 3, .most_fields = 2}).size(), 1);
    EXPECT_EQ(fault_in("abcd", {.most_field_bytes = 3}).trouble, CsvTrouble::field_too_long);
    EXPECT_EQ(fault_in("\"abcd\"", {.most_field_bytes = 3}).trouble, CsvTrouble::field_too_long);
    EXPECT_EQ(fault_in("a,b,c", {.most_fields = 2}), (CsvFault{CsvTrouble::too_many_fields, 1, 3}));
}

RC_GTEST_PROP(CsvReader, GivesBackWhatWasQuoted, ()) {
    const auto letters =
        rc::gen::container<std::string>(rc::gen::element('a', '"', ',', '\n', '\r', ' '));
    const auto written = *rc::gen::container<Rows>(
        rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(letters)));
    std::string text;
    Rows expected;
    for (const auto& row : written) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += i == 0 ? "\"" : ",\"";
            for (const char c : row[i]) text += c == '"' ? std::string{"\"\""} : std::string{c};
            text += '"';
        }
        text += "\r\n";
        if (row.size() > 1 || !row[0].empty()) expected.push_back(row);
    }
    RC_ASSERT(rows_of(text) == expected);
}

}  // namespace
}  // namespace amani::base
