// The data base of supported serials (R-SER-1..7). A serial is named by its normalised text, which
// is its natural key: two sites that meet an unknown serial offline name the same product. People
// see it as it is written. Type numbers 50–59 and 230–239.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>
#include <vector>

namespace amani::domain {

// A part that a product left the factory with.
struct FactoryPart {
    base::PartId part;
    std::string part_serial;  // or empty
};
BOOST_DESCRIBE_STRUCT(FactoryPart, (), (part, part_serial))

// By the hub, mostly as an import: the serial is verified.
struct SerialRegistered {
    static constexpr AboutEvent about{50, Writer::masters, Relay::to_nobody, "ثبت شناسنامه محصول",
                                      "Serial registered"};
    std::string serial;  // normalised
    base::ModelId model;
    std::string batch;
    base::Day sold_on;  // none: not sold yet
    std::string warranty_card;
    base::Day warranty_start;  // none: not active yet
    std::int32_t warranty_months = 0;
    base::CustomerId owner;  // or none
    std::string written;     // as on its plate (written_serial); empty: as `serial`
    base::Day produced_on;   // or imported
    std::string channel;     // through which it was sold
    std::string imei1;       // or empty
    std::string imei2;
    std::vector<FactoryPart> factory_parts;
};
BOOST_DESCRIBE_STRUCT(SerialRegistered, (),
                      (serial, model, batch, sold_on, warranty_card, warranty_start,
                       warranty_months, owner, written, produced_on, channel, imei1, imei2,
                       factory_parts))
[[nodiscard]] constexpr bool is_within_bounds(const SerialRegistered& event) {
    return base::is_warranty_term(event.warranty_months);
}

// By any site that meets a serial which it does not know. Verified when the hub registers it.
struct SerialStubbed {
    static constexpr AboutEvent about{51, Writer::every_site, Relay::to_nobody, "ثبت سریال موقت",
                                      "Serial stubbed"};
    std::string serial;   // normalised
    base::ModelId model;  // or none
    std::string written;  // as in SerialRegistered
    template <class Claims>
    void claim(Claims&) const {}  // it makes a new record and disposes of none
};
BOOST_DESCRIBE_STRUCT(SerialStubbed, (), (serial, model, written))

struct WarrantyActivated {
    static constexpr AboutEvent about{52, Writer::every_site, Relay::to_nobody,
                                      "فعال‌سازی گارانتی", "Warranty activated"};
    std::string serial;
    std::string warranty_card;
    base::Day start;
    std::int32_t months = 0;
    base::CustomerId owner;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.warranty(serial);
    }
};
BOOST_DESCRIBE_STRUCT(WarrantyActivated, (), (serial, warranty_card, start, months, owner))
[[nodiscard]] constexpr bool is_within_bounds(const WarrantyActivated& event) {
    return base::is_warranty_term(event.months);
}

// What was recorded under `wrong` belongs to `right`: of all sites, or of one. Later the word on
// one serial and site is changed by another such event; one that names the same serial twice takes
// it back.
struct SerialCorrected {
    static constexpr AboutEvent about{53, Writer::masters, Relay::to_nobody, "اصلاح سریال",
                                      "Serial corrected"};
    std::string wrong;  // normalised, as is `right`
    std::string right;
    std::string reason;
    base::SiteId site;  // none: of all
};
BOOST_DESCRIBE_STRUCT(SerialCorrected, (), (wrong, right, reason, site))

// Two registrations of one product: `serial` goes on as `kept`.
struct SerialMerged {
    static constexpr AboutEvent about{54, Writer::masters, Relay::to_nobody, "ادغام دو شناسنامه",
                                      "Serials merged"};
    std::string serial;
    std::string kept;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SerialMerged, (), (serial, kept, reason))

enum class SerialFlag : std::uint8_t { stolen = 1, counterfeit = 2, duplicate = 3 };
BOOST_DESCRIBE_ENUM(SerialFlag, stolen, counterfeit, duplicate)

struct SerialFlagged {
    static constexpr AboutEvent about{55, Writer::masters, Relay::to_nobody,
                                      "نشان‌دار کردن سریال", "Serial flagged"};
    std::string serial;
    SerialFlag flag = SerialFlag::stolen;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SerialFlagged, (), (serial, flag, reason))

struct SerialFlagLifted {
    static constexpr AboutEvent about{56, Writer::masters, Relay::to_nobody, "برداشتن نشان سریال",
                                      "Flag of a serial lifted"};
    std::string serial;
    SerialFlag flag = SerialFlag::stolen;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SerialFlagLifted, (), (serial, flag, reason))

