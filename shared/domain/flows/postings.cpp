#include "shared/domain/flows/postings.h"

namespace amani::domain {

using base::PartId;
using base::Rial;
using base::SiteId;

namespace {

// Writes a voucher for one holder and part. Inventory, expenses and memo are kept by holder and
// part; what is owed to or by an agent, by agent alone.
class Writing {
  public:
    Writing(SiteId holder, PartId part) : holder_(holder), part_(part) {}

    void debit(Account account, Rial amount) { voucher_.debit(line(account, amount)); }
    void credit(Account account, Rial amount) { voucher_.credit(line(account, amount)); }
    // Custody in the memo accounts grows by `amount`.
    void memo(Rial amount) {
        debit(Account::memo_custody, amount);
        credit(Account::memo_counter, amount);
    }
    // A sale to the agent at p + v.
    void sale(const Amounts& a) {
        debit(Account::agents_current, a.price + a.vat);
        credit(Account::sales_to_agents, a.price);
        credit(Account::output_vat, a.vat);
    }
    [[nodiscard]] Voucher take() { return std::move(voucher_); }

  private:
    [[nodiscard]] VoucherLine line(Account account, Rial amount) const {
        switch (account) {
            case Account::agents_current:
            case Account::agents_provisional:
            case Account::persons_suspense:
                return {account, holder_, {}, amount};
            case Account::cash:
            case Account::input_vat:
            case Account::output_vat:
            case Account::suppliers:
            case Account::opening_equity:
                return {account, {}, {}, amount};
            case Account::stock_hub:
            case Account::stock_transit:
            case Account::carrier_claims:
                return {account, {}, part_, amount};
            default:
                return {account, holder_, part_, amount};
        }
    }

