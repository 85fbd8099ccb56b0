#include "shared/views/contracts/contract_accounts.h"

#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

struct BookedMoney {
    base::Rial invoiced;
    base::Rial recognised;
    base::Rial deferred;
};
BOOST_DESCRIBE_STRUCT(BookedMoney, (), (invoiced, recognised, deferred))
constexpr std::string_view select_booked =
    "SELECT ifnull(SUM(CASE booking WHEN 1 THEN amount WHEN 3 THEN -amount ELSE 0 END), 0), "
    "ifnull(SUM(CASE WHEN booking IN (2, 4) THEN amount ELSE 0 END), 0), "
    "ifnull(SUM(CASE booking WHEN 1 THEN amount ELSE -amount END), 0) "
    "FROM contract_booking WHERE contract = ?1";

BookedMoney booked_of(store::Database& database, base::ContractId id) {
    return row<BookedMoney>(database, select_booked, id).value_or(BookedMoney{});
}

}  // namespace

std::string paid_sql(const std::string& contract, const std::string& instalment) {
    return "ifnull((SELECT SUM(cash_receipt.amount) FROM cash_receipt LEFT JOIN settled_cheque ON "
           "settled_cheque.cash_receipt = cash_receipt.id WHERE cash_receipt.contract = " +
           contract +
           " AND cash_receipt.contract <> 0 AND cash_receipt.instalment = " + instalment +
           " AND ifnull(settled_cheque.outcome, 0) <> 2), 0)";
}

std::vector<InstalmentRow> instalments_of(store::Database& database, base::ContractId id) {
    static const std::string sql =
        "SELECT instalment, due, amount, number, day, vat, paid, iif(number = '', 0, amount + vat - "
        "paid) FROM (SELECT contract_instalment.instalment, contract_instalment.due, "
        "contract_instalment.amount, ifnull(invoice.number, '') AS number, invoice.day, "
        "ifnull(invoice.vat, 0) AS vat, " +
        paid_sql("contract_instalment.contract", "contract_instalment.instalment") +
        " AS paid FROM contract_instalment LEFT JOIN (SELECT contract, instalment, number, day, "
        "vat, MIN(id) FROM contract_invoice GROUP BY contract, instalment) AS invoice ON "
        "invoice.contract = contract_instalment.contract AND invoice.instalment = "
        "contract_instalment.instalment WHERE contract_instalment.contract = ?1) ORDER BY "
        "instalment";
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
    auto number_of = first_text(database, "SELECT number FROM contract WHERE id = ?1", id);
    if (number_of.empty()) return std::nullopt;
    domain::ContractAccount account{
        .number = std::move(number_of),
        .instalments = {},
        .refunded = {number(database, 0,
                            "SELECT SUM(amount + vat) FROM contract_booking WHERE contract = ?1 "
                            "AND booking = 3",
                            id)},
        .returned = {number(database, 0,
                            "SELECT SUM(amount) FROM cash_return WHERE contract = ?1 AND contract "
                            "<> 0",
                            id)}};
    for (const auto& each : instalments_of(database, id))
        if (!each.invoice_number.empty())
            account.instalments.push_back({.instalment = each.instalment,
                                           .total = each.amount + each.value_added_tax,
                                           .paid = each.paid});
    return account;
}

base::Rial contract_income(store::Database& database, base::ContractId id) {
    return booked_of(database, id).recognised;
}

ContractMoney contract_money(store::Database& database, base::ContractId id) {
    const auto booked = booked_of(database, id);
    const auto account = contract_account(database, id);
    return {.invoiced = booked.invoiced,
            .recognised = booked.recognised,
            .deferred = booked.deferred,
            .balance = account ? account->balance() : base::Rial{}};
}

}  // namespace amani::views
