#include "unit/shared/http/resources/shop.h"

#include "shared/app/clock_doubt.h"

#include <gtest/gtest.h>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr const char* parts = "code,name,unit\nPUMP,پمپ,عدد\n!,بد,عدد\nBELT,تسمه,عدد\n";

TEST(Imports, RecordNothingWhenARowIsWrong) {
    Shop shop;
    const auto reply = shop.post("/imports/parts", parts);
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.at("rows").as_int64(), 3);
    EXPECT_EQ(reply.at("recorded").as_int64(), 0);
    const auto& refused = reply.at("refused").as_array();
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(refused[0].as_object().at("line").as_int64(), 3);
    EXPECT_EQ(refused[0].as_object().at("field").as_string(), "code");
    EXPECT_FALSE(refused[0].as_object().at("message").as_object().at("fa").as_string().empty());
    EXPECT_EQ(shop.count("/parts"), 0U);
}

TEST(Imports, NameTheFirstRefusedRowsAndSayHowManyMoreThereAre) {
    Shop shop;
    std::string sheet = "code,name,unit\n";
    for (int i = 0; i < 130; ++i) sheet += "!,پمپ,عدد\n";
    const auto reply = shop.post("/imports/parts", sheet);
    ASSERT_EQ(reply.status, 422);
    EXPECT_EQ(reply.at("refused").as_array().size(), 100U);
    EXPECT_EQ(reply.at("refused_rows").as_int64(), 130);
    EXPECT_EQ(reply.at("refused_more").as_int64(), 30);
    const std::string said{reply.at("messages").at("fa").as_string()};
    EXPECT_NE(said.find("۳۰ سطر دیگر"), std::string::npos) << said;
}

TEST(Imports, KeepTheGoodRowsWhenAskedTo) {
    Shop shop;
    const auto reply = shop.post("/imports/parts?partial=1", parts);
    EXPECT_EQ(reply.status, 200) << json::serialize(reply.body);
    EXPECT_EQ(reply.at("recorded").as_int64(), 2);
    EXPECT_EQ(shop.count("/parts"), 2U);
    EXPECT_EQ(shop.heard.size(), 1U);
}

TEST(Imports, OfADryRunSayWhatWouldHappen) {
    Shop shop;
    const auto reply = shop.post("/imports/parts?dry_run=1", "code,name,unit\nPUMP,پمپ,عدد\n");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.at("recorded").as_int64(), 1);
    EXPECT_EQ(shop.count("/parts"), 0U);
}

TEST(Imports, RefuseASheetWithoutItsColumns) {
    Shop shop;
    EXPECT_EQ(shop.post("/imports/parts", "code\nPUMP\n").status, 422);
    EXPECT_EQ(shop.post("/imports/parts", "code,name,unit\n\"PUMP,x,y\n").status, 422);
    EXPECT_EQ(shop.post("/imports/horses", "code\n").status, 404);
}

TEST(Imports, TakesOverJobsThatAreOpenOnTheFirstDay) {
    Shop shop;
    shop.stock_up();
    const std::string sheet =
        "شماره پیشین,تاریخ پذیرش پیشین,سریال,مدل,مشتری,ایراد اظهارشده\n"
        "1250,1404/08/01,WM7K-000417,,09121234567,نشتی\n"
        "1251,1404/08/02,XY-900,WM7K,09121234567,صدا\n";
    const auto reply = shop.post("/imports/open-jobs?confirmed=1", sheet);
    ASSERT_EQ(reply.status, 200) << reply.raw;
    EXPECT_EQ(shop.count("/open-jobs"), 2U);
    const auto found = shop.get("/jobs?q=1250").rows();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].at("earlier_day").as_string(), "2025-10-23");
    EXPECT_EQ(found[0].at("kind").as_string(), "warranty") << "by the day it was taken in";
    const auto again = shop.post("/imports/open-jobs?confirmed=1", sheet);
    EXPECT_EQ(again.status, 422) << "both devices are here already";
}

TEST(Imports, KnowsACustomerByAMobileNumberThatIsHisAlone) {
    Shop shop;
    shop.stock_up();
    const auto second =
        shop.post("/customers?confirmed=1", R"({"name":"علی رضایی","mobile":"09121234567"})");
    ASSERT_EQ(second.status, 201) << second.raw;
    const auto reply = shop.post("/imports/open-jobs?confirmed=1",
                                 "earlier_number,earlier_day,serial,customer,complaint\n"
                                 "1250,1404/08/01,WM7K-000417,09121234567,نشتی\n");
    EXPECT_EQ(reply.status, 422) << "two people have it: " << reply.raw;
}

