// Random histories through the reconciler and through the model: after each event the custody
// terms, the live credit keys and the balance of every account agree.
#include "scenario/model/naive_model.h"

#include "support/network_of_sites.h"

#include <rapidcheck/gtest.h>

#include <random>
#include <sstream>

namespace amani::model {
namespace {

using namespace domain;
using base::Quantity;
using base::Rial;

struct Replay : Network {
    std::mt19937_64 chance;
    HubBooks hub;
    NaiveModel model;
    Day today = day_of(8, 24);
    std::vector<PartId> parts;
    std::vector<SiteId> holders{krj, shz, ahv, rsh, tech_01};
    struct Sent {
        Event waybill;
        SiteId to;
        PartId part;
        std::int64_t quantity;
    };
    std::vector<Sent> on_the_way, missing;
    std::vector<Event> late;        // fitted, but the hub has not heard of it
    std::vector<Event> fittings;    // all that owe a used part
    std::vector<Event> not_undone;  // all that stand, as far as the hub has heard
    std::vector<std::pair<EventId, int>> pieces;
    std::vector<SiteId> exchanging{thr, mhd, isf};
    std::vector<base::GrantId> quotas;
    std::vector<Event> exchanges;
    std::vector<Event> invoices;  // less what was given back
    std::vector<Event> cheques;
    std::vector<Event> contracts;
    std::vector<Event> contract_jobs;
    std::string story;

    explicit Replay(std::uint64_t seed) : chance{seed}, parts{pump, lcd, seal} {
        publish(AgentTermsSet{.agent = shz, .rate = {8500}, .vat = VatRegistered::yes});
        publish(AgentTermsSet{.agent = rsh,
                              .policy = SettlementPolicy::sold_on_account,
                              .rate = {7777},
                              .vat = VatRegistered::yes});
        hub.on_day(today);
        model.on_day(today);
        for (const Event& event : published) tell(event);
        story.clear();
        for (const PartId part : parts)
            tell(buys(today, part, 40 + below(9), 1'000'003 + below(99), Acquisition::opening));
    }

    std::int64_t below(std::int64_t n) {
        return static_cast<std::int64_t>(chance() % static_cast<std::uint64_t>(n));
    }
    template <class T>
    const T& any(const std::vector<T>& some) {
        return some[static_cast<std::size_t>(below(static_cast<std::int64_t>(some.size())))];
    }
    template <class T>
    T take_any(std::vector<T>& some) {
        const auto at = some.begin() + below(static_cast<std::int64_t>(some.size()));
        T one = *at;
        some.erase(at);
        return one;
    }
    Day some_day() { return today + static_cast<std::int32_t>(-below(5)); }

    void tell(const Event& event) {
        story += told(event);
        if (std::holds_alternative<PartFitted>(event.body)) not_undone.push_back(event);
        hub.hear(event);
        model.hear(event);
        agree();
    }

