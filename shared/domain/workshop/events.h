// The repair shop from inside (R-SHP-1..10): units and their people, handovers, who works on what
// and how long, the check of finished repairs, parts that the shop asks of the store. Type numbers
// 140–159.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/service/repair_phase.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>
#include <vector>

namespace amani::domain {

enum class UnitKind : std::uint8_t {
    admission = 1,
    shop = 2,
    quality = 3,
    packaging = 4,
    delivery = 5,
    archive = 6,
    expert = 7,  // reviews what a shop asks for
};
BOOST_DESCRIBE_ENUM(UnitKind, admission, shop, quality, packaging, delivery, archive, expert)
enum class UnitStanding : std::uint8_t { open = 1, closed = 2 };
BOOST_DESCRIBE_ENUM(UnitStanding, open, closed)

// A unit of this site, or a change of one: the latest definition stands. `fields` is what it works
// on, each the brand, the kind of device or the code of a model; none: anything.
struct UnitDefined {
    static constexpr AboutEvent about{140, Writer::every_site, Relay::to_nobody, "تعریف واحد",
                                      "Unit defined"};
    base::UnitId unit;  // none: a new one, named by this event
    UnitKind kind = UnitKind::shop;
    std::string code;
    std::string name;
    std::vector<std::string> fields;
    UnitStanding standing = UnitStanding::open;
    template <class Claims>
    void claim(Claims& own) const {
        if (!unit.is_none()) own.record("unit", unit.site());
    }
};
BOOST_DESCRIBE_STRUCT(UnitDefined, (), (unit, kind, code, name, fields, standing))

// What a member of a unit does in it.
enum class Duty : std::uint8_t {
    supervisor = 1,
    technician = 2,
    inspector = 3,  // of finished repairs
    expert = 4,     // on requests for parts
    attendant = 5,  // takes devices in and hands them on
};
BOOST_DESCRIBE_ENUM(Duty, supervisor, technician, inspector, expert, attendant)

// The latest one of a unit and user stands. No duties: no member any longer. `skills` are as
// `fields` of a unit.
struct UnitMemberSet {
    static constexpr AboutEvent about{141, Writer::every_site, Relay::to_nobody, "تعیین عضو واحد",
                                      "Unit member set"};
    base::UnitId unit;
    base::UserId user;
    std::vector<Duty> duties;
    std::vector<std::string> skills;
    base::Day since;  // none: at once
    base::Day until;  // the last day, or none
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("unit", unit.site());
        own.record("user", user.site());
    }
};
BOOST_DESCRIBE_STRUCT(UnitMemberSet, (), (unit, user, duties, skills, since, until))

// A device leaves a unit and is on its way to another one of this site; it is in the first until
// the second accepts it. Names the handover.
struct HandedOver {
    static constexpr AboutEvent about{142, Writer::every_site, Relay::to_nobody, "تحویل به واحد",
                                      "Handed over to a unit"};
    base::JobId job;
    base::UnitId from;  // none: the counter
    base::UnitId to;    // none: the counter
    std::string note;   // how the device is, if there is something to say
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        if (!from.is_none()) own.record("from", from.site());
        if (!to.is_none()) own.record("to", to.site());
    }
};
BOOST_DESCRIBE_STRUCT(HandedOver, (), (job, from, to, note))

struct HandoverAccepted {
    static constexpr AboutEvent about{143, Writer::every_site, Relay::to_nobody,
                                      "پذیرفتن تحویل واحد", "Handover accepted"};
    base::JobId job;
    base::HandoverId handover;
    base::UnitId unit;  // where the device is now; none: the counter
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.record("handover", handover.site());
        if (!unit.is_none()) own.record("unit", unit.site());
    }
};
BOOST_DESCRIBE_STRUCT(HandoverAccepted, (), (job, handover, unit))

struct HandoverRefused {
    static constexpr AboutEvent about{144, Writer::every_site, Relay::to_nobody,
                                      "نپذیرفتن تحویل واحد", "Handover refused"};
    base::JobId job;
    base::HandoverId handover;
    std::string reason;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.record("handover", handover.site());
    }
};
BOOST_DESCRIBE_STRUCT(HandoverRefused, (), (job, handover, reason))

// Who repairs the device from now on.
struct TechnicianAssigned {
    static constexpr AboutEvent about{145, Writer::every_site, Relay::to_nobody,
                                      "ارجاع به تعمیرکار", "Technician assigned"};
    base::JobId job;
    base::UserId technician;  // none: nobody any longer
    std::string note;
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        if (!technician.is_none()) own.record("technician", technician.site());
    }
};
BOOST_DESCRIBE_STRUCT(TechnicianAssigned, (), (job, technician, note))

// The labour clock of the author on this job runs from here.
struct LabourStarted {
    static constexpr AboutEvent about{146, Writer::every_site, Relay::to_nobody, "شروع کار",
                                      "Labour started"};
    base::JobId job;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(LabourStarted, (), (job))

enum class LabourStop : std::uint8_t {
    done = 1,
    part = 2,      // waits for a part
    customer = 3,  // waits for the customer
    other_work = 4,
    end_of_shift = 5,
    pause = 6,
};
BOOST_DESCRIBE_ENUM(LabourStop, done, part, customer, other_work, end_of_shift, pause)

// The end of a repair stops the clocks of all that work on it.
struct LabourStopped {
    static constexpr AboutEvent about{147, Writer::every_site, Relay::to_nobody, "توقف کار",
                                      "Labour stopped"};
    base::JobId job;
    base::EventId started;  // the LabourStarted that ends here
    LabourStop reason = LabourStop::done;
    std::string note;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.record("started", started.site());
    }
};
BOOST_DESCRIBE_STRUCT(LabourStopped, (), (job, started, reason, note))

