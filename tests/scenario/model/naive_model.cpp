#include "scenario/model/naive_model.h"

#include "shared/domain/numbering/document_number.h"

#include <algorithm>

namespace amani::model {

using namespace domain;

namespace {

using Wide = __int128;

std::int64_t half_up(std::int64_t a, std::int64_t b, std::int64_t c) {  // of amounts ≥ 0
    return static_cast<std::int64_t>((Wide{a} * b * 2 + c) / (Wide{c} * 2));
}
std::int64_t down(std::int64_t a, std::int64_t b, std::int64_t c) {
    return static_cast<std::int64_t>(Wide{a} * b / c);
}
std::int64_t vat_of(std::int64_t amount, std::int64_t rate) { return down(amount, rate, 10'000); }

bool is_of_party_alone(int account) { return account == 2110 || account == 2115; }
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

// --- goods: P-1, P-2, P-2s, P-15, C-11, RULES §6.2.10 -------------------------------------------

void NaiveModel::on(const Event& e, const GoodsReceived& b) {
    for (const PricedLine& line : b.lines) {
        const std::int64_t cost = line.unit_cost.value * line.quantity.value;
        stock_[{e.id.site(), line.part}].put(line.quantity.value, cost);
        post(1210, {}, line.part, cost);
        const bool has_vat = b.how == Acquisition::taxed_purchase;
        const std::int64_t v = has_vat ? vat_of(cost, in_force(vat_, e.day).one) : 0;
        post(1410, {}, line.part, v);
        post(b.how == Acquisition::opening ? 3900 : 2120, {}, line.part, -cost - v);
    }
}

void NaiveModel::on(const Event& e, const Dispatched& b) {
    const SiteId from = e.id.site();
    Parcel& parcel = parcels_[e.id.value];
    parcel.to = b.to;
    parcel_numbers_[b.number] = e.id.value;
    for (const StockLine& line : b.lines) {
        const std::int64_t n = line.quantity.value;
        const std::int64_t c = stock_[{from, line.part}].take(n);
        transit_[{e.id.value, line.part}].put(n, c);
        parcel.sent[line.part] += n;
        parcel.cost[line.part] += c;
        post(1214, {}, line.part, c);
        post(stock_account(from), from, line.part, -c);
        physical_[{from, line.part}] -= n;
        if (!is_agent(from)) continue;
        accountable_[{from, line.part}] -= n;
        if (!is_sold(from)) continue;  // P-2s, and back again
        const std::int64_t p = price(from, line.part, e.day) * n;
        const std::int64_t v = vat_of(p, in_force(vat_, e.day).one);
        sale(from, line.part, -p, -v);
        settle({"sent back", -1, from, line.part, e.day, e.day, 0, false, n, n}, p + v);
    }
}

void NaiveModel::on(const Event& e, const StockReceived& b) {
    const SiteId to = e.id.site();
    // By its number alone is as good as by its id, once the hub knows the dispatch.
    const std::int64_t waybill =
        b.waybill.is_none() ? parcel_numbers_.at(b.waybill_number) : b.waybill.value;
    for (const StockLine& line : b.lines) {
        Heap& way = transit_[{waybill, line.part}];
        const Parcel& parcel = parcels_.at(waybill);
        const std::int64_t n = line.quantity.value;
        const std::int64_t from_transit = std::min(n, std::max<std::int64_t>(0, way.quantity));
        std::int64_t c = from_transit > 0 ? way.take(from_transit) : 0;
        const std::int64_t beyond = n - from_transit;
        if (beyond > 0) {
            const std::int64_t more =
                half_up(parcel.cost.at(line.part), beyond, parcel.sent.at(line.part));
            way.quantity -= beyond;
            way.value -= more;
            c += more;
        }
        stock_[{to, line.part}].put(n, c);
        post(stock_account(to), to, line.part, c);
        post(1214, {}, line.part, -c);
        physical_[{to, line.part}] += n;
        if (is_agent(to)) accountable_[{to, line.part}] += n;
        if (is_sold(to)) {
            const std::int64_t p = price(to, line.part, e.day) * n;
            const std::int64_t v = vat_of(p, in_force(vat_, e.day).one);
            sale(to, line.part, p, v);
            if (n > 0)
                settle({"delivery", -1, to, line.part, e.day, e.day, 0, false, n, n}, -p - v);
        }
        drain(to, line.part);
    }
}

void NaiveModel::on(const Event&, const TransitLossDeclared& b) {
    const std::int64_t c = transit_[{b.waybill.value, b.part}].take(b.quantity.value);
    post(1145, {}, b.part, c);
    post(1214, {}, b.part, -c);
}

void NaiveModel::on(const Event&, const PaymentMade& b) {
    post(2110, b.agent, {}, b.amount.value);
    post(1110, {}, {}, -b.amount.value);
}

// --- consumption: P-3, P-3n, P-3b, P-6, C-3, RULES §6.2.1, §6.2.6 -------------------------------

bool NaiveModel::is_over(int fitting) const {
    const Fitting& f = fittings_[static_cast<std::size_t>(fitting)];
    return f.covered < f.quantity;
}

void NaiveModel::wait(Waiting entry) { queue_.push_back(entry); }

// Takes `now` units of the fitting from stock.
void NaiveModel::cover(int fitting, std::int64_t now) {
    Fitting& f = fittings_[static_cast<std::size_t>(fitting)];
    const std::int64_t done = f.covered;
    f.covered += now;
    if (now == 0) return;
    const std::int64_t c = stock_[{f.holder, f.part}].take(now);
    if (!is_sold(f.holder)) f.took.c += c;
    const auto part_of = [&](std::int64_t whole) {
        return down(whole, done + now, f.quantity) - down(whole, done, f.quantity);
    };
    if (!is_agent(f.holder)) {
        post(f.is_sold ? 5110 : 5120, f.holder, f.part, c);
        post(stock_account(f.holder), f.holder, f.part, -c);
        return;
    }
    if (f.is_debt) {
        owed_[{f.holder, f.part}].put(now, is_sold(f.holder) ? 0 : c);
        if (is_sold(f.holder)) return;
        post(1215, f.holder, f.part, c);
        post(1213, f.holder, f.part, -c);
        return;
    }
    accountable_[{f.holder, f.part}] -= now;
    Settled s{"", fitting, f.holder, f.part, f.day, f.day};
    s.total = f.quantity;
    s.covered = f.covered;
    const std::int64_t p = price(f.holder, f.part, f.day) * f.quantity;
    const std::int64_t rate = in_force(vat_, f.day).one;
    if (is_sold(f.holder)) {
        if (f.is_sold) return;  // he sold what was his
        const std::int64_t labour = tariff(f.part, f.day).one * f.quantity;
        const bool has_vat = terms_.at(f.holder).vat == VatRegistered::yes;
        const std::int64_t v = has_vat ? part_of(vat_of(p + labour, rate)) : 0;
        f.took.p += part_of(p);
        f.took.labour += part_of(labour);
        f.took.v += v;
        post(5120, f.holder, f.part, part_of(p));
        post(5130, f.holder, f.part, part_of(labour));
        post(1410, f.holder, f.part, v);
        post(2110, f.holder, f.part, -part_of(p) - part_of(labour) - v);
        s.what = "on account";
        settle(s, part_of(p) + part_of(labour) + v);
    } else if (f.is_sold) {
        post(5110, f.holder, f.part, c);
        post(1213, f.holder, f.part, -c);
        const std::int64_t v = part_of(vat_of(p, rate));
        f.took.p += part_of(p);
        f.took.v += v;
        sale(f.holder, f.part, part_of(p), v);
        s.what = "sale";
        settle(s, -part_of(p) - v);
    } else {
        post(5120, f.holder, f.part, c);
        post(1213, f.holder, f.part, -c);
    }
}

// Every rise of stock: oldest first.
void NaiveModel::drain(SiteId holder, PartId part) {
    for (;;) {
        const std::int64_t available = stock_[{holder, part}].quantity;
        const auto next = std::find_if(queue_.begin(), queue_.end(), [&](const Waiting& w) {
            return w.holder == holder && w.part == part;
        });
        if (available <= 0 || next == queue_.end()) return;
        if (next->piece >= 0) {
            const int piece = next->piece;
            queue_.erase(next);
            credit_early(piece);
            continue;
        }
        const int fitting = next->fitting;
        Fitting& f = fittings_[static_cast<std::size_t>(fitting)];
        cover(fitting, std::min(available, f.quantity - f.covered));
        if (is_over(fitting)) return;
        queue_.erase(next);
        const bool is_held =
            f.piece >= 0 && pieces_[static_cast<std::size_t>(f.piece)].how == How::held;
        if (is_held) register_known(f.piece, fitting);
    }
}

int NaiveModel::fitting_of(std::int64_t tag) const {
    for (std::size_t i = 0; i < fittings_.size(); ++i)
        if (fittings_[i].is_debt && fittings_[i].id.value == tag) return static_cast<int>(i);
    return -1;
}

// The piece that came before its consumption: under its tag or number, else the oldest untagged, of
// which those that have used their unit up come first.
int NaiveModel::early_piece_for(int fitting) const {
    const Fitting& f = fittings_[static_cast<std::size_t>(fitting)];
    int untagged = -1;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const Piece& piece = pieces_[i];
        const bool is_waiting =
            piece.fitting < 0 && (piece.how == How::provisional || piece.how == How::held ||
                                  piece.how == How::timed_out || piece.how == How::closes_debt);
        if (!is_waiting || piece.holder != f.holder || piece.part != f.part) continue;
        const bool is_its_own =
            piece.tag == f.id.value || (!piece.number.empty() && piece.number == f.number);
        if (is_its_own) return static_cast<int>(i);
        const bool has_no_tag = piece.tag == 0 && piece.number.empty();
        if (!has_no_tag) continue;
        const auto is_older = [&](const Piece& a, const Piece& b) {
            const bool a_waits = a.how == How::held || a.how == How::timed_out;
            const bool b_waits = b.how == How::held || b.how == How::timed_out;
            return std::tie(a_waits, a.receipt, a.line, a.unit) <
                   std::tie(b_waits, b.receipt, b.line, b.unit);
        };
        if (untagged < 0 || is_older(piece, pieces_[static_cast<std::size_t>(untagged)]))
            untagged = static_cast<int>(i);
    }
    return untagged;
}

void NaiveModel::on(const Event& e, const PartFitted& b) {
    const SiteId holder = e.id.site();
    physical_[{holder, b.part}] -= b.quantity.value;
    Fitting f{.id = e.id, .holder = holder, .part = b.part, .day = e.day, .number = b.tag_number};
    f.is_sold = b.payer == Payer::customer;
    f.quantity = b.quantity.value;
    f.is_debt = !f.is_sold && f.quantity == 1 && returnable_.at(b.part);
    fittings_.push_back(f);
    const int fitting = static_cast<int>(fittings_.size()) - 1;
    // Now it is known whose tag it is: others who showed its number are suspects (C-5), and a
    // second showing, by number and by tag, is a duplicate (C-4).
    bool is_first = true;
    if (f.is_debt && !f.number.empty())
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            Piece& piece = pieces_[i];
            const bool is_waiting =
                piece.fitting < 0 && (piece.how == How::provisional || piece.how == How::held ||
                                      piece.how == How::timed_out || piece.how == How::closes_debt);
            const bool is_it =
                piece.tag == e.id.value || (piece.tag == 0 && piece.number == f.number);
            if (!is_waiting || !is_it) continue;
            if (piece.holder != holder)
                give_back(static_cast<int>(i), How::suspect);
            else if (!is_first)
                give_back(static_cast<int>(i), How::duplicate);
            else
                is_first = false;
        }
    const int piece = f.is_debt ? early_piece_for(fitting) : -1;
    if (piece >= 0) {
        Piece& early = pieces_[static_cast<std::size_t>(piece)];
        early.fitting = fitting;
        fittings_.back().piece = piece;
        if (early.how == How::provisional) {  // its receipt used the unit up already
            fittings_.back().covered = 1;
            firm(piece, fitting);
            return;
        }
        if (early.how == How::held) {  // its place in the queue is the consumption's now
            for (Waiting& w : queue_)
                if (w.piece == piece) w = {fitting, -1, holder, b.part};
            return;
        }
    }
    const std::int64_t available = std::max<std::int64_t>(0, stock_[{holder, b.part}].quantity);
    cover(fitting, std::min(available, b.quantity.value));
    if (is_over(fitting)) wait({fitting, -1, holder, b.part});
    if (piece >= 0 && pieces_[static_cast<std::size_t>(piece)].how == How::timed_out)
        register_known(piece, fitting);
}

// What the fitting took goes back where it came from, at what it was taken at; a debt at the
// average of what is owed.
void NaiveModel::give_back_units(int fitting) {
    Fitting& f = fittings_[static_cast<std::size_t>(fitting)];
    Money m = f.took;
    if (!is_agent(f.holder)) {
        post(f.is_sold ? 5110 : 5120, f.holder, f.part, -m.c);
        post(stock_account(f.holder), f.holder, f.part, m.c);
    } else if (f.is_debt) {
        m.c = owed_[{f.holder, f.part}].take(f.covered);
        if (!is_sold(f.holder)) {
            post(1215, f.holder, f.part, -m.c);
            post(1213, f.holder, f.part, m.c);
        }
    } else {
        accountable_[{f.holder, f.part}] += f.covered;
        if (!is_sold(f.holder)) {
            post(f.is_sold ? 5110 : 5120, f.holder, f.part, -m.c);
            post(1213, f.holder, f.part, m.c);
            sale(f.holder, f.part, -m.p, -m.v);
            unsettle("sale", fitting, -m.p - m.v);
        } else if (!f.is_sold) {
            post(5120, f.holder, f.part, -m.p);
            post(5130, f.holder, f.part, -m.labour);
            post(1410, f.holder, f.part, -m.v);
            post(2110, f.holder, f.part, m.p + m.labour + m.v);
            unsettle("on account", fitting, m.p + m.labour + m.v);
        }
    }
    stock_[{f.holder, f.part}].put(f.covered, m.c);
}

// The part was not fitted after all. A piece that bore its tag is a suspect; one that was matched
// without a tag answers another debt.
void NaiveModel::on(const Event&, const FittingUndone& b) {
    int fitting = 0;
    while (fittings_[static_cast<std::size_t>(fitting)].id != b.fitted.event()) ++fitting;
    Fitting& f = fittings_[static_cast<std::size_t>(fitting)];
    physical_[{f.holder, f.part}] += b.quantity.value;
    undo_end(fitting);
    const int piece = f.piece;
    bool is_matched_again = false;
    if (piece >= 0) {
        const Piece& p = pieces_[static_cast<std::size_t>(piece)];
        is_matched_again = p.tag == 0 && p.number.empty() && !p.is_accepted;
        give_back(piece, is_matched_again ? How::held : How::suspect);
    }
    give_back_units(fitting);
    std::erase_if(queue_, [&](const Waiting& w) { return w.fitting == fitting; });
    f.quantity = f.covered = 0;
    f.is_undone = true;
    if (is_matched_again) show_untagged(piece);
    drain(f.holder, f.part);
}

// --- used parts: P-4, P-4s, P-4f, P-5, C-2, C-4, C-5, RULES §6.2.2, §6.2.3, §6.2.5, §6.2.9 ------

void NaiveModel::on(const Event& e, const UsedPartsReceived& b) {
    for (std::size_t i = 0; i < b.lines.size(); ++i)
        for (int n = 0; n < b.lines[i].quantity.value; ++n)
            show({.receipt = e.id,
                  .line = static_cast<int>(i),
                  .unit = n,
                  .holder = b.holder,
                  .part = b.lines[i].part,
                  .day = e.day,
                  .tag = n == 0 ? b.lines[i].tag.value : 0,
                  .number = n == 0 ? b.lines[i].tag_number : std::string{}});
}

void NaiveModel::show(Piece piece) {
    const auto put_aside = [&](How how) {
        piece.how = how;
        pieces_.push_back(piece);
    };
    if (piece.tag == 0 && piece.number.empty()) {
        if (!returnable_.at(piece.part)) return put_aside(How::suspect);
        pieces_.push_back(piece);
        show_untagged(static_cast<int>(pieces_.size()) - 1);
        drain(piece.holder, piece.part);
        return;
    }
    // Its number tells its tag once a fitting, or a piece that showed both, has named the two.
    if (piece.tag == 0) {
        for (const Fitting& f : fittings_)
            if (f.is_debt && f.number == piece.number) piece.tag = f.id.value;
        for (const Piece& other : pieces_)
            if (other.tag != 0 && other.number == piece.number) piece.tag = other.tag;
    }
    const int fitting = fitting_of(piece.tag);
    if (fitting >= 0 && fittings_[static_cast<std::size_t>(fitting)].is_undone)
        return put_aside(How::suspect);
    int live = -1;
    if (fitting >= 0) live = fittings_[static_cast<std::size_t>(fitting)].piece;
    for (std::size_t i = 0; i < pieces_.size() && fitting < 0; ++i) {
        const Piece& other = pieces_[i];
        const bool is_live = other.how == How::provisional || other.how == How::held ||
                             other.how == How::timed_out || other.how == How::closes_debt;
        const bool is_same = (piece.tag != 0 && other.tag == piece.tag) ||
                             (!piece.number.empty() && other.number == piece.number &&
                              other.holder == piece.holder && (other.tag == 0 || piece.tag == 0));
        if (is_live && is_same) live = static_cast<int>(i);
    }
    SiteId owner = piece.tag == 0 ? piece.holder : EventId{piece.tag}.site();
    const auto printed_by = prefixes_.find(piece.number.substr(0, piece.number.find('-')));
    if (piece.tag == 0 && printed_by != prefixes_.end()) owner = printed_by->second;
    if (live >= 0) {
        const Piece& other = pieces_[static_cast<std::size_t>(live)];
        const bool was_untagged = other.tag == 0 && other.number.empty();
        if (!was_untagged || owner != piece.holder || other.is_accepted)
            return put_aside(How::duplicate);
    } else if (owner != piece.holder) {
        return put_aside(How::suspect);
    }
    if (fitting < 0 && !returnable_.at(piece.part)) return put_aside(How::suspect);
    pieces_.push_back(piece);
    const int shown = static_cast<int>(pieces_.size()) - 1;
    if (fitting < 0) {
        show_early(shown);
    } else if (live >= 0) {  // the tag's own receipt displaces what had been matched without one
        give_back(live, How::held);
        register_known(shown, fitting);
        show_untagged(live);
    } else {
        undo_end(fitting);
        register_known(shown, fitting);
    }
    drain(piece.holder, piece.part);
}

// The oldest debt that is owed, else early (RULES §6.2.3).
void NaiveModel::show_untagged(int piece) {
    Piece& p = pieces_[static_cast<std::size_t>(piece)];
    int oldest = -1;
    for (std::size_t i = 0; i < fittings_.size(); ++i) {
        const Fitting& f = fittings_[i];
        if (!f.is_debt || f.holder != p.holder || f.part != p.part || f.piece >= 0 || f.end != 0 ||
            f.is_undone)
            continue;
        const auto is_older = [](const Fitting& a, const Fitting& b) {
            return std::tie(a.day, a.id) < std::tie(b.day, b.id);
        };
        if (oldest < 0 || is_older(f, fittings_[static_cast<std::size_t>(oldest)]))
            oldest = static_cast<int>(i);
    }
    if (oldest >= 0)
        register_known(piece, oldest);
    else
        show_early(piece);
}

void NaiveModel::show_early(int piece) {
    Piece& p = pieces_[static_cast<std::size_t>(piece)];
    p.fitting = -1;
    if (!is_agent(p.holder)) {
        p.how = How::closes_debt;
        p.posted.r = tariff(p.part, p.day).other;
        post(1220, p.holder, p.part, p.posted.r);
        post(5160, p.holder, p.part, -p.posted.r);
    } else if (stock_[{p.holder, p.part}].quantity > 0) {
        credit_early(piece);
    } else {
        p.how = How::held;
        wait({-1, piece, p.holder, p.part});
    }
}

NaiveModel::Money NaiveModel::credit(SiteId holder, PartId part, Day received, Day consumed) const {
    Money m{.p = is_sold(holder) ? price(holder, part, consumed) : 0,
            .labour = tariff(part, received).one,
            .h = in_force(handling_, received).one,
            .r = tariff(part, received).other};
    if (terms_.at(holder).vat == VatRegistered::yes)
        m.v = vat_of(m.p + m.labour + m.h, in_force(vat_, received).one);
    return m;
}

// P-4 and P-4s, or with sign −1 its reversal.
void NaiveModel::post_credit(const Piece& p, int from, int to, int sign) {
    const Money& m = p.posted;
    post(5120, p.holder, p.part, sign * (m.c + m.p));
    post(1220, p.holder, p.part, sign * m.r);
    post(5160, p.holder, p.part, -sign * m.r);
    post(5130, p.holder, p.part, sign * m.labour);
    post(5140, p.holder, p.part, sign * m.h);
    post(1410, p.holder, p.part, sign * m.v);
    if (!is_sold(p.holder)) post(from, p.holder, p.part, -sign * m.c);
    post(to, p.holder, p.part, -sign * (m.p + m.labour + m.h + m.v));
    accountable_[{p.holder, p.part}] -= sign;
}

void NaiveModel::credit_early(int piece) {
    Piece& p = pieces_[static_cast<std::size_t>(piece)];
    p.how = How::provisional;
    p.posted = credit(p.holder, p.part, p.day, p.day);
    const std::int64_t c = stock_[{p.holder, p.part}].take(1);
    if (!is_sold(p.holder)) p.posted.c = c;
    post_credit(p, 1213, 2115, 1);
}

// Its debt is known.
void NaiveModel::register_known(int piece, int fitting) {
    Piece& p = pieces_[static_cast<std::size_t>(piece)];
    Fitting& f = fittings_[static_cast<std::size_t>(fitting)];
    f.piece = piece;
    p.fitting = fitting;
    if (!is_agent(p.holder)) {
        p.how = How::closes_debt;
        p.posted.r = tariff(p.part, p.day).other;
        post(1220, p.holder, p.part, p.posted.r);
        post(5160, p.holder, p.part, -p.posted.r);
        return;
    }
    p.how = How::held;
    if (is_over(fitting)) return;  // held with its tag
    p.posted = credit(p.holder, p.part, p.day, f.day);
    const std::int64_t c = owed_[{p.holder, p.part}].take(1);
    if (!is_sold(p.holder)) p.posted.c = c;
    p.how = How::firm;
    post_credit(p, 1215, 2110, 1);
    settle({"used part", piece, p.holder, p.part, f.day, p.day},
           p.posted.p + p.posted.labour + p.posted.h + p.posted.v);
}

// P-4f.
void NaiveModel::firm(int piece, int fitting) {
    Piece& p = pieces_[static_cast<std::size_t>(piece)];
    const Money was = p.posted;
    Money now = credit(p.holder, p.part, p.day, fittings_[static_cast<std::size_t>(fitting)].day);
    now.c = was.c;
    now.r = was.r;
    const auto sum = [](const Money& m) { return m.p + m.labour + m.h + m.v; };
    post(2115, p.holder, p.part, sum(was));
    post(2110, p.holder, p.part, -sum(now));
    post(5120, p.holder, p.part, now.p - was.p);
    post(5130, p.holder, p.part, now.labour - was.labour);
    post(5140, p.holder, p.part, now.h - was.h);
    post(1410, p.holder, p.part, now.v - was.v);
    p.posted = now;
    p.how = How::firm;
    settle({"used part", piece, p.holder, p.part, fittings_[static_cast<std::size_t>(fitting)].day,
            p.day},
           sum(now));
}

// To where it came from (P-5, RULES §6.2.5); then the piece stands as `how` says.
void NaiveModel::give_back(int piece, How how) {
    Piece& p = pieces_[static_cast<std::size_t>(piece)];
    const How was = p.how;
    p.how = how;
    if (was == How::firm) {
        unsettle("used part", piece, p.posted.p + p.posted.labour + p.posted.h + p.posted.v);
        post_credit(p, 1215, 2110, -1);
        owed_[{p.holder, p.part}].put(1, p.posted.c);
    } else if (was == How::provisional) {
        post_credit(p, 1213, 2115, -1);
        stock_[{p.holder, p.part}].put(1, is_sold(p.holder) ? 0 : p.posted.c);
    } else if (was == How::closes_debt) {
        post(1220, p.holder, p.part, -p.posted.r);
        post(5160, p.holder, p.part, p.posted.r);
    } else if (was == How::held) {
        std::erase_if(queue_, [&](const Waiting& w) { return w.piece == piece; });
    }
    p.posted = {};
    if (p.fitting >= 0) fittings_[static_cast<std::size_t>(p.fitting)].piece = -1;
    p.fitting = -1;
    if (was == How::provisional) drain(p.holder, p.part);
}

void NaiveModel::on(const Event&, const UsedPartInspected& b) {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        Piece& p = pieces_[i];
        if (p.receipt != b.receipt.event() || p.line != b.line || p.unit != b.unit) continue;
        if (p.is_accepted || p.how == How::duplicate || p.how == How::suspect ||
            p.how == How::rejected)
            return;
        if (b.verdict == Inspection::accepted)
            p.is_accepted = true;
        else
            give_back(static_cast<int>(i), How::rejected);
        return;
    }
}

// A charge or a waiver.
void NaiveModel::undo_end(int fitting) {
    Fitting& f = fittings_[static_cast<std::size_t>(fitting)];
    if (f.end == 0) return;
    const Money m = f.ended_with;
    if (is_agent(f.holder)) accountable_[{f.holder, f.part}] += 1;
    if (is_agent(f.holder)) owed_[{f.holder, f.part}].put(1, m.c);
    if (f.end == 1 && is_agent(f.holder) && !is_sold(f.holder)) {
        unsettle("charge", fitting, -m.p - m.v);
        sale(f.holder, f.part, -m.p, -m.v);
    }
    post(f.end == 1 ? 5110 : 5120, f.holder, f.part, -m.c);
    post(1215, f.holder, f.part, m.c);
    f.end = 0;
}

void NaiveModel::end(EventId tag, int how, Day day) {
    const int index = fitting_of(tag.value);
    if (index < 0) return;
    Fitting& f = fittings_[static_cast<std::size_t>(index)];
    if (f.piece >= 0 || f.end != 0 || f.is_undone || is_over(index)) return;
    f.end = how;
    f.ended_with = {};
    if (!is_agent(f.holder)) return;
    accountable_[{f.holder, f.part}] -= 1;
    const std::int64_t c = owed_[{f.holder, f.part}].take(1);
    if (is_sold(f.holder)) return;  // debited already: it only closes the debt
    f.ended_with.c = c;
    post(how == 1 ? 5110 : 5120, f.holder, f.part, c);
    post(1215, f.holder, f.part, -c);
    if (how != 1) return;
    f.ended_with.p = price(f.holder, f.part, day);
    f.ended_with.v = vat_of(f.ended_with.p, in_force(vat_, day).one);
    sale(f.holder, f.part, f.ended_with.p, f.ended_with.v);
    settle({"charge", index, f.holder, f.part, day, day}, -f.ended_with.p - f.ended_with.v);
}

void NaiveModel::on(const Event& e, const UsedPartCharged& b) { end(b.tag.event(), 1, e.day); }
void NaiveModel::on(const Event& e, const UsedPartWaived& b) { end(b.tag.event(), 2, e.day); }

// C-2: fifteen days.
void NaiveModel::on_day(Day today) {
    today_ = today;
    std::vector<int> due;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const Piece& p = pieces_[i];
        const bool is_early = p.fitting < 0 && (p.how == How::provisional || p.how == How::held);
        if (is_early && p.day + 15 <= today) due.push_back(static_cast<int>(i));
    }
    std::sort(due.begin(), due.end(), [&](int a, int b) {
        const Piece& one = pieces_[static_cast<std::size_t>(a)];
        const Piece& other = pieces_[static_cast<std::size_t>(b)];
        return std::tie(one.day, one.receipt, one.line, one.unit) <
               std::tie(other.day, other.receipt, other.line, other.unit);
    });
    for (const int piece : due) give_back(piece, How::timed_out);
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
