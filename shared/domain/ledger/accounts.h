// The chart of accounts (RULES §6.1). Numbers are what accountants know; nothing else in the
// project has them.
#pragma once

#include "shared/domain/ledger/place.h"

#include <span>
#include <string_view>

namespace amani::domain {

enum class Account : std::int16_t {
    cash = 1110,
    cheques = 1125,
    customers = 1130,
    carrier_claims = 1145,
    persons_suspense = 1150,
    stock_hub = 1210,
    stock_branches = 1211,
    stock_technicians = 1212,
    stock_consignment = 1213,
    stock_transit = 1214,
    stock_consumed = 1215,  // PEND: consumed, used part owed
    used_parts = 1220,
    recovered_parts = 1221,
    replacement_products = 1230,
    defective_replaced = 1231,
    work_in_progress = 1290,
    input_vat = 1410,
    agents_current = 2110,
    agents_provisional = 2115,
    suppliers = 2120,
    output_vat = 2210,
    customer_advances = 2310,
    deferred_income = 2320,
    opening_equity = 3900,
    parts_income = 4110,
    labour_income = 4120,
    contract_income = 4130,
    sales_to_agents = 4140,
    discounts = 4190,
    supplier_recoveries = 4210,
    other_income = 4220,
    parts_cost = 5110,
    warranty_parts = 5120,
    warranty_labour = 5130,
    handling = 5140,
    replacement_cost = 5150,
    used_part_recovery = 5160,
    scrap_loss = 5170,
    count_variance = 5180,
    revaluation = 5190,
    price_variance = 5195,
    memo_custody = 9110,
    memo_counter = 9120,
};

struct AccountName {
    Account account;
    std::string_view fa;
    std::string_view en;
};

// In ascending order of numbers.
[[nodiscard]] std::span<const AccountName> chart_of_accounts();

// The account that holds the value of goods at a place of this kind. Used parts, scrap and virtual
// places have no such account: asking for it is a programmer's error.
[[nodiscard]] Account stock_account(PlaceKind kind);
[[nodiscard]] bool has_stock_account(PlaceKind kind);
// Σ of these accounts = Σ of the pools' values, at every hub position (RULES §3.6).
[[nodiscard]] bool is_pooled(Account account);
// Goods in others' custody, kept beside the books (class 9): no part of their balance.
[[nodiscard]] constexpr bool is_memo(Account account) {
    return static_cast<int>(account) / 1000 == 9;
}

}  // namespace amani::domain
