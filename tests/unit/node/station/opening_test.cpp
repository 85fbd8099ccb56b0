#include "node/station/opening.h"

#include "unit/shared/store/scratch_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace amani::station {
namespace {

TEST(ReadSecrets, ReadsThePassphraseBeforeThePassword) {
    std::istringstream in{"the passphrase\r\nthe password\nmore"};
    const auto secrets = read_secrets(in, {.passphrase = true, .password = true}, "of the machine");
    EXPECT_EQ(secrets.passphrase, "the passphrase");
    EXPECT_EQ(secrets.password, "the password");
}

TEST(ReadSecrets, ReadsALineOnlyForWhatWasAsked) {
    std::istringstream in{"the password\n"};
    const auto secrets = read_secrets(in, {.password = true}, "of the machine");
    EXPECT_EQ(secrets.passphrase, "of the machine");
    EXPECT_EQ(secrets.password, "the password");
    std::istringstream nothing;
    EXPECT_EQ(read_secrets(nothing, {}, std::nullopt).passphrase, std::nullopt);
}

TEST(ReadSecrets, TakesTheCredentialsFirstLine) {
    const store::ScratchFolder folder;
    EXPECT_EQ(passphrase_credential(folder / "."), std::nullopt);
    std::ofstream{folder / "passphrase"} << "four words of paper\n";
    EXPECT_EQ(passphrase_credential(folder / "."), "four words of paper");
    std::ofstream{folder / "passphrase"} << "\n";
    EXPECT_EQ(passphrase_credential(folder / "."), std::nullopt) << "an empty one seals nothing";
}

TEST(Hold, RefusesTheOtherProgramsDirectory) {
    const store::ScratchFolder folder;
    const Paths paths{folder / "."};
    write_identity(paths, {.site = {4}, .code = "AG-KRJ", .name = "Karaj"});
    const auto as_hub = hold(paths, Program::hub, "run", {});
    ASSERT_FALSE(as_hub);
    EXPECT_NE(as_hub.error().text.find("belongs to a node"), std::string::npos);
    EXPECT_FALSE(as_hub.error().persian.empty());
    write_identity(paths,
                   {.site = {1}, .code = "HUB", .name = "Hub", .kind = domain::SiteKind::central});
    const auto as_node = hold(paths, Program::node, "run", {});
    ASSERT_FALSE(as_node);
    EXPECT_NE(as_node.error().text.find("belongs to a hub"), std::string::npos);
}

TEST(Hold, IsForOneAtATime) {
    const store::ScratchFolder folder;
    const Paths paths{folder / "."};
    write_identity(paths, {.site = {4}, .code = "AG-KRJ", .name = "Karaj"});
    const auto first = hold(paths, Program::node, "run", {});
    ASSERT_TRUE(first);
    EXPECT_EQ(first->identity.code, "AG-KRJ");
    const auto second = hold(paths, Program::node, "verify", {});
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().text.find("amani-node run"), std::string::npos);
}

}  // namespace
}  // namespace amani::station
