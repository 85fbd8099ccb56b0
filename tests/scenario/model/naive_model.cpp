#include "scenario/model/naive_model.h"

#include "scenario/model/naive_sums.h"

#include <algorithm>

namespace amani::model {

using namespace domain;

namespace {

bool is_of_party_alone(int account) {
    return account == 2110 || account == 2115 || account == 1150;
}
bool is_of_nobody(int account) {
    return account == 1110 || account == 1410 || account == 2210 || account == 2120 ||
           account == 3900;
}
bool is_of_part_alone(int account) { return account == 1210 || account == 1214 || account == 1145; }

}  // namespace

// --- averages and accounts ----------------------------------------------------------------------

std::int64_t NaiveModel::Heap::take(std::int64_t taken) {
    const std::int64_t cost = taken == quantity ? value : half_up(value, taken, quantity);
    quantity -= taken;
    value -= cost;
    return cost;
}

void NaiveModel::Heap::put(std::int64_t added, std::int64_t worth) {
    quantity += added;
    value += worth;
}

void NaiveModel::post(int account, SiteId party, PartId part, std::int64_t amount) {
    if (is_of_party_alone(account) || is_of_nobody(account)) part = {};
    if (is_of_part_alone(account) || is_of_nobody(account)) party = {};
    ledger_[{account, party.value, part.value}] += amount;
}

void NaiveModel::sale(SiteId agent, PartId part, std::int64_t p, std::int64_t v) {
    post(2110, agent, part, p + v);
    post(4140, agent, part, -p);
    post(2210, agent, part, -v);
}

bool NaiveModel::is_agent(SiteId site) const { return sites_.at(site) == SiteKind::agent; }

bool NaiveModel::is_sold(SiteId site) const {
    return is_agent(site) && terms_.at(site).policy == SettlementPolicy::sold_on_account;
}

int NaiveModel::stock_account(SiteId site) const {
    switch (sites_.at(site)) {
        case SiteKind::central:
            return 1210;
        case SiteKind::technician:
            return 1212;
        case SiteKind::agent:
            return is_sold(site) ? 5110 : 1213;  // what was sold to him is his
        default:
            return 1211;
    }
}

void NaiveModel::hear(const Event& event) {
    std::visit(
        [&]<class T>(const T& body) {
            if constexpr (requires { on(event, body); }) on(event, body);
        },
        event.body);
    // The memo is A × accountability price, always (RULES §6.2.4).
    for (auto& [key, amount] : ledger_)
        if (std::get<0>(key) == 9110 || std::get<0>(key) == 9120) amount = 0;
    for (const auto& [key, a] : accountable_) {
        if (is_sold(key.first) || !is_agent(key.first)) continue;
        post(9110, key.first, key.second, a * price(key.first, key.second, today_));
        post(9120, key.first, key.second, -a * price(key.first, key.second, today_));
    }
}

// --- what is asked ------------------------------------------------------------------------------

Terms NaiveModel::terms(SiteId agent, PartId part) const {
    Terms t;
    if (const auto a = accountable_.find({agent, part}); a != accountable_.end())
        t.accountable = a->second;
    if (const auto p = physical_.find({agent, part}); p != physical_.end()) t.physical = p->second;
    for (std::size_t i = 0; i < fittings_.size(); ++i) {
        const Fitting& f = fittings_[i];
        if (f.holder != agent || f.part != part) continue;
        t.over += f.quantity - f.covered;
        const bool is_answered =
            f.piece >= 0 && pieces_[static_cast<std::size_t>(f.piece)].how == How::firm;
        if (f.is_debt && f.covered == 1 && f.end == 0 && !is_answered) ++t.pending;
    }
    for (const Piece& p : pieces_)
        if (p.holder == agent && p.part == part && p.how == How::provisional) ++t.early;
    return t;
}

std::vector<std::int64_t> NaiveModel::live_tags() const {
    std::vector<std::int64_t> tags;
    for (const Fitting& f : fittings_)
        if (f.is_debt && f.piece >= 0) tags.push_back(f.id.value);
    for (const Piece& p : pieces_)
        if (p.fitting < 0 && p.tag != 0 &&
            (p.how == How::provisional || p.how == How::held || p.how == How::closes_debt))
            tags.push_back(p.tag);
    std::sort(tags.begin(), tags.end());
    return tags;
}

}  // namespace amani::model