struct OwnerChanged {
    static constexpr AboutEvent about{57, Writer::every_site, Relay::to_nobody, "تغییر مالک",
                                      "Owner changed"};
    std::string serial;
    base::CustomerId owner;
    base::Day since;
    template <class Claims>
    void claim(Claims&) const {}  // whoever has the product is served at any site
};
BOOST_DESCRIBE_STRUCT(OwnerChanged, (), (serial, owner, since))

enum class CoverKind : std::uint8_t { extended = 1, goodwill = 2, repair_guarantee = 3 };
BOOST_DESCRIBE_ENUM(CoverKind, extended, goodwill, repair_guarantee)

// A further span of warranty beside the maker's.
struct WarrantyExtended {
    static constexpr AboutEvent about{58, Writer::masters, Relay::to_nobody, "تمدید گارانتی",
                                      "Warranty extended"};
    std::string serial;
    CoverKind kind = CoverKind::extended;
    std::string warranty_card;  // its own, or empty
    base::Day start;
    std::int32_t months = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WarrantyExtended, (), (serial, kind, warranty_card, start, months, reason))
[[nodiscard]] constexpr bool is_within_bounds(const WarrantyExtended& event) {
    return base::is_warranty_term(event.months);
}

enum class VoidReason : std::uint8_t { seal = 1, water = 2, tamper = 3, other = 4 };
BOOST_DESCRIBE_ENUM(VoidReason, seal, water, tamper, other)

// No span of the serial covers anything from this business day on, until WarrantyRestored.
struct WarrantyVoided {
    static constexpr AboutEvent about{59, Writer::masters, Relay::to_nobody, "ابطال گارانتی",
                                      "Warranty voided"};
    std::string serial;
    VoidReason why = VoidReason::other;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(WarrantyVoided, (), (serial, why, note))

// A site has mistyped a serial that only it has met: what it recorded under `wrong` belongs to
// `right`. What other sites have recorded under `wrong` stays there.
struct StubCorrected {
    static constexpr AboutEvent about{230, Writer::every_site, Relay::to_nobody, "اصلاح سریال موقت",
                                      "Stub corrected"};
    std::string wrong;
    std::string right;
    std::string reason;
    template <class Claims>
    void claim(Claims&) const {}  // it concerns what the author's site has recorded, and no more
};
BOOST_DESCRIBE_STRUCT(StubCorrected, (), (wrong, right, reason))

enum class Retirement : std::uint8_t { replaced = 1, dismantled = 2, scrapped = 3 };
BOOST_DESCRIBE_ENUM(Retirement, replaced, dismantled, scrapped)

// A product is no longer in anybody's hands.
struct SerialRetired {
    static constexpr AboutEvent about{231, Writer::masters, Relay::to_nobody, "پایان کار محصول",
                                      "Serial retired"};
    std::string serial;
    Retirement how = Retirement::scrapped;
    std::string successor;  // of a replaced product: the serial that was given for it
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SerialRetired, (), (serial, how, successor, reason))

struct WarrantyRestored {
    static constexpr AboutEvent about{232, Writer::masters, Relay::to_nobody, "برگرداندن گارانتی",
                                      "Warranty restored"};
    std::string serial;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WarrantyRestored, (), (serial, reason))

// SerialRetired was a mistake.
struct SerialReinstated {
    static constexpr AboutEvent about{233, Writer::masters, Relay::to_nobody, "بازگشت محصول به کار",
                                      "Serial reinstated"};
    std::string serial;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SerialReinstated, (), (serial, reason))

// One device went from one site's job to another's without a delivery (C-1): the two belong
// together.
struct DeviceTransferred {
    static constexpr AboutEvent about{234, Writer::centre, Relay::to_nobody,
                                      "انتقال دستگاه بین دو محل", "Device transferred"};
    std::string serial;
    base::JobId from;
    base::JobId to;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DeviceTransferred, (), (serial, from, to, reason))

using SerialEvents =
    boost::mp11::mp_list<SerialRegistered, SerialStubbed, WarrantyActivated, SerialCorrected,
                         SerialMerged, SerialFlagged, SerialFlagLifted, OwnerChanged,
                         WarrantyExtended, WarrantyVoided, StubCorrected, SerialRetired,
                         WarrantyRestored, SerialReinstated, DeviceTransferred>;

}  // namespace amani::domain
