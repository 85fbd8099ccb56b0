#include "unit/shared/http/rig.h"
#include "unit/shared/http/workbook.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

namespace json = boost::json;

TEST(List, PagesThroughAllRowsByAnOpaqueCursorWithoutLossOrRepeat) {
    Rig rig;
    std::int64_t expected = 1;
    std::string after;
    int pages = 0;
    do {
        const auto reply = rig.get("/widgets?limit=500" + (after.empty() ? "" : "&after=" + after));
        ASSERT_EQ(reply.status, 200);
        const auto page = reply.json();
        for (const auto& row : page.at("rows").as_array())
            EXPECT_EQ(row.at("id").as_int64(), expected++);
        after = page.at("next").is_null() ? "" : std::string{page.at("next").as_string()};
        ++pages;
    } while (!after.empty());
    EXPECT_EQ(pages, 3);
    EXPECT_EQ(expected, 1'201);
}

TEST(List, CountsExactlyToAThousand) {
    Rig rig;
    const auto many = rig.get("/widgets?limit=1").json();
    EXPECT_EQ(many.at("count").at("value").as_int64(), 1'000);
    EXPECT_FALSE(many.at("count").at("exact").as_bool());
    const auto few = rig.get("/widgets?limit=1&state=ready&totals=1").json();
    EXPECT_EQ(few.at("count").at("value").as_int64(), 600);
    EXPECT_TRUE(few.at("count").at("exact").as_bool());
    EXPECT_EQ(few.at("totals").at("weight").as_int64(), 6'000);
}

TEST(List, GivesTheChosenFieldsAndCapsTheLimit) {
    Rig rig;
    const auto page = rig.get("/widgets?fields=id,state&limit=9999").json();
    EXPECT_EQ(page.at("rows").as_array().size(), 500U);
    EXPECT_EQ(page.at("rows").as_array()[0].as_object().size(), 2U);
}

TEST(List, RefusesWhatItDoesNotUnderstandByName) {
    Rig rig;
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"/widgets?colour=red", "colour"},
        {"/widgets?state=broken", "state"},
        {"/widgets?id_gt=many", "id_gt"},
        {"/widgets?age_gt=3parsecs", "age_gt"},
        {"/widgets?name=x", "name"},
        {"/widgets?sort=weight", "sort"},
        {"/widgets?limit=0", "limit"},
        {"/widgets?fields=id,colour", "fields"},
        {"/widgets?after=zz", "after"},
        {"/widgets?after=00", "after"},
        {"/widgets?made_on=1404/13/01", "made_on"}};
    for (const auto& [path, field] : wrong) {
        const auto reply = rig.get(path);
        EXPECT_EQ(reply.status, 422) << path;
        EXPECT_EQ(reply.json().at("field").as_string(), field) << path;
    }
}

TEST(List, ReadsTypedFilters) {
    Rig rig;
    EXPECT_EQ(rig.get("/widgets?id_gt=1199").json().at("rows").as_array().size(), 1U);
    for (const auto* path :
         {"/widgets?age_gt=3d&limit=1", "/widgets?made_on_ge=1404/09/07&limit=1",
          "/widgets?made_on_lt=2025-11-28&limit=1", "/widgets?state_in=ready,open&limit=1",
          "/widgets?made_on=today-7&limit=1", "/widgets?sort=-id&limit=1"}) {
        EXPECT_EQ(rig.get(path).status, 200) << path;
    }
}

TEST(List, RefusesACursorOfAnotherOrder) {
    Rig rig;
    const auto next = std::string{rig.get("/widgets?limit=1").json().at("next").as_string()};
    EXPECT_EQ(rig.get("/widgets?limit=1&sort=-id&after=" + next).status, 422);
}

TEST(List, StreamsAllRowsAsCsvAtTheSameAddress) {
    Rig rig;
    const auto reply = rig.get("/widgets?limit=1&fields=id,name", "Accept: text/csv\r\n");
    ASSERT_EQ(reply.status, 200);
    EXPECT_TRUE(reply.is_whole);
    EXPECT_EQ(reply.header("transfer-encoding"), "chunked");
    EXPECT_TRUE(
        reply.body.starts_with("\xef\xbb\xbf"
                               "id,name\r\n1,widget 1\r\n2,\"comma, \"\"quote\"\"\"\r\n3,"));
    EXPECT_EQ(std::count(reply.body.begin(), reply.body.end(), '\n'), 1'201);
}

TEST(List, NamesWhatMayBeAskedInstead) {
    Rig rig;
    const auto refusal = rig.get("/widgets?colour=red").json();
    const auto& allowed = refusal.at("numbers").at("allowed").as_array();
    EXPECT_EQ(allowed.size(), 5U);
    EXPECT_NE(refusal.at("remedy").at("fa").as_string().find("state"), json::string::npos);
    EXPECT_EQ(rig.get("/widgets?sort=weight").json().at("numbers").at("allowed").as_array().size(),
              1U);
    EXPECT_EQ(rig.get("/widgets?fields=x").json().at("numbers").at("allowed").as_array().size(),
              6U);
}

TEST(List, RefusesACsvBeforeItBegins) {
    Rig rig;
    EXPECT_EQ(rig.get("/widgets?q=refused", "Accept: text/csv\r\n").status, 404);
}

TEST(List, StreamsAllRowsAsAWorkbookAtTheSameAddress) {
    Rig rig;
    const std::string xlsx =
        "Accept: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r\n";
    const auto reply = rig.get("/widgets?limit=1&fields=id,name,weight", xlsx);
    ASSERT_EQ(reply.status, 200);
    EXPECT_TRUE(reply.is_whole);
    const auto sheet = first_sheet_of(reply.body);
    EXPECT_NE(sheet.find("rightToLeft=\"1\""), std::string::npos) << "people here read Persian";
    EXPECT_NE(sheet.find("شناسه"), std::string::npos);
    EXPECT_NE(sheet.find("comma, &quot;quote&quot;") == std::string::npos
                  ? sheet.find("comma, \"quote\"")
                  : 0,
              std::string::npos);
    EXPECT_NE(sheet.find("<v>12000</v>"), std::string::npos) << "the last row's weight, a number";
    EXPECT_NE(sheet.find("<autoFilter ref=\"A1:C1201\"/>"), std::string::npos);

    const auto english = rig.get("/widgets?fields=id", xlsx + "Accept-Language: en\r\n");
    EXPECT_EQ(english.status, 200);
    EXPECT_EQ(rig.get("/widgets?q=refused", xlsx).status, 404);
}

TEST(Read, IsNotSentAgainWhileItsTagHolds) {
    Rig rig;
    const auto first = rig.get("/widgets/7");
    const auto tag = first.header("etag");
    ASSERT_FALSE(tag.empty());
    const auto again = rig.get("/widgets/7", "If-None-Match: " + tag + "\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_TRUE(again.body.empty());
    EXPECT_EQ(rig.get("/widgets/8", "If-None-Match: " + tag + "\r\n").status, 200);
}

TEST(Document, SaysWhereItStandsAndWhatMayBeDone) {
    Rig rig;
    const auto shape = rig.get("/widgets/7").json();
    EXPECT_EQ(shape.at("number").as_string(), "W-7");
    EXPECT_EQ(shape.at("sync").at("stage").as_int64(), 2);
    EXPECT_EQ(shape.at("sync").at("carrier").as_string(), "tls");
    const auto& action = shape.at("actions").as_array()[0];
    EXPECT_FALSE(action.at("allowed").as_bool());
    EXPECT_EQ(action.at("why").at("en").as_string(), "already scrapped");
    EXPECT_EQ(action.at("who_can").as_array()[0].as_string(), "H-ADMIN");
}

}  // namespace
}  // namespace amani::http
