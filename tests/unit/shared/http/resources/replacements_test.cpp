// A replacement over the API, from the case to the books, by the people that it takes.
#include "unit/shared/http/resources/clerk.h"

#include "shared/views/catalogue/catalogue_view.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

using domain::Role;

// Washers of the model in the store for exchanges, and the customer's one in the house.
void stock_products(Shop& shop) {
    shop.stock_up();
    const auto done = [](const Reply& reply) { ASSERT_EQ(reply.status, 201) << reply.raw; };
    done(shop.post("/models", R"({"code":"WM9K","brand":"Amani","device_kind":"washer",)"
                              R"("name":"WM 9 kg","warranty_months":24})"));
    for (const auto* code : {"WM7K", "WM9K"})
        done(shop.post("/parts", std::string{R"({"code":")"} + code +
                                     R"(","name":"washer","unit":"عدد","tracking":"by_serial"})"));
    done(shop.post("/goods-receipts", R"({"supplier":"ARA","into":{"kind":"replacement"},"lines":[)"
                                      R"({"part":"WM7K","quantity":2,"unit_cost":150000000},)"
                                      R"({"part":"WM9K","quantity":1,"unit_cost":180000000}]})"));
    done(shop.post("/serials?confirmed=1", R"({"serial":"WM7K-000901","model":"WM7K"})"));
    done(shop.post("/jobs", R"({"serial":"WM7K000417","complaint":"نشتی","customer":")" +
                                shop.customer + "\"}"));
}

std::string open_case(Shop& shop, const std::string& more = {}) {
    const auto opened = shop.post("/replacements?confirmed=1",
                                  R"({"serial":"WM7K-000417","reason":"no_part")" + more + "}");
    EXPECT_EQ(opened.status, 201) << opened.raw;
    return "/replacements/" + opened.text("id");
}

