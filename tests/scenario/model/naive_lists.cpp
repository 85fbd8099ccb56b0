#include "scenario/model/naive_model.h"
#include "scenario/model/naive_sums.h"

#include "shared/domain/numbering/document_number.h"

namespace amani::model {

using namespace domain;

// --- lists (RULES §6.2.4, §6.2.7) ---------------------------------------------------------------

NaiveModel::Dated NaiveModel::in_force(const std::vector<Dated>& list, Day day) {
    Dated best;
    bool found = false;
    for (const Dated& one : list) {
        if (one.from > day) continue;
        const bool is_later =
            !found || one.from > best.from || (one.from == best.from && one.list >= best.list);
        if (is_later) best = one;
        found = true;
    }
    return best;
}

std::int64_t NaiveModel::retail(PartId part, Day day) const {
    const auto list = prices_.find(part);
    return list == prices_.end() ? 0 : in_force(list->second, day).one;
}

std::int64_t NaiveModel::price(SiteId agent, PartId part, Day day) const {
    return half_up(retail(part, day), terms_.at(agent).rate.value, 10'000);
}

NaiveModel::Dated NaiveModel::tariff(PartId part, Day day) const {
    const auto list = tariffs_.find(part);
    return list == tariffs_.end() ? Dated{} : in_force(list->second, day);
}

void NaiveModel::settle(Settled what, std::int64_t credit) {
    for (Settled& s : settled_)
        if (s.what == what.what && s.index == what.index && what.index >= 0) {
            s.covered = what.covered;
            s.credit += credit;
            return;
        }
    what.rate = terms_.at(what.agent).rate.value;
    what.has_vat = terms_.at(what.agent).vat == VatRegistered::yes;
    what.credit = credit;
    settled_.push_back(what);
}

// Undone at what it was posted with; what late lists had changed goes back as well.
void NaiveModel::unsettle(const std::string& what, int index, std::int64_t credit) {
    const auto s = std::find_if(settled_.begin(), settled_.end(), [&](const Settled& one) {
        return one.what == what && one.index == index;
    });
    if (s == settled_.end()) return;
    post(2110, s->agent, s->part, s->credit - credit);
    post(5195, s->agent, s->part, credit - s->credit);
    settled_.erase(s);
}

std::int64_t NaiveModel::settled_now(const Settled& s) const {
    const bool is_work = s.what == "used part" || s.what == "on account";
    const bool is_used = s.what == "used part";
    std::int64_t p = half_up(retail(s.part, s.priced), s.rate, 10'000) * s.total;
    if (is_used && !is_sold(s.agent)) p = 0;
    const std::int64_t labour = is_work ? tariff(s.part, s.received).one * s.total : 0;
    const std::int64_t h = is_used ? in_force(handling_, s.received).one : 0;
    const std::int64_t rate = in_force(vat_, s.received).one;
    const std::int64_t v = !is_work || s.has_vat ? vat_of(p + labour + h, rate) : 0;
    const auto covered = [&](std::int64_t whole) { return down(whole, s.covered, s.total); };
    const std::int64_t sum = covered(p) + covered(labour) + covered(h) + covered(v);
    return is_work || s.what == "sent back" ? sum : -sum;
}

void NaiveModel::make_good() {
    for (Settled& s : settled_) {
        const std::int64_t now = settled_now(s);
        post(2110, s.agent, s.part, s.credit - now);
        post(5195, s.agent, s.part, now - s.credit);
        s.credit = now;
    }
}

void NaiveModel::on(const Event&, const SiteDefined& b) {
    sites_[b.site] = b.kind;
    prefixes_[number_prefix(b.code)] = b.site;
}
void NaiveModel::on(const Event&, const AgentTermsSet& b) { terms_[b.agent] = b; }
void NaiveModel::on(const Event& e, const PartDefined& b) {
    returnable_[PartId::of(e.id)] = b.returnable == Returnable::yes;
}
void NaiveModel::on(const Event& e, const PriceListPublished& b) {
    lists_[e.id.value] = b.valid_from;
}
void NaiveModel::on(const Event&, const PriceSet& b) {
    prices_[b.part].push_back({lists_.at(b.list.value), b.list.value, b.price.value});
    make_good();
}
void NaiveModel::on(const Event&, const TariffSet& b) {
    tariffs_[b.part].push_back({b.valid_from, 0, b.labour.value, b.recovery.value});
    make_good();
}
void NaiveModel::on(const Event&, const HandlingSet& b) {
    handling_.push_back({b.valid_from, 0, b.handling.value});
    make_good();
}
void NaiveModel::on(const Event&, const VatRateSet& b) {
    vat_.push_back({b.valid_from, 0, b.rate.value});
    make_good();
}

}  // namespace amani::model
