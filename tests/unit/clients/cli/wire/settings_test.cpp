#include "clients/cli/wire/settings.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sys/stat.h>

namespace amani::cli {
namespace {

class SettingsFile : public testing::Test {
  protected:
    SettingsFile()
        : folder_(std::filesystem::path{testing::TempDir()} /
                  ("cli-" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(folder_);
    }
    ~SettingsFile() override { std::filesystem::remove_all(folder_); }
    [[nodiscard]] Environment environment() const {
        return {{"XDG_CONFIG_HOME", folder_.string()}};
    }
    std::filesystem::path folder_;
};

TEST_F(SettingsFile, IsReadableByItsOwnerAlone) {
    save_settings(environment(), {.node = "http://127.0.0.1:1", .token = "t"});
    struct stat about{};
    ASSERT_EQ(::stat(settings_path(environment()).c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
}

TEST_F(SettingsFile, GivesATokenOnlyToTheNodeItCameFrom) {
    save_settings(environment(), {.node = "http://127.0.0.1:1", .token = "mine"});
    EXPECT_EQ(load_settings(environment(), "").token, "mine");
    EXPECT_EQ(load_settings(environment(), "http://127.0.0.1:1/").token, "mine");
    EXPECT_EQ(load_settings(environment(), "http://127.0.0.1:2").token, "");
}

TEST_F(SettingsFile, GivesWayToTheEnvironmentAndTheFlag) {
    save_settings(environment(), {.node = "http://127.0.0.1:1", .token = "mine"});
    auto asked = environment();
    asked["AMANI_NODE"] = "http://127.0.0.1:3";
    asked["AMANI_TOKEN"] = "other";
    EXPECT_EQ(load_settings(asked, "").node, "http://127.0.0.1:3");
    EXPECT_EQ(load_settings(asked, "").token, "other");
    EXPECT_EQ(load_settings(asked, "http://127.0.0.1:4").node, "http://127.0.0.1:4");
}

TEST_F(SettingsFile, TakesANodeAsPeopleTypeIt) {
    const auto node = [&](const char* typed) { return load_settings(environment(), typed).node; };
    EXPECT_EQ(node("127.0.0.1:7702"), "http://127.0.0.1:7702");
    EXPECT_EQ(node("localhost:7702/"), "http://localhost:7702");
    EXPECT_EQ(node("hub.example:8480"), "https://hub.example:8480");
    EXPECT_EQ(node("http://hub.example:8480"), "http://hub.example:8480");
}

TEST_F(SettingsFile, ForgetsATokenAndKeepsTheOthers) {
    save_settings(environment(), {.node = "http://127.0.0.1:1", .token = "one"});
    save_settings(environment(), {.node = "http://127.0.0.1:2", .token = "two"});
    forget_token(environment(), "http://127.0.0.1:2");
    EXPECT_EQ(load_settings(environment(), "").token, "");
    EXPECT_EQ(load_settings(environment(), "http://127.0.0.1:1").token, "one");
}

TEST_F(SettingsFile, IsNamedWhenDamaged) {
    save_settings(environment(), {.node = "http://127.0.0.1:1", .token = "one"});
    std::ofstream{settings_path(environment())} << "{";
    EXPECT_THROW((void)load_settings(environment(), ""), std::runtime_error);
}

TEST(MaySendTokenTo, NeverCrossesTheNetworkInTheOpen) {
    EXPECT_TRUE(may_send_token_to("http://127.0.0.1:8480"));
    EXPECT_TRUE(may_send_token_to("http://localhost:8480"));
    EXPECT_TRUE(may_send_token_to("http://[::1]:8480"));
    EXPECT_TRUE(may_send_token_to("https://hub.example"));
    EXPECT_FALSE(may_send_token_to("http://192.168.1.10:8480"));
    EXPECT_FALSE(may_send_token_to("http://hub.example"));
}

}  // namespace
}  // namespace amani::cli
