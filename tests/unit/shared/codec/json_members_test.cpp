#include "shared/codec/json_members.h"

#include "shared/codec/json.h"

#include <gtest/gtest.h>

namespace amani::codec {
namespace {

TEST(RepeatedMember, IsNamedByItsPath) {
    EXPECT_EQ(repeated_member(R"({"":1,"":2})", 16), "\"\"");
    EXPECT_EQ(repeated_member(R"({"a":1,"a":2})", 16), "a");
    EXPECT_EQ(repeated_member(R"({"a":[1,{"b":1},{"c":{"d":1,"d":1}}]})", 16), "a[2].c.d");
    EXPECT_EQ(repeated_member(R"([[],[{"b":1,"b":1}]])", 16), "[1][0].b");
}

TEST(RepeatedMember, IsFoundHoweverItIsWritten) {
    EXPECT_EQ(repeated_member(R"({"password":1,"pass\u0077ord":2})", 16), "password");
    EXPECT_EQ(repeated_member(R"({"a":{},"b":"a","a":[]})", 16), "a");
}

TEST(RepeatedMember, IsNoneWhereEveryNameStandsOnceInItsObject) {
    EXPECT_EQ(repeated_member(R"({"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}],"A":2})", 16),
              std::nullopt);
    EXPECT_EQ(repeated_member("", 16), std::nullopt);
    EXPECT_EQ(repeated_member("{", 16), std::nullopt);
    EXPECT_EQ(repeated_member("7", 16), std::nullopt);
}

TEST(Json, RefusesAMemberThatComesTwice) {
    const auto parsed = parse_json(R"({"site":2,"site":3})");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().where, "site");
}

}  // namespace
}  // namespace amani::codec
