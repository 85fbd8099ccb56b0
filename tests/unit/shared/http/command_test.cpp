#include "unit/shared/http/rig.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

namespace json = boost::json;

constexpr auto good = R"({"name":"pump","lines":[{"part":"P1","quantity":2}]})";
std::string with_key(const std::string& key) { return "Idempotency-Key: " + key + "\r\n"; }

TEST(Frame, RefusesAParameterThatTheAddressDoesNotHaveBeforeItDoesAnything) {
    Rig rig;
    const std::string made = R"({"name":"x","lines":[]})";
    for (const char* target :
         {"/widgets?dryrun=1", "/widgets?dry_run=1&foo=bar", "/widgets?dry_run=0&dry_run=1"}) {
        const auto reply = rig.post(target, made, "Idempotency-Key: k\r\n");
        EXPECT_EQ(reply.status, 400) << target;
        EXPECT_EQ(reply.json().at("numbers").at("allowed").as_array().at(0).as_string(), "dry_run");
    }
    EXPECT_EQ(rig.seen.recorded, 0);
    EXPECT_EQ(rig.get("/widgets/1?to=1404/01/01").code(), "unknown_parameter");
    const auto token = rig.post("/tokens?dry_run=1", R"({"name":"t","scopes":["read"]})");
    EXPECT_EQ(token.code(), "unknown_parameter") << "it would have been made";
    EXPECT_EQ(rig.get("/widgets?dry_run=1").code(), "wrong_parameter");
}

TEST(Frame, RefusesABodyThatSaysTwoThingsUnderOneName) {
    Rig rig;
    const auto reply = rig.post("/widgets", R"({"name":"x","lines":[{"quantity":1,"quantity":9}]})",
                                "Idempotency-Key: k\r\n");
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.code(), "member_twice");
    EXPECT_EQ(reply.json().at("field").as_string(), "lines[0].quantity");
    EXPECT_EQ(rig.seen.recorded, 0);
}

TEST(Command, GivesTheStoredAnswerOnRepeatAndRecordsOnce) {
    Rig rig;
    const auto first = rig.post("/widgets", good, with_key("k1"));
    EXPECT_EQ(first.status, 201);
    const auto again = rig.post("/widgets", good, with_key("k1"));
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(again.header("idempotency-replayed"), "true");
    EXPECT_EQ(rig.seen.recorded, 1);
}

TEST(Command, RefusesAKeyThatWasUsedForSomethingElse) {
    Rig rig;
    rig.post("/widgets", good, with_key("k1"));
    const auto other = rig.post("/widgets", R"({"name":"other","lines":[]})", with_key("k1"));
    EXPECT_EQ(other.status, 409);
    EXPECT_EQ(other.code(), "idempotency_key_reused");
    EXPECT_EQ(rig.seen.recorded, 1);
}

TEST(Command, NeedsAKeyFromProgramsButNotFromPeople) {
    Rig rig;
    EXPECT_EQ(rig.post("/widgets", good).code(), "idempotency_key_missing");
    EXPECT_EQ(rig.ask("POST", "/widgets", good, rig.sign_in("store", "open sesame")).status, 201);
}

TEST(Command, KeysOfTwoPeopleDoNotMeet) {
    Rig rig;
    rig.post("/widgets", good, with_key("k1"));
    const auto admin = rig.sign_in("admin", "open sesame");
    EXPECT_EQ(
        rig.ask("POST", "/widgets", good, admin + with_key("k1")).header("idempotency-replayed"),
        "");
    EXPECT_EQ(rig.seen.recorded, 2);
}

TEST(Command, RefusesInOneShapeWithTheNumbers) {
    Rig rig;
    const auto reply = rig.post(
        "/widgets",
        R"({"name":"pump","lines":[{"part":"P1","quantity":1},{"part":"P2","quantity":99}]})",
        with_key("k1"));
    EXPECT_EQ(reply.status, 422);
    const auto shape = reply.json();
    EXPECT_EQ(shape.at("code").as_string(), "shortage");
    EXPECT_EQ(shape.at("field").as_string(), "lines[1].quantity");
    EXPECT_EQ(shape.at("numbers").at("on_hand").as_int64(), 10);
    EXPECT_FALSE(shape.at("messages").at("fa").as_string().empty());
    EXPECT_FALSE(shape.at("messages").at("en").as_string().empty());
    EXPECT_TRUE(shape.at("remedy").is_null());
    EXPECT_EQ(shape.at("who_can").as_array()[0].as_string(), "STORE");
    EXPECT_EQ(shape.at("docs").as_string(), "warehouse#shortage");
}

