#include "shared/domain/flows/identity.h"

namespace amani::domain {

using base::Quantity;

Quantity Identity::over_quantity() const {
    Quantity sum;
    for (const OverUnits& units : over) sum += units.quantity;
    return sum;
}

Quantity Identity::residue() const {
    const auto count = [](const auto& units) {
        return Quantity{static_cast<std::int64_t>(units.size())};
    };
    return accountable - physical - (count(pending) - count(early) + over_quantity());
}

Identity identity(BooksStore& store, base::SiteId agent, base::PartId part) {
    const auto shelf = row_or_empty<ShelfRow>(store, shelf_key(part, agent));
    Identity answer{.accountable = shelf.accountable, .physical = shelf.physical};
    const auto each_from = [&](const RowKey& first, auto take) {
        for_each_key(store, first, Within::a_and_b, take);
    };
    const auto each = [&](Table table, auto take) {
        each_from({table, part.value, agent.value, INT64_MIN, INT64_MIN}, take);
    };
    each_from(owed_key(part, agent, {INT32_MIN}, {INT64_MIN}), [&](const RowKey& key) {
        const auto tag = row_or_empty<TagRow>(store, tag_key(CreditKey::by_tag({key.d}), agent));
        if (tag.over_ordinal == 0) answer.pending.push_back({key.d});
    });
    each(Table::early, [&](const RowKey& key) {
        const UnitRef piece = unit_of_early(key);
        const auto unit = row_or_empty<UnitRow>(store, unit_key(piece));
        if (unit.standing == static_cast<std::int32_t>(Standing::provisional))
            answer.early.push_back({piece, unit.key.tag});
    });
    each(Table::queue, [&](const RowKey& key) {
        const auto row = row_or_empty<QueueRow>(store, key);
        if (row.fitted.is_none())
            answer.held.push_back(row.unit);
        else
            answer.over.push_back({row.fitted, row.left});
    });
    return answer;
}

}  // namespace amani::domain
