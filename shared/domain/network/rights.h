// Who may read what: for each subject, the roles that may read it at a kind of site. The API opens
// its reads by it, and a refusal names who could (RULES §3.7). Who may give a command stands with
// the command (registry/command_rights.h).
#pragma once

#include "shared/domain/about/roles.h"
#include "shared/domain/refusal/refusal_text.h"

#include <span>
#include <string_view>
#include <vector>

namespace amani::domain {

// What a read of the API shows. A person's work names the subjects that he needs for it.
enum class Subject : std::uint8_t {
    common = 1,    // the catalogue with its prices, the sites, one's own drafts and tasks, the
                   // state of this site: nobody can work without them
    service = 2,   // customers, their products and repairs: a customer's name and telephone are
                   // for people who deal with him or decide about his repair
    goods = 3,     // stock, documents of goods, used parts, discrepancies: a cashier needs none
                   // of them
    accounts = 4,  // vouchers, statements, terms and payments: for people who keep them or are
                   // party to them
    costs = 5,     // what goods have cost the company: agents and technicians could bargain with it
    people = 6,    // users with their roles: for people who lead them
    network = 7,   // logs, members, invites and their proof: for people who run the site
};
BOOST_DESCRIBE_ENUM(Subject, common, service, goods, accounts, costs, people, network)

[[nodiscard]] bool may_read(std::span<const Role> roles, SiteKind site, Subject subject);
// The roles that may read the subject at a site of this kind.
[[nodiscard]] std::vector<Role> readers_of(Subject subject, SiteKind site);
// What people call it, as in the middle of a sentence.
struct SubjectWord {
    std::string_view fa;
    std::string_view en;
};
[[nodiscard]] SubjectWord word_of(Subject subject);
// What a person is told who may not read the subject.
[[nodiscard]] RefusalText not_readable(Subject subject, SiteKind site);

// Roles as one number, as SetOf has it.
[[nodiscard]] std::int64_t bits_of(std::span<const Role> roles);
[[nodiscard]] std::vector<Role> roles_in(std::int64_t bits);

// The enumerator's name: "used_desk".
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::string_view name_of(Subject subject);  // "goods"

}  // namespace amani::domain
