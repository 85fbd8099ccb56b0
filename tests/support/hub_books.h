// A hub without a network or a disk: facts are heard once each in the order given, decisions are
// recorded into feeds, and every effect is added up. Checks at each step that vouchers balance,
// that the stock accounts equal the pools, and that A − P = PEND − PRE + OVER.
#pragma once

#include "shared/domain/flows/identity.h"
#include "shared/domain/flows/memory_books.h"
#include "shared/domain/flows/postings.h"
#include "shared/domain/registry/reconcile.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace amani::domain {

using BalanceKey = std::tuple<Book, std::int64_t, std::int64_t, std::int64_t>;
using Balances = std::map<BalanceKey, std::int64_t>;

class HubBooks final : public Decisions {
  public:
    HubBooks() : reconciler_(store_, *this) {}
    // Hubs that share the numbers of texts can be compared key by key.
    explicit HubBooks(std::shared_ptr<TextNumbers> texts)
        : store_(std::move(texts)), reconciler_(store_, *this) {}

    void on_day(base::Day today) { reconciler_.on_day(today); }

    void hear(const Event& fact) {
        if (!heard_.insert(fact.id).second) return;
        add_effects(fact);
        keep(fact);
        reconcile(reconciler_, fact);
    }

    base::EventId record(base::SiteId feed, const Fact& fact, Decision decision) override {
        const auto log = base::LogId::of(feed, base::first_feed_incarnation);
        Event event{.id = base::EventId::of(log, ++sequences_[feed]),
                    .day = fact.day,
                    .body = body_of(std::move(decision))};
        event.type = type_of(event.body);
        std::visit(
            []<class T>(const T& body) {
                if constexpr (requires { voucher(body); }) EXPECT_TRUE(voucher(body).is_balanced());
            },
            event.body);
        add_effects(event);
        keep(event);
        return event.id;
    }

