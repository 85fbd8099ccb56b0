// The hub's decisions as vouchers and discrepancies.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/row_batch.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace amani::views {

class BooksProjection {
  public:
    explicit BooksProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::GoodsBooked& booked);
    void apply(const domain::Event& event, const domain::ConsumptionBooked& booked);
    void apply(const domain::Event& event, const domain::UsedPartRegistered& registered);
    void apply(const domain::Event& event, const domain::DebtEnded& ended);
    void apply(const domain::Event& event, const domain::MemoRepriced& repriced);
    void apply(const domain::Event& event, const domain::PaymentBooked& booked);
    void apply(const domain::Event& event, const domain::PriceDifferenceBooked& booked);
    void apply(const domain::Event& event, const domain::ReplacementBooked& booked);
    void apply(const domain::Event& event, const domain::CustomerBooked& booked);
    void apply(const domain::Event& event, const domain::ContractBooked& booked);
    void apply(const domain::Event& event, const domain::DiscrepancyOpened& opened);
    void apply(const domain::Event& event, const domain::DiscrepancySettled& settled);
    // Vouchers are gathered in memory; see Projector.
    void flush() { vouchers_.flush(); }
    void forget() { vouchers_.clear(); }

  private:
    struct Concern {
        base::SiteId site;
        base::EventId cause;
        base::PartId part;
    };
    template <class Decision>
    void add_voucher(const domain::Event& event, const Decision& decision, const Concern& concern);

    store::RowBatch vouchers_;
    std::unique_ptr<store::Statement> add_over_;
    std::unique_ptr<store::Statement> open_;
    std::unique_ptr<store::Statement> add_evidence_;
    std::unique_ptr<store::Statement> settle_;
    std::unique_ptr<store::Statement> add_settlement_;
};

struct VoucherRow {
    base::EventId id;
    std::int64_t type = 0;  // number of the decision's event type
    base::SiteId site;      // the site that it concerns
    base::Day day;
    base::LogicalTime time;
    base::EventId cause;  // the fact, or the decision, that it follows from
    base::PartId part;    // or none
};
BOOST_DESCRIBE_STRUCT(VoucherRow, (), (id, type, site, day, time, cause, part))

struct VoucherEntry {
    std::int32_t account = 0;
    base::SiteId party;  // or none
    base::PartId part;   // or none
    base::Rial debit;
    base::Rial credit;
};
BOOST_DESCRIBE_STRUCT(VoucherEntry, (), (account, party, part, debit, credit))

enum class CaseState : std::uint8_t { open = 1, settled = 2 };
BOOST_DESCRIBE_ENUM(CaseState, open, settled)

struct DiscrepancyRow {
    base::DiscrepancyId id;
    domain::DiscrepancyKind kind{};
    base::SiteId site;
    base::EventId cause;
    base::PartId part;
    base::Quantity quantity;
    base::Quantity left;  // 0: settled
    base::Day deadline;
    std::string detail;
    base::Day opened_day;
    base::LogicalTime opened_time;
    base::LogicalTime settled_time;  // of the last settlement, or 0
};
BOOST_DESCRIBE_STRUCT(DiscrepancyRow, (),
                      (id, kind, site, cause, part, quantity, left, deadline, detail, opened_day,
                       opened_time, settled_time))

struct SettlementRow {
    base::EventId id;
    base::EventId by;
    base::Quantity left;
    std::string how;
    base::Day day;
    base::LogicalTime time;
};
BOOST_DESCRIBE_STRUCT(SettlementRow, (), (id, by, left, how, day, time))

[[nodiscard]] std::optional<VoucherRow> voucher(store::Database& database, base::EventId id);
[[nodiscard]] std::vector<VoucherEntry> voucher_entries(store::Database& database,
                                                        base::EventId id);
// All effects of the decision on the books: its voucher's lines, stock, custody and debts.
[[nodiscard]] std::vector<domain::Entry> voucher_effects(store::Database& database,
                                                         base::EventId id);
// The row of RULES §6.1 by which it is posted; empty when none names it.
[[nodiscard]] std::string_view voucher_rule(store::Database& database, base::EventId id);
// Of a decision about a received used part: which piece of which receipt.
struct VoucherPiece {
    base::ReceiptId receipt;
    std::int32_t line = 0;
    std::int32_t unit = 0;
};
[[nodiscard]] std::optional<VoucherPiece> voucher_piece(store::Database& database,
                                                        base::EventId id);
// Of the vouchers that earlier versions have kept: which are without a line (schema.h).
void mark_empty_vouchers(store::Database& database);
// The vouchers that follow from a document, oldest first; none while it is not in the books.
[[nodiscard]] std::vector<VoucherRow> vouchers_of_cause(store::Database& database,
                                                        base::EventId cause);

// The ids of all vouchers, in their order.
// What the parts of a fitting have cost, as far as the books have told it here.
[[nodiscard]] base::Rial consumption_cost(store::Database& database, base::EventId fitted);
[[nodiscard]] std::vector<base::EventId> all_vouchers(store::Database& database);
// How many discrepancies are open.
[[nodiscard]] std::int64_t count_open_discrepancies(store::Database& database);
// The latest business day on which the books moved; day 0 when they never did.
[[nodiscard]] base::Day books_moved_through(store::Database& database);

[[nodiscard]] std::optional<DiscrepancyRow> discrepancy(store::Database& database,
                                                        base::DiscrepancyId id);
[[nodiscard]] std::vector<DiscrepancyRow> discrepancies_of_cause(store::Database& database,
                                                                 base::EventId cause);
[[nodiscard]] std::vector<base::EventId> discrepancy_evidence(store::Database& database,
                                                              base::DiscrepancyId id);
[[nodiscard]] std::vector<SettlementRow> settlements_of(store::Database& database,
                                                        base::DiscrepancyId id);

extern const List vouchers_list;
extern const List discrepancies_list;

}  // namespace amani::views
