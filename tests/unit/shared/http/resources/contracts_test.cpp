// Contracts over the API: signed, served, beyond their allowance, visited, invoiced, ended
// (R-CON-1..5). It is 1404/09/03.
#include "unit/shared/http/resources/shop.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

struct Centre {
    Shop shop;
    std::string contract;

    Centre() {
        shop.stock_up();
        record("/vat-rates", R"({"valid_from":"1404/01/01","rate":1000})");
        contract = sign().text("number");
    }
    Reply sign(const std::string& more = {}) {
        return record(
            "/contracts",
            R"({"customer":")" + shop.customer +
                R"(","begins":"1404/06/10","ends":"1405/06/09","contract_scope":"both",)" +
                R"("serials":["BK-1","BK-2"],"interval_months":3,"service_site":"THR",)" +
                R"("most_cases":1,"tariff":8000,"price":12000000,"instalment_count":3)" + more +
                "}");
    }
    Reply record(const std::string& path, const std::string& body) {
        auto reply = shop.post(path, body);
        EXPECT_EQ(reply.status, 201) << path << " " << reply.raw;
        return reply;
    }
    Reply deed(const std::string& verb, const std::string& body) {
        return shop.post("/contracts/" + contract + "/" + verb, body);
    }
    Reply page() { return shop.get("/contracts/" + contract); }
    std::string admit(const std::string& serial) {
        return record("/jobs?confirmed=1",
                      R"({"serial":")" + serial +
                          R"(","model":"WM7K","complaint":"سرد","customer":")" + shop.customer +
                          R"("})")
            .text("number");
    }
    std::string item(const std::string& serial, int number) const {
        return contract + ":" + serial + ":" + std::to_string(number);
    }
};

TEST(ContractsConsole, SignsAContractThatEverybodyFinds) {
    Centre centre;
    const auto page = centre.page();
    ASSERT_EQ(page.status, 200) << page.raw;
    EXPECT_EQ(page.text("state"), "active");
    EXPECT_EQ(page.text("phase"), "active");
    EXPECT_EQ(page.at("serials").as_array().size(), 2U);
    const auto& instalments = page.at("instalments").as_array();
    ASSERT_EQ(instalments.size(), 3U);
    EXPECT_EQ(instalments[0].at("amount"), 4'000'000);
    EXPECT_EQ(centre.shop.count("/contracts?ends_lt=1405/07/01"), 1U) << "renewals that are due";
    EXPECT_EQ(centre.shop.count("/contracts?ends_lt=1405/06/01"), 0U);
    EXPECT_EQ(centre.shop.count("/contract-serials?serial=BK1"), 1U);
    EXPECT_EQ(centre.shop.count("/contract-instalments?due_day_lt=1404/07/01"), 1U);
    EXPECT_EQ(centre.shop.get("/contracts/NONE").status, 404);
}

TEST(ContractsConsole, BearsTheRepairsThatItAllowsAndThenCountsByItsTariff) {
    Centre centre;
    const auto first = centre.shop.get("/jobs/" + centre.admit("BK-1"));
    EXPECT_EQ(first.text("kind"), "contract");
    EXPECT_EQ(first.text("contract_number"), centre.contract);
    EXPECT_EQ(first.at("contract_cases_left"), 0);
    const auto asked = centre.shop.post(
        "/jobs", R"({"serial":"BK-2","model":"WM7K","complaint":"سرد","customer":")" +
                     centre.shop.customer + R"("})");
    EXPECT_NE(asked.raw.find("service.allowance_used_up"), std::string::npos) << asked.raw;
    const auto second = centre.shop.get("/jobs/" + centre.admit("BK-2"));
    EXPECT_EQ(second.text("kind"), "non_warranty");
    EXPECT_EQ(second.text("contract_number"), centre.contract);
    EXPECT_EQ(centre.page().at("cases_used"), 1);
}

