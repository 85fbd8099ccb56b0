// The serials' console over the API: names, flags, cover, owners, history, cases of two admissions.
#include "unit/shared/http/resources/clerk.h"

#include "shared/app/serials/load.h"
#include "shared/views/catalogue/catalogue_view.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

namespace json = boost::json;

Reply admit(Shop& shop, const std::string& serial, const std::string& more = {}) {
    return shop.post("/jobs" + more, R"({"serial":")" + serial +
                                         R"(","model":"WM7K","complaint":"نشتی","customer":")" +
                                         shop.customer + "\"}");
}

TEST(SerialsConsole, FlagsAProductAndWarnsWhoAdmitsIt) {
    Shop shop;
    shop.stock_up();
    const auto flagged =
        shop.post("/serials/WM7K000417/flag", R"({"flag":"stolen","reason":"نامه ۱۲"})");
    ASSERT_EQ(flagged.status, 201) << flagged.raw;
    const auto product = shop.get("/serials/WM7K000417");
    EXPECT_EQ(product.text("state"), "stolen");
    EXPECT_EQ(product.text("reason"), "نامه ۱۲");
    EXPECT_TRUE(allows(product, "unflag"));
    const auto held = admit(shop, "WM7K-000417");
    EXPECT_EQ(held.text("code"), "needs_confirmation") << held.raw;
    EXPECT_EQ(held.at("warnings").at(0).at("code").as_string(), "serials.stolen");
    EXPECT_EQ(admit(shop, "WM7K-000417", "?confirmed=1").status, 201);
    EXPECT_EQ(shop.get("/serials?state=stolen").rows().size(), 1U);
    EXPECT_EQ(
        shop.post("/serials/WM7K000417/unflag", R"({"flag":"stolen","reason":"پیدا شد"})").status,
        201);
    EXPECT_EQ(shop.get("/serials/WM7K000417").text("state"), "active");
}

TEST(SerialsConsole, SaysWhatAnUnknownSerialMayHaveBeen) {
    Shop shop;
    shop.stock_up();
    const auto scanned = shop.get("/resolve?code=WM7K-OOO417");
    EXPECT_EQ(scanned.status, 404);
    EXPECT_NE(scanned.raw.find("WM7K-000417"), std::string::npos) << scanned.raw;
    EXPECT_NE(shop.get("/serials/WM7K000471").raw.find("WM7K-000417"), std::string::npos);
    const auto held = admit(shop, "WM7K-000418");
    EXPECT_EQ(held.text("code"), "needs_confirmation") << held.raw;
    EXPECT_EQ(held.at("warnings").at(0).at("code").as_string(), "serials.unknown");
}

// To look for them costs some hundred reads, and an import registers many serials.
TEST(SerialsConsole, LooksForTheNeighboursOfASerialOnlyToTellThem) {
    Shop shop;
    shop.stock_up();
    const auto model = views::model_with_code(*shop.database, "WM7K");
    ASSERT_TRUE(model.has_value());
    const auto neighbour = [&](const std::string& serial) {
        const domain::RegisterSerial command{.serial = serial, .model = model->id};
        return app::load(shop.desk(), command, shop.desk().today()).near.serial;
    };
    EXPECT_EQ(neighbour("WM7K-OOO417"), "");
    ASSERT_EQ(shop.post("/models?confirmed=1",
                        R"({"code":"WM7K","brand":"ARA","device_kind":"washer","name":"7 kg",)"
                        R"("warranty_months":18,"serial_pattern":"WM7K######"})")
                  .status,
              201);
    EXPECT_EQ(neighbour("WM7K-OOO417"), "WM7K-000417");
    EXPECT_EQ(neighbour("WM7K-000418"), "");
}

TEST(SerialsConsole, HoldsSerialsAgainstThePatternOfTheirModel) {
    Shop shop;
    shop.stock_up();
    ASSERT_EQ(shop.post("/models?confirmed=1",
                        R"({"code":"WM7K","brand":"Amani","device_kind":"washer","name":"WM 7 kg",
                            "warranty_months":18,"serial_pattern":"WM7K-######"})")
                  .status,
              201);
    const auto refused = shop.post("/serials", R"({"serial":"WM7K-41X","model":"WM7K"})");
    EXPECT_EQ(refused.text("code"), "serials.no_serial_of_model") << refused.raw;
    const auto held = admit(shop, "XY-900");
    EXPECT_EQ(held.at("warnings").at(0).at("code").as_string(), "serials.no_serial_of_model");
}

