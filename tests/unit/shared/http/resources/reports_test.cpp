// Statement, custody and trial balance as files for a spreadsheet, and what people read in any
// file.
#include "unit/shared/http/resources/clerk.h"
#include "unit/shared/http/workbook.h"

#include "shared/domain/words/member_words.h"

#include <gtest/gtest.h>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr auto xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::vector<std::string> lines_of(const std::string& csv) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < csv.size();) {
        const auto end = csv.find("\r\n", from);
        lines.push_back(csv.substr(from, end - from));
        from = end + 2;
    }
    return lines;
}

std::string address_of(const Route& route) {
    return route.pattern == "/statement" ? "/statement?agent=AG-KRJ" : route.pattern;
}

TEST(Reports, OfAStatementAsCsvLieBetweenItsTwoBalances) {
    ConsignmentStory story;
    const auto file = story.shop.get_as("/statement?agent=AG-KRJ", "text/csv");
    EXPECT_EQ(file.header("Content-Type"), "text/csv; charset=utf-8");
    EXPECT_EQ(file.header("Content-Disposition"), "attachment; filename=\"statement.csv\"");
    const auto statement = story.shop.get("/statement?agent=AG-KRJ");
    const auto lines = lines_of(file.raw);
    ASSERT_EQ(lines.size(), statement.at("lines").as_array().size() + 3);
    EXPECT_EQ(lines.front(),
              "\xef\xbb\xbf"
              "day,kind,cause_number,job_number,part_code,state,debit,credit,balance,"
              "posting_rule,booked_time,voucher");
    EXPECT_EQ(lines.at(1), ",opening,,,,,,,0,,,");
    EXPECT_EQ(lines.back(), statement.text("to") + ",closing,,,,,,," +
                                json::serialize(statement.at("closing")) + ",,,");
    EXPECT_NE(file.raw.find(",PaymentBooked,B-1,"), std::string::npos) << file.raw;
    const auto from = story.shop.get_as("/statement?agent=AG-KRJ&from=1404/09/01", "text/csv");
    EXPECT_TRUE(lines_of(from.raw).at(1).starts_with("2025-11-22,opening,")) << from.raw;
}

// What is booked for sure, from the first balance on, is the last one.
TEST(Reports, OfAStatementAddUp) {
    ConsignmentStory story;
    const auto statement = story.shop.get("/statement?agent=AG-KRJ");
    std::int64_t sum = statement.at("opening").as_int64();
    for (const auto& line : statement.at("lines").as_array()) {
        if (line.at("state") != "confirmed") continue;
        sum += line.at("debit").as_int64() - line.at("credit").as_int64();
    }
    EXPECT_EQ(sum, statement.at("closing").as_int64());
}

TEST(Reports, AreFilesForPeopleWithTheirWordsAndDates) {
    ConsignmentStory story;
    const auto sheet = first_sheet_of(story.shop
                                          .ask(Method::get, "/statement?agent=AG-KRJ", {}, {},
                                               {{"accept", xlsx}, {"accept-language", "fa"}})
                                          .raw);
    for (const auto* text : {"rightToLeft=\"1\"", "مانده ابتدای دوره", "مانده پایان دوره",
                             "سند رسید داغی", "قطعی", "شماره سند", "بستانکار"}) {
        EXPECT_NE(sheet.find(text), std::string::npos) << text;
    }
    for (const auto* text : {"UsedPartRegistered", "confirmed", "opening", "2025-11"})
        EXPECT_EQ(sheet.find(text), std::string::npos) << text;
    const auto balances = first_sheet_of(story.shop.get_as("/trial-balance", xlsx).raw);
    EXPECT_NE(balances.find("<v>2110</v>"), std::string::npos) << balances;
}

TEST(Reports, OfTheTrialBalanceNameItsAccounts) {
    ConsignmentStory story;
    const auto english = story.shop.ask(Method::get, "/trial-balance", {}, {},
                                        {{"accept", "text/csv"}, {"accept-language", "en"}});
    const auto enums = story.shop.get("/meta/enums");
    for (const auto& row : story.shop.get("/trial-balance").rows()) {
        const auto account = json::serialize(row.at("account"));
        const auto& labels = enums.at("account").as_array();
        const auto label = std::ranges::find_if(labels, [&](const json::value& each) {
            return each.at("value") == json::value(account);
        });
        ASSERT_NE(label, labels.end()) << account;
        std::string name{label->at("en").as_string()};
        if (name.find(',') != std::string::npos) name = '"' + name + '"';
        EXPECT_NE(english.raw.find(account + "," + name), std::string::npos) << english.raw;
    }
}

