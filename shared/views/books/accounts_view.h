// The reads of accountants and agents: the statement, the custody page with its proof, the trial
// balance.
#pragma once

#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/store/database.h"
#include "shared/views/books/books_view.h"

#include <boost/describe.hpp>

#include <vector>

namespace amani::views {

struct TrialBalanceRow {
    std::int32_t account = 0;
    base::Rial debit;
    base::Rial credit;
};
BOOST_DESCRIBE_STRUCT(TrialBalanceRow, (), (account, debit, credit))

// Balances of all accounts; Σ debit = Σ credit.
[[nodiscard]] std::vector<TrialBalanceRow> trial_balance(store::Database& database);
// The balance of an account, debit positive, over all parts, and over all parties when `party` is
// none.
[[nodiscard]] base::Rial account_balance(store::Database& database, int account,
                                         base::SiteId party);

enum class StatementState : std::uint8_t {
    confirmed = 1,  // on 2110
    pending = 2,    // on 2115: credited before its consumption is known
};
BOOST_DESCRIBE_ENUM(StatementState, confirmed, pending)

struct StatementLine {
    base::EventId voucher;
    std::int64_t type = 0;  // number of the decision's event type
    base::Day day;
    base::LogicalTime booked_time;
    base::EventId cause;
    base::PartId part;
    StatementState state = StatementState::confirmed;
    base::Rial debit;
    base::Rial credit;
    base::Rial balance;  // confirmed, after this line; debit positive
};
BOOST_DESCRIBE_STRUCT(StatementLine, (),
                      (voucher, type, day, booked_time, cause, part, state, debit, credit, balance))

// A fact of the agent that no voucher reflects yet.
struct UnbookedRow {
    base::EventId id;
    std::int64_t type = 0;
    base::Day day;
    base::PartId part;
    base::Quantity quantity;
};
BOOST_DESCRIBE_STRUCT(UnbookedRow, (), (id, type, day, part, quantity))

// RULES §7.4: opening + debits − credits, a line a voucher, provisional shown apart.
struct Statement {
    base::SiteId agent;
    base::Rial opening;
    std::vector<StatementLine> lines;
    base::Rial closing;      // debit positive: what the agent owes
    base::Rial provisional;  // on 2115 now
    std::vector<UnbookedRow> unbooked;
};

struct Period {
    base::Day from;
    base::Day to;
};
[[nodiscard]] Statement statement(store::Database& database, base::SiteId agent, Period period);

// What one voucher adds to an account's balance.
struct AccountLine {
    base::EventId voucher;
    std::int64_t type = 0;
    base::Day day;
    base::EventId cause;
    base::SiteId party;  // or none
    base::PartId part;   // or none
    base::Rial debit;
    base::Rial credit;
    base::Rial balance;  // after this line; debit positive
};
BOOST_DESCRIBE_STRUCT(AccountLine, (),
                      (voucher, type, day, cause, party, part, debit, credit, balance))
struct AccountExplained {
    base::Rial opening;
    std::vector<AccountLine> lines;
    base::Rial closing;
};
// The lines of a period behind an account's balance; of all parties when `party` is none.
[[nodiscard]] AccountExplained explain_account(store::Database& database, int account,
                                               base::SiteId party, Period period);

// A − P = PEND − PRE + OVER (RULES §3.4), with P as the hub knows it; `residue` is the difference
// of both sides and must be 0.
struct CustodyRow {
    base::SiteId agent;
    base::PartId part;
    base::Quantity accountable;  // A
    base::Quantity physical;     // P, of all that is recorded here
    base::Quantity under_way;    // the part of P that the hub has not booked yet
    base::Quantity pending;      // PEND: consumed, used part not yet accepted
    base::Quantity early;        // PRE: used part accepted, consumption not yet known
    base::Quantity over;         // OVER: consumption that no stock backs yet
    base::Quantity residue;
};
BOOST_DESCRIBE_STRUCT(CustodyRow, (),
                      (agent, part, accountable, physical, under_way, pending, early, over,
                       residue))

// At the hub all facts are booked when they are applied; elsewhere decisions follow.
enum class Booked : std::uint8_t { all, not_all };
// A row for each part for which any term is not 0.
[[nodiscard]] std::vector<CustodyRow> custody(store::Database& database, base::SiteId agent,
                                              Booked facts);

// All pieces that an agent answers for, of all parts: the book of custody.
[[nodiscard]] base::Quantity in_custody_of(store::Database& database, base::SiteId agent);

// How many units of a fitting no stock backs yet (C-3).
[[nodiscard]] base::Quantity consumed_beyond_stock(store::Database& database, base::TagId fitted);

enum class CustodyTerm : std::uint8_t {
    pending = 1,
    early = 2,
    over = 3,
    accountable = 4,
    physical = 5
};
BOOST_DESCRIBE_ENUM(CustodyTerm, pending, early, over, accountable, physical)

// The document behind units of a term: a fitting (PEND, OVER), a used-part receipt (PRE), the
// hub's decision (A), what moved the goods (P). Each term's documents add up to it.
struct CustodyDocument {
    CustodyTerm term{};
    base::EventId document;
    base::Quantity quantity;
};
BOOST_DESCRIBE_STRUCT(CustodyDocument, (), (term, document, quantity))
[[nodiscard]] std::vector<CustodyDocument> custody_documents(store::Database& database,
                                                             base::SiteId agent, base::PartId part);

}  // namespace amani::views
