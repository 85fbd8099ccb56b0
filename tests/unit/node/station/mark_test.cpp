#include "node/station/mark.h"

#include "unit/shared/store/scratch_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace amani::station {
namespace {

using Content = Mark::Content;
const auto first = base::LogId::of({4}, 1);
const auto second = base::LogId::of({4}, 2);

TEST(Mark, IsFoundAsItWasRaisedLast) {
    const store::ScratchFolder folder;
    EXPECT_FALSE(Mark{folder / "mark"}.found());
    Mark{folder / "mark"}.raise({first, 7}, Mark::Flush::yes);
    EXPECT_EQ(Mark{folder / "mark"}.found(), (Content{first, 7}));
    Mark{folder / "mark"}.raise({second, 0}, Mark::Flush::no);
    EXPECT_EQ(Mark{folder / "mark"}.found(), (Content{second, 0}));
}

TEST(Mark, NeverGoesBack) {
    const store::ScratchFolder folder;
    Mark mark{folder / "mark"};
    mark.raise({second, 5}, Mark::Flush::no);
    mark.raise({second, 4}, Mark::Flush::no);
    mark.raise({first, 900}, Mark::Flush::no);
    EXPECT_EQ(Mark{folder / "mark"}.found(), (Content{second, 5}));
}

TEST(Mark, SaysNothingWhenAnyByteOfItIsDamagedOrMissing) {
    const store::ScratchFolder folder;
    Mark{folder / "mark"}.raise({first, 120}, Mark::Flush::no);
    std::string whole;
    std::getline(std::ifstream{folder / "mark"}, whole, '\0');
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = damaged[at] == '1' ? '2' : '1';
        std::ofstream{folder / "mark", std::ios::trunc} << damaged;
        EXPECT_FALSE(Mark{folder / "mark"}.found()) << at;
        std::ofstream{folder / "mark", std::ios::trunc} << whole.substr(0, at);
        EXPECT_FALSE(Mark{folder / "mark"}.found()) << at;
    }
}

// No work waits for a mark.
TEST(Mark, IsPassedOverWhereTheDiskRefusesIt) {
    const store::ScratchFolder folder;
    Mark mark{folder / "no such folder/mark"};
    mark.raise({first, 1}, Mark::Flush::yes);
    EXPECT_FALSE(mark.found());
}

}  // namespace
}  // namespace amani::station
