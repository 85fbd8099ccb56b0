#include "shared/views/balances/balances.h"

#include <algorithm>
#include <tuple>

namespace amani::views {
namespace {

constexpr store::BatchedInsert add_balance{
    "balance(book, holder, number, item, amount)",
    "ON CONFLICT (book, holder, number, item) DO UPDATE SET amount = balance.amount + "
    "excluded.amount",
    5, 4};

constexpr store::BatchedInsert add_move{
    "kardex(item, site, holder, number, day, event, amount)",
    "ON CONFLICT (item, site, holder, number, day, event) DO UPDATE SET amount = excluded.amount",
    7, 6};

base::SiteId site_in(std::int64_t stock_holder) {
    return {static_cast<std::uint32_t>(stock_holder)};
}

}  // namespace

Balances::Balances(store::Database& database)
    : balances_(database, add_balance), kardex_(database, add_move) {}

std::size_t Balances::KeyHash::operator()(const domain::Entry& key) const { return mixed_key(key); }

void Balances::add(const domain::Entry& entry) {
    domain::Entry key = entry;
    key.amount = 0;
    std::int64_t& amount = added_[key];
    amount = base::checked_sum(amount, entry.amount);
}

void Balances::note_move(base::EventId event, base::Day day, const domain::Entry& entry) {
    if (entry.book != domain::Book::stock || domain::is_virtual(kind_in(entry.holder))) return;
    moves_.push_back(
        {entry.item, entry.holder, entry.number, day.value, event.value, entry.amount});
}

void Balances::flush() {
    write_balances();
    write_kardex();
    forget();
}

void Balances::forget() {
    added_.clear();
    moves_.clear();
    balances_.clear();
    kardex_.clear();
}

void Balances::write_balances() {
    in_order_.clear();
    for (const auto& [key, amount] : added_) {
        in_order_.push_back(key);
        in_order_.back().amount = amount;
    }
    std::ranges::sort(in_order_);
    for (const domain::Entry& sum : in_order_)
        balances_.add(sum.book, sum.holder, sum.number, sum.item, sum.amount);
    balances_.flush();
}

void Balances::write_kardex() {
    const auto key = [](const Move& move) {
        return std::tuple{move.item, site_in(move.holder), move.holder, move.number, move.day,
                          move.event};
    };
    std::sort(moves_.begin(), moves_.end(),
              [&](const Move& a, const Move& b) { return key(a) < key(b); });
    for (auto from = moves_.begin(); from != moves_.end();) {
        std::int64_t amount = 0;
        auto to = from;
        for (; to != moves_.end() && key(*to) == key(*from); ++to)
            amount = base::checked_sum(amount, to->amount);
        kardex_.add(from->item, site_in(from->holder), from->holder, from->number, from->day,
                    from->event, amount);
        from = to;
    }
    kardex_.flush();
}

StateDigest digest_of_balances(store::Database& database) {
    store::Statement& all =
        database.cached("SELECT book, holder, number, item, amount FROM balance WHERE amount <> 0");
    all.reset();
    StateDigest digest;
    while (all.step()) {
        const domain::Entry entry{static_cast<domain::Book>(all.integer(0)), all.integer(1),
                                  all.integer(2), all.integer(3), all.integer(4)};
        const auto hash = key_hash(entry);
        for (std::size_t i = 0; i < hash.size(); ++i) {
            digest.lanes[i] += static_cast<std::uint64_t>(entry.amount) * hash[i];
        }
    }
    all.reset();
    return digest;
}

void each_balance(store::Database& database,
                  const std::function<void(const domain::Entry&)>& visit) {
    auto& query = database.cached(
        "SELECT book, holder, number, item, amount FROM balance WHERE amount <> 0 ORDER BY book, "
        "holder, number, item");
    query.with();
    while (query.step()) {
        visit({static_cast<domain::Book>(query.integer(0)), query.integer(1), query.integer(2),
               query.integer(3), query.integer(4)});
    }
    query.reset();
}

std::int64_t balance_of(store::Database& database, const domain::Entry& key) {
    store::Statement& one = database.cached(
        "SELECT amount FROM balance WHERE book = ?1 AND holder = ?2 AND number = ?3 AND item = ?4");
    one.with(key.book, key.holder, key.number, key.item);
    const std::int64_t amount = one.step() ? one.integer(0) : 0;
    one.reset();
    return amount;
}

}  // namespace amani::views