    SiteId holder_;
    PartId part_;
    Voucher voucher_;
};

// Goods that an agent holds on account are his: their cost stands in 5110 (P-2s).
Account cost_account(const Place& place, Holding holding) {
    if (holding == Holding::sold_on_account && place.kind != PlaceKind::transit)
        return Account::parts_cost;
    return stock_account(place.kind);
}

Account account_of(LossBearer bearer) {
    switch (bearer) {
        case LossBearer::transport_company:
            return Account::carrier_claims;
        case LossBearer::person:
            return Account::persons_suspense;
        case LossBearer::company:
            break;
    }
    return Account::count_variance;
}

// P-4, P-4s: the used part is here; the holder is discharged and credited.
Voucher credit_for_used_part(const UsedPartRegistered& d, Account taken_from, Account credited) {
    Writing w{d.holder, d.part};
    const Amounts& a = d.amounts;
    const bool sold = d.holding == Holding::sold_on_account;
    const Rial discharged = sold ? a.price : Rial{};
    w.debit(Account::warranty_parts, sold ? a.price : a.cost);
    w.debit(Account::used_parts, a.recovery);
    w.debit(Account::warranty_labour, a.labour);
    w.debit(Account::handling, a.handling);
    w.debit(Account::input_vat, a.vat);
    if (!sold) w.credit(taken_from, a.cost);
    w.credit(Account::used_part_recovery, a.recovery);
    w.credit(credited, discharged + a.labour + a.handling + a.vat);
    w.memo(-a.memo);
    return w.take();
}

Voucher firm_credit(const UsedPartRegistered& d) {
    return credit_for_used_part(d, Account::stock_consumed, Account::agents_current);
}

Voucher provisional_credit(const UsedPartRegistered& d) {
    return credit_for_used_part(d, Account::stock_consignment, Account::agents_provisional);
}

Rial credit_of(const Amounts& a, Holding holding) {
    return (holding == Holding::sold_on_account ? a.price : Rial{}) + a.labour + a.handling + a.vat;
}

// P-4f; sold on account, the price of the day of consumption replaces that of the receipt's day.
Voucher provisional_turns_firm(const UsedPartRegistered& d) {
    Writing w{d.holder, d.part};
    w.debit(Account::agents_provisional, credit_of(d.before, d.holding));
    if (d.holding == Holding::sold_on_account)
        w.debit(Account::warranty_parts, d.amounts.price - d.before.price);
    w.debit(Account::input_vat, d.amounts.vat - d.before.vat);
    w.debit(Account::warranty_labour, d.amounts.labour - d.before.labour);
    w.debit(Account::handling, d.amounts.handling - d.before.handling);
    w.credit(Account::agents_current, credit_of(d.amounts, d.holding));
    return w.take();
}

Voucher value_of_used_part(const UsedPartRegistered& d) {  // a branch's or technician's
    Writing w{d.holder, d.part};
    w.debit(Account::used_parts, d.amounts.recovery);
    w.credit(Account::used_part_recovery, d.amounts.recovery);
    return w.take();
}

// Reverses what was posted for the piece in its standing before (P-5; RULES §6.2.2, §6.2.3,
// §6.2.5).
Voucher given_back(const UsedPartRegistered& d, Standing was) {
    if (was == Standing::firm) return firm_credit(d).reversed();
    if (was == Standing::provisional) return provisional_credit(d).reversed();
    if (was == Standing::closes_debt) return value_of_used_part(d).reversed();
    return {};
}

bool is_deducted(Standing standing) {
    return standing == Standing::firm || standing == Standing::provisional;
}

struct DebtChange {
    DebtState state;
    int by;
};

void append(std::vector<Entry>& entries, const UsedPartRegistered& d, DebtChange change) {
    entries.push_back(debt_entry(d.holder, d.part, change.state, {change.by}));
}

void append_debt_it_left(const UsedPartRegistered& d, std::vector<Entry>& entries) {
    switch (static_cast<Standing>(d.was)) {
        case Standing::firm:
        case Standing::closes_debt:
            append(entries, d, {DebtState::registered, -1});
            break;
        case Standing::provisional:
            append(entries, d, {DebtState::early, -1});
            break;
        case Standing::held:
            append(entries, d, {DebtState::held, -1});
            break;
        default:
            break;
    }
}

// A piece that is rejected, displaced or put aside leaves its debt owed again.
void append_debt_it_enters(const UsedPartRegistered& d, std::vector<Entry>& entries) {
    const auto was = static_cast<Standing>(d.was);
    if (d.standing == Standing::rejected) append(entries, d, {DebtState::rejected, 1});
    switch (d.standing) {
        case Standing::firm:
        case Standing::closes_debt:
            append(entries, d, {DebtState::registered, 1});
            append(entries, d, {DebtState::owed, -1});
            break;
        case Standing::provisional:
            append(entries, d, {DebtState::early, 1});
            break;
        case Standing::held:
            append(entries, d, {DebtState::held, 1});
            break;
        case Standing::accepted:
            append(entries, d, {DebtState::accepted, 1});
            break;
        case Standing::rejected:
        case Standing::reversed:
        case Standing::duplicate:
        case Standing::suspect:
            if (was == Standing::firm || was == Standing::closes_debt)
                append(entries, d, {DebtState::owed, 1});
            break;
    }
}

void append_custody(SiteId holder, PartId part, std::int64_t by, std::vector<Entry>& entries) {
    if (by != 0) entries.push_back(custody_entry(holder, part, {by}));
}

}  // namespace

Voucher voucher(const GoodsBooked& d) {
    const Amounts& a = d.amounts;
    const bool is_outgoing = d.booking == Booking::shipped || d.booking == Booking::variance;
    Writing w{is_outgoing ? d.from.site : d.to.site, d.part};
    switch (d.booking) {
        case Booking::purchase:
            w.debit(cost_account(d.to, d.holding), a.cost);
            w.debit(Account::input_vat, a.vat);
            w.credit(Account::suppliers, a.cost + a.vat);
            w.memo(a.memo);
            break;
        case Booking::opening:
            w.debit(cost_account(d.to, d.holding), a.cost);
            w.credit(Account::opening_equity, a.cost);
            w.memo(a.memo);
            break;
        case Booking::shipped: {
            w.debit(Account::stock_transit, a.cost);
            w.credit(cost_account(d.from, d.holding), a.cost);
            w.memo(-a.memo);
            const Amounts taken_back{.price = -a.price, .vat = -a.vat};
            if (d.holding == Holding::sold_on_account) w.sale(taken_back);
            break;
        }
        case Booking::received:
            w.debit(cost_account(d.to, d.holding), a.cost);
            w.credit(Account::stock_transit, a.cost);
            w.memo(a.memo);
            if (d.holding == Holding::sold_on_account) w.sale(a);
            break;
        case Booking::moved:
            break;  // transit to transit
        case Booking::lost:
            w.debit(account_of(d.bearer), a.cost);
            w.credit(Account::stock_transit, a.cost);
            break;
        case Booking::variance:
            w.debit(Account::price_variance, a.cost);
            w.credit(cost_account(d.from, d.holding), a.cost);
            break;
    }
    return w.take();
}

Voucher voucher(const ConsumptionBooked& d) {
    const Amounts& a = d.amounts;
    const bool is_ours = d.holding != Holding::sold_on_account;
    Writing w{d.holder, d.part};
    switch (d.consumption) {
        case Consumption::returnable:
            if (!is_ours) break;
            w.debit(Account::stock_consumed, a.cost);
            w.credit(Account::stock_consignment, a.cost);
            break;
        case Consumption::non_returnable:
            if (is_ours) {
                w.debit(Account::warranty_parts, a.cost);
                w.credit(Account::stock_consignment, a.cost);
                w.memo(-a.memo);
                break;
            }
            w.debit(Account::warranty_parts, a.price);
            w.debit(Account::warranty_labour, a.labour);
            w.debit(Account::input_vat, a.vat);
            w.credit(Account::agents_current, a.price + a.labour + a.vat);
            break;
        case Consumption::expensed:
            w.debit(Account::warranty_parts, a.cost);
            w.credit(stock_account(d.from.kind), a.cost);
            break;
        case Consumption::sold:
            if (!is_ours) break;  // he sold what was his
            w.debit(Account::parts_cost, a.cost);
            w.credit(stock_account(d.from.kind), a.cost);
            if (d.holding == Holding::own) break;  // income is the invoice's (P-8)
            w.sale(a);
            w.memo(-a.memo);
            break;
    }
    return w.take();
}

Voucher voucher(const UsedPartRegistered& d) {
    const auto was = static_cast<Standing>(d.was);
    if (was == d.standing) return {};
    switch (d.standing) {
        case Standing::firm:
            return was == Standing::provisional ? provisional_turns_firm(d) : firm_credit(d);
        case Standing::provisional:
            return provisional_credit(d);
        case Standing::closes_debt:
            return value_of_used_part(d);
        case Standing::reversed:
        case Standing::rejected:
        case Standing::suspect:
        case Standing::duplicate:
            return given_back(d, was);
        case Standing::held:
        case Standing::accepted:
            break;
    }
    return {};
}

Voucher voucher(const DebtEnded& d) {
    const Amounts& a = d.amounts;
    Writing w{d.holder, d.part};
    const bool is_charge = d.end == DebtEnd::charged || d.end == DebtEnd::charge_reversed;
    if (is_charge) w.sale(a);
    w.debit(is_charge ? Account::parts_cost : Account::warranty_parts, a.cost);
    w.credit(Account::stock_consumed, a.cost);
    w.memo(-a.memo);
    const bool is_back = d.end == DebtEnd::charge_reversed || d.end == DebtEnd::waiver_reversed;
    return is_back ? w.take().reversed() : w.take();
}

Voucher voucher(const MemoRepriced& d) {
    Writing w{d.agent, d.part};
    w.memo(times(d.new_price - d.old_price, d.quantity));
    return w.take();
}

Voucher voucher(const PaymentBooked& d) {
    Writing w{d.agent, {}};
    const bool to_agent = d.direction == PaymentDirection::to_agent;
    w.debit(to_agent ? Account::agents_current : Account::cash, d.amount);
    w.credit(to_agent ? Account::cash : Account::agents_current, d.amount);
    return w.take();
}

Voucher voucher(const PriceDifferenceBooked& d) {
    Writing w{d.agent, d.part};
    w.debit(Account::price_variance, d.difference);
    w.credit(Account::agents_current, d.difference);
    return w.take();
}

Voucher voucher(const ReplacementBooked& d) {
    const Amounts& a = d.amounts;
    Writing w{d.site, d.part};
    switch (d.booking) {
        case ReplacementBooking::stands:
            w.debit(Account::replacement_cost, a.cost);
            w.credit(Account::replacement_products, a.cost);
            break;
        case ReplacementBooking::suspended:
            w.debit(Account::persons_suspense, a.cost);
            w.credit(Account::replacement_products, a.cost);
            break;
        case ReplacementBooking::recovered:
            w.debit(Account::replacement_products, a.cost);
            w.credit(Account::persons_suspense, a.cost);
            break;
        case ReplacementBooking::lost:
            w.debit(Account::replacement_cost, a.cost);
            w.credit(Account::persons_suspense, a.cost);
            break;
        case ReplacementBooking::defective:
            w.debit(Account::defective_replaced, a.recovery);
            w.credit(Account::replacement_cost, a.recovery);
            break;
    }
    w.debit(Account::customers, a.price + a.vat);
    w.credit(Account::parts_income, a.price);
    w.credit(Account::output_vat, a.vat);
    w.debit(Account::cash, d.deposit);
    w.credit(Account::customer_advances, d.deposit);
    return w.take();
}

Voucher voucher(const CustomerBooked& d) {
    Writing w{d.site, {}};
    w.debit(Account::customers, d.owed);
    w.debit(Account::discounts, d.discount);
    w.debit(Account::cash, d.cash);
    w.debit(Account::cheques, d.cheques);
    w.credit(Account::parts_income, d.parts);
    w.credit(Account::labour_income, d.labour);
    w.credit(Account::output_vat, d.vat);
    w.credit(Account::customer_advances, d.advance);
    return w.take();
}

Voucher voucher(const ContractBooked& d) {
    Writing w{d.site, {}};
    switch (d.booking) {
        case ContractBooking::invoiced:
            w.debit(Account::customers, d.amount + d.vat);
            w.credit(Account::deferred_income, d.amount);
            w.credit(Account::output_vat, d.vat);
            break;
        case ContractBooking::recognised:
        case ContractBooking::kept:
            w.debit(Account::deferred_income, d.amount);
            w.credit(Account::contract_income, d.amount);
            break;
        case ContractBooking::refunded:
            w.debit(Account::deferred_income, d.amount);
            w.debit(Account::output_vat, d.vat);
            w.credit(Account::customers, d.amount + d.vat);
            break;
    }
    return w.take();
}

void append_entries(const GoodsBooked& d, std::vector<Entry>& entries) {
    voucher(d).append_to(entries);
    if (d.booking == Booking::moved)
        append_move(entries, {.from = d.from,
                              .to = d.to,
                              .condition = d.condition,
                              .part = d.part,
                              .quantity = d.quantity});
    if (d.holding == Holding::own || d.booking == Booking::variance) return;
    const bool is_outgoing = d.booking == Booking::shipped;
    append_custody(is_outgoing ? d.from.site : d.to.site, d.part,
                   is_outgoing ? -d.quantity.value : d.quantity.value, entries);
}

void append_entries(const ConsumptionBooked& d, std::vector<Entry>& entries) {
    voucher(d).append_to(entries);
    if (d.owed.value != 0) entries.push_back(debt_entry(d.holder, d.part, DebtState::owed, d.owed));
    if (d.holding != Holding::own && d.consumption != Consumption::returnable)
        append_custody(d.holder, d.part, -d.covered.value, entries);
}

void append_entries(const UsedPartRegistered& d, std::vector<Entry>& entries) {
    if (static_cast<Standing>(d.was) == d.standing) return;  // it only names the piece's tag
    voucher(d).append_to(entries);
    append_debt_it_left(d, entries);
    append_debt_it_enters(d, entries);
    if (d.holding != Holding::own && d.standing != Standing::accepted) {
        const int deducted = is_deducted(d.standing) ? 1 : 0;
        const int had_been = is_deducted(static_cast<Standing>(d.was)) ? 1 : 0;
        append_custody(d.holder, d.part, had_been - deducted, entries);
    }
    const bool is_aside = is_put_aside(d.standing);
    if (is_aside != is_put_aside(static_cast<Standing>(d.was))) {
        const Place used{PlaceKind::used, d.receipt.site(), 0};
        const Place quarantine{PlaceKind::quarantine, d.receipt.site(), 0};
        append_move(entries, {.from = is_aside ? used : quarantine,
                              .to = is_aside ? quarantine : used,
                              .condition = Condition::used_uninspected,
                              .part = d.part,
                              .quantity = {1}});
    }
}

void append_entries(const DebtEnded& d, std::vector<Entry>& entries) {
    voucher(d).append_to(entries);
    const bool is_charge = d.end == DebtEnd::charged || d.end == DebtEnd::charge_reversed;
    const bool is_back = d.end == DebtEnd::charge_reversed || d.end == DebtEnd::waiver_reversed;
    const int by = is_back ? -1 : 1;
    entries.push_back(debt_entry(d.holder, d.part, DebtState::owed, {-by}));
    entries.push_back(
        debt_entry(d.holder, d.part, is_charge ? DebtState::charged : DebtState::waived, {by}));
    if (d.holding != Holding::own) append_custody(d.holder, d.part, -by, entries);
}

void append_entries(const MemoRepriced& d, std::vector<Entry>& entries) {
    voucher(d).append_to(entries);
}
void append_entries(const PaymentBooked& d, std::vector<Entry>& entries) {
    voucher(d).append_to(entries);
}
void append_entries(const PriceDifferenceBooked& d, std::vector<Entry>& entries) {
    voucher(d).append_to(entries);
}

// A product that the customer gave back is no new one any more.
void append_entries(const ReplacementBooked& d, std::vector<Entry>& entries) {
    voucher(d).append_to(entries);
    if (d.booking != ReplacementBooking::recovered) return;
    append_move(entries, {.from = {PlaceKind::customer, d.site, 0},
                          .to = {PlaceKind::replacement, d.site, 0},
                          .condition = Condition::used_sound,
                          .part = d.part,
                          .quantity = {1}});
}

void append_entries(const CustomerBooked& d, std::vector<Entry>& entries) {
    voucher(d).append_to(entries);
}

void append_entries(const ContractBooked& d, std::vector<Entry>& entries) {
    voucher(d).append_to(entries);
}

}  // namespace amani::domain
