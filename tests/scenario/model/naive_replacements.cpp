#include "scenario/model/naive_model.h"

namespace amani::model {

using namespace domain;

// --- replacements: P-10, P-10t, C-8
// ---------------------------------------------------------------

namespace {

// From Saturday; 1970-01-03 was one. No day of these histories is before.
std::int64_t week(Day day) { return (day.value - 2) / 7; }

}  // namespace

void NaiveModel::on(const Event& e, const QuotaGranted& b) {
    quotas_[b.grant.is_none() ? base::GrantId::of(e.id) : b.grant] = b;
}

void NaiveModel::on(const Event& e, const ReplacementIssued& b) {
    const SiteId site = e.id.site();
    const auto quota = quotas_.find(b.grant);
    const std::tuple use{b.grant, week(e.day), b.ordinal};
    const bool is_covered = quota != quotas_.end() && quota->second.site == site &&
                            e.day <= quota->second.until && b.ordinal >= 1 &&
                            b.ordinal <= quota->second.per_week;
    const bool stands = !replaced_.contains(b.serial) && !uses_.contains(use) && is_covered;
    uses_.emplace(use, e.id);
    if (stands) replaced_[b.serial] = e.id;
    const std::int64_t c = products_[{site, b.part}].take(1);
    exchanges_[e.id] = {site, b.part, c, !stands};
    post(1230, site, b.part, -c);
    post(stands ? 5150 : 1150, site, b.part, c);
    post(1130, site, b.part, b.difference.value + b.vat.value);
    post(4110, site, b.part, -b.difference.value);
    post(2210, site, b.part, -b.vat.value);
    post(1110, site, b.part, b.deposit.value);
    post(2310, site, b.part, -b.deposit.value);
}

void NaiveModel::on(const Event& e, const DefectiveReceived& b) {
    if (!defective_.emplace(b.replacement, e.id).second) return;
    const std::int64_t r = tariff(b.part, e.day).other;
    post(1231, e.id.site(), b.part, r);
    post(5150, e.id.site(), b.part, -r);
    post(1110, e.id.site(), b.part, -b.deposit.value);
    post(2310, e.id.site(), b.part, b.deposit.value);
}

void NaiveModel::on(const Event&, const ReplacementSettled& b) {
    const auto found = exchanges_.find(b.issue);
    if (found == exchanges_.end() || !found->second.is_suspended) return;
    Exchange& exchange = found->second;
    exchange.is_suspended = false;
    const bool is_back = b.outcome == ReplacementOutcome::unit_recovered;
    post(is_back ? 1230 : 5150, exchange.site, exchange.part, exchange.cost);
    post(1150, exchange.site, exchange.part, -exchange.cost);
}

}  // namespace amani::model
