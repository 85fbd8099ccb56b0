// Who may read what, through the frame: the whole table, each refusal, and costs left out.
#include "unit/shared/http/resources/clerk.h"

#include "shared/domain/network/rights.h"
#include "shared/domain/network/user.h"
#include "support/golden.h"

#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace amani::http {
namespace {

namespace json = boost::json;
using domain::Role;
using domain::SiteKind;
using domain::Subject;

template <class Enum>
std::vector<Enum> every() {
    std::vector<Enum> all;
    boost::mp11::mp_for_each<codec::Enumerators<Enum>>(
        [&](auto each) { all.push_back(each.value); });
    return all;
}

// An address of the pattern; what it names need not be there.
std::string address_of(std::string pattern) {
    for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{'))
        pattern.replace(open, pattern.find('}', open) - open + 1, "1");
    return pattern;
}

std::vector<const Route*> guarded_reads(const Shop& shop) {
    std::vector<const Route*> reads;
    for (const auto& route : shop.api->routes().all()) {
        if (route->reads && route->pattern != "/live") reads.push_back(route.get());
    }
    return reads;
}

TEST(Readers, OfEveryAddressAreAsTheGoldenTableSays) {
    const Shop shop;
    std::vector<std::string> lines;
    for (const auto& route : shop.api->routes().all()) {
        if (!route->reads) continue;
        std::string text = std::string{name_of(route->method)} + " " + route->pattern + ": " +
                           std::string{domain::name_of(*route->reads)} + "\n";
        for (const auto site : every<SiteKind>()) {
            text += "    " + std::string{codec::name_of(site)} + ":";
            const auto readers = domain::readers_of(*route->reads, site);
            for (const auto role : readers) text += " " + std::string{domain::name_of(role)};
            text += readers.empty() ? " nobody\n" : "\n";
        }
        lines.push_back(std::move(text));
    }
    std::ranges::sort(lines);
    std::string whole =
        "# address: its subject, then for each kind of site the roles that may read it there\n";
    for (const auto& line : lines) whole += line;
    support::expect_golden(AMANI_GOLDEN_FOLDER, "readers.txt", whole);
}

TEST(Readers, OpenEveryAddressOfTheirSubjectsAndAreRefusedTheOthersWithWhoMay) {
    Shop shop;
    std::size_t refused = 0;
    for (const auto role : every<Role>()) {
        if (!domain::has_role(SiteKind::central, role)) continue;
        shop.become({role});
        for (const auto* route : guarded_reads(shop)) {
            const bool may = domain::may_read({&role, 1}, SiteKind::central, *route->reads);
            const auto reply = shop.ask(route->method, address_of(route->pattern), "", {});
            EXPECT_EQ(reply.status == 403, !may)
                << route->pattern << " " << domain::name_of(role) << reply.raw;
            if (may || reply.status != 403) continue;
            ++refused;
            EXPECT_EQ(reply.text("code"), "rights.may_not_read");
            EXPECT_EQ(reply.at("numbers").at("reads").as_string(), domain::name_of(*route->reads));
            EXPECT_EQ(reply.at("who_can").as_array().size(),
                      domain::readers_of(*route->reads, SiteKind::central).size());
            for (const auto* language : {"fa", "en"})
                EXPECT_FALSE(reply.at("messages").at(language).as_string().empty());
        }
    }
    EXPECT_GT(refused, 100U);
}

TEST(Readers, AreToldByTheDescriptionOfEveryAddress) {
    Shop shop;
    const auto paths = shop.get("/openapi.json").at("paths").as_object();
    for (const auto* route : guarded_reads(shop)) {
        const auto& operation =
            paths.at(route->pattern).at(route->method == Method::get ? "get" : "post");
        EXPECT_EQ(operation.at("x-reads").as_string(), domain::name_of(*route->reads));
    }
}

TEST(PurchaseCosts, AreNoColumnForWhoMayNotReadThem) {
    ConsignmentStory story;
    auto& shop = story.shop;
    shop.become({Role::used_desk});
    const auto page = shop.get("/used-parts?totals=1");
    ASSERT_EQ(page.status, 200);
    for (const auto& row : page.rows()) {
        EXPECT_FALSE(row.as_object().contains("cost"));
        EXPECT_TRUE(row.as_object().contains("price"));
    }
    EXPECT_FALSE(page.at("totals").as_object().contains("cost"));
    EXPECT_TRUE(page.at("totals").as_object().contains("price"));
    const auto record = shop.get("/used-parts/" + story.tag);
    ASSERT_EQ(record.status, 200);
    EXPECT_FALSE(record.body.as_object().contains("cost"));
    for (const auto* query : {"sort=cost", "cost_gt=1000", "fields=cost"})
        EXPECT_EQ(shop.get(std::string{"/used-parts?"} + query).status, 422) << query;
    const auto sheet = shop.get_as("/used-parts", "text/csv").raw;
    EXPECT_EQ(sheet.substr(0, sheet.find('\n')).find("cost"), std::string::npos);
}

TEST(PurchaseCosts, AreShownToWhoMayReadThem) {
    ConsignmentStory story;
    auto& shop = story.shop;
    shop.become({Role::finance});
    EXPECT_TRUE(shop.get("/used-parts?totals=1").at("totals").as_object().contains("cost"));
    EXPECT_TRUE(shop.get("/used-parts/" + story.tag).body.as_object().contains("cost"));
    EXPECT_EQ(shop.get("/used-parts?cost_gt=1000").status, 200);
}

TEST(PurchaseCosts, AreNoMemberOfAReceiptsLinesForWhoMayNotReadThem) {
    Shop shop;
    shop.stock_up();
    const std::string receipt{shop.get("/stock-documents").rows().front().at("id").as_string()};
    for (const auto role : {Role::store, Role::parts_desk}) {
        shop.become({role});
        const auto lines = shop.get("/stock-documents/" + receipt).at("lines").as_array();
        ASSERT_FALSE(lines.empty());
        EXPECT_EQ(lines.front().as_object().contains("unit_cost"), role == Role::parts_desk);
    }
}

TEST(PurchaseCosts, AreNotShownByADryRunToWhoMayNotReadTheAccounts) {
    ConsignmentStory story;
    const auto books_of = [&](std::vector<Role> roles) {
        story.shop.become(std::move(roles));
        const auto reply = story.shop.post(
            "/goods-receipts?dry_run=1",
            R"({"supplier":"Pars","lines":[{"part":"PUMP","quantity":1,"unit_cost":9}]})");
        std::set<std::string> books;
        for (const auto& posting : reply.at("postings").as_array())
            books.emplace(posting.at("book").as_string());
        return books;
    };
    EXPECT_EQ(books_of({Role::store}), std::set<std::string>{"stock"});
    EXPECT_TRUE(books_of({Role::store, Role::finance}).contains("account"));
}

TEST(Readers, FindNothingThatTheyMayNotRead) {
    ConsignmentStory story;
    auto& shop = story.shop;
    const auto kinds_found = [&](const std::string& path) {
        std::set<std::string> kinds;
        for (const auto& row : shop.get(path).rows()) kinds.emplace(row.at("kind").as_string());
        return kinds;
    };
    shop.become({Role::clerk});
    EXPECT_TRUE(kinds_found("/search?q=09121234567").contains("customer"));
    EXPECT_EQ(shop.get("/resolve?code=WM7K-000417").status, 200);
    EXPECT_FALSE(kinds_found("/used-parts/" + story.tag + "/links").contains("voucher"));
    shop.become({Role::store});
    EXPECT_TRUE(kinds_found("/search?q=09121234567").empty());
    EXPECT_TRUE(kinds_found("/search?q=WM7K-000417").empty());
    EXPECT_EQ(shop.get("/resolve?code=WM7K-000417").text("code"), "rights.may_not_read");
    shop.become({Role::finance});
    EXPECT_TRUE(kinds_found("/used-parts/" + story.tag + "/links").contains("voucher"));
}

TEST(AnAgent, ReadsHisOwnStatementAndNeitherTermsNorStatementOfAnother) {
    ConsignmentStory story;
    auto& shop = story.shop;
    EXPECT_EQ(shop.count("/agents"), 1U);
    EXPECT_EQ(shop.get("/prints/statement/AG-KRJ").status, 200);
    shop.become({Role::agent});
    shop.desk().own.kind = SiteKind::agent;
    EXPECT_EQ(shop.count("/agents"), 0U);
    EXPECT_EQ(shop.get("/agents/AG-KRJ").status, 404);
    EXPECT_EQ(shop.get("/statement?agent=AG-KRJ").text("code"), "rights.anothers_account");
    EXPECT_EQ(shop.get("/prints/statement/AG-KRJ").status, 404);
    EXPECT_EQ(shop.get("/statement").status, 200);
}

}  // namespace
}  // namespace amani::http
