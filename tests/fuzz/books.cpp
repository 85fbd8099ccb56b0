// Facts of any kind and any numbers, in any order, from a handful of sites: what the codec lets
// through is counted, or set aside because its sums cannot be; the hub's books stay sound
// (shared/domain/flows/README.md, "Rules that hold at every hub position").
#include "fuzz/fuzz_target.h"

#include "shared/domain/registry/event.h"
#include "support/network_of_sites.h"

#include <algorithm>
#include <memory>

namespace amani::fuzz {
namespace {

using namespace domain;

// Reads choices from the input; past its end everything is 0.
class Choices {
  public:
    explicit Choices(base::ByteView bytes) : bytes_(bytes) {}
    [[nodiscard]] bool is_over() const { return at_ >= bytes_.size(); }
    std::uint8_t byte() { return is_over() ? std::uint8_t{0} : bytes_[at_++]; }
    std::size_t below(std::size_t count) { return byte() % count; }
    // Small numbers most often; now and then one at a bound or beyond it.
    std::int64_t number() {
        constexpr std::int64_t odd[] = {0,
                                        -1,
                                        -5,
                                        base::most_pieces,
                                        base::most_pieces + 1,
                                        base::most_price,
                                        base::most_amount,
                                        INT64_MAX,
                                        INT64_MIN};
        const std::uint8_t one = byte();
        return one < 200 ? one % 7 + 1 : odd[one % std::size(odd)];
    }

  private:
    base::ByteView bytes_;
    std::size_t at_ = 0;
};

// The network of the golden story, and what was written so far, to be named by what follows.
struct Story : Network {
    std::unique_ptr<HubBooks> hub;
    std::vector<Event> counted;
    Choices choices;
    std::vector<base::EventId> waybills{{}};
    std::vector<base::EventId> fittings{{}};
    std::vector<base::EventId> receipts{{}};

    explicit Story(base::ByteView input) : choices(input) {
        for (const base::PartId each : {pump, lcd, seal})
            counted.push_back(buys(day_of(8, 24), each, 100, 4'500'000, Acquisition::opening));
        hear_anew();
    }
    void hear_anew() {
        hub = std::make_unique<HubBooks>();
        tell(*hub);
        hub->on_day(day_of(8, 24));
        for (const Event& fact : counted) hub->hear(fact);
    }

    base::PartId a_part() {
        const base::PartId parts[] = {pump, lcd, seal, board};
        return parts[choices.below(std::size(parts))];
    }
    base::SiteId a_site() {
        const base::SiteId all[] = {krj, shz, ahv, mhd, tech_01, thr};
        return all[choices.below(std::size(all))];
    }
    base::Day a_day() { return day_of(8, 24) + static_cast<std::int32_t>(choices.below(40)); }
    base::EventId one_of(const std::vector<base::EventId>& ids) {
        return ids[choices.below(ids.size())];
    }
    std::string a_number() {
        const std::size_t one = choices.below(6);
        return one == 0 ? std::string{} : "N" + std::to_string(one);
    }
    StockLine a_line() { return {.part = a_part(), .quantity = {choices.number()}}; }
    UsedPartLine a_used_line() {
        return {.tag = base::TagId::of(one_of(fittings)),
                .tag_number = a_number(),
                .part = a_part(),
                .quantity = {choices.number()}};
    }

    // A fact as a site would send it: what is no event is held, and never reaches the books.
    base::EventId tell_hub(base::SiteId site, Body body) {
        Event event{.id = base::EventId::of(base::LogId::of(site, 1), ++sequences[site]),
                    .day = a_day(),
                    .body = std::move(body)};
        event.type = type_of(event.body);
        const auto understood = decode_event(event.id, encode_event(event));
        if (!understood) return {};
        try {
            hub->hear(*understood);
            counted.push_back(*understood);
        } catch (const base::Overflow&) {
            hear_anew();  // the transaction is rolled back, the fact set aside
        }
        return event.id;
    }

