#include "node/station/new_site.h"

#include "unit/shared/store/scratch_folder.h"

#include "node/station/durable_file.h"

#include <gtest/gtest.h>

#include <fstream>

namespace amani::station {
namespace {

namespace fs = std::filesystem;

const Holder a_join{.program = "amani-node", .does = "join", .since = {}};

struct ADirectory {
    store::ScratchFolder folder;
    Paths paths{folder / "site"};

    void put(const fs::path& path) const { std::ofstream{path} << "something"; }
    [[nodiscard]] std::size_t files() const {
        std::size_t count = 0;
        for (const auto& entry : fs::directory_iterator{paths.directory})
            if (entry.path().filename() != "lock") ++count;
        return count;
    }
};

TEST(NewSite, IsASiteOnlyOnceItIsFinished) {
    const ADirectory at;
    auto making = NewSite::begin(at.paths, a_join);
    ASSERT_TRUE(making);
    at.put(at.paths.key());
    const auto early = read_identity(at.paths);
    ASSERT_FALSE(early);
    EXPECT_NE(early.error().text.find("broken off"), std::string::npos) << early.error().text;
    making->finish({.site = {4}, .code = "AG-KRJ", .name = "Karaj"});
    EXPECT_TRUE(read_identity(at.paths));
    EXPECT_FALSE(fs::exists(at.paths.unfinished()));
}

TEST(NewSite, LeavesNothingWhenItIsGivenUp) {
    const ADirectory at;
    {
        auto making = NewSite::begin(at.paths, a_join);
        ASSERT_TRUE(making);
        auto moved = std::move(making).value();
        for (const auto& path : {at.paths.key(), at.paths.root_key(), at.paths.store()})
            at.put(path);
    }
    EXPECT_EQ(at.files(), 0U);
}

TEST(NewSite, ClearsWhatAKilledTryLeftAndNothingElse) {
    const ADirectory at;
    fs::create_directories(at.paths.directory);
    write_durably(at.paths.unfinished(), "");
    at.put(at.paths.key());
    at.put(at.paths.store().string() + "-wal");
    at.put(at.paths.identity().string() + ".new");
    at.put(at.paths.directory / "hub.log");
    auto making = NewSite::begin(at.paths, a_join);
    ASSERT_TRUE(making) << making.error().text;
    EXPECT_EQ(at.files(), 2U);  // hub.log, unfinished
}

TEST(NewSite, TakesADirectoryThatWasKilledBehindItsLastFileForASite) {
    const ADirectory at;
    fs::create_directories(at.paths.directory);
    write_durably(at.paths.unfinished(), "");
    at.put(at.paths.key());
    write_identity(at.paths, {.site = {4}, .code = "AG-KRJ", .name = "Karaj"});
    EXPECT_FALSE(NewSite::begin(at.paths, a_join));
    EXPECT_TRUE(fs::exists(at.paths.key()));
    EXPECT_FALSE(fs::exists(at.paths.unfinished()));
}

TEST(NewSite, TouchesNoPartOfASiteWhoseIdentityIsLost) {
    for (const char* part : {"site.key", "network.key", "amani.db", "amani.db-wal"}) {
        const ADirectory at;
        fs::create_directories(at.paths.directory);
        at.put(at.paths.directory / part);
        const auto refused = NewSite::begin(at.paths, a_join);
        ASSERT_FALSE(refused) << part;
        EXPECT_NE(refused.error().text.find(part), std::string::npos) << refused.error().text;
        EXPECT_FALSE(refused.error().persian.empty());
        EXPECT_EQ(at.files(), 1U) << part;
    }
}

TEST(NewSite, IsMadeByOneAtATime) {
    const ADirectory at;
    const auto first = NewSite::begin(at.paths, a_join);
    ASSERT_TRUE(first);
    const auto second = NewSite::begin(at.paths, a_join);
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().text.find("amani-node join"), std::string::npos);
    EXPECT_TRUE(fs::exists(at.paths.unfinished()));
}

TEST(WriteIdentity, LeavesTheOldOneWhereANewOneCannotBeWritten) {
    const ADirectory at;
    fs::create_directories(at.paths.directory);
    write_identity(at.paths, {.site = {4}, .code = "AG-KRJ", .name = "Karaj"});
    fs::create_directories(at.paths.identity().string() + ".new/in the way");
    EXPECT_ANY_THROW(write_identity(at.paths, {.site = {5}, .code = "AG-TBZ", .name = "Tabriz"}));
    EXPECT_EQ(read_identity(at.paths)->code, "AG-KRJ");
}

TEST(NewSite, MayBeSetUpUnaskedOnlyWhereThereIsNothing) {
    const ADirectory at;
    EXPECT_TRUE(is_free_for_a_site(at.paths));
    {
        const auto refused = NewSite::begin(at.paths, a_join);
        ASSERT_TRUE(refused);
    }
    EXPECT_TRUE(is_free_for_a_site(at.paths)) << "the lock's file is left";
    at.put(at.paths.directory / "a letter.txt");
    EXPECT_FALSE(is_free_for_a_site(at.paths));
    at.put(at.paths.unfinished());
    EXPECT_TRUE(is_free_for_a_site(at.paths)) << "a making was broken off";
    at.put(at.paths.identity());
    EXPECT_FALSE(is_free_for_a_site(at.paths));
    EXPECT_FALSE(is_free_for_a_site({at.paths.identity()}));
}

}  // namespace
}  // namespace amani::station
