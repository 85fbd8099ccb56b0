#include "unit/shared/http/resources/clerk.h"

#include <gtest/gtest.h>

namespace amani::http {

namespace json = boost::json;

namespace {

std::string encoded(std::string_view text) { return percent_encoded(text); }

TEST(Lists, TakeSeveralValuesOfAFilter) {
    ConsignmentStory story;
    const auto count = [&](const std::string& filter) {
        return story.shop.get("/used-parts?" + filter).rows().size();
    };
    EXPECT_EQ(count("state_in=owed,registered"), 2U);
    EXPECT_EQ(count("state_in=registered,waived"), 1U);
    EXPECT_EQ(count("state_in=waived,charged"), 0U);
    EXPECT_EQ(count("holder_in=AG-KRJ,THR"), 2U);
    EXPECT_EQ(story.shop.get("/used-parts?state_in=owed,lost").status, 422);
}

TEST(Lists, FilterByAge) {
    ConsignmentStory story;
    EXPECT_EQ(story.shop.get("/used-parts?age_lt=3d").rows().size(), 2U);
    EXPECT_EQ(story.shop.get("/used-parts?age_gt=3d").rows().size(), 0U);
    EXPECT_EQ(story.shop.get("/used-parts?age_ge=0d").rows().size(), 2U);
    EXPECT_EQ(story.shop.get("/waybills?age_gt=1h").rows().size(), 0U);
    EXPECT_EQ(story.shop.get("/waybills?age_lt=1h").rows().size(), 1U);
    const auto refused = story.shop.get("/used-parts?age=3d");
    EXPECT_EQ(refused.status, 422);
    EXPECT_NE(refused.raw.find("\"age_gt\""), std::string::npos) << refused.raw;
    EXPECT_EQ(story.shop.get("/used-parts").rows().front().as_object().at("age").as_int64(), 0);
}

TEST(Lists, AddUpAllRowsAndNotThePage) {
    ConsignmentStory story;
    const auto page = story.shop.get("/stock?part=PUMP&limit=1&totals=1");
    EXPECT_EQ(page.rows().size(), 1U);
    std::int64_t sum = 0;
    for (const auto& row : story.shop.get("/stock?part=PUMP").rows())
        sum += row.as_object().at("quantity").as_int64();
    EXPECT_EQ(page.at("totals").as_object().at("quantity").as_int64(), sum);
    EXPECT_NE(page.rows().front().as_object().at("quantity").as_int64(), sum);
    const auto payments = story.shop.get("/payments?totals=1");
    EXPECT_EQ(payments.at("totals").as_object().at("amount").as_int64(), 500'000);
}

TEST(Lists, ShowAtANodeTheStockThatItAnswersFor) {
    ConsignmentStory story;
    story.recorded("/dispatches", R"({"to":"AG-KRJ","lines":[{"part":"PUMP","quantity":2}]})");
    const auto seen = [&](const std::string& query) {
        std::map<std::string, std::int64_t> by_place;
        for (const auto& row : story.shop.get("/stock" + query).rows()) {
            by_place[std::string{row.at("place_kind").as_string()}] +=
                row.at("quantity").as_int64();
        }
        return by_place;
    };
    using Seen = std::map<std::string, std::int64_t>;
    EXPECT_EQ(seen("?condition=fresh"), (Seen{{"consignment", 3}, {"main", 3}, {"transit", 2}}));
    story.shop.desk().own.kind = domain::SiteKind::branch;  // the same store, not at the hub
    EXPECT_EQ(seen("?condition=fresh"), (Seen{{"main", 3}, {"transit", 2}}));
    EXPECT_EQ(seen("?condition=fresh&site=AG-KRJ"), (Seen{{"consignment", 3}}));
    EXPECT_EQ(seen("?condition=fresh&site_code=AG-KRJ"), (Seen{{"consignment", 3}}));
    const auto totals = story.shop.get("/stock?condition=fresh&totals=1").at("totals");
    EXPECT_EQ(totals.at("quantity"), 5);
}

TEST(Lists, FindWhatIsWrittenInOtherLetters) {
    ConsignmentStory story;
    story.recorded("/customers", R"({"name":"كيانوش يزدي","mobile":"09120000001"})");
    story.recorded("/sites", R"({"code":"AG-YZD","name":"نمایندگی يزد","kind":"agent"})");
    EXPECT_EQ(story.shop.get("/customers?q=" + encoded("کیانوش")).rows().size(), 1U);
    EXPECT_EQ(story.shop.get("/sites?q=" + encoded("یزد")).rows().size(), 1U);
    EXPECT_EQ(story.shop.get("/sites?q=yzd").rows().size(), 1U);
    EXPECT_EQ(story.shop.get("/used-parts?q=" + encoded("۰۰۰۰۰۱")).rows().size(), 1U);
}

TEST(Lists, NameWhatMayBeAskedWhenSomethingElseWas) {
    ConsignmentStory story;
    const auto allowed = [&](const std::string& query) {
        const auto reply = story.shop.get("/used-parts?" + query);
        EXPECT_EQ(reply.status, 422) << query;
        return json::serialize(reply.at("numbers").as_object().at("allowed"));
    };
    EXPECT_NE(allowed("colour=red").find("\"state\""), std::string::npos);
    EXPECT_NE(allowed("sort=cost").find("\"fitted_day\""), std::string::npos);
    EXPECT_EQ(allowed("sort=cost").find("\"cost\""), std::string::npos);
    EXPECT_NE(allowed("fields=number,colour").find("\"days_left\""), std::string::npos);
    const auto wrong = story.shop.get("/used-parts?state=lost");
    EXPECT_NE(wrong.raw.find("registered"), std::string::npos);
}

TEST(Lists, RefuseACursorOfAnotherListOrOfNone) {
    ConsignmentStory story;
    const auto next = story.shop.get("/used-parts?limit=1").text("next");
    EXPECT_EQ(story.shop.get("/used-parts?limit=1&after=" + next).rows().size(), 1U);
    for (const auto* cursor : {"zz", "5b5d", "00", "5b22222c5b5d5d"})
        EXPECT_GE(story.shop.get(std::string{"/used-parts?after="} + cursor).status, 400);
    EXPECT_GE(story.shop.get("/sites?after=" + next).status, 400);
}

TEST(Lists, StayInPlaceWhileRowsAreAdded) {
    Shop shop;
    for (const auto* name : {"یک", "دو", "سه", "چهار"})
        shop.post("/customers", std::string{R"({"name":")"} + name + "\"}");
    std::vector<std::string> seen;
    std::string after;
    do {
        const auto page =
            shop.get("/customers?sort=id&limit=1" + (after.empty() ? "" : "&after=" + after));
        for (const auto& row : page.rows()) seen.emplace_back(row.as_object().at("id").as_string());
        after = page.at("next").is_null() ? "" : page.text("next");
        if (seen.size() == 2) shop.post("/customers", R"({"name":"تازه"})");
    } while (!after.empty());
    EXPECT_EQ(seen.size(), 5U);
    EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), 5U);
}

TEST(Lists, ShowWhatIsAddedToTheirRowsInFilesToo) {
    ConsignmentStory story;
    const auto chosen = story.shop.get("/used-parts?fields=number,stage,days_left");
    EXPECT_EQ(chosen.rows().front().as_object().size(), 3U);
    const auto csv =
        story.shop.get_as("/used-parts?fields=number,state,stage&sort=number", "text/csv");
    EXPECT_EQ(csv.status, 200);
    EXPECT_EQ(csv.raw,
              "\xef\xbb\xbfnumber,state,stage\r\nKRJ-U-04-000001,registered,1\r\n"
              "KRJ-U-04-000002,owed,1\r\n");
    const auto users = story.shop.get_as("/users?fields=login,roles", "text/csv");
    EXPECT_NE(users.raw.find("sara,clerk technician"), std::string::npos);
    const auto all = story.shop.get_as("/jobs", "text/csv");
    EXPECT_TRUE(
        all.raw.starts_with("\xef\xbb\xbf"
                            "id,number,"))
        << all.raw;
    EXPECT_NE(all.raw.find("promised_jalali"), std::string::npos);
    EXPECT_EQ(story.shop.get_as("/customers", "text/csv").raw.find("search"), std::string::npos);
}

TEST(Lists, AreAWorkbookFromRightToLeftForPersians) {
    ConsignmentStory story;
    constexpr auto xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const auto book = story.shop.get_as("/used-parts?fields=number,part_name,price", xlsx);
    EXPECT_EQ(book.status, 200);
    EXPECT_EQ(book.header("Content-Type"), xlsx);
    EXPECT_TRUE(book.raw.starts_with("PK"));
    EXPECT_EQ(story.shop.get_as("/used-parts?fields=colour", xlsx).status, 422);
}

TEST(Lists, OfUsedPartsSayTheNumbersOfTheirPapers) {
    ConsignmentStory story;
    const std::string& number = story.receipt;
    const auto part = story.shop.get("/used-parts/" + story.tag);
    EXPECT_EQ(part.text("receipt_number"), number);
    EXPECT_EQ(part.at("pieces").as_array().at(0).at("receipt_number").as_string(), number);
    const auto pieces = story.shop.get("/used-pieces?receipt_number=" + number).rows();
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0].at("tag_number").as_string(), story.tag);
    EXPECT_EQ(pieces[0].at("receipt_number").as_string(), number);
    const auto owed = story.shop.get("/used-parts/KRJ-U-04-000002");
    EXPECT_TRUE(owed.at("receipt_number").is_null());

    const auto job =
        story.recorded("/jobs", R"({"serial":"WM7K-000417","complaint":"x","customer":")" +
                                    story.shop.customer + "\"}");
    const auto fitted =
        story.recorded("/jobs/" + job.text("id") + "/fit", R"({"part":"PUMP","payer":"company"})");
    const auto own = story.shop.get("/used-parts/" + fitted.text("number"));
    EXPECT_EQ(own.text("job_number"), job.text("number"));
    EXPECT_TRUE(own.at("waybill_number").is_null());
}

