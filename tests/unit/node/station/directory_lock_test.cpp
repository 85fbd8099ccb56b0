#include "node/station/directory_lock.h"

#include "unit/shared/store/scratch_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace amani::station {
namespace {

const Holder a_hub{.program = "amani-hub", .does = "run", .since = {1'764'324'000'000}};

TEST(DirectoryLock, RefusesTheSecondAndNamesTheFirstInBothLanguages) {
    const store::ScratchFolder folder;
    const auto first = DirectoryLock::take(folder / ".", a_hub);
    ASSERT_TRUE(first);
    const auto second = DirectoryLock::take(folder / ".", a_hub);
    ASSERT_FALSE(second);
    for (const auto& text : {second.error().text, second.error().persian}) {
        for (const auto& said : {std::string{"amani-hub run"}, std::to_string(::getpid()),
                                 std::string{"2025-11-28T10:00:00Z"}, std::string{"kill"}})
            EXPECT_NE(text.find(said), std::string::npos) << said << ": " << text;
    }
}

TEST(DirectoryLock, IsFreeAgainWhenItsHolderHasGone) {
    const store::ScratchFolder folder;
    {
        const auto first = DirectoryLock::take(folder / ".", a_hub);
        EXPECT_TRUE(first);
    }
    EXPECT_TRUE(DirectoryLock::take(folder / ".", a_hub));
}

TEST(DirectoryLock, IsFreeAgainWhenItsHolderDiesWithoutAWord) {
    const store::ScratchFolder folder;
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = DirectoryLock::take(folder / ".", a_hub);
        ::_exit(held ? 0 : 1);  // no destructor runs
    }
    int status = 1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    EXPECT_TRUE(DirectoryLock::take(folder / ".", a_hub));
}

TEST(DirectoryLock, StaysHeldWhenItsFileIsDeletedOrReplaced) {
    const store::ScratchFolder folder;
    const auto first = DirectoryLock::take(folder / ".", a_hub);
    ASSERT_TRUE(first);
    std::filesystem::remove(folder / "lock");
    EXPECT_FALSE(DirectoryLock::take(folder / ".", a_hub));
    for (const char* text : {"", "{", "[]", R"({"program":""})", R"({"pid":"x"})"}) {
        std::ofstream{folder / "lock"} << text;
        const auto second = DirectoryLock::take(folder / ".", a_hub);
        ASSERT_FALSE(second);
        EXPECT_NE(second.error().text.find("another program"), std::string::npos);
    }
}

TEST(DirectoryLock, SaysWhyADirectoryCannotBeOpened) {
    const store::ScratchFolder folder;
    const auto refused = DirectoryLock::take(folder / "not there", a_hub);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().text.find("not there"), std::string::npos);
}

}  // namespace
}  // namespace amani::station
