#include "unit/shared/http/resources/clerk.h"

#include <gtest/gtest.h>

namespace amani::http {

namespace json = boost::json;

namespace {

TEST(Commands, AreRefusedWithTheFieldAndBothLanguages) {
    Shop shop;
    shop.stock_up();
    const auto unknown = shop.post(
        "/goods-receipts", R"({"supplier":"Pars","lines":[{"part":"NOZZLE","quantity":1}]})");
    EXPECT_EQ(unknown.status, 422);
    EXPECT_EQ(unknown.text("code"), "unknown_reference");
    EXPECT_EQ(unknown.text("field"), "lines[0].part");
    const auto& messages = unknown.at("messages").as_object();
    EXPECT_FALSE(messages.at("fa").as_string().empty());
    EXPECT_FALSE(messages.at("en").as_string().empty());

    const auto blank = shop.post("/customers", R"({"name":" "})");
    EXPECT_EQ(blank.status, 422);
    EXPECT_EQ(blank.text("field"), "name");
    const auto misspelt = shop.post("/customers", R"({"nmae":"x"})");
    EXPECT_EQ(misspelt.status, 422);
    EXPECT_EQ(misspelt.text("field"), "nmae");
    EXPECT_EQ(shop.post("/customers?day=1499/01/01", R"({"name":"x"})").text("code"),
              "day_to_come");
}

// A parcel of used parts that an agent's data told of.
base::EventId parcel_of(ConsignmentStory& story, const std::string& number) {
    const auto tag =
        *app::References{*story.shop.database}.find(&views::used_part_record, "KRJ-U-04-000002");
    return story.clerk.hears(
        {2}, domain::UsedPartsDispatched{
                 .number = number, .to = {1}, .lines = {{.tag = base::TagId{tag}}}});
}

TEST(Commands, NameAPaperByTheEndOfItsNumber) {
    ConsignmentStory story;
    const auto parcel = parcel_of(story, "KRJ-WB-04-000331");
    const auto received = story.shop.post(
        "/used-receipts", R"({"waybill":"۳۳۱","lines":[{"tag":"KRJ-U-04-000002"}]})");
    ASSERT_EQ(received.status, 201) << json::serialize(received.body);
    const auto receipt = story.shop.get("/used-receipts/" + received.text("number"));
    EXPECT_EQ(receipt.text("waybill"), codec::text_of(parcel));
    EXPECT_EQ(story.shop.get("/waybills/0331").text("number"), "KRJ-WB-04-000331");
}

TEST(Commands, AreRefusedWithTheNumbersWhenSeveralEndSo) {
    ConsignmentStory story;
    (void)parcel_of(story, "KRJ-WB-04-000331");
    (void)parcel_of(story, "KRJ-WB-03-000331");
    const auto unclear = story.shop.post(
        "/used-receipts", R"({"waybill":"331","lines":[{"tag":"KRJ-U-04-000002"}]})");
    EXPECT_EQ(unclear.status, 422);
    EXPECT_EQ(unclear.text("code"), "ambiguous_reference");
    EXPECT_EQ(unclear.text("field"), "waybill");
    const std::string said{unclear.at("messages").at("en").as_string()};
    EXPECT_NE(said.find("KRJ-WB-03-000331"), said.npos) << said;
    EXPECT_NE(said.find("KRJ-WB-04-000331"), said.npos) << said;
    EXPECT_EQ(story.shop.get("/waybills/331").text("code"), "ambiguous_reference");
}

TEST(Commands, OfTheHubAloneSayWhereToAsk) {
    Shop shop;
    const auto refused = shop.post("/invites", R"({"site":"AG-KRJ"})");
    EXPECT_EQ(refused.status, 404);
    EXPECT_EQ(refused.at("messages").at("en"), "Only the hub does this.");
    EXPECT_NE(refused.at("remedy"), nullptr);
}

TEST(Commands, TakeAWholeUnknownNumberAsItsPaperSaysAndNeverTheEndOfOne) {
    ConsignmentStory story;
    const auto end = story.shop.post("/used-receipts",
                                     R"({"waybill":"331","lines":[{"tag":"KRJ-U-04-000002"}]})");
    EXPECT_EQ(end.status, 422);
    EXPECT_EQ(end.text("field"), "waybill");
    EXPECT_FALSE(end.at("remedy").at("fa").as_string().empty());
    const auto whole =
        story.shop.post("/used-receipts?confirmed=1",
                        R"({"waybill":"KRJ-WB-04-000331","lines":[{"tag":"KRJ-U-04-000002"}]})");
    EXPECT_EQ(whole.status, 201) << json::serialize(whole.body);
}

// A number that nobody knows here yet is recorded as papers have it, so that it meets its paper.
TEST(Commands, RecordAnUnknownNumberAsItIsPrintedHoweverItIsTyped) {
    ConsignmentStory story;
    const auto received = story.shop.post(
        "/used-receipts?confirmed=1",
        R"({"holder":"AG-KRJ","waybill":"krj-wb-۰۴-000399","lines":[{"tag":"krj‐u‐04‐000777","part":"PUMP","quantity":1}]})");
    ASSERT_EQ(received.status, 201) << received.raw;
    const auto& body = received.at("events").as_array().at(0).as_object().at("body").as_object();
    EXPECT_EQ(body.at("waybill_number").as_string(), "KRJ-WB-04-000399");
    EXPECT_EQ(body.at("lines").as_array().at(0).as_object().at("tag_number").as_string(),
              "KRJ-U-04-000777");
}

TEST(Commands, NameWhoCouldWhenTheRoleDoesNotAllow) {
    Shop shop{{domain::Role::clerk}};
    const auto reply = shop.post("/parts", R"({"code":"PUMP","name":"پمپ","unit":"عدد"})");
    EXPECT_EQ(reply.status, 403);
    EXPECT_FALSE(reply.at("who_can").as_array().empty());
    EXPECT_EQ(shop.count("/parts"), 0U);
}

TEST(Commands, RecordNothingOnADryRun) {
    Shop shop;
    const std::size_t before = shop.log.size();
    const auto reply = shop.post("/customers?dry_run=1", R"({"name":"مریم"})");
    EXPECT_EQ(reply.status, 200);
    EXPECT_TRUE(reply.at("dry_run").as_bool());
    EXPECT_EQ(reply.at("events").as_array().size(), 1U);
    EXPECT_EQ(shop.count("/customers"), 0U);
    EXPECT_EQ(shop.log.size(), before);
    EXPECT_TRUE(shop.heard.empty());
    EXPECT_EQ(shop.post("/customers", R"({"name":"مریم"})").status, 201);
}

TEST(Commands, OfAnArrayStandEachForItself) {
    Shop shop;
    const auto reply = shop.post("/customers", R"([{"name":"یک"},{"name":""},{"name":"سه"}])");
    ASSERT_EQ(reply.status, 200) << json::serialize(reply.body);
    const auto& results = reply.at("results").as_array();
    ASSERT_EQ(results.size(), 3U);
    EXPECT_EQ(results[0].as_object().at("status").as_int64(), 201);
    EXPECT_EQ(results[1].as_object().at("status").as_int64(), 422);
    EXPECT_EQ(results[2].as_object().at("status").as_int64(), 201);
    EXPECT_EQ(shop.count("/customers"), 2U);
    EXPECT_EQ(shop.heard.size(), 2U);
}

TEST(Commands, SentTwiceUnderOneKeyAreRecordedOnce) {
    Shop shop;
    const auto first = shop.post("/customers", R"({"name":"مریم"})", "mine");
    const auto second = shop.post("/customers", R"({"name":"مریم"})", "mine");
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(second.replayed, "true");
    EXPECT_EQ(second.text("id"), first.text("id"));
    EXPECT_EQ(shop.count("/customers"), 1U);
    EXPECT_EQ(shop.post("/customers", R"({"name":"دیگری"})", "mine").status, 409);
}

TEST(Commands, LeaveNeitherRecordNorAnswerWhenTheDiskIsFull) {
    Shop shop;
    shop.is_disk_full = true;
    const auto refused = shop.post("/customers", R"({"name":"مریم"})", "mine");
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.text("code"), "disk_full");
    shop.is_disk_full = false;
    EXPECT_EQ(shop.count("/customers"), 0U);
    const auto again = shop.post("/customers", R"({"name":"مریم"})", "mine");
    EXPECT_EQ(again.status, 201);
    EXPECT_TRUE(again.replayed.empty());
}

TEST(Commands, AddAPersonWithAPasswordThatNeverTravels) {
    Shop shop;
    EXPECT_EQ(
        shop.post("/users", R"({"login":"ali","name":"Ali","roles":["clerk"],"password":"short"})")
            .status,
        422);
    const auto added = shop.post(
        "/users", R"({"login":"ali","name":"Ali","roles":["clerk"],"password":"long enough"})");
    ASSERT_EQ(added.status, 201) << json::serialize(added.body);
    for (const auto& row : shop.log) {
        EXPECT_EQ(std::string(row.begin(), row.end()).find("long enough"), std::string::npos);
    }
    EXPECT_EQ(shop.ask(Method::post, "/session", R"({"login":"ali","password":"long enough"})", {})
                  .status,
              201);
    EXPECT_EQ(shop.post("/users/ali", R"({"name":"Ali","roles":[]})").status, 201);
    EXPECT_EQ(shop.ask(Method::post, "/session", R"({"login":"ali","password":"long enough"})", {})
                  .status,
              401);
}

TEST(Commands, LetAPersonSetHisOwnPinAndConfirmAtAnothersScreen) {
    Shop shop;
    ASSERT_EQ(
        shop.post("/users",
                  R"({"login":"ali","name":"Ali","roles":["clerk"],"password":"long enough"})")
            .status,
        201);
    const auto confirm = [&] {
        return shop.ask(Method::post, "/second-person", R"({"login":"sara","pin":"4711"})", {});
    };
    EXPECT_EQ(confirm().status, 401) << "no PIN yet";
    const auto field = [&](const std::string& body) {
        return shop.post("/me/pin", body).text("field");
    };
    EXPECT_EQ(field(R"({"pin":"471","password":"open sesame"})"), "pin");
    EXPECT_EQ(field(R"({"pin":"47a1","password":"open sesame"})"), "pin");
    EXPECT_EQ(field(R"({"pin":"4711","password":"a guess"})"), "password");
    EXPECT_EQ(shop.post("/me/pin", R"({"pin":"4711","password":"open sesame"})").status, 204);
    EXPECT_EQ(confirm().text("code"), "same_person");
}

// Argon2 takes tenths of a second: on the frame's thread everybody else would wait for it.
TEST(SiteUsers, PasswordsAreCheckedAndMadeElsewhereAndOutsideOfAnyTransaction) {
    Shop shop;
    std::vector<std::pair<std::function<void()>, std::function<void(std::exception_ptr)>>>
        elsewhere;
    shop.off_thread = [&](auto work, auto then) {
        elsewhere.emplace_back(std::move(work), std::move(then));
    };
    const auto do_one = [&] {
        auto [work, then] = std::move(elsewhere.at(0));
        elsewhere.erase(elsewhere.begin());
        shop.transact([] { return true; });  // the store is free meanwhile
        work();
        then({});
    };
    const auto asked = [&](const std::string& target, const std::string& body, int steps) {
        int status = 0;
        shop.begin(Method::post, target, body, [&](int answered) { status = answered; });
        for (int step = 0; step < steps; ++step) {
            EXPECT_EQ(status, 0) << target;
            EXPECT_EQ(elsewhere.size(), 1U) << target;
            do_one();
        }
        EXPECT_TRUE(elsewhere.empty()) << target;
        return status;
    };
    EXPECT_EQ(
        asked("/users",
              R"({"login":"ali","name":"Ali","roles":["clerk"],"password":"long enough"})", 1),
        201);
    EXPECT_EQ(asked("/users/ali/password", R"({"password":"another one"})", 1), 204);
    EXPECT_EQ(asked("/me/pin", R"({"pin":"4711","password":"open sesame"})", 2), 204);
    EXPECT_EQ(asked("/me/pin", R"({"pin":"4711","password":"a guess"})", 1), 422);
}

TEST(SiteUsers, ASessionsHolderCannotTryPasswordsWithoutEnd) {
    Shop shop;
    int refused = 0;
    for (int i = 0; i < 6; ++i) {
        const auto reply =
            shop.post(i % 2 == 0 ? "/me/pin" : "/users/sara/password",
                      R"({"pin":"4711","password":"long enough","old_password":"x"})");
        if (reply.status == 429) ++refused;
    }
    EXPECT_GE(refused, 3);
}

TEST(SiteUsers, NothingIsDoneThatWasMeantToBeTried) {
    Shop shop;
    for (const char* target : {"/members/4.1/revoke", "/invites", "/sync", "/me/pin", "/tokens",
                               "/users/ali/password", "/prints/waybill/W"}) {
        const auto reply = shop.post(std::string{target} + "?dry_run=1", "{}");
        EXPECT_EQ(reply.status, 400) << target;
        EXPECT_EQ(reply.text("code"), "unknown_parameter") << target;
    }
    EXPECT_EQ(shop.get("/trial-balance?to=1404/01/01").text("code"), "unknown_parameter");
}

TEST(SiteTexts, HoldNothingThatNobodySees) {
    Shop shop;
    const auto refused = [&](const std::string& target, const std::string& body) {
        const auto reply = shop.post(target, body);
        EXPECT_EQ(reply.status, 422) << body;
        EXPECT_EQ(reply.text("code"), "unfit_character") << body;
        return reply.text("field");
    };
    EXPECT_EQ(refused("/customers", R"({"kind":"natural","name":"a\u202Eb","mobile":""})"), "name");
    EXPECT_EQ(refused("/customers", R"({"kind":"natural","name":"a\u0000b","mobile":""})"), "name");
    EXPECT_EQ(refused("/customers", R"({"kind":"natural","name":"a\nb","mobile":""})"), "name");
    EXPECT_EQ(
        shop.post("/customers",
                  R"({"kind":"natural","name":"Sara","mobile":"09121234567","address":"a\nb"})")
            .status,
        201);
    const auto sheet = shop.post("/imports/customers", "kind,name,mobile\nnatural,a\u202Eb,\n");
    EXPECT_EQ(sheet.status, 422) << sheet.raw;
}

TEST(Commands, AndEverythingElseStandInTheOpenApiText) {
    Shop shop;
    const auto openapi = shop.api->openapi();
    const auto& paths = openapi.at("paths").as_object();
    for (const auto& route : shop.api->routes().all()) {
        const bool is_there =
            paths.contains(route->pattern) || paths.contains("/api/v1" + route->pattern);
        EXPECT_TRUE(is_there) << route->pattern;
    }
    EXPECT_GT(paths.size(), 60U);
}

TEST(Refusals, WriteNumbersInPersianAndKeepCodesAsTheyArePrinted) {
    Shop shop;
    shop.stock_up();
    shop.post("/parts", R"({"code":"PUMP-2","name":"Pump","unit":"pcs"})");
    const auto refused =
        shop.post("/dispatches", R"({"to":"AG-KRJ","lines":[{"part":"PUMP-2","quantity":12}]})");
    ASSERT_EQ(refused.status, 422) << refused.raw;
    const std::string said{refused.at("messages").at("fa").as_string()};
    EXPECT_NE(said.find("PUMP-2"), std::string::npos) << said;
    EXPECT_NE(said.find("۱۲ عدد"), std::string::npos) << said;
    const auto unread = shop.get("/parts?due_days=" + percent_encoded("1,5"));
    const std::string example{unread.at("messages").at("fa").as_string()};
    EXPECT_NE(example.find("۱٬۵۰۰"), std::string::npos) << example;
}

}  // namespace
}  // namespace amani::http
