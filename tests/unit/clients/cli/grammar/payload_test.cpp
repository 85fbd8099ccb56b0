#include "clients/cli/grammar/payload.h"

#include <gtest/gtest.h>

namespace amani::cli {
namespace {

namespace json = boost::json;

constexpr base::Day today{20'420};  // 2025-11-28, 1404/09/07
const Speech english{.language = Language::en};

json::object payload(std::string_view noun, std::string_view verb, const Typed& typed) {
    auto body = payload_of(*find_command(noun, verb), typed, today, english);
    return body ? std::move(body).value()
                : json::object{{"wrong", body.error().flag}, {"why", body.error().why}};
}

TEST(PayloadOf, ReadsPersianDigitsAndJalaliDays) {
    const auto body =
        payload("tariff", "set",
                {{"ID", {"PUMP"}}, {"valid-from", {"۱۴۰۴/۱۰/۰۱"}}, {"labour", {"۹۰۰٬۰۰۰"}}});
    EXPECT_EQ(body.at("valid_from"), "2025-12-22");
    EXPECT_EQ(body.at("labour"), 900'000);
    EXPECT_EQ(body.at("recovery"), 0);
    EXPECT_EQ(body.at("part"), "PUMP");
}

TEST(PayloadOf, CountsDaysFromToday) {
    const auto body =
        payload("job", "admit",
                {{"serial", {"WM۷K-۰۰۰۴۱۷"}}, {"customer", {"3.1.88"}}, {"promised", {"today+3"}}});
    EXPECT_EQ(body.at("promised"), "2025-12-01");
    EXPECT_EQ(body.at("serial"), "WM7K-000417");
}

TEST(PayloadOf, LeavesOutWhatIsNotSaid) {
    const auto body = payload("job", "admit", {{"serial", {"S"}}, {"customer", {"C"}}});
    EXPECT_EQ(body, (json::object{{"serial", "S"}, {"customer", "C"}}));
}

TEST(PayloadOf, MakesLinesOfStock) {
    const auto body =
        payload("stock", "dispatch",
                {{"to", {"AG-KRJ"}}, {"line", {"PUMP=10", "V1/used_sound=1:SN1", "B=2:X,Y"}}});
    const json::array expected{
        {{"part", "PUMP"}, {"quantity", 10}},
        {{"part", "V1"},
         {"quantity", 1},
         {"condition", "used_sound"},
         {"part_serials", json::array{"SN1"}}},
        {{"part", "B"}, {"quantity", 2}, {"part_serials", json::array{"X", "Y"}}}};
    EXPECT_EQ(body.at("lines"), expected);
    EXPECT_FALSE(body.contains("from"));
}

TEST(PayloadOf, MakesSharesOfRoles) {
    const auto body =
        payload("service-terms", "set",
                {{"repair-guarantee-days", {"90"}}, {"ceiling", {"supervisor=10%", "clerk=۲٫۵٪"}}});
    const json::array expected{{{"role", "supervisor"}, {"share", 1'000}},
                               {{"role", "clerk"}, {"share", 250}}};
    EXPECT_EQ(body.at("ceilings"), expected);
    const auto wrong = [](const char* typed) {
        return payload("service-terms", "set", {{"ceiling", {typed}}}).at("wrong");
    };
    EXPECT_EQ(wrong("supervisor"), "ceiling");
    EXPECT_EQ(wrong("boss=10%"), "ceiling");
    EXPECT_EQ(wrong("clerk=much"), "ceiling");
}

TEST(PayloadOf, PutsTagsAndUntaggedPiecesIntoOneList) {
    const auto body = payload("used", "receive",
                              {{"from", {"AG-KRJ"}},
                               {"tags", {"KRJ-U-04-000391", "KRJ-U-04-000392, PUMP"}},
                               {"line", {"V1=2"}}});
    ASSERT_EQ(body.at("lines").as_array().size(), 3U);
    EXPECT_EQ(body.at("lines").at(0), (json::object{{"tag", "KRJ-U-04-000391"}}));
    EXPECT_EQ(body.at("lines").at(1).at("part"), "PUMP");
    EXPECT_EQ(body.at("lines").at(2).at("quantity"), 2);
    EXPECT_EQ(body.at("holder"), "AG-KRJ");
}

TEST(PayloadOf, TellsWhichFlagIsWrongAndWhatItWants) {
    EXPECT_EQ(payload("job", "fit", {{"part", {"P"}}, {"payer", {"nobody"}}}).at("wrong"), "payer");
    EXPECT_EQ(payload("job", "fit", {{"part", {"P"}}, {"quantity", {"two"}}}).at("wrong"),
              "quantity");
    EXPECT_EQ(payload("stock", "dispatch", {{"line", {"PUMP"}}}).at("wrong"), "line");
    EXPECT_EQ(payload("stock", "open", {{"line", {"PUMP=1"}}}).at("wrong"), "line");
    EXPECT_EQ(payload("job", "admit", {{"promised", {"1404/13/01"}}}).at("wrong"), "promised");
}

TEST(PayloadOf, ReadsRates) {
    EXPECT_EQ(payload("agent", "terms",
                      {{"ID", {"AG-KRJ"}}, {"policy", {"consignment"}}, {"rate", {"۸۵٪"}}})
                  .at("rate"),
              8500);
}

}  // namespace
}  // namespace amani::cli