    [[nodiscard]] std::int64_t account(Account account, base::SiteId party = {},
                                       base::PartId part = {}) const {
        const Entry entry = account_entry(static_cast<int>(account), party, part, {});
        const auto found = balances_.find({entry.book, entry.holder, entry.number, entry.item});
        return found == balances_.end() ? 0 : found->second;
    }
    [[nodiscard]] const Balances& balances() const { return balances_; }
    [[nodiscard]] Balances balances(Book book) const {
        Balances some;
        for (const auto& [key, amount] : balances_)
            if (std::get<0>(key) == book && amount != 0) some[key] = amount;
        return some;
    }
    // Every part's pieces over all places add up to nothing.
    [[nodiscard]] std::map<std::int64_t, std::int64_t> pieces_out_of_nowhere() const {
        std::map<std::int64_t, std::int64_t> sums;
        for (const auto& [key, amount] : balances_)
            if (std::get<0>(key) == Book::stock) sums[std::get<3>(key)] += amount;
        std::erase_if(sums, [](const auto& sum) { return sum.second == 0; });
        return sums;
    }
    [[nodiscard]] Identity identity_of(base::SiteId agent, base::PartId part) {
        return identity(store_, agent, part);
    }
    [[nodiscard]] Pool pool(Account account, std::int64_t number, base::PartId part) {
        return row_or_empty<Pool>(store_, pool_key(account, number, part, Condition::fresh));
    }
    [[nodiscard]] bool stock_accounts_equal_pools() {
        std::map<std::int64_t, std::int64_t> sums;
        for_each_pool(store_, [&](Account account, const Pool& pool) {
            if (is_pooled(account)) sums[static_cast<int>(account)] += pool.value.value;
        });
        for (const auto& [key, amount] : balances_) {
            const std::int64_t account = std::get<1>(key) >> 32;
            if (std::get<0>(key) == Book::account && is_pooled(static_cast<Account>(account)))
                sums[account] -= amount;
        }
        for (const auto& [account, difference] : sums)
            if (difference != 0) return false;
        return true;
    }
    // Credit keys with a live credit, and how it stands.
    [[nodiscard]] std::map<CreditKey, std::int32_t> live_keys() {
        std::map<CreditKey, std::int32_t> keys;
        const auto each = [&](Table table, auto key_of) {
            for_each_key(store_, {table, INT64_MIN, INT64_MIN, 0, 0}, Within::table,
                         [&](const RowKey& at) {
                             const auto tag = row_or_empty<TagRow>(store_, at);
                             if (tag.standing != 0) keys[key_of(at)] = tag.standing;
                         });
        };
        each(Table::tag, [](const RowKey& at) { return CreditKey::by_tag({at.a}); });
        each(Table::numbered_tag,
             [](const RowKey& at) { return CreditKey::by_number({at.a, at.b}); });
        return keys;
    }
    [[nodiscard]] std::vector<DiscrepancyKind> open_discrepancies() {
        std::vector<DiscrepancyKind> kinds;
        for_each_key(
            store_, {Table::discrepancy, INT64_MIN, 0, 0, 0}, Within::table,
            [&](const RowKey& key) { kinds.push_back(static_cast<DiscrepancyKind>(key.a)); });
        return kinds;
    }
    // What stays open about waybills, however it came about.
    [[nodiscard]] std::map<RowKey, std::int64_t> open_transit_cases() {
        std::map<RowKey, std::int64_t> cases;
        for (const auto kind :
             {DiscrepancyKind::transit_difference, DiscrepancyKind::unknown_waybill})
            for_each_key(store_,
                         {Table::discrepancy, static_cast<std::int64_t>(kind), INT64_MIN, 0, 0},
                         Within::a, [&](const RowKey& key) {
                             cases[key] = row_or_empty<DiscrepancyRow>(store_, key).left.value;
                         });
        return cases;
    }
    [[nodiscard]] std::int64_t stock(Place place, Condition condition, base::PartId part) const {
        const Entry entry = stock_entry(place, condition, part, {});
        const auto found = balances_.find({entry.book, entry.holder, entry.number, entry.item});
        return found == balances_.end() ? 0 : found->second;
    }
    // RULES §5.1: what stands credited to agents for used parts, by vouchers and by the pieces
    // whose key is live; and that no key has two.
    [[nodiscard]] std::int64_t credited_by_vouchers() const {
        std::int64_t sum = 0;
        for (const UsedPartRegistered& decision : decided<UsedPartRegistered>()) {
            const Voucher posted = voucher(decision);
            for (const VoucherLine& line : posted.lines())
                if (line.account == Account::agents_current ||
                    line.account == Account::agents_provisional)
                    sum -= line.amount.value;
        }
        return sum;
    }
    [[nodiscard]] std::int64_t credited_by_live_keys() {
        std::int64_t sum = 0;
        std::set<std::pair<CreditKey, base::SiteId>> keys;
        for_each_key(
            store_, {Table::unit, INT64_MIN, 0, 0, 0}, Within::table, [&](const RowKey& at) {
                const auto unit = row_or_empty<UnitRow>(store_, at);
                const auto standing = static_cast<Standing>(unit.standing);
                if (standing != Standing::firm && standing != Standing::provisional) return;
                const Amounts& a = unit.amounts;
                sum += (a.price + a.labour + a.handling + a.vat).value;
                const auto whose = unit.key.is_by_number() ? unit.holder : base::SiteId{};
                const bool is_new = keys.emplace(unit.key, whose).second;
                EXPECT_TRUE(is_new || unit.key.is_none()) << "two live credits under one key";
            });
        return sum;
    }
    // A crash: what was heard since is forgotten, as a transaction that was rolled back is.
    struct Saved {
        MemoryBooks store;
        std::set<base::EventId> heard;
        std::map<base::SiteId, std::uint32_t> sequences;
        std::vector<Event> journal;
        Balances balances;
    };
    [[nodiscard]] Saved saved() const { return {store_, heard_, sequences_, journal_, balances_}; }
    void crash(const Saved& back) {
        store_ = back.store;
        heard_ = back.heard;
        sequences_ = back.sequences;
        journal_ = back.journal;
        balances_ = back.balances;
        reconciler_.reload();
    }
    // Facts and decisions in the order in which they came, each later than the one before.
    [[nodiscard]] const std::vector<Event>& journal() const { return journal_; }
    struct Turnover {
        std::int64_t debits = 0;
        std::int64_t credits = 0;
    };
    [[nodiscard]] Turnover turnover(Account account, base::SiteId party) const {
        Turnover sum;
        std::vector<Entry> entries;
        for (const Event& event : journal_) append_effects(event, entries);
        const Entry of = account_entry(static_cast<int>(account), party, {}, {});
        for (const Entry& entry : entries)
            if (entry.book == Book::account && entry.holder == of.holder)
                (entry.amount > 0 ? sum.debits : sum.credits) += std::abs(entry.amount);
        return sum;
    }
    template <class T>
    [[nodiscard]] std::vector<T> decided() const {
        std::vector<T> some;
        for (const Event& event : journal_)
            if (const T* one = std::get_if<T>(&event.body)) some.push_back(*one);
        return some;
    }

  private:
    void keep(Event event) {
        event.time = {static_cast<std::int64_t>(journal_.size() + 1) << 16};
        journal_.push_back(std::move(event));
    }
    void add_effects(const Event& event) {
        std::vector<Entry> entries;
        append_effects(event, entries);
        for (const Entry& entry : entries)
            balances_[{entry.book, entry.holder, entry.number, entry.item}] += entry.amount;
    }

    MemoryBooks store_;
    Reconciler reconciler_;
    std::set<base::EventId> heard_;
    std::map<base::SiteId, std::uint32_t> sequences_;
    std::vector<Event> journal_;
    Balances balances_;
};

// Writes facts into one log per site, as the sites would.
class Sites {
  public:
    template <class T>
    Event write(base::SiteId site, base::Day day, T body) {
        Event event{.id = base::EventId::of(base::LogId::of(site, 1), ++sequences_[site]),
                    .day = day};
        event.body = std::move(body);
        event.type = type_of(event.body);
        return event;
    }

  private:
    std::map<base::SiteId, std::uint32_t> sequences_;
};

}  // namespace amani::domain
