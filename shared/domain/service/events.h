// A repair from admission to delivery, short form (R-SVC-1..3, R-SVC-9). Type numbers 60–79,
// 209.
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

namespace amani::domain {

enum class JobKind : std::uint8_t { warranty = 1, non_warranty = 2, contract = 3 };
BOOST_DESCRIBE_ENUM(JobKind, warranty, non_warranty, contract)
enum class Payer : std::uint8_t { customer = 1, company = 2 };
BOOST_DESCRIBE_ENUM(Payer, customer, company)

// What the customer has agreed to about the data on his device.
enum class DataConsent : std::uint8_t {
    not_asked = 1,
    keep = 2,
    may_erase = 3,
    backed_up = 4,  // by himself
};
BOOST_DESCRIBE_ENUM(DataConsent, not_asked, keep, may_erase, backed_up)
// How a locked device is opened. Its secret is recorded nowhere: an event travels and is kept for
// ever.
enum class Unlocking : std::uint8_t {
    not_needed = 1,
    removed = 2,      // the customer has taken the lock off
    by_customer = 3,  // he opens it when he is asked
    told = 4,         // to who works on it, by word of mouth
};
BOOST_DESCRIBE_ENUM(Unlocking, not_needed, removed, by_customer, told)

// The job is named by this event. `kind` was decided by serial and day of admission (RULES §4.1).
struct DeviceAdmitted {
    static constexpr AboutEvent about{60, Writer::every_site, Relay::to_nobody, "پذیرش دستگاه",
                                      "Device admitted"};
    [[nodiscard]] static constexpr RepairPhase reached() { return RepairPhase::admitted; }
    std::string number;  // of the admission receipt: KRJ-ADM-04-000123
    std::string serial;
    base::ModelId model;
    base::CustomerId customer;
    JobKind kind = JobKind::non_warranty;
    base::Day warranty_expiry;  // the evidence for `kind`, as known here; none: unknown
    std::string complaint;
    std::string accessories;
    std::string cosmetic_state;
    base::Day promised;              // or none
    base::ServiceRequestId request;  // that it answers, or none
    DataConsent data_consent = DataConsent::not_asked;
    Unlocking unlocking = Unlocking::not_needed;
    base::Rial price_ceiling;  // up to which the customer need not be asked; 0: not said
    base::JobId repeat_of;     // an earlier stay whose repair is still guaranteed, or none
    // That bears the repair; of a job outside of warranty: whose tariff the customer pays, for its
    // allowance is used up. Or none.
    base::ContractId contract;
    // Of a job that was open already when this site began to work here: its number there, and the
    // day on which the device was taken in, by which warranty is judged. Or empty and none.
    std::string earlier_number;
    base::Day earlier_day;
    template <class Claims>
    void claim(Claims& own) const {
        if (!request.is_none()) own.record("request", request.site());
    }
};
BOOST_DESCRIBE_STRUCT(DeviceAdmitted, (),
                      (number, serial, model, customer, kind, warranty_expiry, complaint,
                       accessories, cosmetic_state, promised, request, data_consent, unlocking,
                       price_ceiling, repeat_of, contract, earlier_number, earlier_day))
[[nodiscard]] constexpr bool is_within_bounds(const DeviceAdmitted& event) {
    return base::is_price(event.price_ceiling);
}

struct WorkRecorded {
    static constexpr AboutEvent about{61, Writer::every_site, Relay::to_nobody, "ثبت شرح کار",
                                      "Work recorded"};
    [[nodiscard]] static constexpr RepairPhase reached() { return RepairPhase::in_repair; }
    base::JobId job;
    std::string fault;
    std::string cause;
    std::string action;
    base::RepairCodeId fault_code;  // or none
    base::RepairCodeId cause_code;
    base::RepairCodeId action_code;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(WorkRecorded, (),
                      (job, fault, cause, action, fault_code, cause_code, action_code))

// A part goes from a place of this site into the device. When the payer is the company and the part
// is returnable the event names a used-part debt (R-USD-1): its id is the tag's, and quantity is 1.
struct PartFitted {
    static constexpr AboutEvent about{62, Writer::every_site, Relay::to_nobody, "نصب قطعه",
                                      "Part fitted"};
    [[nodiscard]] static constexpr RepairPhase reached() { return RepairPhase::in_repair; }
    base::JobId job;
    base::PartId part;
    base::Quantity quantity{1};
    Place from;
    Payer payer = Payer::customer;
    std::string part_serial;  // of a serialised part
    std::string tag_number;   // printed: KRJ-U-04-000391; empty when no used part is owed
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.store("from", from);
        if (payer == Payer::company) own.pieces("part", part, quantity);
    }
};
BOOST_DESCRIBE_STRUCT(PartFitted, (), (job, part, quantity, from, payer, part_serial, tag_number))
[[nodiscard]] constexpr bool is_within_bounds(const PartFitted& event) {
    return base::is_line(event.quantity);
}

// The old part came out and lies in this site's used-part place.
struct PartRemoved {
    static constexpr AboutEvent about{63, Writer::every_site, Relay::to_nobody, "بازکردن قطعه",
                                      "Part removed"};
    base::JobId job;
    base::TagId tag;
    base::PartId part;
    std::string part_serial;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.record("tag", tag.site());
    }
};
BOOST_DESCRIBE_STRUCT(PartRemoved, (), (job, tag, part, part_serial))

