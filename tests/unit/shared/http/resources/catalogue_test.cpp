// The catalogue as its screens read it.
#include "unit/shared/http/resources/shop.h"

#include <gtest/gtest.h>

namespace amani::http {

namespace json = boost::json;

namespace {

Reply recorded(Shop& shop, const std::string& path, const std::string& body) {
    auto reply = shop.post(path, body);
    EXPECT_EQ(reply.status, 201) << path << ' ' << json::serialize(reply.body);
    return reply;
}

// What a form that is filled with the record sends back.
std::string defined_again(const Reply& part, std::string_view name) {
    json::object body;
    for (const auto* member :
         {"code", "unit", "tracking", "returnable", "due_days", "substitutes", "fits_models"})
        body[member] = part.at(member);
    body["name"] = name;
    return json::serialize(body);
}

TEST(PartRecord, TellsAllThatAChangeHasToKeep) {
    Shop shop;
    shop.stock_up();
    recorded(shop, "/parts",
             R"({"code":"PUMP-2","name":"Pump","unit":"pcs","substitutes":["PUMP","PUMP-3"],)"
             R"("fits_models":["WM7K"]})");
    const auto before = shop.get("/parts/PUMP-2");
    EXPECT_EQ(json::serialize(before.at("substitutes")), R"(["PUMP","PUMP-3"])");
    EXPECT_EQ(json::serialize(before.at("fits_models")), R"(["WM7K"])");
    recorded(shop, "/parts?confirmed=1", defined_again(before, "Pump, quiet"));
    const auto after = shop.get("/parts/PUMP-2");
    EXPECT_EQ(after.text("name"), "Pump, quiet");
    EXPECT_EQ(after.at("substitutes"), before.at("substitutes"));
    EXPECT_EQ(after.at("fits_models"), before.at("fits_models"));
}

TEST(Rates, AreListedFromTheLastDayOn) {
    Shop shop;
    for (const auto* day : {"+1", "+5"}) {
        const std::string from = std::string{R"({"valid_from":"today)"} + day + "\",";
        recorded(shop, "/handling", from + R"("handling":250000})");
        recorded(shop, "/vat-rates", from + R"("rate":1000})");
    }
    for (const auto* address : {"/handling", "/vat-rates"}) {
        const auto rows = shop.get(address).rows();
        ASSERT_EQ(rows.size(), 2U) << address;
        EXPECT_GT(rows[0].at("valid_from").as_string(), rows[1].at("valid_from").as_string());
    }
    EXPECT_EQ(shop.get("/handling").rows()[0].at("handling").as_int64(), 250'000);
    EXPECT_EQ(shop.get("/vat-rates").rows()[0].at("rate").as_int64(), 1'000);
}

}  // namespace

}  // namespace amani::http
