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
