// What every implementation of the port promises. A further one (PostgreSQL) is a line in `ports`.
#include "unit/shared/store/scratch_folder.h"

#include "shared/store/database.h"
#include "shared/store/row_batch.h"
#include "shared/store/sqlite.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace amani::store {
namespace {

struct Port {
    const char* name;
    std::function<std::unique_ptr<Database>(const ScratchFolder&)> open;
};

const Port ports[] = {
    {"sqlite_file",
     [](const ScratchFolder& folder) {
         return open_sqlite(folder / "store.db", {.durability = Durability::none_for_tests});
     }},
    {"sqlite_memory", [](const ScratchFolder&) { return open_sqlite_in_memory(); }},
};

class DatabaseContract : public testing::TestWithParam<Port> {
  protected:
    DatabaseContract() : database_(GetParam().open(folder_)) {
        database_->execute("CREATE TABLE part(id BIGINT PRIMARY KEY, name TEXT, picture BLOB)");
    }
    void add(std::int64_t id, std::string_view name = "fan") {
        database_->cached("INSERT INTO part(id, name) VALUES(?1, ?2)").run(id, name);
    }
    [[nodiscard]] std::int64_t count() {
        Statement& counted = database_->cached("SELECT count(*) FROM part").with();
        counted.step();
        const auto rows = counted.integer(0);
        counted.reset();
        return rows;
    }

