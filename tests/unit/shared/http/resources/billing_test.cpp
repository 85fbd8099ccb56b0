// Accounts of jobs, estimates and their answers over the API.
#include "unit/shared/http/resources/repair.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

TEST(BillingConsole, TellsWhatARepairCostsLineByLineWithItsTaxAndInWords) {
    Repair repair;
    repair.on_job("labour", R"({"operation":"PUMP-CHANGE"})");
    const auto ride =
        repair.on_job("charge", R"({"text":"رفت‌وآمد","amount":500000})").text("id");
    repair.on_job("charge",
                  R"({"text":"بسته‌بندی","amount":200000,"tax_class":"exempt"})");
    const auto account = repair.account();
    ASSERT_EQ(account.status, 200) << account.raw;
    EXPECT_EQ(account.at("lines").as_array().size(), 3U);
    EXPECT_EQ(account.at("gross").as_int64(), 5'500'000);
    EXPECT_EQ(account.at("value_added_tax").as_int64(), 530'000);
    EXPECT_EQ(account.at("total").as_int64(), 6'030'000);
    EXPECT_EQ(account.at("in_words").at("fa").as_string(), "شش میلیون و سی هزار ریال");
    repair.on_job("withdraw", R"({"account_line":")" + ride + R"(","reason":"با خودروی خودمان"})");
    EXPECT_EQ(repair.account().at("gross").as_int64(), 5'000'000);
    const auto again = repair.shop.post("/jobs/" + repair.job + "/withdraw",
                                        R"({"account_line":")" + ride + R"(","reason":"x"})");
    EXPECT_EQ(again.text("code"), "billing.no_such_line");
}

TEST(BillingConsole, GivesAwayNoMoreThanTheCeilingOfWhoAsks) {
    Repair repair;
    repair.on_job("labour", R"({"operation":"PUMP-CHANGE"})");
    const std::string path = "/jobs/" + repair.job + "/discount";
    const auto refused = repair.shop.post(path, R"({"amount":480001,"reason":"x"})");
    EXPECT_EQ(refused.text("code"), "billing.above_ceiling") << refused.raw;
    repair.on_job("discount", R"({"amount":480000,"reason":"مشتری وفادار"})");
    EXPECT_EQ(repair.account().at("discount").as_int64(), 480'000);
    EXPECT_EQ(repair.account().at("total").as_int64(), 4'752'000);
    EXPECT_EQ(repair.shop.count("/discounts"), 1U);
    repair.shop.become({domain::Role::clerk});
    const auto clerk = repair.shop.post(path, R"({"amount":1,"reason":"x"})");
    EXPECT_EQ(clerk.text("code"), "billing.above_ceiling") << clerk.raw;
    EXPECT_NE(clerk.raw.find("supervisor"), std::string::npos);
}

TEST(BillingConsole, WaitsForTheCustomerUntilHeAnswersAnEstimate) {
    Repair repair;
    repair.on_job("labour", R"({"operation":"PUMP-CHANGE"})");
    const auto state = [&](std::string_view list, std::string_view column) {
        return repair.shop.get(std::string{list}).rows().at(0).at(column);
    };
    EXPECT_TRUE(state("/jobs", "approval").is_null());
    repair.on_job("estimate", R"({"inspection_fee":800000})");
    EXPECT_EQ(state("/jobs", "approval").as_string(), "awaiting");
    EXPECT_EQ(state("/board", "stage").as_string(), "awaiting_customer");
    EXPECT_EQ(repair.shop.count("/estimates?approval=awaiting"), 1U);
    EXPECT_EQ(state("/estimates", "amount").as_int64(), 5'280'000);
    repair.on_job("estimate", R"({"amount":5000000,"inspection_fee":800000})");
    EXPECT_EQ(repair.shop.count("/estimates?approval=awaiting"), 1U);
    repair.on_job("answer", R"({"answer":"refused","way":"telephone","answered_by":"همسر"})");
    EXPECT_EQ(state("/jobs", "approval").as_string(), "refused");
    EXPECT_NE(state("/board", "stage").as_string(), "awaiting_customer");
    EXPECT_EQ(repair.account().at("lines").as_array().size(), 2U);
    const auto again =
        repair.shop.post("/jobs/" + repair.job + "/answer", R"({"answer":"approved"})");
    EXPECT_EQ(again.text("code"), "billing.no_estimate_waits");
}

TEST(BillingConsole, WarnsOfWhatGoesBeyondWhatWasAgreed) {
    Repair repair;
    repair.on_job("labour", R"({"operation":"PUMP-CHANGE"})");
    repair.on_job("work", R"({"fault_code":"E20","action":"تعویض پمپ"})");
    EXPECT_EQ(repair.shop.get("/jobs/" + repair.job + "/timeline")
                      .raw.find("تخلیه نمی‌کند") != std::string::npos,
              true);
    const std::string finish = "/jobs/" + repair.job + "/finish";
    const auto held = repair.shop.post(finish, "{}");
    EXPECT_EQ(held.text("code"), "needs_confirmation") << held.raw;
    EXPECT_EQ(held.at("warnings").at(0).at("code").as_string(), "service.above_what_was_agreed");
    repair.on_job("estimate", "{}");
    repair.on_job("answer", R"({"answer":"approved","way":"signature"})");
    EXPECT_EQ(repair.shop.post(finish, "{}").status, 201);
}

TEST(ServiceConsole, ProposesARepeatOfWhatWasDeliveredWithinTheGuarantee) {
    Repair repair;
    repair.on_job("work", R"({"fault":"پمپ","fault_code":"E20","action":"تعویض"})");
    repair.on_job("finish", "{}");
    const auto shelved = repair.on_job("shelve", R"({"shelf":"A-12"})");
    const auto waiting = repair.shop.get("/archive").rows();
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting.at(0).at("shelf").as_string(), "A-12");
    EXPECT_TRUE(waiting.at(0).at("notice_due").is_null());
    repair.on_job("notice", R"({"way":"telephone"})");
    EXPECT_EQ(repair.shop.get("/archive").rows().at(0).at("notices").as_int64(), 1);
    repair.on_job("deliver", R"({"receiver":"مریم"})");
    EXPECT_EQ(repair.shop.count("/archive"), 0U);
    const std::string again =
        R"({"serial":"XY-900","complaint":"نشتی","customer":")" + repair.shop.customer + "\"";
    const auto held = repair.shop.post("/jobs", again + "}");
    EXPECT_EQ(held.text("code"), "needs_confirmation") << held.raw;
    EXPECT_NE(held.raw.find("service.may_be_a_repeat"), std::string::npos) << held.raw;
    const auto repeat =
        repair.shop.post("/jobs?confirmed=1", again + R"(,"repeat_of":")" + repair.job + "\"}");
    ASSERT_EQ(repeat.status, 201) << repeat.raw;
    EXPECT_EQ(repair.shop.get("/jobs/" + repeat.text("number")).text("repeat_of_number"),
              repair.job);
}

}  // namespace
}  // namespace amani::http
