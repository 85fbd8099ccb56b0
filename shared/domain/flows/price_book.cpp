#include "shared/domain/flows/price_book.h"

#include "shared/domain/numbering/document_number.h"

#include <algorithm>
#include <tuple>

namespace amani::domain {

using base::Day;
using base::PartId;
using base::Rial;
using base::SiteId;

namespace {

// The last entry that begins on `day` or before; of two with the same day the later one.
template <class Dated>
const Dated* in_force(const std::vector<Dated>& list, Day day) {
    const Dated* last = nullptr;
    for (const Dated& one : list) {
        if (one.from > day) break;
        last = &one;
    }
    return last;
}

template <class Dated, class Same>
void insert(std::vector<Dated>& list, const Dated& added, Same is_same) {
    std::erase_if(list, is_same);
    const auto behind = std::find_if(list.begin(), list.end(),
                                     [&](const Dated& one) { return one.from > added.from; });
    list.insert(behind, added);
}

void insert(std::vector<DatedAmount>& list, const DatedAmount& added) {
    insert(list, added, [&](const DatedAmount& one) { return one.from == added.from; });
}

// Lists of one day: the later list, by its id, wins whatever the order of arrival.
void insert_price(std::vector<DatedPrice>& list, const DatedPrice& added) {
    std::erase_if(list, [&](const DatedPrice& one) { return one.list == added.list; });
    const auto behind = std::find_if(list.begin(), list.end(), [&](const DatedPrice& one) {
        return std::tie(one.from, one.list) > std::tie(added.from, added.list);
    });
    list.insert(behind, added);
}

// Points to the part that was first defined with this code.
RowKey part_code_key(TextKey code) { return {Table::part_code, code.high, code.low}; }

template <class Id, class Map>
auto value_or_empty(const Map& map, Id id) {
    const auto found = map.find(id);
    return found == map.end() ? typename Map::mapped_type{} : found->second;
}

}  // namespace

PriceBook::PriceBook(BooksStore& store) : store_(store) { reload(); }

void PriceBook::reload() {
    sites_.clear();
    terms_.clear();
    parts_.clear();
    lists_.clear();
    prices_.clear();
    tariffs_.clear();
    handling_.clear();
    vat_.clear();
    const auto each = [&](Table table, auto take) {
        for_each_key(store_, {table, INT64_MIN, INT64_MIN, INT64_MIN, INT64_MIN}, Within::table,
                     take);
    };
    each(Table::site, [&](const RowKey& key) {
        sites_[{static_cast<std::uint32_t>(key.a)}] = row_or_empty<SiteRow>(store_, key);
    });
    each(Table::terms, [&](const RowKey& key) {
        terms_[{static_cast<std::uint32_t>(key.a)}] = row_or_empty<TermsRow>(store_, key);
    });
    each(Table::part,
         [&](const RowKey& key) { parts_[{key.a}] = row_or_empty<PartRow>(store_, key); });
    each(Table::price_list,
         [&](const RowKey& key) { lists_[{key.a}] = row_or_empty<DatedAmount>(store_, key).from; });
    each(Table::price, [&](const RowKey& key) {
        insert_price(prices_[{key.a}], row_or_empty<DatedPrice>(store_, key));
    });
    each(Table::tariff, [&](const RowKey& key) {
        tariffs_[{key.a}].push_back(row_or_empty<DatedTariff>(store_, key));
    });
    each(Table::handling,
         [&](const RowKey& key) { handling_.push_back(row_or_empty<DatedAmount>(store_, key)); });
    each(Table::vat,
         [&](const RowKey& key) { vat_.push_back(row_or_empty<DatedAmount>(store_, key)); });
}

void PriceBook::set(const SiteDefined& event) {
    SiteRow& row = sites_[event.site];
    row.kind = event.kind;
    save_row(store_, {Table::site, event.site.value}, row);
    const std::string prefix = number_prefix(event.code);
    if (prefix.empty()) return;
    const TextKey key = store_.key_of("prefix " + prefix);
    save_row(store_, {Table::number_prefix, key.high, key.low}, Pointer{event.site.value});
}

base::SiteId PriceBook::site_of_number(std::string_view number) const {
    const auto parsed = parse_document_number(number);
    if (!parsed) return {};
    const TextKey key = store_.key_of("prefix " + parsed->prefix);
    const auto site = find_row<Pointer>(store_, {Table::number_prefix, key.high, key.low});
    return site ? SiteId{static_cast<std::uint32_t>(site->to)} : SiteId{};
}

void PriceBook::change_early(SiteId site, int by) {
    const SiteKind kind = kind_of(site);
    SiteRow& row = sites_[site];
    row.kind = kind;
    row.early += by;
    save_row(store_, {Table::site, site.value}, row);
}

void PriceBook::set(const AgentTermsSet& event) {
    const TermsRow row{event.policy, event.rate, event.vat};
    terms_[event.agent] = row;
    save_row(store_, {Table::terms, event.agent.value}, row);
}

void PriceBook::set(base::EventId id, const PartDefined& event) {
    const RowKey code = part_code_key(store_.key_of(event.code));
    auto first = find_row<Pointer>(store_, code);
    if (!first) {
        first = Pointer{id.value};
        save_row(store_, code, *first);
    }
    const PartRow row{event.returnable, event.due_days};
    parts_[{first->to}] = row;
    save_row(store_, {Table::part, first->to}, row);
}

void PriceBook::set(base::EventId id, const PriceListPublished& event) {
    lists_[base::PriceListId::of(id)] = event.valid_from;
    save_row(store_, {Table::price_list, id.value}, DatedAmount{event.valid_from, 0});
}

Day PriceBook::set(const PriceSet& event) {
    const Day from = value_or_empty(lists_, event.list);
    if (from.is_none()) return {};
    const DatedPrice row{from, event.list, event.price};
    insert_price(prices_[event.part], row);
    save_row(store_, {Table::price, event.part.value, event.list.value}, row);
    return from;
}

void PriceBook::set(const TariffSet& event) {
    const DatedTariff row{event.valid_from, event.labour, event.recovery};
    insert(tariffs_[event.part], row, [&](const DatedTariff& one) { return one.from == row.from; });
    save_row(store_, {Table::tariff, event.part.value, event.valid_from.value}, row);
}

void PriceBook::set(const HandlingSet& event) {
    const DatedAmount row{event.valid_from, event.handling.value};
    insert(handling_, row);
    save_row(store_, {Table::handling, event.valid_from.value}, row);
}

void PriceBook::set(const VatRateSet& event) {
    const DatedAmount row{event.valid_from, event.rate.value};
    insert(vat_, row);
    save_row(store_, {Table::vat, event.valid_from.value}, row);
}

SiteKind PriceBook::kind_of(SiteId site) const {
    const auto found = sites_.find(site);
    if (found != sites_.end()) return found->second.kind;
    return site.value == 1 ? SiteKind::central : SiteKind::agent;
}

SiteId PriceBook::centre() const {
    for (const auto& [site, row] : sites_)
        if (row.kind == SiteKind::central) return site;
    return {1};
}

std::int64_t PriceBook::early_of(SiteId site) const {
    const auto found = sites_.find(site);
    return found == sites_.end() ? std::int64_t{0} : found->second.early;
}

Holding PriceBook::holding_of(SiteId site) const {
    if (kind_of(site) != SiteKind::agent) return Holding::own;
    return terms_of(site).policy == SettlementPolicy::sold_on_account ? Holding::sold_on_account
                                                                      : Holding::consignment;
}

TermsRow PriceBook::terms_of(SiteId agent) const { return value_or_empty(terms_, agent); }
PartRow PriceBook::part(PartId part) const { return value_or_empty(parts_, part); }

Rial PriceBook::retail(PartId part, Day day) const {
    const auto found = prices_.find(part);
    if (found == prices_.end()) return {};
    const DatedPrice* price = in_force(found->second, day);
    return price == nullptr ? Rial{} : price->price;
}

Rial PriceBook::agent_price(SiteId agent, PartId part, Day day) const {
    return share(retail(part, day), terms_of(agent).rate);
}

DatedTariff PriceBook::tariff(PartId part, Day day) const {
    const auto found = tariffs_.find(part);
    if (found == tariffs_.end()) return {};
    const DatedTariff* tariff = in_force(found->second, day);
    return tariff == nullptr ? DatedTariff{} : *tariff;
}

Rial PriceBook::handling(Day day) const {
    const DatedAmount* handling = in_force(handling_, day);
    return handling == nullptr ? Rial{} : Rial{handling->amount};
}

base::BasisPoints PriceBook::vat(Day day) const {
    const DatedAmount* rate = in_force(vat_, day);
    return rate == nullptr ? base::BasisPoints{}
                           : base::BasisPoints{static_cast<std::int32_t>(rate->amount)};
}

std::vector<PartId> PriceBook::repriced(Day after_day, Day through) const {
    std::vector<PartId> parts;
    for (const auto& [part, list] : prices_)
        if (std::any_of(list.begin(), list.end(), [&](const DatedPrice& one) {
                return one.from > after_day && one.from <= through;
            }))
            parts.push_back(part);
    std::sort(parts.begin(), parts.end());
    return parts;
}

}  // namespace amani::domain
