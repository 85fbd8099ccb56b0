#include "node/serving/config_file.h"

#include "unit/shared/store/scratch_folder.h"

#include <CLI/CLI.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace amani::serving {
namespace {

using testing::AllOf;
using testing::HasSubstr;

// A program with one command and flags of each kind.
class AProgram {
  public:
    AProgram() {
        app_.require_subcommand(1);
        auto* run = app_.add_subcommand("run");
        run->add_option("--dir", directory)->required();
        add_config_file(*run);
        run->add_option("--days-back", days);
        run->add_option("--trusted-proxy", proxies);
        run->add_flag("--manual-sync", is_manual);
    }
    // Nothing, or what is wrong.
    std::string trouble_with(const std::string& config, const std::string& typed = {}) {
        const auto file = folder_ / "node.conf";
        std::ofstream{file} << config;
        try {
            app_.parse("run --config " + file.string() + " " + typed);
            return {};
        } catch (const CLI::Error& error) {
            return error.what();
        }
    }
    std::string directory;
    int days = 0;
    std::vector<std::string> proxies;
    bool is_manual = false;

  private:
    store::ScratchFolder folder_;
    CLI::App app_{"", "amani-node"};
};

TEST(ConfigFile, GivesTheFlagsOfItsCommand) {
    AProgram program;
    EXPECT_EQ(program.trouble_with("# تنظیم محل\n\ndir = /var/lib/amani-node\ndays-back=30\n"
                                   "trusted-proxy = 10.0.0.1\ntrusted-proxy = 10.0.0.2\n"
                                   "manual-sync = true  # by hand\n"),
              "");
    EXPECT_EQ(program.directory, "/var/lib/amani-node");
    EXPECT_EQ(program.days, 30);
    EXPECT_EQ(program.proxies, (std::vector<std::string>{"10.0.0.1", "10.0.0.2"}));
    EXPECT_TRUE(program.is_manual);
}

TEST(ConfigFile, GivesWayToWhatIsTyped) {
    AProgram program;
    EXPECT_EQ(program.trouble_with("dir = a\ndays-back = 30\n", "--days-back 2"), "");
    EXPECT_EQ(program.days, 2);
}

TEST(ConfigFile, AFlagMaySayNo) {
    AProgram program;
    EXPECT_EQ(program.trouble_with("dir = a\nmanual-sync = false\n"), "");
    EXPECT_FALSE(program.is_manual);
}

TEST(ConfigFile, AnUnknownKeyIsRefusedWithFileLineAndKey) {
    AProgram program;
    EXPECT_THAT(program.trouble_with("dir = a\n\nhtp = 127.0.0.1:8480\n"),
                AllOf(HasSubstr("node.conf:3: there is no key \"htp\""), HasSubstr("days-back"),
                      HasSubstr("کلید «htp» وجود ندارد")));
}

TEST(ConfigFile, ItsOwnFlagIsNoKey) {
    AProgram program;
    EXPECT_THAT(program.trouble_with("config = b\n"), HasSubstr("node.conf:1: there is no key"));
}

TEST(ConfigFile, AWrongValueIsRefusedWithFileLineAndKey) {
    AProgram program;
    EXPECT_THAT(
        program.trouble_with("dir = a\ndays-back = many\n"),
        AllOf(HasSubstr("node.conf:2: "), HasSubstr("days-back"), HasSubstr("پذیرفته نیست")));
}

TEST(ConfigFile, HasNoSections) {
    AProgram program;
    EXPECT_THAT(program.trouble_with("[run]\ndir = a\n"), HasSubstr("node.conf:1: sections"));
}

TEST(ConfigFile, MustBeThere) {
    CLI::App app{"", "amani-node"};
    add_config_file(app);
    try {
        app.parse("--config /no/such.conf");
        FAIL();
    } catch (const CLI::Error& error) {
        EXPECT_THAT(error.what(),
                    AllOf(HasSubstr("/no/such.conf"), HasSubstr("خوانده نمی‌شود")));
    }
}

}  // namespace
}  // namespace amani::serving
