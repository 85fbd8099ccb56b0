// Commands that the rules allow and that are doubtful: they are told of in a dry run, wait for a
// confirmation, and are recorded with one.
#include "unit/shared/http/resources/clerk.h"

#include "shared/app/clock_doubt.h"

#include <gtest/gtest.h>

namespace amani::http {

namespace {

constexpr const char* maryam = R"({"name":"مریم رضایی","mobile":"09121234567"})";
constexpr const char* another = R"({"name":"زهرا رضایی","mobile":"+98 912 123 45 67"})";

std::string code_of_first(const boost::json::value& warnings) {
    return std::string{warnings.as_array().at(0).as_object().at("code").as_string()};
}

TEST(Warnings, HoldACommandUntilSomebodyConfirms) {
    Shop shop;
    ASSERT_EQ(shop.post("/customers", maryam).status, 201);
    const auto held = shop.post("/customers", another, "k");
    EXPECT_EQ(held.status, 422);
    EXPECT_EQ(held.text("code"), "needs_confirmation");
    EXPECT_EQ(code_of_first(held.at("warnings")), "customers.mobile_known");
    EXPECT_EQ(shop.count("/customers"), 1U) << "nothing was recorded";
    const auto dry = shop.post("/customers?dry_run=1", another);
    EXPECT_EQ(dry.status, 200);
    EXPECT_EQ(code_of_first(dry.at("warnings")), "customers.mobile_known");
    const auto recorded = shop.post("/customers?confirmed=1", another, "k");
    EXPECT_EQ(recorded.status, 201) << recorded.raw;
    EXPECT_EQ(code_of_first(recorded.at("warnings")), "customers.mobile_known");
    EXPECT_EQ(shop.count("/customers"), 2U);
    EXPECT_EQ(shop.post("/customers", another, "k").replayed, "true");
}

TEST(Warnings, DoNotTroubleWhoeverChangesTheCustomerHimself) {
    Shop shop;
    const auto id = shop.post("/customers", maryam).text("id");
    const auto changed =
        shop.post("/customers/" + id, R"({"name":"مریم رضایی نیا","mobile":"09121234567"})");
    EXPECT_EQ(changed.status, 201) << changed.raw;
}

TEST(Warnings, TellOfAWaybillThatNobodyKnows) {
    Shop shop;
    shop.stock_up();
    for (
        const auto& [address, body] :
        {std::pair{"/receipts",
                   R"({"waybill":"MHD-WB-04-000099","lines":[{"part":"PUMP","quantity":1}]})"},
         std::pair{
             "/used-receipts",
             R"({"holder":"AG-KRJ","waybill":"number","lines":[{"part":"PUMP","quantity":1}]})"}}) {
        const auto held = shop.post(address, body);
        EXPECT_EQ(held.text("code"), "needs_confirmation") << held.raw;
        EXPECT_EQ(code_of_first(held.at("warnings")), "waybill.unknown");
    }
}

TEST(Warnings, TellWhatADefinitionWouldChange) {
    Shop shop;
    const std::string pump = R"({"code":"PUMP","name":"پمپ","unit":"عدد"})";
    const std::string other = R"({"code":"pump","name":"پمپ تخلیه","unit":"دستگاه"})";
    ASSERT_EQ(shop.post("/parts", pump).status, 201);
    EXPECT_EQ(shop.post("/parts", pump).status, 201) << "nothing would change";
    const auto held = shop.post("/parts", other);
    ASSERT_EQ(held.text("code"), "needs_confirmation");
    const auto& warning = held.at("warnings").as_array().at(0).as_object();
    EXPECT_EQ(warning.at("code").as_string(), "catalogue.defined_already");
    const std::string en{warning.at("messages").as_object().at("en").as_string()};
    EXPECT_NE(en.find("Name"), std::string::npos) << en;
    EXPECT_NE(en.find("Unit"), std::string::npos) << en;
    EXPECT_EQ(en.find("days"), std::string::npos) << en;
}

TEST(Warnings, TellOfACardThatAnotherSerialHas) {
    Shop shop;
    shop.stock_up();
    const auto with = [](const std::string& serial) {
        return R"({"model":"WM7K","serial":")" + serial + R"(","warranty_card":"881204"})";
    };
    ASSERT_EQ(shop.post("/serials", with("A-100001")).status, 201);
    const auto held = shop.post("/serials", with("A-100002"));
    ASSERT_EQ(held.text("code"), "needs_confirmation") << held.raw;
    EXPECT_EQ(code_of_first(held.at("warnings")), "serials.card_used");
}

TEST(Warnings, RefuseTheRowsOfASheetUnlessTheyAreConfirmed) {
    Shop shop;
    const std::string sheet = "name,mobile\nمریم,09121234567\nزهرا,09121234567\n";
    const auto held = shop.post("/imports/customers", sheet);
    EXPECT_EQ(held.status, 422);
    EXPECT_EQ(held.at("refused").as_array().at(0).as_object().at("code").as_string(),
              "customers.mobile_known");
    EXPECT_EQ(shop.post("/imports/customers?confirmed=1", sheet).at("recorded").as_int64(), 2);
}

// A product whose warranty runs by the true day, at a shop whose clock is not believed.
struct AtAWrongClock : Shop {
    AtAWrongClock() {
        stock_up();
        given = R"({"serial":"WM7K-000417","complaint":"نشتی","customer":")" + customer + "\"}";
    }
    std::string given;
    // What the hub's clock was apart from this one, an hour ago.
    void met_the_hub(base::Duration skew) {
        transact([&] {
            app::keep_contact(*database, {clock.now() + base::hours(-1), skew});
            return true;
        });
    }
    void expect_held(const std::string& code, const std::string& today, const std::string& other) {
        const auto held = post("/jobs", given);
        ASSERT_EQ(held.text("code"), "needs_confirmation") << held.raw;
        EXPECT_EQ(code_of_first(held.at("warnings")), code);
        const auto& warning = held.at("warnings").as_array().at(0).as_object();
        const std::string en{warning.at("messages").as_object().at("en").as_string()};
        EXPECT_NE(en.find(today), std::string::npos) << en;
        EXPECT_NE(en.find(other), std::string::npos) << en;
        EXPECT_EQ(count("/jobs"), 0U) << "nothing was recorded";
    }
};

TEST(WrongClock, OfTwoYearsAheadIsToldBeforeADeviceIsAdmittedOutOfItsWarranty) {
    AtAWrongClock shop;  // on 1404/09/03 by this clock
    shop.met_the_hub(base::days(-730));
    shop.expect_held("clock.differs", "1404/09/03", "1402/09/04");
    EXPECT_EQ(shop.post("/jobs?confirmed=1", shop.given).status, 201);
}

TEST(WrongClock, SetBackBeforeTheLastRecordedDayIsToldOffline) {
    AtAWrongClock shop;
    shop.transact([&] {
        const domain::Body bodies[] = {domain::CustomerRegistered{.name = "مریم رضایی"}};
        shop.journal().record({{}, shop.desk().today() + 3}, bodies);
        return true;
    });
    shop.expect_held("clock.before_last_record", "1404/09/03", "1404/09/06");
}

TEST(WrongClock, HoldsAnyCommandAndTheRowsOfSheetsAndATypedDay) {
    AtAWrongClock shop;
    shop.met_the_hub(base::days(-730));
    for (const auto& [path, body] :
         {std::pair{"/customers", R"({"name":"مریم"})"},
          std::pair{"/customers?day=1404/09/01", R"({"name":"مریم"})"},
          std::pair{"/sites", R"({"code":"AG-ISF","name":"x","kind":"agent"})"}}) {
        const auto held = shop.post(path, body);
        ASSERT_EQ(held.text("code"), "needs_confirmation") << path << held.raw;
        EXPECT_EQ(code_of_first(held.at("warnings")), "clock.differs") << path;
    }
    const auto rows = shop.post("/imports/customers", "name\nمریم\n");
    EXPECT_EQ(rows.at("refused").as_array().at(0).as_object().at("code").as_string(),
              "clock.differs");
    shop.met_the_hub({});
    EXPECT_EQ(shop.post("/customers", R"({"name":"مریم"})").status, 201);
}

TEST(BusinessDay, IsNotEarlierThanLastYear) {
    Shop shop;  // on 1404/09/03
    EXPECT_EQ(shop.post("/customers?day=1403/01/01", R"({"name":"x"})").status, 201);
    for (const char* day : {"1402/12/29", "1247/02/17"}) {
        const auto refused = shop.post("/customers?day=" + std::string{day}, R"({"name":"x"})");
        EXPECT_EQ(refused.text("code"), "day_too_old") << day;
        EXPECT_EQ(refused.at("numbers").at("first").as_string(), "2024-03-20");
    }
    const auto recent = shop.post("/customers?day=04/09/01", R"({"name":"x"})");
    EXPECT_EQ(recent.at("events").as_array().at(0).as_object().at("day").as_string(), "2025-11-22");
}

}  // namespace
}  // namespace amani::http
