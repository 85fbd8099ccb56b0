// The hub's clerk: hears every fact once, in hub order, and writes the decisions that follow from
// it (C-2 … C-11, RULES §6.2). Pure: it remembers in the books' rows alone, and takes the day from
// on_day().
//
// It never refuses a fact. Whatever cannot be matched yet is held and visible as a discrepancy.
#pragma once

#include "shared/domain/flows/books.h"
#include "shared/domain/flows/events.h"
#include "shared/domain/flows/price_book.h"
#include "shared/domain/flows/rows.h"
#include "shared/domain/network/events.h"
#include "shared/domain/service/events.h"

#include <string>

namespace amani::domain {

// The fact's event, without its body.
struct Fact {
    base::EventId id;
    base::Day day;  // business date
};

// Where decisions go. `record` writes one into the feed of the site that it concerns, and returns
// the id under which it was recorded; it takes effect at once.
class Decisions {
  public:
    virtual ~Decisions() = default;
    virtual base::EventId record(base::SiteId site, base::EventId cause, Decision decision) = 0;
};

// Days that an early or held receipt waits for its consumption (C-2).
inline constexpr std::int32_t early_receipt_days = 15;

class Reconciler {
  public:
    Reconciler(BooksStore& store, Decisions& out);

    void on(const Fact& fact, const GoodsReceived& event);
    void on(const Fact& fact, const Dispatched& event);
    void on(const Fact& fact, const StockReceived& event);
    void on(const Fact& fact, const StockMoved& event);
    void on(const Fact& fact, const TransitLossDeclared& event);
    void on(const Fact& fact, const PartFitted& event);
    void on(const Fact& fact, const PartRemoved& event);
    void on(const Fact& fact, const UsedPartsDispatched& event);
    void on(const Fact& fact, const UsedPartsReceived& event);
    void on(const Fact& fact, const UsedPartInspected& event);
    void on(const Fact& fact, const UsedPartCharged& event);
    void on(const Fact& fact, const UsedPartWaived& event);
    void on(const Fact& fact, const PaymentMade& event);

    // A site goes on under its next incarnation (C-18).
    void on(const Fact& fact, const BranchReissued& event);
    // Two histories of one log were seen, which differ after `at`. The case stays open until the
    // site's BranchReissued says what has become of them.
    void on_fork(base::EventId at);

    void on(const Fact& fact, const SiteDefined& event);
    void on(const Fact& fact, const AgentTermsSet& event);
    void on(const Fact& fact, const PartDefined& event);
    void on(const Fact& fact, const PriceListPublished& event);
    void on(const Fact& fact, const PriceSet& event);
    void on(const Fact& fact, const TariffSet& event);
    void on(const Fact& fact, const HandlingSet& event);
    void on(const Fact& fact, const VatRateSet& event);

    // A case about a fact itself and not about its meaning in the books. At most one is opened for
    // a fact and kind.
    struct Report {
        DiscrepancyKind kind = DiscrepancyKind::set_aside_fact;
        base::SiteId site;
        base::EventId cause;
        base::EventId evidence;  // or none: a second event
        std::string detail;
    };
    void report(Report about);
    void settle_report(DiscrepancyKind kind, base::EventId cause, const std::string& how);
    // The causes of the open reports of a kind.
    [[nodiscard]] std::vector<base::EventId> open_reports(DiscrepancyKind kind);

    // A new business day at the hub: what timed out is reversed, memo prices follow the lists
    // (P-14m).
    void on_day(base::Day today);

    [[nodiscard]] SiteKind kind_of(base::SiteId site) const { return prices_.kind_of(site); }
    // Call after a rollback: reads again what is kept in memory.
    void reload();

