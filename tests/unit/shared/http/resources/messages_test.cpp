// Messages over the API: what waits follows from facts and templates, and what people may do.
#include "unit/shared/http/resources/clerk.h"
#include "unit/shared/http/resources/repair.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

std::string states(Shop& shop) {
    std::string all;
    for (const auto& row : shop.get("/messages?sort=id").rows())
        all += std::string{row.at("kind").as_string()} + " " +
               std::string{row.at("state").as_string()} + "; ";
    return all;
}

void set(Repair& at, const std::string& kind) {
    at.record("/message-templates", R"({"kind":")" + kind + R"(","text":"{customer} {number}"})");
}

void finish(Repair& at) {
    at.on_job("work", R"({"fault":"نشتی","action":"تعویض"})");
    at.on_job("finish?confirmed=1", "{}");
}

TEST(MessagesConsole, TellsOfFactsFromTheFirstTemplateOn) {
    Repair at;
    EXPECT_EQ(states(at.shop), "") << "the job was admitted before anybody wanted a message";
    set(at, "ready");
    finish(at);
    EXPECT_EQ(states(at.shop), "ready waiting; ");
    const auto row = at.shop.get("/messages").rows().front().as_object();
    EXPECT_EQ(row.at("mobile").as_string(), "09121234567");
    EXPECT_EQ(row.at("job_number").as_string(), at.job);
    EXPECT_EQ(at.shop.count("/messages?job=" + at.job), 1U);
    at.record("/message-templates", R"({"kind":"ready","text":"","sending":"off"})");
    EXPECT_EQ(states(at.shop), "") << "switched off, nothing waits";
}

TEST(MessagesConsole, IsDroppedOrRetriedByAPerson) {
    Repair at;
    Clerk clerk{at.shop};
    set(at, "ready");
    finish(at);
    const auto id =
        std::string{at.shop.get("/messages").rows().front().as_object().at("id").as_string()};
    EXPECT_EQ(at.shop.post("/messages/" + id + "/retry", "{}").text("code"), "messages.not_open");
    const auto message = codec::event_from_text(id);
    ASSERT_TRUE(message);
    clerk.hears({1}, domain::MessageSettled{.message = *message,
                                            .outcome = domain::MessageOutcome::refused,
                                            .mobile = "09121234567",
                                            .parts = 1,
                                            .trouble = "no credit"});
    EXPECT_EQ(states(at.shop), "ready failed; ");
    at.record("/messages/" + id + "/retry", "{}");
    EXPECT_EQ(states(at.shop), "ready waiting; ");
    EXPECT_EQ(at.shop.post("/messages/" + id + "/drop", R"({"reason":""})").text("field"),
              "reason");
    at.record("/messages/" + id + "/drop", R"({"reason":"تلفنی گفته شد"})");
    EXPECT_EQ(states(at.shop), "ready dropped; ");
    EXPECT_EQ(at.shop.post("/messages/1.1.9999/drop", R"({"reason":"x"})").text("code"),
              "field.unknown");
}

TEST(MessagesConsole, SaysWhichWordsATemplateHas) {
    Repair at;
    const auto refused =
        at.shop.post("/message-templates", R"({"kind":"ready","text":"{customer} {price}"})");
    EXPECT_EQ(refused.text("code"), "messages.no_such_word");
    EXPECT_NE(refused.raw.find("{amount}"), std::string::npos) << refused.raw;
    at.record("/message-policies", R"({"hours":"08:00-20:00","stale_hours":24})");
    const auto policy = at.shop.get("/message-policies").rows().front().as_object();
    EXPECT_EQ(policy.at("hours").as_string(), "08:00-20:00");
}

}  // namespace
}  // namespace amani::http
