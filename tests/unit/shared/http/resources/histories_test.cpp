#include "unit/shared/http/resources/clerk.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace amani::http {

namespace json = boost::json;

namespace {

std::multiset<std::string> members(const Reply& reply, std::string_view name) {
    std::multiset<std::string> all;
    for (const auto& row : reply.rows()) all.emplace(row.as_object().at(name).as_string());
    return all;
}

std::int64_t sum(const Reply& reply, std::string_view letters) {
    std::int64_t total = 0;
    for (const auto& row : reply.rows()) {
        if (row.as_object().at("letters").as_string() == letters)
            total += row.as_object().at("quantity").as_int64();
    }
    return total;
}

TEST(Links, LeadFromATagToItsReceiptVoucherAndStatement) {
    ConsignmentStory story;
    const auto kinds = members(story.shop.get("/used-parts/" + story.tag + "/links"), "kind");
    EXPECT_TRUE(kinds.contains("used_receipt"));
    EXPECT_TRUE(kinds.contains("voucher"));
    EXPECT_TRUE(kinds.contains("statement"));
    const auto of_receipt =
        members(story.shop.get("/used-receipts/" + story.receipt + "/links"), "kind");
    EXPECT_TRUE(of_receipt.contains("used_part"));
    EXPECT_TRUE(of_receipt.contains("voucher"));
    const auto of_waybill =
        members(story.shop.get("/waybills/" + story.waybill + "/links"), "kind");
    EXPECT_TRUE(of_waybill.contains("stock_document"));
    EXPECT_TRUE(of_waybill.contains("voucher"));
}

TEST(Links, AllLeadSomewhere) {
    ConsignmentStory story;
    std::size_t followed = 0;
    for (const auto& from : {"/used-parts/" + story.tag, "/waybills/" + story.waybill,
                             "/used-receipts/" + story.receipt}) {
        for (const auto& row : story.shop.get(from + "/links").rows()) {
            const std::string href{row.as_object().at("href").as_string()};
            EXPECT_EQ(story.shop.get(href).status, 200) << href;
            ++followed;
        }
    }
    EXPECT_GT(followed, 8U);
}

TEST(Timeline, OfATagGoesFromFittingToVoucher) {
    ConsignmentStory story;
    const auto events = members(story.shop.get("/used-parts/" + story.tag + "/timeline"), "kind");
    EXPECT_TRUE(events.contains("PartFitted"));
    EXPECT_TRUE(events.contains("UsedPartsReceived"));
    EXPECT_TRUE(events.contains("ConsumptionBooked"));
    EXPECT_TRUE(events.contains("UsedPartRegistered"));
    EXPECT_EQ(story.shop.get("/used-parts/KRJ-U-04-000009/timeline").status, 404);
}

TEST(Explain, EveryUnitOfCustodyNamesItsDocuments) {
    ConsignmentStory story;
    const auto custody = story.shop.get("/custody?agent=AG-KRJ").rows().front().as_object();
    const auto documents = story.shop.get("/custody/PUMP/explain?agent=AG-KRJ");
    EXPECT_EQ(custody.at("residue").as_int64(), 0);
    EXPECT_EQ(sum(documents, "A"), custody.at("accountable").as_int64());
    EXPECT_EQ(sum(documents, "P"), custody.at("physical").as_int64());
    EXPECT_EQ(sum(documents, "PEND"), custody.at("pending").as_int64());
    EXPECT_EQ(sum(documents, "PRE"), custody.at("early").as_int64());
    EXPECT_EQ(sum(documents, "OVER"), custody.at("over").as_int64());
    EXPECT_EQ(sum(documents, "A"), 4);
    EXPECT_EQ(sum(documents, "P"), 3);
    EXPECT_EQ(sum(documents, "PEND"), 1);
}

TEST(Explain, AnAccountsRowsAddUpToItsBalance) {
    ConsignmentStory story;
    const auto agent = story.shop.get("/agents/AG-KRJ").at("balance").as_int64();
    const auto account = story.shop.get("/accounts/2110/explain?agent=AG-KRJ");
    EXPECT_EQ(account.at("opening").as_int64(), 0);
    EXPECT_EQ(account.at("closing").as_int64(), agent);
    EXPECT_NE(agent, 0);
    std::int64_t balance = 0;
    for (const auto& row : account.rows()) {
        balance += row.as_object().at("debit").as_int64();
        balance -= row.as_object().at("credit").as_int64();
        EXPECT_EQ(row.as_object().at("balance").as_int64(), balance);
    }
    for (const auto& row : story.shop.get("/trial-balance").rows()) {
        const auto& line = row.as_object();
        const auto explained = story.shop.get(std::string{line.at("explain").as_string()});
        EXPECT_EQ(explained.at("closing").as_int64(),
                  line.at("debit").as_int64() - line.at("credit").as_int64());
    }
    EXPECT_EQ(story.shop.get("/accounts/7/explain").status, 404);
}

TEST(Explain, AStocksRowsAddUpToItsBalance) {
    ConsignmentStory story;
    std::int64_t balance = 0;
    for (const auto& row : story.shop.get("/stock/PUMP/explain?site=AG-KRJ").rows()) {
        const auto& line = row.as_object();
        if (line.at("place_kind").as_string() != "consignment") continue;
        balance += line.at("in").as_int64() - line.at("out").as_int64();
        EXPECT_EQ(line.at("on_hand").as_int64(), balance);
    }
    EXPECT_EQ(balance, 3);
}

TEST(Documents, SayWhenTheBooksReflectedThemAndInWhichOrder) {
    ConsignmentStory story;
    const auto receipt = story.shop.get("/used-receipts/" + story.receipt);
    const auto& sync = receipt.at("sync").as_object();
    EXPECT_TRUE(sync.at("at").is_string());
    EXPECT_GT(sync.at("hub_pos").as_int64(), 0);
    EXPECT_TRUE(sync.at("held_for").is_null());
    EXPECT_EQ(sync.at("discrepancies").as_array().size(), 1U) << "it came without a paper";
    story.recorded("/used-receipts", R"({"holder":"AG-KRJ","lines":[{"tag":"KRJ-U-04-000001"}]})");
    const auto twice = story.shop.get("/discrepancies?kind=duplicate_used_part");
    ASSERT_EQ(twice.rows().size(), 1U);
    const std::string id{twice.rows().front().as_object().at("id").as_string()};
    const auto discrepancy = story.shop.get("/discrepancies/" + id);
    EXPECT_EQ(discrepancy.text("state"), "open");
    EXPECT_FALSE(story.shop.get("/discrepancies/" + id + "/timeline").rows().empty());
}

TEST(Documents, KeepTheirTagWhileNothingHappens) {
    ConsignmentStory story;
    const auto first = story.shop.get("/used-parts/" + story.tag);
    const auto again = story.shop.get("/used-parts/" + story.tag);
    EXPECT_EQ(first.header("ETag"), again.header("ETag"));
    story.recorded("/used-receipts", R"({"holder":"AG-KRJ","lines":[{"tag":"KRJ-U-04-000001"}]})");
    EXPECT_NE(story.shop.get("/used-parts/" + story.tag).header("ETag"), first.header("ETag"));
}

TEST(DryRun, ShowsPostingsAndPriceOfAUsedPartReceipt) {
    ConsignmentStory story;
    const auto before = story.shop.get("/agents/AG-KRJ").at("balance");
    const auto preview = story.shop.post(
        "/used-receipts?dry_run=1",
        R"({"holder":"AG-KRJ","lines":[{"tag":"KRJ-U-04-000001"},{"tag":"KRJ-U-04-000002"}]})");
    ASSERT_EQ(preview.status, 200) << preview.raw;
    const auto& price = preview.at("price").as_object();
    EXPECT_GT(price.at("credit_confirmed").as_int64(), 0);
    const auto& pieces = price.at("pieces").as_array();
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[0].as_object().at("standing").as_string(), "firm");
    EXPECT_EQ(pieces[0].as_object().at("amount"), price.at("credit_confirmed"));
    EXPECT_EQ(pieces[1].as_object().at("standing").as_string(), "duplicate");
    std::int64_t balance = 0;
    std::size_t lines = 0;
    for (const auto& posting : preview.at("postings").as_array()) {
        if (posting.as_object().at("book").as_string() != "account") continue;
        balance += posting.as_object().at("amount").as_int64();
        ++lines;
    }
    EXPECT_EQ(balance, 0);
    EXPECT_GT(lines, 2U);
    EXPECT_EQ(story.shop.get("/agents/AG-KRJ").at("balance"), before);
    EXPECT_EQ(story.shop.get("/used-receipts").rows().size(), 1U);
}