TEST(SerialsConsole, FindsAProductByItsImei) {
    Shop shop;
    shop.stock_up();
    ASSERT_EQ(shop.post("/serials", R"({"serial":"PH-1","model":"WM7K","imei1":"490154203237518"})")
                  .status,
              201);
    EXPECT_EQ(shop.get("/resolve?code=490154203237518").text("id"), "PH1");
    EXPECT_EQ(shop.get("/search?q=490154203237518").rows().size(), 1U);
    EXPECT_EQ(shop.get("/serials?imei1=490154203237518").rows().size(), 1U);
    EXPECT_EQ(shop.get("/serials/490154203237518").text("serial"), "PH-1");
    const auto taken =
        shop.post("/serials", R"({"serial":"PH-2","model":"WM7K","imei2":"490154203237518"})");
    EXPECT_EQ(taken.text("code"), "serials.imei_taken") << taken.raw;
    EXPECT_EQ(admit(shop, "490154203237518").status, 201);
    EXPECT_EQ(shop.get("/jobs").rows().at(0).at("serial").as_string(), "PH-1");
}

TEST(SerialsConsole, CorrectsASerialWithItsJobsAndTakesItBack) {
    Shop shop;
    shop.stock_up();
    const auto job = admit(shop, "WM7K-000471", "?confirmed=1").text("id");
    const auto corrected = shop.post("/serials/WM7K000471/correct-stub",
                                     R"({"right":"WM7K-000417","reason":"جابه‌جا"})");
    ASSERT_EQ(corrected.status, 201) << corrected.raw;
    const auto history = shop.get("/serials/WM7K000417/history");
    std::vector<std::string> kinds;
    for (const auto& row : history.rows()) kinds.emplace_back(row.at("kind").as_string());
    EXPECT_EQ(kinds, (std::vector<std::string>{"SerialRegistered", "SerialStubbed",
                                               "DeviceAdmitted", "StubCorrected"}));
    EXPECT_EQ(admit(shop, "WM7K-000417").text("code"), "service.already_admitted")
        << "it is in the house under the wrong serial";
    EXPECT_EQ(shop.get("/serials/WM7K000417/history?about=service").rows().size(), 1U);
    EXPECT_FALSE(history.at("as_of").as_array().empty());
    ASSERT_EQ(shop.post("/serials/WM7K000471/correct-stub",
                        R"({"right":"WM7K-000471","reason":"درست بود"})")
                  .status,
              201);
    EXPECT_EQ(shop.get("/serials/WM7K000417/history?about=service").rows().size(), 0U);
    const auto all =
        shop.post("/serials/WM7K000471/correct", R"({"right":"WM7K-000999","reason":"پلاک"})");
    ASSERT_EQ(all.status, 201) << all.raw;
    EXPECT_EQ(shop.get("/serials/WM7K000471").text("corrected_to"), "WM7K-000999");
    EXPECT_EQ(shop.get("/resolve?code=WM7K000471").text("id"), "WM7K000999");
    EXPECT_EQ(shop.get("/serials/WM7K000999/links").rows().at(0).at("kind").as_string(), "model");
}

TEST(SerialsConsole, ExtendsVoidsAndRestoresAWarranty) {
    Shop shop;
    shop.stock_up();
    const auto before = shop.get("/serials/WM7K000417");
    const auto extended =
        shop.post("/serials/WM7K000417/extend", R"({"months":6,"reason":"طلایی"})");
    ASSERT_EQ(extended.status, 201) << extended.raw;
    const auto longer = shop.get("/serials/WM7K000417");
    EXPECT_GT(longer.at("remaining_days").as_int64(), before.at("remaining_days").as_int64() + 170);
    EXPECT_EQ(longer.at("covers").as_array().size(), 1U);
    ASSERT_EQ(shop.post("/serials/WM7K000417/void", R"({"why":"seal"})").status, 201);
    const auto voided = shop.get("/serials/WM7K000417");
    EXPECT_EQ(voided.text("warranty"), "void");
    EXPECT_EQ(voided.text("why"), "seal");
    EXPECT_FALSE(allows(voided, "extend"));
    ASSERT_EQ(admit(shop, "WM7K-000417").status, 201);
    EXPECT_EQ(shop.get("/jobs").rows().at(0).at("kind").as_string(), "non_warranty");
    ASSERT_EQ(shop.post("/serials/WM7K000417/restore", R"({"reason":"پلمب ما"})").status, 201);
    EXPECT_EQ(shop.get("/serials/WM7K000417").text("warranty"), "running");
    EXPECT_EQ(shop.get("/serials?warranty_expiry_ge=1406/01/01&warranty_expiry_le=1406/12/29")
                  .rows()
                  .size(),
              1U);
}

TEST(SerialsConsole, ProposesANewOwnerWhenAnotherCustomerBringsTheDevice) {
    Shop shop;
    shop.stock_up();
    const auto zahra =
        shop.post("/customers", R"({"name":"زهرا کریمی","mobile":"09351112233"})").text("id");
    const auto job = shop.post(
        "/jobs", R"({"serial":"WM7K-000417","complaint":"نشتی","customer":")" + zahra + "\"}");
    EXPECT_TRUE(allows(shop.get("/jobs/" + job.text("id")), "owner"));
    ASSERT_EQ(shop.post("/serials/WM7K000417/owner", R"({"owner":")" + zahra + R"("})").status,
              201);
    const auto product = shop.get("/serials/WM7K000417");
    EXPECT_EQ(product.text("owner_name"), "زهرا کریمی");
    EXPECT_EQ(product.at("owners").as_array().size(), 2U);
    EXPECT_FALSE(allows(shop.get("/jobs/" + job.text("id")), "owner"));
}

