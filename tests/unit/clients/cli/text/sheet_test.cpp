#include "clients/cli/text/sheet.h"

#include <gtest/gtest.h>

#include <sstream>

namespace amani::cli {
namespace {

Sheet a_sheet() {
    return {.headings = {{.text = "part"},
                         {.text = "quantity", .side = Side::end},
                         {.text = "note", .shrinks = Shrinks::yes}},
            .rows = {{"PUMP", "10", "نگه‌داشته"}, {"V", "2", "tab\there"}}};
}

TEST(PrintTable, LinesColumnsUpByDisplayWidth) {
    std::ostringstream out;
    print_table(out, a_sheet(), {});
    EXPECT_EQ(
        out.str(),
        "part  quantity  note\nPUMP        10  نگه‌داشته\nV            2  tab\there\n");
}

TEST(PrintTable, IsolatesEveryCellInPersian) {
    std::ostringstream out;
    print_table(out, {.headings = {{.text = "قطعه"}}, .rows = {{"PUMP"}}},
                {.language = Language::fa});
    EXPECT_EQ(out.str(), "\u2068قطعه\u2069\n\u2068PUMP\u2069\n");
}

TEST(PrintTable, ShortensOnlyWhatMayGiveWay) {
    Sheet sheet = a_sheet();
    sheet.rows = {{"PUMP-LONG-CODE-01", "10", "a note that is far too long for this"}};
    std::ostringstream out;
    print_table(out, sheet, {.width = 40});
    EXPECT_NE(out.str().find("PUMP-LONG-CODE-01"), std::string::npos);
    EXPECT_NE(out.str().find("a note tha…"), std::string::npos) << out.str();
}

TEST(PrintTsv, KeepsOneRowOnOneLine) {
    std::ostringstream out;
    print_tsv(out, a_sheet());
    EXPECT_EQ(out.str(), "part\tquantity\tnote\nPUMP\t10\tنگه‌داشته\nV\t2\ttab here\n");
}

TEST(PrintCsv, QuotesAsTheStandardSays) {
    std::ostringstream out;
    print_csv(out, {.headings = {{.text = "a"}, {.text = "b"}},
                    .rows = {{"x,y", "say \"hi\""}, {"line\nend", ""}}});
    EXPECT_EQ(out.str(), "a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"line\nend\",\r\n");
}

TEST(Painted, IsPlainWithoutColour) {
    EXPECT_EQ(painted("open", Paint::warning, Colour::none), "open");
    EXPECT_EQ(painted("open", Paint::warning, Colour::ansi), "\x1b[33mopen\x1b[0m");
}

}  // namespace
}  // namespace amani::cli
