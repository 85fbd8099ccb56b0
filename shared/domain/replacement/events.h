// A faulty product is taken back and another one given for it (R-REP-1..6): the case with its
// verdicts, the centre's grants, the exchange, and what the centre decides when it happened twice
// (C-8). Type numbers 190–199.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"
#include "shared/domain/ledger/place.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>
#include <vector>

namespace amani::domain {

enum class ReplacementMode : std::uint8_t {
    direct = 1,    // R-REP-1
    reviewed = 2,  // R-REP-4: after the verdicts of three persons
};
BOOST_DESCRIBE_ENUM(ReplacementMode, direct, reviewed)

enum class ReplacementReason : std::uint8_t {
    dead_on_arrival = 1,
    same_fault = 2,  // again and again
    waiting_too_long = 3,
    no_part = 4,
    unrepairable = 5,
    other = 6,
};
BOOST_DESCRIBE_ENUM(ReplacementReason, dead_on_arrival, same_fault, waiting_too_long, no_part,
                    unrepairable, other)

// Names the case.
struct ReplacementOpened {
    static constexpr AboutEvent about{190, Writer::every_site, Relay::to_nobody,
                                      "تشکیل پرونده تعویض", "Replacement opened"};
    std::string number;  // MHD-RPL-04-000012
    std::string serial;  // of the faulty product, normalised
    base::JobId job;     // in which it was found faulty, or none
    ReplacementMode mode = ReplacementMode::reviewed;
    ReplacementReason reason = ReplacementReason::other;
    std::string note;
    base::ModelId model;         // of the faulty product, or none
    base::ModelId wanted_model;  // another one that is asked for; none: the same
    base::CustomerId customer;
    template <class Claims>
    void claim(Claims& own) const {
        if (!job.is_none()) own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(ReplacementOpened, (),
                      (number, serial, job, mode, reason, note, model, wanted_model, customer))

// Whose verdict it is, in the order in which they are given (R-REP-5).
enum class VerdictOf : std::uint8_t { technician = 1, supervisor = 2, authority = 3 };
BOOST_DESCRIBE_ENUM(VerdictOf, technician, supervisor, authority)
enum class ProductVerdict : std::uint8_t { unrepairable = 1, repairable = 2 };
BOOST_DESCRIBE_ENUM(ProductVerdict, unrepairable, repairable)

// A repairable product ends the case: it goes back to the shop.
struct VerdictGiven {
    static constexpr AboutEvent about{191, Writer::every_site, Relay::to_whom_it_concerns,
                                      "نظر کارشناسی تعویض", "Verdict on a product given"};
    base::ReplacementId replacement;
    VerdictOf of = VerdictOf::technician;
    ProductVerdict verdict = ProductVerdict::unrepairable;
    std::string note;
    [[nodiscard]] base::SiteId concerns() const { return replacement.site(); }
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("replacement", replacement.site());
    }
};
BOOST_DESCRIBE_STRUCT(VerdictGiven, (), (replacement, of, verdict, note))

// Whether the new product may be handed out before the faulty one is here, against a deposit.
enum class AdvanceReplacement : std::uint8_t { no = 1, against_deposit = 2 };
BOOST_DESCRIBE_ENUM(AdvanceReplacement, no, against_deposit)

// The centre allows one exchange: its log is signed, so the event itself is the grant, and its id
// names it.
struct ReplacementGranted {
    static constexpr AboutEvent about{192, Writer::centre, Relay::to_whom_it_concerns, "مجوز تعویض",
                                      "Replacement granted"};
    base::ReplacementId replacement;
    std::string serial;
    base::ModelId model;  // allowed beside the same one and its equivalents, or none
    base::Rial cap;       // of the new product's list price; 0: none
    base::Day until;      // the last day
    AdvanceReplacement advance = AdvanceReplacement::no;
    [[nodiscard]] base::SiteId concerns() const { return replacement.site(); }
};
BOOST_DESCRIBE_STRUCT(ReplacementGranted, (), (replacement, serial, model, cap, until, advance))
[[nodiscard]] constexpr bool is_within_bounds(const ReplacementGranted& event) {
    return base::is_price(event.cap);
}

// The centre says no, or takes a grant back that is not used yet.
struct ReplacementRefused {
    static constexpr AboutEvent about{193, Writer::centre, Relay::to_whom_it_concerns,
                                      "رد درخواست تعویض", "Replacement refused"};
    base::ReplacementId replacement;
    std::string reason;
    [[nodiscard]] base::SiteId concerns() const { return replacement.site(); }
};
BOOST_DESCRIBE_STRUCT(ReplacementRefused, (), (replacement, reason))

inline constexpr std::int32_t most_grants_per_week = 1'000;

// Blank grants (سهمیه): so many exchanges a week that a site may make without asking, also while it
// is cut off. Names the quota, or changes one from now on; none a week ends it.
struct QuotaGranted {
    static constexpr AboutEvent about{194, Writer::centre, Relay::to_whom_it_concerns,
                                      "سهمیه تعویض", "Replacement quota granted"};
    base::GrantId grant;  // that is changed; none: a new one
    base::SiteId site;
    base::ModelId model;  // of the faulty product; none: any
    std::int32_t per_week = 0;
    base::Rial cap;  // of each new product's list price; 0: none
    base::Day until;
    [[nodiscard]] base::SiteId concerns() const { return site; }
};
BOOST_DESCRIBE_STRUCT(QuotaGranted, (), (grant, site, model, per_week, cap, until))
[[nodiscard]] constexpr bool is_within_bounds(const QuotaGranted& event) {
    return base::is_price(event.cap) && event.per_week >= 0 &&
           event.per_week <= most_grants_per_week;
}

// The customer has the new product. What it takes over of the old one stands here as it was when
// they were exchanged.
struct ReplacementIssued {
    static constexpr AboutEvent about{195, Writer::every_site, Relay::to_nobody, "تحویل محصول نو",
                                      "Replacement issued"};
    base::ReplacementId replacement;
    std::string serial;      // of the old product
    std::string new_serial;  // normalised
    std::string written;     // as on its plate; empty: as `new_serial`
    base::ModelId model;     // of the new product
    base::PartId part;       // under which it stood in stock
    Place from;
    base::GrantId grant;
    std::int32_t ordinal = 0;  // of a quota: its which use in this week; otherwise 0
    base::Rial difference;     // of the list prices: the customer pays it, below zero he gets it
    base::Rial vat;            // on it
    base::Rial deposit;        // taken for the faulty product that is not here yet
    base::CustomerId owner;    // or none
    base::Day warranty_start;  // none: no warranty
    std::int32_t warranty_months = 0;
    template <class Claims>
    void claim(Claims& own) const {
        own.record("replacement", replacement.site());
        own.store("from", from);
    }
};
BOOST_DESCRIBE_STRUCT(ReplacementIssued, (),
                      (replacement, serial, new_serial, written, model, part, from, grant, ordinal,
                       difference, vat, deposit, owner, warranty_start, warranty_months))
[[nodiscard]] constexpr bool is_within_bounds(const ReplacementIssued& event) {
    return base::is_warranty_term(event.warranty_months) && event.ordinal >= 0 &&
           event.ordinal <= most_grants_per_week && base::is_price(event.deposit);
}

// The faulty product is the company's from now on, and lies in a store for such products.
struct DefectiveReceived {
    static constexpr AboutEvent about{196, Writer::every_site, Relay::to_nobody,
                                      "دریافت محصول معیوب", "Faulty product received"};
    base::ReplacementId replacement;
    std::string serial;
    base::PartId part;  // under which it stands in stock
    Place into;
    std::string condition;
    base::Rial deposit;  // that the customer gets back
    template <class Claims>
    void claim(Claims& own) const {
        own.record("replacement", replacement.site());
        own.store("into", into);
    }
};
BOOST_DESCRIBE_STRUCT(DefectiveReceived, (), (replacement, serial, part, into, condition, deposit))
[[nodiscard]] constexpr bool is_within_bounds(const DefectiveReceived& event) {
    return base::is_price(event.deposit);
}

// Both products are where they belong, or nothing was exchanged.
struct ReplacementClosed {
    static constexpr AboutEvent about{197, Writer::every_site, Relay::to_nobody,
                                      "بستن پرونده تعویض", "Replacement closed"};
    base::ReplacementId replacement;
    std::string reason;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("replacement", replacement.site());
    }
};
BOOST_DESCRIBE_STRUCT(ReplacementClosed, (), (replacement, reason))

// Which warranty the new product has.
enum class WarrantyInheritance : std::uint8_t {
    remaining = 1,  // what was left of the old one's
    fresh = 2,      // its model's, from the day of the exchange
    longer = 3,     // the later end of: what was left, so many months from the exchange
};
BOOST_DESCRIBE_ENUM(WarrantyInheritance, remaining, fresh, longer)

// The latest one stands; without any, what was left is inherited and no limit holds.
struct ReplacementPolicySet {
    static constexpr AboutEvent about{198, Writer::masters, Relay::to_nobody, "تعیین سیاست تعویض",
                                      "Replacement policy set"};
    WarrantyInheritance inheritance = WarrantyInheritance::remaining;
    std::int32_t months = 0;     // of `longer`
    std::int32_t per_month = 0;  // exchanges of a site on quotas in a Jalali month; 0: any number
};
BOOST_DESCRIBE_STRUCT(ReplacementPolicySet, (), (inheritance, months, per_month))
[[nodiscard]] constexpr bool is_within_bounds(const ReplacementPolicySet& event) {
    return base::is_warranty_term(event.months) && event.per_month >= 0;
}

enum class ReplacementOutcome : std::uint8_t { unit_recovered = 1, loss_accepted = 2 };
BOOST_DESCRIBE_ENUM(ReplacementOutcome, unit_recovered, loss_accepted)

// What became of a product that was handed out without a grant that stood (C-8).
struct ReplacementSettled {
    static constexpr AboutEvent about{199, Writer::centre, Relay::to_whom_it_concerns,
                                      "تعیین تکلیف تعویض اضافی", "Excess replacement settled"};
    base::ReplacementId replacement;
    base::EventId issue;  // the ReplacementIssued
    ReplacementOutcome outcome = ReplacementOutcome::loss_accepted;
    std::string reason;
    [[nodiscard]] base::SiteId concerns() const { return replacement.site(); }
};
BOOST_DESCRIBE_STRUCT(ReplacementSettled, (), (replacement, issue, outcome, reason))

using ReplacementEvents =
    boost::mp11::mp_list<ReplacementOpened, VerdictGiven, ReplacementGranted, ReplacementRefused,
                         QuotaGranted, ReplacementIssued, DefectiveReceived, ReplacementClosed,
                         ReplacementPolicySet, ReplacementSettled>;

}  // namespace amani::domain