  private:
    // One holder's stock of one part, while a fact is worked on. At most one desk is open for a
    // holder and part.
    struct Desk {
        base::SiteId holder;
        base::PartId part;
        Holding holding = Holding::own;
        base::EventId cause;
        ShelfRow shelf;
        Pool stock;  // A − PEND
        Pool owed;   // PEND, of agents (1215)
    };
    enum class IsDebt : std::uint8_t { no, yes };
    struct Fitting {
        base::EventId fitted;
        Consumption consumption = Consumption::returnable;
        base::Day day;
        base::Quantity total;
    };
    struct Case {  // names a discrepancy by what it is about
        DiscrepancyKind kind = DiscrepancyKind::transit_difference;
        std::int64_t a = 0;
        std::int64_t b = 0;
        std::int64_t c = 0;
    };
    struct Settled {  // names what was settled: by which event, and which line or piece of it
        base::PartId part;
        std::int64_t event = 0;
        std::int64_t piece = 0;
    };
    struct Goods {  // a line on its way into or out of a holder's stock
        Booking booking = Booking::purchase;
        Place from;
        Place to;
        std::int32_t line = 0;
        base::PartId part;
        Condition condition = Condition::fresh;
        base::Quantity quantity;
        base::Rial cost;
    };

    // reconciler.cpp
    [[nodiscard]] Desk open(base::SiteId holder, base::PartId part, base::EventId cause);
    void close(const Desk& desk);
    [[nodiscard]] Place stock_place(base::SiteId holder) const;
    [[nodiscard]] RowKey pool_key(base::SiteId holder, base::PartId part,
                                  Condition condition) const;
    [[nodiscard]] base::Day today_or(base::Day day) const;
    void put_in(Desk& desk, base::Quantity quantity, base::Rial cost);
    void book_variance(const Place& place, base::PartId part, base::Rial variance,
                       base::EventId cause);
    void reprice(base::PartId part);
    void reprice_by_lists(base::PartId part);
    void reprice(Desk& desk);
    void open_case(const Case& about, base::SiteId site, base::EventId cause, base::PartId part,
                   base::Quantity quantity, base::EventId evidence, std::string detail = {});
    void settle_case(const Case& about, base::EventId by, base::Quantity left,
                     const std::string& how);

    // goods.cpp
    void goods_in(const Fact& fact, const Goods& goods);
    base::Rial goods_out(const Fact& fact, const Goods& goods);
    void book_sale(const Fact& fact, const Desk& desk, Settling kind, GoodsBooked booked);

    // transit.cpp: a good is the key of its TransitRow.
    void note_sent(const RowKey& good, base::Quantity quantity, base::Rial cost);
    void note_received(const RowKey& good, base::Quantity quantity, base::EventId receipt);
    void open_waybill(const Fact& fact, const std::string& number, base::SiteId to);
    void receive(const Fact& fact, std::int64_t waybill, std::int32_t line, const StockLine& goods,
                 base::SiteId receiver);
    void receive_parcel(const Fact& fact, const UsedPartsReceived& event);
    void explain_piece(const Fact& fact, const UsedPartLine& line);
    void receive_without_paper(const Fact& fact, const UsedPartsReceived& event);
    void match_number(const Fact& fact, std::int64_t number_hash, const ParkedRow& first);
    void match_parked(const Fact& fact, std::int64_t number_hash, base::WaybillId waybill);
    [[nodiscard]] base::Rial move_value(const RowKey& good, std::int64_t provisional,
                                        GoodsBooked& moved);
    [[nodiscard]] bool is_sent(base::WaybillId waybill);
    void report_misaddressed(base::EventId dispatch, base::SiteId receiver);
    void check_received(const RowKey& good, base::SiteId receiver, base::EventId receipt);
    void check_differences(base::WaybillId waybill, base::EventId by);
    void check_difference(const RowKey& good, base::EventId by);
    [[nodiscard]] base::Rial estimated_unit_cost(base::SiteId receiver, base::PartId part);

