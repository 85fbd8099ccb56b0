// How the store finds the rows of lists that grow with the past: a page costs its own rows, and not
// all that there are.
#include "station.h"

#include "shared/views/billing/billing_view.h"
#include "shared/views/books/books_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/messages/messages_view.h"
#include "shared/views/money/money_view.h"
#include "shared/views/requests/requests_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/visits/visits_view.h"
#include "shared/views/warehouse/warehouse_reads.h"
#include "shared/views/workshop/workshop_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::views {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// Remembers the statements that were prepared.
class ListeningStore final : public store::Database {
  public:
    explicit ListeningStore(store::Database& database) : database_(database) {}
    std::unique_ptr<store::Statement> prepare(std::string_view sql) override {
        heard.emplace_back(sql);
        return database_.prepare(sql);
    }
    void execute(std::string_view sql) override { database_.execute(sql); }
    void begin_writing() override { database_.begin_writing(); }
    void begin_reading() override { database_.begin_reading(); }
    void commit() override { database_.commit(); }
    void roll_back() noexcept override { database_.roll_back(); }
    [[nodiscard]] bool is_in_transaction() const override { return database_.is_in_transaction(); }
    [[nodiscard]] std::int64_t rows_changed() const override { return database_.rows_changed(); }

    std::vector<std::string> heard;

  private:
    store::Database& database_;
};

class Plans : public ::testing::Test {
  protected:
    // A step a line.
    std::string plan_of(const List& list, const ListQuery& query) {
        ListeningStore listening{*station_.database};
        EXPECT_TRUE(read_list(listening, list, query).has_value()) << list.name;
        return plan_of(listening);
    }
    std::string plan_of(const ListeningStore& listening) {
        std::string plan;
        for (const auto& sql : listening.heard) {
            const auto explain = station_.database->prepare("EXPLAIN QUERY PLAN " + sql);
            while (explain->step()) plan += explain->string(3) + "\n";
        }
        return plan;
    }
    static ListQuery where(std::string column, Cell value, Comparison how = Comparison::equal) {
        ListQuery query;
        query.filters.push_back({std::move(column), how, std::move(value)});
        return query;
    }

    static ListQuery searching(const std::string& text) {
        ListQuery query;
        query.filters.push_back(
            {.comparison = Comparison::searched,
             .search = {.words = text, .code = text, .end = text, .serial = text}});
        return query;
    }

    testing::Station station_;
};

// "RIGHT PART OF ORDER BY" only puts rows of one event in order.
const auto sorts_all = HasSubstr("TEMP B-TREE FOR ORDER BY");

TEST_F(Plans, TheFirstPageOfALongListIsReadInItsOrder) {
    for (const List* list :
         {&customers_list, &serials_list, &jobs_list, &used_parts_list, &used_receipts_list,
          &waybills_list, &requests_list, &open_requests_list, &visits_list, &estimates_list,
          &stock_documents_list, &moves_list, &vouchers_list, &discrepancies_list})
        EXPECT_THAT(plan_of(*list, {}), Not(sorts_all)) << list->name;
}

// Most facts are told to nobody.
TEST_F(Plans, OnlyMessagesThatAreToldAreRead) {
    const auto plan = plan_of(messages_list, {});
    EXPECT_THAT(plan, HasSubstr("USING INDEX message_told"));
    EXPECT_THAT(plan, Not(sorts_all));
    EXPECT_THAT(plan_of(messages_list, where("job", std::int64_t{7})),
                HasSubstr("message_job (job=?)"));
}

TEST_F(Plans, ALabourListIsReadInTheOrderOfItsClocks) {
    EXPECT_THAT(plan_of(labour_list, {}), Not(sorts_all));
}

TEST_F(Plans, AStateIsReadInTheOrderOfTheList) {
    for (const List* list : {&used_parts_list, &waybills_list}) {
        const auto plan = plan_of(*list, where("state", std::int64_t{3}));
        EXPECT_THAT(plan, HasSubstr("_state (state=?")) << list->name;
        EXPECT_THAT(plan, Not(sorts_all)) << list->name;
    }
}

TEST_F(Plans, ASitesRowsAreReadAlone) {
    for (const auto& [list, column] : std::initializer_list<std::pair<const List*, const char*>>{
             {&jobs_list, "site"},
             {&used_parts_list, "holder"},
             {&waybills_list, "from_site"},
             {&stock_documents_list, "site"}}) {
        const auto plan = plan_of(*list, where(column, std::int64_t{7}));
        EXPECT_THAT(plan, HasSubstr("INTEGER PRIMARY KEY (rowid>? AND rowid<?)")) << list->name;
        EXPECT_THAT(plan, Not(sorts_all)) << list->name;
    }
    const auto both = ListQuery{.filters = {{"state", Comparison::equal, std::int64_t{3}},
                                            {"holder", Comparison::equal, std::int64_t{7}}}};
    EXPECT_THAT(plan_of(used_parts_list, both),
                HasSubstr("used_part_state (state=? AND id>? AND id<?)"));
}

// The last site that there can be, and numbers that are no site's.
TEST_F(Plans, AnySiteMayBeAskedFor) {
    for (const std::int64_t site : {std::int64_t{base::max_site}, std::int64_t{base::max_site} + 1,
                                    std::int64_t{99'999'999}, std::int64_t{-1}}) {
        const auto page = read_list(*station_.database, jobs_list, where("site", site));
        ASSERT_TRUE(page.has_value()) << site;
        EXPECT_TRUE(page->rows.empty()) << site;
    }
}

