// Invoices, payments, cheques and the cash day over the API, to a delivery that owes nothing.
#include "unit/shared/http/resources/repair.h"

namespace amani::http {
namespace {

// A finished repair of 4,800,000 with 10 % VAT: 5,280,000.
struct Counter : Repair {
    std::string address;

    Counter() : address("/jobs/" + job) {
        on_job("labour", R"({"operation":"PUMP-CHANGE"})");
        on_job("work", R"({"fault":"نشتی","action":"تعویض"})");
        record("/jobs/" + job + "/finish?confirmed=1", "{}");
    }
    std::string deliver(const std::string& more = {}) {
        const auto reply = shop.post(address + "/deliver", R"({"receiver":"مریم")" + more + "}");
        return reply.status == 201 ? std::string{} : reply.text("code");
    }
    [[nodiscard]] std::int64_t money(const char* member) {
        return shop.get(address + "/money").at(member).as_int64();
    }
};

TEST(MoneyConsole, InvoicesTakesMoneyAndThenDelivers) {
    Counter counter;
    EXPECT_EQ(counter.deliver(), "service.not_invoiced");
    counter.on_job("pay", R"({"amount":1000000})");
    EXPECT_EQ(counter.money("balance"), -1'000'000) << "an advance";
    const auto invoice = counter.on_job("invoice", "{}");
    EXPECT_EQ(counter.money("balance"), 4'280'000);
    EXPECT_EQ(counter.deliver(), "service.not_paid");
    const auto closed =
        counter.shop.post(counter.address + "/charge", R"({"text":"x","amount":1})");
    EXPECT_EQ(closed.text("code"), "billing.is_invoiced");
    const auto too_much = counter.shop.post(
        counter.address + "/pay", R"({"amount":4280001,"means":"card","reference":"889123"})");
    EXPECT_EQ(too_much.text("code"), "money.more_than_owed");
    counter.on_job("pay", R"({"amount":4280000,"means":"card","reference":"۸۸۹۱۲۳"})");
    EXPECT_EQ(counter.money("balance"), 0);
    ASSERT_EQ(counter.deliver(), "");

    const auto record = counter.shop.get("/invoices/" + invoice.text("number"));
    ASSERT_EQ(record.status, 200) << record.raw;
    EXPECT_EQ(record.at("total").as_int64(), 5'280'000);
    EXPECT_EQ(record.at("lines").as_array().size(), 1U);
    EXPECT_EQ(record.at("in_words").at("fa").as_string(), "پنج میلیون و دویست و هشتاد هزار ریال");
    EXPECT_EQ(record.text("state"), "issued");
    EXPECT_FALSE(allows(record, "void")) << "the device is delivered";
    EXPECT_TRUE(allows(record, "credit"));
    EXPECT_EQ(counter.shop.get("/cash-receipts").rows().at(0).at("reference"), "889123");
    EXPECT_EQ(counter.shop.count("/balances"), 0U);
}

TEST(MoneyConsole, GivesBackWithPapersOfTheirOwn) {
    Counter counter;
    const auto first = counter.on_job("invoice", "{}").text("number");
    counter.on_job("pay", R"({"amount":5280000})");
    counter.record("/invoices/" + first + "/void", R"({"reason":"مبلغ اشتباه"})");
    EXPECT_EQ(counter.money("balance"), -5'280'000) << "C-22: the payment is an advance again";
    EXPECT_EQ(counter.shop.post(counter.address + "/refund", R"({"amount":5280001,"reason":"x"})")
                  .text("code"),
              "money.more_than_held");
    const auto second = counter.on_job("invoice", "{}").text("number");
    counter.record("/invoices/" + second + "/credit",
                   R"({"reason":"نیمی","invoice_line":1,"amount":1000000})");
    EXPECT_EQ(counter.money("balance"), -1'100'000);
    counter.on_job("refund", R"({"amount":1100000,"reason":"نیمی"})");
    EXPECT_EQ(counter.money("balance"), 0);
    EXPECT_EQ(counter.shop.get("/invoices/" + first).text("standing"), "voided");
    const auto row = counter.shop.get("/invoices/" + second);
    EXPECT_EQ(row.text("standing"), "partly_credited");
    EXPECT_EQ(row.at("credited").as_int64(), 1'100'000);
    EXPECT_EQ(counter.shop.count("/credit-notes"), 1U);
    EXPECT_EQ(counter.shop.count("/cash-returns"), 1U);
    ASSERT_EQ(counter.deliver(), "");

    // The reports of RULES §4.1.3, by hand: 4,800,000 less 1,000,000, and its VAT.
    const auto revenue = counter.shop.get("/revenue").rows();
    ASSERT_EQ(revenue.size(), 1U);
    EXPECT_EQ(revenue[0].at("labour_income"), 4'800'000);
    EXPECT_EQ(revenue[0].at("credited"), 1'000'000);
    EXPECT_EQ(revenue[0].at("net"), 3'800'000);
    EXPECT_EQ(revenue[0].at("value_added_tax"), 380'000);
    EXPECT_EQ(revenue[0].at("kind"), "non_warranty");
    const auto season = counter.shop.get("/vat-report").rows();
    ASSERT_EQ(season.size(), 1U);
    EXPECT_EQ(season[0].at("net"), 3'800'000);
    EXPECT_EQ(season[0].at("season"), 3) << "Azar";
    const auto takings = counter.shop.get("/takings").rows();
    ASSERT_EQ(takings.size(), 1U);
    EXPECT_EQ(takings[0].at("taken"), 5'280'000);
    EXPECT_EQ(takings[0].at("balance"), 4'180'000);
}

TEST(MoneyConsole, CountsTheDrawerOfWhoTookTheMoney) {
    Counter counter;
    counter.on_job("pay", R"({"amount":1000000})");
    counter.on_job("pay", R"({"amount":500000,"means":"card","reference":"1"})");
    const auto drawer = counter.shop.get("/cash-drawer").rows();
    ASSERT_EQ(drawer.size(), 2U);
    EXPECT_EQ(drawer[0].at("expected"), 1'000'000);
    const auto unexplained = counter.shop.post("/cash-counts", R"({"cash":950000,"card":500000})");
    EXPECT_EQ(unexplained.text("code"), "money.difference_unexplained");
    counter.record("/cash-counts", R"({"cash":950000,"card":500000,"note":"کم داد"})");
    EXPECT_EQ(counter.shop.count("/cash-drawer"), 0U);
    EXPECT_EQ(counter.shop.get("/cash-counts").rows().at(0).at("difference"), -50'000);
    EXPECT_EQ(counter.shop.post("/cash-counts", "{}").text("code"), "money.nothing_to_count");
}

TEST(MoneyConsole, FollowsAChequeToItsEnd) {
    Counter counter;
    counter.on_job("invoice", "{}");
    const std::string cheque =
        R"({"amount":5280000,"means":"cheque","reference":"1234567890123456","cheque_due":"today+30","bank":"ملت"})";
    const auto receipt = counter.on_job("pay", cheque).text("number");
    EXPECT_EQ(counter.money("balance"), 0);
    EXPECT_EQ(counter.shop.get("/cheques").rows().at(0).at("cheque_state"), "outstanding");
    EXPECT_EQ(counter.shop.post(counter.address + "/pay", cheque).text("code"),
              "money.cheque_known");
    counter.record("/cash-receipts/" + receipt + "/settle",
                   R"({"cheque_outcome":"bounced","note":"کسر موجودی"})");
    EXPECT_EQ(counter.money("balance"), 5'280'000);
    EXPECT_EQ(counter.shop.count("/balances"), 1U);
    EXPECT_EQ(counter.deliver(R"(,"on_credit":"مشتری سازمانی")"), "");
}

TEST(MoneyConsole, FindsAndCorrectsInvoicesAtAWrongRate) {  // C-7
    Counter counter;
    const auto wrong = counter.on_job("invoice", "{}").text("number");
    EXPECT_EQ(counter.shop.count("/misrated-invoices"), 0U);
    counter.record("/vat-rates?confirmed=1",
                   R"({"valid_from":"1404/08/01","rate":900,"late":"post_difference"})");
    const auto found = counter.shop.get("/misrated-invoices").rows();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].at("number").as_string(), wrong);
    EXPECT_EQ(found[0].at("right_rate").as_int64(), 900);
    EXPECT_TRUE(allows(counter.shop.get("/invoices/" + wrong), "correct_vat"));
    counter.record("/invoices/" + wrong + "/correct-vat", "{}");
    EXPECT_EQ(counter.money("balance"), 4'800'000 + 432'000);
    EXPECT_EQ(counter.shop.count("/misrated-invoices"), 0U);
    EXPECT_FALSE(allows(counter.shop.get("/invoices/" + wrong), "correct_vat"));
}

}  // namespace
}  // namespace amani::http
