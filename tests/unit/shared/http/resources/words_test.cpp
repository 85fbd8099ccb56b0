// The words of members against what is served.
#include "unit/shared/http/resources/clerk.h"

#include "shared/domain/words/member_words.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

TEST(Words, ExistForEveryColumnOfEveryList) {
    Shop shop;
    std::size_t columns = 0;
    for (const auto& route : shop.api->routes().all()) {
        const auto* list = std::get_if<ListReads>(&route->handler);
        if (list == nullptr) continue;
        for (const auto& column : list->spec.columns) {
            if (column.name.ends_with("_jalali")) continue;  // a day again, for programs
            EXPECT_NE(domain::word_of_member(column.name), nullptr)
                << route->pattern << " " << column.name;
            ++columns;
        }
    }
    EXPECT_GT(columns, 100U);
}

TEST(Words, AreServedWithTheFieldsOfEachCommand) {
    Shop shop;
    const auto reply = shop.get("/meta/words");
    const auto& accessories = reply.at("members").at("accessories");
    EXPECT_EQ(accessories.at("fa"), "متعلقات همراه");
    EXPECT_EQ(accessories.at("form"), "text");
    const auto& admission = reply.at("commands").at("AdmitDevice");
    EXPECT_EQ(admission.at("en"), "Admit a device");
    EXPECT_EQ(admission.at("fields").at(0).at("member"), "serial");
    const auto& receipt = reply.at("commands").at("ReceiveGoods").at("fields");
    EXPECT_EQ(receipt.at(1).at("kind"), "place");
    EXPECT_EQ(receipt.at(2).at("kind"), "lines");
    EXPECT_EQ(receipt.at(2).at("fields").at(0).at("of"), "part");
    const auto& complaint = admission.at("fields").at(3);
    EXPECT_EQ(complaint.at("member"), "complaint");
    EXPECT_EQ(complaint.at("required"), true);
    EXPECT_EQ(complaint.at("example"), "آب نمی‌کشد");
    EXPECT_EQ(complaint.at("help").at("en"), "complaint, in the customer's words");
}

TEST(Words, OfARequiredFieldAreInTheRefusalOfABodyWithoutIt) {
    Shop shop;
    shop.stock_up();
    const auto reply = shop.post("/jobs", R"({"serial":"WM7K-000417"})");
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.text("code"), "member_missing");
    EXPECT_EQ(reply.text("field"), "customer");
    EXPECT_EQ(reply.at("messages").at("fa"), "«مشتری» داده نشده است.");
}

TEST(Words, OfEveryActionOfADocumentAreServed) {
    ConsignmentStory story;
    const auto words = story.shop.get("/meta/words");
    const auto agent = story.shop.get("/agents/AG-KRJ");
    const auto actions = agent.at("actions").as_array();
    ASSERT_FALSE(actions.empty());
    for (const auto& action : actions) {
        EXPECT_TRUE(words.at("commands").as_object().contains(action.at("command").as_string()))
            << action;
    }
}

}  // namespace
}  // namespace amani::http