// Whether a finished repair is checked by somebody else before the device is ready (R-SHP-6).
enum class Check : std::uint8_t { none = 1, awaited = 2 };
BOOST_DESCRIBE_ENUM(Check, none, awaited)

struct RepairFinished {
    static constexpr AboutEvent about{64, Writer::every_site, Relay::to_nobody, "پایان تعمیر",
                                      "Repair finished"};
    base::JobId job;
    Check check = Check::none;
    [[nodiscard]] constexpr RepairPhase reached() const {
        return check == Check::awaited ? RepairPhase::repaired : RepairPhase::ready;
    }
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(RepairFinished, (), (job, check))

struct DeviceDelivered {
    static constexpr AboutEvent about{65, Writer::every_site, Relay::to_nobody, "تحویل دستگاه",
                                      "Device delivered"};
    [[nodiscard]] static constexpr RepairPhase reached() { return RepairPhase::delivered; }
    base::JobId job;
    std::string receiver;
    std::string note;       // receipt returned, or the lost-receipt statement
    std::string on_credit;  // why, when something is owed; otherwise empty
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(DeviceDelivered, (), (job, receiver, note, on_credit))

struct JobCancelled {  // before work only
    static constexpr AboutEvent about{66, Writer::every_site, Relay::to_nobody, "لغو پرونده تعمیر",
                                      "Job cancelled"};
    [[nodiscard]] static constexpr RepairPhase reached() { return RepairPhase::cancelled; }
    base::JobId job;
    std::string reason;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(JobCancelled, (), (job, reason))

// What somebody wants to be remembered about a job, at any time.
struct JobNoted {
    static constexpr AboutEvent about{67, Writer::every_site, Relay::to_nobody,
                                      "یادداشت پرونده تعمیر", "Job noted"};
    base::JobId job;
    std::string note;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(JobNoted, (), (job, note))

// A part was never fitted, or has come out again unused: it lies in a store of this site, and its
// used part is owed by nobody. `fitted` is the PartFitted with its part and quantity.
struct FittingUndone {
    static constexpr AboutEvent about{68, Writer::every_site, Relay::to_nobody, "لغو نصب قطعه",
                                      "Fitting undone"};
    base::JobId job;
    base::TagId fitted;
    base::PartId part;
    base::Quantity quantity{1};
    Place into;
    base::Quantity old_parts;  // 1 when the old part had come out: it goes back into the device
    std::string reason;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.store("into", into);
        own.fitting("fitted", fitted, part, quantity);
    }
};
BOOST_DESCRIBE_STRUCT(FittingUndone, (), (job, fitted, part, quantity, into, old_parts, reason))
[[nodiscard]] constexpr bool is_within_bounds(const FittingUndone& event) {
    return base::is_line(event.quantity) && event.old_parts.value >= 0 &&
           event.old_parts.value <= 1;
}

// Where a device lies that waits for its owner (R-SVC-10). The latest one stands.
struct ShelfAssigned {
    static constexpr AboutEvent about{69, Writer::every_site, Relay::to_nobody, "گذاشتن در بایگانی",
                                      "Shelf assigned"};
    base::JobId job;
    std::string shelf;  // its code, as it is written on it
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(ShelfAssigned, (), (job, shelf))

enum class NoticeWay : std::uint8_t { telephone = 1, message = 2, letter = 3 };
BOOST_DESCRIBE_ENUM(NoticeWay, telephone, message, letter)

// The owner was told that his device waits for him.
struct NoticeGiven {
    static constexpr AboutEvent about{70, Writer::every_site, Relay::to_nobody, "خبر دادن به مشتری",
                                      "Notice given"};
    base::JobId job;
    NoticeWay way = NoticeWay::telephone;
    std::string note;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(NoticeGiven, (), (job, way, note))

// A job that was admitted without it is a contract's after all: the contract was not known here
// then. It uses one case of the allowance, as an admission under a contract does (C-23).
struct CaseServed {
    static constexpr AboutEvent about{209, Writer::every_site, Relay::to_nobody,
                                      "تعمیر به حساب قرارداد", "Case served"};
    base::JobId job;
    base::ContractId contract;
    std::string serial;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(CaseServed, (), (job, contract, serial))

// The centre has found that a part with a serial was misread (C-24): the fitting, of whichever
// site, is of the part with this one. The last word on a fitting stands.
struct PartSerialCorrected {
    static constexpr AboutEvent about{215, Writer::masters, Relay::to_nobody, "اصلاح سریال قطعه",
                                      "Serial of a part corrected"};
    base::JobId job;
    base::TagId fitted;  // the PartFitted
    base::PartId part;
    std::string right;  // normalised
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PartSerialCorrected, (), (job, fitted, part, right, reason))

using ServiceEvents =
    boost::mp11::mp_list<DeviceAdmitted, WorkRecorded, PartFitted, PartRemoved, RepairFinished,
                         DeviceDelivered, JobCancelled, JobNoted, FittingUndone, ShelfAssigned,
                         NoticeGiven, CaseServed, PartSerialCorrected>;

}  // namespace amani::domain
