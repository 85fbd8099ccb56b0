// The served description against what is served, both ways, on the data of a story.
#include "unit/shared/http/resources/clerk.h"

#include "support/json_schema.h"

#include <gtest/gtest.h>

#include <map>

namespace amani::http {

namespace json = boost::json;

namespace {

struct Described : ConsignmentStory {
    json::object openapi = shop.get("/openapi.json").body.as_object();
    json::object components = openapi.at("components").as_object().at("schemas").as_object();

    Described() {
        recorded("/jobs",
                 R"({"serial":"WM7K-000417","complaint":"آب نمی‌کشد","customer":")" +
                     shop.customer + "\"}");
        recorded("/places", R"({"code":"THR-2","name":"انبار دوم","kind":"main"})");
        // A tag that is shown twice opens a discrepancy.
        recorded("/used-receipts", R"({"holder":"AG-KRJ","lines":[{"tag":"KRJ-U-04-000001"}]})");
        shop.ask(Method::put, "/drafts/admission", R"({"serial":"A"})", {});
    }

    [[nodiscard]] const json::object& operation(const std::string& path,
                                                const std::string& method) const {
        return openapi.at("paths").as_object().at(path).as_object().at(method).as_object();
    }
    // An address that exists for a described path: its parameters filled in.
    [[nodiscard]] std::string address_of(std::string path) {
        const auto fill = [&](const std::string& name, const std::string& with) {
            if (const auto at = path.find(name); at != std::string::npos)
                path.replace(at, name.size(), with);
        };
        fill("{screen}", "admission");
        fill("{form}", "waybill");
        fill("{kind}", "parts");
        if (path.find("{id}") != std::string::npos) fill("{id}", id_for(path));
        if (path == "/statement" || path.starts_with("/custody")) path += "?agent=AG-KRJ";
        if (path == "/search") path += "?q=PUMP";
        if (path == "/resolve") path += "?code=" + waybill;
        return path;
    }
    [[nodiscard]] std::string first_of(const std::string& list, const std::string& member) {
        const auto rows = shop.get(list).rows();
        if (rows.empty()) return "none";
        const auto& value = rows.front().as_object().at(member);
        return value.is_string() ? std::string{value.as_string()} : json::serialize(value);
    }
    // A record that the form of this address is made of.
    [[nodiscard]] std::string printed_by(const std::string& path) {
        if (path.starts_with("/prints/statement")) return "AG-KRJ";
        if (path.starts_with("/prints/voucher")) return first_of("/vouchers", "id");
        if (path.starts_with("/prints/used-part-tag")) return tag;
        if (path.starts_with("/prints/used-receipt")) return receipt;
        if (path.starts_with("/prints/admission-receipt")) return first_of("/jobs", "id");
        return waybill;
    }
    [[nodiscard]] std::string id_for(const std::string& path) {
        if (path.starts_with("/prints")) return printed_by(path);
        if (path.starts_with("/accounts")) return "2110";
        if (path.starts_with("/serials")) return "WM7K000417";
        if (path.starts_with("/custody") || path.starts_with("/stock/")) return "PUMP";
        if (path.starts_with("/tasks")) return shop.api->tasks().start("story", {1})->id();
        if (path.starts_with("/tokens")) return "1";
        const auto list = path.substr(0, path.find('/', 1));
        return first_of(list, "id");
    }
};

TEST(OpenApi, SaysOfEveryReadWhatItAnswers) {
    Described story;
    const JsonSchema schemas{story.components};
    std::size_t checked = 0;
    for (const auto& path : story.openapi.at("paths").as_object()) {
        const auto* get = path.value().as_object().if_contains("get");
        if (get == nullptr || path.key() == "/live") continue;
        const auto address = story.address_of(std::string{path.key()});
        const auto reply = story.shop.get(address);
        if (path.key().starts_with("/tasks/") || path.key() == "/status" ||
            path.key() == "/verify" || path.key() == "/logs/{id}/export") {
            continue;  // somebody else's task; the program's own
        }
        EXPECT_EQ(reply.status, 200) << address << " " << reply.raw;
        const auto& content = get->at("responses").at("2XX").as_object().at("content").as_object();
        const auto* described = content.if_contains("application/json");
        if (described == nullptr || !described->as_object().contains("schema")) continue;
        const auto trouble = schemas.mismatch(reply.body, described->at("schema"));
        EXPECT_FALSE(trouble) << address << ": " << *trouble;
        ++checked;
    }
    EXPECT_GT(checked, 60U);
}

TEST(OpenApi, DescribesARowOfEveryListWithNothingLeftOut) {
    Described story;
    std::size_t lists = 0;
    for (const auto& route : story.shop.api->routes().all()) {
        if (!std::holds_alternative<ListReads>(route->handler)) continue;
        ++lists;
        const auto& row = route->response.as_object();
        const auto& properties = row.at("properties").as_object();
        for (const auto& shown : story.shop.get(route->pattern).rows()) {
            for (const auto& member : shown.as_object())
                EXPECT_TRUE(properties.contains(member.key()))
                    << route->pattern << " " << std::string{member.key()};
        }
    }
    EXPECT_GT(lists, 20U);
}

TEST(OpenApi, EveryDescribedAddressAnswers) {
    Described story;
    for (const auto& path : story.openapi.at("paths").as_object()) {
        for (const auto& operation : path.value().as_object()) {
            if (path.key() == "/live" || path.key() == "/session") continue;
            std::string method{operation.key()};
            for (char& c : method) c = static_cast<char>(c - 32);
            const auto reply = story.shop.ask(method_named(method),
                                              story.address_of(std::string{path.key()}), "", {});
            EXPECT_NE(reply.status, 405) << method << path.key();
            EXPECT_LT(reply.status, 500) << method << path.key() << reply.raw;
            if (reply.status == 404) {
                EXPECT_NE(reply.raw.find("\"not_found\""), std::string::npos);
                EXPECT_EQ(reply.raw.find("no such resource"), std::string::npos)
                    << method << path.key();
            }
        }
    }
}

TEST(OpenApi, DescribesEveryRefusalOfARule) {
    Described story;
    const JsonSchema schemas{story.components};
    const json::object refusal{{"$ref", "#/components/schemas/Refusal"}};
    for (const auto& reply :
         {story.shop.get("/jobs?colour=red"), story.shop.get("/jobs/none"),
          story.shop.post("/goods-receipts", "{}"), story.shop.post("/customers", "{\"name\":1}"),
          story.shop.post("/used-inspections", R"({"receipt":"nothing"})")}) {
        ASSERT_GE(reply.status, 400);
        const auto trouble = schemas.mismatch(reply.body, refusal);
        EXPECT_FALSE(trouble) << *trouble;
    }
}

}  // namespace
}  // namespace amani::http
