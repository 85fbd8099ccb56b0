// What is told of contracts as a whole: whether the promised hours were kept, what a contract has
// brought, which free visits are due (RULES §7.3).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/contracts/contract_phase.h"
#include "shared/store/database.h"

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace amani::views {

struct ReportPeriod {
    base::Day from;
    base::Day until;
};

// The repairs of a contract that were admitted in a period, and its visits that were due in it. A
// promise is missed when it was kept late, or is not kept and its hours are over; what still runs
// is neither.
struct ContractSlaRow {
    base::ContractId contract;
    std::string contract_number;
    std::string customer_name;
    std::int64_t repairs = 0;
    std::int64_t response_hit = 0;
    std::int64_t response_missed = 0;
    std::int64_t repair_hit = 0;
    std::int64_t repair_missed = 0;
    std::int64_t visits_done = 0;
    std::int64_t visits_missed_by_us = 0;
    std::int64_t visits_missed_by_customer = 0;
    std::int64_t visits_overdue = 0;  // due before today, and nothing became of them yet
};
BOOST_DESCRIBE_STRUCT(ContractSlaRow, (),
                      (contract, contract_number, customer_name, repairs, response_hit,
                       response_missed, repair_hit, repair_missed, visits_done, visits_missed_by_us,
                       visits_missed_by_customer, visits_overdue))
[[nodiscard]] std::vector<ContractSlaRow> contract_sla(store::Database& database,
                                                       const ReportPeriod& period,
                                                       base::Instant now);

// Income recognised so far, less what the parts of its repairs have cost.
struct ContractProfitRow {
    base::ContractId contract;
    std::string contract_number;
    std::string customer_name;
    base::Rial price;
    base::Rial recognised;
    std::int64_t repairs = 0;
    base::Rial cost;
    base::Rial profit;
    static constexpr std::string_view cost_members[] = {"cost", "profit"};
};
BOOST_DESCRIBE_STRUCT(ContractProfitRow, (),
                      (contract, contract_number, customer_name, price, recognised, repairs, cost,
                       profit))
[[nodiscard]] std::vector<ContractProfitRow> contract_profit(store::Database& database,
                                                             const ReportPeriod& ends_in);

// A free visit of the warranty (R-CON-3).
struct PeriodicDueRow {
    std::string plan_item;
    std::string code;  // of the policy
    std::string serial;
    std::string model_code;
    std::string owner_name;
    std::int64_t plan_number = 0;
    base::Day due_day;
    domain::PlanState plan_state{};
};
BOOST_DESCRIBE_STRUCT(PeriodicDueRow, (),
                      (plan_item, code, serial, model_code, owner_name, plan_number, due_day,
                       plan_state))
// Those due in the period, or of one product (`serial`, normalised) in any: the earliest first; at
// most `most`.
[[nodiscard]] std::vector<PeriodicDueRow> periodic_due(store::Database& database,
                                                       const ReportPeriod& period,
                                                       std::string_view serial, std::size_t most);

}  // namespace amani::views
