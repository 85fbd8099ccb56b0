#include "simulation/network/promises.h"

#include "hub/reconciling/stored_books.h"
#include "shared/domain/flows/identity.h"
#include "shared/domain/ledger/accounts.h"
#include "shared/domain/registry/event_types.h"
#include "shared/views/projector.h"

#include <algorithm>
#include <map>

namespace amani::simulation {

using namespace domain;

namespace {

using Broken = std::vector<std::string>;

template <class... Values>
std::vector<std::string> list(store::Database& database, std::string_view sql,
                              const Values&... values) {
    std::vector<std::string> all;
    auto& query = database.cached(sql);
    query.with(values...);
    while (query.step()) {
        std::string line;
        for (int i = 0; i < query.columns(); ++i) line += (i > 0 ? "/" : "") + query.string(i);
        all.push_back(std::move(line));
    }
    query.reset();
    return all;
}

std::string joined(const std::vector<std::string>& all) {
    std::string text;
    for (const auto& each : all) text += " " + each;
    return text;
}

void balances_follow_from_the_logs(station::Station& station, const std::string& name,
                                   Broken& broken) {
    if (!station.verify().agrees()) broken.push_back(name + ": balances are not what the logs say");
}

std::vector<std::string> views_of(store::Database& database) {
    std::vector<std::string> lines;
    views::dump_views(database, [&](std::string_view line) { lines.emplace_back(line); });
    return lines;
}

void views_are_what_a_rebuild_makes(station::Station& station, const std::string& name,
                                    Broken& broken) {
    const auto before = views_of(station.database());
    station.rebuild();
    const auto after = views_of(station.database());
    if (before == after) return;
    const auto [one, other] = std::ranges::mismatch(before, after);
    broken.push_back(name + ": a rebuild makes other views: " + (one == before.end() ? "-" : *one) +
                     " now " + (other == after.end() ? "-" : *other));
}

void forks_are_settled(station::Station& station, const std::string& name, Broken& broken) {
    for (const auto& fork : station.replica().forks())
        if (!fork.is_settled())
            broken.push_back(name + ": two histories of " + std::to_string(fork.log.site().value) +
                             "." + std::to_string(fork.log.incarnation()) + " are not settled");
}

void nothing_is_lost_or_said_twice(const AtRest& network, Broken& broken) {
    const auto here = texts_at(network.hub.database());
    for (const auto& text : network.said)
        if (!here.contains(text)) broken.push_back("lost: " + text);
    for (const auto& text : here)
        if (here.count(text) > 1) broken.push_back("counted more than once: " + text);
}

// Which event it is: site, incarnation, sequence.
std::string name_of(base::EventId id) {
    return std::to_string(id.site().value) + "." + std::to_string(id.log().incarnation()) + "." +
           std::to_string(id.sequence());
}

// Two live installations of one disk have the same numbers free, and each may have printed one
// before it heard of the other: a case then names both papers. Of one log, or of a site that lives
// once, no two papers may bear a number.
bool is_told_of(const std::vector<base::EventId>& papers, const AtRest& network) {
    std::set<base::LogId> logs;
    for (const auto id : papers) logs.insert(id.log());
    const auto site = papers.front().site();
    const bool is_one_site =
        std::ranges::all_of(papers, [&](base::EventId id) { return id.site() == site; });
    if (!is_one_site || !network.cloned.contains(site) || logs.size() != papers.size())
        return false;
    auto& query = network.hub.database().cached(
        "SELECT cause FROM discrepancy WHERE kind = ?1 AND site = ?2 UNION SELECT event FROM "
        "discrepancy_evidence WHERE discrepancy IN (SELECT id FROM discrepancy WHERE kind = ?1 AND "
        "site = ?2)");
    std::set<base::EventId> named;
    query.with(DiscrepancyKind::number_on_two_papers, site);
    while (query.step()) named.insert(query.id<base::EventId>(0));
    query.reset();
    return std::ranges::all_of(papers, [&](base::EventId id) { return named.contains(id); });
}

void no_number_is_on_two_papers(const AtRest& network, Broken& broken) {
    std::map<std::string, std::vector<base::EventId>> papers;
    auto& query = network.hub.database().cached(
        "SELECT number, id FROM job UNION SELECT number, id FROM used_part UNION SELECT number, id "
        "FROM waybill WHERE sent_time <> 0 UNION SELECT number, id FROM stock_document");
    query.with();
    while (query.step()) papers[query.string(0)].push_back(query.id<base::EventId>(1));
    query.reset();
    papers.erase("");
    for (const auto& [number, ids] : papers) {
        if (ids.size() < 2 || is_told_of(ids, network)) continue;
        std::vector<std::string> names;
        for (const auto id : ids) names.push_back(name_of(id));
        broken.push_back(number + " is on two papers:" + joined(names));
    }
}

// Decisions of which a cause has one: the same once more, whenever it was written, is too many.
bool is_said_once(const Body& body) {
    if (const auto* goods = std::get_if<GoodsBooked>(&body))
        return goods->booking == Booking::purchase || goods->booking == Booking::opening ||
               goods->booking == Booking::shipped;
    if (const auto* consumed = std::get_if<ConsumptionBooked>(&body))
        return consumed->over.value >= 0;
    return std::holds_alternative<PaymentBooked>(body);
}

void each_decision_counts_once(const AtRest& network, Broken& broken) {
    std::map<base::Bytes, std::string> decided;
    auto& query = network.hub.database().cached("SELECT id, row FROM voucher ORDER BY id");
    query.with();
    while (query.step()) {
        const auto id = query.id<base::EventId>(0);
        auto event = decode_event(id, query.bytes(1));
        if (!event || !is_said_once(event->body)) continue;
        Event only_what_it_says;
        only_what_it_says.type = event->type;
        only_what_it_says.body = std::move(event->body);
        const auto [at, is_new] =
            decided.emplace(encode_event(only_what_it_says), std::to_string(id.value));
        if (!is_new)
            broken.push_back("decided twice: " + at->second + " and " + std::to_string(id.value));
    }
    query.reset();
    const auto without = list(network.hub.database(),
                              "SELECT reference FROM payment WHERE (SELECT COUNT(*) FROM voucher "
                              "WHERE voucher.cause = payment.id) <> 1");
    if (!without.empty()) broken.push_back("payments without one voucher:" + joined(without));
}

// What the centre has sent to a site, and paid it, stands there too.
void relays_have_arrived(const AtRest& network, Broken& broken) {
    const std::string_view questions[] = {
        "SELECT number, transport FROM waybill WHERE to_site = ?1 AND sent_time <> 0 ORDER BY id",
        "SELECT reference, amount FROM payment WHERE agent = ?1 ORDER BY reference",
    };
    for (auto* node : network.nodes) {
        for (const auto sql : questions) {
            auto told = list(network.hub.database(), sql, node->site());
            auto heard = list(node->database(), sql, node->site());
            std::ranges::sort(told);
            std::ranges::sort(heard);
            if (told != heard)
                broken.push_back(node->name() + " was told" + joined(told) + " and has heard" +
                                 joined(heard));
        }
    }
}

void books_balance(const AtRest& network, Broken& broken) {
    auto& database = network.hub.database();
    const auto sum = list(database, "SELECT COALESCE(SUM(amount), 0) FROM balance WHERE book = 4");
    if (sum != std::vector<std::string>{"0"})
        broken.push_back("debits less credits:" + joined(sum));
    hub::StoredBooks books{database};
    std::map<std::int64_t, std::int64_t> difference;  // by account
    for_each_pool(books, [&](Account account, const Pool& pool) {
        if (is_pooled(account)) difference[static_cast<int>(account)] += pool.value.value;
    });
    auto& query = database.cached("SELECT holder, amount FROM balance WHERE book = 4");
    query.with();
    while (query.step()) {
        const auto account = query.integer(0) >> 32;
        if (is_pooled(static_cast<Account>(account))) difference[account] -= query.integer(1);
    }
    query.reset();
    for (const auto& [account, left] : difference)
        if (left != 0)
            broken.push_back("account " + std::to_string(account) + " and its pools differ by " +
                             std::to_string(left));
    for (const auto agent : {karaj, shiraz})
        for (const auto part : {network.goods.pump, network.goods.seal})
            if (const auto residue = identity(books, agent, part).residue(); residue.value != 0)
                broken.push_back("custody of site " + std::to_string(agent.value) +
                                 " has a residue of " + std::to_string(residue.value));
}

void forged_facts_have_no_effect(const AtRest& network, Broken& broken) {
    auto& hub = network.hub;
    for (const auto fact : network.forged) {
        const auto applied = hub.station().journal().applied_through(fact.log());
        if (applied < fact.sequence()) continue;  // a restored hub's, and not brought again since
        const auto name = std::to_string(fact.value);
        const auto effects =
            list(hub.database(),
                 "SELECT event FROM kardex WHERE event = ?1 UNION ALL SELECT event FROM job_step "
                 "WHERE event = ?1 UNION ALL SELECT event FROM customer WHERE event = ?1 UNION ALL "
                 "SELECT id FROM waybill WHERE id = ?1 UNION ALL SELECT id FROM stock_document "
                 "WHERE id = ?1",
                 fact);
        if (!effects.empty()) broken.push_back("the forged fact " + name + " has an effect");
        const auto cases = list(hub.database(),
                                "SELECT id FROM discrepancy WHERE kind = ?1 AND site = ?2 AND "
                                "cause = ?3",
                                DiscrepancyKind::set_aside_fact, thief_site, fact);
        if (cases.empty()) broken.push_back("no case names the site that forged " + name);
    }
}

}  // namespace

std::vector<std::string> broken_promises(const AtRest& network) {
    Broken broken;
    nothing_is_lost_or_said_twice(network, broken);
    no_number_is_on_two_papers(network, broken);
    each_decision_counts_once(network, broken);
    relays_have_arrived(network, broken);
    books_balance(network, broken);
    forged_facts_have_no_effect(network, broken);
    const auto ask = [&](station::Station& station, const std::string& name) {
        balances_follow_from_the_logs(station, name, broken);
        forks_are_settled(station, name, broken);
        views_are_what_a_rebuild_makes(station, name, broken);
    };
    ask(network.hub.station(), "the hub");
    for (auto* node : network.nodes) ask(node->station(), node->name());
    return broken;
}

}  // namespace amani::simulation
