// A store whose books named texts by a hash of 62 bits.
#include "hub/reconciling/hashed_rows.h"

#include "unit/shared/store/scratch_folder.h"

#include "shared/domain/flows/transit.h"
#include "shared/domain/flows/used_part_credits.h"
#include "shared/store/migrations.h"
#include "shared/store/sqlite.h"

#include <gtest/gtest.h>

namespace amani::hub {
namespace {

using domain::Condition;
using domain::CreditKey;
using domain::RowKey;
using domain::Table;
using domain::UnitRef;

using Values = std::vector<std::int64_t>;

constexpr base::SiteId karaj{4};
constexpr base::PartId pump{11};
constexpr base::TagId tag{500};
constexpr std::int64_t receipt = 700;
constexpr std::int64_t waybill = 600;

std::int64_t fnv(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return static_cast<std::int64_t>(hash >> 2) | 1;
}

struct AnOldStore {
    store::ScratchFolder folder;
    std::unique_ptr<store::Database> database = store::open_sqlite(folder / "hub.db", {});
    int events_read = 0;

    AnOldStore() {
        constexpr std::array<store::Migration, 1> first{{
            {1, "books",
             "CREATE TABLE books_row ("
             "  kind INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER NOT NULL, "
             "d INTEGER NOT NULL,"
             "  row_values BLOB NOT NULL, PRIMARY KEY (kind, a, b, c, d)) STRICT, WITHOUT ROWID;"
             "CREATE TABLE invited (site INTEGER PRIMARY KEY, next INTEGER NOT NULL) STRICT;"},
        }};
        store::migrate(*database, "books", first);
    }
    void has(const RowKey& key, const Values& values) {
        database->cached("INSERT INTO books_row VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .run(key.table, key.a, key.b, key.c, key.d, packed(values));
    }
    StoredBooks upgraded(const std::vector<domain::Body>& facts) {
        migrate_books(*database);
        store::Transaction transaction{*database};
        take_over_hashed_rows(*database, [&](const auto& take) {
            for (const auto& body : facts) {
                ++events_read;
                take(domain::Event{.body = body});
            }
        });
        transaction.commit();
        return StoredBooks{*database};
    }
    [[nodiscard]] std::int64_t rows() const {
        auto& query = database->cached("SELECT COUNT(*) FROM books_row");
        query.with().step();
        const auto count = query.integer(0);
        query.reset();
        return count;
    }
};

Values a_unit(std::int64_t key) {
    return {key, karaj.value, pump.value, 1, 20'000, 2, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1};
}
Values a_tag() {
    return {karaj.value, pump.value, 20'000, 1, 0, receipt, 1, 2, 4, 1,
            2,           1,          2,      3, 4, 5,       6, 7, 0, 20'009};
}

domain::UsedPartLine a_line(base::TagId of, std::string number) {
    return {.tag = of, .tag_number = std::move(number), .part = pump};
}

TEST(HashedRows, AreFoundUnderTheKeysOfTheirTextsAfterTheUpgrade) {
    AnOldStore old;
    old.has({Table::part_code, fnv("PUMP")}, {pump.value});
    old.has({Table::tag_number, fnv("U-1")}, {tag.value});
    old.has({Table::removed_serial, pump.value, karaj.value, fnv("S-9")}, {tag.value});
    old.has({Table::paper, fnv("WB-1")}, {waybill});
    old.has({Table::paper, -tag.value}, {waybill + 1});
    old.has({Table::paper, fnv("tag U-1")}, {waybill + 2});
    auto books = old.upgraded(
        {domain::PartDefined{.code = "PUMP"}, domain::PartFitted{.tag_number = "U-1"},
         domain::PartRemoved{.part_serial = "S-9"}, domain::Dispatched{.number = "WB-1"},
         domain::UsedPartsDispatched{.lines = {a_line(tag, "U-1")}}});
    const auto to = [&](const RowKey& key) {
        return domain::row_or_empty<domain::Pointer>(books, key).to;
    };
    const auto code = books.key_of("PUMP");
    EXPECT_EQ(to({Table::part_code, code.high, code.low}), pump.value);
    EXPECT_EQ(to(domain::tag_number_key("U-1", books.key_of("U-1"))), tag.value);
    EXPECT_EQ(to(domain::removed_serial_key(pump, karaj, books.key_of("S-9"))), tag.value);
    EXPECT_EQ(to(domain::paper_key(domain::paper_of_waybill(books, "WB-1"))), waybill);
    EXPECT_EQ(to(domain::paper_key(domain::paper_of_tag(tag))), waybill + 1);
    EXPECT_EQ(to(domain::paper_key(domain::paper_of_tag(books, "U-1"))), waybill + 2);
    EXPECT_EQ(old.rows(), 6);
}

TEST(HashedRows, OfPiecesKnownByTheirNumberAlone) {
    AnOldStore old;
    const UnitRef numbered{{receipt}, 1, 2};
    const UnitRef tagged{{receipt}, 0, 0};
    old.has({Table::tag, -fnv("U-1"), karaj.value}, a_tag());
    old.has({Table::tag, tag.value}, a_tag());
    old.has(domain::unit_key(numbered), a_unit(-fnv("U-1")));
    old.has(domain::unit_key(tagged), a_unit(tag.value));
    auto books = old.upgraded({domain::UsedPartsReceived{.lines = {a_line({}, "U-1")}}});
    const auto by_number = CreditKey::by_number(books.key_of("U-1"));
    for (const auto& [piece, key] :
         {std::pair{numbered, by_number}, std::pair{tagged, CreditKey::by_tag(tag)}}) {
        const auto row = domain::find_row<domain::TagRow>(books, domain::tag_key(key, karaj));
        ASSERT_TRUE(row);
        EXPECT_EQ(row->unit, (UnitRef{{receipt}, 1, 2}));
        EXPECT_EQ(row->ended_with.memo.value, 7);
        EXPECT_EQ(row->ended_on.value, 20'009);
        const auto unit = domain::find_row<domain::UnitRow>(books, domain::unit_key(piece));
        ASSERT_TRUE(unit);
        EXPECT_EQ(unit->key, key);
        EXPECT_EQ(unit->holder, karaj);
        EXPECT_EQ(unit->amounts.memo.value, 7);
        EXPECT_EQ(unit->ordinal, 8);
        EXPECT_EQ(unit->untagged, 1);
    }
    EXPECT_EQ(old.rows(), 4);
}

TEST(HashedRows, OfGoodsThatCameBeforeTheirWaybill) {
    AnOldStore old;
    constexpr std::int64_t unknown =
        static_cast<std::int64_t>(domain::DiscrepancyKind::unknown_waybill);
    constexpr std::int64_t fresh = static_cast<std::int64_t>(Condition::fresh);
    constexpr std::int64_t transit = static_cast<std::int64_t>(domain::Account::stock_transit);
    const std::int64_t hash = fnv("WB-2");
    old.has({Table::parked, hash, receipt, 3}, {karaj.value, pump.value, fresh, 5});
    old.has({Table::parked, -tag.value, receipt, 4}, {karaj.value, pump.value, 2, 1});
    old.has({Table::transit_line, -hash, pump.value, fresh}, {0, 5, 0, 0, receipt});
    old.has({Table::pool, transit, -hash, pump.value, fresh}, {-5, -50, 10});
    old.has({Table::discrepancy, unknown, -hash}, {1, karaj.value, 5});
    old.has({Table::discrepancy, unknown, tag.value}, {2, karaj.value, 1});
    old.has({Table::discrepancy, unknown, receipt}, {3, karaj.value, 2});
    old.has({Table::discrepancy, unknown, waybill, pump.value, fresh}, {4, karaj.value, 3});
    old.has({Table::pool, transit, waybill, pump.value, fresh}, {6, 60, 10});
    auto books = old.upgraded({domain::StockReceived{.waybill_number = "WB-2"},
                               domain::UsedPartsReceived{.lines = {a_line(tag, "")}}});
    const auto paper = domain::paper_of_waybill(books, "WB-2");
    const auto of_tag = domain::paper_of_tag(tag);
    const domain::Good good{{{}, paper}, pump, Condition::fresh};
    const auto value = [&](const RowKey& key, std::size_t at) {
        domain::RowValues values{};
        return books.load(key, values) ? values.at(at) : -1;
    };
    const auto unknown_paper = [&](domain::TextKey of) {
        const auto about = domain::unknown_paper(of);
        return RowKey{Table::discrepancy, unknown, about.a, about.b, about.c};
    };
    EXPECT_EQ(value(domain::parked_key(paper, {receipt}, 3), 3), 5);
    EXPECT_EQ(value(domain::parked_key(of_tag, {receipt}, 4), 3), 1);
    EXPECT_EQ(value(domain::line_key(good), 1), 5);
    EXPECT_EQ(value(domain::transit_pool_key(good), 1), -50);
    EXPECT_EQ(value(unknown_paper(paper), 0), 1);
    EXPECT_EQ(value(unknown_paper(of_tag), 0), 2);
    EXPECT_EQ(value({Table::discrepancy, unknown, receipt}, 0), 3) << "a receipt without a paper";
    EXPECT_EQ(value({Table::discrepancy, unknown, waybill, pump.value, fresh}, 0), 4);
    EXPECT_EQ(value({Table::pool, transit, waybill, pump.value, fresh}, 1), 60);
    EXPECT_EQ(old.rows(), 9);
}

// By the migration alone.
TEST(BooksMigrations, PutTheOpenDebtsOfAHolderSideBySide) {
    AnOldStore old;
    old.has({Table::owed, pump.value, karaj.value, 20'000, tag.value}, {tag.value});
    old.has({Table::owed, karaj.value, pump.value, 20'000, tag.value}, {tag.value + 1});
    auto books = old.upgraded({});
    const auto to = [&](const RowKey& key) {
        return domain::row_or_empty<domain::Pointer>(books, key).to;
    };
    EXPECT_EQ(to(domain::owed_key(pump, karaj, {20'000}, tag)), tag.value);
    EXPECT_EQ(to(domain::owed_key({karaj.value}, {pump.value}, {20'000}, tag)), tag.value + 1);
    EXPECT_EQ(old.rows(), 2);
}

TEST(HashedRows, OfATextThatNoLogHasStayTogether) {
    AnOldStore old;
    old.has({Table::tag, -fnv("U-1"), karaj.value}, a_tag());
    old.has({Table::unit, receipt, 1, 2}, a_unit(-fnv("U-1")));
    auto books = old.upgraded({});
    const auto unit =
        domain::row_or_empty<domain::UnitRow>(books, domain::unit_key({{receipt}, 1, 2}));
    EXPECT_TRUE(unit.key.is_by_number());
    EXPECT_TRUE(domain::find_row<domain::TagRow>(books, domain::tag_key(unit.key, karaj)));
}

TEST(HashedRows, AreLookedForOnce) {
    AnOldStore old;
    old.has({Table::paper, fnv("WB-1")}, {waybill});
    (void)old.upgraded({domain::Dispatched{.number = "WB-1"}});
    EXPECT_EQ(old.events_read, 1);
    auto books = old.upgraded({domain::Dispatched{.number = "WB-1"}});
    EXPECT_EQ(old.events_read, 1);
    EXPECT_EQ(domain::waybill_named(books, domain::paper_of_waybill(books, "WB-1")),
              base::WaybillId{waybill});
}

}  // namespace
}  // namespace amani::hub
