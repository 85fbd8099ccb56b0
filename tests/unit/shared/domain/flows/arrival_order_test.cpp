// RULES §10.2: whatever the order in which logs arrive, and however often, quantities, debts,
// credit keys, residues and what agents are owed end up the same.
#include "support/fortnight.h"

#include <rapidcheck/gtest.h>

namespace amani::domain {
namespace {

struct Outcome {
    Balances stock;
    Balances custody;
    Balances debts;
    std::map<CreditKey, std::int32_t> keys;
    std::map<std::uint32_t, std::int64_t> agents;
    std::map<RowKey, std::int64_t> transit_cases;
    bool is_settled = true;
};

enum class Crashes : std::uint8_t { none, some };

Outcome outcome_of(const Fortnight& fortnight, const std::shared_ptr<TextNumbers>& texts,
                   const Log& arrivals, base::Day time_out, Crashes crashes) {
    HubBooks hub{texts};
    fortnight.tell(hub);
    hub.on_day(day_of(9, 7));
    HubBooks::Saved commit;
    std::size_t committed = 0;
    std::size_t next_crash = 30;
    std::size_t heard = 0;
    for (std::size_t n = 0; n < arrivals.size(); ++n) {
        if (crashes == Crashes::some && n % 9 == 0) {
            commit = hub.saved();
            committed = n;
        }
        hub.hear(arrivals[n]);
        if (crashes == Crashes::some && n == next_crash) {
            next_crash += 31;
            hub.crash(commit);  // what came since the last commit is heard again
            n = committed - 1;
            continue;
        }
        if (++heard == arrivals.size() / 2 && !time_out.is_none()) hub.on_day(time_out);
        if (heard % 8 != 0) continue;
        RC_ASSERT(hub.stock_accounts_equal_pools());
        for (const base::SiteId agent : {krj, shz, ahv})
            for (const base::PartId part : {fortnight.pump, fortnight.board, fortnight.seal})
                RC_ASSERT(hub.identity_of(agent, part).residue() == base::Quantity{0});
    }
    hub.on_day(day_of(9, 7) + 60);
    RC_ASSERT(hub.pieces_out_of_nowhere().empty());
    RC_ASSERT(hub.credited_by_vouchers() == hub.credited_by_live_keys());
    Outcome outcome{.stock = hub.balances(Book::stock),
                    .custody = hub.balances(Book::custody),
                    .debts = hub.balances(Book::debt),
                    .keys = hub.live_keys(),
                    .transit_cases = hub.open_transit_cases()};
    for (const base::SiteId agent : {krj, shz, ahv}) {
        outcome.agents[agent.value] = hub.account(Account::agents_current, agent);
        RC_ASSERT(hub.account(Account::agents_provisional, agent) == 0);
        for (const base::PartId part : {fortnight.pump, fortnight.board, fortnight.seal}) {
            const Identity answer = hub.identity_of(agent, part);
            if (answer.over_quantity().value != 0 || !answer.held.empty())
                outcome.is_settled = false;
        }
    }
    return outcome;
}

std::string differences(const Balances& one, const Balances& other) {
    std::string text;
    const auto add = [&](const Balances& from, const Balances& to, const char* side) {
        for (const auto& [key, amount] : from) {
            const auto found = to.find(key);
            if (found != to.end() && found->second == amount) continue;
            const std::int64_t holder = std::get<1>(key);
            text += std::string{side} + " kind " + std::to_string(holder >> 40) + " site " +
                    std::to_string(holder & 0x3ffff) + " number " +
                    std::to_string(std::get<2>(key)) + " item " +
                    std::to_string(std::get<3>(key) & 0xffff) + ": " + std::to_string(amount) +
                    "; ";
        }
    };
    add(one, other, "one");
    add(other, one, "other");
    return text;
}

// Ten arrival orders a story, a hundred stories a run.
constexpr int orders = 10;

RC_GTEST_PROP(ArrivalOrder, ChangesNoQuantityDebtKeyOrCredit, (std::uint64_t seed)) {
    Fortnight fortnight{Tags::always, seed};
    const auto texts = std::make_shared<TextNumbers>();
    const Outcome one = outcome_of(fortnight, texts, fortnight.shuffled(), {}, Crashes::none);
    for (int n = 1; n < orders; ++n) {
        const base::Day time_out = fortnight.up_to(1) == 0 ? base::Day{} : day_of(9, 7) + 30;
        const Outcome other =
            outcome_of(fortnight, texts, fortnight.shuffled(), time_out, Crashes::some);
        if (!one.is_settled || !other.is_settled) continue;
        RC_ASSERT(differences(one.stock, other.stock) == "");
        RC_ASSERT(one.custody == other.custody);
        RC_ASSERT(differences(one.debts, other.debts) == "");
        RC_ASSERT(one.keys == other.keys);
        RC_ASSERT(one.agents == other.agents);
        RC_ASSERT(one.transit_cases == other.transit_cases);
    }
    RC_CLASSIFY(one.is_settled, "settled");
}

// Which debt a piece without a tag answers follows hub order; how many are answered does not.
RC_GTEST_PROP(ArrivalOrder, ChangesNoQuantityWhenTagsAreMissing, (std::uint64_t seed)) {
    Fortnight fortnight{Tags::sometimes, seed};
    const auto texts = std::make_shared<TextNumbers>();
    const Outcome one = outcome_of(fortnight, texts, fortnight.shuffled(), {}, Crashes::none);
    for (int n = 1; n < orders; ++n) {
        const Outcome other = outcome_of(fortnight, texts, fortnight.shuffled(), {}, Crashes::none);
        if (!one.is_settled || !other.is_settled) continue;
        RC_ASSERT(one.custody == other.custody);
        RC_ASSERT(differences(one.debts, other.debts) == "");
    }
    RC_CLASSIFY(one.is_settled, "settled");
}

}  // namespace
}  // namespace amani::domain
