#include "node/station/identity.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace amani::station {
namespace {

namespace fs = std::filesystem;

// A site's directory, gone when the test is over.
class Directory {
  public:
    Directory() {
        std::string name = (fs::temp_directory_path() / "amani-identity-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no directory for the test");
        paths.directory = name;
        write_identity(paths, {.site = {4}, .code = "AG-KRJ", .name = "Karaj"});
    }
    ~Directory() { fs::remove_all(paths.directory); }
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;

    void set(std::string_view member, std::int64_t value) const {
        std::ifstream in{paths.identity()};
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        auto json = boost::json::parse(text);
        json.as_object()[member] = value;
        std::ofstream{paths.identity()} << boost::json::serialize(json);
    }
    Paths paths;
};

TEST(ReadIdentity, GivesBackWhatWasWritten) {
    const Directory site;
    const auto read = read_identity(site.paths);
    ASSERT_TRUE(read) << read.error().text;
    EXPECT_EQ(read->code, "AG-KRJ");
    EXPECT_EQ(read->log(), base::LogId::of({4}, 1));
}

TEST(ReadIdentity, SaysWhatIsWrongWhenTheFileNamesNoInstallation) {
    using Edit = std::pair<const char*, std::int64_t>;
    for (const auto& [member, value] :
         {Edit{"incarnation", 0}, Edit{"incarnation", 99'999}, Edit{"incarnation", 4'294'967'295},
          Edit{"site", 0}, Edit{"site", 300'000}}) {
        const Directory site;
        site.set(member, value);
        const auto read = read_identity(site.paths);
        ASSERT_FALSE(read) << member << " " << value;
        EXPECT_NE(read.error().text.find("site.json: site"), std::string::npos)
            << read.error().text;
    }
}

}  // namespace
}  // namespace amani::station
