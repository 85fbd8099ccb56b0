// What is printed of a job for the bench, and for a cheque that was taken.
#include "unit/shared/http/resources/repair.h"

namespace amani::http {
namespace {

bool has(const Reply& page, std::string_view text) {
    return page.raw.find(text) != std::string::npos;
}

// A product that was repaired and delivered, and is here again.
struct Returned : Repair {
    std::string again;  // the number of its second job

    Returned() {
        on_job("work", R"({"fault":"نشتی","cause":"فرسودگی","action":"تعویض واشر"})");
        record("/jobs/" + job + "/finish?confirmed=1", "{}");
        on_job("deliver", R"({"receiver":"مریم","on_credit":"مشتری قدیمی"})");
        again = record("/jobs?confirmed=1",
                       R"({"serial":"XY-900","complaint":"باز هم نشتی","accessories":"شلنگ",)"
                       R"("cosmetic_state":"خراش روی در","promised":"today+3",)"
                       R"("data_consent":"may_erase","unlocking":"told","customer":")" +
                           shop.customer + R"(","repeat_of":")" + job + "\"}")
                    .text("number");
    }
    Reply printed(const std::string& form, const std::string& language = "fa") {
        return shop.get("/prints/" + form + "/" + again + "?language=" + language);
    }
};

TEST(JobCard, TellsTheBenchWhatWasSaidAndAgreedAtTheCounter) {
    Returned device;
    const auto card = device.printed("job-card");
    ASSERT_EQ(card.status, 200) << card.raw;
    for (const auto* said :
         {"باز هم نشتی", "شلنگ", "خراش روی در", "پاک شدن داده‌ها مجاز است",
          "به تعمیرکار گفته شده", "مریم رضایی"})
        EXPECT_TRUE(has(card, said)) << said;
    EXPECT_TRUE(
        has(card, "<dt>تعمیر مجددِ پرونده</dt> <dd><bdi dir=\"ltr\">" + device.job + "</bdi></dd>"));
    EXPECT_TRUE(has(card, "<svg class=\"bars\"")) << "its serial, for a scanner";
    EXPECT_TRUE(has(card, "class=\"notes\""));
    const auto english = device.printed("job-card", "en");
    EXPECT_TRUE(has(english, "<b>Job card</b>"));
    EXPECT_TRUE(has(english, "<dd>Data may be erased</dd>"));
}

TEST(JobCard, TellsTheEarlierRepairsOfTheProduct) {
    Returned device;
    const auto card = device.printed("job-card");
    EXPECT_TRUE(has(card, "<h2>تعمیرهای پیشین این دستگاه</h2>"));
    EXPECT_TRUE(has(card, "<td><bdi dir=\"ltr\">" + device.job + "</bdi></td>"));
    EXPECT_TRUE(has(card, "<td><bdi>فرسودگی</bdi></td>"));
    EXPECT_TRUE(has(card, "<td><bdi>تعویض واشر</bdi></td>"));
    const auto first = device.shop.get("/prints/job-card/" + device.job);
    EXPECT_FALSE(has(first, "تعمیرهای پیشین")) << "there was none before it";
}

TEST(JobCard, HasTheCheckListsOfItsModelToTickOff) {
    Returned device;
    EXPECT_FALSE(has(device.printed("job-card"), "class=\"checks\""));
    device.record("/models", R"({"code":"TV-55","brand":"Amani","device_kind":"tv","name":"TV",)"
                             R"("warranty_months":18})");
    device.record(
        "/check-lists",
        R"({"name":"شست‌وشو","scope":["WM7K"],"items":["نشتی ندارد","خشک می‌کند"]})");
    device.record("/check-lists",
                  R"({"name":"تصویر","scope":["TV-55"],"items":["روشن می‌شود"]})");
    const auto card = device.printed("job-card");
    EXPECT_TRUE(has(card, "<h2>چک‌لیست <bdi>شست‌وشو</bdi></h2>"));
    EXPECT_TRUE(has(card,
                    "<span><i></i> <bdi>نشتی ندارد</bdi></span>"
                    "<span><i></i> <bdi>خشک می‌کند</bdi></span>"));
    EXPECT_FALSE(has(card, "روشن می‌شود"));
}

TEST(JobCard, NamesUnitAndTechnicianOnceTheyAreKnown) {
    Returned device;
    EXPECT_FALSE(has(device.printed("job-card"), "<dt>تعمیرکار</dt>"));
    device.record("/work-units", R"({"code":"S1","name":"برد","kind":"shop"})");
    const std::string address = "/jobs/" + device.again;
    device.record(address + "/hand-over", R"({"to":"S1"})");
    device.record(address + "/accept", "{}");
    const auto& users = device.shop.get("/users").rows();
    const std::string sara{users.front().as_object().at("id").as_string()};
    device.record(address + "/assign", R"({"technician":")" + sara + "\"}");
    const auto card = device.printed("job-card");
    EXPECT_TRUE(has(card, "<dt>واحد</dt> <dd><bdi>برد</bdi> <bdi dir=\"ltr\">S1</bdi></dd>"));
    EXPECT_TRUE(has(card, "<dt>تعمیرکار</dt>"));
}

