#include "shared/app/network/load.h"

#include "shared/base/fold.h"
#include "shared/views/network/network_view.h"

#include <algorithm>

namespace amani::app {

namespace {

domain::SiteDefined defined(const views::SiteRow& row) {
    return {row.id, row.code, row.name, row.kind, row.parent, row.province};
}

}  // namespace

domain::DefineSiteState load(const Desk& desk, const domain::DefineSite& command, base::Day) {
    domain::DefineSiteState state;
    base::SiteId last;
    const std::string code = base::code_key(command.code);
    const std::string prefix = domain::number_prefix(code);
    for (const auto& row : views::sites(desk.database)) {
        last = std::max(last, row.id);
        if (row.id == command.site) state.present = defined(row);
        if (row.kind == domain::SiteKind::central) state.central = row.id;
        if (base::code_key(row.code) == code) state.site_with_code = row.id;
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
        state.code_is_taken = state.code_is_taken || place.code == base::code_key(command.code);
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

domain::AnnounceHubAddressesState load(const Desk&, const domain::AnnounceHubAddresses&,
                                       base::Day) {
    return {};
}

}  // namespace amani::app
