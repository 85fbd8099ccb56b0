// Contracts of service and the visits that they promise (R-CON-1..5): what the centre signs and
// every site holds, and what sites do about single visits. Type numbers 200–208.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace amani::domain {

// What is promised: repairs when they are asked for, visits by a plan, or both (R-CON-2).
enum class ContractScope : std::uint8_t { cases = 1, periodic = 2, both = 3 };
BOOST_DESCRIBE_ENUM(ContractScope, cases, periodic, both)

enum class PartsCover : std::uint8_t { included = 1, excluded = 2 };
BOOST_DESCRIBE_ENUM(PartsCover, included, excluded)

// What of a contract is counted.
enum class Allowance : std::uint8_t { cases = 1, visits = 2 };
BOOST_DESCRIBE_ENUM(Allowance, cases, visits)

inline constexpr std::int32_t most_contract_serials = 500;
inline constexpr std::int32_t most_contract_visits = 1'000;  // planned for one serial
inline constexpr std::int32_t most_contract_hours = 10'000;
inline constexpr std::int32_t most_contract_uses = 1'000'000;
inline constexpr std::int32_t most_instalments = 120;
inline constexpr std::int32_t longest_contract_days = 20 * 366;

// What an amendment may change from a day on. A cap of 0 is none.
struct ContractTerms {
    std::vector<std::string> serials;  // normalised
    base::SiteId service_site;         // that looks after it, and by whose calendar visits are due
    std::int32_t response_hours = 0;   // working hours until work begins; 0: not promised
    std::int32_t repair_hours = 0;     // working hours until the device is ready; the same
    PartsCover parts_cover = PartsCover::included;
    std::int32_t most_cases = 0;
    std::int32_t most_visits = 0;
    base::Rial most_parts;             // at list prices
    base::BasisPoints tariff{10'000};  // of list prices, that the customer pays beyond the caps
    friend bool operator==(const ContractTerms&, const ContractTerms&) = default;
};
BOOST_DESCRIBE_STRUCT(ContractTerms, (),
                      (serials, service_site, response_hours, repair_hours, parts_cover, most_cases,
                       most_visits, most_parts, tariff))
[[nodiscard]] constexpr bool are_possible(const ContractTerms& terms) {
    return terms.response_hours >= 0 && terms.response_hours <= most_contract_hours &&
           terms.repair_hours >= 0 && terms.repair_hours <= most_contract_hours &&
           terms.most_cases >= 0 && terms.most_cases <= most_contract_uses &&
           terms.most_visits >= 0 && terms.most_visits <= most_contract_uses &&
           base::is_price(terms.most_parts) && base::is_share(terms.tariff);
}

struct Instalment {
    base::Day due_day;
    base::Rial amount;  // without VAT
    friend bool operator==(const Instalment&, const Instalment&) = default;
};
BOOST_DESCRIBE_STRUCT(Instalment, (), (due_day, amount))

// Names the contract. Its period, plan and price never change: another period is another contract,
// which names the one that it renews.
struct ContractSigned {
    static constexpr AboutEvent about{200, Writer::masters, Relay::to_nobody, "عقد قرارداد",
                                      "Contract signed"};
    std::string number;       // HQ-CON-04-000012
    base::ContractId renews;  // or none
    base::CustomerId customer;
    std::string customer_name;  // for sites that do not know the customer
    base::Day begins;
    base::Day ends;  // the last day
    ContractScope contract_scope = ContractScope::cases;
    std::int32_t interval_months = 0;  // between visits; 0: `visits` instead
    std::int32_t visits = 0;           // evenly over the period, for each serial; 0: none
    ContractTerms terms;
    base::Rial price;  // of the whole period, without VAT
    std::vector<Instalment> instalments;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(ContractSigned, (),
                      (number, renews, customer, customer_name, begins, ends, contract_scope,
                       interval_months, visits, terms, price, instalments, note))
[[nodiscard]] inline bool is_within_bounds(const ContractSigned& event) {
    return event.begins <= event.ends && event.ends - event.begins <= longest_contract_days &&
           event.interval_months >= 0 && event.interval_months <= base::most_warranty_months &&
           event.visits >= 0 && event.visits <= most_contract_visits && are_possible(event.terms) &&
           base::is_price(event.price) &&
           std::ranges::all_of(event.instalments,
                               [](const Instalment& each) { return base::is_price(each.amount); });
}

// From the business day on these terms hold, as a whole.
struct ContractAmended {
    static constexpr AboutEvent about{201, Writer::masters, Relay::to_nobody, "اصلاح قرارداد",
                                      "Contract amended"};
    base::ContractId contract;
    ContractTerms terms;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ContractAmended, (), (contract, terms, reason))
[[nodiscard]] constexpr bool is_within_bounds(const ContractAmended& event) {
    return are_possible(event.terms);
}

// Nothing is served from the business day on, until it is resumed.
struct ContractSuspended {
    static constexpr AboutEvent about{202, Writer::masters, Relay::to_nobody, "تعلیق قرارداد",
                                      "Contract suspended"};
    base::ContractId contract;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ContractSuspended, (), (contract, reason))

struct ContractResumed {
    static constexpr AboutEvent about{203, Writer::masters, Relay::to_nobody, "ازسرگیری قرارداد",
                                      "Contract resumed"};
    base::ContractId contract;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(ContractResumed, (), (contract, note))

// What becomes of the income that was invoiced and is not earned when a contract is terminated.
enum class Remainder : std::uint8_t { refunded = 1, kept = 2 };
BOOST_DESCRIBE_ENUM(Remainder, refunded, kept)

// The business day is the first one on which nothing is served any more.
struct ContractTerminated {
    static constexpr AboutEvent about{204, Writer::masters, Relay::to_nobody, "فسخ قرارداد",
                                      "Contract terminated"};
    base::ContractId contract;
    Remainder remainder = Remainder::refunded;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ContractTerminated, (), (contract, remainder, reason))

// Free visits within the warranty (R-CON-3): a contract without a price that holds for every
// product of a model while its warranty lasts. Names the policy, or changes one from now on; no
// visits end it.
struct PeriodicPolicySet {
    static constexpr AboutEvent about{205, Writer::masters, Relay::to_nobody,
                                      "سیاست سرویس دوره‌ای",
                                      "Policy of periodic service set"};
    base::PeriodicPolicyId periodic_policy;  // that is changed; none: a new one
    std::string code;
    std::string name;
    base::ModelId model;  // none: every model
    std::int32_t interval_months = 0;
    std::int32_t visits = 0;
};
BOOST_DESCRIBE_STRUCT(PeriodicPolicySet, (),
                      (periodic_policy, code, name, model, interval_months, visits))
[[nodiscard]] constexpr bool is_within_bounds(const PeriodicPolicySet& event) {
    return event.interval_months >= 0 && event.interval_months <= base::most_warranty_months &&
           event.visits >= 0 && event.visits <= most_contract_visits;
}

// An instalment is charged to the customer, with the VAT of the day. Names the invoice.
struct InstalmentInvoiced {
    static constexpr AboutEvent about{206, Writer::centre, Relay::to_nobody,
                                      "صدور فاکتور قسط قرارداد", "Instalment invoiced"};
    std::string number;  // HQ-INV-04-000031
    base::ContractId contract;
    std::int32_t instalment = 0;  // of the contract, from 1
    base::Rial amount;
    base::BasisPoints vat_rate;
    base::Rial vat;
};
BOOST_DESCRIBE_STRUCT(InstalmentInvoiced, (), (number, contract, instalment, amount, vat_rate, vat))
[[nodiscard]] constexpr bool is_within_bounds(const InstalmentInvoiced& event) {
    return base::is_price(event.amount) && base::is_price(event.vat) &&
           base::is_share(event.vat_rate) && event.instalment >= 1 &&
           event.instalment <= most_instalments;
}

// Whose doing it is that a visit is not made on its day.
enum class PlanSide : std::uint8_t { company = 1, customer = 2 };
BOOST_DESCRIBE_ENUM(PlanSide, company, customer)

// A visit of a plan is named by its contract or policy, its serial and its number from 1: the days
// are computed (plan.h), and only what is done about one is an event. Here it has a day and a
// technician, or another day; the latest plan stands.
struct PlanItemPlanned {
    static constexpr AboutEvent about{207, Writer::every_site, Relay::to_nobody,
                                      "برنامه سرویس دوره‌ای",
                                      "Periodic visit planned"};
    base::ContractId contract;               // or
    base::PeriodicPolicyId periodic_policy;  // that promises it
    std::string serial;
    std::int32_t plan_number = 0;
    base::Day date;
    base::UserId technician;                 // or none
    PlanSide plan_side = PlanSide::company;  // who asked for this day
    std::string note;
    template <class Claims>
    void claim(Claims& own) const {
        if (!technician.is_none()) own.record("technician", technician.site());
    }
};
BOOST_DESCRIBE_STRUCT(PlanItemPlanned, (),
                      (contract, periodic_policy, serial, plan_number, date, technician, plan_side,
                       note))
[[nodiscard]] constexpr bool is_within_bounds(const PlanItemPlanned& event) {
    return event.plan_number >= 1 && event.plan_number <= most_contract_visits;
}

enum class PlanOutcome : std::uint8_t { done = 1, missed = 2, waived = 3 };
BOOST_DESCRIBE_ENUM(PlanOutcome, done, missed, waived)

// The visit is over: the first end of one stands.
struct PlanItemEnded {
    static constexpr AboutEvent about{208, Writer::every_site, Relay::to_nobody,
                                      "پایان سرویس دوره‌ای",
                                      "Periodic visit ended"};
    base::ContractId contract;
    base::PeriodicPolicyId periodic_policy;
    std::string serial;
    std::int32_t plan_number = 0;
    PlanOutcome plan_outcome = PlanOutcome::done;
    PlanSide plan_side = PlanSide::company;  // by whom it was missed
    base::JobId job;                         // that came of it, or none
    std::string note;
    template <class Claims>
    void claim(Claims& own) const {
        if (!job.is_none()) own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(PlanItemEnded, (),
                      (contract, periodic_policy, serial, plan_number, plan_outcome, plan_side, job,
                       note))
[[nodiscard]] constexpr bool is_within_bounds(const PlanItemEnded& event) {
    return event.plan_number >= 1 && event.plan_number <= most_contract_visits;
}

using ContractEvents = boost::mp11::mp_list<ContractSigned, ContractAmended, ContractSuspended,
                                            ContractResumed, ContractTerminated, PeriodicPolicySet,
                                            InstalmentInvoiced, PlanItemPlanned, PlanItemEnded>;

}  // namespace amani::domain