    void agree() {
        Ledger books;
        for (const auto& [key, amount] : hub.balances()) {
            const auto& [book, holder, number, item] = key;
            if (book == Book::account && amount != 0)
                books[{static_cast<int>(holder >> 32), static_cast<std::uint32_t>(holder), item}] =
                    amount;
        }
        Ledger expected = model.ledger();
        std::erase_if(expected, [](const auto& line) { return line.second == 0; });
        if (books != expected) RC_FAIL(story + difference(books, expected));
        for (const SiteId agent : {krj, shz, ahv, rsh})
            for (const PartId part : parts) {
                const Identity i = hub.identity_of(agent, part);
                RC_ASSERT(i.residue() == Quantity{0});
                const Terms terms{i.accountable.value, i.physical.value,
                                  static_cast<std::int64_t>(i.pending.size()),
                                  static_cast<std::int64_t>(i.early.size()),
                                  i.over_quantity().value};
                if (!(terms == model.terms(agent, part)))
                    RC_FAIL(story + " terms of " + std::to_string(agent.value));
            }
        std::vector<std::int64_t> keys;
        for (const auto& [key, standing] : hub.live_keys())
            if (!key.is_by_number()) keys.push_back(key.tag.value);
        agree_on_contracts();
        if (keys != model.live_tags())
            RC_FAIL(story + "\nlive in the books " + listed(keys) + "; in the model " +
                    listed(model.live_tags()));
    }
    // What the hub has told of uses is what the model says of them; of what is beyond it has told.
    void agree_on_contracts() {
        std::map<EventId, AllowanceStanding> told_last;
        for (const auto& booked : hub.decided<AllowanceBooked>())
            told_last[booked.cause] = booked.standing;
        const auto standings = model.contract_standings();
        for (const auto& [use, standing] : told_last)
            if (standings.at(use) != standing)
                RC_FAIL(story + "\nthe use " + short_name(use) + " stands otherwise");
        for (const auto& [use, standing] : standings)
            RC_ASSERT(standing != AllowanceStanding::beyond || told_last.contains(use));
    }
    static std::string listed(const std::vector<std::int64_t>& keys) {
        std::string text;
        for (const std::int64_t key : keys) text += short_name(EventId{key}) + " ";
        return text;
    }
    static std::string short_name(EventId id) {
        return std::to_string(id.site().value) + "/" + std::to_string(id.value & 0xffff'ffff);
    }
    static std::string told(const Event& event) {
        std::string text = event_name(event.type) + " " + short_name(event.id);
        if (const auto* fitted = std::get_if<PartFitted>(&event.body))
            text += " part " + short_name(fitted->part.event()) + " " + fitted->tag_number;
        if (const auto* receipt = std::get_if<UsedPartsReceived>(&event.body))
            text += " of " + std::to_string(receipt->holder.value) + " tag " +
                    short_name(receipt->lines[0].tag.event()) + " " + receipt->lines[0].tag_number +
                    " part " + short_name(receipt->lines[0].part.event());
        if (const auto* inspected = std::get_if<UsedPartInspected>(&event.body))
            text += " of " + short_name(inspected->receipt.event()) + " verdict " +
                    std::to_string(static_cast<int>(inspected->verdict));
        return text + "\n";
    }
    static std::string difference(const Ledger& books, const Ledger& expected) {
        std::ostringstream text;
        const auto list = [&](const Ledger& one, const Ledger& other, const char* whose) {
            for (const auto& [key, amount] : one) {
                const auto found = other.find(key);
                if (found != other.end() && found->second == amount) continue;
                text << '\n'
                     << whose << ' ' << std::get<0>(key) << " of " << std::get<1>(key) << " part "
                     << (std::get<2>(key) & 0xffff) << ": " << amount;
            }
        };
        list(books, expected, "books");
        list(expected, books, "model");
        return text.str();
    }

    static std::string prefix_of(SiteId site) {
        if (site == krj) return "KRJ";
        if (site == shz) return "SHZ";
        if (site == ahv) return "AHV";
        return site == rsh ? "RSH" : "TECH01";
    }
    // Some tags were printed elsewhere, so that nobody can tell by the number whose they are.
    static std::string number_of(const Event& fitted) {
        const auto sequence = fitted.id.value & 0xffff'ffff;
        if (sequence % 5 == 0) return "T" + short_name(fitted.id);
        std::string digits = std::to_string(sequence);
        digits.insert(0, 6 - digits.size(), '0');
        return prefix_of(fitted.id.site()) + "-U-04-" + digits;
    }

    void step() {
        switch (below(26)) {
            case 0:
                return buy(below(2) == 0 ? Acquisition::taxed_purchase : Acquisition::purchase);
            case 1: {
                const PartId part = any(parts);
                const std::int64_t n = 1 + below(3);
                if (hub.pool(Account::stock_hub, thr.value, part).quantity.value < n) return;
                const SiteId to = any(holders);
                const std::string number = "THR-WB-04-" + std::to_string(100'000 + below(900'000));
                on_the_way.push_back(
                    {ships(some_day(), to, {pieces_of(part, n)}, number), to, part, n});
                return tell(on_the_way.back().waybill);
            }
            case 2:
            case 3: {
                if (on_the_way.empty()) return;
                const Sent sent = take_any(on_the_way);
                const std::int64_t counted = sent.quantity + below(3) - 1;
                if (counted < sent.quantity)
                    missing.push_back({sent.waybill, sent.to, sent.part, sent.quantity - counted});
                Event receipt =
                    receives(some_day(), sent.waybill, sent.to, {pieces_of(sent.part, counted)});
                auto& body = std::get<StockReceived>(receipt.body);
                if (below(3) == 0) {
                    body.waybill = {};
                    body.waybill_number = std::get<Dispatched>(sent.waybill.body).number;
                }
                return tell(receipt);
            }
            case 4: {
                if (missing.empty()) return;
                const Sent sent = take_any(missing);
                return tell(
                    sites.write(thr, some_day(),
                                TransitLossDeclared{.waybill = base::WaybillId::of(sent.waybill.id),
                                                    .part = sent.part,
                                                    .quantity = {sent.quantity}}));
            }
            case 5:
            case 6: {
                const PartId part = any(parts);
                const bool is_sold = below(4) == 0;
                const std::int64_t n = is_sold || part == seal ? 1 + below(3) : 1;
                Event event = fits(some_day(), any(holders), part,
                                   is_sold ? Payer::customer : Payer::company, n);
                auto& body = std::get<PartFitted>(event.body);
                const bool owes = !is_sold && part != seal;
                if (owes) body.tag_number = number_of(event);
                if (owes) fittings.push_back(event);
                if (below(3) == 0) {
                    late.push_back(event);
                    return;
                }
                return tell(event);
            }
            case 14: {
                if (not_undone.empty() || below(2) == 0) return;
                return tell(undoes(some_day(), take_any(not_undone)));
            }
            case 16:
                return stock_products();
            case 17:
            case 18:
                return exchange();
            case 19:
                return end_exchange();
            case 20:
            case 21:
                return take_money();
            case 22:
                return invoice();
            case 23:
                return correct_invoice();
            case 7:
                if (!late.empty()) tell(take_any(late));
                return;
            case 8:
            case 9:
            case 10: {
                UsedPartLine line{.part = any(parts)};
                SiteId holder = any(holders);
                if (!fittings.empty() && below(5) != 0) {
                    const Event& fitted = any(fittings);
                    line.part = std::get<PartFitted>(fitted.body).part;
                    if (below(6) != 0) holder = fitted.id.site();
                    const std::int64_t read = below(3);
                    if (read != 0) line.tag = base::TagId::of(fitted.id);
                    if (read != 1) line.tag_number = number_of(fitted);
                } else {
                    line.quantity = {1 + below(2)};
                }
                const Event receipt = gets_back(some_day(), holder, {line});
                for (int n = 0; n < line.quantity.value; ++n) pieces.emplace_back(receipt.id, n);
                return tell(receipt);
            }
            case 11: {
                if (pieces.empty()) return;
                const auto [receipt, unit] = any(pieces);
                return tell(
                    sites.write(thr, some_day(),
                                UsedPartInspected{.receipt = base::ReceiptId::of(receipt),
                                                  .unit = unit,
                                                  .verdict = below(2) == 0 ? Inspection::accepted
                                                                           : Inspection::foreign}));
            }
            case 12: {
                if (fittings.empty()) return;
                const auto tag = base::TagId::of(any(fittings).id);
                if (below(2) == 0)
                    return tell(sites.write(thr, some_day(), UsedPartCharged{.tag = tag}));
                return tell(sites.write(thr, some_day(), UsedPartWaived{.tag = tag}));
            }
            case 13:
                today = today + static_cast<std::int32_t>(1 + below(7));
                story += "a day\n";
                hub.on_day(today);
                model.on_day(today);
                return tell(sites.write(thr, today,
                                        PaymentMade{.agent = krj, .amount = {1 + below(1000)}}));
            case 24:
                return decide_contract();
            case 25:
                return use_contract();
            default:
                return publish_late();
        }
    }
    // Products for exchanges: bought by the centre, or brought to a branch.
    void stock_products() {
        const Place store{PlaceKind::replacement, thr, 0};
        if (below(2) == 0) {
            Event purchase = buys(some_day(), battery, 1 + below(4), 900'001 + below(300'000));
            std::get<GoodsReceived>(purchase.body).into = store;
            return tell(purchase);
        }
        const auto pool = hub.pool(Account::replacement_products, thr.value, battery);
        if (pool.quantity.value < 1) return;
        const SiteId branch = below(2) == 0 ? mhd : isf;
        Event waybill = ships(some_day(), branch, {pieces_of(battery, 1)});
        std::get<Dispatched>(waybill.body).from = store;
        tell(waybill);
        Event receipt = receives(some_day(), waybill, branch, {pieces_of(battery, 1)});
        std::get<StockReceived>(receipt.body).into = {PlaceKind::replacement, branch, 0};
        tell(receipt);
    }
    // One of a few serials, on any quota or on none.
    void exchange() {
        if (quotas.empty() || below(6) == 0) {
            const Event quota = sites.write(thr, some_day(),
                                            QuotaGranted{.site = any(exchanging),
                                                         .per_week = 1 + static_cast<int>(below(2)),
                                                         .until = today + 9});
            quotas.push_back(base::GrantId::of(quota.id));
            return tell(quota);
        }
        const SiteId site = any(exchanging);
        if (hub.pool(Account::replacement_products, site.value, battery).quantity.value < 1) return;
        const std::int64_t difference = (below(3) - 1) * below(9'999);
        const auto of = base::ReplacementId::of(
            base::EventId::of(base::LogId::of(site, 9), 1 + static_cast<std::uint32_t>(below(6))));
        exchanges.push_back(sites.write(site, some_day(),
                                        ReplacementIssued{.replacement = of,
                                                          .serial = "S" + std::to_string(below(6)),
                                                          .new_serial = "N",
                                                          .part = battery,
                                                          .from = {PlaceKind::replacement, site, 0},
                                                          .grant = any(quotas),
                                                          .ordinal = static_cast<int>(below(3)),
                                                          .difference = {difference},
                                                          .vat = {difference / 10},
                                                          .deposit = {below(2) * 77}}));
        tell(exchanges.back());
    }
    void end_exchange() {
        if (exchanges.empty()) return;
        const Event& exchanged = any(exchanges);
        const auto& body = std::get<ReplacementIssued>(exchanged.body);
        const SiteId site = exchanged.id.site();
        if (below(2) == 0)
            return tell(sites.write(site, some_day(),
                                    DefectiveReceived{.replacement = body.replacement,
                                                      .part = battery,
                                                      .into = {PlaceKind::defective, site, 0},
                                                      .deposit = body.deposit}));
        tell(sites.write(
            thr, some_day(),
            ReplacementSettled{.replacement = body.replacement,
                               .issue = exchanged.id,
                               .outcome = below(2) == 0 ? ReplacementOutcome::unit_recovered
                                                        : ReplacementOutcome::loss_accepted}));
    }
    // One of a few jobs of a site of the company, or of an agent.
    base::JobId a_job() {
        const SiteId site = below(4) == 0 ? krj : any(exchanging);
        return base::JobId::of(
            base::EventId::of(base::LogId::of(site, 8), 1 + static_cast<std::uint32_t>(below(3))));
    }
    void take_money() {
        const auto job = a_job();
        const SiteId site = job.site();
        if (!cheques.empty() && below(3) == 0) {
            const Event cheque = below(4) == 0 ? any(cheques) : take_any(cheques);
            const auto& body = std::get<PaymentTaken>(cheque.body);
            return tell(
                sites.write(cheque.id.site(), some_day(),
                            ChequeSettled{.cash_receipt = base::CashReceiptId::of(cheque.id),
                                          .job = body.job,
                                          .amount = body.amount,
                                          .cheque_outcome = below(2) == 0 ? ChequeOutcome::cleared
                                                                          : ChequeOutcome::bounced,
                                          .contract = body.contract}));
        }
        if (below(5) == 0)
            return tell(sites.write(site, some_day(),
                                    PaymentReturned{.job = job, .amount = {1 + below(5'000)}}));
        pay(site, job, {});
    }
    void pay(SiteId site, base::JobId job, base::ContractId contract) {
        const Event taken = sites.write(
            site, some_day(),
            PaymentTaken{.job = job,
                         .means = below(3) == 0 ? MoneyMeans::cheque : MoneyMeans::card,
                         .amount = {1 + below(9'000)},
                         .contract = contract,
                         .instalment = contract.is_none() ? 0 : static_cast<int>(1 + below(4))});
        if (std::get<PaymentTaken>(taken.body).means == MoneyMeans::cheque)
            cheques.push_back(taken);
        tell(taken);
    }
    void invoice() {
        const auto job = a_job();
        InvoiceIssued issued{.job = job};
        for (std::int64_t n = 1 + below(3); n > 0; --n) {
            const std::int64_t gross = 1 + below(9'000);
            const std::int64_t discount = below(2) * below(gross);
            issued.lines.push_back(
                {.kind = below(2) == 0 ? AccountLineKind::part : AccountLineKind::labour,
                 .gross = {gross},
                 .discount = {discount},
                 .vat = {(gross - discount) / 10}});
        }
        invoices.push_back(sites.write(job.site(), some_day(), issued));
        tell(invoices.back());
    }
    // The centre signs a contract, invoices some of it, raises its cap, suspends, resumes or ends
    // it.
    void decide_contract() {
        if (contracts.size() < 2) {
            ContractSigned signature{.number = "THR-CON-04-1"};
            signature.begins = today + static_cast<std::int32_t>(-below(100));
            signature.ends = today + static_cast<std::int32_t>(below(100));
            signature.contract_scope = ContractScope::both;
            signature.terms.service_site = any(exchanging);
            signature.terms.most_cases = static_cast<std::int32_t>(below(3));
            signature.terms.most_visits = static_cast<std::int32_t>(below(3));
            signature.price = {1 + below(9'999'999)};
            contracts.push_back(sites.write(thr, today, signature));
            return tell(contracts.back());
        }
        Event& contract =
            contracts[static_cast<std::size_t>(below(static_cast<std::int64_t>(contracts.size())))];
        const auto id = base::ContractId::of(contract.id);
        auto& terms = std::get<ContractSigned>(contract.body).terms;
        switch (below(7)) {
            case 5:
                if (below(4) == 0)
                    return tell(
                        sites.write(thr, some_day(),
                                    PaymentReturned{.amount = {1 + below(5'000)}, .contract = id}));
                return pay(thr, {}, id);
            case 0:
                return tell(sites.write(thr, today,
                                        InstalmentInvoiced{.contract = id,
                                                           .instalment = 1,
                                                           .amount = {1 + below(5'000'000)},
                                                           .vat = {below(500'000)}}));
            case 1:
                if (terms.most_cases > 0) ++terms.most_cases;
                if (terms.most_visits > 0) ++terms.most_visits;
                return tell(sites.write(thr, today, ContractAmended{id, terms, "more"}));
            case 2:
                return tell(sites.write(thr, today, ContractSuspended{id, "unpaid"}));
            case 3:
                return tell(sites.write(thr, today, ContractResumed{id, ""}));
            default:
                if (below(3) != 0) return;
                return tell(sites.write(
                    thr, today,
                    ContractTerminated{id, below(2) == 0 ? Remainder::kept : Remainder::refunded,
                                       "over"}));
        }
    }
    // A site serves it, on a day on which it may not have heard of all that; or takes that back.
    void use_contract() {
        if (contracts.empty()) return;
        if (!contract_jobs.empty() && below(5) == 0) {
            const Event job = below(4) == 0 ? any(contract_jobs) : take_any(contract_jobs);
            return tell(sites.write(job.id.site(), some_day(),
                                    JobCancelled{base::JobId::of(job.id), "given up"}));
        }
        const auto contract = base::ContractId::of(any(contracts).id);
        const SiteId site = any(holders);
        switch (below(3)) {
            case 0: {
                DeviceAdmitted admitted{.number = "ADM", .serial = "X"};
                admitted.kind = JobKind::contract;
                admitted.contract = contract;
                contract_jobs.push_back(sites.write(site, some_day(), admitted));
                return tell(contract_jobs.back());
            }
            case 1: {
                contract_jobs.push_back(
                    sites.write(site, some_day(), DeviceAdmitted{.number = "ADM", .serial = "X"}));
                tell(contract_jobs.back());
                return tell(sites.write(
                    site, some_day(),
                    CaseServed{base::JobId::of(contract_jobs.back().id), contract, "X"}));
            }
            default:
                return tell(sites.write(
                    site, some_day(),
                    PlanItemEnded{
                        .contract = contract,
                        .serial = "X",
                        .plan_number = 1 + static_cast<std::int32_t>(below(4)),
                        .plan_outcome = below(4) == 0 ? PlanOutcome::missed : PlanOutcome::done}));
        }
    }
    void correct_invoice() {
        if (invoices.empty()) return;
        if (below(2) == 0) {
            const Event invoice = below(4) == 0 ? any(invoices) : take_any(invoices);
            const auto& body = std::get<InvoiceIssued>(invoice.body);
            return tell(sites.write(invoice.id.site(), some_day(),
                                    InvoiceVoided{.invoice = base::InvoiceId::of(invoice.id),
                                                  .job = body.job,
                                                  .total = body.total()}));
        }
        Event& invoice =
            invoices[static_cast<std::size_t>(below(static_cast<std::int64_t>(invoices.size())))];
        auto& body = std::get<InvoiceIssued>(invoice.body);
        const auto at =
            static_cast<std::size_t>(below(static_cast<std::int64_t>(body.lines.size())));
        InvoiceLine& line = body.lines[at];
        if (line.net().value == 0) return;
        const Rial net{1 + below(line.net().value)};
        const Rial vat{line.vat.value == 0 ? 0 : below(line.vat.value)};
        line.gross -= net;
        line.vat -= vat;
        tell(sites.write(
            invoice.id.site(), some_day(),
            InvoiceCredited{.invoice = base::InvoiceId::of(invoice.id),
                            .job = body.job,
                            .lines = {{static_cast<std::int32_t>(at), line.kind, net, vat}}}));
    }
    void buy(Acquisition how) {
        Event purchase = buys(some_day(), any(parts), 1 + below(9), 900'001 + below(300'000));
        std::get<GoodsReceived>(purchase.body).how = how;
        tell(purchase);
    }
    void publish_late() {
        const Day from = today + static_cast<std::int32_t>(-below(9));
        const PartId part = any(parts);
        switch (below(4)) {
            case 0: {
                const Event list = publishes(from, "PL");
                tell(list);
                return tell(decrees(
                    PriceSet{base::PriceListId::of(list.id), part, {800'001 + below(99'999)}}));
            }
            case 1:
                return tell(decrees(
                    TariffSet{from, part, {300'000 + below(9'999)}, {10'000 + below(999)}}));
            case 2:
                return tell(decrees(HandlingSet{from, {200'000 + below(9'999)}}));
            default:
                return tell(
                    decrees(VatRateSet{from, {800 + static_cast<std::int32_t>(below(9)) * 50}}));
        }
    }
    static StockLine pieces_of(PartId part, std::int64_t n) {
        return {.part = part, .quantity = {n}};
    }
};

RC_GTEST_PROP(Reconciler, AgreesWithTheModelAfterEachEvent, (std::uint64_t seed)) {
    Replay replay{seed};
    for (int n = 0; n < 150; ++n) replay.step();
}

// C-12, C-14: a statement at any day adds up, since nothing is given back before it was given.
RC_GTEST_PROP(Reconciler, PostsOnBusinessDaysAndNothingBeforeWhatItChanges, (std::uint64_t seed)) {
    Replay replay{seed};
    for (int n = 0; n < 150; ++n) replay.step();
    std::map<EventId, Day> facts;
    std::map<std::tuple<base::ReceiptId, int, int>, Day> pieces;
    for (const Event& event : replay.hub.journal()) {
        facts.emplace(event.id, event.day);
        if (const auto* goods = std::get_if<GoodsBooked>(&event.body)) {
            if (goods->booking != Booking::moved && goods->booking != Booking::variance)
                RC_ASSERT(event.day == facts.at(goods->cause));
        } else if (const auto* exchange = std::get_if<ReplacementBooked>(&event.body)) {
            RC_ASSERT(event.day >= facts.at(exchange->cause));
            if (!exchange->issue.is_none()) RC_ASSERT(event.day >= facts.at(exchange->issue));
        } else if (const auto* booked = std::get_if<ConsumptionBooked>(&event.body)) {
            RC_ASSERT(event.day >= facts.at(booked->fitted.event()));
        } else if (const auto* ended = std::get_if<DebtEnded>(&event.body)) {
            RC_ASSERT(event.day >= facts.at(ended->tag.event()));
        } else if (const auto* piece = std::get_if<UsedPartRegistered>(&event.body)) {
            Day& before = pieces
                              .try_emplace({piece->receipt, piece->line, piece->unit},
                                           facts.at(piece->receipt.event()))
                              .first->second;
            RC_ASSERT(event.day >= before);
            if (piece->standing == Standing::firm && !piece->tag.is_none())
                RC_ASSERT(event.day >= facts.at(piece->tag.event()));
            before = event.day;
        }
    }
}

}  // namespace
}  // namespace amani::model
