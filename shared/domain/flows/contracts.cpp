#include "shared/domain/flows/contracts.h"

#include "shared/domain/contracts/earnings.h"

#include <algorithm>

namespace amani::domain {

using base::Day;
using base::Rial;

namespace {

RowKey contract_key(base::ContractId contract) { return {Table::contract, contract.value}; }
RowKey use_key(base::ContractId contract, Allowance allowance, std::int64_t ordinal) {
    return {Table::contract_use, contract.value, static_cast<std::int64_t>(allowance), ordinal};
}
RowKey case_key(base::JobId job) { return {Table::contract_case, job.value}; }

ContractPrice price_of(const ContractRow& row) { return {row.begins, row.ends, row.price}; }

std::int32_t most_of(const ContractRow& row, Allowance allowance) {
    return allowance == Allowance::cases ? row.most_cases : row.most_visits;
}
std::int32_t& used_of(ContractRow& row, Allowance allowance) {
    return allowance == Allowance::cases ? row.used_cases : row.used_visits;
}
base::EventId& last_of(ContractRow& row, Allowance allowance) {
    return allowance == Allowance::cases ? row.last_case : row.last_visit;
}
bool has_room(ContractRow& row, Allowance allowance) {
    const std::int32_t most = most_of(row, allowance);
    return most == 0 || used_of(row, allowance) < most;
}

bool serves_on(const ContractRow& row, Day day) {
    const bool is_in_period = day >= row.begins && day <= row.ends;
    const bool has_stopped = !row.stops.is_none() && day >= row.stops;
    const bool is_suspended = !row.suspended.is_none() && day >= row.suspended;
    return is_in_period && !has_stopped && !is_suspended;
}

Cases::Case case_of(base::ContractId contract, Allowance allowance, std::int64_t ordinal) {
    return {DiscrepancyKind::allowance_exceeded, contract.value,
            static_cast<std::int64_t>(allowance), ordinal};
}

void set_terms(ContractRow& row, const ContractTerms& terms) {
    row.service_site = terms.service_site;
    row.most_cases = terms.most_cases;
    row.most_visits = terms.most_visits;
}

}  // namespace

void Contracts::post(const Fact& fact, ContractRow& row, ContractBooked booked) {
    if (booked.amount.value == 0 && booked.vat.value == 0) return;
    booked.site = prices_.centre();
    const Fact dated = not_before(fact, row.posted);
    row.posted = std::max(row.posted, dated.day);
    out_.record(booked.site, dated, booked);
}

// Each month once, on its last day; of a contract that was signed later, on the day of its
// signature.
void Contracts::recognise(base::ContractId contract, ContractRow& row) {
    const Day today = day_.today();
    if (today.is_none()) return;
    for (const MonthEarned& month : earnings_of(price_of(row))) {
        const bool has_stopped = !row.stops.is_none() && month.last >= row.stops;
        if (month.last >= today || has_stopped) break;
        if (month.last <= row.earned_through) continue;
        post({{}, month.last}, row,
             {.cause = contract.event(),
              .contract = contract,
              .site = {},
              .booking = ContractBooking::recognised,
              .amount = month.amount,
              .vat = {}});
        row.earned += month.amount;
        row.earned_through = month.last;
    }
}

void Contracts::on(const Fact& fact, const ContractSigned& event) {
    const auto contract = base::ContractId::of(fact.id);
    ContractRow row{.begins = event.begins,
                    .ends = event.ends,
                    .price = event.price,
                    .posted = fact.day,
                    .earned = {},
                    .earned_through = {},
                    .invoiced = {},
                    .vat = {},
                    .stops = {},
                    .suspended = {},
                    .service_site = {},
                    .last_case = {},
                    .last_visit = {}};
    set_terms(row, event.terms);
    recognise(contract, row);
    save_row(store_, contract_key(contract), row);
}

void Contracts::on(const Fact& fact, const ContractAmended& event) {
    auto row = find_row<ContractRow>(store_, contract_key(event.contract));
    if (!row) return;
    set_terms(*row, event.terms);
    save_row(store_, contract_key(event.contract), *row);
    for (const Allowance allowance : {Allowance::cases, Allowance::visits})
        promote(fact, event.contract, allowance);
}

void Contracts::on(const Fact& fact, const ContractSuspended& event) {
    auto row = find_row<ContractRow>(store_, contract_key(event.contract));
    if (!row) return;
    row->suspended = fact.day;
    save_row(store_, contract_key(event.contract), *row);
}

void Contracts::on(const Fact& /*fact*/, const ContractResumed& event) {
    auto row = find_row<ContractRow>(store_, contract_key(event.contract));
    if (!row) return;
    row->suspended = {};
    save_row(store_, contract_key(event.contract), *row);
}

// What its days have earned is income, also of the month that has not ended; what was invoiced
// beyond that goes back, or is kept.
void Contracts::on(const Fact& fact, const ContractTerminated& event) {
    auto row = find_row<ContractRow>(store_, contract_key(event.contract));
    if (!row || !row->stops.is_none()) return;
    row->stops = fact.day;
    recognise(event.contract, *row);
    const Rial earned = earned_before(price_of(*row), fact.day);
    ContractBooked booked{.cause = fact.id,
                          .contract = event.contract,
                          .site = {},
                          .booking = ContractBooking::recognised,
                          .amount = earned - row->earned,
                          .vat = {}};
    post(fact, *row, booked);
    row->earned = earned;
    const Rial left = std::max(row->invoiced - earned, Rial{});
    const bool is_refunded = event.remainder == Remainder::refunded;
    booked.booking = is_refunded ? ContractBooking::refunded : ContractBooking::kept;
    booked.amount = left;
    if (is_refunded && left.value > 0)
        booked.vat = {base::multiply_divide_floor(row->vat.value, left.value, row->invoiced.value)};
    post(fact, *row, booked);
    save_row(store_, contract_key(event.contract), *row);
}

void Contracts::on(const Fact& fact, const InstalmentInvoiced& event) {
    auto row = find_row<ContractRow>(store_, contract_key(event.contract));
    if (!row) return;
    row->invoiced += event.amount;
    row->vat += event.vat;
    post(fact, *row,
         {.cause = fact.id,
          .contract = event.contract,
          .site = {},
          .booking = ContractBooking::invoiced,
          .amount = event.amount,
          .vat = event.vat});
    save_row(store_, contract_key(event.contract), *row);
}

void Contracts::on_day(Day /*before*/, Day /*today*/) {
    for_each_key(store_, {Table::contract}, Within::table, [&](const RowKey& key) {
        auto row = *find_row<ContractRow>(store_, key);
        const bool is_over = !row.stops.is_none() || row.earned_through >= row.ends;
        if (is_over || row.price.value == 0) return;
        const Day before = row.earned_through;
        recognise({key.a}, row);
        if (row.earned_through != before) save_row(store_, key, row);
    });
}

void Contracts::tell(const Fact& fact, base::ContractId contract, const ContractRow& row,
                     const ContractUseRow& use, Allowance allowance) {
    const AllowanceBooked booked{
        .cause = use.cause,
        .contract = contract,
        .site = use.site,
        .job = use.job,
        .allowance = allowance,
        .standing = use.standing,
        .used = allowance == Allowance::cases ? row.used_cases : row.used_visits};
    out_.record(use.site, fact, booked);
    if (!row.service_site.is_none() && row.service_site != use.site)
        out_.record(row.service_site, fact, booked);
}

void Contracts::use(const Fact& fact, const Use& of) {
    auto row = find_row<ContractRow>(store_, contract_key(of.contract));
    if (!row) return;
    const bool is_known =
        !of.job.is_none() && find_row<ContractCaseRow>(store_, case_key(of.job)).has_value();
    if (is_known) return;
    const std::int32_t ordinal = ++row->uses;
    const bool is_served = serves_on(*row, fact.day);
    const bool is_within = is_served && has_room(*row, of.allowance);
    const base::EventId evidence = last_of(*row, of.allowance);
    const ContractUseRow use{
        .cause = fact.id,
        .site = fact.id.site(),
        .job = of.job,
        .standing = is_within ? AllowanceStanding::within : AllowanceStanding::beyond,
        .is_served = is_served ? 1 : 0};
    if (is_within) {
        ++used_of(*row, of.allowance);
        last_of(*row, of.allowance) = fact.id;
    }
    save_row(store_, contract_key(of.contract), *row);
    save_row(store_, use_key(of.contract, of.allowance, ordinal), use);
    if (!of.job.is_none() && of.allowance == Allowance::cases)
        save_row(store_, case_key(of.job), ContractCaseRow{of.contract, ordinal});
    // Of a use that nobody counts there is nothing to tell.
    if (!is_within || most_of(*row, of.allowance) > 0)
        tell(fact, of.contract, *row, use, of.allowance);
    if (is_within) return;
    cases_.open(case_of(of.contract, of.allowance, ordinal), {.site = use.site,
                                                              .cause = fact.id,
                                                              .part = {},
                                                              .quantity = {1},
                                                              .evidence = evidence,
                                                              .detail = of.serial});
}

// Uses that were beyond the allowance and for which there is room now, the earliest first.
void Contracts::promote(const Fact& fact, base::ContractId contract, Allowance allowance) {
    auto row = find_row<ContractRow>(store_, contract_key(contract));
    if (!row) return;
    for_each_key(store_, use_key(contract, allowance, 0), Within::a_and_b, [&](const RowKey& key) {
        auto use = *find_row<ContractUseRow>(store_, key);
        const bool may_be = use.standing == AllowanceStanding::beyond && use.is_served != 0;
        if (!may_be || !has_room(*row, allowance)) return;
        use.standing = AllowanceStanding::within;
        ++used_of(*row, allowance);
        last_of(*row, allowance) = use.cause;
        save_row(store_, key, use);
        tell(fact, contract, *row, use, allowance);
        cases_.settle(case_of(contract, allowance, key.c), fact.id, {}, "within the allowance");
    });
    save_row(store_, contract_key(contract), *row);
}

void Contracts::on(const Fact& fact, const DeviceAdmitted& event) {
    if (event.contract.is_none() || event.kind != JobKind::contract) return;
    use(fact, {event.contract, Allowance::cases, base::JobId::of(fact.id), event.serial});
}

void Contracts::on(const Fact& fact, const CaseServed& event) {
    use(fact, {event.contract, Allowance::cases, event.job, event.serial});
}

// A job that was given up uses nothing.
void Contracts::on(const Fact& fact, const JobCancelled& event) {
    const auto of_job = find_row<ContractCaseRow>(store_, case_key(event.job));
    if (!of_job) return;
    const RowKey key = use_key(of_job->contract, Allowance::cases, of_job->ordinal);
    auto use = find_row<ContractUseRow>(store_, key);
    auto row = find_row<ContractRow>(store_, contract_key(of_job->contract));
    if (!use || !row || use->standing == AllowanceStanding::returned) return;
    const bool was_within = use->standing == AllowanceStanding::within;
    if (was_within) --row->used_cases;
    use->standing = AllowanceStanding::returned;
    save_row(store_, key, *use);
    save_row(store_, contract_key(of_job->contract), *row);
    tell(fact, of_job->contract, *row, *use, Allowance::cases);
    if (was_within)
        promote(fact, of_job->contract, Allowance::cases);
    else
        cases_.settle(case_of(of_job->contract, Allowance::cases, of_job->ordinal), fact.id, {},
                      "cancelled");
}

// A visit is made once, whoever says so.
void Contracts::on(const Fact& fact, const PlanItemEnded& event) {
    if (event.contract.is_none() || event.plan_outcome != PlanOutcome::done) return;
    const TextKey serial = store_.key_of(event.serial);
    const RowKey key{Table::contract_visit, event.contract.value, serial.high, serial.low,
                     event.plan_number};
    if (find_row<Pointer>(store_, key)) return;
    save_row(store_, key, Pointer{fact.id.value});
    use(fact, {event.contract, Allowance::visits, {}, event.serial});
}

}  // namespace amani::domain
