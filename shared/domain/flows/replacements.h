// The clerk of exchanges: what a new product cost and the faulty one is worth (P-10, P-10t), and
// which of two exchanges of one serial, or on one grant, stands (C-8). He never refuses one: the
// customer has the product. What no grant covers stands in suspense at the site until the centre
// says what becomes of it.
#pragma once

#include "shared/domain/flows/product_stores.h"

namespace amani::domain {

// (grant)
struct GrantRow {
    base::SiteId site;
    base::ReplacementId replacement;  // none: a quota
    std::int32_t per_week = 0;        // of a quota
    base::Day until;
};
BOOST_DESCRIBE_STRUCT(GrantRow, (), (site, replacement, per_week, until))

// (issue): an exchange and how it stands.
struct IssueRow {
    base::SiteId site;
    base::PartId part;
    base::Rial cost;
    ReplacementBooking standing = ReplacementBooking::stands;
    base::Day day;  // on which it was posted
};
BOOST_DESCRIBE_STRUCT(IssueRow, (), (site, part, cost, standing, day))

class Replacements {
  public:
    Replacements(BooksStore& store, Decisions& out, const PriceBook& prices, Cases& cases,
                 ProductStores& products)
        : store_(store), out_(out), prices_(prices), cases_(cases), products_(products) {}

    void on(const Fact& fact, const ReplacementGranted& event);
    void on(const Fact& fact, const ReplacementRefused& event);
    void on(const Fact& fact, const QuotaGranted& event);
    void on(const Fact& fact, const ReplacementIssued& event);
    void on(const Fact& fact, const DefectiveReceived& event);
    void on(const Fact& fact, const ReplacementSettled& event);

  private:
    // What stood in the way of this exchange; or the grant's use, which it takes.
    struct Objection {
        DiscrepancyKind kind = DiscrepancyKind::replaced_twice;
        base::EventId evidence;
    };
    [[nodiscard]] std::optional<Objection> objection_to(const Fact& fact,
                                                        const ReplacementIssued& event);
    [[nodiscard]] bool is_covered(const Fact& fact, const ReplacementIssued& event,
                                  const GrantRow& grant) const;

    BooksStore& store_;
    Decisions& out_;
    const PriceBook& prices_;
    Cases& cases_;
    ProductStores& products_;
};

}  // namespace amani::domain
