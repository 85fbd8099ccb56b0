#include "shared/app/network/people.h"

#include "shared/views/network/network_view.h"

namespace amani::app {

bool is_nobody_or_ours(const Desk& desk, base::UserId user) {
    return user.is_none() ||
           (user.site() == desk.own.site && views::user(desk.database, user).has_value());
}

domain::Roles roles_of(const Desk& desk, base::UserId user) {
    const auto row = views::user(desk.database, user);
    return row ? domain::Roles{row->roles} : domain::Roles{};
}

}  // namespace amani::app
