// The clerk of settlements: the terms at which agents are settled, what was settled on them, and
// how a list that is published late is made good (RULES §6.2.4, §6.2.7): the business date's price
// counts, so the hub posts what the late list changes (5195).
#pragma once

#include "shared/domain/flows/shelves.h"

namespace amani::domain {

enum class Settling : std::uint8_t {
    sale = 1,            // P-6: p + v against the agent
    non_returnable = 2,  // sold on account: p + L + v for him
    delivery = 3,        // P-2s: p + v against him
    sent_back = 4,       // P-2s reversed
    used_part = 5,       // P-4: L + h + v for him; P-4s: p too
    charge = 6,          // P-5c: p + v against him
};

// (part, day, event, line and unit), where `day` is the later of `priced` and `received`: what was
// settled with an agent, and on which terms, so that a late list can be made good (RULES §6.2.7).
struct SettledRow {
    Settling kind = Settling::sale;
    base::SiteId agent;
    base::BasisPoints rate;
    VatRegistered vat = VatRegistered::no;
    Holding holding = Holding::consignment;
    base::Day priced;    // p of this day
    base::Day received;  // L, h and v of this day
    base::Quantity total;
    base::Quantity covered;  // of a line that stock covered in parts (C-3)
    base::Rial credit;       // for the agent, corrections included; negative: against him
    base::EventId decision;  // the last one that settled it
};
BOOST_DESCRIBE_STRUCT(SettledRow, (),
                      (kind, agent, rate, vat, holding, priced, received, total, covered, credit,
                       decision))

// Names what was settled: by which event, and which line or piece of it.
struct Settled {
    base::PartId part;
    std::int64_t event = 0;
    std::int64_t piece = 0;
};

class Settlements {
  public:
    Settlements(BooksStore& store, Decisions& out, const PriceBook& prices)
        : store_(store), out_(out), prices_(prices) {}

    void on(const Fact& fact, const PaymentMade& event);

    // One unit at the holder's present terms.
    [[nodiscard]] SettledRow terms_now(const Desk& desk, Settling kind, base::Day priced,
                                       base::Day received) const;
    // The terms on which it was settled before, otherwise `now`.
    [[nodiscard]] SettledRow terms_before_or(const Settled& what, const SettledRow& now);
    // p, L, h and v of the whole line by the present lists.
    [[nodiscard]] Amounts amounts_of(base::PartId part, const SettledRow& row) const;

    void remember(const Settled& what, SettledRow row, const Amounts& posted);
    // A settlement was undone: the corrections that late lists had added to it are reversed too.
    void forget(const Settled& what, base::Day day, const Amounts& posted, const Fact& by);

    // Books the difference for all that was settled since `from`: of a part, or of all parts.
    void make_good(const Fact& fact, base::PartId part, base::Day from);
    void make_all_good(const Fact& fact, base::Day from);

  private:
    void book_difference(base::PartId part, const SettledRow& row, base::Rial difference,
                         const Fact& by);

    BooksStore& store_;
    Decisions& out_;
    const PriceBook& prices_;
};

}  // namespace amani::domain