TEST(BenchSticker, SaysWhichJobItIsAndNothingOfItsCustomer) {
    Returned device;
    const auto sticker = device.printed("bench-sticker", "en");
    ASSERT_EQ(sticker.status, 200) << sticker.raw;
    EXPECT_TRUE(has(sticker, "@page{size:50mm 30mm"));
    EXPECT_TRUE(has(sticker, "<bdi dir=\"ltr\" class=\"number\">" + device.again + "</bdi>"));
    EXPECT_TRUE(has(sticker, "<bdi dir=\"ltr\">WM7K</bdi>"));
    EXPECT_TRUE(has(sticker, "<bdi dir=\"ltr\">XY-900</bdi>"));
    EXPECT_TRUE(has(sticker, "<dt>promised date</dt>"));
    EXPECT_FALSE(has(sticker, "مریم رضایی"));
    EXPECT_EQ(device.shop.get("/prints/bench-sticker/" + device.again + "?paper=a5").text("code"),
              "wrong_parameter");
}

// A finished repair that is paid by a cheque.
struct PaidByCheque : Repair {
    std::string receipt;
    std::string invoice;

    PaidByCheque() {
        on_job("labour", R"({"operation":"PUMP-CHANGE"})");
        on_job("work", R"({"fault":"نشتی","action":"تعویض"})");
        record("/jobs/" + job + "/finish?confirmed=1", "{}");
        invoice = on_job("invoice", "{}").text("number");
        receipt =
            on_job("pay", R"({"amount":5280000,"means":"cheque","reference":"1234567890123456",)"
                          R"("cheque_due":"1404/10/30","bank":"ملت"})")
                .text("number");
    }
    Reply printed(const std::string& more = {}) {
        return shop.get("/prints/cheque-receipt/" + receipt + "?" + more);
    }
};

TEST(ChequeReceipt, SaysWhichChequeOfWhomWasTakenForWhatAndByWhom) {
    PaidByCheque paid;
    const auto page = paid.printed();
    ASSERT_EQ(page.status, 200) << page.raw;
    EXPECT_TRUE(has(page, "<dt>شناسه صیادی</dt> <dd><bdi dir=\"ltr\">1234567890123456</bdi></dd>"));
    EXPECT_TRUE(has(page, "<dt>بانک</dt> <dd><bdi>ملت</bdi></dd>"));
    EXPECT_TRUE(has(page, "<dd>۱۴۰۴/۱۰/۳۰</dd>"));
    EXPECT_TRUE(has(page, "پنج میلیون و دویست و هشتاد هزار ریال"));
    EXPECT_TRUE(has(page, "<bdi>مریم رضایی</bdi>"));
    EXPECT_TRUE(has(page, paid.job));
    EXPECT_TRUE(has(page, paid.invoice));
    EXPECT_TRUE(has(page, "<dt>دریافت‌کننده</dt>"));
    const auto english = paid.printed("language=en");
    EXPECT_TRUE(has(english, "<dt>Sayad number</dt>"));
    EXPECT_TRUE(has(english, "5,280,000 Rial"));
}

TEST(ChequeReceipt, IsTwoCopiesOnOneSheetOfA4) {
    PaidByCheque paid;
    const auto sheet = paid.printed("paper=a4");
    EXPECT_TRUE(has(sheet, "نسخه دهنده چک"));
    EXPECT_TRUE(has(sheet, "نسخه صندوق"));
    EXPECT_FALSE(has(paid.printed(), "نسخه دهنده چک"));
}

TEST(ChequeReceipt, SaysWhatHasBecomeOfTheChequeSince) {
    PaidByCheque paid;
    EXPECT_FALSE(has(paid.printed(), "<dt>نتیجه چک</dt>"));
    paid.record("/cash-receipts/" + paid.receipt + "/settle",
                R"({"cheque_outcome":"bounced","note":"کسر موجودی"})");
    EXPECT_TRUE(has(paid.printed(), "<dt>نتیجه چک</dt> <dd>برگشت خورد</dd>"));
}

TEST(ChequeReceipt, IsForNoOtherMeans) {
    Repair repair;
    const auto cash = repair.on_job("pay", R"({"amount":1000000})").text("number");
    EXPECT_EQ(repair.shop.get("/prints/cash-receipt/" + cash).status, 200);
    EXPECT_EQ(repair.shop.get("/prints/cheque-receipt/" + cash).status, 404);
}

}  // namespace
}  // namespace amani::http
