// The repair shop over the API: from the counter through the units to a checked repair.
#include "unit/shared/http/resources/shop.h"

#include "shared/app/workshop/load.h"
#include "shared/views/workshop/workshop_view.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

namespace json = boost::json;

struct House {
    Shop shop;
    std::string job;  // its address
    std::string sara;

    House() {
        shop.stock_up();
        const auto admitted =
            shop.post("/jobs", R"({"serial":"WM7K-000417","complaint":"نشتی","customer":")" +
                                   shop.customer + "\"}");
        EXPECT_EQ(admitted.status, 201) << admitted.raw;
        job = "/jobs/" + admitted.text("id");
        sara = text(shop.get("/users").rows().front(), "id");
    }
    static std::string text(const json::value& row, std::string_view member) {
        return std::string{row.at(member).as_string()};
    }
    Reply recorded(const std::string& address, const std::string& body = "{}") {
        auto reply = shop.post(address, body);
        EXPECT_EQ(reply.status, 201) << address << " " << reply.raw;
        return reply;
    }
    std::string code(const std::string& address, const std::string& body = "{}") {
        const auto reply = shop.post(address, body);
        return reply.status < 400 ? "" : reply.text("code");
    }
    Reply bench() { return shop.get(job + "/bench"); }
    std::string stage() {
        for (const auto& row : shop.get("/board").rows()) return text(row, "stage");
        return "none";
    }
    bool offers(std::string_view action) {
        const auto shown = bench();
        for (const auto& each : shown.at("actions").as_array())
            if (each.at("name").as_string() == action) return each.at("allowed").as_bool();
        ADD_FAILURE() << "no action " << action;
        return false;
    }
    void define_units() {
        recorded("/units", R"({"code":"S1","name":"برد","kind":"shop","fields":["WM-7K"]})");
        recorded("/units", R"({"code":"Q","name":"کنترل","kind":"quality"})");
    }
    void move_to(const std::string& unit) {
        recorded(job + "/hand-over", R"({"to":")" + unit + "\"}");
        recorded(job + "/accept");
    }
};

TEST(Workshop, TakesADeviceFromHandToHandUntilItIsChecked) {
    House house;
    house.define_units();
    EXPECT_EQ(house.stage(), "queued");
    house.recorded(house.job + "/hand-over", R"({"to":"S1","note":"بدون کابل"})");
    EXPECT_EQ(house.shop.get("/handovers").rows().size(), 1U);
    EXPECT_TRUE(house.offers("accept"));
    EXPECT_FALSE(house.offers("start"));
    house.recorded(house.job + "/accept");
    EXPECT_EQ(house.bench().at("unit").at("code").as_string(), "S1");
    house.recorded(house.job + "/assign", R"({"technician":")" + house.sara + "\"}");
    EXPECT_EQ(house.stage(), "assigned");
    house.recorded(house.job + "/start");
    EXPECT_EQ(house.stage(), "in_work");
    EXPECT_EQ(house.code(house.job + "/start"), "workshop.clock_runs");
    const auto asked = house.recorded(house.job + "/request", R"({"part":"PUMP","quantity":2})");
    EXPECT_EQ(house.stage(), "awaiting_part");
    const std::string request = "/part-requests/" + asked.text("id");
    EXPECT_EQ(house.code(request + "/issue", R"({"quantity":1})"), "workshop.not_reviewed");
    house.recorded(request + "/review");
    EXPECT_EQ(house.shop.get(request).text("state"), "approved");
    house.recorded(request + "/issue", R"({"quantity":2})");
    EXPECT_EQ(house.shop.get(request).text("state"), "issued");
    EXPECT_EQ(house.bench().at("drawn").at(0).at("quantity").as_int64(), 2);
    house.recorded(house.job + "/work", R"({"fault":"پمپ","action":"تعویض"})");
    EXPECT_EQ(house.code(house.job + "/finish"), "service.parts_on_the_bench");
    house.recorded(house.job + "/fit",
                   R"({"part":"PUMP","payer":"customer","from":"work_in_progress"})");
    EXPECT_EQ(house.code(house.job + "/finish"), "service.parts_on_the_bench");
    house.recorded(request + "/return", R"({"quantity":1})");
    house.recorded(house.job + "/finish");
    EXPECT_EQ(house.shop.get(house.job).text("state"), "repaired");
    EXPECT_EQ(house.stage(), "awaiting_check");
    EXPECT_TRUE(house.bench().at("clocks").as_array().empty()) << "the end stops all clocks";
    EXPECT_EQ(house.code(house.job + "/check", R"({"verdict":"passed"})"), "workshop.wrong_unit");
    house.move_to("Q");
    house.recorded(house.job + "/check", R"({"verdict":"failed","note":"نشتی دارد"})");
    EXPECT_EQ(house.stage(), "in_work");
    EXPECT_EQ(house.bench().at("checks_failed").as_int64(), 1);
    house.move_to("S1");
    house.recorded(house.job + "/finish");
    house.move_to("Q");
    house.recorded(house.job + "/check", R"({"verdict":"passed"})");
    EXPECT_EQ(house.shop.get(house.job).text("state"), "ready");
    const auto report = house.shop.get("/turnaround?by=technician");
    EXPECT_EQ(report.at("total").at("jobs").as_int64(), 1) << report.raw;
    EXPECT_EQ(report.at("total").at("returns").as_int64(), 2);
    EXPECT_EQ(report.rows().front().at("record").as_string(), house.sara);
}

