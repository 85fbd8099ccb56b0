// A search in a list, by its indexes and by reading all of it.
#include "story.h"

#include "shared/base/fold.h"
#include "shared/views/agents/agents_view.h"
#include "shared/views/books/books_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace amani::views {
namespace {

using namespace testing;

const List* const searched_lists[] = {
    &agents_list,          &payments_list,    &models_list,
    &parts_list,           &prices_list,      &tariffs_list,
    &customers_list,       &sites_list,       &users_list,
    &serials_list,         &jobs_list,        &open_jobs_list,
    &used_parts_list,      &used_pieces_list, &used_receipts_list,
    &waybills_list,        &stock_list,       &moves_list,
    &stock_documents_list, &vouchers_list,    &discrepancies_list};

class Searching : public ::testing::Test {
  protected:
    Searching() { station_.apply(a_story()); }

    static Search typed(const std::string& text, const std::string& end = {}) {
        const std::string code = base::code_key(text);
        return {base::search_key(text), code, end.empty() ? code : end,
                base::normalised_serial(text)};
    }
    std::vector<std::vector<Cell>> found(const List& list, Search search) {
        ListQuery query;
        query.filters.push_back({.comparison = Comparison::searched, .search = std::move(search)});
        auto page = read_list(*station_.database, list, query);
        EXPECT_TRUE(page.has_value()) << list.name;
        return page ? page->rows : std::vector<std::vector<Cell>>{};
    }
    std::size_t count(const List& list, const std::string& text) {
        return found(list, typed(text)).size();
    }
    // What people may type of the texts that a list shows, and what they may type by mistake.
    std::set<std::string> pieces(const List& list) {
        std::set<std::string> all{"zzzz", "%", "_", "' OR 1=1 --", "ی"};
        const auto page = read_list(*station_.database, list, {});
        for (const auto& row : page->rows) {
            for (const Cell& cell : row) {
                const auto* text = std::get_if<std::string>(&cell);
                if (text == nullptr || text->size() < 2) continue;
                all.insert(text->substr(0, text->size() / 2));
                all.insert(text->substr(text->size() - std::min<std::size_t>(text->size(), 4)));
            }
        }
        return all;
    }

    Station station_;
};

TEST_F(Searching, ByIndexesFindsWhatReadingTheWholeListFinds) {
    std::map<std::string_view, std::size_t> hits;
    for (const List* list : searched_lists) {
        std::vector<Sought> texts{list->searched.begin(), list->searched.end()};
        for (Sought& each : texts) each.rows = {};
        List read_whole = *list;
        read_whole.searched = texts;
        for (const std::string& piece : pieces(*list)) {
            const auto rows = found(*list, typed(piece));
            EXPECT_EQ(rows, found(read_whole, typed(piece))) << list->name << " " << piece;
            hits[list->name] += rows.size();
        }
    }
    for (const List* list : searched_lists) {
        const bool is_empty = read_list(*station_.database, *list, {})->rows.empty();
        EXPECT_TRUE(is_empty || hits[list->name] > 0) << list->name;
    }
}

TEST_F(Searching, FindsNumbersByBothEndsAndSerialsByAnyPart) {
    for (const char* text : {"KRJ-ADM", "KRJ-ADM-04-1", "04-1", "7K0004", "wm7k-000417", "۰۴-۱"})
        EXPECT_EQ(count(jobs_list, text), 1U) << text;
    EXPECT_EQ(found(jobs_list, typed("1", "-04-1")).size(), 1U) << "by its last digits";
    for (const char* text : {"ADM", "7K9", "4-1", "zzzz"})
        EXPECT_EQ(count(jobs_list, text), 0U) << text;
    for (const char* text : {"WB", "rj-wb", "-1"})
        EXPECT_GT(count(waybills_list, text), 0U) << text;
}

TEST_F(Searching, FindsPeopleByTheBeginningsOfWordsInAnyOrder) {
    for (const List* list : {&customers_list, &jobs_list}) {
        for (const char* text : {"رضا", "کر", "كريمي رضا"})
            EXPECT_EQ(count(*list, text), 1U) << text;
        for (const char* text : {"ریمی", "رضا علی"}) EXPECT_EQ(count(*list, text), 0U) << text;
    }
    std::string pasted = "رضا";
    for (int i = 0; i < 2'000; ++i) pasted += " رضا";
    EXPECT_EQ(count(customers_list, pasted), 1U);
    EXPECT_EQ(count(customers_list, "2345"), 1U) << "any part of a mobile number";
    EXPECT_EQ(count(customers_list, "234"), 0U) << "three digits are too few";
    station_.record(
        agent, domain::CustomerRegistered{domain::PersonKind::natural, "Reza Karimi", "", "", ""});
    for (const char* text : {"reza", "REZA", "kar"})
        EXPECT_EQ(count(customers_list, text), 1U) << text;
}

TEST_F(Searching, FindsWhatBearsAPartByItsCodeAndName) {
    for (const List* list : {&stock_list, &moves_list, &used_parts_list, &vouchers_list}) {
        EXPECT_GT(count(*list, "pum"), 0U) << list->name;
        EXPECT_GT(count(*list, "پمپ"), 0U) << list->name;
        EXPECT_EQ(count(*list, "PUMPS"), 0U) << list->name;
    }
}

// Found by the holders of all kinds of places and conditions there, or among all stock.
TEST_F(Searching, IsNotNeededToSeeTheStockOfASite) {
    const auto all = read_list(*station_.database, stock_list, {});
    for (const auto site : {centre, agent}) {
        const std::int64_t number{site.value};
        const auto there = read_list(*station_.database, stock_list,
                                     {.filters = {{"site", Comparison::equal, number}}});
        const auto of_site = std::ranges::count(
            all->rows, Cell{number}, [](const std::vector<Cell>& row) { return row[3]; });
        EXPECT_GT(of_site, 0);
        EXPECT_EQ(static_cast<std::ptrdiff_t>(there->rows.size()), of_site);
    }
}

// Words of customers were kept as they are written; a store of then has them anew.
TEST_F(Searching, IsNotedAgainForCustomersOfAnEarlierStore) {
    station_.record(
        agent, domain::CustomerRegistered{domain::PersonKind::natural, "Reza Karimi", "", "", ""});
    station_.database->execute("DELETE FROM customer_word");
    EXPECT_EQ(count(customers_list, "reza"), 0U);
    index_customers(*station_.database);
    EXPECT_EQ(count(customers_list, "reza"), 1U);
    EXPECT_EQ(count(customers_list, "رضا"), 1U);
}

}  // namespace
}  // namespace amani::views
