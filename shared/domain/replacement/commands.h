// What people ask of the replacement console (R-REP-1..6). A product is exchanged where the company
// has a store of products: at the centre, at branches and offices.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/command.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/replacement/events.h"

#include <boost/describe.hpp>

#include <string>

namespace amani::domain {

inline constexpr SiteKinds with_products{SiteKind::central, SiteKind::branch, SiteKind::office};

struct OpenReplacement {
    static constexpr AboutCommand about{
        "OpenReplacement",
        {Role::clerk, Role::technician, Role::supervisor, Role::quality},
        with_products,
        "تشکیل پرونده تعویض",
        "Open a replacement"};
    using records = Records<ReplacementOpened>;
    std::string serial;  // empty: the job's
    base::JobId job;
    ReplacementMode mode = ReplacementMode::reviewed;
    ReplacementReason reason = ReplacementReason::unrepairable;
    std::string note;            // required for other reasons
    base::ModelId wanted_model;  // none: the same model
    base::CustomerId customer;   // none: the job's, else the product's owner
};
BOOST_DESCRIBE_STRUCT(OpenReplacement, (),
                      (serial, job, mode, reason, note, wanted_model, customer))

struct GiveVerdict {
    static constexpr AboutCommand about{"GiveVerdict",
                                        {Role::technician, Role::quality, Role::supervisor,
                                         Role::replacement_desk, Role::administrator},
                                        with_products,
                                        "نظر کارشناسی تعویض",
                                        "Give a verdict on a product"};
    using records = Records<VerdictGiven>;
    base::ReplacementId replacement;
    VerdictOf of = VerdictOf::technician;
    ProductVerdict verdict = ProductVerdict::unrepairable;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(GiveVerdict, (), (replacement, of, verdict, note))

struct GrantReplacement {
    static constexpr AboutCommand about{"GrantReplacement",
                                        {Role::replacement_desk},
                                        the_centre,
                                        "مجوز تعویض",
                                        "Grant a replacement"};
    using records = Records<ReplacementGranted>;
    base::ReplacementId replacement;
    base::ModelId model;  // allowed beside the same one and its equivalents
    base::Rial cap;
    base::Day until;
    AdvanceReplacement advance = AdvanceReplacement::no;
};
BOOST_DESCRIBE_STRUCT(GrantReplacement, (), (replacement, model, cap, until, advance))

struct RefuseReplacement {
    static constexpr AboutCommand about{"RefuseReplacement",
                                        {Role::replacement_desk},
                                        the_centre,
                                        "رد درخواست تعویض",
                                        "Refuse a replacement"};
    using records = Records<ReplacementRefused>;
    base::ReplacementId replacement;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RefuseReplacement, (), (replacement, reason))

// A new quota of a site, or a change of one.
struct GrantQuota {
    static constexpr AboutCommand about{"GrantQuota",
                                        {Role::replacement_desk},
                                        the_centre,
                                        "سهمیه تعویض",
                                        "Grant a replacement quota"};
    using records = Records<QuotaGranted>;
    base::GrantId grant;  // none: a new one
    base::SiteId site;
    base::ModelId model;  // none: any
    std::int32_t per_week = 0;
    base::Rial cap;
    base::Day until;
};
BOOST_DESCRIBE_STRUCT(GrantQuota, (), (grant, site, model, per_week, cap, until))

struct IssueReplacement {
    static constexpr AboutCommand about{"IssueReplacement",
                                        {Role::clerk, Role::supervisor, Role::store},
                                        with_products,
                                        "تحویل محصول نو",
                                        "Issue a replacement"};
    using records = Records<ReplacementIssued>;
    base::ReplacementId replacement;
    std::string new_serial;
    base::ModelId model;  // none: the one that is asked for, else the same
    base::Rial deposit;   // of an advance replacement
};
BOOST_DESCRIBE_STRUCT(IssueReplacement, (), (replacement, new_serial, model, deposit))

struct ReceiveDefective {
    static constexpr AboutCommand about{
        "ReceiveDefective",
        {Role::clerk, Role::supervisor, Role::store, Role::shipping},
        with_products,
        "دریافت محصول معیوب",
        "Receive a faulty product"};
    using records = Records<DefectiveReceived>;
    base::ReplacementId replacement;
    std::string product_condition;
};
BOOST_DESCRIBE_STRUCT(ReceiveDefective, (), (replacement, product_condition))

struct CloseReplacement {
    static constexpr AboutCommand about{"CloseReplacement",
                                        {Role::clerk, Role::supervisor},
                                        with_products,
                                        "بستن پرونده تعویض",
                                        "Close a replacement"};
    using records = Records<ReplacementClosed>;
    base::ReplacementId replacement;
    std::string reason;  // required when nothing was exchanged
};
BOOST_DESCRIBE_STRUCT(CloseReplacement, (), (replacement, reason))

struct SetReplacementPolicy {
    static constexpr AboutCommand about{"SetReplacementPolicy",
                                        {Role::replacement_desk, Role::administrator},
                                        the_centre,
                                        "تعیین سیاست تعویض",
                                        "Set the replacement policy"};
    using records = Records<ReplacementPolicySet>;
    WarrantyInheritance inheritance = WarrantyInheritance::remaining;
    std::int32_t months = 0;
    std::int32_t per_month = 0;
};
BOOST_DESCRIBE_STRUCT(SetReplacementPolicy, (), (inheritance, months, per_month))

struct SettleReplacement {
    static constexpr AboutCommand about{"SettleReplacement",
                                        {Role::replacement_desk},
                                        the_centre,
                                        "تعیین تکلیف تعویض اضافی",
                                        "Settle an excess replacement"};
    using records = Records<ReplacementSettled>;
    base::ReplacementId replacement;
    ReplacementOutcome resolution = ReplacementOutcome::loss_accepted;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SettleReplacement, (), (replacement, resolution, reason))

using ReplacementCommands =
    boost::mp11::mp_list<OpenReplacement, GiveVerdict, GrantReplacement, RefuseReplacement,
                         GrantQuota, IssueReplacement, ReceiveDefective, CloseReplacement,
                         SetReplacementPolicy, SettleReplacement>;

}  // namespace amani::domain
