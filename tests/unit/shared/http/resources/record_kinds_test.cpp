// The one table of record kinds (views/record_kinds.h), held against the API that is made of it.
#include "shared/views/record_kinds.h"

#include "unit/shared/http/resources/clerk.h"

#include "shared/domain/registry/command_fields.h"

#include <gtest/gtest.h>

#include <set>

namespace amani::http {
namespace {

std::vector<base::EventId> all_events(Shop& shop) {
    std::vector<base::EventId> events;
    for (const auto& [log, rows] : shop.other_logs) {
        for (std::uint32_t i = 1; i <= rows.size(); ++i)
            events.push_back(base::EventId::of(log, i));
    }
    for (std::uint32_t i = 1; i <= shop.log.size(); ++i)
        events.push_back(base::EventId::of(base::LogId::of({1}, 1), i));
    return events;
}

TEST(RecordKinds, NoEventBeginsDocumentsOfTwoKinds) {
    ConsignmentStory story;
    std::set<std::string_view> begun;
    for (const auto event : all_events(story.shop)) {
        std::vector<std::string_view> kinds;
        for (const auto* kind : views::record_kinds()) {
            if (kind->number_of && kind->number_of(*story.shop.database, event))
                kinds.push_back(kind->name);
        }
        EXPECT_LE(kinds.size(), 1U) << codec::text_of(event);
        begun.insert(kinds.begin(), kinds.end());
    }
    for (const auto* name : {"waybill", "stock_document", "used_part", "used_receipt", "voucher"})
        EXPECT_TRUE(begun.contains(name)) << name;
}

TEST(RecordKinds, HaveNamesAndEventsOfTheirOwn) {
    std::set<std::string_view> names;
    std::set<domain::EventType> begun;
    for (const auto* kind : views::record_kinds()) {
        EXPECT_TRUE(names.insert(kind->name).second) << kind->name;
        for (const auto type : kind->begun_by) EXPECT_TRUE(begun.insert(type).second) << type;
    }
}

TEST(RecordKinds, AreWhatTheFieldsOfCommandsReferTo) {
    // Late events have a list and are no records yet.
    std::set<std::string_view> names{"late_event", "account_line"};
    for (const auto* kind : views::record_kinds()) names.insert(kind->name);
    std::size_t references = 0;
    for (const auto& about : domain::all_commands()) {
        for (const auto& field : domain::fields_of_command(about.name)) {
            if (field.of.empty()) continue;
            EXPECT_TRUE(names.contains(field.of)) << about.name << " " << field.member;
            ++references;
        }
    }
    EXPECT_GT(references, 20U);
}

TEST(RecordKinds, AreEachListedByAConsole) {
    ConsignmentStory story;
    for (const auto* kind : views::record_kinds()) {
        const auto list = story.shop.get(address_of(*kind));
        EXPECT_EQ(list.status, 200) << kind->name;
    }
}

TEST(RecordKinds, SayWhatAScannedCodeIs) {
    ConsignmentStory story;
    const auto kind_of = [&](const std::string& code) {
        return story.shop.get("/resolve?code=" + code).text("kind");
    };
    EXPECT_EQ(kind_of(story.tag), "used_part");
    EXPECT_EQ(kind_of(story.receipt), "used_receipt");
    EXPECT_EQ(kind_of(story.waybill), "waybill");
    EXPECT_EQ(kind_of("PUMP"), "part");
    EXPECT_EQ(kind_of("AG-KRJ"), "site");
    // Papers that are not here.
    EXPECT_EQ(kind_of("KRJ-UR-04-000777"), "used_receipt");
    EXPECT_EQ(kind_of("KRJ-ADM-04-000777"), "job");
}

TEST(RecordKinds, AScannedPaperOffersWhatItsPageOffers) {
    ConsignmentStory story;
    const auto page = story.shop.get("/used-parts/" + story.tag).at("actions");
    EXPECT_EQ(story.shop.get("/resolve?code=" + story.tag).at("actions"), page);
    EXPECT_FALSE(page.as_array().empty());
}

TEST(RecordKinds, AnEventIsFilteredByTheNumberOfAnyDocument) {
    ConsignmentStory story;
    EXPECT_GT(story.shop.count("/vouchers?cause=" + story.receipt), 0U);
    EXPECT_GT(story.shop.count("/vouchers?cause=" + story.tag), 0U);
    EXPECT_EQ(story.shop.get("/vouchers?cause=KRJ-U-04-000999").status, 400);
}

TEST(Statement, EachLineNamesItsEventItsPaperAndItsPart) {
    ConsignmentStory story;
    std::set<std::string> papers;
    const auto statement = story.shop.get("/statement?agent=AG-KRJ");
    for (const auto& line : statement.at("lines").as_array()) {
        const std::string event{line.at("cause").as_string()};
        EXPECT_TRUE(codec::event_from_text(event)) << event;
        papers.emplace(line.at("cause_number").as_string());
    }
    EXPECT_TRUE(papers.contains(story.receipt));
}

// What is decided later about a piece changes no line that was booked for it before.
TEST(Statement, ALineKeepsItsJobWhenItsPieceIsInspected) {
    ConsignmentStory story;
    const domain::Place consignment{domain::PlaceKind::consignment, {2}, 0};
    const auto job = base::JobId::of(
        story.clerk.hears({2}, domain::DeviceAdmitted{.number = "KRJ-ADM-04-000007"}));
    const auto part =
        base::PartId{*app::References{*story.shop.database}.find(&views::part_record, "PUMP")};
    story.clerk.hears({2}, domain::PartFitted{.job = job,
                                              .part = part,
                                              .from = consignment,
                                              .payer = domain::Payer::company,
                                              .tag_number = "KRJ-U-04-000009"});
    const auto receipt = story
                             .recorded("/used-receipts",
                                       R"({"holder":"AG-KRJ","lines":[{"tag":"KRJ-U-04-000009"}]})")
                             .text("number");
    const auto jobs_of_receipt = [&] {
        std::set<std::string> jobs;
        const auto statement = story.shop.get("/statement?agent=AG-KRJ");
        for (const auto& line : statement.at("lines").as_array())
            if (line.at("cause_number").as_string() == receipt)
                jobs.emplace(line.at("job_number").as_string());
        return jobs;
    };
    EXPECT_EQ(jobs_of_receipt(), std::set<std::string>{"KRJ-ADM-04-000007"});
    story.recorded("/used-inspections",
                   R"({"receipt":")" + receipt + R"(","line":0,"verdict":"accepted"})");
    EXPECT_EQ(jobs_of_receipt(), std::set<std::string>{"KRJ-ADM-04-000007"});
}

}  // namespace
}  // namespace amani::http
