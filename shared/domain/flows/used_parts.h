// The clerk at the receiving desk's table (R-USD-4..7): the debt that each piece answers (C-2, C-4,
// C-5, RULES §6.2.1–§6.2.3, §6.2.9), and people's decisions about it afterwards. A parcel's journey
// is the clerk of transit's.
#pragma once

#include "shared/domain/cases/events.h"
#include "shared/domain/flows/consumptions.h"
#include "shared/domain/flows/debt_ends.h"

namespace amani::domain {

class UsedParts {
  public:
    UsedParts(BooksStore& store, const PriceBook& prices, Shelves& shelves,
              UsedPartCredits& credits, Consumptions& consumptions, DebtEnds& ends)
        : store_(store),
          prices_(prices),
          shelves_(shelves),
          credits_(credits),
          consumptions_(consumptions),
          ends_(ends) {}

    void on(const Fact& fact, const UsedPartsReceived& event);
    void on(const Fact& fact, const UsedPartInspected& event);
    // A person gives a quarantined piece its place, or puts one aside (C-4, C-5).
    void on(const Fact& fact, const PieceDecided& event);
    // A piece that was matched without a tag has lost its debt: it answers another, or is early.
    void present_again(Desk& desk, const UnitRef& piece, UnitRow& unit);
    // Something speaks against a fitting (C-1, C-24: `by` is what): its credit is held, and its
    // piece lies in quarantine, whether it is here already or comes later.
    void doubt(const Fact& fact, base::TagId tag, base::EventId by);
    // `by` speaks against it no longer: with the last of them its piece counts.
    void believe(const Fact& fact, base::TagId tag, base::EventId by);
    // Early receipts whose time is over are reversed.
    void on_day(base::Day before, base::Day today);

  private:
    [[nodiscard]] CreditKey credit_key(base::SiteId holder, const UsedPartLine& line);
    [[nodiscard]] base::SiteId owner_of(const CreditKey& key, const TagRow& tag,
                                        const UsedPartLine& line, base::SiteId presenter) const;
    void take_piece(const Fact& fact, base::SiteId holder, const UsedPartLine& line,
                    const UnitRef& piece);
    void present(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit);
    void present_untagged(Desk& desk, const UnitRef& piece, UnitRow& unit,
                          const std::string& serial);
    [[nodiscard]] std::optional<base::TagId> debt_for(const Desk& desk, const std::string& serial);
    void displace(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit);
    void count(const Fact& fact, const PieceDecided& event, const UnitRef& piece, UnitRow& unit);
    [[nodiscard]] bool is_doubted(base::TagId tag);
    void set_aside(const Fact& fact, const UnitRef& piece, UnitRow& unit,
                   const std::string& reason);
    void put_aside(const Desk& desk, const UnitRef& piece, UnitRow& unit, Standing standing,
                   const std::string& reason);
    void time_out(const UnitRef& piece, base::Day today);

    BooksStore& store_;
    const PriceBook& prices_;
    Shelves& shelves_;
    UsedPartCredits& credits_;
    Consumptions& consumptions_;
    DebtEnds& ends_;
};

}  // namespace amani::domain