TEST(SerialsConsole, PaysForAPartThatWearsWithinItsOwnMonthsAlone) {
    Shop shop;
    shop.stock_up();
    ASSERT_EQ(shop.post("/parts?confirmed=1",
                        R"({"code":"PUMP","name":"پمپ","unit":"عدد","returnable":"yes",
                            "warranty_months":3})")
                  .status,
              201);
    const auto job = admit(shop, "WM7K-000417").text("id");
    const auto fit = "/jobs/" + job + "/fit";
    const auto refused = shop.post(fit, R"({"part":"PUMP","payer":"company"})");
    EXPECT_EQ(refused.text("code"), "service.part_worn_out") << refused.raw;
    EXPECT_EQ(shop.post(fit, R"({"part":"PUMP","payer":"customer"})").status, 201);
    ASSERT_EQ(shop.post("/serials/WM7K000417/extend",
                        R"({"months":1,"cover":"goodwill","start":"today","reason":"ارفاق"})")
                  .status,
              201);
    EXPECT_EQ(shop.post(fit, R"({"part":"PUMP","payer":"company"})").status, 201);
}

TEST(SerialsConsole, CountsSerialsByModelAndState) {
    Shop shop;
    shop.stock_up();
    ASSERT_EQ(shop.post("/serials", R"({"serial":"WM7K-000900","model":"WM7K"})").status, 201);
    const auto counts = shop.get("/serial-counts");
    ASSERT_EQ(counts.rows().size(), 2U);
    EXPECT_EQ(counts.rows().at(0).at("count").as_int64(), 1);
    EXPECT_EQ(shop.get("/serial-counts?state=verified").rows().size(), 1U);
}

TEST(SerialsConsole, TellsWhereAPartHasBeen) {
    Shop shop;
    shop.stock_up();
    ASSERT_EQ(shop.post("/serials", R"({"serial":"WM7K-000901","model":"WM7K",
                                        "factory_parts":["PUMP:SN-7710"]})")
                  .status,
              201);
    EXPECT_EQ(shop.get("/serials/WM7K000901").at("installed_parts").as_array().size(), 1U);
    const auto journey = shop.get("/part-serials/sn-7710").rows();
    ASSERT_EQ(journey.size(), 1U);
    EXPECT_EQ(journey[0].at("serial").as_string(), "WM7K-000901");
    const auto unknown = shop.post(
        "/serials", R"({"serial":"WM7K-000902","model":"WM7K","factory_parts":["NONE:P"]})");
    EXPECT_EQ(unknown.status, 422) << unknown.raw;
}

// C-1
TEST(SerialsConsole, ResolvesOneSerialOpenAtTwoSitesWithOneActionEach) {
    for (const std::string how : {"correct", "flag", "link"}) {
        Shop shop;
        Clerk clerk{shop};
        shop.stock_up();
        const auto ours = admit(shop, "WM7K-000417").text("id");
        const auto theirs = clerk.hears(
            {2}, domain::DeviceAdmitted{.number = "AG-KRJ-ADM-04-000001", .serial = "WM7K000417"});
        EXPECT_EQ(shop.get("/serials/WM7K000417").text("state"), "duplicate");
        const auto cases = shop.get("/discrepancies?kind=serial_open_twice").rows();
        ASSERT_EQ(cases.size(), 1U);
        const auto found = shop.get("/discrepancies/" + std::string{cases[0].at("id").as_string()});
        EXPECT_EQ(found.at("evidence").as_array().size(), 2U);
        for (const auto* action : {"correct", "flag", "link"}) EXPECT_TRUE(allows(found, action));
        const auto reply =
            how == "correct"
                ? shop.post("/serials/WM7K000417/correct",
                            R"({"right":"WM7K-000471","site":"AG-KRJ","reason":"پلاک"})")
            : how == "flag" ? shop.post("/serials/WM7K000417/flag",
                                        R"({"flag":"duplicate","reason":"دو پلاک"})")
                            : shop.post("/job-links", R"({"job":")" + codec::text_of(theirs) +
                                                          R"(","earlier":")" + ours +
                                                          R"(","reason":"با باربری"})");
        ASSERT_EQ(reply.status, 201) << reply.raw;
        EXPECT_EQ(
            shop.get("/discrepancies/" + std::string{cases[0].at("id").as_string()}).text("state"),
            "settled")
            << how;
        EXPECT_EQ(shop.get("/serials/WM7K000417").text("state"),
                  how == "flag" ? "duplicate" : "active");
    }
}

}  // namespace
}  // namespace amani::http
