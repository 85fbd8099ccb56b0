#include "shared/domain/registry/command_rights.h"

#include "shared/domain/network/rights.h"
#include "shared/domain/registry/command_types.h"
#include "shared/domain/registry/event_table.h"

#include <algorithm>
#include <array>

namespace amani::domain {
namespace {

template <class... Commands>
constexpr auto abouts(boost::mp11::mp_list<Commands...>) {
    return std::array{Commands::about...};
}
constexpr auto commands = abouts(CommandTypes{});

constexpr bool each_has_a_name_and_a_word_of_its_own() {
    for (std::size_t i = 0; i < commands.size(); ++i) {
        if (commands[i].fa.empty() || commands[i].en.empty()) return false;
        for (std::size_t j = 0; j < i; ++j)
            if (commands[i].name == commands[j].name) return false;
    }
    return true;
}
static_assert(each_has_a_name_and_a_word_of_its_own());

constexpr std::size_t kinds_of_sites = 6;

// By event type and kind of site.
constexpr auto recorders() {
    std::array<std::array<Roles, kinds_of_sites>, event_table_size> table{};
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, CommandTypes>>(
        [&]<class Command>(boost::mp11::mp_identity<Command>) {
            static_assert(boost::mp11::mp_size<typename Command::records>::value > 0);
            boost::mp11::mp_for_each<
                boost::mp11::mp_transform<boost::mp11::mp_identity, typename Command::records>>(
                [&]<class Event>(boost::mp11::mp_identity<Event>) {
                    for (std::size_t kind = 0; kind < kinds_of_sites; ++kind)
                        if (Command::about.sites.contains(static_cast<SiteKind>(kind)))
                            table[Event::about.type][kind].bits |= Command::about.roles.bits;
                });
        });
    return table;
}
constexpr auto recorded_by = recorders();

}  // namespace

std::span<const AboutCommand> all_commands() { return commands; }

const AboutCommand* about_command(std::string_view name) {
    const auto found = std::ranges::find(commands, name, &AboutCommand::name);
    return found == commands.end() ? nullptr : &*found;
}

Permission permission(std::string_view command, std::span<const Role> roles, SiteKind site) {
    const AboutCommand* about = about_command(command);
    if (about == nullptr) return Permission::not_this_role;
    if (!about->sites.contains(site)) return Permission::not_at_this_site;
    return (about->roles.bits & bits_of(roles)) == 0 ? Permission::not_this_role
                                                     : Permission::granted;
}

RefusalText not_allowed(std::string_view command, Permission why) {
    RefusalText text;
    const AboutCommand* about = about_command(command);
    if (about != nullptr) {
        for (const Role role : roles_in(about->roles.bits))
            text.who_can.emplace_back(name_of(role));
    }
    const bool is_the_centres = about == nullptr || about->sites == the_centre;
    if (why == Permission::not_at_this_site && !is_the_centres) {
        text.code = "rights.not_at_this_site";
        text.fa = "این کار در این نوع محل انجام نمی‌شود.";
        text.en = "This is not done at a site of this kind.";
        text.remedy_fa = "از شعبه یا مرکز بخواهید.";
        text.remedy_en = "Ask a branch or the centre.";
    } else if (why == Permission::not_at_this_site) {
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

bool may_record(std::uint16_t type, std::span<const Role> roles, SiteKind site) {
    const auto kind = static_cast<std::size_t>(site);
    return type < event_table_size && kind < kinds_of_sites &&
           (recorded_by[type][kind].bits & bits_of(roles)) != 0;
}

}  // namespace amani::domain
