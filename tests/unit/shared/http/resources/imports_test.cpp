#include "unit/shared/http/resources/shop.h"

#include <gtest/gtest.h>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr const char* parts = "code,name,unit\nPUMP,پمپ,عدد\n!,بد,عدد\nBELT,تسمه,عدد\n";

TEST(Imports, RecordNothingWhenARowIsWrong) {
    Shop shop;
    const auto reply = shop.post("/imports/parts", parts);
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.at("rows").as_int64(), 3);
    EXPECT_EQ(reply.at("recorded").as_int64(), 0);
    const auto& refused = reply.at("refused").as_array();
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(refused[0].as_object().at("line").as_int64(), 3);
    EXPECT_EQ(refused[0].as_object().at("field").as_string(), "code");
    EXPECT_FALSE(refused[0].as_object().at("message").as_object().at("fa").as_string().empty());
    EXPECT_EQ(shop.count("/parts"), 0U);
}

TEST(Imports, KeepTheGoodRowsWhenAskedTo) {
    Shop shop;
    const auto reply = shop.post("/imports/parts?partial=1", parts);
    EXPECT_EQ(reply.status, 200) << json::serialize(reply.body);
    EXPECT_EQ(reply.at("recorded").as_int64(), 2);
    EXPECT_EQ(shop.count("/parts"), 2U);
    EXPECT_EQ(shop.heard.size(), 1U);
}

TEST(Imports, OfADryRunSayWhatWouldHappen) {
    Shop shop;
    const auto reply = shop.post("/imports/parts?dry_run=1", "code,name,unit\nPUMP,پمپ,عدد\n");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.at("recorded").as_int64(), 1);
    EXPECT_EQ(shop.count("/parts"), 0U);
}

TEST(Imports, RefuseASheetWithoutItsColumns) {
    Shop shop;
    EXPECT_EQ(shop.post("/imports/parts", "code\nPUMP\n").status, 422);
    EXPECT_EQ(shop.post("/imports/parts", "code,name,unit\n\"PUMP,x,y\n").status, 422);
    EXPECT_EQ(shop.post("/imports/horses", "code\n").status, 404);
}

}  // namespace
}  // namespace amani::http
