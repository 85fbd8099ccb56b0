#include "shared/store/migrations.h"

#include "unit/shared/store/scratch_folder.h"

#include "shared/store/sqlite.h"

#include <gtest/gtest.h>

namespace amani::store {
namespace {

constexpr Migration first{1, "parts",
                          "CREATE TABLE part(id BIGINT PRIMARY KEY);"
                          "INSERT INTO part VALUES(7)"};
constexpr Migration second{2, "names", "ALTER TABLE part ADD COLUMN name TEXT DEFAULT 'fan'"};
constexpr Migration broken{3, "broken", "CREATE TABLE half(id BIGINT); SELEKT"};

std::string name_of_part(Database& database) {
    Statement& read = database.cached("SELECT name FROM part WHERE id = 7").with();
    return read.step() ? read.string(0) : "";
}

TEST(Migrate, UpgradesAStoreInPlace) {
    const ScratchFolder folder;
    {
        const auto database = open_sqlite(folder / "store.db");
        migrate(*database, "views", std::array{first});
    }
    const auto database = open_sqlite(folder / "store.db");
    migrate(*database, "views", std::array{first, second});
    EXPECT_EQ(name_of_part(*database), "fan");
    migrate(*database, "views", std::array{first, second});  // nothing left to do
}

TEST(Migrate, KeepsGroupsApart) {
    const auto database = open_sqlite_in_memory();
    constexpr Migration other{1, "log", "CREATE TABLE segment(id BIGINT)"};
    migrate(*database, "views", std::array{first});
    migrate(*database, "log", std::array{other});
    database->execute("SELECT * FROM segment, part");
}

TEST(Migrate, RefusesAStoreNewerThanTheProgramAndNamesBothNumbers) {
    const auto database = open_sqlite_in_memory();
    migrate(*database, "views", std::array{first, second});
    try {
        migrate(*database, "views", std::array{first});
        FAIL() << "a newer store was taken";
    } catch (const StoreError& error) {
        EXPECT_EQ(error.trouble(), StoreTrouble::programming);
        const std::string what = error.what();
        EXPECT_NE(what.find("schema 2"), std::string::npos) << what;
        EXPECT_NE(what.find("up to 1"), std::string::npos) << what;
    }
}

TEST(Migrate, RefusesAnAppliedMigrationWithAnotherText) {
    const auto database = open_sqlite_in_memory();
    migrate(*database, "views", std::array{first});
    Migration edited = first;
    edited.sql = "CREATE TABLE part(id TEXT)";
    EXPECT_EQ(trouble_in([&] { migrate(*database, "views", std::array{edited, second}); }),
              StoreTrouble::programming);
}

TEST(Migrate, LeavesNothingOfAMigrationThatFails) {
    const auto database = open_sqlite_in_memory();
    EXPECT_THROW(migrate(*database, "views", std::array{first, second, broken}), StoreError);
    EXPECT_FALSE(database->is_in_transaction());
    EXPECT_EQ(name_of_part(*database), "fan");  // the two before it stand
    EXPECT_EQ(trouble_in([&] { database->execute("SELECT * FROM half"); }),
              StoreTrouble::programming);
}

}  // namespace
}  // namespace amani::store