    ScratchFolder folder_;
    std::unique_ptr<Database> database_;
};

INSTANTIATE_TEST_SUITE_P(Ports, DatabaseContract, testing::ValuesIn(ports),
                         [](const auto& port) { return std::string{port.param.name}; });

TEST_P(DatabaseContract, GivesBackWhatWasBound) {
    const base::Bytes picture{0, 1, 255, 0};
    const std::string name = "فن یخچال";
    database_->cached("INSERT INTO part VALUES(?1, ?2, ?3)")
        .run(base::PartId{std::int64_t{1} << 62}, name, picture);
    Statement& read = database_->cached("SELECT id, name, picture FROM part").with();
    ASSERT_TRUE(read.step());
    EXPECT_EQ(read.id<base::PartId>(0).value, std::int64_t{1} << 62);
    EXPECT_EQ(read.text(1), name);
    EXPECT_TRUE(std::ranges::equal(read.bytes(2), picture));
    EXPECT_EQ(read.columns(), 3);
    EXPECT_EQ(read.column_name(1), "name");
    EXPECT_FALSE(read.step());
}

TEST_P(DatabaseContract, TellsNothingFromEmpty) {
    database_->cached("INSERT INTO part VALUES(?1, ?2, ?3)")
        .run(1, std::string_view{}, base::ByteView{});
    database_->cached("INSERT INTO part VALUES(?1, ?2, ?3)")
        .run(2, std::nullopt, std::optional<base::Bytes>{});
    Statement& read = database_->cached("SELECT name, picture FROM part ORDER BY id").with();
    ASSERT_TRUE(read.step());
    EXPECT_FALSE(read.is_null(0));
    EXPECT_FALSE(read.is_null(1));
    EXPECT_EQ(read.text(0), "");
    ASSERT_TRUE(read.step());
    EXPECT_TRUE(read.is_null(0));
    EXPECT_TRUE(read.is_null(1));
}

TEST_P(DatabaseContract, DoesNotRunAStatementAgainAfterItsEnd) {
    Statement& insert = database_->cached("INSERT INTO part(id) VALUES(?1)").with(1);
    EXPECT_FALSE(insert.step());
    EXPECT_FALSE(insert.step());
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(database_->rows_changed(), 1);
}

TEST_P(DatabaseContract, SpeaksUpsertAndReturning) {
    constexpr std::string_view upsert =
        "INSERT INTO part(id, name) VALUES(?1, ?2)"
        " ON CONFLICT(id) DO UPDATE SET name = excluded.name RETURNING name";
    Transaction transaction{*database_};
    for (const std::string_view name : {"fan", "board"}) {
        Statement& row = database_->cached(upsert).with(1, name);
        ASSERT_TRUE(row.step());
        EXPECT_EQ(row.text(0), name);
    }
    transaction.commit();
    EXPECT_EQ(count(), 1);
}

TEST_P(DatabaseContract, KeepsWhatWasCommitted) {
    {
        Transaction transaction{*database_};
        EXPECT_TRUE(database_->is_in_transaction());
        add(1);
        transaction.commit();
    }
    EXPECT_FALSE(database_->is_in_transaction());
    EXPECT_EQ(count(), 1);
}

TEST_P(DatabaseContract, ForgetsWhatWasNot) {
    {
        Transaction transaction{*database_};
        add(1);
        EXPECT_EQ(count(), 1);
    }
    EXPECT_FALSE(database_->is_in_transaction());
    EXPECT_EQ(count(), 0);
    try {
        Transaction transaction{*database_};
        add(2);
        throw std::runtime_error{"something else"};
    } catch (const std::runtime_error&) {
    }
    EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseContract, GoesOnInATransactionAfterABrokenConstraint) {
    Transaction transaction{*database_};
    add(1);
    EXPECT_EQ(trouble_in([&] { add(1); }), StoreTrouble::constraint);
    // (PostgreSQL will need a savepoint around such a statement.)
    add(2);
    transaction.commit();
    EXPECT_EQ(count(), 2);
}

TEST_P(DatabaseContract, CommitsPastAHalfReadStatement) {
    for (int id = 1; id <= 3; ++id) add(id);
    Statement& read = database_->cached("SELECT id FROM part").with();
    ASSERT_TRUE(read.step());
    {
        Transaction transaction{*database_};
        add(4);
        transaction.commit();
    }
    // It would start again and never end if it went on.
    EXPECT_EQ(trouble_in([&] { read.step(); }), StoreTrouble::programming);
    EXPECT_EQ(count(), 4);
}

TEST_P(DatabaseContract, HasOneTransactionAtATime) {
    Transaction outer{*database_};
    EXPECT_EQ(trouble_in([&] { Transaction inner{*database_}; }), StoreTrouble::programming);
    add(1);
    outer.commit();
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(trouble_in([&] { database_->commit(); }), StoreTrouble::programming);
}

TEST_P(DatabaseContract, WritesNothingInAReadingTransaction) {
    Transaction transaction{*database_, Transaction::Kind::reading};
    EXPECT_EQ(count(), 0);
    EXPECT_EQ(trouble_in([&] { add(1); }), StoreTrouble::programming);
}

TEST_P(DatabaseContract, CallsBadSqlProgramming) {
    EXPECT_EQ(trouble_in([&] { database_->execute("SELEKT"); }), StoreTrouble::programming);
    EXPECT_EQ(trouble_in([&] { (void)database_->prepare("SELECT x FROM nowhere"); }),
              StoreTrouble::programming);
    EXPECT_EQ(trouble_in([&] { (void)database_->prepare("SELECT 1; SELECT 2"); }),
              StoreTrouble::programming);
    EXPECT_EQ(trouble_in([&] { database_->cached("SELECT 1").with(1); }),
              StoreTrouble::programming);
}

TEST_P(DatabaseContract, LetsAStatementOutliveItsDatabase) {
    auto statement = database_->prepare("SELECT 1");
    database_.reset();
    statement.reset();
}

TEST_P(DatabaseContract, WritesABatchOfRowsAsIfOneByOne) {
    RowBatch batch{*database_,
                   {"part(id, name, picture)",
                    "ON CONFLICT (id) DO UPDATE SET name = part.name || excluded.name", 3}};
    const base::Bytes picture{1, 0, 2};
    for (const std::int64_t first : {0, 100}) {
        for (std::int64_t id = 150; id > first; --id) batch.add(id, std::to_string(id), picture);
        batch.flush();
    }
    EXPECT_TRUE(batch.is_empty());
    EXPECT_EQ(count(), 150);
    Statement& read =
        database_->cached("SELECT id, name, picture FROM part WHERE id IN (7, 150) ORDER BY id");
    ASSERT_TRUE(read.with().step());
    EXPECT_EQ(read.text(1), "7");
    EXPECT_TRUE(std::ranges::equal(read.bytes(2), picture));
    ASSERT_TRUE(read.step());
    EXPECT_EQ(read.text(1), "150150");
}

TEST_P(DatabaseContract, ForgetsABatchThatIsCleared) {
    RowBatch batch{*database_, {"part(id, name)", "ON CONFLICT (id) DO NOTHING", 2}};
    batch.add(std::int64_t{1}, "fan");
    batch.clear();
    batch.add(std::int64_t{2}, "pump");
    batch.flush();
    EXPECT_EQ(count(), 1);
}

}  // namespace
}  // namespace amani::store
