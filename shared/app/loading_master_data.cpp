#include "shared/app/loading.h"
#include "shared/app/part_defined.h"
#include "shared/base/fold.h"
#include "shared/views/agents/agents_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/serials/serials_view.h"

namespace amani::app {

namespace {

domain::SiteDefined defined(const views::SiteRow& row) {
    return {row.id, row.code, row.name, row.kind, row.parent};
}

bool is_agent(const Desk& desk, base::SiteId site) {
    const auto row = views::site(desk.database, site);
    return row && row->kind == domain::SiteKind::agent;
}

// The latest business day on which the books of an agent moved.
base::Day settled_through(const Desk& desk) {
    return {
        static_cast<std::int32_t>(views::number(desk.database, 0, "SELECT MAX(day) FROM voucher"))};
}

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

std::optional<domain::CustomerWithId> customer_with_id(const Desk& desk, domain::PersonKind kind,
                                                       std::string_view text) {
    const std::string id = domain::recorded_national_id(kind, text);
    if (id.empty()) return std::nullopt;
    for (const auto& row : views::search_customers(desk.database, id)) {
        if (row.national_id == id) return domain::CustomerWithId{row.id, row.name};
    }
    return std::nullopt;
}

}  // namespace

domain::DefineSiteState load(const Desk& desk, const domain::DefineSite& command, base::Day) {
    domain::DefineSiteState state;
    base::SiteId last;
    const std::string code = domain::as_code(command.code);
    const std::string prefix = domain::number_prefix(code);
    for (const auto& row : views::sites(desk.database)) {
        last = std::max(last, row.id);
        if (row.id == command.site) state.present = defined(row);
        if (row.kind == domain::SiteKind::central) state.central = row.id;
        if (row.code == code) state.site_with_code = row.id;
        if (row.id == command.parent) state.parent_kind = row.kind;
        if (row.id != command.site && domain::number_prefix(row.code) == prefix)
            state.site_with_prefix = defined(row);
    }
    state.next = {std::max(last.value + 1, desk.own.first_site)};
    return state;
}

domain::DefinePlaceState load(const Desk& desk, const domain::DefinePlace& command, base::Day) {
    domain::DefinePlaceState state{.site = desk.own.kind};
    for (const auto& place : views::places_of(desk.database, desk.own.site)) {
        state.code_is_taken = state.code_is_taken || place.code == domain::as_code(command.code);
    }
    return state;
}

domain::AddUserState load(const Desk& desk, const domain::AddUser& command, base::Day) {
    return {desk.own.kind,
            views::user_with_login(desk.database, desk.own.site, command.login).has_value()};
}

domain::ChangeUserState load(const Desk& desk, const domain::ChangeUser& command, base::Day) {
    domain::ChangeUserState state{.site = desk.own.kind};
    for (const auto& user : views::users_of(desk.database, desk.own.site)) {
        const bool administers = std::find(user.roles.begin(), user.roles.end(),
                                           domain::Role::administrator) != user.roles.end();
        if (user.id == command.user)
            state.roles = user.roles;
        else if (administers)
            ++state.other_administrators;
    }
    return state;
}

domain::DefineModelState load(const Desk&, const domain::DefineModel&, base::Day) { return {}; }

domain::DefinePartState load(const Desk& desk, const domain::DefinePart& command, base::Day) {
    domain::DefinePartState state;
    if (const auto row = views::part_with_code(desk.database, domain::as_code(command.code))) {
        state.present = part_defined(*row);
        state.has_moves =
            views::number(desk.database, 0, "SELECT 1 FROM kardex WHERE item = ?1 LIMIT 1",
                          row->id) != 0;
    }
    for (const auto& code : command.fits_models) {
        if (!views::model_with_code(desk.database, domain::as_code(code)))
            state.unknown_models.push_back(code);
    }
    return state;
}

domain::PublishPriceListState load(const Desk& desk, const domain::PublishPriceList& command,
                                   base::Day) {
    domain::PublishPriceListState state{.settled_through = settled_through(desk)};
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
        .settled_through = settled_through(desk)};
    for (const auto& list : views::price_lists(desk.database)) {
        if (list.id == command.list) state.list_valid_from = list.valid_from;
    }
    return state;
}

domain::SetTariffState load(const Desk& desk, const domain::SetTariff& command, base::Day) {
    return {views::part(desk.database, command.part).has_value(), settled_through(desk)};
}

domain::SettledDays load(const Desk& desk, const domain::SetHandling&, base::Day) {
    return {settled_through(desk)};
}
domain::SettledDays load(const Desk& desk, const domain::SetVatRate&, base::Day) {
    return {settled_through(desk)};
}

domain::SetAgentTermsState load(const Desk& desk, const domain::SetAgentTerms& command, base::Day) {
    domain::SetAgentTermsState state{.is_agent = is_agent(desk, command.agent)};
    if (const auto row = views::agent_terms(desk.database, command.agent)) {
        state.present =
            domain::AgentTermsSet{row->agent, row->policy, row->rate, row->vat, row->credit_limit};
    }
    state.custody = {views::number(desk.database, 0,
                                   "SELECT SUM(amount) FROM balance WHERE book = 2 AND holder = ?1",
                                   command.agent)};
    return state;
}

domain::MakePaymentState load(const Desk& desk, const domain::MakePayment& command, base::Day) {
    domain::MakePaymentState state{.is_agent = is_agent(desk, command.agent)};
    for (const auto& payment : views::payments_of(desk.database, command.agent)) {
        if (payment.reference == command.reference) state.recorded_under_reference = payment.amount;
    }
    return state;
}

domain::RegisterCustomerState load(const Desk& desk, const domain::RegisterCustomer& command,
                                   base::Day) {
    return {customer_with_id(desk, command.kind, command.national_id)};
}

domain::ChangeCustomerState load(const Desk& desk, const domain::ChangeCustomer& command,
                                 base::Day) {
    return {views::customer(desk.database, command.customer).has_value(),
            customer_with_id(desk, command.kind, command.national_id)};
}

domain::RegisterSerialState load(const Desk& desk, const domain::RegisterSerial& command,
                                 base::Day day) {
    return {.standing = standing_of(
                views::serial(desk.database, domain::normalised_serial(command.serial))),
            .model = term_of(desk, command.model),
            .owner_is_known = !command.owner.is_none() &&
                              views::customer(desk.database, command.owner).has_value(),
            .today = day};
}

domain::ActivateWarrantyState load(const Desk& desk, const domain::ActivateWarranty& command,
                                   base::Day day) {
    const auto row = views::serial(desk.database, domain::normalised_serial(command.serial));
    domain::ActivateWarrantyState state{.standing = standing_of(row), .today = day};
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
