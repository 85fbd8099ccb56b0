#include "shared/views/contracts/contract_accounts.h"

#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

constexpr std::string_view select_booked =
    "SELECT ifnull(SUM(CASE booking WHEN 1 THEN amount WHEN 3 THEN -amount ELSE 0 END), 0), "
    "ifnull(SUM(CASE WHEN booking IN (2, 4) THEN amount ELSE 0 END), 0), "
    "ifnull(SUM(CASE booking WHEN 1 THEN amount ELSE -amount END), 0) "
    "FROM contract_booking WHERE contract = ?1";

ContractMoney booked_of(store::Database& database, base::ContractId id) {
    return row<ContractMoney>(database, select_booked, id).value_or(ContractMoney{});
}

}  // namespace

namespace {

// Of the contract, less what bounced; `such` more conditions.
std::string paid_sql(const std::string& contract, const std::string& such) {
    return "ifnull((SELECT SUM(cash_receipt.amount) FROM cash_receipt LEFT JOIN settled_cheque ON "
           "settled_cheque.cash_receipt = cash_receipt.id WHERE cash_receipt.contract = " +
           contract + " AND cash_receipt.contract <> 0 AND ifnull(settled_cheque.outcome, 0) <> 2" +
           such + "), 0)";
}

// With VAT, of what was invoiced and not earned when the contract was terminated.
std::string refunded_sql(const std::string& contract) {
    return "ifnull((SELECT SUM(amount + vat) FROM contract_booking WHERE contract_booking.contract "
           "= " +
           contract + " AND booking = 3), 0)";
}

// A row an instalment, of `contract_instalment` and its invoice by the names of `of` and `invoice`.
std::string unpaid_sql(const std::string& of, const std::string& invoice) {
    return "(" + of + ".amount + " + invoice + ".vat - " +
           paid_sql(of + ".contract", " AND cash_receipt.instalment = " + of + ".instalment") + ")";
}

// The first one, should an instalment have been invoiced twice.
std::string invoice_join(const std::string& of, const std::string& invoice) {
    return " JOIN contract_invoice AS " + invoice + " ON " + invoice +
           ".id = (SELECT MIN(first.id) FROM contract_invoice AS first WHERE first.contract = " +
           of + ".contract AND first.instalment = " + of + ".instalment)";
}

}  // namespace

const std::string& instalments_sql() {
    static const std::string sql =
        "contract_instalment LEFT" + invoice_join("contract_instalment", "contract_invoice");
    return sql;
}

const std::string& paid_of_instalment() {
    static const std::string sql =
        paid_sql("contract_instalment.contract",
                 " AND cash_receipt.instalment = contract_instalment.instalment");
    return sql;
}

// A refund is shared over what is unpaid, from the last instalment back.
const std::string& owed_of_instalment() {
    static const std::string sql = [] {
        const std::string refunded = refunded_sql("contract_instalment.contract");
        const std::string unpaid = unpaid_sql("contract_instalment", "contract_invoice");
        const std::string later =
            "ifnull((SELECT SUM(MAX(" + unpaid_sql("later", "later_invoice") +
            ", 0)) FROM contract_instalment AS later" + invoice_join("later", "later_invoice") +
            " WHERE later.contract = contract_instalment.contract AND later.instalment > "
            "contract_instalment.instalment), 0)";
        return "(CASE WHEN contract_invoice.id IS NULL THEN 0 WHEN " + refunded + " = 0 THEN " +
               unpaid + " ELSE " + unpaid + " - MIN(MAX(" + refunded + " - " + later +
               ", 0), MAX(" + unpaid + ", 0)) END)";
    }();
    return sql;
}

std::vector<InstalmentRow> instalments_of(store::Database& database, base::ContractId id) {
    static const std::string sql =
        "SELECT contract_instalment.instalment, contract_instalment.due, "
        "contract_instalment.amount, ifnull(contract_invoice.number, ''), contract_invoice.day, "
        "ifnull(contract_invoice.vat, 0), " +
        paid_of_instalment() + ", " + owed_of_instalment() + " FROM " + instalments_sql() +
        " WHERE contract_instalment.contract = ?1 ORDER BY contract_instalment.instalment";
    return rows<InstalmentRow>(database, sql, id);
}

std::optional<ContractInvoiceRow> contract_invoice(store::Database& database, base::EventId id) {
    return row<ContractInvoiceRow>(
        database,
        "SELECT id, number, contract, instalment, day, amount, vat FROM contract_invoice WHERE id "
        "= ?1",
        id);
}

std::optional<domain::ContractAccount> contract_account(store::Database& database,
                                                        base::ContractId id) {
    return contract_account(database, id, instalments_of(database, id));
}

std::optional<domain::ContractAccount> contract_account(
    store::Database& database, base::ContractId id, const std::vector<InstalmentRow>& instalments) {
    auto number_of = first_text(database, "SELECT number FROM contract WHERE id = ?1", id);
    if (number_of.empty()) return std::nullopt;
    static const std::string paid = "SELECT " + paid_sql("?1", "");
    static const std::string cheques =
        "SELECT " + paid_sql("?1", " AND means = 4 AND settled_cheque.outcome IS NULL");
    static const std::string refunded = "SELECT " + refunded_sql("?1");
    const auto sum_of = [&](std::string_view sql) {
        return base::Rial{number(database, 0, sql, id)};
    };
    domain::ContractAccount account{
        .number = std::move(number_of),
        .instalments = {},
        .refunded = sum_of(refunded),
        .paid = sum_of(paid),
        .returned =
            sum_of("SELECT SUM(amount) FROM cash_return WHERE contract = ?1 AND contract <> 0"),
        .cheques = sum_of(cheques)};
    const bool is_terminated =
        number(database, 0, "SELECT 1 FROM contract_standing WHERE contract = ?1 AND standing = 3",
               id) != 0;
    for (const auto& each : instalments) {
        ++account.instalment_count;
        if (each.invoice_number.empty()) {
            account.to_invoice += is_terminated ? 0 : 1;
            continue;
        }
        account.invoiced += each.amount + each.value_added_tax;
        account.instalments.push_back({each.instalment, each.owed});
    }
    return account;
}

base::Rial contract_income(store::Database& database, base::ContractId id) {
    return booked_of(database, id).recognised;
}

ContractMoney contract_money(store::Database& database, base::ContractId id) {
    return booked_of(database, id);
}

}  // namespace amani::views
