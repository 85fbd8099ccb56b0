// A warranty that had changed before an admission, of which the site had not heard (C-20).
#include "support/every_order.h"
#include "support/stocked_hub.h"

#include <algorithm>

namespace amani::domain {
namespace {

struct Warranties : Hub {
    Event admission(base::SiteId site, std::int64_t minute, JobKind kind,
                    std::string serial = "X1") {
        return timed(
            sites.write(site, day_of(8, 26),
                        DeviceAdmitted{.number = "A", .serial = std::move(serial), .kind = kind}),
            minute);
    }
    Event delivery(const Event& job, std::int64_t minute) {
        return timed(sites.write(job.id.site(), day_of(8, 27),
                                 DeviceDelivered{.job = base::JobId::of(job.id)}),
                     minute);
    }
    template <class Body>
    Event says(std::int64_t minute, Body body) {
        return timed(sites.write(thr, day_of(8, 25), std::move(body)), minute);
    }
    [[nodiscard]] std::int64_t open() {
        return std::ranges::count(hub.open_discrepancies(), DiscrepancyKind::warranty_changed);
    }
    [[nodiscard]] std::int64_t opened() {
        return std::ranges::count(hub.decided<DiscrepancyOpened>(),
                                  DiscrepancyKind::warranty_changed, &DiscrepancyOpened::kind);
    }
};
using Facts = std::vector<Event>;

TEST(WarrantyChanged, IsToldToASiteThatAdmitsByAVoidedOne) {  // C-20
    in_every_order<Warranties>(
        [](Warranties& at) {
            const auto voided = at.says(5, WarrantyVoided{.serial = "X1"});
            return Facts{voided, at.admission(krj, 10, JobKind::warranty),
                         at.admission(rsh, 20, JobKind::warranty, "X2")};
        },
        [](Warranties& at) { EXPECT_EQ(at.open(), 1); });
}

TEST(WarrantyChanged, IsGoodwillWhenTheDeviceWasDeliveredFree) {
    in_every_order<Warranties>(
        [](Warranties& at) {
            const auto voided = at.says(5, WarrantyVoided{.serial = "X1"});
            const auto job = at.admission(krj, 10, JobKind::warranty);
            return Facts{voided, job, at.delivery(job, 30)};
        },
        [](Warranties& at) {
            EXPECT_EQ(at.opened(), 1);
            EXPECT_EQ(at.open(), 0);
        });
}

TEST(WarrantyChanged, StaysOpenWhereACoveredCustomerWasCharged) {
    in_every_order<Warranties>(
        [](Warranties& at) {
            const auto given =
                at.says(5, WarrantyExtended{.serial = "X1", .start = day_of(1, 1), .months = 12});
            const auto job = at.admission(krj, 10, JobKind::non_warranty);
            return Facts{given, job, at.delivery(job, 30)};
        },
        [](Warranties& at) { EXPECT_EQ(at.open(), 1); });
}

TEST(WarrantyChanged, IsNoneOfWhatWasSaidAfterTheAdmissionOrOfAnotherDay) {
    in_every_order<Warranties>(
        [](Warranties& at) {
            const auto over =
                at.says(1, WarrantyExtended{.serial = "X3", .start = day_of(1, 1), .months = 6});
            return Facts{over, at.says(50, WarrantyVoided{.serial = "X1"}),
                         at.admission(krj, 10, JobKind::warranty),
                         at.admission(rsh, 20, JobKind::non_warranty, "X3")};
        },
        [](Warranties& at) { EXPECT_EQ(at.opened(), 0); });
}

TEST(WarrantyChanged, IsSettledWhenTheWarrantyIsRestored) {
    in_every_order<Warranties>(
        [](Warranties& at) {
            const auto voided = at.says(5, WarrantyVoided{.serial = "X1"});
            const auto restored = at.says(40, WarrantyRestored{.serial = "X1"});
            return Facts{voided, restored, at.admission(krj, 10, JobKind::warranty)};
        },
        [](Warranties& at) { EXPECT_EQ(at.open(), 0); });
}

TEST(WarrantyChanged, FollowsTheJobToItsRightSerial) {
    in_every_order<Warranties>(
        [](Warranties& at) {
            const auto voided = at.says(5, WarrantyVoided{.serial = "X1"});
            const auto corrected = at.says(40, SerialCorrected{.wrong = "X9", .right = "X1"});
            return Facts{voided, corrected, at.admission(krj, 10, JobKind::warranty, "X9")};
        },
        [](Warranties& at) { EXPECT_EQ(at.open(), 1); });
}

TEST(WarrantyChanged, ClosedByAPersonStaysClosed) {
    Warranties at;
    at.hears(at.says(5, WarrantyVoided{.serial = "X1"}));
    at.hears(at.admission(krj, 10, JobKind::warranty));
    ASSERT_EQ(at.open(), 1);
    at.hears(at.decrees(CaseClosed{at.opened_last(), "told the customer"}));
    at.hears(at.says(60, SerialCorrected{.wrong = "X7", .right = "X1"}));
    EXPECT_EQ(at.open(), 0);
    EXPECT_EQ(at.opened(), 1);
}

}  // namespace
}  // namespace amani::domain