// Two parts that were there, one changed by the sheet twice, and a third that is new with it.
class TakingBack : public testing::Test {
  protected:
    TakingBack() {
        recorded("/parts", R"({"code":"PUMP","name":"Pump","unit":"pcs","substitutes":["BELT"]})");
        recorded("/parts", R"({"code":"BELT","name":"Belt","unit":"pcs"})");
        imported_ = shop.post("/imports/parts?confirmed=1",
                              "code,name,unit\nPUMP,Wrong,pcs\nBELT,Wrong,pcs\nSEAL,Seal,pcs\n"
                              "PUMP,Worse,pcs\n");
        EXPECT_EQ(imported_.status, 200) << imported_.raw;
    }
    void recorded(const std::string& path, const std::string& body) {
        const auto reply = shop.post(path + "?confirmed=1", body);
        EXPECT_EQ(reply.status, 201) << reply.raw;
    }
    std::string name_of(const std::string& part) { return shop.get("/parts/" + part).text("name"); }

    Shop shop;
    Reply imported_;
};

TEST_F(TakingBack, MakesWhatTheSheetHasChangedWhatItWas) {
    EXPECT_EQ(imported_.at("can_be_taken_back").as_int64(), 2);
    const auto before = shop.journal().position();
    const auto tried = shop.post("/imports/parts/take-back?dry_run=1", "");
    EXPECT_EQ(tried.at("taken_back").as_int64(), 2) << tried.raw;
    EXPECT_EQ(shop.journal().position(), before);
    const auto done = shop.post("/imports/parts/take-back", "");
    ASSERT_EQ(done.status, 200) << done.raw;
    EXPECT_EQ(done.at("taken_back").as_int64(), 2);
    EXPECT_EQ(shop.journal().position(), before + 2) << "an event for each";
    EXPECT_EQ(shop.heard.size(), 4U) << "one for the import, one for the way back";
    EXPECT_EQ(name_of("PUMP"), "Pump");
    EXPECT_EQ(json::serialize(shop.get("/parts/PUMP").at("substitutes")), R"(["BELT"])");
    EXPECT_EQ(name_of("BELT"), "Belt");
    ASSERT_EQ(done.at("kept_rows").as_int64(), 1);
    const auto& kept = done.at("kept").as_array().at(0);
    EXPECT_EQ(kept.at("code").as_string(), "import.new_with_it");
    EXPECT_EQ(kept.at("line").as_int64(), 4);
    EXPECT_EQ(shop.post("/imports/parts/take-back", "").text("code"),
              "import.nothing_to_take_back");
}

TEST_F(TakingBack, LeavesWhatSomebodyHasChangedSince) {
    recorded("/parts", R"({"code":"BELT","name":"Belt 2","unit":"pcs"})");
    const auto done = shop.post("/imports/parts/take-back", "");
    EXPECT_EQ(done.at("taken_back").as_int64(), 1) << done.raw;
    EXPECT_EQ(done.at("kept").as_array().at(0).at("code").as_string(), "import.changed_since");
    EXPECT_EQ(name_of("BELT"), "Belt 2");
    EXPECT_EQ(name_of("PUMP"), "Pump");
}

TEST_F(TakingBack, IsOfTheLastImportAlone) {
    const auto first = json::serialize(imported_.at("import"));
    const auto last = shop.post("/imports/parts?confirmed=1", "code,name,unit\nBELT,Last,pcs\n");
    const std::string take_back = "/imports/parts/take-back?import=";
    EXPECT_EQ(shop.post(take_back + first, "").text("code"), "import.another_since");
    const auto done = shop.post(take_back + json::serialize(last.at("import")), "");
    EXPECT_EQ(done.at("taken_back").as_int64(), 1) << done.raw;
    EXPECT_EQ(name_of("BELT"), "Wrong");
    EXPECT_EQ(name_of("PUMP"), "Worse");
}

TEST_F(TakingBack, IsStillOfferedAfterOneThatRecordedNothing) {
    shop.post("/imports/parts?dry_run=1&confirmed=1", "code,name,unit\nBELT,Last,pcs\n");
    EXPECT_EQ(shop.post("/imports/parts", "code,name,unit\n!,Wrong,pcs\n").status, 422);
    EXPECT_EQ(shop.post("/imports/parts/take-back", "").at("taken_back").as_int64(), 2);
}

TEST_F(TakingBack, IsOverAfterALargeOne) {
    shop.post("/imports/parts", "code,name,unit\nSEAL,Seal,pcs\n" + std::string(1U << 20, '\n'));
    shop.end_import();
    EXPECT_EQ(shop.post("/imports/parts/take-back", "").text("code"),
              "import.nothing_to_take_back");
}

