// What a site is in the network, and which event types each kind of site may author. sync/ knows no
// business: the numbers are handed in by the program (from the domain's registry).
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <map>
#include <set>

namespace amani::membership {

enum class SiteRole : std::uint8_t {
    central = 1,
    branch = 2,
    office = 3,
    agent = 4,
    technician = 5
};
BOOST_DESCRIBE_ENUM(SiteRole, central, branch, office, agent, technician)

// A role may author the types that are listed for it, and types that this program does not know:
// these come from a newer program with rules of its own. They are kept, forwarded, and judged after
// the upgrade.
class AllowedTypes {
  public:
    AllowedTypes() = default;
    // `known`: every type that this program understands, also those that no role may author.
    AllowedTypes(std::map<SiteRole, std::set<std::uint32_t>> by_role, std::set<std::uint32_t> known)
        : by_role_(std::move(by_role)), known_(std::move(known)) {}
    [[nodiscard]] bool allows(SiteRole role, std::uint32_t type) const {
        const auto found = by_role_.find(role);
        if (found != by_role_.end() && found->second.contains(type)) return true;
        return type != 0 && !known_.contains(type);  // 0: not even a row
    }

  private:
    std::map<SiteRole, std::set<std::uint32_t>> by_role_;
    std::set<std::uint32_t> known_;
};

}  // namespace amani::membership