    void one_fact() {
        const base::SiteId site = a_site();
        switch (choices.below(13)) {
            case 0:
                waybills.push_back(tell_hub(thr, Dispatched{.number = a_number(),
                                                            .from = stock_of(thr),
                                                            .to = site,
                                                            .lines = {a_line(), a_line()}}));
                break;
            case 1:
                tell_hub(site, StockReceived{.waybill = base::WaybillId::of(one_of(waybills)),
                                             .waybill_number = a_number(),
                                             .into = stock_of(site),
                                             .lines = {a_line(), a_line()}});
                break;
            case 2:
            case 3:
                fittings.push_back(tell_hub(
                    site,
                    PartFitted{.part = a_part(),
                               .quantity = {choices.below(3) == 0 ? choices.number() : 1},
                               .from = stock_of(site),
                               .payer = choices.below(4) == 0 ? Payer::customer : Payer::company,
                               .tag_number = a_number()}));
                break;
            case 4:
                waybills.push_back(
                    tell_hub(site, UsedPartsDispatched{
                                       .number = a_number(), .to = thr, .lines = {a_used_line()}}));
                break;
            case 5:
            case 6:
                receipts.push_back(tell_hub(
                    thr, UsedPartsReceived{.holder = site,
                                           .waybill = base::WaybillId::of(one_of(waybills)),
                                           .waybill_number = a_number(),
                                           .lines = {a_used_line(), a_used_line()}}));
                break;
            case 7:
                tell_hub(thr,
                         UsedPartInspected{.receipt = base::ReceiptId::of(one_of(receipts)),
                                           .line = static_cast<std::int32_t>(choices.number()),
                                           .verdict = choices.below(2) == 0 ? Inspection::accepted
                                                                            : Inspection::foreign});
                break;
            case 8:
                tell_hub(thr, UsedPartCharged{.tag = base::TagId::of(one_of(fittings))});
                break;
            case 9:
                tell_hub(thr, UsedPartWaived{.tag = base::TagId::of(one_of(fittings))});
                break;
            case 10:
                tell_hub(thr, PriceSet{first_list, a_part(), {choices.number()}});
                break;
            case 11:
                tell_hub(thr,
                         TransitLossDeclared{.waybill = base::WaybillId::of(one_of(waybills)),
                                             .line = static_cast<std::int32_t>(choices.below(2)),
                                             .part = a_part(),
                                             .quantity = {choices.number()}});
                break;
            default:
                tell_hub(thr, GoodsReceived{
                                  .into = stock_of(thr),
                                  .lines = {{a_part(), {choices.number()}, {choices.number()}}}});
        }
    }

    void check() {
        must(hub->stock_accounts_equal_pools(), "the stock accounts equal the pools");
        must(hub->pieces_out_of_nowhere().empty(), "all places of a part add up to nothing");
        std::int64_t debit = 0;
        for (const auto& [key, amount] : hub->balances(Book::account)) {
            const auto account = static_cast<int>(std::get<1>(key) >> 32);
            if (account < 9000) debit += amount;
        }
        must(debit == 0, "debits equal credits");
        for (const base::SiteId agent : {krj, shz, ahv})
            for (const base::PartId part : {pump, lcd, seal, board})
                must(hub->identity_of(agent, part).residue().value == 0,
                     "A − P = PEND − PRE + OVER");
        must(hub->credited_by_vouchers() == hub->credited_by_live_keys(),
             "credits equal live keys");
    }

    std::map<base::SiteId, std::uint32_t> sequences{{thr, 10'000}};
};

}  // namespace

void try_input(base::ByteView input) {
    Story story{input};
    for (int facts = 0; facts < 40 && !story.choices.is_over(); ++facts) story.one_fact();
    story.check();
}

Seeds seeds() {
    Seeds all;
    for (const unsigned start : {0U, 1U, 2U, 4U, 5U, 7U, 8U, 11U}) {
        base::Bytes bytes;
        for (unsigned i = 0; i < 160; ++i)
            bytes.push_back(static_cast<std::uint8_t>(start * 31 + i * 17 + i * i * 3));
        all.push_back({"story-" + std::to_string(start), bytes});
    }
    return all;
}

}  // namespace amani::fuzz
