// Turnaround reports over the steps of jobs, on hand-computed numbers (RULES §7.1, §7.2).
#include "shared/views/workshop/turnaround.h"

#include "station.h"

#include "shared/calendar/jalali.h"

#include <gtest/gtest.h>

namespace amani::views {
namespace {

using namespace domain;
using namespace testing;

base::Day jalali(int month, int day) { return *calendar::from_jalali({1404, month, day}); }
base::LogicalTime at(base::Day day, int hour, int minute = 0) {
    const std::int64_t local =
        std::int64_t{day.value} * base::days(1).value + (hour * 60 + minute) * 60'000LL;
    return {(local - base::tehran_ahead.value) << 16};
}

struct House {
    Station station;
    base::UserId sara;
    base::UnitId shop;

    House() {
        add({}, SiteDefined{agent, "AG-KRJ", "Karaj", SiteKind::agent, centre}, centre);
        sara = base::UserId::of(add({}, UserAdded{"sara", "سارا", {Role::technician}}));
        shop = base::UnitId::of(add({}, UnitDefined{.code = "S1", .name = "برد"}));
        add({}, HolidaySet{.date = jalali(9, 3), .name = "تعطیل"}, centre);
    }
    base::EventId add(base::LogicalTime when, Body body, base::SiteId site = agent) {
        Event event = station.clerk.write(site, std::move(body));
        if (when.value != 0) event.time = when;
        event.author = sara;
        station.apply({event});
        return event.id;
    }
    base::JobId admit(base::LogicalTime when, base::Day promised, std::string number) {
        return base::JobId::of(add(when, DeviceAdmitted{.number = std::move(number),
                                                        .serial = "WM7K000421",
                                                        .kind = JobKind::warranty,
                                                        .promised = promised}));
    }
    Turnaround of(TurnaroundBy by) {
        return turnaround(*station.database,
                          {.from = jalali(9, 1), .until = jalali(9, 10), .site = {}, .by = by});
    }
};

// The vector of RULES §7.1, of which two hours wait for the customer and three for a part.
base::JobId the_washer(House& house) {
    const auto job = house.admit(at(jalali(8, 28), 15), jalali(9, 3), "KRJ-ADM-04-1");
    const auto handed = house.add(at(jalali(8, 28), 15, 30), HandedOver{job, {}, house.shop, ""});
    house.add(at(jalali(8, 28), 16),
              HandoverAccepted{job, base::HandoverId::of(handed), house.shop});
    house.add(at(jalali(8, 28), 16), TechnicianAssigned{job, house.sara, ""});
    const auto clock = house.add(at(jalali(9, 1), 8), LabourStarted{job});
    house.add(at(jalali(9, 1), 9), LabourStopped{job, clock, LabourStop::customer, ""});
    house.add(at(jalali(9, 1), 11), LabourStarted{job});
    const auto request = house.add(at(jalali(9, 2), 10), PartRequested{.job = job, .part = pump});
    house.add(at(jalali(9, 2), 13),
              PartIssued{.job = job, .request = base::PartRequestId::of(request), .part = pump});
    house.add(at(jalali(9, 4), 11, 30), WorkRecorded{job, "f", "c", "a"});
    house.add(at(jalali(9, 4), 11, 30), RepairFinished{job, Check::none});
    house.add(at(jalali(9, 5), 11, 30), DeviceDelivered{job, "Reza", "", ""});
    return job;
}

TEST(Turnaround, OfOneStayIsCalendarWorkingAndNetTime) {
    House house;
    the_washer(house);
    const auto all = house.of(TurnaroundBy::site);
    ASSERT_EQ(all.rows.size(), 1U);
    const auto& row = all.rows.front();
    EXPECT_EQ(row.code, "AG-KRJ");
    EXPECT_EQ(row.jobs, 1);
    EXPECT_EQ(row.calendar_median, 8'430);
    EXPECT_EQ(row.working_median, 1'710);
    EXPECT_EQ(row.net_median, 1'590);
    EXPECT_EQ(row.part_share, 1'053) << "180 of 1710";
    EXPECT_EQ(row.on_time, 0);
    EXPECT_EQ(row.lag_mean, 1'440);
    EXPECT_EQ(row.first_pass, std::nullopt) << "nothing was checked";
    EXPECT_EQ(all.bars.at(5).jobs, 1);
    EXPECT_EQ(all.bars.at(5).late, 1);
    // Two clocks: an hour, and one that the end of the repair stopped.
    EXPECT_EQ(row.labour, 60 + 72 * 60 + 30);
}

TEST(Turnaround, ByUnitAndStageIsTheTimeInEach) {
    House house;
    the_washer(house);
    const auto minutes = [](const Turnaround& all, std::int64_t key) {
        for (const auto& row : all.rows)
            if (row.key == key) return row.working_mean;
        return std::int64_t{-1};
    };
    const auto by_unit = house.of(TurnaroundBy::unit);
    EXPECT_EQ(by_unit.rows.size(), 2U);
    EXPECT_EQ(minutes(by_unit, 0), 60) << "at the counter";
    EXPECT_EQ(minutes(by_unit, house.shop.value), 1'650);
    const auto by_stage = house.of(TurnaroundBy::stage);
    const auto of = [&](StayStage stage) {
        return minutes(by_stage, static_cast<std::int64_t>(stage));
    };
    EXPECT_EQ(of(StayStage::queued), 60);
    EXPECT_EQ(of(StayStage::assigned), 60 + 300);
    EXPECT_EQ(of(StayStage::awaiting_customer), 120);
    EXPECT_EQ(of(StayStage::awaiting_part), 180);
    std::int64_t sum = 0;
    for (const auto& row : by_stage.rows) sum += row.working_mean;
    EXPECT_EQ(sum, 1'710) << "the parts of a stay add up to it";
}

TEST(Turnaround, CountsFirstPassReturnsAndWhoWasLast) {
    House house;
    the_washer(house);
    const auto job = house.admit(at(jalali(9, 1), 8), jalali(9, 9), "KRJ-ADM-04-2");
    const auto move = [&](int hour, base::UnitId to) {
        const auto handed = house.add(at(jalali(9, 1), hour), HandedOver{job, {}, to, ""});
        house.add(at(jalali(9, 1), hour), HandoverAccepted{job, base::HandoverId::of(handed), to});
    };
    move(9, house.shop);
    house.add(at(jalali(9, 1), 10), RepairFinished{job, Check::awaited});
    move(11, {99});
    house.add(at(jalali(9, 1), 12), QualityChecked{.job = job, .verdict = CheckOutcome::failed});
    move(13, house.shop);
    house.add(at(jalali(9, 1), 14), RepairFinished{job, Check::awaited});
    EXPECT_EQ(house.of(TurnaroundBy::job).rows.size(), 1U) << "it is not ready yet";
    house.add(at(jalali(9, 1), 15), QualityChecked{.job = job, .verdict = CheckOutcome::passed});
    const auto all = house.of(TurnaroundBy::technician);
    EXPECT_EQ(all.total.jobs, 2);
    EXPECT_EQ(all.total.first_pass, 0);
    EXPECT_EQ(all.total.returns, 1);
    EXPECT_EQ(all.total.on_time, 5'000);
    ASSERT_EQ(all.rows.size(), 2U) << "sara, and nobody";
    EXPECT_EQ(house.of(TurnaroundBy::job).rows.back().code, "KRJ-ADM-04-2");
    const auto other = house.admit(at(jalali(9, 1), 8), {}, "KRJ-ADM-04-3");
    house.add(at(jalali(9, 1), 9), JobCancelled{other, "no"});
    EXPECT_EQ(house.of(TurnaroundBy::site).total.jobs, 2) << "cancelled jobs are none of it";
}

TEST(Turnaround, IsOfRepairsThatBecameReadyInThePeriod) {
    House house;
    the_washer(house);
    const auto in = [&](base::Day from, base::Day until) {
        return turnaround(*house.station.database, {.from = from, .until = until}).total.jobs;
    };
    EXPECT_EQ(in(jalali(9, 4), jalali(9, 4)), 1);
    EXPECT_EQ(in(jalali(8, 1), jalali(9, 3)), 0);
    EXPECT_EQ(in(jalali(9, 5), jalali(9, 30)), 0);
    EXPECT_EQ(turnaround(*house.station.database,
                         {.from = jalali(9, 4), .until = jalali(9, 4), .site = centre})
                  .total.jobs,
              0);
}

}  // namespace
}  // namespace amani::views
