// One serial open at two sites (C-1).
#include "support/hub_books.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::domain {
namespace {

constexpr base::SiteId centre{1};
constexpr base::SiteId krj{2};
constexpr base::SiteId mhd{3};
const std::string serial = "WM7K000417";

// Facts with their times, which the hub may hear in any order.
struct Sites {
    std::map<base::SiteId, std::uint32_t> sequences;

    Event fact(base::SiteId site, std::int64_t minute, Body body) {
        Event event{.id = base::EventId::of(base::LogId::of(site, 1), ++sequences[site]),
                    .time = {(1'764'000'000'000 + minute * 60'000) << 16},
                    .day = {20'420},
                    .body = std::move(body)};
        event.type = type_of(event.body);
        return event;
    }
    Event admits(base::SiteId site, std::int64_t minute, std::string of = serial) {
        return fact(site, minute, DeviceAdmitted{.number = "A", .serial = std::move(of)});
    }
    Event delivers(const Event& admitted, std::int64_t minute) {
        return fact(admitted.id.site(), minute, DeviceDelivered{base::JobId::of(admitted.id)});
    }
};

struct AHub {
    HubBooks books;
    AHub() {
        for (const base::SiteId site : {centre, krj, mhd})
            hear({.id = base::EventId::of(base::LogId::of(centre, 2), site.value),
                  .type = type_number<SiteDefined>(),
                  .body = SiteDefined{
                      site, "S", "S", site == centre ? SiteKind::central : SiteKind::branch, {}}});
    }
    void hear(const Event& fact) { books.hear(fact); }
    template <class T>
    [[nodiscard]] std::vector<T> decided() const {
        return books.decided<T>();
    }
    void hear_all(std::initializer_list<Event> facts) {
        for (const auto& one : facts) hear(one);
    }
    // The cases that are open, each by its cause.
    std::vector<base::EventId> open() {
        std::vector<base::EventId> causes;
        for (const auto& opened : decided<DiscrepancyOpened>())
            if (opened.kind == DiscrepancyKind::serial_open_twice) causes.push_back(opened.cause);
        const auto settled = decided<DiscrepancySettled>();
        causes.resize(causes.size() - std::min(causes.size(), settled.size()));
        return causes;
    }
};

TEST(DoubleAdmission, OpensACaseAtTheLaterSiteWithBothAsEvidence) {
    Sites at;
    AHub hub;
    const auto first = at.admits(mhd, 0);
    const auto second = at.admits(krj, 60);
    hub.hear_all({second, first});
    const auto opened = hub.decided<DiscrepancyOpened>();
    ASSERT_EQ(opened.size(), 1U);
    EXPECT_EQ(opened[0].kind, DiscrepancyKind::serial_open_twice);
    EXPECT_EQ(opened[0].site, krj);
    EXPECT_EQ(opened[0].cause, second.id);
    EXPECT_EQ(opened[0].evidence, (std::vector{second.id, first.id}));
    EXPECT_EQ(opened[0].detail, serial);
}

TEST(DoubleAdmission, OfTwoAtOnceIsTheOneOfTheLargerSite) {
    Sites at;
    AHub hub;
    hub.hear_all({at.admits(krj, 0), at.admits(mhd, 0)});
    EXPECT_EQ(hub.decided<DiscrepancyOpened>().at(0).site, mhd);
}

TEST(DoubleAdmission, IsNoneWhenOneDeliveryPrecedesTheOtherAdmissionInWhateverOrderTheyCome) {
    Sites at;
    const auto first = at.admits(mhd, 0);
    const auto gone = at.delivers(first, 30);
    const auto second = at.admits(krj, 60);
    for (const auto& order : std::initializer_list<std::initializer_list<Event>>{
             {first, gone, second}, {second, first, gone}, {first, second, gone}}) {
        AHub hub;
        hub.hear_all(order);
        EXPECT_TRUE(hub.open().empty());
    }
}

TEST(DoubleAdmission, StaysWhenTheFirstIsDeliveredAfterTheSecondCame) {
    Sites at;
    AHub hub;
    const auto first = at.admits(mhd, 0);
    hub.hear_all({first, at.admits(krj, 60), at.delivers(first, 90)});
    EXPECT_EQ(hub.open().size(), 1U);
}

TEST(DoubleAdmission, IsNoneAtOneSiteOrOfTwoSerials) {
    Sites at;
    AHub hub;
    hub.hear_all({at.admits(mhd, 0), at.admits(mhd, 10), at.admits(krj, 20, "OTHER"),
                  at.fact(krj, 30, DeviceAdmitted{.number = "A"})});
    EXPECT_TRUE(hub.decided<DiscrepancyOpened>().empty());
}

TEST(DoubleAdmission, EndsWithACorrectionOfOneSidesSerialWhichMayMeetAnother) {
    Sites at;
    AHub hub;
    const auto third = at.admits({4}, 5, "WM7K000471");
    hub.hear_all({at.admits(mhd, 0), at.admits(krj, 60), third});
    hub.hear(at.fact(krj, 70, StubCorrected{serial, "WM7K000471", "typed"}));
    const auto settled = hub.decided<DiscrepancySettled>();
    ASSERT_EQ(settled.size(), 1U);
    EXPECT_EQ(settled[0].how, "corrected");
    const auto opened = hub.decided<DiscrepancyOpened>();
    ASSERT_EQ(opened.size(), 2U) << "with the one that bears the right serial";
    EXPECT_EQ(opened[1].detail, "WM7K000471");
    EXPECT_EQ(opened[1].evidence.back(), third.id);
}

TEST(DoubleAdmission, EndsWithACorrectionByTheCentreOfOneSiteAlone) {
    Sites at;
    AHub hub;
    hub.hear_all({at.admits(mhd, 0), at.admits(krj, 60)});
    hub.hear(at.fact(centre, 70, SerialCorrected{serial, "WM7K000471", "plate", mhd}));
    EXPECT_TRUE(hub.open().empty());
    hub.hear(at.admits({4}, 80, serial));
    EXPECT_EQ(hub.open().size(), 1U) << "with Karaj's, which is still open";
}

TEST(DoubleAdmission, EndsWithAFlagOrALink) {
    Sites at;
    const auto first = at.admits(mhd, 0);
    const auto second = at.admits(krj, 60);
    const auto from = base::JobId::of(first.id);
    const auto to = base::JobId::of(second.id);
    AHub flagged;
    flagged.hear_all({first, second});
    flagged.hear(at.fact(centre, 70, SerialFlagged{serial, SerialFlag::stolen, "letter"}));
    EXPECT_EQ(flagged.open().size(), 1U) << "a theft explains no second device";
    flagged.hear(at.fact(centre, 71, SerialFlagged{serial, SerialFlag::duplicate, "clone"}));
    EXPECT_TRUE(flagged.open().empty());
    AHub linked;
    linked.hear_all({first, second});
    linked.hear(at.fact(centre, 70, DeviceTransferred{serial, from, to, "truck"}));
    EXPECT_TRUE(linked.open().empty());
}

}  // namespace
}  // namespace amani::domain
