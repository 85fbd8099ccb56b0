#include "shared/app/catalogue/load.h"

#include "shared/app/catalogue/part_defined.h"
#include "shared/base/fold.h"
#include "shared/views/books/books_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/catalogue/service_terms.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::app {

namespace {

base::Day settled_through(const Desk& desk, base::PartId part) {
    const bool has_moved = views::has_moves(desk.database, part);
    return has_moved ? views::books_moved_through(desk.database) : base::Day{};
}

}  // namespace

domain::DefineModelState load(const Desk& desk, const domain::DefineModel& command, base::Day) {
    domain::DefineModelState state;
    if (const auto row = views::model_with_code(desk.database, base::code_key(command.code)))
        state.present =
            domain::ModelDefined{row->code,        row->brand,           row->device_kind,
                                 row->name,        row->warranty_months, row->warranty_start,
                                 row->start_after, row->serial_pattern};
    return state;
}

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
    domain::PublishPriceListState state;
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
        .settled_through = settled_through(desk, command.part)};
    for (const auto& list : views::price_lists(desk.database)) {
        if (list.id == command.list) state.list_valid_from = list.valid_from;
    }
    return state;
}

domain::SetTariffState load(const Desk& desk, const domain::SetTariff& command, base::Day) {
    return {views::part(desk.database, command.part).has_value(),
            settled_through(desk, command.part)};
}

domain::SettledDays load(const Desk& desk, const domain::SetHandling&, base::Day) {
    return {views::books_moved_through(desk.database)};
}

domain::SettledDays load(const Desk& desk, const domain::SetVatRate&, base::Day) {
    return {views::books_moved_through(desk.database)};
}

domain::DefineRepairCodeState load(const Desk& desk, const domain::DefineRepairCode& command,
                                   base::Day) {
    const auto row = views::repair_code_with(desk.database, base::code_key(command.code));
    return {.kind_of_code = row ? std::optional{row->kind} : std::nullopt};
}

domain::DefineOperationState load(const Desk&, const domain::DefineOperation&, base::Day) {
    return {};
}

domain::PriceOperationState load(const Desk& desk, const domain::PriceOperation& command,
                                 base::Day day) {
    return {.operation_is_known = views::operation(desk.database, command.operation).has_value(),
            .model_is_known =
                command.model.is_none() || views::model(desk.database, command.model).has_value(),
            .today = day};
}

domain::SetServiceTermsState load(const Desk&, const domain::SetServiceTerms&, base::Day) {
    return {};
}

}  // namespace amani::app