// What is checked on repaired devices of some models. By the centre; the latest definition stands.
struct CheckListDefined {
    static constexpr AboutEvent about{148, Writer::masters, Relay::to_nobody,
                                      "تعریف چک‌لیست کنترل کیفیت",
                                      "Check list defined"};
    base::CheckListId check_list;  // none: a new one, named by this event
    std::string name;
    std::vector<std::string> fields;  // as of a unit; none: any model
    std::vector<std::string> items;   // none: the list is no longer used
};
BOOST_DESCRIBE_STRUCT(CheckListDefined, (), (check_list, name, fields, items))

enum class CheckOutcome : std::uint8_t { passed = 1, failed = 2, not_applicable = 3 };
BOOST_DESCRIBE_ENUM(CheckOutcome, passed, failed, not_applicable)
struct CheckResult {
    std::int32_t item = 0;  // of the list, from 0
    CheckOutcome outcome = CheckOutcome::passed;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CheckResult, (), (item, outcome, note))

// Somebody other than who repaired it has checked a finished repair. What failed goes back to the
// shop.
struct QualityChecked {
    static constexpr AboutEvent about{149, Writer::every_site, Relay::to_nobody, "کنترل کیفیت",
                                      "Quality checked"};
    base::JobId job;
    base::CheckListId check_list;                 // none: without a list
    CheckOutcome verdict = CheckOutcome::passed;  // passed or failed
    std::vector<CheckResult> results;  // of the list's items, those with something to say
    std::string note;
    [[nodiscard]] constexpr RepairPhase reached() const {
        return verdict == CheckOutcome::passed ? RepairPhase::ready : RepairPhase::in_repair;
    }
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(QualityChecked, (), (job, check_list, verdict, results, note))
[[nodiscard]] constexpr bool is_within_bounds(const QualityChecked& event) {
    return event.verdict != CheckOutcome::not_applicable;
}

// The shop needs a part for a device. Names the request.
struct PartRequested {
    static constexpr AboutEvent about{150, Writer::every_site, Relay::to_nobody, "درخواست قطعه",
                                      "Part requested"};
    std::string number;  // KRJ-PR-04-000012
    base::JobId job;
    base::PartId part;
    base::Quantity quantity{1};
    std::string note;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(PartRequested, (), (number, job, part, quantity, note))
[[nodiscard]] constexpr bool is_within_bounds(const PartRequested& event) {
    return base::is_line(event.quantity);
}

enum class ReviewVerdict : std::uint8_t { approved = 1, altered = 2, denied = 3 };
BOOST_DESCRIBE_ENUM(ReviewVerdict, approved, altered, denied)

// An expert's opinion of a request (کارشناسی): what may be issued for it. Nothing when denied.
struct PartRequestReviewed {
    static constexpr AboutEvent about{151, Writer::every_site, Relay::to_nobody,
                                      "کارشناسی درخواست قطعه", "Part request reviewed"};
    base::JobId job;
    base::PartRequestId request;
    ReviewVerdict verdict = ReviewVerdict::approved;
    base::PartId part;
    base::Quantity quantity;
    std::string reason;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.record("request", request.site());
    }
};
BOOST_DESCRIBE_STRUCT(PartRequestReviewed, (), (job, request, verdict, part, quantity, reason))
[[nodiscard]] constexpr bool is_within_bounds(const PartRequestReviewed& event) {
    return event.verdict == ReviewVerdict::denied ? event.quantity.value == 0
                                                  : base::is_line(event.quantity);
}

// Out of a store onto the bench, for one device.
struct PartIssued {
    static constexpr AboutEvent about{152, Writer::every_site, Relay::to_nobody,
                                      "صدور قطعه به تعمیرگاه", "Part issued to the shop"};
    base::JobId job;
    base::PartRequestId request;
    base::PartId part;
    base::Quantity quantity{1};
    Place from;
    std::vector<std::string> part_serials;  // of a serialised part: one a piece
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.record("request", request.site());
        own.store("from", from);
    }
};
BOOST_DESCRIBE_STRUCT(PartIssued, (), (job, request, part, quantity, from, part_serials))
[[nodiscard]] constexpr bool is_within_bounds(const PartIssued& event) {
    return base::is_line(event.quantity);
}

// Issued, not fitted, and back in a store.
struct PartReturned {
    static constexpr AboutEvent about{153, Writer::every_site, Relay::to_nobody,
                                      "برگشت قطعه از تعمیرگاه", "Part returned from the shop"};
    base::JobId job;
    base::PartRequestId request;
    base::PartId part;
    base::Quantity quantity{1};
    Place into;
    std::vector<std::string> part_serials;
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.record("request", request.site());
        own.store("into", into);
    }
};
BOOST_DESCRIBE_STRUCT(PartReturned, (), (job, request, part, quantity, into, part_serials))
[[nodiscard]] constexpr bool is_within_bounds(const PartReturned& event) {
    return base::is_line(event.quantity);
}

// What has not been issued of a request is not wanted any longer.
struct PartRequestClosed {
    static constexpr AboutEvent about{154, Writer::every_site, Relay::to_nobody,
                                      "بستن درخواست قطعه", "Part request closed"};
    base::JobId job;
    base::PartRequestId request;
    std::string reason;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.record("request", request.site());
    }
};
BOOST_DESCRIBE_STRUCT(PartRequestClosed, (), (job, request, reason))

using WorkshopEvents =
    boost::mp11::mp_list<UnitDefined, UnitMemberSet, HandedOver, HandoverAccepted, HandoverRefused,
                         TechnicianAssigned, LabourStarted, LabourStopped, CheckListDefined,
                         QualityChecked, PartRequested, PartRequestReviewed, PartIssued,
                         PartReturned, PartRequestClosed>;

}  // namespace amani::domain
