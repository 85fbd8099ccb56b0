// What the hub has published: kinds of sites, parts, lists, tariffs and terms, and which of them is
// in force on a day (RULES §6.2.4). Kept in memory, saved in the books' rows.
#pragma once

#include "shared/domain/agents/events.h"
#include "shared/domain/catalogue/events.h"
#include "shared/domain/flows/books.h"
#include "shared/domain/flows/events.h"
#include "shared/domain/network/events.h"

#include <unordered_map>
#include <vector>

namespace amani::domain {

struct SiteRow {  // (site)
    SiteKind kind = SiteKind::agent;
    std::int64_t early = 0;  // receipts that wait, or have waited, for their consumption
};
BOOST_DESCRIBE_STRUCT(SiteRow, (), (kind, early))

struct TermsRow {  // (agent)
    SettlementPolicy policy = SettlementPolicy::consignment;
    base::BasisPoints rate{10'000};
    VatRegistered vat = VatRegistered::no;
};
BOOST_DESCRIBE_STRUCT(TermsRow, (), (policy, rate, vat))

struct PartRow {  // (part)
    Returnable returnable = Returnable::no;
    std::int32_t due_days = 30;
};
BOOST_DESCRIBE_STRUCT(PartRow, (), (returnable, due_days))

struct DatedPrice {  // price: (part, list)
    base::Day from;
    base::PriceListId list;
    base::Rial price;
};
BOOST_DESCRIBE_STRUCT(DatedPrice, (), (from, list, price))

struct DatedTariff {  // tariff: (part, day)
    base::Day from;
    base::Rial labour;
    base::Rial recovery;
};
BOOST_DESCRIBE_STRUCT(DatedTariff, (), (from, labour, recovery))

struct DatedAmount {  // handling, vat: (day)
    base::Day from;
    std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(DatedAmount, (), (from, amount))

class PriceBook {
  public:
    explicit PriceBook(BooksStore& store);
    // Forgets what is in memory and reads the rows again (after a rolled-back transaction).
    void reload();

    void set(const SiteDefined& event);
    void set(const AgentTermsSet& event);
    void set(base::EventId id, const PartDefined& event);
    void set(base::EventId id, const PriceListPublished& event);
    // Returns the day from which the price holds; none when its list is not known.
    base::Day set(const PriceSet& event);
    void set(const TariffSet& event);
    void set(const HandlingSet& event);
    void set(const VatRateSet& event);
    void change_early(base::SiteId site, int by);

    [[nodiscard]] SiteKind kind_of(base::SiteId site) const;
    // The site of the network's centre.
    [[nodiscard]] base::SiteId centre() const;
    // The site that printed a document's number, by the number's prefix; none when no site has it.
    [[nodiscard]] base::SiteId site_of_number(std::string_view number) const;
    [[nodiscard]] std::int64_t early_of(base::SiteId site) const;
    [[nodiscard]] Holding holding_of(base::SiteId site) const;
    [[nodiscard]] TermsRow terms_of(base::SiteId agent) const;
    [[nodiscard]] PartRow part(base::PartId part) const;

    [[nodiscard]] base::Rial retail(base::PartId part, base::Day day) const;
    [[nodiscard]] base::Rial agent_price(base::SiteId agent, base::PartId part,
                                         base::Day day) const;
    [[nodiscard]] DatedTariff tariff(base::PartId part, base::Day day) const;
    [[nodiscard]] base::Rial handling(base::Day day) const;
    [[nodiscard]] base::BasisPoints vat(base::Day day) const;
    // Parts whose retail price changes on a day after `after` and not after `through`.
    [[nodiscard]] std::vector<base::PartId> repriced(base::Day after, base::Day through) const;

  private:
    BooksStore& store_;
    std::unordered_map<base::SiteId, SiteRow> sites_;
    std::unordered_map<base::SiteId, TermsRow> terms_;
    std::unordered_map<base::PartId, PartRow> parts_;
    std::unordered_map<base::PriceListId, base::Day> lists_;
    std::unordered_map<base::PartId, std::vector<DatedPrice>> prices_;
    std::unordered_map<base::PartId, std::vector<DatedTariff>> tariffs_;
    std::vector<DatedAmount> handling_;
    std::vector<DatedAmount> vat_;
};

}  // namespace amani::domain
