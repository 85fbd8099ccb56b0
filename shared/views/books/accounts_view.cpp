#include "shared/views/books/accounts_view.h"

#include "shared/domain/ledger/entry.h"
#include "shared/views/rows/events_of_site.h"
#include "shared/views/rows/typed_rows.h"

#include <algorithm>
#include <map>

namespace amani::views {
namespace {

constexpr int agents_current = 2110;
constexpr int agents_provisional = 2115;

constexpr std::string_view select_trial_balance = R"sql(
SELECT holder / 4294967296, CASE WHEN SUM(amount) > 0 THEN SUM(amount) ELSE 0 END,
    CASE WHEN SUM(amount) < 0 THEN -SUM(amount) ELSE 0 END
FROM balance WHERE book = 4 GROUP BY holder / 4294967296 HAVING SUM(amount) <> 0 ORDER BY 1)sql";

constexpr std::string_view select_vouchers = R"sql(
SELECT id, type, site, day, time, cause, part FROM voucher
WHERE site = ?1 AND day >= ?2 ORDER BY day, time, id)sql";

// Fittings in the site's jobs, and payments with the agent, for which there is no voucher yet.
constexpr std::string_view select_unbooked = R"sql(
SELECT event, 62, day, part, quantity FROM job_line
WHERE job >= ?2 AND job <= ?3 AND NOT EXISTS (
    SELECT 1 FROM voucher WHERE voucher.cause = job_line.event AND voucher.cause <> 0)
UNION ALL SELECT id, 31, day, 0, 0 FROM payment
WHERE agent = ?1 AND NOT EXISTS (SELECT 1 FROM voucher WHERE voucher.cause = payment.id AND voucher.cause <> 0)
ORDER BY 3, 1)sql";

constexpr std::string_view select_custody_documents = R"sql(
SELECT 1, id, pending FROM used_part
WHERE state IN (0, 1, 2, 3, 8) AND id >= ?4 AND id <= ?5 AND site = ?1 AND part = ?2 AND pending <> 0
    AND NOT EXISTS (SELECT 1 FROM over_unit WHERE over_unit.fitted = used_part.id AND over_unit.quantity <> 0)
UNION ALL SELECT 2, receipt, COUNT(*) FROM used_piece
WHERE holder = ?1 AND part = ?2 AND standing = 2 GROUP BY receipt
UNION ALL SELECT 3, fitted, quantity FROM over_unit WHERE holder = ?1 AND part = ?2 AND quantity <> 0
UNION ALL SELECT 5, event, SUM(amount) FROM kardex
WHERE item = ?2 AND site = ?1 AND ((holder >> 40) & 255) = ?3
GROUP BY event HAVING SUM(amount) <> 0
ORDER BY 1, 2)sql";

// Used parts are owed for these already, but the units are OVER, not PEND, until stock backs them.
constexpr std::string_view owed_but_over = R"sql(
SELECT over_unit.part, -over_unit.quantity FROM over_unit JOIN used_part ON used_part.id = over_unit.fitted
WHERE over_unit.holder = ?1 AND over_unit.quantity <> 0 AND used_part.pending <> 0)sql";

// What was moved in a site's places of a kind by facts that no decision follows here yet. Moves
// between places of one site (81) are booked by nobody.
constexpr std::string_view moved_and_not_booked = R"sql(
SELECT item, SUM(amount) FROM kardex
WHERE site = ?1 AND ((holder >> 40) & 255) = ?2
    AND NOT EXISTS (SELECT 1 FROM voucher WHERE voucher.cause = kardex.event AND voucher.cause <> 0)
    AND NOT EXISTS (SELECT 1 FROM stock_document WHERE stock_document.id = kardex.event AND stock_document.type = 81)
GROUP BY item HAVING SUM(amount) <> 0)sql";