TEST(ContractsConsole, PutsAJobUnderAContractThatCameLater) {
    Centre centre;
    const auto number = centre.admit("BK-3");
    EXPECT_EQ(centre.shop.get("/jobs/" + number).text("kind"), "non_warranty");
    const auto refused = centre.shop.post("/jobs/" + number + "/serve", "{}");
    EXPECT_EQ(refused.text("code"), "service.not_covered");
    centre.record("/contracts/" + centre.contract + "/amend",
                  R"({"reason":"another one","serials":["BK-1","BK-3"]})");
    EXPECT_EQ(centre.page().at("most_cases"), 1) << "what was left out stays";
    EXPECT_EQ(centre.page().at("tariff"), 8'000);
    EXPECT_EQ(centre.shop.post("/jobs/" + number + "/serve?dry_run=1", "{}").status, 200);
    centre.record("/jobs/" + number + "/serve", "{}");
    const auto job = centre.shop.get("/jobs/" + number);
    EXPECT_EQ(job.text("kind"), "contract");
    EXPECT_FALSE(allows(job, "serve"));
    EXPECT_EQ(centre.shop.post("/jobs/" + number + "/serve", "{}").text("code"),
              "service.has_a_payer");
}

TEST(ContractsConsole, TellsWhichVisitsAreDueAndWhatBecameOfThem) {
    Centre centre;
    const auto due = centre.shop.get("/plan-items?due_day_lt=1404/10/01").rows();
    ASSERT_EQ(due.size(), 2U);
    EXPECT_EQ(due[0].at("state"), "due");
    EXPECT_EQ(due[0].at("due_day_jalali"), "1404/09/10");
    const auto first = centre.item("BK1", 1);
    const auto second = centre.item("BK2", 1);
    centre.record("/plan-items/" + first + "/plan", "{}");
    EXPECT_EQ(centre.shop.get("/plan-items/" + first).text("state"), "planned");
    centre.record("/plan-items/" + first + "/move",
                  R"({"date":"1404/09/15","note":"خواست مشتری"})");
    centre.record("/plan-items/" + first + "/done", "{}");
    centre.record("/plan-items/" + second + "/missed", R"({"plan_side":"customer","note":"بسته"})");
    const auto done = centre.shop.get("/plan-items/" + first);
    EXPECT_EQ(done.text("state"), "done");
    EXPECT_FALSE(allows(done, "done"));
    EXPECT_EQ(centre.shop.count("/plan-items?state=missed&plan_side=customer"), 1U);
    const auto again = centre.shop.post("/plan-items/" + first + "/waive", R"({"note":"x"})");
    EXPECT_EQ(again.text("code"), "contracts.visit_is_over");
    EXPECT_EQ(centre.shop.post("/plan-items/NONE:X:1/done", "{}").text("code"),
              "contracts.no_such_visit");
    const auto sla = centre.shop.get("/contract-sla?from=1404/08/01&until=1404/09/30").rows();
    ASSERT_EQ(sla.size(), 0U) << "no later than today";
}

TEST(ContractsConsole, InvoicesInstalmentsAndStopsWhenItIsTerminated) {
    Centre centre;
    centre.record("/contracts/" + centre.contract + "/invoice", "{}");
    const auto invoices = centre.shop.get("/contract-invoices").rows();
    ASSERT_EQ(invoices.size(), 1U);
    EXPECT_EQ(invoices[0].at("total"), 4'400'000);
    EXPECT_EQ(invoices[0].at("instalment"), 1);
    EXPECT_EQ(centre.deed("resume", "{}").text("code"), "contracts.contract_unfit");
    EXPECT_EQ(centre.deed("suspend", R"({"reason":"بدهی"})").status, 201);
    EXPECT_EQ(centre.page().text("phase"), "suspended");
    EXPECT_EQ(centre.shop.get("/jobs/" + centre.admit("BK-1")).text("kind"), "non_warranty");
    EXPECT_EQ(centre.deed("resume", "{}").status, 201);
    EXPECT_EQ(centre.deed("renew", R"({"ends":"1406/06/09","price":15000000})").status, 201);
    EXPECT_EQ(centre.deed("renew", R"({"ends":"1406/06/09"})").text("code"),
              "contracts.renewed_already");
    EXPECT_EQ(centre.deed("terminate", R"({"remainder":"kept","reason":"فسخ"})").status, 201);
    EXPECT_EQ(centre.deed("invoice", "{}").text("code"), "contracts.contract_unfit");
    EXPECT_FALSE(allows(centre.page(), "amend"));
}

TEST(ContractsConsole, TakesWhatIsOwedOfAnInstalmentAndTellsWhatIsLeft) {
    Centre centre;
    EXPECT_FALSE(allows(centre.page(), "pay")) << "nothing is invoiced";
    EXPECT_EQ(centre.deed("pay", "{}").text("code"), "money.no_instalment_owed");
    EXPECT_EQ(centre.deed("pay", R"({"instalment":2})").text("code"),
              "money.instalment_not_invoiced");
    centre.record("/contracts/" + centre.contract + "/invoice", "{}");
    EXPECT_TRUE(allows(centre.page(), "pay"));
    EXPECT_FALSE(allows(centre.page(), "refund"));
    const auto receipt =
        centre.deed("pay", R"({"amount":1400000,"means":"card","reference":"77"})");
    ASSERT_EQ(receipt.status, 201) << receipt.raw;
    const auto first = centre.page().at("instalments").as_array().at(0).as_object();
    EXPECT_EQ(first.at("paid"), 1'400'000);
    EXPECT_EQ(first.at("owed"), 3'000'000);
    EXPECT_EQ(centre.page().at("balance"), 3'000'000);
    EXPECT_EQ(centre.deed("pay", R"({"amount":3000001})").text("code"), "money.more_than_owed");
    const auto cheque = centre.deed("pay", R"({"means":"cheque","reference":"1234567890123456",)"
                                           R"("cheque_due":"1404/12/01","bank":"ملت"})");
    ASSERT_EQ(cheque.status, 201) << cheque.raw;
    EXPECT_FALSE(allows(centre.page(), "pay"));
    const auto receipts = centre.shop.get("/cash-receipts").rows();
    ASSERT_EQ(receipts.size(), 2U);
    EXPECT_EQ(receipts[0].at("contract_number").as_string(), centre.contract);
    EXPECT_EQ(receipts[0].at("instalment"), 1);
    EXPECT_EQ(receipts[0].at("job"), nullptr);
    EXPECT_EQ(receipts[0].at("customer_name").as_string(), centre.page().text("customer_name"));
    const std::string id{receipts[0].at("id").as_string()};
    EXPECT_EQ(centre.shop.get_as("/prints/cash-receipt/" + id, "text/html").status, 200);
    EXPECT_EQ(centre.shop
                  .post("/cash-receipts/" + id + "/settle",
                        R"({"cheque_outcome":"bounced","note":"کسر موجودی"})")
                  .status,
              201);
    EXPECT_EQ(centre.shop.get("/contract-instalments?owed_gt=0").rows().at(0).at("owed"),
              3'000'000);
}

TEST(ContractsConsole, ListsContractsToRenewWithWhatTheyAreToday) {
    Centre centre;
    const auto before = centre.shop.get("/contract-renewals").rows();
    ASSERT_EQ(before.size(), 1U);
    EXPECT_EQ(before[0].at("phase"), "active");
    EXPECT_EQ(centre.shop.get("/contracts").rows().at(0).at("phase"), "active");
    centre.record("/contracts/" + centre.contract + "/renew",
                  R"({"ends":"1406/06/09","price":15000000})");
    const auto after = centre.shop.get("/contract-renewals").rows();
    ASSERT_EQ(after.size(), 1U) << "the next one";
    EXPECT_EQ(after[0].at("phase"), "coming");
    EXPECT_EQ(centre.shop.get("/contract-serials").rows().at(0).at("phase"), "active");
}

TEST(ContractsConsole, TellsWhatHappenedToAContractAndWhy) {
    Centre centre;
    centre.record("/contracts/" + centre.contract + "/amend",
                  R"({"reason":"another one","serials":["BK-1","BK-3"]})");
    centre.record("/contracts/" + centre.contract + "/suspend", R"({"reason":"unpaid"})");
    centre.record("/contracts/" + centre.contract + "/resume", R"({"note":"paid"})");
    centre.record("/contracts/" + centre.contract + "/invoice", "{}");
    const auto timeline = centre.shop.get("/contracts/" + centre.contract + "/timeline").rows();
    std::vector<std::string> told;
    for (const auto& row : timeline)
        told.push_back(std::string{row.at("kind").as_string()} + " " +
                       (row.as_object().contains("text") ? std::string{row.at("text").as_string()}
                                                         : std::string{}));
    for (const char* expected : {"ContractAmended another one", "ContractSuspended unpaid",
                                 "ContractResumed paid", "InstalmentInvoiced "})
        EXPECT_EQ(std::ranges::count(told, std::string{expected}), 1)
            << expected << "\n"
            << testing::PrintToString(told);
    centre.shop.become({domain::Role::clerk});
    const auto page = centre.shop.get("/contracts/" + centre.contract + "/timeline");
    EXPECT_EQ(page.status, 200) << page.raw;
}

TEST(ContractsConsole, ListsTheFreeVisitsOfAPolicy) {
    Centre centre;
    centre.record("/periodic-policies",
                  R"({"code":"PM-WM","name":"لباسشویی","interval_months":6,"visits":2})");
    EXPECT_EQ(centre.shop.get("/periodic-policies/PM-WM").text("name"), "لباسشویی");
    const auto found = centre.shop.get("/periodic-due?from=1404/01/01&until=1406/01/01");
    EXPECT_EQ(found.status, 200) << found.raw;
    EXPECT_EQ(centre.shop.get_as("/periodic-due", "text/csv").status, 200);
    EXPECT_EQ(centre.shop.get_as("/contract-sla", "text/csv").status, 200);
    EXPECT_EQ(centre.shop.get_as("/contract-profit", "text/csv").status, 200);
    EXPECT_EQ(centre.shop.get_as("/plan-items", "text/csv").status, 200);
}

TEST(ContractsConsole, ShowsProfitWithoutCostsToWhoMayNotReadThem) {
    Centre centre;
    EXPECT_EQ(centre.shop.get("/contract-profit").rows().size(), 1U);
    EXPECT_TRUE(centre.shop.get("/contract-profit").rows().at(0).as_object().contains("cost"));
    centre.shop.become({domain::Role::clerk});
    EXPECT_EQ(centre.shop.get("/contract-profit").status, 403);
    const auto refused = centre.deed("terminate", R"({"reason":"x"})");
    EXPECT_EQ(refused.status, 403);
    EXPECT_NE(refused.raw.find("finance"), std::string::npos) << "who could";
    EXPECT_EQ(centre.page().at("money"), nullptr);
}

TEST(ContractsConsole, TakesContractsFromASheet) {
    Centre centre;
    const auto reply =
        centre.shop.post("/imports/contracts",
                         "customer,begins,ends,serials,service_site,price,tariff\n09121234567"
                         ",1404/01/01,1404/12/29,BK-8 BK-9,THR,9000000,85%\n");
    EXPECT_LT(reply.status, 300) << reply.raw;
    EXPECT_EQ(centre.shop.count("/contracts"), 2U);
    EXPECT_EQ(centre.shop.get("/contracts").rows().at(0).at("tariff"), 8'500);
}

}  // namespace
}  // namespace amani::http
