// Who may read what.
#include "shared/domain/network/rights.h"
#include "shared/domain/network/user.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace amani::domain {
namespace {

using enum Role;

struct Readers {
    Subject subject;
    std::vector<Role> roles;
    std::vector<SiteKind> sites;
};

std::vector<Role> every_role() {
    std::vector<Role> roles;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>(
        [&](auto role) { roles.push_back(role.value); });
    return roles;
}

std::vector<Role> every_role_but(std::initializer_list<Role> others) {
    auto roles = every_role();
    std::erase_if(roles,
                  [&](Role role) { return std::ranges::find(others, role) != others.end(); });
    return roles;
}

// A subject has the readers of all its rows together.
const std::vector<Readers>& table() {
    static const std::vector<SiteKind> everywhere{SiteKind::central, SiteKind::branch,
                                                  SiteKind::office, SiteKind::agent,
                                                  SiteKind::technician};
    static const std::vector<SiteKind> the_companys{SiteKind::central, SiteKind::branch,
                                                    SiteKind::office};
    static const std::vector<Readers> readers{
        {Subject::common, every_role(), everywhere},
        {Subject::service, every_role_but({store, shipping}), everywhere},
        {Subject::goods, every_role_but({cashier}), everywhere},
        {Subject::accounts, {finance, auditor}, everywhere},
        // The person who answers for a site is party to its accounts; at the company's own sites he
        // also knows the costs.
        {Subject::accounts, {supervisor}, {SiteKind::branch, SiteKind::office}},
        {Subject::accounts, {Role::agent}, {SiteKind::agent}},
        {Subject::accounts, {Role::technician}, {SiteKind::technician}},
        {Subject::costs, {finance, parts_desk, auditor}, the_companys},
        {Subject::costs, {supervisor}, {SiteKind::branch, SiteKind::office}},
        {Subject::people, {supervisor, administrator, auditor}, everywhere},
        {Subject::network, {administrator, auditor}, everywhere},
    };
    return readers;
}

}  // namespace

SubjectWord word_of(Subject subject) {
    switch (subject) {
        case Subject::common:
            return {"اطلاعات عمومی", "what everybody reads"};
        case Subject::service:
            return {"مشتریان و پذیرش‌ها", "customers and repairs"};
        case Subject::goods:
            return {"موجودی و داغی", "goods and used parts"};
        case Subject::accounts:
            return {"حساب‌ها", "the accounts"};
        case Subject::costs:
            return {"بهای خرید", "purchase costs"};
        case Subject::people:
            return {"کاربران", "users"};
        case Subject::network:
            return {"دفترهای رویداد و اعضای شبکه", "logs and members of the network"};
    }
    return {};
}

bool may_read(std::span<const Role> roles, SiteKind site, Subject subject) {
    return std::ranges::any_of(table(), [&](const Readers& readers) {
        return readers.subject == subject &&
               std::ranges::find(readers.sites, site) != readers.sites.end() &&
               std::ranges::find_first_of(roles, readers.roles) != roles.end();
    });
}

std::vector<Role> readers_of(Subject subject, SiteKind site) {
    auto roles = every_role();
    std::erase_if(roles, [&](Role role) {
        return !has_role(site, role) || !may_read({&role, 1}, site, subject);
    });
    return roles;
}

RefusalText not_readable(Subject subject, SiteKind site) {
    const auto label = word_of(subject);
    RefusalText text;
    text.code = "rights.may_not_read";
    text.fa = fmt::format("نقش شما اجازهٔ دیدن {} را ندارد.", label.fa);
    text.en = fmt::format("Your role may not read {}.", label.en);
    for (const Role role : readers_of(subject, site)) text.who_can.emplace_back(name_of(role));
    if (text.who_can.empty()) {
        text.remedy_fa =
            "در این محل هیچ نقشی آن را نمی‌بیند؛ از مرکز بپرسید.";
        text.remedy_en = "No role reads this at such a site; ask the centre.";
    } else {
        text.remedy_fa = "از کسی که اجازه دارد بخواهید یا مدیر سامانه نقش شما را تغییر دهد.";
        text.remedy_en = "Ask somebody who may, or have the administrator change your role.";
    }
    return text;
}

std::string_view name_of(Subject subject) { return boost::describe::enum_to_string(subject, ""); }

}  // namespace amani::domain
