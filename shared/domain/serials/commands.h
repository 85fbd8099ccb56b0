// What people ask of the serials' data base (R-SER-1..7).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/about/command.h"
#include "shared/domain/serials/events.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace amani::domain {

// Who keeps the data base of serials.
inline constexpr Roles at_the_registry{Role::administrator, Role::parts_desk};

// Registers a product with its identity file. By the centre, mostly as an import.
struct RegisterSerial {
    static constexpr AboutCommand about{"RegisterSerial", at_the_registry, the_centre,
                                        "ثبت شناسنامه محصول", "Register a serial"};
    using records = Records<SerialRegistered>;
    std::string serial;  // as printed
    base::ModelId model;
    std::string batch;
    base::Day sold_on;  // or none
    std::string warranty_card;
    base::Day warranty_start;  // none: by the model's rule, from the day of sale or of production;
                               // otherwise not active yet
    std::int32_t warranty_months = -1;  // below 0: the model's
    base::CustomerId owner;             // or none
    base::Day produced_on;              // or imported; or none
    std::string channel;                // through which it was sold
    std::string imei1;
    std::string imei2;
    std::vector<std::string> factory_parts;  // "PUMP:SN-7710", or "PUMP" of a part without one
};
BOOST_DESCRIBE_STRUCT(RegisterSerial, (),
                      (serial, model, batch, sold_on, warranty_card, warranty_start,
                       warranty_months, owner, produced_on, channel, imei1, imei2, factory_parts))

// Starts a warranty; its term is the model's.
struct ActivateWarranty {
    static constexpr AboutCommand about{"ActivateWarranty",
                                        {Role::clerk, Role::supervisor, Role::agent},
                                        every_site,
                                        "فعال‌سازی گارانتی",
                                        "Activate a warranty"};
    using records = Records<SerialStubbed, WarrantyActivated>;
    std::string serial;
    std::string warranty_card;
    base::Day start;         // none: today
    base::CustomerId owner;  // or none
};
BOOST_DESCRIBE_STRUCT(ActivateWarranty, (), (serial, warranty_card, start, owner))

// What was recorded under a wrong serial belongs to the right one, which is made when nobody knows
// it. With `right` the same as `serial` an earlier correction is taken back.
struct CorrectSerial {
    static constexpr AboutCommand about{"CorrectSerial", at_the_registry, the_centre, "اصلاح سریال",
                                        "Correct a serial"};
    using records = Records<SerialRegistered, SerialStubbed, SerialCorrected>;
    std::string serial;  // the wrong one
    std::string right;
    std::string reason;
    base::SiteId site;  // only what this site has recorded; none: all
};
BOOST_DESCRIBE_STRUCT(CorrectSerial, (), (serial, right, reason, site))

struct CorrectStub {
    static constexpr AboutCommand about{"CorrectStub", at_the_counter, every_site,
                                        "اصلاح سریال موقت", "Correct a stub"};
    using records = Records<SerialStubbed, StubCorrected>;
    std::string serial;
    std::string right;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CorrectStub, (), (serial, right, reason))

struct MergeSerials {
    static constexpr AboutCommand about{"MergeSerials", at_the_registry, the_centre,
                                        "ادغام دو شناسنامه", "Merge two serials"};
    using records = Records<SerialMerged>;
    std::string serial;  // goes on as `kept`
    std::string kept;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MergeSerials, (), (serial, kept, reason))

struct FlagSerial {
    static constexpr AboutCommand about{"FlagSerial", at_the_registry, the_centre,
                                        "نشان‌دار کردن سریال", "Flag a serial"};
    using records = Records<SerialFlagged>;
    std::string serial;
    SerialFlag flag = SerialFlag::stolen;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FlagSerial, (), (serial, flag, reason))

struct LiftFlag {
    static constexpr AboutCommand about{"LiftFlag", at_the_registry, the_centre,
                                        "برداشتن نشان سریال", "Lift the flag of a serial"};
    using records = Records<SerialFlagLifted>;
    std::string serial;
    SerialFlag flag = SerialFlag::stolen;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(LiftFlag, (), (serial, flag, reason))

struct ChangeOwner {
    static constexpr AboutCommand about{"ChangeOwner", at_the_counter, every_site, "تغییر مالک",
                                        "Change the owner"};
    using records = Records<OwnerChanged>;
    std::string serial;
    base::CustomerId owner;
    base::Day since;  // none: today
};
BOOST_DESCRIBE_STRUCT(ChangeOwner, (), (serial, owner, since))

struct ExtendWarranty {
    static constexpr AboutCommand about{"ExtendWarranty", at_the_registry, the_centre,
                                        "تمدید گارانتی", "Extend a warranty"};
    using records = Records<WarrantyExtended>;
    std::string serial;
    CoverKind cover = CoverKind::extended;
    std::string warranty_card;  // its own, or empty
    base::Day start;            // none: the day after the last covered one, at the earliest today
    std::int32_t months = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExtendWarranty, (), (serial, cover, warranty_card, start, months, reason))

struct VoidWarranty {
    static constexpr AboutCommand about{"VoidWarranty", at_the_registry, the_centre,
                                        "ابطال گارانتی", "Void a warranty"};
    using records = Records<WarrantyVoided>;
    std::string serial;
    VoidReason why = VoidReason::other;
    std::string note;  // required when `why` is other
};
BOOST_DESCRIBE_STRUCT(VoidWarranty, (), (serial, why, note))

struct RestoreWarranty {
    static constexpr AboutCommand about{"RestoreWarranty", at_the_registry, the_centre,
                                        "برگرداندن گارانتی", "Restore a warranty"};
    using records = Records<WarrantyRestored>;
    std::string serial;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RestoreWarranty, (), (serial, reason))

struct RetireSerial {
    static constexpr AboutCommand about{"RetireSerial", at_the_registry, the_centre,
                                        "پایان کار محصول", "Retire a serial"};
    using records = Records<SerialRetired>;
    std::string serial;
    Retirement retirement = Retirement::scrapped;
    std::string successor;  // required of a replaced product
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RetireSerial, (), (serial, retirement, successor, reason))

struct ReinstateSerial {
    static constexpr AboutCommand about{"ReinstateSerial", at_the_registry, the_centre,
                                        "بازگشت محصول به کار", "Reinstate a serial"};
    using records = Records<SerialReinstated>;
    std::string serial;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReinstateSerial, (), (serial, reason))

// The device of two open jobs is one, which went from one site to the other (C-1).
struct LinkJobs {
    static constexpr AboutCommand about{"LinkJobs", at_the_registry, the_centre,
                                        "پیوند دو پرونده یک دستگاه", "Link two jobs of one device"};
    using records = Records<DeviceTransferred>;
    base::JobId job;      // where the device went
    base::JobId earlier;  // where it was before
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(LinkJobs, (), (job, earlier, reason))

using SerialCommands =
    boost::mp11::mp_list<RegisterSerial, ActivateWarranty, CorrectSerial, CorrectStub, MergeSerials,
                         FlagSerial, LiftFlag, ChangeOwner, ExtendWarranty, VoidWarranty,
                         RestoreWarranty, RetireSerial, ReinstateSerial, LinkJobs>;

}  // namespace amani::domain
