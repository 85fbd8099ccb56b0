#include "shared/app/serials/load.h"

#include "shared/base/fold.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/serials/serials_view.h"

namespace amani::app {

namespace {

std::optional<domain::ModelTerm> term_of(const Desk& desk, base::ModelId id) {
    const auto model = views::model(desk.database, id);
    if (!model) return std::nullopt;
    return domain::ModelTerm{model->code, model->warranty_months,
                             model->warranty_start == domain::WarrantyStart::sale};
}

domain::SerialStanding standing_of(const std::optional<views::SerialRow>& row) {
    if (!row) return domain::SerialStanding::unknown;
    return row->standing == views::SerialStanding::verified ? domain::SerialStanding::registered
                                                            : domain::SerialStanding::stub;
}

}  // namespace

domain::RegisterSerialState load(const Desk& desk, const domain::RegisterSerial& command,
                                 base::Day day) {
    return {.standing =
                standing_of(views::serial(desk.database, base::normalised_serial(command.serial))),
            .model = term_of(desk, command.model),
            .owner_is_known = !command.owner.is_none() &&
                              views::customer(desk.database, command.owner).has_value(),
            .today = day,
            .serial_of_card = views::other_serial_with_card(
                desk.database, command.warranty_card, base::normalised_serial(command.serial))};
}

domain::ActivateWarrantyState load(const Desk& desk, const domain::ActivateWarranty& command,
                                   base::Day day) {
    const auto row = views::serial(desk.database, base::normalised_serial(command.serial));
    domain::ActivateWarrantyState state{
        .standing = standing_of(row),
        .today = day,
        .serial_of_card = views::other_serial_with_card(desk.database, command.warranty_card,
                                                        base::normalised_serial(command.serial))};
    if (row) {
        state.present = {row->warranty_start, row->warranty_months};
        state.model = term_of(desk, row->model);
        state.sold_on = row->sold_on;
    }
    state.owner_is_known =
        !command.owner.is_none() && views::customer(desk.database, command.owner).has_value();
    return state;
}

}  // namespace amani::app