TEST(Command, MayBeSentAgainAfterARefusalUnderTheSameKey) {
    Rig rig;
    const auto bad = R"({"name":"pump","lines":[{"part":"P1","quantity":99}]})";
    EXPECT_EQ(rig.post("/widgets", bad, with_key("k1")).status, 422);
    EXPECT_EQ(rig.post("/widgets", good, with_key("k1")).status, 201);
}

TEST(Command, DryRunRecordsNothingAndKeepsTheKeyFree) {
    Rig rig;
    EXPECT_EQ(rig.post("/widgets?dry_run=1", good, with_key("k1")).status, 200);
    EXPECT_EQ(rig.seen.recorded, 0);
    EXPECT_EQ(rig.post("/widgets", good, with_key("k1")).status, 201);
    EXPECT_EQ(rig.seen.recorded, 1);
}

TEST(Command, ArrayGivesAResultPerItemAndRepeatsOnlyWhatWasUndone) {
    Rig rig;
    const std::string items =
        R"([{"name":"a","lines":[]},{"name":"b","lines":[{"part":"P","quantity":99}]},{"name":3}])";
    const auto first = rig.post("/widgets", items, with_key("bulk")).json();
    const auto& results = first.at("results").as_array();
    ASSERT_EQ(results.size(), 3U);
    EXPECT_EQ(results[0].at("status").as_int64(), 201);
    EXPECT_EQ(results[1].at("refusal").at("code").as_string(), "shortage");
    EXPECT_EQ(results[2].at("refusal").at("field").as_string(), "name");
    EXPECT_EQ(rig.seen.recorded, 1);
    const auto again = rig.post("/widgets", items, with_key("bulk")).json();
    EXPECT_TRUE(again.at("results").as_array()[0].at("replayed").as_bool());
    EXPECT_EQ(rig.seen.recorded, 1);
}

TEST(Command, ArrayIsBounded) {
    Rig rig;
    std::string items = "[";
    for (int i = 0; i < 1'001; ++i) items += i == 0 ? "{}" : ",{}";
    EXPECT_EQ(rig.post("/widgets", items + "]", with_key("k")).status, 413);
}

TEST(Command, NamesTheExactFieldOfAWrongType) {
    Rig rig;
    const auto reply = rig.post(
        "/widgets",
        R"({"name":"x","lines":[{"part":"P","quantity":1},{"part":"P","quantity":"two"}]})",
        with_key("k"));
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.json().at("field").as_string(), "lines[1].quantity");
    EXPECT_EQ(rig.post("/widgets", R"({"name":"x","lines":[],"colour":1})", with_key("k"))
                  .json()
                  .at("field")
                  .as_string(),
              "colour");
    EXPECT_EQ(rig.post("/widgets", R"({"lines":[]})", with_key("k")).json().at("field").as_string(),
              "name");
}

TEST(Command, RefusesWhatIsNotJson) {
    Rig rig;
    for (const auto* body :
         {"{", "{\"name\":}", "nonsense", "{\"name\":\"\xff\xfe\"}", "[1,2", "{} {}"}) {
        const auto reply = rig.post("/widgets", body, with_key("k"));
        EXPECT_EQ(reply.status, 400) << body;
        EXPECT_EQ(reply.code(), "malformed_json") << body;
    }
}

TEST(Command, RefusesDeepJson) {
    Rig rig;
    const auto reply = rig.post("/widgets", std::string(100'000, '['), with_key("k"));
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.code(), "too_deep");
}

TEST(Command, OfAKeptBodyIsRepeatedByItsBytes) {
    Rig rig;
    const std::string text(1U << 20, 'x');
    EXPECT_EQ(rig.post("/imports/parts", text, with_key("k")).status, 200);
    EXPECT_EQ(rig.post("/imports/parts", text, with_key("k")).header("idempotency-replayed"),
              "true");
    EXPECT_EQ(rig.post("/imports/parts", text + "y", with_key("k")).code(),
              "idempotency_key_reused");
}

TEST(Command, WhoseBodyFindsNoDiskIsToldToComeAgain) {
    Rig rig{{.server = {.spool_directory = "/nowhere"}}};
    const auto reply = rig.post("/imports/parts", std::string(4U << 20, 'x'), with_key("k"));
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(reply.header("retry-after"), "60");
    EXPECT_EQ(rig.post("/imports/parts", "small", with_key("k")).status, 200);
}

TEST(Command, TakesAKeptBodyOfItsRoutesOwnSize) {
    Rig rig;
    const auto reply = rig.post("/imports/parts", std::string(4U << 20, 'x'), with_key("k"));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.json().at("bytes").as_int64(), 4 << 20);
    EXPECT_EQ(rig.ask("POST", "/imports/parts", std::string(4U << 20, 'x')).status, 413)
        << "from a stranger";
}

}  // namespace
}  // namespace amani::http
