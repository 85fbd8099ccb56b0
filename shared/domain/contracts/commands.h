// What people ask about contracts and their visits (R-CON-1..5). The centre signs; every site
// serves.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/command.h"
#include "shared/domain/contracts/events.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace amani::domain {

inline constexpr Roles who_sign_contracts{Role::finance, Role::administrator};
// Who forgives a visit that was promised.
inline constexpr Roles who_waive_visits{Role::supervisor, Role::agent, Role::finance,
                                        Role::administrator};

struct SignContract {
    static constexpr AboutCommand about{"SignContract", who_sign_contracts, the_centre,
                                        "عقد قرارداد", "Sign a contract"};
    using records = Records<ContractSigned>;
    base::CustomerId customer;
    base::Day begins;
    base::Day ends;
    ContractScope contract_scope = ContractScope::cases;
    std::vector<std::string> serials;
    std::int32_t interval_months = 0;
    std::int32_t visits = 0;
    base::SiteId service_site;
    std::int32_t response_hours = 0;
    std::int32_t repair_hours = 0;
    PartsCover parts_cover = PartsCover::included;
    std::int32_t most_cases = 0;
    std::int32_t most_visits = 0;
    base::Rial most_parts;
    base::BasisPoints tariff{10'000};
    base::Rial price;
    std::vector<Instalment> instalments;  // empty: so many as the next member says
    std::int32_t instalment_count = 1;    // equal ones, evenly over the period
    std::string note;
};
BOOST_DESCRIBE_STRUCT(SignContract, (),
                      (customer, begins, ends, contract_scope, serials, interval_months, visits,
                       service_site, response_hours, repair_hours, parts_cover, most_cases,
                       most_visits, most_parts, tariff, price, instalments, instalment_count, note))

// Another period with the same terms, from the day after the last one on.
struct RenewContract {
    static constexpr AboutCommand about{"RenewContract", who_sign_contracts, the_centre,
                                        "تمدید قرارداد", "Renew a contract"};
    using records = Records<ContractSigned>;
    base::ContractId contract;
    base::Day ends;
    base::Rial price;
    std::vector<Instalment> instalments;
    std::int32_t instalment_count = 1;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(RenewContract, (),
                      (contract, ends, price, instalments, instalment_count, note))

struct AmendContract {
    static constexpr AboutCommand about{"AmendContract", who_sign_contracts, the_centre,
                                        "اصلاح قرارداد", "Amend a contract"};
    using records = Records<ContractAmended>;
    base::ContractId contract;
    std::string reason;
    std::vector<std::string> serials;
    base::SiteId service_site;
    std::int32_t response_hours = 0;
    std::int32_t repair_hours = 0;
    PartsCover parts_cover = PartsCover::included;
    std::int32_t most_cases = 0;
    std::int32_t most_visits = 0;
    base::Rial most_parts;
    base::BasisPoints tariff{10'000};
};
BOOST_DESCRIBE_STRUCT(AmendContract, (),
                      (contract, reason, serials, service_site, response_hours, repair_hours,
                       parts_cover, most_cases, most_visits, most_parts, tariff))

struct SuspendContract {
    static constexpr AboutCommand about{"SuspendContract", who_sign_contracts, the_centre,
                                        "تعلیق قرارداد", "Suspend a contract"};
    using records = Records<ContractSuspended>;
    base::ContractId contract;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SuspendContract, (), (contract, reason))

struct ResumeContract {
    static constexpr AboutCommand about{"ResumeContract", who_sign_contracts, the_centre,
                                        "ازسرگیری قرارداد", "Resume a contract"};
    using records = Records<ContractResumed>;
    base::ContractId contract;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(ResumeContract, (), (contract, note))

struct TerminateContract {
    static constexpr AboutCommand about{"TerminateContract", who_sign_contracts, the_centre,
                                        "فسخ قرارداد", "Terminate a contract"};
    using records = Records<ContractTerminated>;
    base::ContractId contract;
    Remainder remainder = Remainder::refunded;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(TerminateContract, (), (contract, remainder, reason))

struct SetPeriodicPolicy {
    static constexpr AboutCommand about{"SetPeriodicPolicy", who_sign_contracts, the_centre,
                                        "تعیین سیاست سرویس دوره‌ای",
                                        "Set a policy of periodic service"};
    using records = Records<PeriodicPolicySet>;
    std::string code;
    std::string name;
    base::ModelId model;
    std::int32_t interval_months = 0;
    std::int32_t visits = 0;
};
BOOST_DESCRIBE_STRUCT(SetPeriodicPolicy, (), (code, name, model, interval_months, visits))

struct InvoiceInstalment {
    static constexpr AboutCommand about{"InvoiceInstalment",
                                        {Role::cashier, Role::finance},
                                        the_centre,
                                        "صدور فاکتور قسط",
                                        "Invoice an instalment"};
    using records = Records<InstalmentInvoiced>;
    base::ContractId contract;
    std::int32_t instalment = 0;  // from 1; 0: the next one
};
BOOST_DESCRIBE_STRUCT(InvoiceInstalment, (), (contract, instalment))

// A visit is named as its list shows it: "HQ-CON-04-000012:WM7K000417:3" (plan.h).
struct PlanPeriodicVisit {
    static constexpr AboutCommand about{"PlanPeriodicVisit", at_the_counter, every_site,
                                        "برنامه سرویس دوره‌ای",
                                        "Plan a periodic visit"};
    using records = Records<PlanItemPlanned>;
    std::string plan_item;
    base::Day date;
    base::UserId technician;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(PlanPeriodicVisit, (), (plan_item, date, technician, note))

struct MovePeriodicVisit {
    static constexpr AboutCommand about{"MovePeriodicVisit", at_the_counter, every_site,
                                        "جابه‌جایی سرویس دوره‌ای",
                                        "Move a periodic visit"};
    using records = Records<PlanItemPlanned>;
    std::string plan_item;
    base::Day date;
    PlanSide plan_side = PlanSide::customer;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(MovePeriodicVisit, (), (plan_item, date, plan_side, note))

struct CompletePeriodicVisit {
    static constexpr AboutCommand about{"CompletePeriodicVisit", at_the_counter, every_site,
                                        "انجام سرویس دوره‌ای",
                                        "Complete a periodic visit"};
    using records = Records<PlanItemEnded>;
    std::string plan_item;
    base::JobId job;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CompletePeriodicVisit, (), (plan_item, job, note))

struct MissPeriodicVisit {
    static constexpr AboutCommand about{"MissPeriodicVisit", at_the_counter, every_site,
                                        "انجام‌نشدن سرویس دوره‌ای",
                                        "Miss a periodic visit"};
    using records = Records<PlanItemEnded>;
    std::string plan_item;
    PlanSide plan_side = PlanSide::customer;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(MissPeriodicVisit, (), (plan_item, plan_side, note))

struct WaivePeriodicVisit {
    static constexpr AboutCommand about{"WaivePeriodicVisit", who_waive_visits, every_site,
                                        "صرف‌نظر از سرویس دوره‌ای",
                                        "Waive a periodic visit"};
    using records = Records<PlanItemEnded>;
    std::string plan_item;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(WaivePeriodicVisit, (), (plan_item, note))

using ContractCommands =
    boost::mp11::mp_list<SignContract, RenewContract, AmendContract, SuspendContract,
                         ResumeContract, TerminateContract, SetPeriodicPolicy, InvoiceInstalment,
                         PlanPeriodicVisit, MovePeriodicVisit, CompletePeriodicVisit,
                         MissPeriodicVisit, WaivePeriodicVisit>;

}  // namespace amani::domain
