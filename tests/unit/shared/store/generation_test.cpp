#include "shared/store/generation.h"

#include "scratch_folder.h"

#include "shared/store/sqlite.h"

#include <gtest/gtest.h>

namespace amani::store {
namespace {

// A program that is killed leaves its log: the connection is never closed before the copy is made.
struct Killed {
    ScratchFolder folder;
    std::filesystem::path store = folder / "amani.db";

    void serve_and_die(const std::filesystem::path& kept) {
        begin_generation(store);
        const auto database = open_sqlite(store);
        database->execute("CREATE TABLE IF NOT EXISTS fact (id INTEGER PRIMARY KEY)");
        database->execute("INSERT INTO fact DEFAULT VALUES");
        std::filesystem::create_directories(kept);
        for (const char* end : {"", "-wal", ".generation"}) {
            const auto name = "amani.db" + std::string{end};
            std::filesystem::copy_file(folder / name.c_str(), kept / name,
                                       std::filesystem::copy_options::overwrite_existing);
        }
    }
};

TEST(Generation, OpensTheLogThatItsOwnStoreLeft) {
    Killed killed;
    const auto kept = killed.folder / "kept";
    killed.serve_and_die(kept);
    EXPECT_FALSE(is_beside_anothers_log(kept / "amani.db"));
    begin_generation(kept / "amani.db");
    const auto database = open_sqlite(kept / "amani.db");
    const auto count = database->prepare("SELECT COUNT(*) FROM fact");
    ASSERT_TRUE(count->step());
    EXPECT_EQ(count->integer(0), 1);
}

TEST(Generation, TellsAnOlderFileAndABackupBesideANewerLog) {
    Killed killed;
    const auto first = killed.folder / "first";
    const auto second = killed.folder / "second";
    killed.serve_and_die(first);
    back_up_sqlite(killed.store, killed.folder / "backup.db");
    killed.serve_and_die(second);
    std::filesystem::copy_file(first / "amani.db", second / "amani.db",
                               std::filesystem::copy_options::overwrite_existing);
    EXPECT_TRUE(is_beside_anothers_log(second / "amani.db"));
    // A backup made in the very run whose log it is put beside.
    std::filesystem::copy_file(killed.folder / "backup.db", first / "amani.db",
                               std::filesystem::copy_options::overwrite_existing);
    EXPECT_TRUE(is_beside_anothers_log(first / "amani.db"));
    std::filesystem::remove(first / "amani.db-wal");
    EXPECT_FALSE(is_beside_anothers_log(first / "amani.db"));
}

}  // namespace
}  // namespace amani::store