    // consumption.cpp
    void cover(Desk& desk, const Fitting& fitting, base::Quantity done, ConsumptionBooked decision);
    // Returns the fitting's place in the queue when stock did not cover all of it, otherwise 0.
    std::int64_t consume(Desk& desk, const Fitting& fitting, IsDebt is_debt);
    void consume_with_debt(Desk& desk, const Fitting& fitting, std::int64_t number_hash);
    [[nodiscard]] std::optional<UnitRef> early_for(const Desk& desk, std::int64_t tag,
                                                   std::int64_t number_hash);
    void adopt(Desk& desk, const Fitting& fitting, TagRow& tag, const UnitRef& piece);
    void turn_firm(Desk& desk, const Fitting& fitting, TagRow& tag, const UnitRef& piece,
                   UnitRow& unit);
    void take_over_queue(Desk& desk, const Fitting& fitting, TagRow& tag, const UnitRef& piece,
                         UnitRow& unit);
    void set_others_aside(Desk& desk, std::int64_t key, std::int64_t number_hash);
    void set_aside(Desk& desk, const UnitRef& piece, Standing standing);
    void drain(Desk& desk);
    void cover_queued(Desk& desk, const RowKey& key, QueueRow& row);
    void open_over_case(const Desk& desk, base::EventId fitted, base::Quantity over);

    // used_parts.cpp
    void take_piece(const Fact& fact, base::SiteId holder, const UsedPartLine& line,
                    const UnitRef& piece);
    [[nodiscard]] std::int64_t credit_key(base::SiteId holder, const UsedPartLine& line);
    void present(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit);
    void present_untagged(Desk& desk, const UnitRef& piece, UnitRow& unit,
                          std::int64_t serial_hash);
    void displace(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit);
    void put_aside(const Desk& desk, const UnitRef& piece, UnitRow& unit, Standing standing,
                   const std::string& reason);

    void open_suspicion(const Desk& desk, const UnitRef& piece, Standing standing,
                        base::EventId evidence);

    // credits.cpp
    void register_early(Desk& desk, const UnitRef& piece, UnitRow& unit);
    // Registers a piece against a debt that is known: credited, or held when its tag is OVER, or
    // closing the debt of a branch or technician.
    void register_known(Desk& desk, TagRow& tag, const UnitRef& piece, UnitRow& unit);
    void credit_early(Desk& desk, const UnitRef& piece, UnitRow& unit);
    // Reverses what was posted for a live piece and frees its key.
    void release(Desk& desk, const UnitRef& piece, UnitRow& unit, Standing standing,
                 const std::string& reason);
    void forget_early(const UnitRef& piece, const UnitRow& unit, base::EventId by);
    base::EventId record_standing(const Desk& desk, const UnitRef& piece, UnitRow& unit,
                                  Standing standing, const std::string& reason,
                                  const Amounts& before = {});
    // Records a firm credit and remembers it as settled with the agent.
    void record_credit(const Desk& desk, const UnitRef& piece, UnitRow& unit, base::Day consumed_on,
                       const Amounts& before = {});
    void note_acceptance(const Desk& desk, const UnitRef& piece, const UnitRow& unit);
    [[nodiscard]] Amounts credit_amounts(const Desk& desk, base::Day received,
                                         base::Day priced) const;
    void end_debt(const Fact& fact, base::TagId tag, DebtEnd end);
    void undo_end(Desk& desk, std::int64_t key, TagRow& tag);
    void time_out(const UnitRef& piece);

    // late_lists.cpp
    [[nodiscard]] SettledRow terms_now(const Desk& desk, Settling kind, base::Day priced,
                                       base::Day received) const;
    [[nodiscard]] Amounts amounts_of(base::PartId part, const SettledRow& row) const;
    // The terms on which it was settled before, otherwise `now`.
    [[nodiscard]] SettledRow settled_or(const Settled& what, const SettledRow& now);
    void remember_settled(const Settled& what, SettledRow row, const Amounts& posted);
    [[nodiscard]] static Settled settled_piece(base::PartId part, const UnitRef& piece) {
        return {part, piece.receipt.value, place_in_receipt(piece)};
    }
    [[nodiscard]] base::Day settled_day(const UnitRow& unit);
    // A settlement was undone: the corrections that late lists had added to it are reversed too.
    void forget_settled(const Settled& what, base::Day day, const Amounts& posted,
                        base::EventId by);
    void book_difference(base::PartId part, const SettledRow& row, base::Rial difference,
                         base::EventId by);
    void make_good(const Fact& fact, base::PartId part, base::Day from);
    void make_all_good(const Fact& fact, base::Day from);

    BooksStore& store_;
    Decisions& out_;
    PriceBook prices_;
    base::Day today_;
};

}  // namespace amani::domain