// What `of` may do, or why not, by the name of each action.
std::map<std::string, std::string> actions_of(ConsignmentStory& story, const std::string& of) {
    std::map<std::string, std::string> all;
    const auto page = story.shop.get(of);
    for (const auto& each : page.at("actions").as_array()) {
        const auto& action = each.as_object();
        all[std::string{action.at("name").as_string()}] =
            action.at("allowed").as_bool()
                ? "allowed"
                : std::string{action.at("why").as_object().at("en").as_string()};
    }
    return all;
}

TEST(UsedPartPage, SaysOfATagWithoutStockBehindItWhyNothingEndsIt) {
    ConsignmentStory story;
    const auto part =
        base::PartId{*app::References{*story.shop.database}.find(&views::part_record, "PUMP")};
    for (int i = 3; i <= 6; ++i) {
        story.clerk.hears({2},
                          domain::PartFitted{.part = part,
                                             .from = {domain::PlaceKind::consignment, {2}, 0},
                                             .payer = domain::Payer::company,
                                             .tag_number = "KRJ-U-04-00000" + std::to_string(i)});
    }
    auto last = actions_of(story, "/used-parts/KRJ-U-04-000006");
    const auto refused =
        story.shop.post("/used-parts/KRJ-U-04-000006/waive", R"({"reason":"گم شده است"})");
    EXPECT_EQ(refused.text("code"), "returns.no_stock_behind");
    EXPECT_EQ(last["waive"], std::string{refused.at("messages").at("en").as_string()});
    EXPECT_EQ(last["charge"], last["waive"]);
    EXPECT_EQ(actions_of(story, "/used-parts/KRJ-U-04-000005")["waive"], "allowed");
}

