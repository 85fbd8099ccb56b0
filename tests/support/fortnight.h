// A random fortnight of agents, a branch and a technician, as logs that can be dealt in any order.
#pragma once

#include "support/network_of_sites.h"

#include <algorithm>
#include <random>

namespace amani::domain {

using Log = std::vector<Event>;

enum class Tags : std::uint8_t { always, sometimes };

// A fortnight of three agents, a branch and a technician, enough stock for everybody in the end.
struct Fortnight : Network {
    std::mt19937_64 chance;
    std::vector<Log> logs;

    Fortnight(Tags tags, std::uint64_t seed) : chance{seed} {
        Log hub;
        for (const base::PartId part : {pump, board, seal})
            hub.push_back(buys(day_of(8, 24), part, 500, 1'000'003, Acquisition::opening));
        publish(AgentTermsSet{.agent = shz, .rate = {8500}, .vat = VatRegistered::yes});
        for (const base::SiteId site : {krj, shz, ahv, tech_01, mhd}) site_story(site, tags, hub);
        logs.push_back(std::move(hub));
        late_lists();
    }

    // Each begins on some day of the fortnight and arrives whenever it arrives (RULES §6.2.7).
    void late_lists() {
        Log lists;
        const Event list = publishes(some_day(), "PL-3");
        lists.push_back(list);
        for (const base::PartId part : {pump, board, seal}) {
            lists.push_back(
                decrees(PriceSet{base::PriceListId::of(list.id), part, {700'001 + up_to(90'000)}}));
            lists.push_back(
                decrees(TariffSet{some_day(), part, {200'003 + up_to(9'000)}, {1'000}}));
        }
        lists.push_back(decrees(HandlingSet{some_day(), {300'000}}));
        lists.push_back(decrees(VatRateSet{some_day(), {900}}));
        logs.push_back(std::move(lists));
    }

    int up_to(int most) { return static_cast<int>(chance() % (static_cast<unsigned>(most) + 1)); }
    base::Day some_day() { return day_of(8, 24) + up_to(13); }

    void site_story(base::SiteId site, Tags tags, Log& hub) {
        Log log;
        std::vector<Event> fittings;
        for (const base::PartId part : {pump, board}) {
            std::vector<Event> fitted;
            const int count = up_to(4);
            for (int n = 0; n < count; ++n) {
                fitted.push_back(
                    fits(some_day(), site, part, Payer::company, 1, part_tag(site, part, n)));
            }
            std::vector<Event> facts = fitted;
            const int sold = up_to(2);
            if (sold > 0) facts.push_back(fits(some_day(), site, part, Payer::customer, sold));
            add_supply(site, part, count + sold, facts, hub);
            add_receipts(site, part, fitted, tags, facts, hub);
            log.insert(log.end(), facts.begin(), facts.end());
        }
        std::vector<Event> facts{fits(some_day(), site, seal, Payer::company, 3)};
        add_supply(site, seal, 3, facts, hub);
        log.insert(log.end(), facts.begin(), facts.end());
        logs.push_back(std::move(log));
    }

    static std::string part_tag(base::SiteId site, base::PartId part, int n) {
        return std::to_string(site.value) + "-" + std::to_string(part.value) + "-" +
               std::to_string(n);
    }

    // Waybills that cover the need, received by id or by number, short or over with the rest left
    // in transit.
    void add_supply(base::SiteId site, base::PartId part, int need, std::vector<Event>& facts,
                    Log& hub) {
        for (int left = need; left > 0;) {
            const int sent = 1 + up_to(left);
            const std::string number = "WB-" + std::to_string(site.value) + "-" +
                                       std::to_string(part.value) + "-" + std::to_string(left);
            const Event waybill = ships(some_day(), site, {pieces(part, sent)}, number);
            hub.push_back(waybill);
            const int counted = std::max(1, sent + up_to(2) - 1);
            Event receipt = receives(some_day(), waybill, site, {pieces(part, counted)});
            if (up_to(2) == 0) {
                auto& body = std::get<StockReceived>(receipt.body);
                body.waybill = {};
                body.waybill_number = number;
            }
            // A branch's own rules keep it from fitting what it did not receive.
            const auto at =
                site == mhd ? facts.begin() : facts.begin() + up_to(static_cast<int>(facts.size()));
            facts.insert(at, receipt);
            left -= counted;
        }
    }

    void add_receipts(base::SiteId site, base::PartId part, const std::vector<Event>& fitted,
                      Tags tags, std::vector<Event>& facts, Log& hub) {
        for (std::size_t n = 0; n < fitted.size(); ++n) {
            const int shown = up_to(3);  // never, once, or twice
            for (int time = 1; time < shown; ++time) {
                UsedPartLine line = tagged(fitted[n], part);
                line.tag_number = part_tag(site, part, static_cast<int>(n));
                if (up_to(1) == 0) line.tag = {};  // only its printed number is read
                if (tags == Tags::sometimes && up_to(2) == 0) line = {.part = part};
                const bool is_strange = up_to(9) == 0;
                base::WaybillId waybill;
                std::string number;
                if (up_to(1) == 0) {  // in a parcel of its own, received by its id or its number
                    number = "U-" + part_tag(site, part, static_cast<int>(n)) + "-" +
                             std::to_string(time);
                    facts.push_back(sends_back(
                        some_day(), site,
                        std::vector<UsedPartLine>(static_cast<std::size_t>(1 + up_to(1)), line),
                        number));
                    if (up_to(1) == 0) waybill = base::WaybillId::of(facts.back().id);
                }
                const Event receipt =
                    gets_back(some_day(), is_strange ? other(site) : site, {line}, waybill, number);
                hub.push_back(receipt);
                if (tags == Tags::always && !is_strange && up_to(4) == 0)
                    hub.push_back(sites.write(
                        thr, some_day(),
                        UsedPartInspected{.receipt = base::ReceiptId::of(receipt.id),
                                          .verdict = up_to(1) == 0 ? Inspection::accepted
                                                                   : Inspection::damaged}));
            }
        }
    }
    static base::SiteId other(base::SiteId site) { return site == krj ? shz : krj; }

    // A log's own order stays; which log comes next is chance; a tenth arrives again.
    [[nodiscard]] Log shuffled() {
        Log all;
        std::vector<std::size_t> next(logs.size(), 0);
        std::vector<std::size_t> waiting;
        for (std::size_t i = 0; i < logs.size(); ++i)
            if (!logs[i].empty()) waiting.push_back(i);
        while (!waiting.empty()) {
            const auto pick = static_cast<std::size_t>(up_to(static_cast<int>(waiting.size()) - 1));
            const std::size_t log = waiting[pick];
            const int run = 1 + up_to(3);
            for (int n = 0; n < run && next[log] < logs[log].size(); ++n)
                all.push_back(logs[log][next[log]++]);
            if (next[log] == logs[log].size())
                waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(pick));
            if (up_to(9) == 0)
                all.push_back(
                    all[static_cast<std::size_t>(up_to(static_cast<int>(all.size()) - 1))]);
        }
        return all;
    }
};

}  // namespace amani::domain
