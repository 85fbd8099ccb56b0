#include "shared/http/resources/frame/changes.h"

#include <gtest/gtest.h>

#include <set>

namespace amani::http {
namespace {

template <class Body>
std::vector<Change> told_of(Body body) {
    domain::Event event{.id = base::EventId::of(base::LogId::of({2}, 1), 7),
                        .body = std::move(body)};
    event.type = domain::type_of(event.body);
    return changes_of(event);
}

TEST(Changes, OfAnAdmissionAreTheNewJob) {
    const auto changes = told_of(domain::DeviceAdmitted{.number = "KRJ-ADM-04-000001"});
    ASSERT_FALSE(changes.empty());
    EXPECT_EQ(changes[0].topic, "job");
    EXPECT_EQ(changes[0].resource, "jobs");
    EXPECT_EQ(changes[0].id, "2.1.7");
    EXPECT_EQ(changes[0].kind, "created");
}

TEST(Changes, OfAStepNameItsJobAndNotTheStep) {
    const auto job = base::JobId::of(base::EventId::of(base::LogId::of({2}, 1), 3));
    const auto changes = told_of(domain::RepairFinished{job});
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].resource, "jobs");
    EXPECT_EQ(changes[0].id, "2.1.3");
    EXPECT_EQ(changes[0].kind, "changed");
}

TEST(Changes, OfADispatchOfUsedPartsNameTheWaybillAndEveryTag) {
    const auto tag = base::TagId::of(base::EventId::of(base::LogId::of({2}, 1), 4));
    const auto changes = told_of(domain::UsedPartsDispatched{.lines = {{.tag = tag}, {}}});
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].resource, "waybills");
    EXPECT_EQ(changes[1].resource, "used-parts");
    EXPECT_EQ(changes[1].id, "2.1.4");
}

TEST(Changes, OfManyEventsAtOnceSpeakToEveryTopic) {
    std::set<std::string> topics;
    for (const auto& change : changes_of_everything(3)) topics.insert(change.topic);
    EXPECT_EQ(topics, (std::set<std::string>{"sync", "job", "board", "inbox", "stock"}));
}

}  // namespace
}  // namespace amani::http