TEST(UsedPartPage, OffersInspectionOfAPieceThatCameAndNotOfItsDuplicateAlone) {
    ConsignmentStory story;
    EXPECT_EQ(actions_of(story, "/used-parts/" + story.tag)["inspect"], "allowed");
    EXPECT_NE(actions_of(story, "/used-parts/KRJ-U-04-000002")["inspect"], "allowed");
    story.recorded("/used-inspections",
                   R"({"receipt":")" + story.receipt + R"(","line":0,"verdict":"accepted"})");
    EXPECT_NE(actions_of(story, "/used-parts/" + story.tag)["inspect"], "allowed");
    story.recorded("/used-receipts",
                   R"({"holder":"AG-KRJ","lines":[{"tag":")" + story.tag + R"("}]})");
    EXPECT_NE(actions_of(story, "/used-parts/" + story.tag)["inspect"], "allowed");
}

TEST(Resolve, SaysWhatMayBeDoneNextAlsoWithPapersThatAreNotHere) {
    ConsignmentStory story;
    const auto known = story.shop.get("/resolve?code=KRJ-U-04-000002");
    EXPECT_EQ(known.text("kind"), "used_part");
    EXPECT_EQ(known.at("actions").as_array().size(), 3U);
    const auto unknown = story.shop.get("/resolve?code=KRJ-U-04-000391");
    EXPECT_FALSE(unknown.at("known").as_bool());
    ASSERT_EQ(unknown.at("actions").as_array().size(), 1U);
    EXPECT_EQ(unknown.at("actions").as_array()[0].as_object().at("href").as_string(),
              "/used-receipts");
}

}  // namespace
}  // namespace amani::http
