// Facts of a branch that does not count are recorded again under new ids (C-18). In them every id
// of another such fact is replaced, and every printed number that another paper bears too. All
// described members are visited, so that no event type can be forgotten.
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

// The numbers that this event gives to documents: members named `number`, and the tag of a fitted
// part. Numbers of other documents that it mentions are not among them.
[[nodiscard]] std::vector<std::string> numbers_given(const Body& body);

}  // namespace amani::domain
