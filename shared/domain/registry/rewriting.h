// Facts of a branch that does not count are said again under new ids (C-18): every id in them that
// names another such fact, and every printed number that another paper bears, is replaced. It walks
// the described members, so that no event can be forgotten.
#pragma once

#include "shared/domain/registry/event.h"

#include <map>
#include <string>
#include <vector>

namespace amani::domain {

struct Rewriting {
    std::map<base::EventId, base::EventId> events;
    std::map<std::string, std::string> numbers;

    [[nodiscard]] base::EventId operator()(base::EventId id) const;
};

void rewrite(Body& body, const Rewriting& rewriting);

// The numbers that this event gives to papers, not those of others that it speaks of: members named
// `number`, and the tag of a fitted part.
[[nodiscard]] std::vector<std::string> numbers_given(const Body& body);

}  // namespace amani::domain
