// What people ask of the workshop (R-SHP-1..10).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/command.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/workshop/events.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace amani::domain {

inline constexpr Roles who_lead_a_site{Role::administrator, Role::supervisor, Role::agent};
// Everybody through whose hands a device goes.
inline constexpr Roles who_handle_devices{Role::clerk,   Role::technician, Role::supervisor,
                                          Role::quality, Role::shipping,   Role::agent};

// A new unit of one's own site, or a change of one.
struct DefineUnit {
    static constexpr AboutCommand about{"DefineUnit", who_lead_a_site, every_site, "تعریف واحد",
                                        "Define a unit"};
    using records = Records<UnitDefined>;
    base::UnitId unit;  // none: a new one
    UnitKind kind = UnitKind::shop;
    std::string code;
    std::string name;
    std::vector<std::string> fields;  // brands, kinds of devices, codes of models
    UnitStanding standing = UnitStanding::open;
};
BOOST_DESCRIBE_STRUCT(DefineUnit, (), (unit, kind, code, name, fields, standing))

struct SetUnitMember {
    static constexpr AboutCommand about{"SetUnitMember", who_lead_a_site, every_site,
                                        "تعیین عضو واحد", "Set a unit's member"};
    using records = Records<UnitMemberSet>;
    base::UnitId unit;
    base::UserId user;
    std::vector<Duty> duties;  // none: no member any longer
    std::vector<std::string> skills;
    base::Day since;
    base::Day until;
};
BOOST_DESCRIBE_STRUCT(SetUnitMember, (), (unit, user, duties, skills, since, until))

struct HandOver {
    static constexpr AboutCommand about{"HandOver", who_handle_devices, every_site,
                                        "تحویل به واحد دیگر", "Hand over to a unit"};
    using records = Records<HandedOver>;
    base::JobId job;
    base::UnitId to;  // none: the counter
    std::string note;
};
BOOST_DESCRIBE_STRUCT(HandOver, (), (job, to, note))

struct AcceptHandover {
    static constexpr AboutCommand about{"AcceptHandover", who_handle_devices, every_site,
                                        "پذیرفتن تحویل واحد", "Accept a handover"};
    using records = Records<HandoverAccepted>;
    base::JobId job;
};
BOOST_DESCRIBE_STRUCT(AcceptHandover, (), (job))

struct RefuseHandover {
    static constexpr AboutCommand about{"RefuseHandover", who_handle_devices, every_site,
                                        "نپذیرفتن تحویل واحد", "Refuse a handover"};
    using records = Records<HandoverRefused>;
    base::JobId job;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RefuseHandover, (), (job, reason))

struct AssignTechnician {
    static constexpr AboutCommand about{"AssignTechnician", at_the_bench, every_site,
                                        "ارجاع به تعمیرکار", "Assign a technician"};
    using records = Records<TechnicianAssigned>;
    base::JobId job;
    base::UserId technician;  // none: nobody any longer
    std::string note;
};
BOOST_DESCRIBE_STRUCT(AssignTechnician, (), (job, technician, note))

struct StartLabour {
    static constexpr AboutCommand about{"StartLabour", at_the_bench, every_site, "شروع کار",
                                        "Start working"};
    using records = Records<LabourStarted>;
    base::JobId job;
};
BOOST_DESCRIBE_STRUCT(StartLabour, (), (job))

struct StopLabour {
    static constexpr AboutCommand about{"StopLabour", at_the_bench, every_site, "توقف کار",
                                        "Stop working"};
    using records = Records<LabourStopped>;
    base::JobId job;
    LabourStop reason = LabourStop::done;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(StopLabour, (), (job, reason, note))

struct DefineCheckList {
    static constexpr AboutCommand about{"DefineCheckList",
                                        {Role::administrator, Role::quality},
                                        the_centre,
                                        "تعریف چک‌لیست کنترل کیفیت",
                                        "Define a check list"};
    using records = Records<CheckListDefined>;
    base::CheckListId check_list;  // none: a new one
    std::string name;
    std::vector<std::string> fields;
    std::vector<std::string> items;  // none: the list is no longer used
};
BOOST_DESCRIBE_STRUCT(DefineCheckList, (), (check_list, name, fields, items))

struct CheckQuality {
    static constexpr AboutCommand about{"CheckQuality",
                                        {Role::quality, Role::supervisor, Role::agent},
                                        every_site,
                                        "کنترل کیفیت",
                                        "Check a repair"};
    using records = Records<QualityChecked>;
    base::JobId job;
    CheckOutcome verdict = CheckOutcome::passed;
    base::CheckListId check_list;
    std::vector<CheckResult> results;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CheckQuality, (), (job, verdict, check_list, results, note))

struct RequestPart {
    static constexpr AboutCommand about{"RequestPart", at_the_bench, every_site, "درخواست قطعه",
                                        "Request a part"};
    using records = Records<PartRequested>;
    base::JobId job;
    base::PartId part;
    base::Quantity quantity{1};
    std::string note;
};
BOOST_DESCRIBE_STRUCT(RequestPart, (), (job, part, quantity, note))

struct ReviewPartRequest {
    static constexpr AboutCommand about{
        "ReviewPartRequest",
        {Role::supervisor, Role::technician, Role::parts_desk, Role::agent},
        every_site,
        "کارشناسی درخواست قطعه",
        "Review a part request"};
    using records = Records<PartRequestReviewed>;
    base::PartRequestId request;
    ReviewVerdict verdict = ReviewVerdict::approved;
    base::PartId part;        // altered: what is given instead; otherwise none
    base::Quantity quantity;  // altered: how many; otherwise none
    std::string reason;       // required unless approved
};
BOOST_DESCRIBE_STRUCT(ReviewPartRequest, (), (request, verdict, part, quantity, reason))

struct IssuePart {
    static constexpr AboutCommand about{"IssuePart", at_the_shelf, every_site,
                                        "صدور قطعه به تعمیرگاه", "Issue a part to the shop"};
    using records = Records<PartIssued>;
    base::PartRequestId request;
    base::PartId part;  // none: the one that was approved
    base::Quantity quantity{1};
    Place from;
    std::vector<std::string> part_serials;
};
BOOST_DESCRIBE_STRUCT(IssuePart, (), (request, part, quantity, from, part_serials))

struct ReturnPart {
    static constexpr AboutCommand about{
        "ReturnPart",
        {Role::store, Role::shipping, Role::technician, Role::supervisor, Role::agent},
        every_site,
        "برگشت قطعه از تعمیرگاه",
        "Return a part to the store"};
    using records = Records<PartReturned>;
    base::PartRequestId request;
    base::PartId part;  // none: the one that was approved
    base::Quantity quantity{1};
    Place into;
    std::vector<std::string> part_serials;
};
BOOST_DESCRIBE_STRUCT(ReturnPart, (), (request, part, quantity, into, part_serials))

struct ClosePartRequest {
    static constexpr AboutCommand about{
        "ClosePartRequest",
        {Role::store, Role::technician, Role::supervisor, Role::agent},
        every_site,
        "بستن درخواست قطعه",
        "Close a part request"};
    using records = Records<PartRequestClosed>;
    base::PartRequestId request;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ClosePartRequest, (), (request, reason))

using WorkshopCommands =
    boost::mp11::mp_list<DefineUnit, SetUnitMember, HandOver, AcceptHandover, RefuseHandover,
                         AssignTechnician, StartLabour, StopLabour, DefineCheckList, CheckQuality,
                         RequestPart, ReviewPartRequest, IssuePart, ReturnPart, ClosePartRequest>;

}  // namespace amani::domain