TEST_F(Plans, TheEndOfANumberIsFoundByItsIndex) {
    for (const auto& [list, index] : std::initializer_list<std::pair<const List*, const char*>>{
             {&jobs_list, "job_number_end"}, {&used_parts_list, "used_part_number_end"}}) {
        const auto plan =
            plan_of(*list, where("number", std::string{"-000417"}, Comparison::ends_with));
        EXPECT_THAT(plan, HasSubstr(index)) << list->name;
    }
}

TEST_F(Plans, SerialsOfAModelAStateOrADayAreFoundByTheirIndexes) {
    struct Expected {
        ListQuery query;
        const char* index;
    };
    for (const auto& [query, index] : std::initializer_list<Expected>{
             {where("model", std::int64_t{7}), "serial_model"},
             {where("state", std::int64_t{7}), "serial_state"},
             {where("owner", std::int64_t{7}), "serial_owner"},
             {where("imei1", std::string{"490154203237518"}), "serial_imei1"}}) {
        EXPECT_THAT(plan_of(serials_list, query), HasSubstr(index));
    }
    auto ending = where("warranty_expiry", std::int64_t{20'000}, Comparison::at_most);
    ending.sort = "warranty_expiry";
    EXPECT_THAT(plan_of(serials_list, ending), HasSubstr("serial_expiry (warranty_expiry<?)"));
    EXPECT_THAT(plan_of(serials_list, {.sort = "warranty_expiry"}), Not(sorts_all));
    EXPECT_THAT(plan_of(serial_counts_list, {}), HasSubstr("COVERING INDEX serial_model_state"));
}

TEST_F(Plans, TheBeginningOfASerialIsFoundByItsKey) {
    const auto plan =
        plan_of(serials_list, where("serial", std::string{"WM7K"}, Comparison::begins_with));
    EXPECT_THAT(plan, HasSubstr("(serial>? AND serial<?)"));
    EXPECT_THAT(plan, Not(sorts_all));
}

TEST_F(Plans, ASearchIsAnsweredByIndexes) {
    struct Expected {
        const List* list;
        const char* rows;   // how the rows are taken
        const char* found;  // and how they are found
    };
    for (const auto& [list, rows, found] : std::initializer_list<Expected>{
             {&jobs_list, "SEARCH job USING INTEGER PRIMARY KEY (rowid=?)", "job_number_end"},
             {&jobs_list, "SEARCH job USING INTEGER PRIMARY KEY (rowid=?)", "job_customer"},
             {&used_parts_list, "SEARCH used_part USING INTEGER PRIMARY KEY (rowid=?)",
              "SEARCH kardex USING PRIMARY KEY (item=?)"},
             {&vouchers_list, "SEARCH voucher USING INTEGER PRIMARY KEY (rowid=?)",
              "COVERING INDEX voucher_cause (cause=?)"},
             {&vouchers_list, "SEARCH voucher USING INTEGER PRIMARY KEY (rowid=?)",
              "COVERING INDEX voucher_part (part=?"},
             {&moves_list, "kardex_event (event=?)", "SEARCH kardex USING PRIMARY KEY (item=?)"},
             {&stock_list, "balance_item (book=? AND item=?)", "SCAN part"},
             {&customers_list, "SEARCH customer USING INTEGER PRIMARY KEY (rowid=?)",
              "SEARCH customer_word USING PRIMARY KEY (word>? AND word<?)"}}) {
        EXPECT_THAT(plan_of(*list, searching("zzzz")), HasSubstr(found)) << list->name;
        auto after_finding = searching("zzzz");
        after_finding.filters.front().search.keys = {5, 7};
        const auto plan = plan_of(*list, after_finding);
        EXPECT_THAT(plan, HasSubstr(rows)) << list->name;
        EXPECT_THAT(plan, Not(sorts_all)) << list->name;
    }
}

// A number is looked for by its beginning and its end, a customer by the words of his name.
TEST_F(Plans, ASearchForAPaperReadsNotAllPapers) {
    for (const auto& [list, table] : std::initializer_list<std::pair<const List*, const char*>>{
             {&invoices_list, "invoice"},
             {&cash_receipts_list, "cash_receipt"},
             {&messages_list, "message"},
             {&requests_list, "service_request"},
             {&jobs_list, "job"}}) {
        ListeningStore listening{*station_.database};
        auto search = searching("zzzz").filters.front().search;
        look_up(listening, *list, search);
        const auto plan = plan_of(listening);
        EXPECT_THAT(plan, Not(HasSubstr("SCAN " + std::string{table} + "\n"))) << list->name;
        EXPECT_THAT(plan, HasSubstr("SEARCH")) << list->name;
    }
}

TEST_F(Plans, StockIsReadPartByPart) {
    EXPECT_THAT(plan_of(stock_list, {}), Not(sorts_all));
    EXPECT_THAT(plan_of(stock_list, where("site", std::int64_t{7})),
                HasSubstr("SEARCH balance USING PRIMARY KEY (book=? AND holder=?)"));
    EXPECT_THAT(plan_of(used_pieces_list, {}), Not(sorts_all));
}

}  // namespace
}  // namespace amani::views
