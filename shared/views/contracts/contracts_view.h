// What is read of contracts, their visits and their money.
#pragma once

#include "shared/domain/contracts/contract.h"
#include "shared/domain/contracts/plan_item.h"
#include "shared/domain/service/contract_cover.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::views {

// A contract as it stands now; nothing when it is not known here.
[[nodiscard]] std::optional<domain::Contract> contract(store::Database& database,
                                                       base::ContractId id);
[[nodiscard]] base::ContractId contract_with_number(store::Database& database,
                                                    std::string_view number);

// What has happened to it since its signature.
[[nodiscard]] std::vector<base::EventId> contract_steps(store::Database& database,
                                                        base::ContractId id);

// How much of a contract's allowance is used, as known here: what was cancelled, and what the hub
// has found to be beyond it, is not counted.
[[nodiscard]] std::int64_t contract_uses(store::Database& database, base::ContractId id,
                                         domain::Allowance allowance);
// What parts at the contract's cost are worth, by the lists of their days.
[[nodiscard]] base::Rial contract_parts(store::Database& database, base::ContractId id);
// A contract as its repairs ask for it; nothing when it does not serve on the day or promises none.
[[nodiscard]] std::optional<domain::ContractCover> contract_cover(store::Database& database,
                                                                  base::ContractId id,
                                                                  base::Day day);
// The contract that covers repairs of this product on the day: of several the one that ends first
// of those with a case left, else of all.
[[nodiscard]] std::optional<domain::ContractCover> cover_of_serial(store::Database& database,
                                                                   std::string_view serial,
                                                                   base::Day day);

// Of list prices, that the customer pays beyond the caps; all of them of an unknown contract.
[[nodiscard]] base::BasisPoints contract_tariff(store::Database& database, base::ContractId id);

struct PeriodicPolicyRow {
    base::PeriodicPolicyId id;
    std::string code;
    std::string name;
    base::ModelId model;
    std::int32_t interval_months = 0;
    std::int32_t visits = 0;
};
BOOST_DESCRIBE_STRUCT(PeriodicPolicyRow, (), (id, code, name, model, interval_months, visits))
[[nodiscard]] std::optional<PeriodicPolicyRow> policy_with_code(store::Database& database,
                                                                std::string_view code);

// A visit that a contract or a policy promises; nothing when none does.
[[nodiscard]] std::optional<domain::KnownPlanItem> plan_item(store::Database& database,
                                                             const domain::PlanItemName& name,
                                                             base::Day today);

extern const List contracts_list;
extern const List contract_serials_list;
extern const List contract_instalments_list;
extern const List contract_invoices_list;
extern const List contract_income_list;
extern const List contract_renewals_list;  // that end and are followed by none
extern const List periodic_policies_list;
extern const List plan_items_list;

}  // namespace amani::views