// The kinds of a site's places whose stock is P.
constexpr domain::PlaceKind held_in_custody[] = {domain::PlaceKind::consignment,
                                                 domain::PlaceKind::replacement,
                                                 domain::PlaceKind::work_in_progress};

struct PartAmount {
    base::PartId part;
    std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(PartAmount, (), (part, amount))

struct Amount {
    base::Rial confirmed;
    base::Rial pending;
};

Amount amount_for(store::Database& database, base::EventId voucher, base::SiteId agent) {
    Amount amount;
    for (const VoucherEntry& entry : voucher_entries(database, voucher)) {
        if (entry.party != agent) continue;
        if (entry.account == agents_current) amount.confirmed += entry.debit - entry.credit;
        if (entry.account == agents_provisional) amount.pending += entry.debit - entry.credit;
    }
    return amount;
}

StatementLine line_of(const VoucherRow& voucher, StatementState stage, base::Rial amount,
                      base::Rial balance) {
    return {voucher.id,
            voucher.type,
            voucher.day,
            voucher.time,
            voucher.cause,
            voucher.part,
            stage,
            std::max(amount, base::Rial{}),
            std::max(-amount, base::Rial{}),
            balance};
}

}  // namespace

std::vector<TrialBalanceRow> trial_balance(store::Database& database) {
    return rows<TrialBalanceRow>(database, select_trial_balance);
}

base::Rial account_balance(store::Database& database, int account, base::SiteId party) {
    const std::int64_t holder = domain::account_entry(account, party, {}, {}).holder;
    const std::int64_t last = party.is_none() ? holder | 0xffff'ffff : holder;
    return {number(database, 0,
                   "SELECT SUM(amount) FROM balance WHERE book = 4 AND holder BETWEEN ?1 AND ?2",
                   holder, last)};
}

Statement statement(store::Database& database, base::SiteId agent, Period period) {
    Statement statement{.agent = agent};
    const auto vouchers = rows<VoucherRow>(database, select_vouchers, agent, period.from);
    std::vector<Amount> amounts;
    // The opening balance is today's balance less everything since.
    base::Rial opening = account_balance(database, agents_current, agent);
    for (const VoucherRow& voucher : vouchers) {
        amounts.push_back(amount_for(database, voucher.id, agent));
        opening -= amounts.back().confirmed;
    }
    statement.opening = opening;
    base::Rial balance = opening;
    for (std::size_t i = 0; i < vouchers.size() && vouchers[i].day <= period.to; ++i) {
        balance += amounts[i].confirmed;
        if (amounts[i].confirmed != base::Rial{}) {
            statement.lines.push_back(
                line_of(vouchers[i], StatementState::confirmed, amounts[i].confirmed, balance));
        }
        if (amounts[i].pending != base::Rial{}) {
            statement.lines.push_back(
                line_of(vouchers[i], StatementState::pending, amounts[i].pending, balance));
        }
    }
    statement.closing = balance;
    statement.provisional = account_balance(database, agents_provisional, agent);
    const auto [first, last] = events_of(agent);
    statement.unbooked = rows<UnbookedRow>(database, select_unbooked, agent, first, last);
    return statement;
}

AccountExplained explain_account(store::Database& database, int account, base::SiteId party,
                                 Period period) {
    AccountExplained explained;
    base::Rial since;
    // A voucher may touch a party's account although it concerns another site.
    for (const VoucherRow& voucher :
         rows<VoucherRow>(database,
                          "SELECT id, type, site, day, time, cause, part FROM voucher "
                          "WHERE day >= ?1 ORDER BY day, time, id",
                          period.from)) {
        for (const VoucherEntry& entry : voucher_entries(database, voucher.id)) {
            if (entry.account != account || (!party.is_none() && entry.party != party)) continue;
            since += entry.debit - entry.credit;
            if (voucher.day > period.to) continue;
            explained.lines.push_back({voucher.id, voucher.type, voucher.day, voucher.cause,
                                       entry.party, entry.part, entry.debit, entry.credit, since});
        }
    }
    explained.opening = account_balance(database, account, party) - since;
    explained.closing = explained.opening;
    for (AccountLine& line : explained.lines) {
        line.balance += explained.opening;
        explained.closing = line.balance;
    }
    return explained;
}