TEST_F(TakingBack, WaitsWhereTheClockIsDoubtful) {
    shop.transact([&] {
        app::keep_contact(*shop.database, {shop.clock.now() + base::hours(-1), base::days(-730)});
        return true;
    });
    EXPECT_EQ(shop.post("/imports/parts/take-back", "").text("code"), "needs_confirmation");
    EXPECT_EQ(shop.post("/imports/parts/take-back?dry_run=1", "").status, 200);
    EXPECT_EQ(shop.post("/imports/parts/take-back?confirmed=1", "").status, 200);
    EXPECT_EQ(name_of("PUMP"), "Pump");
}

TEST_F(TakingBack, LeavesWhatAnotherVersionHasKept) {
    shop.database->execute("UPDATE http_imported SET before = '{}' WHERE line = 2");
    const auto done = shop.post("/imports/parts/take-back", "");
    EXPECT_EQ(done.at("taken_back").as_int64(), 1) << done.raw;
    EXPECT_EQ(done.at("kept").at(0).at("code").as_string(), "import.kept_by_another_version");
    EXPECT_EQ(name_of("PUMP"), "Worse");
}

TEST_F(TakingBack, IsNotOfferedWhereNoCommandUndoesARow) {
    const auto customers = shop.post("/imports/customers", "name,mobile\nMaryam,09121234567\n");
    ASSERT_EQ(customers.status, 200) << customers.raw;
    EXPECT_EQ(customers.at("can_be_taken_back").as_int64(), 0);
    EXPECT_EQ(shop.post("/imports/customers/take-back", "").text("code"), "import.no_way_back");
    shop.become({domain::Role::store});
    EXPECT_EQ(shop.post("/imports/parts/take-back", "").status, 403);
}

