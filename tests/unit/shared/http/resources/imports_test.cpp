#include "unit/shared/http/resources/shop.h"

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