TEST(Reports, HaveWordsForTheirColumnsAndAreRefusedLikeTheirJson) {
    ConsignmentStory story;
    const auto job =
        story.recorded("/jobs", R"({"serial":"WM7K-000417","complaint":"صدا","customer":")" +
                                    story.shop.customer + "\"}");
    for (const auto& [verb, body] :
         {std::pair{"work", R"({"fault":"پمپ","action":"تعویض"})"}, {"finish", "{}"}})
        story.recorded("/jobs/" + job.text("id") + "/" + verb, body);
    std::size_t reports = 0;
    for (const auto& route : story.shop.api->routes().all()) {
        const auto* report = std::get_if<ReportReads>(&route->handler);
        if (report == nullptr) continue;
        ++reports;
        for (const auto& column : report->sheet.columns)
            EXPECT_NE(domain::word_of_member(column.name), nullptr) << column.name;
        const auto lines = lines_of(story.shop.get_as(address_of(*route), "text/csv").raw);
        EXPECT_GT(lines.size(), 1U) << route->pattern;
        EXPECT_EQ(story.shop.get_as(route->pattern + "?colour=red", "text/csv").status, 400);
    }
    EXPECT_EQ(reports, 4U);
    EXPECT_EQ(story.shop.get_as("/statement", "text/csv").text("code"), "agent_missing");
    EXPECT_EQ(story.shop.get_as("/statement?agent=THR", xlsx).status, 422);
}

TEST(Files, ForPeopleSayChoicesInTheirWords) {
    ConsignmentStory story;
    const auto tags = first_sheet_of(story.shop.get_as("/used-parts", xlsx).raw);
    EXPECT_NE(tags.find("رسیدشده"), std::string::npos) << tags;
    EXPECT_EQ(tags.find("registered"), std::string::npos);
    const auto users = first_sheet_of(story.shop.get_as("/users", xlsx).raw);
    EXPECT_NE(users.find("تکنسین"), std::string::npos) << users;
    EXPECT_EQ(users.find("technician"), std::string::npos);
}

// The words of an XLSX are read by an import as the names of a CSV are.
TEST(Files, AreImportedAgainWhicheverWordsTheyHave) {
    ConsignmentStory story;
    const auto exported = story.shop.get_as("/models", "text/csv").raw;
    EXPECT_NE(exported.find(",sale"), std::string::npos) << exported;
    Shop named;
    EXPECT_EQ(named.post("/imports/models", exported).status, 200);
    auto words = exported;
    words.replace(words.find(",sale") + 1, 4, "فروش");
    Shop worded;
    const auto read = worded.post("/imports/models", words);
    EXPECT_EQ(read.status, 200) << read.raw;
    EXPECT_EQ(worded.get("/models").rows().at(0).at("warranty_start"), "sale");
}

TEST(Words, OfEventsAndRecordsAreServedForHistoriesAndLinks) {
    ConsignmentStory story;
    const auto words = story.shop.get("/meta/words");
    const auto& events = words.at("events").as_object();
    const auto& records = words.at("records").as_object();
    EXPECT_EQ(events.at("PartFitted").at("fa"), "نصب قطعه");
    for (const auto& row : story.shop.get("/used-parts/" + story.tag + "/timeline").rows())
        EXPECT_TRUE(events.contains(row.at("kind").as_string())) << row;
    for (const auto& row : story.shop.get("/used-parts/" + story.tag + "/links").rows())
        EXPECT_TRUE(records.contains(row.at("kind").as_string())) << row;
}

// 1,200,000 for the part, 2,800,000 labour, 250,000 handling, less 300,000 for what came back.
TEST(WarrantyCosts, AreThoseOfTheVouchersByModelFaultOrSite) {
    ConsignmentStory at;
    const auto named = [&](const views::RecordKind& kind, const char* code) {
        return *app::References{*at.shop.database}.find(&kind, code);
    };
    const auto job = at.clerk.hears(
        {2}, domain::DeviceAdmitted{.number = "KRJ-ADM-04-000009",
                                    .serial = "WM7K000417",
                                    .model = base::ModelId{named(views::model_record, "WM7K")},
                                    .kind = domain::JobKind::warranty});
    at.clerk.hears({2}, domain::PartFitted{.job = base::JobId::of(job),
                                           .part = base::PartId{named(views::part_record, "PUMP")},
                                           .from = {domain::PlaceKind::consignment, {2}, 0},
                                           .payer = domain::Payer::company,
                                           .tag_number = "KRJ-U-04-000009"});
    at.recorded("/used-receipts", R"({"holder":"AG-KRJ","lines":[{"tag":"KRJ-U-04-000009"}]})");

    const auto by_model = at.shop.get("/warranty-costs?by=model").rows();
    ASSERT_EQ(by_model.size(), 2U) << "the story's first fittings are of no job";
    const auto& row = by_model[0].at("code").as_string().empty() ? by_model[1] : by_model[0];
    EXPECT_EQ(row.at("code").as_string(), "WM7K");
    EXPECT_EQ(row.at("jobs").as_int64(), 1);
    EXPECT_EQ(row.at("parts_cost").as_int64(), 1'200'000);
    EXPECT_EQ(row.at("labour_cost").as_int64(), 2'800'000);
    EXPECT_EQ(row.at("handling_cost").as_int64(), 250'000);
    EXPECT_EQ(row.at("recovered").as_int64(), 300'000);
    EXPECT_EQ(row.at("cost").as_int64(), 3'950'000);
    const auto total = at.shop.get("/warranty-costs?by=site").at("total").as_object();
    EXPECT_EQ(total.at("cost").as_int64(), 2 * 3'950'000);
    EXPECT_EQ(at.shop.get("/warranty-costs?until=today-1").rows().size(), 0U);
    const auto csv = at.shop.get_as("/warranty-costs?by=fault", "text/csv");
    EXPECT_NE(csv.raw.find("7900000"), std::string::npos) << csv.raw;
}

}  // namespace
}  // namespace amani::http
