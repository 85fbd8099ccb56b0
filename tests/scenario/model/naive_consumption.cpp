#include "scenario/model/naive_model.h"
#include "scenario/model/naive_sums.h"

#include <algorithm>
#include <tuple>

namespace amani::model {

using namespace domain;

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

}  // namespace amani::model
