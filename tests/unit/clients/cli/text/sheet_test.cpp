#include "clients/cli/text/sheet.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

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
    print_table(out, sheet, {.width = 41});
    EXPECT_NE(out.str().find("PUMP-LONG-CODE-01"), std::string::npos);
    EXPECT_NE(out.str().find("a note that…"), std::string::npos) << out.str();
}

TEST(PrintTable, LeavesOutWhatIsWantedLeastAndSaysWhat) {
    Sheet sheet{.headings = {{.text = "number"},
                             {.text = "id", .gives_way = 9},
                             {.text = "kind", .gives_way = 5},
                             {.text = "name", .shrinks = Shrinks::yes, .gives_way = 1}},
                .rows = {{"KRJ-ADM-05-000001", "2.1.9", "Non-warranty", "a name that is long"}}};
    std::ostringstream out;
    EXPECT_EQ(print_table(out, sheet, {.width = 47}), std::vector<std::string>{"id"});
    EXPECT_EQ(
        out.str(),
        "number             kind          name\nKRJ-ADM-05-000001  Non-warranty  a name that i"
        "…\n");
    std::ostringstream narrow;
    EXPECT_EQ(print_table(narrow, sheet, {.width = 10}),
              (std::vector<std::string>{"id", "kind", "name"}));
    EXPECT_EQ(narrow.str(), "number\nKRJ-ADM-0…\n");
    std::ostringstream all;
    EXPECT_TRUE(
        print_table(all, sheet, {.width = 47, .columns = TableStyle::Columns::all}).empty());
    EXPECT_NE(all.str().find("2.1.9"), std::string::npos);
}

// Whatever the columns hold, a table is no wider than its terminal, and each row is one line.
RC_GTEST_PROP(PrintTable, NeverWraps, ()) {
    const auto count = *rc::gen::inRange<std::size_t>(1, 14);
    const auto text = rc::gen::container<std::string>(
        rc::gen::elementOf(std::string{"abcdefghijklmnopqrstuvwxyz 0123456789-"}));
    Sheet sheet;
    for (std::size_t i = 0; i < count; ++i) {
        sheet.headings.push_back({.text = *text,
                                  .side = *rc::gen::element(Side::start, Side::end),
                                  .shrinks = *rc::gen::element(Shrinks::no, Shrinks::yes),
                                  .gives_way = *rc::gen::inRange<std::size_t>(0, 20)});
    }
    const auto rows = *rc::gen::inRange<std::size_t>(0, 6);
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < count; ++i) {
            cells.push_back(*text + (*rc::gen::arbitrary<bool>() ? "لباسشویی ۷ کیلویی" : ""));
        }
        sheet.rows.push_back(std::move(cells));
    }
    const auto width = *rc::gen::inRange<std::size_t>(1, 140);
    std::ostringstream out;
    print_table(out, sheet,
                {.language = *rc::gen::element(Language::fa, Language::en), .width = width});
    std::istringstream lines{out.str()};
    std::size_t printed = 0;
    for (std::string line; std::getline(lines, line); ++printed)
        RC_ASSERT(display_width(line) <= width);
    RC_ASSERT(printed == rows + 1);
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