TEST(Lists, JumpToAnyRow) {
    Shop shop;
    for (int i = 10; i < 30; ++i) {
        const std::string code = "PUMP-" + std::to_string(i);
        shop.post("/parts", R"({"code":")" + code + R"(","name":"Pump","unit":"pcs"})");
    }
    const auto codes = [&](const std::string& query) {
        std::string all;
        for (const auto& row : shop.get("/parts?limit=2&" + query).rows())
            all += std::string{row.at("code").as_string()} + ' ';
        return all;
    };
    EXPECT_EQ(codes("offset=0"), "PUMP-10 PUMP-11 ");
    EXPECT_EQ(codes("offset=18"), "PUMP-28 PUMP-29 ");
    EXPECT_EQ(codes("offset=-3"), "PUMP-27 PUMP-28 ");
    EXPECT_EQ(codes("offset=20"), "");
    const auto middle = shop.get("/parts?limit=2&offset=7");
    EXPECT_EQ(codes("after=" + encoded(middle.text("next"))), "PUMP-19 PUMP-20 ");
    EXPECT_FALSE(middle.body.as_object().contains("count"));
    const auto counted = shop.get("/parts?limit=1&offset=7&count=all");
    EXPECT_EQ(counted.at("count").at("value").as_int64(), 20);

    EXPECT_EQ(shop.get("/parts?offset=6000000").status, 422);
    EXPECT_EQ(shop.get("/parts?offset=x").status, 422);
    EXPECT_EQ(shop.get("/parts?count=some").status, 422);
    EXPECT_EQ(shop.get("/parts?offset=1&after=" + encoded(middle.text("next"))).status, 422);
    // A file has all rows from there on.
    const auto file = shop.get_as("/parts?fields=code&offset=18", "text/csv");
    EXPECT_NE(file.raw.find("PUMP-29"), std::string::npos);
    EXPECT_EQ(file.raw.find("PUMP-27"), std::string::npos);
}

TEST(Lists, CountBeyondAThousandWhenAsked) {
    Shop shop;
    std::string sheet = "code,name,unit\n";
    for (int i = 1'000; i < 2'100; ++i) sheet += "P-" + std::to_string(i) + ",Pump,pcs\n";
    ASSERT_EQ(shop.post("/imports/parts", sheet).status, 200);
    const auto usual = shop.get("/parts?limit=1").at("count");
    EXPECT_EQ(usual.at("value").as_int64(), 1'000);
    EXPECT_FALSE(usual.at("exact").as_bool());
    for (const std::string query : {"count=all", "count=all&unit=pcs"}) {
        const auto all = shop.get("/parts?limit=1&" + query).at("count");
        EXPECT_EQ(all.at("value").as_int64(), 1'100) << query;
        EXPECT_TRUE(all.at("exact").as_bool()) << query;
    }
}

}  // namespace
}  // namespace amani::http
