#include "scenario/model/naive_model.h"
#include "scenario/model/naive_sums.h"

#include <algorithm>
#include <tuple>

namespace amani::model {

using namespace domain;

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
    recognise_months();
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

}  // namespace amani::model
