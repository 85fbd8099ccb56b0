// /meta/enums against what is served: nothing reaches a screen that it could not name.
#include "unit/shared/http/resources/clerk.h"

#include "shared/domain/registry/event.h"

#include <gtest/gtest.h>

#include <set>

namespace amani::http {

namespace json = boost::json;

namespace {

std::set<std::string> labelled(Shop& shop) {
    std::set<std::string> names;
    const auto reply = shop.get("/meta/enums");
    for (const auto& each : reply.body.as_object()) {
        for (const auto& label : each.value().as_array()) {
            EXPECT_FALSE(label.at("fa").as_string().empty()) << label;
            EXPECT_FALSE(label.at("en").as_string().empty()) << label;
            names.emplace(label.at("value").as_string());
        }
    }
    return names;
}

TEST(Labels, AreServedForEveryChoiceOfEveryList) {
    Shop shop;
    const auto names = labelled(shop);
    std::size_t choices = 0;
    for (const auto& route : shop.api->routes().all()) {
        const auto* list = std::get_if<ListReads>(&route->handler);
        if (list == nullptr) continue;
        for (const auto& column : list->spec.columns) {
            for (const auto& choice : column.choices) {
                EXPECT_TRUE(names.contains(choice)) << route->pattern << " " << choice;
                ++choices;
            }
        }
    }
    EXPECT_GT(choices, 60U);
}

TEST(Labels, AreServedForEveryEventType) {
    Shop shop;
    const auto names = labelled(shop);
    boost::mp11::mp_for_each<domain::EventTypes>([&]<class Type>(Type) {
        EXPECT_TRUE(names.contains(domain::event_name(Type::value)))
            << domain::event_name(Type::value);
    });
}

TEST(Labels, NameEveryLineOfAStatement) {
    ConsignmentStory story;
    const auto names = labelled(story.shop);
    const auto statement = story.shop.get("/statement?agent=AG-KRJ");
    EXPECT_FALSE(statement.at("lines").as_array().empty());
    for (const auto& line : statement.at("lines").as_array()) {
        EXPECT_TRUE(names.contains(std::string{line.at("kind").as_string()})) << line;
        EXPECT_TRUE(names.contains(std::string{line.at("state").as_string()})) << line;
    }
}

}  // namespace
}  // namespace amani::http
