#include "scenario/model/naive_model.h"

#include "shared/calendar/jalali.h"

namespace amani::model {

using namespace domain;

// --- contracts: P-16, C-23
// ------------------------------------------------------------------------

namespace {

constexpr SiteId centre{1};

std::int64_t days_of(const ContractSigned& b) { return b.ends - b.begins + 1; }

// What the contract has earned when it is served through the day before `stop`, and only months
// that have ended before `today` count; `today` none: all days do. A day after the other.
std::int64_t earned(const ContractSigned& b, Day stop, Day today) {
    std::int64_t sum = 0;
    std::int64_t days = 0;
    const std::int64_t price = b.price.value;
    for (Day day = b.begins; day <= b.ends && day < stop; day = day + 1) {
        ++days;
        const bool is_months_last = calendar::month_number(day) != calendar::month_number(day + 1);
        if (day == b.ends) {
            Day months_end = day;
            while (calendar::month_number(months_end + 1) == calendar::month_number(day))
                months_end = months_end + 1;
            return today.is_none() || months_end < today ? price : sum;
        }
        if (!is_months_last) continue;
        if (!today.is_none() && day >= today) return sum;
        sum += price * days / days_of(b);
        days = 0;
    }
    return today.is_none() ? sum + price * days / days_of(b) : sum;
}

}  // namespace

void NaiveModel::recognise(Contract& contract, std::int64_t total) {
    post(2320, centre, {}, total - contract.earned);
    post(4130, centre, {}, contract.earned - total);
    contract.earned = total;
}

void NaiveModel::recognise_months() {
    for (auto& [id, contract] : contracts_)
        if (contract.stop.is_none())
            recognise(contract, earned(contract.said, contract.said.ends + 1, today_));
}

void NaiveModel::on(const Event& e, const ContractSigned& b) {
    contracts_[base::ContractId::of(e.id)] = {.said = b};
    recognise_months();
}

void NaiveModel::on(const Event&, const ContractAmended& b) {
    const auto found = contracts_.find(b.contract);
    if (found != contracts_.end()) found->second.said.terms = b.terms;
}

void NaiveModel::on(const Event& e, const ContractSuspended& b) {
    const auto found = contracts_.find(b.contract);
    if (found != contracts_.end()) found->second.suspended = e.day;
}

void NaiveModel::on(const Event&, const ContractResumed& b) {
    const auto found = contracts_.find(b.contract);
    if (found != contracts_.end()) found->second.suspended = {};
}

void NaiveModel::on(const Event& e, const ContractTerminated& b) {
    const auto found = contracts_.find(b.contract);
    if (found == contracts_.end() || !found->second.stop.is_none()) return;
    Contract& contract = found->second;
    contract.stop = e.day;
    recognise(contract, earned(contract.said, e.day, {}));
    const std::int64_t left = contract.invoiced - contract.earned;
    if (left <= 0) return;
    if (b.remainder == Remainder::kept) {
        post(2320, centre, {}, left);
        post(4130, centre, {}, -left);
        return;
    }
    const std::int64_t vat = contract.vat * left / contract.invoiced;
    post(2320, centre, {}, left);
    post(2210, centre, {}, vat);
    post(1130, centre, {}, -left - vat);
}

void NaiveModel::on(const Event&, const InstalmentInvoiced& b) {
    const auto found = contracts_.find(b.contract);
    if (found == contracts_.end()) return;
    found->second.invoiced += b.amount.value;
    found->second.vat += b.vat.value;
    post(1130, centre, {}, b.amount.value + b.vat.value);
    post(2320, centre, {}, -b.amount.value);
    post(2210, centre, {}, -b.vat.value);
}

void NaiveModel::use(const Event& e, base::ContractId contract, base::JobId job, bool is_visit) {
    const auto found = contracts_.find(contract);
    if (found == contracts_.end()) return;
    for (const Use& use : contract_uses_)
        if (!job.is_none() && use.job == job) return;
    const Contract& by = found->second;
    const bool is_served = e.day >= by.said.begins && e.day <= by.said.ends &&
                           (by.stop.is_none() || e.day < by.stop) &&
                           (by.suspended.is_none() || e.day < by.suspended);
    contract_uses_.push_back({e.id, contract, job, is_visit, is_served});
}

void NaiveModel::on(const Event& e, const DeviceAdmitted& b) {
    if (b.kind == JobKind::contract) use(e, b.contract, base::JobId::of(e.id), false);
}

void NaiveModel::on(const Event& e, const CaseServed& b) { use(e, b.contract, b.job, false); }

void NaiveModel::on(const Event&, const JobCancelled& b) {
    for (Use& use : contract_uses_)
        if (use.job == b.job) use.is_returned = true;
}

void NaiveModel::on(const Event& e, const PlanItemEnded& b) {
    if (b.plan_outcome != PlanOutcome::done) return;
    const std::tuple visit{b.contract, b.serial, b.plan_number};
    if (visits_.insert(visit).second) use(e, b.contract, {}, true);
}

// The first ones, so many as there are; caps are only ever raised here.
std::map<EventId, AllowanceStanding> NaiveModel::contract_standings() const {
    std::map<EventId, AllowanceStanding> all;
    std::map<std::pair<base::ContractId, bool>, std::int64_t> used;
    for (const Use& use : contract_uses_) {
        const auto& terms = contracts_.at(use.contract).said.terms;
        const std::int64_t most = use.is_visit ? terms.most_visits : terms.most_cases;
        auto& count = used[{use.contract, use.is_visit}];
        if (use.is_returned) {
            all[use.cause] = AllowanceStanding::returned;
        } else if (use.is_served && (most == 0 || count < most)) {
            ++count;
            all[use.cause] = AllowanceStanding::within;
        } else {
            all[use.cause] = AllowanceStanding::beyond;
        }
    }
    return all;
}

}  // namespace amani::model
