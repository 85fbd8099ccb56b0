// What is SQLite's own: files, modes, a full disk, other connections, backups.
#include "shared/store/sqlite.h"

#include "unit/shared/store/scratch_folder.h"

#include "shared/store/migrations.h"

#include <gtest/gtest.h>

#include <fstream>

namespace amani::store {
namespace {

namespace fs = std::filesystem;

constexpr Migration schema{1, "parts", "CREATE TABLE part(id BIGINT PRIMARY KEY, picture BLOB)"};

class Sqlite : public testing::Test {
  protected:
    [[nodiscard]] std::unique_ptr<Database> open(SqliteOptions options = {}) const {
        options.durability = Durability::none_for_tests;
        options.busy_timeout_ms = 10;
        return open_sqlite(folder_ / "store.db", options);
    }
    [[nodiscard]] std::unique_ptr<Database> open_with_schema() const {
        auto database = open();
        migrate(*database, "test", std::array{schema});
        return database;
    }
    static void add(Database& database, std::int64_t id, std::size_t size = 10) {
        database.cached("INSERT INTO part VALUES(?1, ?2)").run(id, base::Bytes(size));
    }
    static std::int64_t count(Database& database) {
        Statement& counted = database.cached("SELECT count(*) FROM part").with();
        counted.step();
        const auto rows = counted.integer(0);
        counted.reset();
        return rows;
    }
    static std::string pragma(Database& database, const std::string& name) {
        const auto statement = database.prepare("PRAGMA " + name);
        statement->step();
        return statement->string(0);
    }
    ScratchFolder folder_;
};

TEST_F(Sqlite, IsDurableAndItsOwnersAlone) {
    const auto database = open_sqlite(folder_ / "store.db");
    EXPECT_EQ(pragma(*database, "journal_mode"), "wal");
    EXPECT_EQ(pragma(*database, "synchronous"), "2");
    EXPECT_EQ(fs::status(folder_ / "store.db").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Sqlite, RollsBackWhenTheDiskIsFull) {
    const auto database = open_with_schema();
    add(*database, 1);
    database->execute("PRAGMA max_page_count = 10");
    {
        Transaction transaction{*database};
        add(*database, 2);
        EXPECT_EQ(trouble_in([&] { add(*database, 3, 100'000); }), StoreTrouble::disk_full);
        // Nothing slips through after SQLite rolled back by itself, whoever swallowed the error.
        EXPECT_TRUE(database->is_in_transaction());
        EXPECT_EQ(trouble_in([&] { add(*database, 4); }), StoreTrouble::disk_full);
        EXPECT_EQ(trouble_in([&] { transaction.commit(); }), StoreTrouble::disk_full);
    }
    EXPECT_FALSE(database->is_in_transaction());
    EXPECT_EQ(count(*database), 1);
    database->execute("PRAGMA max_page_count = 100000");
    Transaction transaction{*database};
    add(*database, 2, 100'000);
    transaction.commit();
    EXPECT_EQ(count(*database), 2);
}

TEST_F(Sqlite, SaysThatAStoreIsReadOnly) {
    {
        add(*open_with_schema(), 1);
    }
    const auto database = open({.access = SqliteOptions::Access::read_only});
    migrate(*database, "test", std::array{schema});  // up to date: nothing to write
    EXPECT_EQ(count(*database), 1);
    EXPECT_EQ(trouble_in([&] { add(*database, 2); }), StoreTrouble::read_only);
    EXPECT_EQ(trouble_in([&] {
                  Transaction transaction{*database};
                  add(*database, 2);
              }),
              StoreTrouble::read_only);
}

TEST_F(Sqlite, SaysThatAFileIsNoStore) {
    std::ofstream{folder_ / "store.db"} << std::string(8192, 'x');
    EXPECT_EQ(trouble_in([&] { (void)open(); }), StoreTrouble::damaged);
    EXPECT_EQ(trouble_in([&] { (void)open_sqlite(folder_ / "no/such/store.db"); }),
              StoreTrouble::io);
}

TEST_F(Sqlite, SaysThatAnotherProgramWrites) {
    const auto database = open_with_schema();
    const auto other = open();
    const Transaction transaction{*database};
    EXPECT_EQ(trouble_in([&] { Transaction second{*other}; }), StoreTrouble::busy);
    EXPECT_FALSE(other->is_in_transaction());
}

TEST_F(Sqlite, ReadersSeeOneMomentWhileOthersWrite) {
    const auto writer = open_with_schema();
    const auto reader = open({.access = SqliteOptions::Access::read_only});
    {
        const Transaction transaction{*reader, Transaction::Kind::reading};
        EXPECT_EQ(count(*reader), 0);
        add(*writer, 1);
        EXPECT_EQ(count(*reader), 0);
    }
    EXPECT_EQ(count(*reader), 1);
}

TEST_F(Sqlite, IsBackedUpWhileWritersGoOn) {
    const auto database = open_with_schema();
    for (int id = 1; id <= 40; ++id) add(*database, id, 100'000);
    int next = 41;
    int calls = 0;
    back_up_sqlite(folder_ / "store.db", folder_ / "copy.db",
                   [&](std::int64_t done, std::int64_t all) {
                       ++calls;
                       EXPECT_LE(done, all);
                       ASSERT_LT(calls, 1'000) << "the backup starts over and over";
                       add(*database, next++, 100'000);
                   });
    EXPECT_GT(calls, 2);
    const auto copy = open_sqlite(folder_ / "copy.db");
    EXPECT_EQ(count(*copy), 40);
    EXPECT_EQ(pragma(*copy, "integrity_check"), "ok");
    EXPECT_EQ(count(*database), 40 + calls);
    EXPECT_EQ(fs::status(folder_ / "copy.db").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_FALSE(fs::exists(folder_ / "copy.db.new"));
}

TEST_F(Sqlite, KeepsTheOldBackupWhenTheNewOneFails) {
    std::ofstream{folder_ / "copy.db"} << "old";
    EXPECT_THROW(back_up_sqlite(folder_ / "none.db", folder_ / "copy.db"), StoreError);
    EXPECT_EQ(fs::file_size(folder_ / "copy.db"), 3);
    EXPECT_FALSE(fs::exists(folder_ / "copy.db.new"));
}

}  // namespace
}  // namespace amani::store
