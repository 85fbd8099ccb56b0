// A fitting that something speaks against is not credited (C-1, C-24): its used part waits in
// quarantine, in whatever order the sites' logs arrive, and counts once nothing does any more.
#include "support/every_order.h"
#include "support/stocked_hub.h"

#include <algorithm>

namespace amani::domain {
namespace {

constexpr auto kind_of_part = DiscrepancyKind::part_serial_twice;
constexpr auto kind_of_device = DiscrepancyKind::serial_open_twice;
constexpr std::int64_t labour_and_handling = 2'800'000 + 250'000;

struct Doubtful : Hub {
    Doubtful() {
        stocks(krj, pump, 5);
        stocks(rsh, pump, 5);
    }
    Event admission(base::SiteId site, std::int64_t minute, std::string serial) {
        return timed(sites.write(site, day_of(8, 26),
                                 DeviceAdmitted{.number = "A", .serial = std::move(serial)}),
                     minute);
    }
    Event fitting(const Event& job, std::int64_t minute, std::string part_serial = "") {
        Event fitted = fits(day_of(8, 26), job.id.site(), pump);
        auto& body = std::get<PartFitted>(fitted.body);
        body.job = base::JobId::of(job.id);
        body.part_serial = std::move(part_serial);
        return timed(std::move(fitted), minute);
    }
    Event removal(const Event& job, std::int64_t minute, std::string part_serial) {
        return timed(sites.write(job.id.site(), day_of(8, 26),
                                 PartRemoved{.job = base::JobId::of(job.id),
                                             .part = pump,
                                             .part_serial = std::move(part_serial)}),
                     minute);
    }
    Event receipt(const Event& fitted) {
        return gets_back(day_of(8, 27), fitted.id.site(), {tagged(fitted, pump)});
    }
    [[nodiscard]] std::int64_t open(DiscrepancyKind kind) {
        return std::ranges::count(hub.open_discrepancies(), kind);
    }
};

TEST(PartSerialTwice, HoldsTheCreditOfTheLaterFittingInEveryOrder) {  // C-24
    in_every_order<Doubtful>(
        [](Doubtful& at) {
            const auto first = at.admission(krj, 0, "X1");
            const auto one = at.fitting(first, 10, "P-1");
            const auto second = at.admission(rsh, 20, "X2");
            const auto two = at.fitting(second, 30, "P-1");
            return std::vector{first, one, second, two, at.receipt(one), at.receipt(two)};
        },
        [](Doubtful& at) {
            EXPECT_EQ(at.credit(krj), labour_and_handling);
            EXPECT_EQ(at.credit(rsh), 0);
            EXPECT_EQ(at.provisional(rsh), 0);
            EXPECT_EQ(at.open(kind_of_part), 1);
            EXPECT_EQ(at.open(DiscrepancyKind::suspect_used_part), 1);
        });
}

TEST(PartSerialTwice, IsNoneWhenTheEarlierPartWasTakenOutBefore) {
    in_every_order<Doubtful>(
        [](Doubtful& at) {
            const auto first = at.admission(krj, 0, "X1");
            const auto one = at.fitting(first, 10, "P-1");
            const auto gone = at.removal(first, 15, "P-1");
            const auto second = at.admission(rsh, 20, "X2");
            const auto two = at.fitting(second, 30, "P-1");
            return std::vector{first, one, gone, second, two, at.receipt(two)};
        },
        [](Doubtful& at) {
            EXPECT_EQ(at.credit(rsh), labour_and_handling);
            EXPECT_EQ(at.open(kind_of_part), 0);
            EXPECT_EQ(at.open(DiscrepancyKind::suspect_used_part), 0);
        });
}

TEST(PartSerialTwice, IsOverWhenTheOtherFittingIsUndone) {
    in_every_order<Doubtful>(
        [](Doubtful& at) {
            const auto first = at.admission(krj, 0, "X1");
            const auto one = at.fitting(first, 10, "P-1");
            const auto undone = at.undoes(day_of(8, 28), one);
            const auto second = at.admission(rsh, 20, "X2");
            const auto two = at.fitting(second, 30, "P-1");
            return std::vector{first, one, undone, second, two, at.receipt(two)};
        },
        [](Doubtful& at) {
            EXPECT_EQ(at.credit(rsh), labour_and_handling);
            EXPECT_EQ(at.open(kind_of_part), 0);
            EXPECT_EQ(at.open(DiscrepancyKind::suspect_used_part), 0);
        });
}

TEST(PartSerialTwice, IsOverWhenTheSerialOfOneFittingIsCorrected) {
    for (const bool is_later : {false, true})
        in_every_order<Doubtful>(
            [is_later](Doubtful& at) {
                const auto first = at.admission(krj, 0, "X1");
                const auto one = at.fitting(first, 10, "P-1");
                const auto second = at.admission(rsh, 20, "X2");
                const auto two = at.fitting(second, 30, "P-1");
                const auto& misread = is_later ? two : one;
                const auto corrected =
                    at.decrees(PartSerialCorrected{.job = std::get<PartFitted>(misread.body).job,
                                                   .fitted = base::TagId::of(misread.id),
                                                   .part = at.pump,
                                                   .right = "P-7",
                                                   .reason = "1 for 7"});
                return std::vector{first, one, second, two, corrected, at.receipt(two)};
            },
            [](Doubtful& at) {
                EXPECT_EQ(at.credit(rsh), labour_and_handling);
                EXPECT_EQ(at.open(kind_of_part), 0);
                EXPECT_EQ(at.open(DiscrepancyKind::suspect_used_part), 0);
            });
}

TEST(PartSerialTwice, OpensWhereACorrectionNamesAPartThatSitsElsewhere) {
    in_every_order<Doubtful>(
        [](Doubtful& at) {
            const auto first = at.admission(krj, 0, "X1");
            const auto one = at.fitting(first, 10, "P-1");
            const auto second = at.admission(rsh, 20, "X2");
            const auto two = at.fitting(second, 30, "P-2");
            const auto corrected = at.decrees(PartSerialCorrected{.job = base::JobId::of(second.id),
                                                                  .fitted = base::TagId::of(two.id),
                                                                  .part = at.pump,
                                                                  .right = "P-1",
                                                                  .reason = "1 for 2"});
            return std::vector{first, one, second, two, corrected};
        },
        [](Doubtful& at) { EXPECT_EQ(at.open(kind_of_part), 1); });
}

TEST(PartSerialTwice, OfOnePartInOneJobOrOfTwoPartsIsNone) {
    Doubtful at;
    const auto job = at.hears(at.admission(krj, 0, "X1"));
    at.hears(at.fitting(job, 10, "P-1"));
    at.hears(at.fitting(job, 20, "P-1"));
    const auto other = at.hears(at.admission(rsh, 30, "X2"));
    auto lcd = at.fitting(other, 40, "P-1");
    std::get<PartFitted>(lcd.body).part = at.lcd;
    at.hears(lcd);
    EXPECT_EQ(at.open(kind_of_part), 0);
}

TEST(PartSerialTwice, LeavesAPieceThatWasAcceptedWhereItIs) {
    Doubtful at;
    const auto second = at.hears(at.admission(rsh, 20, "X2"));
    const auto two = at.hears(at.fitting(second, 30, "P-1"));
    const auto receipt = at.hears(at.receipt(two));
    at.hears(at.decrees(UsedPartInspected{.receipt = base::ReceiptId::of(receipt.id),
                                          .verdict = Inspection::accepted}));
    const auto first = at.hears(at.admission(krj, 0, "X1"));
    at.hears(at.fitting(first, 10, "P-1"));
    EXPECT_EQ(at.open(kind_of_part), 1) << "people see it";
    EXPECT_EQ(at.credit(rsh), labour_and_handling);
}

TEST(DoubleAdmission, HoldsWhatTheCompanyBearsInTheLaterJobInEveryOrder) {  // C-1
    in_every_order<Doubtful>(
        [](Doubtful& at) {
            const auto first = at.admission(krj, 0, "X1");
            const auto one = at.fitting(first, 10);
            const auto second = at.admission(rsh, 20, "X1");
            const auto two = at.fitting(second, 30);
            return std::vector{first, one, second, two, at.receipt(one), at.receipt(two)};
        },
        [](Doubtful& at) {
            EXPECT_EQ(at.credit(krj), labour_and_handling);
            EXPECT_EQ(at.credit(rsh), 0);
            EXPECT_EQ(at.provisional(rsh), 0);
            EXPECT_EQ(at.open(kind_of_device), 1);
        });
}

TEST(DoubleAdmission, CreditsTheLaterJobOnceTheDevicesFollowEachOther) {
    in_every_order<Doubtful>(
        [](Doubtful& at) {
            const auto first = at.admission(krj, 0, "X1");
            const auto gone = timed(
                at.sites.write(krj, day_of(8, 26), DeviceDelivered{base::JobId::of(first.id)}), 15);
            const auto second = at.admission(rsh, 20, "X1");
            const auto two = at.fitting(second, 30);
            return std::vector{first, gone, second, two, at.receipt(two)};
        },
        [](Doubtful& at) {
            EXPECT_EQ(at.credit(rsh), labour_and_handling);
            EXPECT_EQ(at.open(kind_of_device), 0);
            EXPECT_EQ(at.open(DiscrepancyKind::suspect_used_part), 0);
        });
}

TEST(DoubleAdmission, IsFoundUnderTheRightSerialWhateverIsHeardFirst) {
    in_every_order<Doubtful>(
        [](Doubtful& at) {
            const auto first = at.admission(krj, 0, "X1");
            const auto second = at.admission(rsh, 20, "X9");
            const auto corrected = at.decrees(SerialCorrected{.wrong = "X9", .right = "X1"});
            return std::vector{first, second, corrected};
        },
        [](Doubtful& at) { EXPECT_EQ(at.open(kind_of_device), 1); });
}

}  // namespace
}  // namespace amani::domain
