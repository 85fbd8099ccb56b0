#include "shared/app/catalogue/load.h"

#include "shared/app/catalogue/part_defined.h"
#include "shared/base/fold.h"
#include "shared/views/books/books_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::app {

domain::DefineModelState load(const Desk&, const domain::DefineModel&, base::Day) { return {}; }

domain::DefinePartState load(const Desk& desk, const domain::DefinePart& command, base::Day) {
    domain::DefinePartState state;
    if (const auto row = views::part_with_code(desk.database, base::code_key(command.code))) {
        state.present = part_defined(*row);
        state.has_moves = views::has_moves(desk.database, row->id);
    }
    for (const auto& code : command.fits_models) {
        if (!views::model_with_code(desk.database, base::code_key(code)))
            state.unknown_models.push_back(code);
    }
    return state;
}

domain::PublishPriceListState load(const Desk& desk, const domain::PublishPriceList& command,
                                   base::Day) {
    domain::PublishPriceListState state{.settled_through =
                                            views::books_moved_through(desk.database)};
    for (const auto& list : views::price_lists(desk.database)) {
        state.name_is_taken = state.name_is_taken || list.name == command.name;
        if (list.kind == command.kind && list.valid_from == command.valid_from)
            state.list_of_that_day = list.name;
    }
    return state;
}

domain::SetPriceState load(const Desk& desk, const domain::SetPrice& command, base::Day) {
    domain::SetPriceState state{
        .part_is_known = views::part(desk.database, command.part).has_value(),
        .settled_through = views::books_moved_through(desk.database)};
    for (const auto& list : views::price_lists(desk.database)) {
        if (list.id == command.list) state.list_valid_from = list.valid_from;
    }
    return state;
}

domain::SetTariffState load(const Desk& desk, const domain::SetTariff& command, base::Day) {
    return {views::part(desk.database, command.part).has_value(),
            views::books_moved_through(desk.database)};
}

domain::SettledDays load(const Desk& desk, const domain::SetHandling&, base::Day) {
    return {views::books_moved_through(desk.database)};
}

domain::SettledDays load(const Desk& desk, const domain::SetVatRate&, base::Day) {
    return {views::books_moved_through(desk.database)};
}

}  // namespace amani::app
