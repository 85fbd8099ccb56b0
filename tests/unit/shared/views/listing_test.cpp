#include "shared/views/rows/listing.h"

#include "station.h"

#include "shared/views/catalogue/catalogue_view.h"

#include <gtest/gtest.h>

#include <set>

namespace amani::views {
namespace {

using namespace testing;

Station a_shop_with(int parts) {
    Station station;
    for (int i = 0; i < parts; ++i) {
        const std::string code = (i < 10 ? "P0" : "P") + std::to_string(i);
        station.record(centre,
                       domain::PartDefined{
                           .code = code, .name = i % 2 == 0 ? "پمپ" : "100% برد", .unit = "u"});
    }
    return station;
}

TEST(ReadList, PagesThroughEveryRowOnceInOrder) {
    Station station = a_shop_with(25);
    ListQuery query{.limit = 10};
    std::vector<std::string> codes;
    int pages = 0;
    do {
        const auto page = read_list(*station.database, parts_list, query);
        ASSERT_TRUE(page.has_value());
        for (const auto& row : page->rows) codes.push_back(std::get<std::string>(row[1]));
        query.after = page->next;
        ++pages;
    } while (query.after);
    EXPECT_EQ(3, pages);
    EXPECT_EQ(25U, codes.size());
    EXPECT_TRUE(std::is_sorted(codes.begin(), codes.end()));
}

TEST(ReadList, IsStableWhenRowsComeBetweenTwoPages) {
    Station station = a_shop_with(12);
    ListQuery query{.sort = "id", .direction = Direction::descending, .limit = 6};
    const auto first = read_list(*station.database, parts_list, query);
    station.record(centre, domain::PartDefined{.code = "NEW"});
    query.after = first->next;
    const auto second = read_list(*station.database, parts_list, query);
    std::set<std::string> codes;
    for (const auto* page : {&*first, &*second}) {
        for (const auto& row : page->rows)
            EXPECT_TRUE(codes.insert(std::get<std::string>(row[1])).second);
    }
    EXPECT_EQ(12U, codes.size());
}

TEST(ReadList, BeginsAtAnyRowFromEitherEnd) {
    Station station = a_shop_with(25);
    const auto codes = [&](std::int64_t offset, ListQuery query = {}) {
        query.offset = offset;
        query.limit = 3;
        std::string all;
        const auto page = read_list(*station.database, parts_list, query);
        for (const auto& row : page->rows) all += std::get<std::string>(row[1]) + ' ';
        return all;
    };
    EXPECT_EQ("P00 P01 P02 ", codes(0));
    EXPECT_EQ("P01 P02 P03 ", codes(1));
    EXPECT_EQ("P23 P24 ", codes(23));
    EXPECT_EQ("", codes(25));
    EXPECT_EQ("P24 ", codes(-1));
    EXPECT_EQ("P01 P02 P03 ", codes(-24));
    EXPECT_EQ("P00 P01 P02 ", codes(-25));
    EXPECT_EQ("P00 P01 P02 ", codes(-26));
    const ListQuery turned{.direction = Direction::descending};
    EXPECT_EQ("P22 P21 P20 ", codes(2, turned));
    EXPECT_EQ("P01 P00 ", codes(-2, turned));
    const ListQuery even{.filters = {{"name", Comparison::equal, Cell{std::string{"پمپ"}}}}};
    EXPECT_EQ("P04 P06 P08 ", codes(2, even));
    EXPECT_EQ("P22 P24 ", codes(-2, even));
}

TEST(ReadList, FiltersAndTakesNothingTheUserWroteForAWildcard) {
    Station station = a_shop_with(10);
    const auto count = [&](Comparison comparison, const std::string& text) {
        return *count_list(*station.database, parts_list, {{"name", comparison, text}});
    };
    EXPECT_EQ(5, count(Comparison::equal, "پمپ"));
    EXPECT_EQ(5, count(Comparison::contains, "0%"));
    EXPECT_EQ(0, count(Comparison::contains, "_پ"));
    EXPECT_EQ(5, count(Comparison::begins_with, "پ"));
    EXPECT_EQ(0, count(Comparison::equal, "' OR 1=1 --"));
}

TEST(ReadList, TakesOneOfSeveralValuesAndFindsOtherLettersOfTheSame) {
    Station station = a_shop_with(10);
    const auto count = [&](Filter filter) {
        return *count_list(*station.database, parts_list, {std::move(filter)});
    };
    EXPECT_EQ(5, count({.column = "name",
                        .comparison = Comparison::any_of,
                        .any = {Cell{std::string{"پمپ"}}, Cell{std::string{"نازل"}}}}));
    EXPECT_EQ(0, count({.column = "name", .comparison = Comparison::any_of}));
    EXPECT_EQ(0, count({.comparison = Comparison::searched, .search = {.words = "nothing"}}));
    EXPECT_EQ(5, count({.comparison = Comparison::searched, .search = {.words = "پمپ"}}));
}

// Rows are counted without what is joined to them, whatever their own select joins.
TEST(ReadList, CountsARowThatASubSelectHasJoined) {
    Station station = a_shop_with(10);
    constexpr ListColumn columns[] = {{"id", "part.id", CellKind::event, Sorting::yes}};
    const List joined{"joined",
                      "(SELECT part.id FROM part LEFT JOIN model ON model.id = part.id) AS part "
                      "LEFT JOIN site ON site.id = part.id",
                      columns, "id"};
    EXPECT_EQ(10, *count_list(*station.database, joined, {}));
}

TEST(ReadList, AddsUpNumbersAndNoTexts) {
    Station station = a_shop_with(10);
    const std::string days[] = {"due_days"};
    const auto sums = add_up_list(*station.database, parts_list, {}, days);
    ASSERT_TRUE(sums.has_value());
    std::int64_t expected = 0;
    const auto page = read_list(*station.database, parts_list, {});
    for (const auto& row : page->rows) expected += std::get<std::int64_t>(row[6]);
    EXPECT_EQ(expected, sums->at(0));
    const std::string names[] = {"name"};
    EXPECT_EQ("name", add_up_list(*station.database, parts_list, {}, names).error().field);
}

TEST(ReadList, RefusesWhatTheListDoesNotDeclare) {
    Station station = a_shop_with(1);
    const auto refused = [&](const ListQuery& query) {
        return read_list(*station.database, parts_list, query).error().field;
    };
    EXPECT_EQ("password",
              refused({.filters = {{"password", Comparison::equal, Cell{std::int64_t{1}}}}}));
    EXPECT_EQ("code", refused({.filters = {{"code", Comparison::equal, Cell{std::int64_t{1}}}}}));
    EXPECT_EQ("due_days",
              refused({.filters = {{"due_days", Comparison::contains, Cell{std::int64_t{1}}}}}));
    EXPECT_EQ("sort", refused({.sort = "name; DROP TABLE part"}));
    EXPECT_EQ("after", refused({.after = Cursor{std::int64_t{1}, std::int64_t{1}}}));
}

TEST(ListColumn, NamesItsEnumerators) {
    const ListColumn column = name_column<domain::Tracking>("tracking", "part.tracking");
    EXPECT_EQ("by_serial", column.names.name_of(2));
    EXPECT_EQ(1, column.names.value_of("by_quantity"));
    EXPECT_FALSE(column.names.value_of("by_magic").has_value());
}

}  // namespace
}  // namespace amani::views