TEST(TakingBackPrices, SetsThemAsTheyWere) {
    Shop shop;
    shop.post("/parts", R"({"code":"PUMP","name":"Pump","unit":"pcs"})");
    shop.post("/price-lists", R"({"name":"PL-1","valid_from":"today+2"})");
    ASSERT_EQ(shop.post("/imports/prices", "list,part,price\nPL-1,PUMP,1000000\n").status, 200);
    const auto wrong = shop.post("/imports/prices", "list,part,price\nPL-1,PUMP,10000000\n");
    EXPECT_EQ(wrong.at("can_be_taken_back").as_int64(), 1) << wrong.raw;
    EXPECT_EQ(shop.post("/imports/prices/take-back", "").status, 200);
    EXPECT_EQ(shop.get("/prices").rows().at(0).at("price").as_int64(), 1'000'000);
    const std::string tariffs = "valid_from,part,labour,recovery\n1404/10/01,PUMP,";
    ASSERT_EQ(shop.post("/imports/tariffs", tariffs + "400000,160000\n").status, 200);
    ASSERT_EQ(shop.post("/imports/tariffs", tariffs + "4,1\n").status, 200);
    EXPECT_EQ(shop.post("/imports/tariffs/take-back", "").status, 200);
    EXPECT_EQ(shop.get("/tariffs").rows().at(0).at("labour").as_int64(), 400'000);
}

// Blank lines are not rows, so a short sheet may be a large file.
std::string large(const std::string& sheet) { return sheet + std::string(1U << 20, '\n'); }

constexpr const char* good_parts = "code,name,unit\nPUMP,پمپ,عدد\nBELT,تسمه,عدد\n";

TEST(LargeImports, BecomeATaskWithTheReportAtItsEnd) {
    Shop shop;
    const auto begun = shop.post("/imports/parts", large(good_parts), "k");
    ASSERT_EQ(begun.status, 202) << begun.raw;
    EXPECT_EQ(begun.text("kind"), "import");
    EXPECT_EQ(begun.text("state"), "running");
    EXPECT_EQ(begun.header("Location"), "/api/v1/tasks/" + begun.text("id"));
    EXPECT_EQ(shop.count("/parts"), 0U);
    shop.end_import();
    const auto task = shop.get("/tasks/" + begun.text("id"));
    EXPECT_EQ(task.text("state"), "finished") << task.raw;
    EXPECT_EQ(task.at("result").at("recorded").as_int64(), 2);
    EXPECT_EQ(task.at("done").as_int64(), task.at("total").as_int64());
    EXPECT_EQ(shop.count("/parts"), 2U);
    EXPECT_EQ(shop.heard.size(), 1U);
}

TEST(LargeImports, AnswerTheSameKeyWithTheirTaskAndAfterwardsWithTheirReport) {
    Shop shop;
    const auto begun = shop.post("/imports/parts", large(good_parts), "k");
    const auto again = shop.post("/imports/parts", large(good_parts), "k");
    EXPECT_EQ(again.status, 202);
    EXPECT_EQ(again.text("id"), begun.text("id"));
    EXPECT_EQ(shop.post("/imports/parts", large(parts), "k").text("code"),
              "idempotency_key_reused");
    shop.end_import();
    const auto after = shop.post("/imports/parts", large(good_parts), "k");
    EXPECT_EQ(after.status, 200);
    EXPECT_EQ(after.replayed, "true");
    EXPECT_EQ(after.at("recorded").as_int64(), 2);
    EXPECT_FALSE(shop.has_import());
}

TEST(LargeImports, RunOneAtATime) {
    Shop shop;
    const auto begun = shop.post("/imports/parts", large(good_parts));
    const auto other = shop.post("/imports/parts", large(good_parts));
    EXPECT_EQ(other.status, 409);
    EXPECT_EQ(other.text("code"), "import.running");
    EXPECT_EQ(other.at("numbers").at("task").as_string(), begun.text("id"));
    EXPECT_EQ(other.at("numbers").at("by").as_string(), "Sara");
    shop.end_import();
    EXPECT_EQ(shop.post("/imports/parts", large(good_parts)).status, 202);
}

std::string many_parts(int count) {
    std::string sheet = "code,name,unit\n";
    for (int i = 0; i < count; ++i) sheet += "P-" + std::to_string(i) + ",پمپ,عدد\n";
    return large(sheet);
}

std::int64_t position_of(Shop& shop) { return shop.journal().position(); }

TEST(LargeImports, LeaveOthersTheirTurn) {
    Shop shop;
    const auto before = position_of(shop);
    const auto begun = shop.post("/imports/parts", many_parts(1'200), "k");
    EXPECT_EQ(shop.get("/parts").status, 200);
    EXPECT_EQ(shop.post("/customers", R"({"name":"مریم رضایی"})").status, 201);
    shop.try_out_import();
    EXPECT_EQ(position_of(shop), before + 1) << "nothing of a trial stays";
    shop.record_some_of_import();
    EXPECT_EQ(position_of(shop), before + 501);
    EXPECT_EQ(shop.post("/customers", R"({"name":"علی کریمی"})").status, 201);
    EXPECT_EQ(shop.post("/imports/parts", many_parts(1'200), "k").text("id"), begun.text("id"));
    shop.end_import();
    const auto task = shop.get("/tasks/" + begun.text("id"));
    EXPECT_EQ(task.at("result").at("recorded").as_int64(), 1'200) << task.raw;
    EXPECT_EQ(position_of(shop), before + 1'202);
    const auto again = shop.post("/imports/parts", many_parts(1'200), "k");
    EXPECT_EQ(again.replayed, "true");
}

TEST(LargeImports, TellTheRowsThatSomebodyHasMadeImpossibleMeanwhile) {
    Shop shop;
    const auto begun = shop.post("/imports/parts", many_parts(1'200));
    shop.try_out_import();
    shop.record_some_of_import();
    EXPECT_EQ(shop.post("/parts", R"({"code":"P-900","name":"pump","unit":"piece"})").status, 201);
    shop.end_import();
    const auto task = shop.get("/tasks/" + begun.text("id"));
    EXPECT_EQ(task.text("state"), "finished");
    EXPECT_EQ(task.at("result").at("recorded").as_int64(), 1'199);
    EXPECT_EQ(task.at("result").at("refused").at(0).at("line").as_int64(), 902);
}

TEST(LargeImports, GoOnBehindTheLastRowThatWasRecordedWhenTheDiskRefuses) {
    Shop shop;
    const auto before = position_of(shop);
    const auto begun = shop.post("/imports/parts", many_parts(1'200), "k");
    shop.try_out_import();
    shop.record_some_of_import();
    shop.is_disk_full = true;
    shop.end_import();
    shop.is_disk_full = false;
    EXPECT_EQ(shop.get("/tasks/" + begun.text("id")).at("refusal").at("code").as_string(),
              "disk_full");
    EXPECT_EQ(position_of(shop), before + 500);
    shop.restart();
    EXPECT_TRUE(shop.has_import());
    shop.end_import();
    EXPECT_EQ(position_of(shop), before + 1'200);
    const auto report = shop.post("/imports/parts", many_parts(1'200), "k");
    EXPECT_EQ(report.replayed, "true");
    EXPECT_EQ(report.at("recorded").as_int64(), 1'200);
    EXPECT_EQ(report.at("rows").as_int64(), 1'200);
}

TEST(LargeImports, ThatTheDiskHasStoppedGoOnBeforeAnotherBegins) {
    Shop shop;
    const auto before = position_of(shop);
    (void)shop.post("/imports/parts", many_parts(1'200), "k");
    shop.try_out_import();
    shop.record_some_of_import();
    shop.is_disk_full = true;
    shop.end_import();
    shop.is_disk_full = false;
    EXPECT_FALSE(shop.has_import());
    const auto other = shop.post("/imports/models", large("code,brand,device_kind,name\n"), "m");
    EXPECT_EQ(other.text("code"), "import.running") << other.raw;
    EXPECT_EQ(shop.post("/imports/parts", many_parts(1'200), "k").status, 202);
    shop.end_import();
    EXPECT_EQ(position_of(shop), before + 1'200);
}

TEST(LargeImports, ThatAreCancelledRecordNothingAndFreeTheirKey) {
    Shop shop;
    const auto begun = shop.post("/imports/parts", large(good_parts), "k");
    EXPECT_EQ(shop.post("/tasks/" + begun.text("id") + "/cancel", "").status, 202);
    shop.end_import();
    EXPECT_EQ(shop.get("/tasks/" + begun.text("id")).text("state"), "cancelled");
    EXPECT_EQ(shop.count("/parts"), 0U);
    EXPECT_TRUE(shop.heard.empty());
    EXPECT_EQ(shop.post("/imports/parts", large(good_parts), "k").status, 202);
}

TEST(LargeImports, WithAWrongRowFailWithWhatASmallOneIsRefusedWith) {
    Shop shop;
    const auto refused = shop.post("/imports/parts", parts);
    const auto begun = shop.post("/imports/parts", large(parts), "k");
    shop.end_import();
    const auto task = shop.get("/tasks/" + begun.text("id"));
    EXPECT_EQ(task.text("state"), "failed");
    EXPECT_EQ(task.at("refusal"), refused.body);
    EXPECT_EQ(shop.count("/parts"), 0U);
    EXPECT_EQ(shop.post("/imports/parts", large(good_parts), "k").status, 202) << "the key is free";
}

TEST(LargeImports, KeepTheGoodRowsWhenAskedTo) {
    Shop shop;
    const auto begun = shop.post("/imports/parts?partial=1", large(parts));
    shop.end_import();
    const auto task = shop.get("/tasks/" + begun.text("id"));
    EXPECT_EQ(task.at("result").at("refused_rows").as_int64(), 1);
    EXPECT_EQ(shop.count("/parts"), 2U);
}

TEST(LargeImports, OfADryRunSayWhatWouldHappen) {
    Shop shop;
    const auto begun = shop.post("/imports/parts?dry_run=1", large(good_parts), "k");
    shop.end_import();
    const auto task = shop.get("/tasks/" + begun.text("id"));
    EXPECT_EQ(task.at("result").at("recorded").as_int64(), 2);
    EXPECT_EQ(shop.count("/parts"), 0U);
    EXPECT_EQ(shop.post("/imports/parts", large(good_parts), "k").status, 202);
}

TEST(LargeImports, FailWithTheMachinesReasonWhenItSaysNo) {
    Shop shop;
    const auto begun = shop.post("/imports/parts", large(good_parts), "k");
    shop.is_disk_full = true;
    shop.end_import();
    shop.is_disk_full = false;
    const auto task = shop.get("/tasks/" + begun.text("id"));
    EXPECT_EQ(task.at("refusal").at("code").as_string(), "disk_full");
    EXPECT_EQ(shop.count("/parts"), 0U);
    EXPECT_EQ(shop.post("/imports/parts", large(good_parts), "k").status, 202);
}

TEST(LargeImports, AreRefusedBeforeTheyBeginToWhomMayNot) {
    Shop shop{{domain::Role::technician}};
    EXPECT_EQ(shop.post("/imports/parts", large(good_parts)).status, 403);
    EXPECT_FALSE(shop.has_import());
}

TEST(LargeImports, AreDescribedWithAllTheirAnswers) {
    Shop shop;
    const auto openapi = shop.get("/openapi.json");
    const auto& responses = openapi.at("paths").at("/imports/{kind}").at("post").at("responses");
    for (const auto* status : {"200", "202", "422"})
        EXPECT_TRUE(responses.as_object().contains(status)) << status;
}

}  // namespace
}  // namespace amani::http