TEST(Replacements, GoFromTheCaseOverFourPeopleToTheBooks) {
    Shop shop;
    Clerk clerk{shop};
    stock_products(shop);
    const auto address = open_case(shop);
    EXPECT_EQ(shop.get(address).text("state"), "opened");
    const auto verdict = [&](const char* of) {
        return shop.post(address + "/verdict",
                         std::string{R"({"of":")"} + of + R"(","note":"برد سوخته است"})");
    };
    EXPECT_EQ(verdict("technician").text("code"), "replacement.same_hand") << "he opened it";
    for (const auto& [role, of] :
         {std::pair{Role::technician, "technician"}, std::pair{Role::supervisor, "supervisor"},
          std::pair{Role::administrator, "authority"}}) {
        shop.become({role});
        const auto given = verdict(of);
        ASSERT_EQ(given.status, 201) << given.raw;
    }
    EXPECT_EQ(shop.get(address).text("state"), "certified");
    shop.become(Shop::every_role());
    const auto early = shop.post(address + "/issue", R"({"new_serial":"WM7K-000901"})");
    EXPECT_EQ(early.text("code"), "replacement.not_granted") << early.raw;
    ASSERT_EQ(shop.post(address + "/grant", R"({"until":"1404/12/29"})").status, 201);
    const auto issued = shop.post(address + "/issue", R"({"new_serial":"WM7K-000901"})");
    ASSERT_EQ(issued.status, 201) << issued.raw;
    EXPECT_EQ(shop.post(address + "/close", R"({"reason":"."})").text("code"),
              "replacement.defective_still_out");
    ASSERT_EQ(shop.post(address + "/receive", R"({"product_condition":"سالم"})").status, 201);
    ASSERT_EQ(shop.post(address + "/close", "{}").status, 201);

    const auto record = shop.get(address);
    EXPECT_EQ(record.text("state"), "closed");
    EXPECT_EQ(record.text("new_serial"), "WM7K-000901");
    EXPECT_EQ(record.text("standing"), "stands");
    EXPECT_EQ(record.at("verdicts").as_array().size(), 3U);
    EXPECT_EQ(shop.get("/serials/WM7K000417").text("state"), "replaced");
    EXPECT_EQ(shop.get("/serials/WM7K000901").text("state"), "active");
    EXPECT_EQ(shop.get("/stock?part=WM7K&place_kind=replacement").rows().at(0).at("quantity"), 1);
    const auto cost = shop.get("/replacement-costs").rows();
    ASSERT_EQ(cost.size(), 1U);
    EXPECT_EQ(cost[0].at("replacements"), 1);
    EXPECT_EQ(cost[0].at("cost"), 150'000'000);
    EXPECT_EQ(cost[0].at("mode").as_string(), "reviewed");
    const auto rate = shop.get("/replacement-rates").rows();
    ASSERT_EQ(rate.size(), 1U);
    EXPECT_EQ(rate[0].at("rate"), 10'000) << "one of one admission";
}

// R-REP-6: a quota spares the centre's answer, so often a week; its use is shown.
TEST(Replacements, OnAQuotaAreCountedByTheWeek) {
    Shop shop;
    stock_products(shop);
    const auto quota =
        shop.post("/replacement-grants", R"({"site":"THR","per_week":1,"until":"1404/12/29"})");
    ASSERT_EQ(quota.status, 201) << quota.raw;
    const auto address = open_case(shop, R"(,"mode":"direct")");
    ASSERT_EQ(shop.post(address + "/issue", R"({"new_serial":"WM7K-000901"})").status, 201);
    EXPECT_EQ(shop.get("/replacement-grants").rows().at(0).at("used_this_week"), 1);
    ASSERT_EQ(shop.post("/serials", R"({"serial":"WM7K-000500","model":"WM7K"})").status, 201);
    ASSERT_EQ(shop.post("/jobs", R"({"serial":"WM7K000500","complaint":"نشتی","customer":")" +
                                     shop.customer + "\"}")
                  .status,
              201);
    const auto next =
        shop.post("/replacements?confirmed=1",
                  R"({"serial":"WM7K-000500","reason":"same_fault","mode":"direct"})");
    const auto refused =
        shop.post("/replacements/" + next.text("id") + "/issue", R"({"new_serial":"WM7K-000902"})");
    EXPECT_EQ(refused.text("code"), "replacement.quota_used_up") << refused.raw;
    EXPECT_EQ(shop.get("/replacements?state=issued").rows().size(), 1U)
        << "still without its old one";
}

// R-REP-3: another specification is named by the grant, and paid by the lists of the day.
TEST(Replacements, ByAnotherSpecificationTellTheDifference) {
    Shop shop;
    stock_products(shop);
    ASSERT_EQ(shop.post("/vat-rates", R"({"valid_from":"1403/01/01","rate":1000,)"
                                      R"("late":"post_difference"})")
                  .status,
              201);
    ASSERT_EQ(shop.post("/price-lists", R"({"name":"PL-1","valid_from":"1404/01/01"})").status,
              201);
    for (const auto& [part, price] :
         {std::pair{"WM7K", "200000000"}, std::pair{"WM9K", "230000000"}}) {
        const auto priced =
            shop.post("/prices", std::string{R"({"list":"PL-1","part":")"} + part +
                                     R"(","late":"post_difference","price":)" + price + "}");
        ASSERT_EQ(priced.status, 201) << priced.raw;
    }
    const auto address = open_case(shop, R"(,"mode":"direct","wanted_model":"WM9K")");
    shop.become(Shop::every_role());
    ASSERT_EQ(shop.post(address + "/grant", "{}").status, 201);
    const auto issued = shop.post(address + "/issue", R"({"new_serial":"WM9K-000001"})");
    ASSERT_EQ(issued.status, 201) << issued.raw;
    const auto record = shop.get(address);
    EXPECT_EQ(record.at("difference"), 30'000'000);
    EXPECT_EQ(record.at("vat"), 3'000'000);
}

// C-8: the case is settled where it is shown.
TEST(Replacements, IssuedBeyondTheirGrantAreSettledByTheCentre) {
    Shop shop;
    Clerk clerk{shop};
    stock_products(shop);
    const auto part = views::part_with_code(*shop.database, "WM7K");
    ASSERT_TRUE(part.has_value());
    const auto opened = base::ReplacementId::of(clerk.hears(
        {2}, domain::ReplacementOpened{.number = "KRJ-RPL-04-000001", .serial = "WM7K000417"}));
    clerk.hears({2}, domain::ReplacementIssued{.replacement = opened,
                                               .serial = "WM7K000417",
                                               .new_serial = "WM7K000777",
                                               .part = part->id,
                                               .from = {domain::PlaceKind::replacement, {2}, 0}});
    const auto cases = shop.get("/discrepancies?kind=grant_exceeded").rows();
    ASSERT_EQ(cases.size(), 1U);
    const auto found = shop.get("/discrepancies/" + std::string{cases[0].at("id").as_string()});
    std::string settle;
    for (const auto& action : found.at("actions").as_array())
        if (action.at("name").as_string() == "settle") settle = action.at("href").as_string();
    ASSERT_FALSE(settle.empty()) << found.raw;
    const auto settled = shop.post(settle, R"({"resolution":"loss_accepted","reason":"گم شد"})");
    ASSERT_EQ(settled.status, 201) << settled.raw;
    EXPECT_EQ(shop.get("/replacement-issues").rows().at(0).at("standing").as_string(), "lost");
    EXPECT_EQ(shop.post(settle, R"({"resolution":"loss_accepted","reason":"گم شد"})").text("code"),
              "replacement.nothing_to_settle");
}

}  // namespace
}  // namespace amani::http
