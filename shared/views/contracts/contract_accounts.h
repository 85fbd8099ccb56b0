// The money of contracts: their instalments, what was invoiced, paid and given back, and what the
// books say of it.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/money/contract_payments.h"
#include "shared/store/database.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace amani::views {

struct InstalmentRow {
    std::int32_t instalment = 0;
    base::Day due_day;
    base::Rial amount;
    std::string invoice_number;  // empty: not invoiced
    base::Day invoiced_on;
    base::Rial value_added_tax;
    base::Rial paid;  // less what bounced
    base::Rial owed;  // of what is invoiced, with VAT, less what a termination refunded
};
BOOST_DESCRIBE_STRUCT(InstalmentRow, (),
                      (instalment, due_day, amount, invoice_number, invoiced_on, value_added_tax,
                       paid, owed))
[[nodiscard]] std::vector<InstalmentRow> instalments_of(store::Database& database,
                                                        base::ContractId id);

struct ContractInvoiceRow {
    base::EventId id;
    std::string number;
    base::ContractId contract;
    std::int32_t instalment = 0;
    base::Day day;
    base::Rial amount;
    base::Rial value_added_tax;
};
BOOST_DESCRIBE_STRUCT(ContractInvoiceRow, (),
                      (id, number, contract, instalment, day, amount, value_added_tax))
[[nodiscard]] std::optional<ContractInvoiceRow> contract_invoice(store::Database& database,
                                                                 base::EventId id);

// What its customer owes; nothing when the contract is not known here.
[[nodiscard]] std::optional<domain::ContractAccount> contract_account(store::Database& database,
                                                                      base::ContractId id);
// The same, for who has read its instalments.
[[nodiscard]] std::optional<domain::ContractAccount> contract_account(
    store::Database& database, base::ContractId id, const std::vector<InstalmentRow>& instalments);

// Of its income what the books say; all zero at a site that they are not told to.
struct ContractMoney {
    base::Rial invoiced;    // without VAT, less what was refunded
    base::Rial recognised;  // as income, with what was kept
    base::Rial deferred;    // invoiced and not earned; below zero: earned and not invoiced
};
BOOST_DESCRIBE_STRUCT(ContractMoney, (), (invoiced, recognised, deferred))
[[nodiscard]] ContractMoney contract_money(store::Database& database, base::ContractId id);
// Its recognised income alone.
[[nodiscard]] base::Rial contract_income(store::Database& database, base::ContractId id);

// Of lists of instalments: from which tables, and what is paid and owed of one, in SQL.
[[nodiscard]] const std::string& instalments_sql();
[[nodiscard]] const std::string& paid_of_instalment();
[[nodiscard]] const std::string& owed_of_instalment();

}  // namespace amani::views
