// Whatever is sent to whatever command: a refusal in the one shape, never a fault, and nothing is
// recorded.
#include "unit/shared/http/resources/clerk.h"

#include <gtest/gtest.h>

namespace amani::http {

namespace json = boost::json;

namespace {

std::vector<std::string> bad_bodies() {
    std::string deep(200, '[');
    std::string deep_object;
    for (int i = 0; i < 40; ++i) deep_object += "{\"lines\":";
    return {"",
            "{",
            "nonsense",
            "null",
            "7",
            "\"text\"",
            "[[]]",
            "[1,2,3]",
            "[null]",
            deep,
            deep_object,
            R"({"lines":7,"name":[],"code":{},"quantity":"many","part":false})",
            R"({"part":-1,"site":"9999999999999999999999","agent":[1],"job":"1.2","tag":""})",
            R"({"quantity":9223372036854775807,"amount":"99999999999999999999","price":1e99})",
            R"({"lines":[{"part":{"part":{"part":1}},"quantity":null}]})",
            "{\"name\":\"\\u0000\\ud800\"}",
            std::string{"{\"name\":\""} + std::string(70'000, 'x') + "\"}"};
}

TEST(BadInput, IsRefusedByEveryCommandAndRecordsNothing) {
    ConsignmentStory story;
    const std::size_t before = story.shop.log.size();
    std::size_t tried = 0;
    for (const auto& route : story.shop.api->routes().all()) {
        if (!std::holds_alternative<Commands>(route->handler)) continue;
        std::string address = route->pattern;
        for (const std::string name : {"{id}", "{kind}"}) {
            if (const auto at = address.find(name); at != std::string::npos)
                address.replace(at, name.size(), "none");
        }
        for (const auto& body : bad_bodies()) {
            const auto reply = story.shop.post(address, body);
            ++tried;
            EXPECT_LT(reply.status, 500) << address << " " << body.substr(0, 80) << reply.raw;
            if (reply.status < 400) {
                ASSERT_TRUE(reply.body.is_object() && reply.body.as_object().contains("results"))
                    << address << " " << body.substr(0, 80) << reply.raw;
                for (const auto& one : reply.at("results").as_array())
                    EXPECT_TRUE(one.as_object().contains("refusal")) << address << reply.raw;
            } else {
                EXPECT_TRUE(reply.body.as_object().contains("messages")) << address;
            }
        }
    }
    EXPECT_GT(tried, 500U);
    EXPECT_EQ(story.shop.log.size(), before);
}

TEST(BadInput, InAnAddressIsRefusedByEveryRead) {
    ConsignmentStory story;
    for (const auto& route : story.shop.api->routes().all()) {
        if (route->method != Method::get || route->pattern == "/live") continue;
        for (const std::string wrong : {"none", "1.1.999999", "-1", "18446744073709551616.1.1",
                                        "%25", "4.5.6.7", "262143.8191.4294967295", "%D9%BE"}) {
            std::string address = route->pattern;
            while (address.find('{') != std::string::npos) {
                const auto open = address.find('{');
                address.replace(open, address.find('}') - open + 1, wrong);
            }
            for (const auto* query :
                 {"", "?agent=none", "?from=yesterweek", "?to=1404/13/40", "?after=ff",
                  "?limit=99999999999999999999", "?q=%25%5F%27", "?sort=-", "?fields=,"}) {
                const auto reply = story.shop.get(address + query);
                EXPECT_LT(reply.status, 500) << address << query << reply.raw;
            }
        }
    }
}

}  // namespace
}  // namespace amani::http
