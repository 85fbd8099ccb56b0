#include "hub/setup/hub_setup.h"

#include "unit/shared/store/scratch_folder.h"

#include "hub/backup.h"
#include "shared/base/fold.h"
#include "shared/store/sqlite.h"
#include "support/setup_client.h"

#include <gtest/gtest.h>

namespace amani::hub {
namespace {

namespace json = boost::json;

struct ANewHub {
    setup::AMachine machine;
    store::ScratchFolder folder;
    station::Paths paths{folder / "hub"};
    HubSetup setup{machine.needs(paths)};
    setup::SetupClient browser{setup, machine.gate};

    static json::object body() {
        return {
            {"organisation", {{"code", "HUB-THR"}, {"name", "مرکز تهران"}}},
            {"administrator", {{"login", "admin"}, {"name", "مدیر"}, {"password", "open sesame"}}}};
    }
    static json::object sealed_body() {
        auto sealed = body();
        sealed["passphrase"] = "the words";
        return sealed;
    }
    std::string step() { return std::string{browser.get()->at("step").as_string()}; }
};

std::string lines_in(const json::object& answer) {
    std::string typed;
    for (const auto& line : answer.at("recovery_sheet").at("lines").as_array())
        typed += std::string{line.as_string()} + "\n";
    return typed;
}

TEST(HubSetup, FoundsANetworkAndWithoutPassphraseIsDone) {
    ANewHub hub;
    EXPECT_EQ(hub.step(), "found");
    const auto answer = hub.browser.post("setup", ANewHub::body());
    ASSERT_TRUE(answer) << answer.error().message.en;
    EXPECT_EQ(answer->at("step"), "done");
    EXPECT_TRUE(answer->at("recovery_sheet").is_null());
    EXPECT_TRUE(hub.setup.is_done());
    EXPECT_EQ(station::read_identity(hub.paths)->name, "مرکز تهران");
    EXPECT_TRUE(station::read_key(hub.paths.root_key(), {}));
}

TEST(HubSetup, RefusesMistakesAndLeavesNothing) {
    ANewHub hub;
    const auto refused = [&](const json::object& body) {
        const auto answer = hub.browser.post("setup", body);
        EXPECT_FALSE(answer) << json::serialize(body);
        const auto refusal = answer ? http::Refusal{} : answer.error();
        EXPECT_FALSE(refusal.message.fa.empty() || refusal.message.en.empty());
        return refusal.code + " " + refusal.field;
    };
    auto wrong = ANewHub::body();
    wrong["organisation"].as_object()["code"] = "تهران";
    EXPECT_EQ(refused(wrong), "setup.refused ");
    wrong = ANewHub::body();
    wrong["administrator"].as_object()["password"] = "short";
    EXPECT_EQ(refused(wrong), "password_too_short administrator.password");
    wrong = ANewHub::body();
    wrong["administrator"].as_object().erase("login");
    EXPECT_EQ(refused(wrong), "wrong_field administrator.login");
    wrong = ANewHub::body();
    wrong["passphrase"] = "";
    EXPECT_EQ(refused(wrong), "setup.passphrase_empty passphrase");
    wrong = ANewHub::body();
    wrong["code"] = "1234";
    EXPECT_EQ(refused(wrong), "setup.wrong_code code");
    EXPECT_EQ(refused({}), "wrong_field organisation");
    EXPECT_FALSE(std::filesystem::exists(hub.paths.directory));
    EXPECT_EQ(hub.step(), "found");
}

TEST(HubSetup, WaitsUntilTheSheetIsTypedBackTwice) {
    ANewHub hub;
    const auto founded = hub.browser.post("setup", ANewHub::sealed_body());
    ASSERT_TRUE(founded);
    EXPECT_EQ(hub.step(), "recovery_sheet");
    EXPECT_EQ(founded->at("times_to_type_back"), 2);
    const auto sheet = lines_in(*founded);
    ASSERT_TRUE(read_lines(sheet));

    auto slipped = sheet;
    const auto second_group = slipped.find('\n') + 1 + 6;
    slipped[second_group] = slipped[second_group] == 'Z' ? '7' : 'Z';
    const auto refused = hub.browser.post("setup/recovery-sheet", {{"typed", slipped}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "setup.mistyped");
    EXPECT_EQ(refused.error().numbers.at("line"), 2U);
    EXPECT_EQ(refused.error().numbers.at("group"), 2U);

    EXPECT_EQ(hub.browser.post("setup/recovery-sheet", {{"typed", sheet}})->at("step"),
              "recovery_sheet");
    EXPECT_EQ(hub.browser.post("setup/recovery-sheet", {{"typed", base::persian_digits(sheet)}})
                  ->at("step"),
              "done");
    EXPECT_TRUE(hub.setup.is_done());
    EXPECT_EQ(hub.setup.passphrase(), "the words");
}

TEST(HubSetup, GivesTheSameSheetToWhoeverDidNotHearIt) {
    ANewHub hub;
    const auto first = hub.browser.post("setup", ANewHub::sealed_body());
    const auto again = hub.browser.post("setup", ANewHub::sealed_body());
    ASSERT_TRUE(first && again);
    EXPECT_EQ(lines_in(*first), lines_in(*again));
    auto stranger = ANewHub::sealed_body();
    stranger["code"] = "1234";
    EXPECT_FALSE(hub.browser.post("setup", stranger));
}

TEST(HubSetup, MakesAFirstBackupInAFolderOrAFile) {
    ANewHub hub;
    auto body = ANewHub::sealed_body();
    body["backup"] = (hub.folder / ".").string();
    const auto answer = hub.browser.post("setup", body);
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->at("backup_refused").is_null());
    EXPECT_EQ(answer->at("step"), "recovery_sheet");
    const auto copy = store::open_sqlite(hub.folder / "HUB-THR.backup");
    EXPECT_TRUE(read_backup(*copy)->root_key);
    EXPECT_TRUE(last_backup(*store::open_sqlite(hub.paths.store())));
}

TEST(HubSetup, AsksForAnotherPlaceOfTheBackupOrNone) {
    for (const bool is_wanted : {true, false}) {
        ANewHub hub;
        auto body = ANewHub::body();
        body["backup"] = (hub.folder / "not/there").string();
        const auto answer = hub.browser.post("setup", body);
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->at("backup_refused").at("code"), "setup.no_such_place");
        EXPECT_EQ(hub.step(), "backup");
        EXPECT_FALSE(hub.browser.post("setup/backup", {{"backup", "relative"}}));
        EXPECT_EQ(hub.step(), "backup");
        const auto place = (hub.folder / "copy").string();
        const auto settled = hub.browser.post(
            "setup/backup", is_wanted ? json::object{{"backup", place}} : json::object{});
        ASSERT_TRUE(settled);
        EXPECT_EQ(settled->at("step"), "done");
        EXPECT_EQ(std::filesystem::exists(place), is_wanted);
    }
}

TEST(HubSetup, HasNoSheetAndNoBackupBeforeItIsFounded) {
    ANewHub hub;
    EXPECT_EQ(hub.browser.post("setup/recovery-sheet", {{"typed", "x"}}).error().status, 409);
    EXPECT_EQ(hub.browser.post("setup/backup", {}).error().status, 409);
}

}  // namespace
}  // namespace amani::hub