std::vector<CustodyRow> custody(store::Database& database, base::SiteId agent, Booked facts) {
    std::map<base::PartId, CustodyRow> parts;
    const auto add = [&](const std::vector<PartAmount>& amounts,
                         base::Quantity CustodyRow::* term) {
        for (const PartAmount& each : amounts)
            parts[each.part].*term += base::Quantity{each.amount};
    };
    add(rows<PartAmount>(
            database,
            "SELECT item, amount FROM balance WHERE book = 2 AND holder = ?1 AND amount <> 0",
            agent),
        &CustodyRow::accountable);
    for (const auto kind : held_in_custody)
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::Condition>>(
            [&](auto condition) {
                const domain::Place place{kind, agent, 0};
                add(rows<PartAmount>(database,
                                     "SELECT item, amount FROM balance WHERE book = 1 AND holder = "
                                     "?1 AND amount <> 0",
                                     domain::stock_entry(place, condition.value, {}, {}).holder),
                    &CustodyRow::physical);
            });
    if (facts == Booked::not_all)
        for (const auto kind : held_in_custody)
            add(rows<PartAmount>(database, moved_and_not_booked, agent, kind),
                &CustodyRow::under_way);
    constexpr std::string_view by_state =
        "SELECT item, amount FROM balance WHERE book = 3 AND holder = ?1 AND number = ?2 AND "
        "amount <> 0";
    add(rows<PartAmount>(database, by_state, agent, domain::DebtState::owed), &CustodyRow::pending);
    add(rows<PartAmount>(database, owed_but_over, agent), &CustodyRow::pending);
    add(rows<PartAmount>(database, by_state, agent, domain::DebtState::early), &CustodyRow::early);
    add(rows<PartAmount>(database,
                         "SELECT part, quantity FROM over_unit WHERE holder = ?1 AND quantity <> 0",
                         agent),
        &CustodyRow::over);

    std::vector<CustodyRow> custody;
    for (auto& [part, row] : parts) {
        row.agent = agent;
        row.part = part;
        const base::Quantity booked = row.physical - row.under_way;
        row.residue = row.accountable - booked - row.pending + row.early - row.over;
        custody.push_back(row);
    }
    return custody;
}

base::Quantity in_custody_of(store::Database& database, base::SiteId agent) {
    return {number(database, 0, "SELECT SUM(amount) FROM balance WHERE book = 2 AND holder = ?1",
                   agent)};
}

base::Quantity consumed_beyond_stock(store::Database& database, base::TagId fitted) {
    return {number(database, 0, "SELECT quantity FROM over_unit WHERE fitted = ?1", fitted)};
}

std::vector<CustodyDocument> custody_documents(store::Database& database, base::SiteId agent,
                                               base::PartId part) {
    const auto [first, last] = events_of(agent);
    auto documents = rows<CustodyDocument>(database, select_custody_documents, agent, part,
                                           domain::PlaceKind::consignment, first, last);
    const auto vouchers =
        rows<VoucherRow>(database,
                         "SELECT id, type, site, day, time, cause, part FROM voucher "
                         "WHERE site = ?1 AND part = ?2 ORDER BY day, time, id",
                         agent, part);
    for (const VoucherRow& voucher : vouchers) {
        base::Quantity moved;
        for (const domain::Entry& entry : voucher_effects(database, voucher.id)) {
            if (entry.book == domain::Book::custody && entry.holder == agent.value)
                moved += base::Quantity{entry.amount};
        }
        if (moved != base::Quantity{})
            documents.push_back({CustodyTerm::accountable, voucher.id, moved});
    }
    return documents;
}

}  // namespace amani::views
