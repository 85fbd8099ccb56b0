#include "shared/http/kept_body.h"

#include "shared/http/limits.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iterator>

namespace amani::http {
namespace {

namespace fs = std::filesystem;

struct SpoolFolder {
    fs::path path;
    SpoolFolder() {
        std::string name = (fs::temp_directory_path() / "amani-spool-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
        path = name;
    }
    ~SpoolFolder() { fs::remove_all(path); }
    SpoolFolder(const SpoolFolder&) = delete;
    SpoolFolder& operator=(const SpoolFolder&) = delete;
};

std::string whole(const KeptBody& body) {
    const auto stream = body.open();
    return {std::istreambuf_iterator<char>{*stream}, {}};
}

TEST(KeptBody, IsTheSameWhetherItCameInOnePieceOrWentIntoAFile) {
    const SpoolFolder folder;
    std::string text;
    while (text.size() < 3 * limits::spooled_bytes) text += "WM7K-000417,WM7K\n";
    BodySpool spool{folder.path};
    for (std::size_t at = 0; at < text.size(); at += 5'000)
        ASSERT_FALSE(spool.add(std::string_view{text}.substr(at, 5'000)));
    const auto spooled = spool.finish();
    const auto at_once = KeptBody::of(text);
    EXPECT_EQ(whole(*spooled), text);
    EXPECT_EQ(whole(*spooled), text) << "as often as it is opened";
    EXPECT_EQ(spooled->hash(), at_once->hash());
    EXPECT_EQ(spooled->size(), at_once->size());
    EXPECT_EQ(spooled->lines(), at_once->lines());
}

TEST(KeptBody, LeavesNoNameOnTheDisk) {
    const SpoolFolder folder;
    BodySpool spool{folder.path};
    ASSERT_FALSE(spool.add(std::string(2 * limits::spooled_bytes, 'x')));
    EXPECT_TRUE(fs::is_empty(folder.path));
    EXPECT_EQ(spool.finish()->size(), 2 * limits::spooled_bytes);
}

TEST(KeptBody, SaysWhatTheDiskSaid) {
    BodySpool spool{"/nowhere"};
    EXPECT_FALSE(spool.add("small")) << "needs no disk";
    EXPECT_EQ(spool.add(std::string(2 * limits::spooled_bytes, 'x')),
              std::errc::no_such_file_or_directory);
}

}  // namespace
}  // namespace amani::http
