#include "shared/domain/network/rights.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <algorithm>

namespace amani::domain {
namespace {

using enum Role;

const std::vector<SiteKind> everywhere{SiteKind::central, SiteKind::branch, SiteKind::office,
                                       SiteKind::agent, SiteKind::technician};
const std::vector<SiteKind> centre{SiteKind::central};

// Role::agent and Role::technician are also names of site kinds, so roles are spelt out here once.
const std::vector<Role> counter{clerk, supervisor, Role::agent, Role::technician};
const std::vector<Role> bench{Role::technician, supervisor, Role::agent};
const std::vector<Role> shelf{store, shipping, Role::agent, Role::technician};

const std::vector<Right>& table() {
    static const std::vector<Right> rights{
        {"DefineSite", {administrator}, centre},
        {"DefinePlace", {administrator, store}, everywhere},
        {"AddUser", {administrator}, everywhere},
        {"ChangeUser", {administrator}, everywhere},

        {"DefineModel", {administrator, parts_desk}, centre},
        {"DefinePart", {administrator, parts_desk}, centre},
        {"PublishPriceList", {finance}, centre},
        {"SetPrice", {finance}, centre},
        {"SetTariff", {finance}, centre},
        {"SetHandling", {finance}, centre},
        {"SetVatRate", {finance}, centre},

        {"SetAgentTerms", {finance}, centre},
        {"MakePayment", {finance}, centre},

        {"RegisterCustomer",
         {clerk, cashier, supervisor, Role::agent, Role::technician, administrator},
         everywhere},
        {"ChangeCustomer", {clerk, cashier, supervisor, Role::agent, Role::technician}, everywhere},

        {"RegisterSerial", {administrator, parts_desk}, centre},
        {"ActivateWarranty", {clerk, supervisor, Role::agent}, everywhere},

        {"AdmitDevice", counter, everywhere},
        {"RecordWork", bench, everywhere},
        {"FitPart", bench, everywhere},
        {"RemovePart", bench, everywhere},
        {"FinishRepair", bench, everywhere},
        {"DeliverDevice", counter, everywhere},
        {"CancelJob", counter, everywhere},

        {"ReceiveGoods", {store, parts_desk}, centre},
        {"RecordOpening", {parts_desk, finance}, centre},
        {"MoveStock", shelf, everywhere},
        {"DispatchStock", shelf, everywhere},
        {"ReceiveStock", shelf, everywhere},
        {"DeclareTransitLoss", {parts_desk}, centre},

        {"DispatchUsedParts", shelf, everywhere},
        {"ReceiveUsedParts", {used_desk, store}, centre},
        {"InspectUsedPart", {used_desk}, centre},
        {"ChargeUsedPart", {used_desk}, centre},
        {"WaiveUsedPart", {used_desk}, centre},
    };
    return rights;
}

}  // namespace

std::span<const Right> all_rights() { return table(); }

const Right* right_to(std::string_view command) {
    const auto found = std::ranges::find(table(), command, &Right::command);
    return found == table().end() ? nullptr : &*found;
}

Permission permission(std::string_view command, std::span<const Role> roles, SiteKind site) {
    const Right* right = right_to(command);
    if (right == nullptr) return Permission::not_this_role;
    if (std::ranges::find(right->sites, site) == right->sites.end()) {
        return Permission::not_at_this_site;
    }
    return std::ranges::find_first_of(roles, right->roles) == roles.end()
               ? Permission::not_this_role
               : Permission::granted;
}

RefusalText not_allowed(std::string_view command, Permission why) {
    RefusalText text;
    if (const Right* right = right_to(command)) {
        for (const Role role : right->roles) text.who_can.emplace_back(name_of(role));
    }
    if (why == Permission::not_at_this_site) {
        text.code = "rights.not_at_this_site";
        text.fa = "این کار فقط در مرکز انجام می‌شود.";
        text.en = "This is done at the centre only.";
        text.remedy_fa = "از مرکز بخواهید.";
        text.remedy_en = "Ask the centre.";
    } else {
        text.code = "rights.not_this_role";
        text.fa = "نقش شما اجازه این کار را ندارد.";
        text.en = "Your role does not allow this.";
        text.remedy_fa = "از کسی که اجازه دارد بخواهید یا مدیر سامانه نقش شما را تغییر دهد.";
        text.remedy_en = "Ask somebody who may, or have the administrator change your role.";
    }
    return text;
}

std::int64_t bits_of(std::span<const Role> roles) {
    std::int64_t bits = 0;
    for (const Role role : roles) bits |= std::int64_t{1} << static_cast<int>(role);
    return bits;
}

std::vector<Role> roles_in(std::int64_t bits) {
    std::vector<Role> roles;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto role) {
        if (bits >> static_cast<int>(role.value) & 1) roles.push_back(role.value);
    });
    return roles;
}

std::string_view name_of(Role role) { return boost::describe::enum_to_string(role, ""); }

}  // namespace amani::domain