TEST(Workshop, LetsAMemberActByHisDutiesAndSaysWhoCould) {
    House house;
    house.define_units();
    house.recorded(
        "/users",
        R"({"login":"ali","name":"علی","roles":["supervisor"],"password":"a long one 1"})");
    const auto people = house.shop.get("/users?login=ali").rows();
    ASSERT_EQ(people.size(), 1U);
    house.recorded("/unit-members", R"({"unit":"S1","user":")" + House::text(people.front(), "id") +
                                        R"(","duties":["supervisor"]})");
    house.recorded(house.job + "/hand-over", R"({"to":"S1"})");
    const auto refused = house.shop.post(house.job + "/accept", "{}");
    EXPECT_EQ(refused.text("code"), "workshop.not_your_duty") << refused.raw;
    EXPECT_NE(refused.raw.find("علی"), std::string::npos) << refused.raw;
    house.recorded("/unit-members", R"({"unit":"S1","user":")" + house.sara +
                                        R"(","duties":["technician"],"skills":["WM-7K"]})");
    house.recorded(house.job + "/accept");
    const auto candidates = house.bench().at("candidates");
    ASSERT_EQ(candidates.as_array().size(), 1U) << "who repairs there";
    EXPECT_TRUE(candidates.at(0).at("has_skill").as_bool());
}

TEST(Workshop, GivesBackWhatWasUndoneToTheBench) {
    House house;
    const auto asked = house.recorded(house.job + "/request", R"({"part":"PUMP"})");
    const std::string request = "/part-requests/" + asked.text("id");
    house.recorded(request + "/review");
    house.recorded(request + "/issue", "{}");
    const auto fitted = house.recorded(
        house.job + "/fit", R"({"part":"PUMP","payer":"customer","from":"work_in_progress"})");
    EXPECT_TRUE(house.bench().at("drawn").as_array().empty());
    EXPECT_EQ(house.code(house.job + "/fit",
                         R"({"part":"PUMP","payer":"customer","from":"work_in_progress"})"),
              "service.not_drawn");
    house.recorded(house.job + "/unfit", R"({"reason":"r","fitted":")" + fitted.text("id") + "\"}");
    EXPECT_EQ(house.bench().at("drawn").at(0).at("quantity").as_int64(), 1);
    EXPECT_EQ(house.code(house.job + "/cancel", R"({"reason":"r"})"), "service.parts_on_the_bench");
}

TEST(Workshop, SaysUntilWhenAHandoverIsToBeAnswered) {
    House house;
    house.define_units();
    house.recorded(house.job + "/hand-over", R"({"to":"S1"})");
    // 1404/09/03 is a Monday, and it is 19:30: four hours of the next morning.
    EXPECT_EQ(House::text(house.shop.get("/handovers").rows().front(), "answer_by"),
              "2025-11-25T08:30:00.000Z");
}

TEST(Turnaround, RefusesWhatItCannotAnswer) {
    House house;
    EXPECT_EQ(house.shop.get("/turnaround?by=weather").status, 400);
    EXPECT_EQ(house.shop.get("/turnaround?site=nowhere").status, 422);
    EXPECT_EQ(house.shop.get("/turnaround?from=yesterweek").status, 400);
    EXPECT_EQ(house.shop.get("/turnaround?by=stage&from=1404/01/01").status, 200);
}

}  // namespace
}  // namespace amani::http
