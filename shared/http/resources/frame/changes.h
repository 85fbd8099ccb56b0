// What the live stream tells about an event: which records have changed, under which topic.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/http/live.h"

#include <vector>

namespace amani::http {

// The record that the event begins, and those that it names and thereby changes
// (views/rows/record_kind.h says which kinds).
[[nodiscard]] std::vector<Change> changes_of(const domain::Event& event);
// A change of every topic, for when much was applied at once: clients fetch anew what they show.
[[nodiscard]] std::vector<Change> changes_of_everything(std::int64_t version);

}  // namespace amani::http
