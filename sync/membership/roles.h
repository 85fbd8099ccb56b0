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

// A role without an entry may author nothing.
class AllowedTypes {
  public:
    AllowedTypes() = default;
    explicit AllowedTypes(std::map<SiteRole, std::set<std::uint32_t>> by_role)
        : by_role_(std::move(by_role)) {}
    [[nodiscard]] bool allows(SiteRole role, std::uint32_t type) const {
        const auto found = by_role_.find(role);
        return found != by_role_.end() && found->second.contains(type);
    }

  private:
    std::map<SiteRole, std::set<std::uint32_t>> by_role_;
};

}  // namespace amani::membership
