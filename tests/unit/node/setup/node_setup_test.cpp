#include "node/setup/node_setup.h"

#include "unit/shared/store/scratch_folder.h"

#include "node/station/opening.h"
#include "support/setup_client.h"
#include "sync/membership/invite.h"

#include <gtest/gtest.h>

namespace amani::setup {
namespace {

namespace json = boost::json;

struct ANewNode {
    AMachine machine;
    store::ScratchFolder folder;
    station::Paths paths{folder / "krj"};
    NodeSetup setup{machine.needs(paths)};
    SetupClient browser{setup, machine.gate};

    std::string invite() {
        const auto root = crypto::SecretKey::generate(machine.randomness);
        return membership::armoured(
            membership::issue_invite({.root = {},
                                      .hub_addresses = {"hub.example.ir:7411"},
                                      .site = {2},
                                      .code = "AG-KRJ",
                                      .expires = machine.clock.now() + base::days(30),
                                      .invite_key = {}},
                                     root, machine.randomness));
    }
    json::object body() {
        return {{"invite", invite()}, {"login", "ali"}, {"password", "open sesame"}};
    }
};

TEST(NodeSetup, JoinsWithAnInviteAndIsDone) {
    ANewNode node;
    EXPECT_EQ(node.browser.get()->at("kind"), "node");
    EXPECT_EQ(node.browser.get()->at("step"), "join");
    const auto answer = node.browser.post("setup", node.body());
    ASSERT_TRUE(answer) << answer.error().message.en;
    EXPECT_EQ(answer->at("site_code"), "AG-KRJ");
    EXPECT_TRUE(node.setup.is_done());
    EXPECT_EQ(node.browser.get()->at("step"), "done");
    EXPECT_EQ(station::read_identity(node.paths)->code, "AG-KRJ");
}

TEST(NodeSetup, AnswersTheSameToWhoeverDidNotHearIt) {
    ANewNode node;
    const auto body = node.body();
    ASSERT_TRUE(node.browser.post("setup", body));
    const auto again = node.browser.post("setup", body);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->at("site_code"), "AG-KRJ");
}

TEST(NodeSetup, RefusesMistakesAndLeavesNothing) {
    ANewNode node;
    const auto refused = [&](const char* member, const json::value& value) {
        auto body = node.body();
        body[member] = value;
        const auto answer = node.browser.post("setup", body);
        EXPECT_FALSE(answer) << member;
        const auto refusal = answer ? http::Refusal{} : answer.error();
        EXPECT_FALSE(refusal.message.fa.empty()) << member;
        EXPECT_FALSE(refusal.message.en.empty()) << member;
        return refusal.code;
    };
    EXPECT_EQ(refused("code", "0000-0000"), "setup.wrong_code");
    EXPECT_EQ(refused("invite", "amani-invite:AAAA"), "setup.refused");
    EXPECT_EQ(refused("invite", json::value_from(node.invite().substr(0, 90))), "setup.refused");
    EXPECT_EQ(refused("login", "علی"), "setup.refused");
    EXPECT_EQ(refused("password", "short"), "password_too_short");
    EXPECT_EQ(refused("passphrase", ""), "setup.passphrase_empty");
    EXPECT_EQ(refused("login", 7), "wrong_field");
    EXPECT_FALSE(std::filesystem::exists(node.paths.directory));
    EXPECT_FALSE(node.setup.is_done());
    EXPECT_EQ(node.machine.gate.tries_left(), Gate::tries - 1);
}

TEST(NodeSetup, SealsTheKeyUnderThePassphrase) {
    ANewNode node;
    auto body = node.body();
    body["passphrase"] = "the words";
    ASSERT_TRUE(node.browser.post("setup", body));
    EXPECT_EQ(node.setup.passphrase(), "the words");
    EXPECT_FALSE(station::read_key(node.paths.key(), {}));
    EXPECT_TRUE(station::read_key(node.paths.key(), "the words"));
}

TEST(NodeSetup, SaysThatTheDirectoryCannotBeWritten) {
    ANewNode node;
    NodeSetup setup{node.machine.needs({"/proc/nowhere"})};
    SetupClient browser{setup, node.machine.gate};
    const auto answer = browser.post("setup", node.body());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, "setup.cannot_write");
    EXPECT_EQ(answer.error().status, 503);
}

}  // namespace
}  // namespace amani::setup
